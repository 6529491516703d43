"""Guidance: what was expected becomes what was expected before, and the new amounts are asked for."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.intake.nodes import Mapping, Scalar, Sequence
from relwriter.intake.splicing import insert_entry
from relwriter.model.pending import PENDING
from relwriter.model.period import Period, read_period
from relwriter.model.sections.outlook import Outlook
from relwriter.rollforward.cutting import cut_entries, cut_items, replace_value
from relwriter.rollforward.moving import is_over, move_ahead
from relwriter.rollforward.sites import Site
from relwriter.rollforward.turn import Turn

ENDS = ("low", "high", "point")


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
        kept: set[tuple[str, Period | None]] = set()
        gone = []
        for number, item in enumerate(items.items):
            if not isinstance(item, Mapping):
                continue
            label = self._label(item) or usual
            mark = (self._text(item, "measure"), label and self._moved(label))
            repeats = (
                label is not None and is_over(label, self.turn.period) and mark in self._stated(items, usual) | kept
            )
            if repeats or self._text(item, "action") == "withdraws":
                gone.append(item)
                continue
            kept.add(mark)
            self._move_item(item, f"{self.site.path}.items[{number}]", label)
        for item in gone:
            self.turn.account.add(
                "dropped", item, f"{self.site.path}.items", f"{self._text(item, 'measure')}, which is over or withdrawn"
            )
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
        given = [name for name in ENDS if item.get(name) is not None]
        if not given:
            return
        if is_past:
            self.turn.account.add(
                "dropped", item, path, f"what was expected of {label}, which is over; {self._moved(label)} is asked for"
            )
        for name in given:
            self._move_end(item, name, is_past)
        former = {"action", *(f"prior_{name}" for name in ENDS if is_past or name not in given)}
        self._drop(item, path, former)

    def _move_end(self, item: Mapping, name: str, is_past: bool) -> None:
        value, before = item.get(name), item.get(f"prior_{name}")
        assert isinstance(value, Scalar)
        if value.text == PENDING:
            return
        self.turn.change(replace_value(value, PENDING))
        if is_past:
            return
        if before is not None:
            self.turn.change(replace_value(before, value.text))
        else:
            last = [given for given in ENDS if item.get(given) is not None][-1]
            self.turn.change(insert_entry(item, f"prior_{name}", value.text, last))

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
