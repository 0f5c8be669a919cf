"""Needs that the vendor states: “we rely on the museum for …”, “required from Contoso: …”, “please send …”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.model import Kind
from sowlint.expressions import expression
from sowlint.language.dependencies.lexicon import BLOCKING, BOILERPLATE
from sowlint.language.sections import SectionRole

if TYPE_CHECKING:
    from sowlint.language.committed import Committed
    from sowlint.language.model import Sentence, Span

_CUSTOMER = r"(?:the )?(?:client|customer|buyer|purchaser|licensee|you\b|your side)"
_TEAM = r"(?:['’]s?)?(?:[ -](?:team|side|staff|IT|PM))?"
_ACTS = (
    r"(?:provides|supplies|sends|delivers|names|grants|gives|shares|furnishes|uploads|sets up|configures|creates|prepares|approves|arranges|"
    r"appoints|nominates|exports|makes available|obtains|procures|signs off|hosts|chooses|selects)"
)
_TO_ACT = (
    r"(?:provide|supply|send|deliver|name|grant|give|share|furnish|upload|set up|configure|create|prepare|approve|arrange|appoint|nominate|export|"
    r"make available|obtain|procure|sign off|host|choose|select|review|confirm|decide)"
)
_NEEDED = expression(
    rf"\b(?:need|needs|require|requires|expect|expects|receive|receives|await|awaits|obtain|obtains)\b[^.;]{{0,80}}?\bfrom {_CUSTOMER}"
    rf"|\b(?:rely|relies|depend|depends|dependent|contingent|count|counts) (?:up)?on {_CUSTOMER}(?:['’]s)? (?!satisfaction)\w+"
    rf"|(?:^\W*|\b(?:be|is|are) )(?:required|needed|expected|wanted|provided|supplied|delivered|to be done) (?:of|from|by) {_CUSTOMER}\b(?!['’])"
    rf"|\bit is {_CUSTOMER}['’]s (?:responsibility|duty|task|obligation) to (?!ensure)\w+"
    rf"|^\W*{_CUSTOMER} (?:provides|supplies|sends|delivers|names|grants|gives)\b"
    r"|^\W*you (?:will |must |shall )?(?:provide|supply|send|deliver|name|grant|give|clear|make|prepare|share|approve|return)\b"
    rf"|\b(?:is|are|remains?|stays?) {_CUSTOMER}['’]s (?:own |sole )?responsibilit(?!\w+ to ensure)"
    rf"|\b{_CUSTOMER} (?:is|are|will be|shall be) (?:solely )?responsible for (?:the )?(?:provi|suppl|deliver|obtain|arrang|prepar|approv|review|upload)\w+"
    rf"|\bof {_CUSTOMER} (?:is|are) (?:required|needed|necessary)\b"
    rf"|^\W*{_CUSTOMER}{_TEAM} (?:is |are )?to {_TO_ACT}\b"
)
_YOU_SUPPLY = expression(
    r"[(:–—]\s*you(?:['’]ll| will| must)? (?:provide|supply|send|share|give|upload|deliver|write|hand over)\b"
)
_BY_CUSTOMER = expression(
    rf"[(:–—][^():–—]{{0,60}}?\b(?:provided|supplied|delivered|furnished|written|made|done|arranged|handled) by {_CUSTOMER}\b(?!['’])"
)
_RESULT = (
    r"(?:deliverables?|designs?|drafts?|documents?|milestones?|phases?|work|requirements|wireframes?|mock-?ups?|uat|prototypes?|"
    r"reports?|plans?|specifications?|results?|releases?|outputs?|contents?|texts?|scope)"
)
_BY_SIGN_OFF = expression(
    rf"\b(?:sign-?off|approval|acceptance) by {_CUSTOMER}\b(?!['’])"
    rf"|\b{_RESULT} (?:is|are|to be|must be) (?:signed(?: off)?|approved|accepted|reviewed) by {_CUSTOMER}\b(?!['’])"
)
_ASIDE = expression(r"\(client (?:supplies|provides|sends|delivers|hands over)\b")
_CUSTOMER_ACTS = expression(rf"(?:^\W*|[(:–—]\s*|\s-\s){_CUSTOMER}{_TEAM} {_ACTS}\b")
"""An aside, a cell or what follows a label that has the customer act."""

_ASKED = expression(
    r"^\W*(?:please (?:provide|send|share|give|supply|make|have|clear|prepare|grant|confirm|approve|name|return|upload|arrange|empty)\b"
    r"|(?:we|i) (?:will )?need (?!to\b)(?:the|a|an|your|access|one|two|three)\b)"
)
STATED = (_BY_CUSTOMER, _BY_SIGN_OFF, _YOU_SUPPLY, _CUSTOMER_ACTS, _NEEDED, _ASKED)
"""What states a need, where the customer is called “Client”."""

_LONGEST = 300
_NOWHERE = frozenset(
    {
        SectionRole.LEGAL,
        SectionRole.PAYMENT,
        SectionRole.BOILERPLATE,
        SectionRole.OUT_OF_SCOPE,
        SectionRole.BACKGROUND,
        SectionRole.ACCEPTANCE,
        SectionRole.CHANGE,
    }
)
_NEVER = frozenset({SectionRole.LEGAL, SectionRole.PAYMENT, SectionRole.BOILERPLATE})


def stated_need(reading: Committed, sentence: Sentence) -> Span | None:
    """The stretch of a sentence that says what the customer has to supply; ``None`` where none does.

    The customer may be called by its name; a proposal may ask for it without naming anybody.
    """
    if reading.buyers_paper or len(sentence.text) > _LONGEST:
        return None
    section = reading.roles_over(sentence.block)
    if (section and section <= _NEVER) or BOILERPLATE.search(sentence.text):
        return None
    text = reading.in_roles(sentence.text)
    if (
        _BY_CUSTOMER.search(text)
        or (sentence.cell is None and _BY_SIGN_OFF.search(text))
        or _YOU_SUPPLY.search(text)
        or _is_told(text, section, named=text != sentence.text)
    ):
        return sentence.span
    if section and section <= _NOWHERE:
        return None
    if _NEEDED.search(text) or (reading.kind is Kind.PROPOSAL and _ASKED.search(text)):
        return sentence.span
    return None


def _is_told(text: str, section: frozenset[SectionRole], *, named: bool) -> bool:
    """Whether an aside has the customer act; among features, “customer” and “client” may be users of the product."""
    told = _CUSTOMER_ACTS.search(text)
    if told is None or named or _ASIDE.search(text):
        return told is not None
    return SectionRole.DELIVERABLES not in section and bool(BLOCKING.search(text[told.end() :]))
