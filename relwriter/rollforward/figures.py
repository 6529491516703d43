"""The values of figures: each figure gets the periods that the next release needs of it, with the numbers known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from relwriter.intake.cutting import cut_entries, start_of, trailing
from relwriter.intake.nodes import Mapping, end_of
from relwriter.intake.splicing import Splice, Tree, insert_entry
from relwriter.model.figure import Figure
from relwriter.model.pending import PENDING
from relwriter.model.period import Period, read_period
from relwriter.model.unit import is_additive
from relwriter.rollforward.carrying import carry_formula
from relwriter.rollforward.lookup import find_amounts, find_entry, period_is_ahead
from relwriter.rollforward.moving import end_key
from relwriter.rollforward.needing import find_needed
from relwriter.rollforward.turn import Edition, Turn


def move_values(turn: Turn) -> None:
    """Notes the changes of every figure's values."""
    figures = turn.last.root.get("figures")
    for key, node in figures.entries if isinstance(figures, Mapping) else ():
        values = node.get("values") if isinstance(node, Mapping) else None
        figure = turn.last.release.figures.get(key.text)
        if figure is not None and isinstance(values, Mapping) and values.entries:
            _Values(turn, key.text, figure, node, values).move()


@dataclass(frozen=True)
class _Values:
    """One figure's values on their way to the next release."""

    turn: Turn
    key: str
    figure: Figure
    record: Mapping
    node: Mapping

    def move(self) -> None:
        """Each label takes the place of what it was; numbers stay with their period."""
        moved = self._moved()
        for number, label in enumerate(moved):
            if label is not None:
                self._place(
                    number, label, is_kept=any(self.figure.find(new) == self.labels[number] for new in moved if new)
                )
        self.turn.change(
            *cut_entries(self.node, [str(old) for old, new in zip(self.labels, moved, strict=True) if not new])
        )
        taken = {label for label in moved if label is not None}
        for label in [*self._further(taken)]:
            taken.add(label)
            self._append(label)
        self._tell(taken)
        self._keep_cells(taken)

    def _moved(self) -> list[Period | None]:
        """For each label the one that takes its place; None for those that the next release needs no more of."""
        needed = self.needed
        moved: list[Period | None] = []
        for label in self.labels:
            new = self.turn.move(label, balance=self.is_balance)
            moved.append(new if new in needed and new not in moved else None)
        rest = [label for label in needed if label not in moved]
        return [label or (rest.pop(0) if rest else None) for label in moved]

    @cached_property
    def needed(self) -> list[Period]:
        """The periods that the next release needs."""
        return find_needed(self.turn, self.key, self.labels)

    @property
    def is_balance(self) -> bool:
        return self.figure.nature == "balance"

    @property
    def labels(self) -> list[Period]:
        """The periods of the last release, in the order of the file."""
        return [read_period(key.text) for key, _ in self.node.entries]

    def _place(self, number: int, label: Period, *, is_kept: bool) -> None:
        """Puts a period where another stood, with what the last release says of it, or as it is found.

        A comment stays on its line, unless it goes elsewhere with the number that it is on.
        """
        start, end = self._stretch(number)
        known = self._known_entry(label)
        if known is None:
            end = end if is_kept else end_of(self.node.entries[number][1])
            self.turn.change(Splice(start, end, f"{label}: {_write(self._find(label))}"))
        elif known != number or self.labels[number] != label:
            text = self.node.source.text[self.node.entries[known][0].span.end : self._stretch(known)[1]]
            self.turn.change(Splice(start, end, f"{label}{text}"))

    def _append(self, label: Period) -> None:
        known = self._known_entry(label)
        if known is None:
            self.turn.change(insert_entry(self.node, str(label), self._find(label)))
            return
        value = self.node.entries[known][1]
        text = self.node.source.text[start_of(value) : end_of(value)]
        if "\n" not in text:
            at = insert_entry(self.node, str(label), "0")
            before, _, after = at.text.rpartition("0")
            self.turn.change(Splice(at.start, at.end, before + text + after))

    def _stretch(self, number: int) -> tuple[int, int]:
        """From a label to the end of its value; on lines of its own with the comment after it."""
        key, value = self.node.entries[number]
        end = end_of(value)
        return key.span.start, end if self.node.flow else end + len(trailing(self.node.source.text, end))

    def _is_ahead(self, label: Period) -> bool:
        return period_is_ahead(label, self.turn.period)

    def _known_entry(self, label: Period) -> int | None:
        """The entry of the last release that holds a period, unless it is pending or what it held was expected only."""
        expected = period_is_ahead(label, self.turn.last.period) and not period_is_ahead(label, self.turn.period)
        entry = self.figure.entry(label)
        is_known = entry is not None and (entry.value is not None or entry.formula is not None)
        is_asked = expected or (self.key, label) in self.turn.reopened
        return find_entry(self.node, self.figure, label) if is_known and not is_asked else None

    def _find(self, label: Period) -> Tree:
        """What is known of a period: the number of an earlier release, how the last one computed it, the year less nine
        months, or pending."""
        found = next(find_amounts(self.turn.history, self.key, self.figure, label), None)
        if found is not None:
            edition, number = found
            self.turn.account.add("rolled", self.node, f"figures.{self.key}.values", f"{label} from {edition.name}")
            return number
        formula = carry_formula(self.turn, self.key, label)
        return {"formula": formula} if formula else self._rest_of_year(label) or PENDING

    def _rest_of_year(self, label: Period) -> Tree | None:
        """The formula of a fourth quarter as the year less its nine months, where the nine months are known."""
        year, nine = Period("FY", 1, label.year), Period("9M", 1, label.year)
        adds_up = self.figure.nature != "balance" and is_additive(self.figure.unit)
        if label.kind != "Q" or label.number != 4 or not (adds_up and year in self.needed):
            return None
        if carry_formula(self.turn, self.key, year):
            # The year is the sum of its quarters here, and cannot tell one of them.
            return None
        if self._known_entry(nine) is None and next(self._amounts(nine), None) is None:
            return None
        return {"formula": f"{self.key}.'{year}' - {self.key}.'{nine}'"}

    def _amounts(self, label: Period) -> Iterator[tuple[Edition, str]]:
        return find_amounts(self.turn.history, self.key, self.figure, label)

    def _further(self, taken: set[Period]) -> Iterator[Period]:
        """Periods beside those that take another's place: others needed, and the nine months that a formula takes from
        a year."""
        yield from (label for label in self.needed if label not in taken)
        for label in sorted({*taken, *self.needed}, key=str, reverse=True):
            nine = Period("9M", 1, label.year)
            if nine not in taken and self._known_entry(label) is None and self._is_rest_of_year(label):
                yield nine

    def _is_rest_of_year(self, label: Period) -> bool:
        """Whether a fourth quarter is computed from its year."""
        found = self._find(label)
        return isinstance(found, dict) and found == self._rest_of_year(label)

    def _keep_cells(self, taken: set[Period]) -> None:
        """Leaves out the cells of a workbook that hold numbers of other periods; an import finds those of the new."""
        source = self.record.get("source")
        cells = source.get("cells") if isinstance(source, Mapping) else None
        if not isinstance(source, Mapping) or not isinstance(cells, Mapping):
            return
        kept = {str(label) for label in taken if self._known_entry(label) is not None}
        every = {key.text for key, _ in cells.entries}
        is_empty = not every & kept
        self.turn.change(*(cut_entries(source, {"cells"}) if is_empty else cut_entries(cells, every - kept)))

    def _tell(self, taken: set[Period]) -> None:
        """Tells the periods that are left out, and what to look at in those that stay."""
        path = f"figures.{self.key}.values"
        known = {self.figure.find(new) for new in taken if self._known_entry(new) is not None}
        kept = [str(label) for label in self.labels if label in known]
        gone = [str(label) for label in self.labels if label not in known]
        if gone:
            self.turn.account.add("dropped", self.node, path, ", ".join(gone))
        if kept:
            self.turn.account.add("rolled", self.node, path, f"{', '.join(kept)} kept")
        for words in (*self._doubt_year_end(taken), *self._doubt_expected(taken), *self._doubt_amounts(taken)):
            self.turn.account.add("check", self.node, path, words)

    def _doubt_year_end(self, taken: set[Period]) -> Iterator[str]:
        """That the balance of the year before is meant, where that of the last year-end is called prior."""
        year_ends = [label for label in taken if end_key(label) == end_key(self.turn.period.year_end)]
        if self.is_balance and year_ends and self.turn.period.prior in taken and self.turn.last.period.ends_after == 12:
            yield f"prior now means the year-end; write '{self.turn.period.prior}' where the year before is meant"

    def _doubt_expected(self, taken: set[Period]) -> Iterator[str]:
        """What is known of periods that are not over."""
        ahead = [str(label) for label in taken if self._known_entry(label) is not None and self._is_ahead(label)]
        if ahead:
            yield f"{', '.join(ahead)} still to come: is it still expected?"

    def _doubt_amounts(self, taken: set[Period]) -> Iterator[str]:
        """Periods of which an earlier release says something else."""
        for label in taken:
            entry = self.figure.entry(label) if self._known_entry(label) is not None else None
            for edition, text in self._amounts(label) if entry is not None and entry.value is not None else ():
                if Decimal(text) != entry.value:
                    yield f"{edition.name} has another number for {label} than the last release, which is kept"


def _write(value: Tree) -> str:
    if isinstance(value, str):
        return value
    return "{" + ", ".join(f'{name}: "{text}"' for name, text in value.items()) + "}"
