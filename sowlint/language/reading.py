"""A document as it is read: what every check sees, each part worked out when it is first asked for.

Three floors, each of which knows those below: ``Text`` holds the sentences and what each says for itself,
``Committed`` what is undertaken in them, ``Reading`` what hangs on that.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sowlint.costs import stage
from sowlint.language.committed import Committed
from sowlint.language.hedges import hedges_over

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.language.model import Consequence, Dependency, Hedge, Sentence, Span
    from sowlint.language.prospects import Prospect
    from sowlint.language.quotations import Quotation
    from sowlint.waivers import Fared


class Reading(Committed):
    """One document, read; see ``Text`` for what it is made of.

    Attributes:
        waivers: what became of each waiver, once all rules but those about waivers have been asked.
    """

    waivers: tuple[Fared, ...] = ()

    def hedges_over(self, sentence: Sentence, span: Span) -> tuple[Hedge, ...]:
        """Everything that softens a stretch of a sentence, nearest first."""
        return hedges_over(self, sentence, span)

    @cached_property
    @stage("quotations")
    def quotations(self) -> tuple[Quotation, ...]:
        """Everything that somebody is quoted with, in order."""
        from sowlint.language import quotations  # noqa: PLC0415 - most documents are not asked for it

        return quotations.find_quotations(self.document.blocks, self.parties)

    def quotation_around(self, sentence: Sentence, span: Span) -> Quotation | None:
        """The quotation in which a stretch of a sentence stands."""
        at = sentence.block_index
        return next((each for each in self.quotations if each.block == at and span.within(each.span)), None)

    @cached_property
    @stage("consequences")
    def consequences(self) -> tuple[Consequence, ...]:
        """Every sentence that says what follows when the customer, a dependency or an assumption fails."""
        from sowlint.language import dependencies  # noqa: PLC0415 - many documents are not asked for it

        return dependencies.find_consequences(self)

    @property
    def could_foretell(self) -> Iterable[Sentence]:
        """The sentences whose parse tells what is promised of a product that does not exist yet."""
        from sowlint.language import prospects  # noqa: PLC0415 - many documents are not asked for it

        return prospects.could_foretell(self)

    @cached_property
    @stage("prospects")
    def prospects(self) -> tuple[Prospect, ...]:
        """Everything that is promised of a product that does not exist yet, in order."""
        from sowlint.language import prospects  # noqa: PLC0415 - many documents are not asked for it

        return prospects.find_prospects(self)

    @cached_property
    @stage("dependencies")
    def dependencies(self) -> tuple[Dependency, ...]:
        """Everything that the vendor needs from others, in order."""
        from sowlint.language import dependencies  # noqa: PLC0415 - many documents are not asked for it

        return dependencies.find_dependencies(self, self.consequences)
