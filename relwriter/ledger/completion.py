"""Completion: the periods that a row of a file adds to a figure that a release has already."""

from __future__ import annotations

from relwriter.intake.nodes import Mapping
from relwriter.intake.splicing import Splice, Tree, insert_entry
from relwriter.ledger.drift import where
from relwriter.ledger.importing import Change, Import
from relwriter.ledger.namesakes import Namesake
from relwriter.ledger.recording import find_node
from relwriter.ledger.taking import Taken
from relwriter.model.period import Period


def complete_figure(
    root: Mapping,
    new: dict[str, Tree],
    same: Namesake,
    row: Namesake,
    name: str,
    numbers: dict[Period, Taken],
    found: Import,
) -> list[Splice]:
    """The splices that give a figure the periods that only a row of its name has; a new figure is completed at once."""
    lacking, splices = same.lacks(row), []
    found.unchanged += len(row.amounts) - len(lacking)
    values = find_node(root, "figures", same.key, "values")
    for period in lacking:
        taken, text = numbers[period], same.type_amount(row.amounts[period])  # type: ignore[arg-type]
        sheet = {"sheet": taken.sheet} if taken.sheet else {}
        value: Tree = {"value": text, "source": {"file": name, **sheet, "cell": taken.cell}}
        if same.key in new:
            new[same.key]["values"][str(period)] = value  # type: ignore[index,call-overload]
        elif isinstance(values, Mapping):
            splices.append(insert_entry(values, str(period), value))
        else:
            found.notes.append(f"{same.key} {period} is left out: {same.key} stands in another file")
            continue
        same.amounts[period] = row.amounts[period]
        found.changes.append(Change(same.key, str(period), "new", text, where(name, taken.sheet, taken.cell)))
    return splices
