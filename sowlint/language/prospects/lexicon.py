"""The words of products and of bringing them about, by lemma."""

from __future__ import annotations

from sowlint.language.inflect import forms
from sowlint.wordlist import wordlist

PRODUCT = wordlist(
    "feature functionality capability integration connector module version release update upgrade app application "
    "platform product solution tool toolset tooling dashboard api sdk plugin plug-in add-on extension edition portal engine "
    "assistant agent bot chatbot copilot wallet marketplace exchange protocol network mainnet testnet sidechain blockchain "
    "parachain chain algorithm format mode interface ui service offering suite system technology software model framework "
    "library package build beta alpha prototype mvp layer page site website search workflow automation sync synchronisation "
    "synchronization enhancement improvement function game device hardware kiosk overlay editor viewer "
    "player generator template catalog catalogue store client server support compatibility localisation localization "
    "language customisation customization analytics reporting report notification encryption "
    "authentication sso ai handheld scanner planner calculator tracker calendar "
    "messenger chat app backend frontend database connector firmware gateway bridge oracle explorer widget skin theme"
)
"""Heads of noun phrases that name a product or a part of one."""

COMPANY = wordlist(
    "office headquarters team staff hire hiring employee job branch fund funding funding financing investment investor "
    "round revenue profit growth sale price fee commission market region country presence footprint partner partnership "
    "acquisition event webinar meetup conference workshop course podcast interview hackathon campaign programme program "
    "award study survey listing community board council committee meeting call training customer client company business "
    "headcount strategy stake share dividend buyback donation scholarship contest competition sweepstake tour roadshow "
    "press statement announcement news detail information newsletter letter invoice"
)
"""Heads of noun phrases that name what a company does, has or holds, which is none of its product."""

PEOPLE = wordlist(
    "user customer client member holder subscriber developer merchant player passenger student team organisation "
    "organization business company everyone anyone people visitor administrator admin buyer seller creator backer owner "
    "operator driver guest fan artist trader investor enterprise you miner participant contributor helper community peer"
)
"""Those who use a product."""

NEW = wordlist(
    "add introduce launch release unveil debut roll integrate implement develop build create engineer expand extend "
    "incorporate adopt port ship announce support enable broaden localize localise redesign rebuild publish deploy bring open"
)
"""Acts that bring something about which was not there before."""

NEW_BY_MEANING = NEW - wordlist("support enable bring deploy open publish adopt create")
"""Of these, those that say so of themselves, whatever else is told."""

ADD = wordlist("add introduce integrate release ship incorporate")
"""Of these, those whose object is always a part of a product, whatever its name."""

MAKE = wordlist("develop build work create engineer design craft shape")
"""Acts that make a thing, or go on making one that is there."""

WORK = MAKE | wordlist("add implement integrate prepare port expand write finish finalise finalize prototype")
"""Acts that, while they go on, leave a thing unfinished."""

IMPROVE = wordlist("improve enhance upgrade refine iterate polish modernise modernize")
"""Acts that make a thing that is there better."""

ALTER = wordlist("change replace provide offer improve enhance upgrade")
"""Acts that make of a thing that is there another one."""

GIVE = wordlist("give grant reward offer provide")
"""What is done to people so that they have something."""

WEIGH = wordlist("evaluate consider explore investigate discuss envision envisage foresee")
"""Thinking about what could be made."""

ARRIVE = wordlist("launch arrive come ship debut land follow roll release open")
"""What a product does when it comes out."""

ARRIVE_WITH = {"take": frozenset({"off"}), "go": frozenset({"live"}), "be": frozenset({"out", "live"})}
"""Verbs that say the same with such a word."""

BEHAVE = wordlist(
    "allow let enable support include feature offer provide integrate facilitate utilise utilize use leverage serve come display "
    "show handle automate give run work connect host store perform demonstrate replace power combine generate detect "
    "track incorporate add contain deliver implement adopt introduce expand extend have manage process send sync "
    "translate recognise recognize curate verify match recommend accept"
)
"""What a product does once it is there."""

SPREAD = wordlist("expand extend broaden")
"""How a product comes to hold more, with or without an object."""

POWERS = wordlist("power access ability right option possibility control choice")
"""What users have who can do something."""

RECEIVE = wordlist("receive get gain obtain access see find use anticipate expect")
"""How a user comes to have a product."""

EFFECTS = wordlist(
    "opportunity effect purpose benefit experience insight value chance power impact advantage success"
)
"""What an object of such a verb is where a benefit and no function is told."""

NEARS = wordlist("progress brew ripen")
"""What a thing does while it comes about."""

TAKES_FORM = wordlist("shape form completion readiness")
"""What it takes or nears meanwhile."""

COMES = wordlist("come arrive land")
"""Of the acts by which a product comes out, those that are told as going on when they are still to be."""

REMOVAL = wordlist("removal deprecation retirement discontinuation sunset withdrawal shutdown deletion")
"""What takes a product away."""

INTENDS = wordlist("plan intend want wish hope look expect pledge promise aim seek")
PURPOSE = wordlist("aim seek hope expect strive wish try")
"""Of the verbs of intention, those that often tell only what an existing thing is for."""

WILL = wordlist("will ll")
BEYOND = wordlist(
    "eventually later someday day soon sooner shortly future upcoming subsequent coming next term run road time forward point "
    "long due"
)
"""Words of which one stands in every adverb of a later time."""

INTENT: frozenset[str] = wordlist("plans planned planning intention working pledges promises").union(
    *(forms(lemma) for lemma in INTENDS | WEIGH)
)
BE = wordlist("am is are re m s")
GOING_ON = wordlist(
    "being developing building creating engineering designing crafting adding implementing integrating preparing porting "
    "expanding shaping progressing writing finishing finalising finalizing prototyping going taking nearing brewing ripening "
    "coming arriving landing set slated poised scheduled"
)
NAMED = wordlist(
    "soon shortly upcoming forthcoming planned roadmap backlog road future eventually later coming come follow horizon way "
    "corner tuned peek preview development pipeline works unreleased next scope almost nearly preparation making oven board bench "
    "space once under underway begun started forward radar list agenda wait brings bring adds add gets includes include "
    "introduces supports contains offers"
)
"""Words of which one stands in every prospect that is named without a verb."""
