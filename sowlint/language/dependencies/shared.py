"""Work that the vendor does together with the customer, where nothing says what the customer's part is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.language.dependencies.lexicon import BOILERPLATE, MEASURED
from sowlint.language.sections import SectionRole

if TYPE_CHECKING:
    from sowlint.language.committed import Committed
    from sowlint.language.model import Sentence, Span

TOGETHER = expression(
    r"\b(?:in|with|through|under) (?:the |a |an )?(?:close |full |active |mutual |joint |direct )?"
    r"(?:collaboration|co-?operation|coordination|consultation|discussions?|partnership|conjunction|dialogue)(?: with| of)? "
    r"(?:the )?(?:client|customer|buyer|purchaser|licensee|company|agency|you\b)"
)
_NOWHERE = frozenset(
    {
        SectionRole.LEGAL,
        SectionRole.PAYMENT,
        SectionRole.BOILERPLATE,
        SectionRole.OUT_OF_SCOPE,
        SectionRole.BACKGROUND,
        SectionRole.CHANGE,
        SectionRole.TEAM,
        SectionRole.GOVERNANCE,
        SectionRole.SUPPORT,
    }
)
_LONGEST = 300


def shared_work(reading: Committed, sentence: Sentence) -> Span | None:
    """“in consultation with Client”: the words, where no date or number says what Client does; else ``None``."""
    text = reading.in_roles(sentence.text)
    together = TOGETHER.search(text) if len(text) <= _LONGEST else None
    if together is None or BOILERPLATE.search(text) or MEASURED.search(text) or reading.dates_in(sentence):
        return None
    section = reading.roles_over(sentence.block)
    return None if section and section <= _NOWHERE else sentence.span
