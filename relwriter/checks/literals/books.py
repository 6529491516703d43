"""The books of one release: its figures, as typed numbers are held against them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from relwriter.checks.known import Known
from relwriter.checks.literals.allowed import is_allowed
from relwriter.checks.literals.candidates import Candidate, Candidates, find_meeting
from relwriter.checks.literals.others import Others
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.section_numbers import SectionNumbers
from relwriter.model.figure import Figure
from relwriter.model.period import Period


class Books:
    """The figures of one release, as numbers are held against them."""

    def __init__(self, known: Known):
        self.known = known
        self.facts = known.facts
        self.candidates = Candidates(known)
        self.separators = known.facts.style.separators
        self.truncated = known.facts.style.rounding == "truncate"
        self.others = Others(self.candidates, truncated=self.truncated)
        self.of_sections = SectionNumbers(self.candidates)

    @cached_property
    def current(self) -> Period:
        """The period of the release."""
        return self.facts.release.period

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """The figures of the release by id."""
        return self.facts.release.figures

    def meeting(self, candidates: Iterable[Candidate], reading: Reading) -> Candidate | None:
        """The first candidate that a number prints."""
        return find_meeting(candidates, reading.numeral, truncated=self.truncated)

    def allowed(self, candidates: Iterable[Candidate], reading: Reading) -> list[Candidate]:
        """The candidates that a number may be by its words."""
        return [one for one in candidates if is_allowed(one, reading, self.current)]
