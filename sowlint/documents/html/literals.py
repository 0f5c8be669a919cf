"""The texts within template code that a browser would show: those to be translated, and those echoed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRING = r"'(?:\\.|[^'\\])*+'|\"(?:\\.|[^\"\\])*+\""
_TOKEN = re.compile(
    rf"(?P<comment>/\*.*?(?:\*/|\Z)|//[^\n]*|#[^\n]*)|(?P<string>{_STRING})"
    r"|(?P<name>[$@]?\w+(?:(?:::|->|\.)\$?\w+)*)|(?P<mark><\?=|<%[=-]|[^\s\w])",
    re.DOTALL,
)
_SHOWN_AS_IT_IS = r"(?:\|\s*(?:e|safe|escape|raw|upper|lower|capitalize|title|html|upcase|downcase)\s*)*"
_DIRECT = re.compile(
    rf"\{{\{{[-{{]?\s*(?P<piped>{_STRING})\s*\|\s*(?:t|trans|translate|i18n|gettext)\b"
    rf"|\{{\{{[-{{]?\s*(?P<alone>{_STRING})\s*{_SHOWN_AS_IT_IS}-?\}}\}}"
    rf"|\{{[{{%]-?\s*(?:trans|translate|blocktrans|t|T|i18n|__)\s+(?P<named>{_STRING})",
    re.DOTALL,
)
_KEY = re.compile(r"[\w$-]+(?:[.:/_]+[\w$-]+)+|[a-z]+(?:[A-Z]\w*)+")
_BETWEEN = re.compile(r"::|->|\.")
_FIRST = frozenset({0})
_TEXTS = {
    **dict.fromkeys(
        (
            *("t", "_", "__", "_e", "_x", "_ex", "esc_html__", "esc_html_e", "esc_html_x", "gettext", "tc"),
            *("trans", "translate", "lang", "i18n", "tr", "p"),
        ),
        _FIRST,
    ),
    **dict.fromkeys(("n", "_n", "ngettext"), frozenset({0, 1})),
    "pgettext": frozenset({1}),
    "npgettext": frozenset({1, 2}),
}
_CATEGORY_FIRST = {"Yii::t": frozenset({1})}
_ECHO = frozenset({"echo", "print"})
_ECHO_MARKS = frozenset({"<?=", "<%=", "<%-"})
_OPERAND = frozenset({*_ECHO, *_ECHO_MARKS, ".", ",", "?", ":", "("})
_ARGUMENT = frozenset({"(", ",", ".", "+", "string"})


@dataclass
class _Call:
    """A pair of brackets that is open: which of its arguments are shown, and the one that is being read."""

    texts: frozenset[int]
    echo: bool
    argument: int = 0


@dataclass
class _Code:
    calls: list[_Call] = field(default_factory=list)
    echo: bool = False
    before: str = ""

    def take(self, token: re.Match[str]) -> bool:
        """One token; whether it is a text that is shown."""
        shown = token.lastgroup == "string" and self._is_shown()
        text = token.group()
        if token.lastgroup == "mark":
            self._mark(text)
        elif text in _ECHO:
            self.echo = True
        self.before = "string" if token.lastgroup == "string" else text
        return shown

    def _is_shown(self) -> bool:
        call = self.calls[-1] if self.calls else _Call(frozenset(), self.echo)
        if call.echo:
            return self.before in _OPERAND
        return call.argument in call.texts and self.before in _ARGUMENT

    def _mark(self, mark: str) -> None:
        if mark == "(":
            name = _BETWEEN.split(self.before)[-1].lstrip("$@")
            texts = _CATEGORY_FIRST.get(self.before) or _TEXTS.get(name, frozenset())
            self.calls.append(_Call(texts, self.before in _ECHO))
        elif mark == ")" and self.calls:
            self.calls.pop()
        elif mark == "," and self.calls:
            self.calls[-1].argument += 1
        elif mark == ";":
            self.echo, self.calls = False, []
        elif mark in _ECHO_MARKS:
            self.echo = True


def shown_texts(code: str) -> Iterator[tuple[int, int]]:
    """Where the texts stand in a stretch of template code that a browser would show, without their quotes.

    Keys such as ``home.title``, by which a translation is looked up, are no texts.
    """
    direct = _DIRECT.match(code)
    if direct:
        start, end = direct.span(direct.lastgroup or 0)
        spans = [(start + 1, end - 1)]
    else:
        state = _Code()
        tokens = (token for token in _TOKEN.finditer(code) if token.lastgroup != "comment")
        spans = [(token.start() + 1, token.end() - 1) for token in tokens if state.take(token)]
    return ((start, end) for start, end in spans if start < end and not _KEY.fullmatch(code, start, end))
