"""Plans from lists, label lines and headings: “Week 1–2: Discovery”, “Phase 1 (4 weeks)”, “Beta – due 15.05.2026”."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.language.model import HedgeClass, TimeForm
from sowlint.plan.drafts import Draft
from sowlint.plan.model import Step
from sowlint.plan.roles import roles_of

if TYPE_CHECKING:
    from sowlint.documents.model import Block
    from sowlint.language.model import Commitment
    from sowlint.plan.drafts import Setting

_LENGTH_LABEL = re.compile(
    r"^\W*(?:total |estimated |approximate |expected |project |overall )*"
    r"(?:duration|timeline|time\s?span|time\s?frame|length)\W*$",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:total|overall|whole)\b", re.IGNORECASE)
_NO_STEP = frozenset(
    {
        "payment",
        "offer validity",
        "effective or signature date",
        "document date",
        "term or renewal",
        "service level",
        "procurement",
        "history",
        "statutory date",
        "effort",
        "cadence",
        "confidentiality",
        "funding or company event",
        "the length of a service, not the time of a delivery",
    }
)
_AS_LENGTH = re.compile(
    r"[(\[–—:-]\s*(?:~|approx\.?\s*|est\.?\s*)?(?:\d|one|two|three|four|five|six|eight|ten)[^()]*$",
    re.IGNORECASE,
)
_PARALLEL = re.compile(r"\b(?:parallel|concurrent\w*|overlap\w*|alongside|simultaneous\w*)\b", re.IGNORECASE)
_EDGES = " :–—-()[].,•*#"
_EDGE = 3
_DETAIL = 800
Key = tuple[str, ...]


def list_drafts(setting: Setting) -> list[tuple[Key, list[Draft]]]:
    """For each list, run of label lines or of headings: where it stands, and its entries as drafts of steps."""
    groups: defaultdict[Key, list[Draft]] = defaultdict(list)
    for commitment in setting.reading.commitments:
        block = commitment.sentence.block
        if commitment.exempt in _NO_STEP or not (
            commitment.frame in ("label", "item", "heading") or _heads_line(block, commitment)
        ):
            continue
        if (drafted := _draft(setting, commitment)) is not None:
            groups[_key(block)].append(drafted)
    return list(groups.items())


def _heads_line(block: Block, commitment: Commitment) -> bool:
    """“Week 9: Go live with support”: the time stands in front, and the line has a verb of its own."""
    if commitment.deadline is None or block.kind not in (BlockKind.LABEL, BlockKind.ITEM):
        return False
    end = commitment.deadline.span.end
    return commitment.deadline.span.start <= _EDGE or (block.label is not None and end <= block.label[0] + 1)


def _key(block: Block) -> Key:
    """What entries of one plan share: the headings above, or for a mere length those above its own heading."""
    if _is_bare_length(block):
        return ("length", *block.section[: -2 if _LENGTH_LABEL.match((block.section or ("",))[-1]) else -1])
    if block.kind is BlockKind.HEADING:
        return ("heading", *block.section)
    return ("list", *block.section)


def _is_bare_length(block: Block) -> bool:
    if block.kind is BlockKind.LABEL:
        return bool(_LENGTH_LABEL.match(block.label_text)) and not _WHOLE.search(block.label_text)
    return (
        block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        and bool(block.section)
        and bool(_LENGTH_LABEL.match(block.section[-1]))
    )


def _draft(setting: Setting, commitment: Commitment) -> Draft | None:
    block = commitment.sentence.block
    date = commitment.deadline
    if date is None or (block.kind is BlockKind.LABEL and _WHOLE.search(block.label_text)):
        return None
    placed = setting.placed(date)
    if placed is None or (date.form is TimeForm.DURATION and not _sets_length(block)):
        return None
    name = _name(block, commitment)
    detail = _detail(setting, block, commitment.sentence.block_index)
    step = Step(
        name=name,
        sentence=commitment.sentence,
        span=date.span,
        detail=detail,
        roles=roles_of(f"{name} {block.text}"),
        hedged=any(hedge.kind is not HedgeClass.QUOTATION for hedge in commitment.hedges),
        parallel=bool(_PARALLEL.search(block.text)),
        number=block.number,
    )
    return Draft(step, placed)


def _sets_length(block: Block) -> bool:
    """Whether a length stands there as a step's: as its label, in brackets, or after a dash."""
    return _is_bare_length(block) or bool(_AS_LENGTH.search(block.text))


def _name(block: Block, commitment: Commitment) -> str:
    if _is_bare_length(block):
        above = [heading for heading in block.section if not _LENGTH_LABEL.match(heading)]
        return above[-1] if above else block.text
    if block.kind is BlockKind.LABEL and block.label:
        if commitment.span.end <= block.label[0] + 1:
            return block.value_text
        rest = (
            f"{block.text[block.label[1] : commitment.span.start]} {block.text[commitment.span.end :]}".strip(
                _EDGES
            )
        )
        return f"{block.label_text}: {rest}" if re.search(r"[^\W\d_]{4}", rest) else block.label_text
    text = block.text
    rest = f"{text[: commitment.span.start]} {text[commitment.span.end :]}"
    return " ".join(rest.split()).strip(_EDGES) or commitment.what


def _detail(setting: Setting, block: Block, at: int) -> str:
    """What stands under a heading or entry, up to the next one like it."""
    found: list[str] = [block.text]
    for following in setting.reading.document.blocks[at + 1 :]:
        deeper = following.kind is BlockKind.ITEM and block.kind is not BlockKind.HEADING
        deeper = deeper and (block.kind is not BlockKind.ITEM or following.level > block.level)
        inside = block.kind is BlockKind.HEADING and following.section[: len(block.section) + 1] == (
            *block.section,
            f"{block.number} {block.text}".strip(),
        )
        if not (deeper or inside) or sum(map(len, found)) > _DETAIL:
            break
        found.append(following.text)
    return " ".join(found)
