"""The word classes of claims, by lemma."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OF_PAPERS = _words(
    "warranty right party agreement fee obligation condition change cost term duty liability representation work "
    "charge person purpose action step information reason way option choice need time dependency setting value "
    "difference file process"
)
"""Nouns of which “no other” tells no rank."""

NO_RANK = _words(
    "latest newest oldest earliest nearest closest least last next most youngest smallest longest shortest farthest "
    "furthest first honest modest earnest interest request test rest west guest forest manifest contest invest "
    "suggest digest harvest"
)
"""Words in -est that rank by time, place or size, or rank nothing."""

SCOPES = _words(
    "market industry world business class category trade sector field region country planet kind segment space town "
    "city continent earth globe sort net web"
)
"""All that something may be ranked among."""

PARTS = _words(
    "part thing step aspect point piece reason problem challenge question case time day example change difference "
    "way area topic issue member element section moment number value amount size level page file item entry"
)
"""Nouns of which a superlative ranks a part among parts."""

NEUTRAL = _words(
    "similar common recent likely relevant appropriate interesting difficult basic obvious used frequent certain "
    "possible"
)
"""Adjectives whose superlative praises nothing."""

HAVE = _words("have offer provide build make deliver bring give sell boast")
"""What a vendor does with what it is praised for."""

RIVALS = _words(
    "any anyone anybody anything other others competing competitor competitors competition rival rivals ordinary "
    "conventional traditional usual typical common average rest alternatives alternative legacy old-fashioned most "
    "normal"
)
"""Forms of words for what others do or sell."""

COUNTS = _words("more less fewer rather other later earlier sooner older newer greater")
"""Comparatives that count, or order in time."""

RISE = _words("rise climb grow increase soar jump surge improve multiply")
FALL = _words("fall drop decline sink shrink plunge plummet decrease dwindle slump")
BY_ITSELF = _words("double triple treble quadruple halve")
"""Verbs of change that say by how much."""

MEASURES = _words("% percent half third thirds quarter quarters fifth cent double twice")
"""Heads of what a change is measured with."""

RESULTS = _words(
    "sale revenue turnover profit margin income earnings takings footfall traffic visit visitor conversion lead "
    "booking order basket ranking retention renewal loyalty reach engagement productivity output throughput yield "
    "donation registration enquiry inquiry"
)
"""What a business makes of what it buys."""

COSTS = _words(
    "cost bill expense overtime complaint error mistake accident ticket call absence churn waste downtime delay "
    "queue return fault incident backlog no-show stress effort"
)
"""What it would be rid of."""

NO_RESULTS = _words(
    "price fee rent tax rate market index token share salary wage population inflation subscription discount charge "
    "premium interest deposit payment supply industry sector demand economy penalty value difficulty load volume "
    "size number you we it they"
)
"""What rises and falls without anybody's merit."""

FAIL = _words("fail crash leak break stall jam freeze hang falter overheat corrupt degrade stop")
FAIL_WITH = {
    "go": _words("down wrong offline"),
    "stand": _words("still"),
    "wear": _words("out"),
    "slow": _words("down"),
    "run": _words("dry out"),
    "get": _words("lost stuck"),
}
"""Verbs that are a failure with one of these words."""

VOUCH = _words("vouch answer swear")
"""Verbs of assurance whose object stands behind “for” or “by”."""

PEOPLE = _words(
    "you we i he she they user client customer supplier vendor party people team who what which that person"
)
"""Who acts for themselves, so that neither a failure nor an assurance of theirs is the product's."""

NO_OUTCOMES = _words("caution right change action review further fix attention investigation surprise")
"""What is “warranted” where it is only called for, and what is promised of one’s dealings (“no surprises”)."""
