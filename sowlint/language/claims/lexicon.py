"""The word classes of claims, by lemma."""

from __future__ import annotations

from sowlint.wordlist import wordlist

OF_PAPERS = wordlist(
    "warranty right party agreement fee obligation condition change cost term duty liability representation work "
    "charge person purpose action step information reason way option choice need time dependency setting value "
    "difference file process"
)
"""Nouns of which “no other” tells no rank."""

NO_RANK = wordlist(
    "latest newest oldest earliest nearest closest least last next most youngest smallest longest shortest farthest "
    "furthest first honest modest earnest interest request test rest west guest forest manifest contest invest "
    "suggest digest harvest"
)
"""Words in -est that rank by time, place or size, or rank nothing."""

SCOPES = wordlist(
    "market industry world business class category trade sector field region country planet kind segment space town "
    "city continent earth globe sort net web"
)
"""All that something may be ranked among."""

PARTS = wordlist(
    "part thing step aspect point piece reason problem challenge question case time day example change difference "
    "way area topic issue member element section moment number value amount size level page file item entry"
)
"""Nouns of which a superlative ranks a part among parts."""

NEUTRAL = wordlist(
    "similar common recent likely relevant appropriate interesting difficult basic obvious used frequent certain "
    "possible"
)
"""Adjectives whose superlative praises nothing."""

HAVE = wordlist("have offer provide build make deliver bring give sell boast")
"""What a vendor does with what it is praised for."""

RIVALS = wordlist(
    "any anyone anybody anything other others competing competitor competitors competition rival rivals ordinary "
    "conventional traditional usual typical common average rest alternatives alternative legacy old-fashioned most "
    "normal"
)
"""Forms of words for what others do or sell."""

COUNTS = wordlist("more less fewer rather other later earlier sooner older newer greater")
"""Comparatives that count, or order in time."""

RISE = wordlist("rise climb grow increase soar jump surge improve multiply")
FALL = wordlist("fall drop decline sink shrink plunge plummet decrease dwindle slump")
BY_ITSELF = wordlist("double triple treble quadruple halve")
"""Verbs of change that say by how much."""

MEASURES = wordlist("% percent half third thirds quarter quarters fifth cent double twice")
"""Heads of what a change is measured with."""

RESULTS = wordlist(
    "sale revenue turnover profit margin income earnings takings footfall traffic visit visitor conversion lead "
    "booking order basket ranking retention renewal loyalty reach engagement productivity output throughput yield "
    "donation registration enquiry inquiry"
)
"""What a business makes of what it buys."""

COSTS = wordlist(
    "cost bill expense overtime complaint error mistake accident ticket call absence churn waste downtime delay "
    "queue return fault incident backlog no-show stress effort"
)
"""What it would be rid of."""

NO_RESULTS = wordlist(
    "price fee rent tax rate market index token share salary wage population inflation subscription discount charge "
    "premium interest deposit payment supply industry sector demand economy penalty value difficulty load volume "
    "size number you we it they"
)
"""What rises and falls without anybody's merit."""

FAIL = wordlist("fail crash leak break stall jam freeze hang falter overheat corrupt degrade stop")
FAIL_WITH = {
    "go": wordlist("down wrong offline"),
    "stand": wordlist("still"),
    "wear": wordlist("out"),
    "slow": wordlist("down"),
    "run": wordlist("dry out"),
    "get": wordlist("lost stuck"),
}
"""Verbs that are a failure with one of these words."""

VOUCH = wordlist("vouch answer swear")
"""Verbs of assurance whose object stands behind “for” or “by”."""

PEOPLE = wordlist(
    "you we i he she they user client customer supplier vendor party people team who what which that person"
)
"""Who acts for themselves, so that neither a failure nor an assurance of theirs is the product's."""

NO_OUTCOMES = wordlist("caution right change action review further fix attention investigation surprise")
"""What is “warranted” where it is only called for, and what is promised of one’s dealings (“no surprises”)."""
