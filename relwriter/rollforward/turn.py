"""A turn from one release to the next: what is rolled, from which period to which, and what may be asked on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from relwriter.intake.cutting import start_of
from relwriter.intake.nodes import Mapping, Node, end_of
from relwriter.intake.splicing import Splice
from relwriter.model.period import Period
from relwriter.model.release import Release
from relwriter.rollforward.account import Account, Kind
from relwriter.rollforward.moving import move
from relwriter.rollforward.sites import Site, find_sites


@dataclass(frozen=True, slots=True)
class Edition:
    """A release as it is on the disk: the name of its file, its fields, and what they say."""

    name: str
    root: Mapping
    release: Release

    @property
    def period(self) -> Period:
        """The period that it reports."""
        return self.release.period


@dataclass(slots=True)
class Turn:
    """The last release, the period of the next one, earlier releases from the newest on, and what is done so far."""

    last: Edition
    period: Period
    history: tuple[Edition, ...] = ()
    keep_text: bool = False
    reopened: set[tuple[str, Period]] = field(default_factory=set)
    """Figures and periods whose number is asked for anew, though the last release has one: guidance given before."""
    splices: list[Splice] = field(default_factory=list)
    account: Account = field(default_factory=Account)
    _sites: list[Site] | None = None

    @property
    def sites(self) -> list[Site]:
        """Every value and record of the last release's own file."""
        if self._sites is None:
            self._sites = find_sites(self.last.root)
        return self._sites

    def move(self, label: Period, *, balance: bool = False) -> Period | None:
        """Where a period of the last release moves; None where the next one has nothing of that kind."""
        return move(label, self.last.period, self.period, balance=balance)

    def is_balance(self, figure: str) -> bool:
        """Whether a figure of that id is a balance."""
        known = self.last.release.figures.get(figure)
        return known is not None and known.nature == "balance"

    def change(self, *splices: Splice) -> None:
        """Notes changes of the text."""
        self.splices += splices

    def is_changed(self, node: Node) -> bool:
        """Whether a node's text is exchanged or taken away already."""
        start, end = start_of(node), end_of(node)
        return any(splice.start <= start and end <= splice.end and start < splice.end for splice in self.splices)

    def tell(self, kind: Kind, site: Site, words: str) -> None:
        """Adds a line to the account."""
        self.account.add(kind, site.entry or site.node, site.path, words)

    def held_by(self, *types: type) -> Iterable[Site]:
        """The records of these types."""
        return (site for site in self.sites if site.type in types and isinstance(site.node, Mapping))
