"""The ways in which a claim is made."""

from __future__ import annotations

from enum import StrEnum


class Claim(StrEnum):
    """How a claim is told.

    UNRIVALLED denies that there is another or a better one (“no other planner exists”, “nothing is faster”);
    SUPERLATIVE puts the vendor's own above all (“it is the lightest of its kind”); COMPARISON sets it over others
    (“quicker than any other tool”); CHANGE measures a result (“complaints drop by a third”); GAIN foretells one that
    is the customer's own to make (“sales climb”); UNFAILING denies that anything can go wrong (“the line never
    stops”); ASSURANCE answers for an outcome (“punctual delivery is guaranteed”).
    """

    UNRIVALLED = "unrivalled"
    SUPERLATIVE = "superlative"
    COMPARISON = "comparison"
    CHANGE = "change"
    GAIN = "gain"
    UNFAILING = "unfailing"
    ASSURANCE = "assurance"
