"""Base sentences: each a promise with a firm date, taken apart so that it can be put together again otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle

_MODALS = ("will", "shall", "must", "agrees to", "is to", "commits to", "undertakes to", "is required to")
_ACTS = """
deliver   | delivered  | delivered  | the reporting module
complete  | completed  | completed  | the data migration
deploy    | deployed   | deployed   | the customer portal
install   | installed  | installed  | the scanners
launch    | launched   | launched   | the booking site
release   | released   | released   | the tablet edition
ship      | shipped    | shipped    | the hand terminals
configure | configured | configured | the approval workflow
migrate   | migrated   | migrated   | the supplier records
integrate | integrated | integrated | the payroll system
build     | built      | built      | the stock dashboard
develop   | developed  | developed  | the interface to the tills
implement | implemented | implemented | single sign-on
provide   | provided   | provided   | the training material
supply    | supplied   | supplied   | the label printers
hand over | handed over | handed over | the source code
roll out  | rolled out | rolled out | the mobile app
train     | trained    | trained    | the key users
finish    | finished   | finished   | the stress test
test      | tested     | tested     | the backup procedure
create    | created    | created    | the design drafts
prepare   | prepared   | prepared   | the operating manual
submit    | submitted  | submitted  | the final report
publish   | published  | published  | the price list
upgrade   | upgraded   | upgraded   | the database server
replace   | replaced   | replaced   | the old gateway
set up    | set up     | set up     | the staging environment
write     | wrote      | written    | the interface specification
convert   | converted  | converted  | the drawing archive
connect   | connected  | connected  | the two warehouses
correct   | corrected  | corrected  | the known faults
document  | documented | documented | the data model
finalise  | finalised  | finalised  | the screen designs
port      | ported     | ported     | the evaluation scripts
"""


@dataclass(frozen=True)
class Base:
    """One promise: what is done to what, and the word that binds.

    Attributes:
        modal: what binds in the active voice; in the passive voice “will” takes its place.
        verb: the act.
        past: its simple past.
        participle: its past participle.
        thing: what is delivered.
    """

    modal: str
    verb: str
    past: str
    participle: str
    thing: str

    @property
    def was(self) -> str:
        return "were" if self.thing.endswith("s") else "was"


BASES = tuple(
    Base(modal, *(part.strip() for part in line.split("|")))
    for modal, line in zip(cycle(_MODALS), _ACTS.strip().splitlines(), strict=False)
)
