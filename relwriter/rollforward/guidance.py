"""Guidance: what was expected becomes what was expected before, and the new amounts are asked for."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.intake.cutting import cut_entries, cut_items, replace_value
from relwriter.intake.nodes import Mapping, Scalar, Sequence, end_of
from relwriter.intake.splicing import Splice, insert_entry
from relwriter.model.pending import PENDING
from relwriter.model.period import Period, read_period
from relwriter.model.recorded import SCALES
from relwriter.model.sections.outlook import Outlook
from relwriter.model.unit import is_currency
from relwriter.rollforward.moving import is_over, move_ahead
from relwriter.rollforward.sites import Site
from relwriter.rollforward.turn import Turn

ENDS = ("low", "high", "point")
"""The amounts that can be given."""
GIVEN = (*ENDS, "band", "approximate")
"""What is given of a measure, each with a field of what was given before."""


def turn_guidance(turn: Turn) -> None:
    """Notes the changes of every outlook."""
    for site in turn.held_by(Outlook):
        assert isinstance(site.node, Mapping)
        _OutlookTurn(turn, site, site.node).move()


@dataclass(frozen=True, slots=True)
class _OutlookTurn:
    """One outlook on its way to the next release."""

    turn: Turn
    site: Site
    node: Mapping

    def move(self) -> None:
        """Moves periods that are over, and the amounts of each item."""
        usual = self._label(self.node)
        self._move_label(self.node, usual)
        items = self.node.get("items")
        if not isinstance(items, Sequence):
            return
        gone = []
        stated = self._stated(items, usual)
        for number, item in enumerate(items.items):
            if not isinstance(item, Mapping):
                continue
            label = self._label(item) or usual
            mark = (self._text(item, "measure"), label and self._moved(label))
            is_repeated = label is not None and is_over(label, self.turn.period) and mark in stated
            if is_repeated or self._text(item, "action") == "withdraws":
                gone.append(item)
                continue
            stated.add(mark)
            self._move_item(item, f"{self.site.path}.items[{number}]", label)
        self._leave_out(items, gone)

    def _leave_out(self, items: Sequence, gone: list[Mapping]) -> None:
        """Takes out the items that say nothing of the next release; of a list of none a mark stays."""
        for item in gone:
            words = f"{self._text(item, 'measure')}, which is over or withdrawn"
            self.turn.account.add("dropped", item, f"{self.site.path}.items", words)
        if len(gone) < len(items.items):
            self.turn.change(*cut_items(items, gone))
        else:
            self.turn.change(replace_value(items, "['[●]']" if items.flow else "- '[●]'"))

    def _stated(self, items: Sequence, usual: Period | None) -> set[tuple[str, Period | None]]:
        """Measures and periods of the items whose period is not over."""
        every = [
            (self._text(item, "measure"), self._label(item) or usual)
            for item in items.items
            if isinstance(item, Mapping)
        ]
        return {(name, label) for name, label in every if label and not is_over(label, self.turn.period)}

    def _move_item(self, item: Mapping, path: str, label: Period | None) -> None:
        """The amounts given become those before; those of a period that is over are left out, and the next is asked."""
        is_past = label is not None and is_over(label, self.turn.period)
        self._move_label(item, self._label(item))
        given = [name for name in GIVEN if item.get(name) is not None]
        if not set(given) & {*ENDS, "band"}:
            return
        if is_past:
            words = f"what was expected of {label}, which is over; {self._moved(label)} is asked for"
            self.turn.account.add("dropped", item, path, words)
        for name in given:
            self._open(item, name, label)
            if not is_past:
                self._become_prior(item, name, label)
        former = {"action", *(f"prior_{name}" for name in GIVEN if is_past or name not in given)}
        self._drop(item, path, former)

    def _open(self, item: Mapping, name: str, label: Period | None) -> None:
        """Makes an amount pending; of a figure its number for the period."""
        key, value = next(entry for entry in item.entries if entry[0].text == name)
        assert isinstance(value, Scalar)
        if name == "band":
            self.turn.change(Splice(key.span.start, end_of(value), f"point: {PENDING}"))
        elif value.text in self.turn.last.release.figures and label is not None:
            self.turn.reopened.add((value.text, label))
        elif name in ENDS:
            self.turn.change(replace_value(value, PENDING))

    def _become_prior(self, item: Mapping, name: str, label: Period | None) -> None:
        """Writes what was given into the field of what was given before."""
        text, before = self._number(item, name, label), item.get(f"prior_{name}")
        if before is not None:
            self.turn.change(replace_value(before, text))
        elif text != PENDING:
            last = [given for given in GIVEN if item.get(given) is not None][-1]
            self.turn.change(insert_entry(item, f"prior_{name}", text, last))

    def _number(self, item: Mapping, name: str, label: Period | None) -> str:
        """What was given, as it was typed; a figure's number in the scale of the guidance."""
        text = self._text(item, name)
        if text not in self.turn.last.release.figures or label is None:
            return text
        unit, scale = self._text(item, "unit") or "USD", self._text(item, "scale") or "millions"
        amount = Facts(self.turn.last.release).fact(text, label).amount
        return PENDING if amount is None else f"{amount.scaleb(-SCALES[scale] if is_currency(unit) else 0):f}"

    def _drop(self, item: Mapping, path: str, names: set[str]) -> None:
        gone = {key.text for key, _ in item.entries} & names
        for name in sorted(gone):
            self.turn.account.add("dropped", item.get(name), f"{path}.{name}", "of the guidance before")
        self.turn.change(*cut_entries(item, gone))

    def _move_label(self, node: Mapping, label: Period | None) -> None:
        found = node.get("period")
        if label is not None and isinstance(found, Scalar) and self._moved(label) != label:
            self.turn.change(replace_value(found, str(self._moved(label))))

    def _moved(self, label: Period) -> Period:
        return move_ahead(label, self.turn.period)

    def _label(self, node: Mapping) -> Period | None:
        text = self._text(node, "period")
        return read_period(text) if text else None

    def _text(self, node: Mapping, name: str) -> str:
        found = node.get(name)
        return found.text if isinstance(found, Scalar) else ""
