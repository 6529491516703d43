"""A draft as checks see it: the release, its facts, its document, and what it is held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from relwriter.checks.entered import Entered
from relwriter.checks.finding import Finding
from relwriter.checks.known import Known
from relwriter.checks.mentions.amounts import AmountIndex
from relwriter.checks.mentions.reckoning import Reckoning
from relwriter.checks.mentions.told import Told, read_told
from relwriter.checks.passages import Passage, read_passages
from relwriter.checks.replaced import find_replaced
from relwriter.checks.tables import CheckedTable, read_tables
from relwriter.compose.facts import Facts
from relwriter.document.tree import Document
from relwriter.errors import Problem
from relwriter.model.release import Release

if TYPE_CHECKING:
    from relwriter.ledger.drift import Drift
    from relwriter.ledger.totals import Total


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier release of the company, and its facts.

    `published` are the words of its output, as they were written beside its file then; empty without one. What it takes
    from the house file today it need not have said.
    """

    file: str
    release: Release
    facts: Facts
    published: str = ""


@dataclass(frozen=True)
class CheckedDraft:
    """A release, its facts, its document, and earlier releases.

    `against` is the last one, from which this one was carried forward. `drift`, `totals` and `strays` are what was
    found in the files that figures come from and in the folder of outputs, and `written` number and digest of the draft
    that was written there last; empty where nobody looked there. `found` fills with the findings of the checks that ran
    before, those of `upkeep` being the last; `codes` are the checks that run.
    """

    release: Release
    facts: Facts
    document: Document
    history: tuple[Past, ...] = ()
    against: Past | None = None
    drift: Sequence[Drift] = ()
    totals: Sequence[Total] = ()
    strays: Sequence[Problem] = ()
    written: tuple[int, str] = (0, "")
    codes: frozenset[str] = frozenset()
    found: list[Finding] = field(default_factory=list)

    @cached_property
    def known(self) -> Known:
        """The amounts of the release."""
        return Known(self.facts)

    @cached_property
    def pasts(self) -> tuple[Known, ...]:
        """The amounts of earlier releases."""
        return tuple(Known(past.facts) for past in self.history)

    @cached_property
    def tables(self) -> tuple[CheckedTable, ...]:
        """The statements that the release prints."""
        return read_tables(self.known)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The prose of the release in document order, as a reader sees it."""
        return read_passages(self.release, self.document, self.entered)

    @cached_property
    def entered(self) -> Entered:
        """What people entered, to find it again in the document."""
        return Entered(self.release)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The prose of the release with the days and periods that it names."""
        return read_told(self.passages)

    @cached_property
    def reckoning(self) -> Reckoning:
        """The fiscal calendar around the period reported."""
        return Reckoning(self.facts.fiscal, self.release.period)

    @cached_property
    def amounts(self) -> AmountIndex:
        """The amounts of the release by size, to find typed ones again."""
        return AmountIndex(self.known, self.reckoning)

    @cached_property
    def replaced(self) -> dict[str, str]:
        """The computed sentences that authors replaced by their own, by the field of the author's text."""
        return find_replaced(self.facts)
