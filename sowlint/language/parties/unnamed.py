"""Names that a document uses without saying whose they are: short forms of known names, and undefined companies."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sowlint.language.model import Role
from sowlint.language.parties.deeds import side_by_deeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SUBJECT = re.compile(
    r"(?:^|[.;:]\s+|\n\s*)((?:[A-Z][\w&-]*[a-z\d][\w&-]*|[A-Z]{2,5})(?: [A-Z][\w&-]*){0,2}) +"
    r"(?:will|shall|agrees? to|must|undertakes to|is responsible for)\b"
)
_GENERAL = re.compile(
    r"^(?:The|This|That|These|Those|Each|Every|All|Any|Both|It|We|You|They|He|She|There|If|When|Once|No|Our|Your|A|An|Nobody|Somebody|Everybody|Anybody|Everyone|Someone|Anyone|Work|Project|"
    r"Phase|Milestone|Team|Users?|Data|Services?|System|Payments?|Fees?|Party|Parties|Customers?|Clients?|Section|"
    r"Week|Month|Day|Step|Sprint|Task|Training|Testing|Development|Support|Key|Offerors?|Bidders?|Quoters?|Personnel|Staff|Code|Deployed|Deliver\w+|Access|Version|Module)\b"
)
_TOO_GENERAL_FIRST = frozenset(
    [
        "city",
        "county",
        "state",
        "university",
        "national",
        "united",
        "general",
        "american",
        "royal",
        "first",
        "new",
        "north",
        "south",
        "east",
        "west",
        "department",
        "ministry",
        "school",
        "bank",
        "global",
        "international",
        "digital",
        "advanced",
        "the",
    ]
)
_WANTS = re.compile(
    r"(?:^|[.;:]\s+|\n\s*)(?:[Tt]he )?(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})(?: \((?P<short>[A-Z][\w&-]{1,20})\))? +"
    r"(?:would like|wishes|wants|is looking|is seeking|has asked|has engaged|has retained|has commissioned)\b"
)
"""What only a customer does in a paper: it would like to have something, or has asked for it."""

_LEAST_LETTERS = 4


_INSTITUTION = re.compile(
    r"(?:museum|trust|school|university|clinics?|hospital|charity|council|bank|foundation|church|library|society|club|"
    r"authority|borough|county|city|municipality|district|commission|agency|festival|ministry|department|institute|college|hotel|theatre|association|union|cooperative)$",
    re.IGNORECASE,
)


def short_names(names: Iterable[str], text: str) -> Iterator[str]:
    """Parts of names that the text uses by themselves: “Norrdal” of “Norrdal Logistics AB”, “the Museum” of a museum."""
    for name in names:
        if (
            " " in name
            and _INSTITUTION.search(name)
            and re.search(rf"\b[Tt]he {name.split()[-1]}\b", text, re.IGNORECASE)
        ):
            yield name.split()[-1]
        first, _, rest = name.partition(" ")
        if (
            not rest
            or len(first) < _LEAST_LETTERS
            or first.lower() in _TOO_GENERAL_FIRST
            or not first[0].isupper()
        ):
            continue
        if re.search(rf"\b{re.escape(first)}(?:['’]s)?(?:\s+[a-z]|\s*[:\n])", text):
            yield first


def wanting(text: str, known: frozenset[str]) -> tuple[tuple[str, ...], str]:
    """The name and short name of who would like to have something done, with the reason in words; empty where none.

    Args:
        text: the whole document.
        known: lower-case names and words whose side is known.
    """
    for found in _WANTS.finditer(text):
        name = found["name"]
        if not _GENERAL.match(name) and name.lower() not in known and not _is_small_elsewhere(name, text):
            said = found.group().lstrip(" .;:\n")
            return tuple(filter(None, (name, found["short"]))), f"“{said}”"
    return (), ""


def undefined(text: str, known: frozenset[str]) -> Iterator[tuple[str, Role, str]]:
    """Capitalised names that the text repeatedly has undertake things, with the side that their deeds tell.

    Args:
        text: the whole document.
        known: lower-case names and words whose side is known.

    Yields:
        Each name, VENDOR or CUSTOMER, and the reason in words; the most used name first.
    """
    counted = Counter(name for name in _SUBJECT.findall(text) if not _GENERAL.match(name))
    for name, _ in counted.most_common(4):
        if name.lower() in known or _is_common(name, text):
            continue
        role, why = side_by_deeds([name], text)
        if role is not Role.UNKNOWN:
            yield name, role, why


def _is_common(name: str, text: str) -> bool:
    """Whether the text writes a word of the name small elsewhere, or it is a plural: “Offerors”, “Key personnel”."""
    last = name.rpartition(" ")[2]
    return bool(re.search(rf"\b{re.escape(last.lower())}\b", text)) or (
        last.endswith("s") and not last.endswith(("ss", "us", "is", "Systems", "Solutions", "Labs"))
    )


def _is_small_elsewhere(name: str, text: str) -> bool:
    """Whether the text writes the last word of a name small, and it is none that a customer is called by for short."""
    last = name.rpartition(" ")[2]
    return not _INSTITUTION.match(last) and bool(re.search(rf"\b{re.escape(last.lower())}\b", text))
