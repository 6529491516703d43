"""The log of a run: a line of JSON for each outcome, written as soon as it is known and read back for a table."""

from __future__ import annotations

import json
from collections.abc import Iterable

from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.outcome import Outcome, Planted


def write_line(outcome: Outcome) -> str:
    """The line of an outcome."""
    mistake = outcome.planted.mistake
    record = {
        "kind": outcome.planted.kind,
        "original": outcome.planted.original,
        "way": outcome.way,
        "right": outcome.is_right,
        "named": outcome.is_named,
        "error": outcome.is_error,
        "was": mistake.was,
        "became": mistake.became,
        "edits": [[edit.file, edit.start, edit.end, edit.text] for edit in mistake.edits],
        "told": outcome.told,
        "place": outcome.place,
        "reason": outcome.reason,
    }
    return json.dumps(record, ensure_ascii=False)


def read_lines(lines: Iterable[str]) -> tuple[Outcome, ...]:
    """The outcomes of a log."""
    return tuple(_read(json.loads(line)) for line in lines)


def _read(record: dict) -> Outcome:
    edits = tuple(Edit(*edit) for edit in record["edits"])
    planted = Planted(record["kind"], record["original"], Mistake(edits, record["was"], record["became"]))
    marks = (record["right"], record["named"], record["error"])
    return Outcome(planted, record["way"], *marks, tuple(record["told"]), record["place"], record["reason"])
