"""The trace of a document: its numbers in order, each with where it stands, what it is exactly, and what backs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from relwriter.compose.fact import Fact
from relwriter.compose.facts import Facts
from relwriter.document.tree import Document, Value
from relwriter.model.release import Release
from relwriter.source import Place
from relwriter.trace.comparisons import explain_change
from relwriter.trace.places import Located, locate
from relwriter.trace.ratios import explain_ratio, is_ratio
from relwriter.trace.sums import explain_change_of_sums, explain_sum
from relwriter.trace.typed import AMOUNTS, find_typed, typed_numbers
from relwriter.trace.working import Support, Working, find_fact, work, write_exact

Form = Literal["amount", "change", "percent", "typed", "words"]
"""A figure's amount, its change, its change in percent; a number that a section holds; one in the author's words."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A number that a reader sees.

    `exact` is in ones, `pending` where it is not known, and empty for one in the author's own words; `working` is how
    it was computed; `source` the line of the YAML that holds it.
    """

    block: str
    place: str
    printed: str
    form: Form
    exact: str
    unit: str
    status: str
    source: Place | None
    field: str
    working: Working | None = None

    @property
    def figure(self) -> str:
        """The figure and its period, such as net_income Q4 2019; empty for a number that is none."""
        return f"{self.working.figure} {self.working.period}".strip() if self.working else ""

    @property
    def support(self) -> Support | None:
        """What backs the figure: words, or a file and cell."""
        return self.working.support if self.working else None


def trace(release: Release, document: Document) -> list[Traced]:
    """Every number of a document in the order in which people read it."""
    return [traced for _, found in trace_values(Facts(release), release, document) for traced in found]


def trace_values(facts: Facts, release: Release, document: Document) -> Iterator[tuple[Value, list[Traced]]]:
    """Every value of a document in reading order, each with the numbers in it."""
    typed = typed_numbers(release)
    for located in locate(document):
        yield located.value, list(_trace(facts, typed, located))


def _trace(facts: Facts, typed: dict[str, tuple[Decimal, str]], located: Located) -> Iterator[Traced]:
    """The numbers of one value: none for a name, several for words that hold several."""
    origin = located.value.origin
    fact = find_fact(facts, origin.figure) if origin.figure else None
    if fact is not None:
        if origin.form != "word" and not _says_nothing(located.value):
            yield _of_fact(facts, fact, located)
    elif origin.form == "sum" or (origin.base and not _says_nothing(located.value)):
        working = explain_sum(facts, origin) if not origin.base else explain_change_of_sums(facts, origin)
        shown = "percent" if origin.form == "percent" else "change" if origin.base else "amount"
        yield _traced(located, located.value.text, shown, working.exact, working.unit, working.status, working)
    elif origin.form == "amount":
        for end in _split(located):
            yield _of_field(typed, end)
    elif origin.place is not None and not origin.field.startswith("template "):
        for match in AMOUNTS.finditer(located.value.text):
            yield _traced(located, match.group(), "words", "", "", "typed in words")


def _says_nothing(value: Value) -> bool:
    """Whether a mark stands for a change that has no meaning, such as NM; a dash stands for zero."""
    return bool(value.origin.base) and not value.pending and not re.search(r"\d", value.text)


def _split(located: Located) -> list[Located]:
    """A range that prose refers to as a whole, as its low and its high end; anything else as it is."""
    value = located.value
    ends = [match.group() for match in AMOUNTS.finditer(value.text)]
    if len(ends) != 2 or not value.origin.field.endswith("low"):
        return [located]
    fields = (value.origin.field, f"{value.origin.field.removesuffix('low')}high")
    origins = [replace(value.origin, field=field) for field in fields]
    return [
        replace(located, value=replace(value, text=text, origin=origin))
        for text, origin in zip(ends, origins, strict=True)
    ]


def _of_field(typed: dict[str, tuple[Decimal, str]], located: Located) -> Traced:
    """A number that a section holds; without an exact amount where another than its own is printed."""
    printed, origin = located.value.text, located.value.origin
    found = find_typed(typed, origin.field, printed)
    if found is None:
        return _traced(located, printed, "typed", "", "", "final")
    exact, unit, formula = write_exact(found[0]), found[1], found[2]
    working = (
        Working("", "", exact, unit, "final", origin.place, formula=formula, title="midpoint") if formula else None
    )
    return _traced(located, printed, "typed", exact, unit, "final", working)


def _of_fact(facts: Facts, fact: Fact, located: Located) -> Traced:
    """An amount, a change or a percentage of a fact, with how it was computed."""
    form, printed = located.value.origin.form, located.value.text
    if is_ratio(form):
        ratio = explain_ratio(facts, fact, form)
        shown = "percent" if ratio.unit == "percent" and not form.startswith(("middle", "half")) else "amount"
        return _traced(located, printed, shown, ratio.exact, ratio.unit, ratio.status, ratio)
    prior = find_fact(facts, located.value.origin.base)
    working = work(facts, fact) if prior is None else explain_change(facts, fact, prior, form)
    shown = "amount" if prior is None else "percent" if form == "percent" else "change"
    return _traced(located, printed, shown, working.exact, working.unit, working.status, working)


def _traced(
    located: Located, printed: str, form: str, exact: str, unit: str, status: str, working: Working | None = None
) -> Traced:
    origin = located.value.origin
    place = working.source if working is not None else origin.place
    return Traced(
        located.block,
        located.place,
        printed,
        form,
        exact,
        unit,
        status,
        place,
        origin.field,
        working,  # type: ignore[arg-type]
    )
