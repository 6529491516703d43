"""The manner in which one result is stated, where it is not as the house style says."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.model.entry import Name
from relwriter.model.figure_style import Change
from relwriter.model.sentence_style import Phrasing, When


@dataclass(frozen=True, slots=True)
class Manner:
    """How one result is stated.

    `against` holds prior, linked or year_end, `per_share` the ids of the figures that follow the amount, `per` the
    words after that, per share without them; `share_of` is the id of the figure that this one is a part of.
    """

    change: Change | None = None
    against: tuple[str, ...] = ()
    per_share: tuple[str, ...] = ()
    per: Name | None = None
    share_of: str = ""
    form: Phrasing | None = None
    hedge: str = ""
    when: When | None = None

    @property
    def first_against(self) -> str:
        """What the sentence compares with first; empty for the usual comparative."""
        return self.against[0] if self.against else ""


AS_USUAL = Manner()
