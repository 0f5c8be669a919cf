"""Blanks the code of template files, one character for each, so that every place stays as it is.

PHP, ERB and EJS, Jinja, Liquid, Twig, Handlebars, Vue and Angular, Svelte, Blade, and what is left of JSX.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sowlint.documents.html.lexer import NOTHING
from sowlint.documents.html.literals import shown_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENER = re.compile(
    r"<!--|<(?P<raw>script|style)\b|<\?(?!xml\b)|<%|\{\{!--|\{\{--|\{\{|\{%|\{!!|\{/\*"
    r"|(?P<svelte>\{[#/:@](?:if|each|await|key|snippet|else|then|catch|html|render|const)\b[^{}]*+\})|\{#",
    re.IGNORECASE,
)
_CLOSERS = {
    "<!--": ("-->", 0),
    "<?": ("?>", 0),
    "<%": ("%>", 20_000),
    "{{!--": ("--}}", 20_000),
    "{{--": ("--}}", 20_000),
    "{{": ("}}", 2_000),
    "{%": ("%}", 5_000),
    "{!!": ("!!}", 2_000),
    "{/*": ("*/}", 20_000),
    "{#": ("#}", 5_000),
}
_NOT_SHOWN = re.compile(r"\{%-?\s*(?P<name>comment|schema|javascript|stylesheet|highlight)\b")
_OTHERWISE = re.compile(r"\W*(?:php\b\W*)?(?:\}\s*)?(?:else|elsif|elif|elseif|case|when|default|empty)\b")
_IN_TEXT = re.compile(
    r"\\(?P<escaped>.)|\{?\$[A-Za-z_]\w*(?:->\w+|\[[^\]\n]*\])*\}?|%(?:\d+\$|\(\w+\))?[sd](?!\w)|%\d+\$[sd]|\{\w*\}",
    re.DOTALL,
)
_IS_BLADE = re.compile(
    r"^[ \t]*@(?:extends|section|endsection|yield|endif|endforeach|csrf|include)\b", re.MULTILINE
)
_BLADE = re.compile(
    r"(?<![\w@.])@(?:if|elseif|else|endif|unless|endunless|isset|endisset|empty|endempty|for|endfor"
    r"|foreach|endforeach|forelse|endforelse|while|endwhile|switch|case|break|default|endswitch|auth|endauth|guest|endguest|extends"
    r"|section|endsection|show|stop|yield|parent|include\w*|component|endcomponent|slot|endslot|push|endpush|stack|csrf"
    r"|method|error|enderror|props|php|endphp|lang|json|once|endonce|can|endcan|vite|livewire\w*)\b"
    r"(?:[ \t]*\((?:[^()]++|\((?:[^()]++|\([^()]*+\))*+\))*+\))?"
)
_IS_JSX = re.compile(r"\sclassName=")
_JSX = re.compile(
    r"\{\s*(?:\"[^\"{}<>\n]*\"|'[^'{}<>\n]*'|`[^`{}<>]*`|[A-Za-z_$][\w$.?\[\]]*(?:\([^(){}<>\n]*\))?)\s*\}"
    r"|\{(?:[^{}<>\n]|=>){0,200}?(?:&&|\|\||\?|=>)\s*\(?\s*(?=<)"
    r"|(?<=>)\s*\)+\s*(?::\s*(?:null\s*\}|\(\s*(?=<))|\}|\)\s*\})"
    r"|(?<=>)\s*\}(?!\})"
)
_JSX_TEXT = re.compile(r"\{\s*[\"'`](?P<text>[^{}]*)[\"'`]\s*\}")
_Span = tuple[int, int]


def without_templating(source: str) -> str:
    """The source with template code blanked, but for the texts in it that a browser would show."""
    blanked = _blanked(source, _Scanner(source).spans())
    if _IS_BLADE.search(blanked):
        blanked = _blanked(blanked, (found.span() for found in _BLADE.finditer(blanked)))
    if _IS_JSX.search(blanked):
        blanked = _JSX.sub(_without_jsx, blanked)
    return blanked


@dataclass
class _Scanner:
    source: str
    closers: dict[str, int] = field(default_factory=dict)

    def spans(self) -> Iterator[_Span]:
        """Stretches of template code; comments, scripts and styles of HTML are passed over."""
        at = 0
        while opener := _OPENER.search(self.source, at):
            start, at = opener.start(), opener.end()
            if opener["svelte"]:
                yield start, at
            elif opener["raw"]:
                at = self._next(f"</{opener['raw'].lower()}", at)
            elif opener.group() == "<!--":
                at = self._next("-->", at)
            else:
                end = self._end_of_code(opener)
                if end:
                    yield start, end
                    at = end

    def _end_of_code(self, opener: re.Match[str]) -> int:
        """Where template code is over; 0 where it does not end within reach, so that it is none."""
        start, (closer, reach) = opener.start(), _CLOSERS[opener.group()]
        end = self._next(re.escape(closer), opener.end()) + len(closer)
        if end > len(self.source):
            return 0 if reach else len(self.source)
        if reach and end - start > reach:
            return 0
        while closer == "}}" and self.source.startswith("}", end):
            end += 1
        unseen = _NOT_SHOWN.match(self.source, start)
        return self._end_of_region(unseen["name"], end) if unseen else end

    def _end_of_region(self, name: str, end: int) -> int:
        closing = self._next(rf"\{{%-?\s*end{name}\b", end)
        return self._next(r"%\}", closing) + 2 if closing < len(self.source) else end

    def _next(self, mark: str, at: int) -> int:
        """Where a pattern is found next; the end of the source where it is not. Nothing is searched twice."""
        if self.closers.get(mark, -1) < at:
            found = re.compile(mark, re.IGNORECASE).search(self.source, at)
            self.closers[mark] = found.start() if found else len(self.source)
        return self.closers[mark]


def _blanked(source: str, spans: Iterator[_Span]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (source[at:start], _without_code(source[start:end]))
        at = end
    return "".join([*parts, source[at:]])


def _without_code(code: str) -> str:
    """As many characters as the code has; two texts in it, and two branches, do not touch."""
    parts: list[str] = []
    at = 0
    for start, end in shown_texts(code):
        parts += (_gap(start - at, apart=at > 0), _IN_TEXT.sub(_plain, code[start:end]))
        at = end
    return "".join([*parts, _gap(len(code) - at, apart=bool(_OTHERWISE.match(code)))])


def _gap(size: int, *, apart: bool) -> str:
    return " " + NOTHING * (size - 1) if apart and size else NOTHING * size


def _plain(found: re.Match[str]) -> str:
    """An escaped letter, or nothing for what stands for a value."""
    escaped = found["escaped"]
    if escaped is None:
        return NOTHING * len(found.group())
    return NOTHING + (" " if escaped in "ntr" else escaped)


def _without_jsx(found: re.Match[str]) -> str:
    text = _JSX_TEXT.fullmatch(found.group())
    if not text:
        return NOTHING * len(found.group())
    start, end = text.span("text")
    start, end = start - found.start(), end - found.start()
    return NOTHING * start + text["text"] + NOTHING * (len(found.group()) - end)
