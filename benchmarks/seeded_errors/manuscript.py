"""A manuscript: an original as those see it who make mistakes in it, its values, its prose and the numbers therein."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from benchmarks.seeded_errors.edits import Edit, edit_value
from benchmarks.seeded_errors.originals import Original
from relwriter.compose.facts import FactError, Facts
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence
from relwriter.intake.parsing import parse
from relwriter.model.figure import Figure
from relwriter.model.period import Period, read_period
from relwriter.model.prose import Prose
from relwriter.model.values import NUMBER
from relwriter.pipeline import Draft
from relwriter.rollforward.sites import Site, find_sites
from relwriter.source import Source, Span


def parse_root(file: str, text: str) -> Mapping:
    """The fields of a YAML file."""
    root, problems = parse(Source(file, text))
    assert isinstance(root, Mapping) and not problems, file
    return root


@dataclass(frozen=True, slots=True)
class Stored:
    """A number that a figure holds for a period."""

    file: str
    span: Span
    key: str
    figure: Figure
    period: Period
    number: Decimal

    def become(self, text: str) -> Edit:
        """The edit that makes it another number."""
        return Edit(self.file, self.span.start, self.span.end, text)

    @property
    def at(self) -> tuple[str, int, int]:
        """Where it stands."""
        return self.file, self.span.start, self.span.end


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of prose as it stands in its file."""

    file: str
    site: Site
    span: Span

    @property
    def text(self) -> str:
        return self.span.value

    def become(self, start: int, end: int, text: str) -> Edit:
        """The edit that puts other words in place of those from `start` up to `end`."""
        return edit_value(self.file, self.span, start, end, text)


Key = tuple[str, Period]
"""A figure and a period."""


def amounts_of(facts: Facts) -> dict[Key, Decimal]:
    """Every amount that a release knows, given or computed, in ones."""
    periods = {period for figure in facts.release.figures.values() for period in figure.values}
    found = {}
    for key in facts.release.figures:
        for period in periods:
            try:
                amount = facts.fact(key, period).amount
            except FactError:
                continue
            if amount is not None:
                found[key, period] = amount
    return found


class Manuscript:
    """An original with its draft, opened for mistakes."""

    def __init__(self, original: Original, draft: Draft):
        self.original, self.draft = original, draft
        self.release, self.document = draft.release, draft.document
        self.facts = Facts(draft.release)

    @cached_property
    def amounts(self) -> dict[Key, Decimal]:
        """Every amount that the release knows."""
        return amounts_of(self.facts)

    @cached_property
    def roots(self) -> dict[str, Mapping]:
        """The fields of each file."""
        return {file: parse_root(file, text) for file, text in self.original.texts.items()}

    @cached_property
    def sites(self) -> list[tuple[str, Site]]:
        """Every value of the files that has a type in the model."""
        return [(file, site) for file, root in self.roots.items() for site in find_sites(root)]

    @cached_property
    def passages(self) -> list[Passage]:
        """Every text of prose: what a person wrote, not the ids of figures that rows name."""
        return [
            Passage(file, site, site.node.span)
            for file, site in self.sites
            if site.type is Prose and isinstance(site.node, Scalar) and site.text not in self.release.figures
        ]

    @cached_property
    def stored(self) -> list[Stored]:
        """Every number of a figure."""
        return [found for file, root in self.roots.items() for found in self._stored(file, root.get("figures"))]

    def _stored(self, file: str, figures) -> list[Stored]:
        found = []
        for key, node in figures.entries if isinstance(figures, Mapping) else ():
            values = node.get("values") if isinstance(node, Mapping) else None
            for period, value in values.entries if isinstance(values, Mapping) else ():
                number = value.get("value") if isinstance(value, Mapping) else value
                if isinstance(number, Scalar) and NUMBER.fullmatch(number.text):
                    figure = self.release.figures[key.text]
                    read = read_period(period.text)
                    found.append(Stored(file, number.span, key.text, figure, read, Decimal(number.text)))
        return found

    def find(self, key: str, period: Period) -> Stored | None:
        """The number of a figure in a period, if it is stored."""
        return next((one for one in self.stored if one.key == key and one.period == period), None)


def walk_mappings(script: Manuscript) -> Iterator[tuple[str, Mapping]]:
    """Every mapping of the files, with its file."""
    for file, root in script.roots.items():
        stack: list[Node] = [root]
        while stack:
            node = stack.pop()
            if isinstance(node, Mapping):
                stack += [value for _, value in node.entries]
                yield file, node
            elif isinstance(node, Sequence):
                stack += node.items
