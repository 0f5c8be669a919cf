"""Verbs by what they say of the thing beside them."""

from __future__ import annotations

from sowlint.language.commitments.verbs import CAPABILITY, CLEAR_DELIVERY, DELIVERY, OUTCOME, PAYMENT, STATES
from sowlint.wordlist import wordlist

TALKS = wordlist(
    "need want ask request require lack miss consider discuss evaluate assess explore investigate study review describe explain mean define name "
    "know think believe document demonstrate present record note specify analyse analyze compare prefer like question mention research survey validate "
    "estimate price quote interview recommend suggest propose judge decide depend wait hope wish imagine picture dream accept approve"
)
"""What is done with the thing in words or thought; it need not be there for that."""

VOWS = wordlist("guarantee warrant ensure assure promise undertake pledge")
"""In the present tense too these bind."""

WISHED = wordlist("request ask wish want dream idea goal vote demand")
"""Words of what a thing is that is not there: “the most requested feature”."""

DEFINES = wordlist("mean refer denote define")
"""What says what a word stands for."""

ANNOUNCES = wordlist("be follow list comprise consist")
"""The verbs of a lead-in that only says what list comes."""

IN_THE_MAKING = wordlist(
    "come arrive ship release land build develop work add create design explore prepare implement plan finish bring roll test pilot trial prototype investigate extend introduce launch"
)
"""In the progressive (“we are building”) these speak of the future, which is roadmap talk and no claim."""

RECEIVES = wordlist(
    "receive get have obtain enjoy access use gain benefit see find work run keep reach order buy book choose"
)
"""What a customer does with a thing that is there, or will be."""

OBLIGES = wordlist(
    "provide supply test configure approve review sign grant confirm prepare export install set maintain ensure procure host enable document accept check nominate appoint"
)
"""What a customer owes in connection with a thing."""

COMES_ABOUT = (
    DELIVERY
    | CLEAR_DELIVERY
    | CAPABILITY
    | STATES
    | OUTCOME
    | wordlist(
        "be bring cover connect sync synchronise synchronize reconcile let help give power ship feature contain track manage handle extend link unlock add license offer sell instal"
    )
)
"""What brings a thing about, or has it do its work."""

OFFERS = wordlist(
    "support include offer provide deliver feature have contain come ship enable implement install launch release add sync give get receive bring "
    "introduce roll supply deploy available live"
)
"""What somebody does with a feature who sells it."""

DELIVERED = (DELIVERY | CLEAR_DELIVERY) - PAYMENT
"""In the present tense these bind where a contract lists what is delivered."""

TAKES_AWAY = wordlist(
    "remove retire deprecate discontinue sunset withdraw drop decommission stop cease disable end terminate eliminate abandon delete uninstall replace phase shut switch turn exclude omit"
)
"""What ends a thing; the last three only with “off”, “down” or “out”."""

ENDS = wordlist("end stop cease expire retire terminate")
"""What a thing does that goes: “support for it ends”."""

WITH_PARTICLE = {"phase": "out", "shut": "down", "switch": "off", "turn": "off"}
MOVES_AWAY = wordlist("migrate move switch transition convert")
"""With “from” before the thing, or with “to” after it, these leave it behind."""

ABOUT = wordlist(
    "training workshop documentation document manual guide demo demonstration report study assessment review analysis session presentation feedback question "
    "information webinar roadmap backlog interest request requirement evaluation feasibility discussion talk course tutorial comparison specification concept "
    "test testing plan proposal estimate quote decision waitlist petition survey poll"
)
"""Nouns that are about the thing beside them: whoever promises a training in it does not promise the thing."""
