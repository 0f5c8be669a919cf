"""What the papers of the benchmark say: frames of sentences, and what fills them.

Two thirds tell what is or was so, as most sentences of real papers do; the others bind, date, claim or ask for
something, and are what a linter has to parse.
"""

from __future__ import annotations

TELLING = (
    "The {team} keeps {number} {things} in {place} and counts them every {period}.",
    "{customer} moved its {things} from {place} to {place2} in {past}.",
    "Most {things} are checked by hand, which takes the {team} about {number} hours a {period}.",
    "The {system} was built for {number} {things}; today it holds four times as many.",
    "In {past} the {team} in {place} found that {number} of its {things} were listed twice.",
    "Each of the {number} {things} has a number, a place and a person who looks after it.",
    "The {team} writes a report about the {things}, and the office in {place} reads it.",
    "There are two ways to find {things}: by their number, or by the name of the place where they stand.",
    "When a {thing} breaks down, the {team} calls the office in {place} and asks for another one.",
    "The old {system} ran on a server in {place}, and nobody who had set it up still worked there.",
    "People at {customer} told us that they look at the {system} twice a day, mostly on a telephone.",
    "The {adjective} {things} stand near the gates, because the {team} moves them most.",
    "Lists of {things} are printed in {place}, carried to the {team}, and typed in again the next {period}.",
    "Some of the {things} belong to {customer}, others to firms that rent space in {place}.",
    "A {adjective} {thing} costs about {number} crowns a {period} to keep, mostly for power and rent.",
    "{vendor} has worked with {customer} since {past}, first on {things} and later on the {system}.",
    "The {team} has {number} people, of whom a third work at night and the others in two shifts.",
    "What the {system} shows of a {thing} depends on who is looking: the {team} sees more than a guest.",
    "Every {period} the {things} of {place} are compared with those of {place2}, and differences are noted.",
    "The figures for {place} come from the {system}; those for {place2} were counted by the {team}.",
    "Nobody likes the form for {adjective} {things}, which asks for {number} values and keeps none of them.",
    "The survey of {past} named three causes: {adjective} {things}, missing labels, and slow lifts.",
)

BINDING = (
    "{vendor} will deliver the {system} for {things} by {date}.",
    "{vendor} shall provide the {team} with access to the {system} within {number2} days of signature.",
    "{customer} shall name a contact for the {things} no later than {date}.",
    "{customer} will review each {thing} within {number2} working days and tell {vendor} what is missing.",
    "The {system} will go live in {place} in {month}, provided that the {things} have been counted.",
    "We plan to show the {team} a first version of the {system} in {month}.",
    "{vendor} estimates that the {things} of {place} can be moved in {number2} weeks.",
    "If {customer} does not approve the {things} in time, the dates move by the same number of days.",
    "Changes to the {system} must be agreed in writing before the {team} starts to work on them.",
    "The price of {number} crowns covers the {things} in {place} and training for the {team}.",
    "{vendor} guarantees that no {thing} is lost while the {system} is replaced.",
    "Our {system} is the fastest way to find {adjective} {things}.",
    "With the new {system} the {team} saves {number2} hours every {period}.",
    "The {system} supports {adjective} {things} and can be used without a network.",
    "Support for {things} in {place2} is expected in {month}.",
    "You can trust the {system} to keep your {things} safe.",
    "{customer} must give the {team} a room in {place} until {date}.",
)

ROWS = (
    ("Survey of the {things}", "{vendor}", "{date}"),
    ("List of {adjective} {things}", "{customer}", "{date}"),
    ("First version of the {system}", "{vendor}", "{date}"),
    ("Review by the {team}", "{customer}", "{date}"),
    ("{system} in use in {place}", "{vendor}", "{date}"),
)

HEADINGS = (
    "Background",
    "What there is today",
    "Scope",
    "Deliverables",
    "Timeline",
    "Responsibilities",
    "Price",
)

FILLERS: dict[str, tuple[str, ...]] = {
    "vendor": ("Acme", "We", "The Supplier"),
    "customer": ("Bergvik", "The Client", "Bergvik Utilities"),
    "team": tuple(
        f"{what} {who}"
        for what in ("night", "dispatch", "survey", "finance", "field")
        for who in ("team", "crew")
    ),
    "system": tuple(
        f"{what} {which}"
        for what in ("stock", "pump", "order", "route", "meter", "permit", "asset")
        for which in ("register", "console", "portal", "planner", "archive")
    ),
    "thing": (
        "pallet",
        "pump",
        "meter",
        "permit",
        "work order",
        "gauge",
        "parcel",
        "valve",
        "container",
        "sensor",
    ),
    "adjective": (
        "heavy",
        "rented",
        "older",
        "frozen",
        "spare",
        "returned",
        "unlabelled",
        "seasonal",
        "damaged",
        "small",
    ),
    "place": tuple(
        f"{first}{last}"
        for first in ("Nor", "Väst", "Ek", "Sol", "Gran", "Al")
        for last in ("dal", "vik", "by", "hamn", "torp")
    ),
    "period": ("week", "month", "quarter", "shift", "season"),
    "past": tuple(f"{month} {year}" for month in ("March", "June", "October") for year in range(2019, 2026)),
    "month": tuple(f"{month} 2027" for month in ("March", "May", "August", "October", "December")),
    "date": tuple(
        f"{day} {month} 2027"
        for day in (4, 12, 19, 27)
        for month in ("February", "April", "July", "November")
    ),
    "number": ("forty", "120", "1,800", "ninety", "4,200", "sixteen", "365", "27"),
    "number2": ("five", "ten", "12", "30", "six"),
}
