"""The verbs of promising and of doing, by lemma."""

from __future__ import annotations

from sowlint.language.inflect import forms
from sowlint.language.model import Act, Force
from sowlint.wordlist import wordlist

FIRM_MODALS = wordlist("shall will 'll ’ll must wo ll")
WEAK_MODALS = wordlist("should ought")
FREE_MODALS = wordlist("may might can could would 'd ’d ca")

CONTROL: dict[str, Force] = {
    **dict.fromkeys(
        wordlist("guarantee warrant promise commit undertake ensure assure covenant pledge vow"),
        Force.ABSOLUTE,
    ),
    **dict.fromkeys(
        wordlist(
            "agree schedule slate set oblige require obligate need have bind due contract responsible charge task accountable ready about"
        ),
        Force.FIRM,
    ),
    **dict.fromkeys(
        wordlist(
            "plan intend aim target expect anticipate estimate seek endeavour endeavor propose hope project strive try attempt wish want look work "
            "like love consider envisage envision forecast"
        ),
        Force.WEAK,
    ),
    **dict.fromkeys(
        wordlist(
            "able entitle allow permit authorize authorise design know use free likely unlikely unable eligible welcome invite opt choose reserve decline refuse fail"
        ),
        Force.NONE,
    ),
}
"""What an infinitive or gerund under these is worth."""

THROUGH = wordlist("continue begin start proceed help go get remain keep")
"""Verbs that leave the force of what stands under them as it is (“will begin to deliver”)."""

NOUN_CONTROL: dict[str, Force] = {
    **dict.fromkeys(
        wordlist("obligation duty commitment responsibility promise guarantee undertaking pledge"), Force.FIRM
    ),
    **dict.fromkeys(
        wordlist("plan intention goal aim target objective hope effort ambition intent"), Force.WEAK
    ),
    **dict.fromkeys(
        wordlist("right option ability opportunity chance way permission need power authority"), Force.NONE
    ),
}

DELIVERY = wordlist(
    "deliver complete finish launch release ship implement deploy install migrate integrate configure build develop provide supply hand roll train "
    "resolve fix achieve create design conduct perform produce prepare submit publish finalize finalise transition upgrade execute introduce unveil debut "
    "add extend enable make set write draft document open establish convert import port move transfer customize customise automate test "
    "arrive come follow land conclude accomplish turn bring activate start expand present furnish issue correct repair replace host go run update generate refactor "
    "include apply redesign rebuild onboard connect announce reach have appear carry commission"
)
CLEAR_DELIVERY = wordlist(
    "deliver complete finish launch release ship implement deploy install migrate integrate configure build develop hand produce publish finalize finalise "
    "unveil debut introduce submit supply provide create roll go arrive follow conclude available live ready operational come land add design port resolve "
    "transition upgrade rebuild redesign set execute accomplish perform make establish enable start prepare furnish open expand achieve conduct draft document "
    "be"
)
"""Those that name a delivery with any preposition before the time, not only with “by” or “within”."""

CAPABILITY = wordlist(
    "support include offer enable allow integrate handle automate comply display sync return fail prompt show store run let feature work use require cover contain"
)
PROVISION = wordlist(
    "provide supply make grant give appoint designate approve sign review respond decide attend prepare cleanse export test confirm procure deliver "
    "furnish submit assign nominate identify set arrange obtain complete share send ensure allow facilitate accept participate answer return upload create "
    "schedule install configure host purchase maintain coordinate cooperate assist collaborate select advise verify validate introduce "
    "clear empty hand free stop invite"
)
NOTICE = wordlist("notify inform report alert advise escalate communicate update")
PAYMENT = wordlist("pay payable invoice reimburse bill charge remit compensate refund")
OUTCOME = wordlist("guarantee ensure assure increase reduce improve exceed meet satisfy warrant")
NO_DELIVERY = wordlist(
    "respond acknowledge notify inform meet attend pay invoice begin commence remain keep maintain support retain store continue reimburse bill charge renew "
    "terminate expire advise discuss review survive govern accept approve reject sign consult collaborate cooperate work serve hold delete destroy return "
    "monitor receive determine decide use own see find know need want expect refund indemnify treat last elect agree report alert escalate appoint hire kick kickoff mean "
    "last cancel assign object cure remedy seek consider credit lapse become occur grow rise fall increase celebrate join host "
    "rely depend count wait await reckon hope trust"
)
"""What is done by a time without anything being delivered."""

STATES = wordlist(
    "due payable live available ready complete completed operational functional done online accessible finished released launched shipped installed deployed delivered "
    "active up accepted implemented"
)
"""What a thing is once it has been delivered (“will be live by …”)."""

HAPPENINGS = wordlist(
    "launch ship release arrive follow go land start open conclude be come begin take roll debut finish complete end"
)
"""Verbs whose subject is the thing that comes about, not somebody who is bound (“the portal launches”)."""

COMES_FROM_HAND = wordlist(
    "arrive appear emerge leave reach enter join land go come follow move roll ship pass switch turn launch debut hit drop replace get receive"
)
"""What a thing does that is on its way from who makes it to who has it."""

PARTICIPLES = wordlist(
    "launching arriving coming shipping releasing rolling landing debuting opening delivering starting going available due scheduled slated set planned expected targeted"
)

EVENT_NOUNS = wordlist(
    "go-live golive launch release delivery deliveries completion deadline rollout cutover milestone milestones "
    "deployment handover deliverable deliverables availability shipment installation publication implementation"
)
"""What a delivery is called where it is the subject: “delivery takes place on …”, “the deadline is …”."""

LASTING = wordlist("take last span run require")
"""What work does for a length of time (“the project will take 12 weeks”)."""

SCHEDULING = wordlist("schedule slate set plan target")
"""Passive, with “for” and a time: “the launch is scheduled for 1 May”."""

RECEIVING = wordlist("receive get obtain")
"""What the customer does with what the vendor brings."""

DELIVERY_FORMS: frozenset[str] = (
    STATES
    | PARTICIPLES
    | EVENT_NOUNS
    | {"due"}.union(*(forms(lemma) for lemma in (DELIVERY | CLEAR_DELIVERY | LASTING) - {"be", "have"}))
)
"""A sentence with a time and one of these is worth parsing."""

_TRIGGER_LEMMAS = (
    "agree undertake commit promise pledge guarantee covenant warrant ensure assure plan intend aim expect anticipate propose schedule slate launch release ship "
    "deliver"
)
TRIGGERS: frozenset[str] = frozenset(
    {
        *FIRM_MODALS,
        *WEAK_MODALS,
        "responsible",
        "required",
        "due",
        "available",
        "slated",
        "launching",
        "arriving",
        "needs",
        "ll",
    }.union(*(forms(lemma) for lemma in _TRIGGER_LEMMAS.split()))
)
"""A sentence with one of these is worth parsing."""


def act_of(lemma: str, *, customer: bool, thing: bool) -> Act:
    """What sort of act a verb names.

    Args:
        lemma: the verb.
        customer: whether the customer is to do it.
        thing: whether a thing, not a person or company, is its subject.
    """
    if lemma in PAYMENT:
        return Act.PAYMENT
    if lemma in NOTICE:
        return Act.NOTICE
    if customer:
        return Act.PROVISION if lemma in PROVISION else Act.OTHER
    if thing and lemma in CAPABILITY:
        return Act.CAPABILITY
    if lemma in OUTCOME:
        return Act.OUTCOME
    if lemma in DELIVERY:
        return Act.DELIVERY
    return Act.CAPABILITY if thing and lemma in CAPABILITY else Act.OTHER
