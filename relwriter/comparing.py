"""The arrows of a comparison: two files, each a release or the Word file of one, to what changed between them."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from relwriter import pipeline, tracing
from relwriter.errors import InputError, Problem, TemplateError, UsageError

if TYPE_CHECKING:
    from relwriter.model.period import Period
    from relwriter.review.comparison import Comparison, Version
    from relwriter.review.figures import Stated
    from relwriter.trace.tracing import Traced
    from relwriter.word.wordfile import WordFile

WORD = (".docx", ".dotx", ".docm", ".doc")
_FORMS = {"change": "change", "percent": "change in percent"}


@dataclass(frozen=True, slots=True)
class Side:
    """A file to compare: its draft, or the entries of the Word file that it is."""

    file: str
    draft: pipeline.Draft | None
    entries: dict[str, bytes]


def read_side(file: str, pack: str | None = None) -> Side:
    """A release file with the Word file that is rendered of it, or a Word file. Raises InputError and TemplateError."""
    if Path(file).suffix.lower() in WORD:
        return Side(file, None, _open(Path(file)))
    from relwriter.word.opening import open_written

    draft = pipeline.draft(file, pack)
    output = pipeline.write(draft, pipeline.find_formats(["docx"]))["docx"]
    return Side(file, draft, open_written(output.content))


def read_sides(old: str, new: str, pack: str | None = None) -> tuple[Side, Side]:
    """Both sides of a comparison. Raises InputError with the problems of both, and TemplateError."""
    sides, problems = [], []
    for file in (old, new):
        try:
            sides.append(read_side(file, pack))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(dict.fromkeys(problems))
    return sides[0], sides[1]


def compare(old: Side, new: Side) -> Comparison:
    """What changed between two sides. Raises InputError for a Word file that holds no text."""
    from relwriter.review.comparison import Comparison

    relative = _have_other_periods(old, new)
    try:
        return Comparison(_version(old, relative=relative), _version(new, relative=relative))
    except ValueError as error:
        file = next(side.file for side in (old, new) if side.file == str(error))
        raise InputError([Problem(file, 0, 0, "", "is damaged", "open it in Word and save it again")]) from None


def write_redline(comparison: Comparison, new: Side, author: str | None) -> bytes:
    """The Word file with tracked changes, by an author, without one the company, on the day of the new version."""
    from relwriter.word.wordfile import WordFile

    file = WordFile(new.entries)
    return comparison.write(author or file.property("creator") or "relwriter", _moment(new, file))


def write_records(comparison: Comparison) -> bytes:
    """What changed as JSON."""
    from relwriter.review.records import write_records

    return write_records(comparison).encode()


def _open(path: Path) -> dict[str, bytes]:
    from relwriter.word.opening import open_entries

    try:
        return open_entries(path)
    except TemplateError as error:
        # A Word file is input here, and no reference document.
        raise InputError(error.problems) from None


def _moment(side: Side, file: WordFile) -> str:
    """When the changes were made: on the day of the draft or release; SOURCE_DATE_EPOCH says another."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        if not re.fullmatch(r"\d{1,11}", epoch):
            raise UsageError(f"SOURCE_DATE_EPOCH={epoch} is no number of seconds")
        return datetime.fromtimestamp(int(epoch), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    imprint = side.draft.document.imprint if side.draft else None
    day = (imprint.draft.date if imprint.draft else "") or imprint.date if imprint else file.property("modified")[:10]
    return f"{day}T00:00:00Z" if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else ""


def _have_other_periods(old: Side, new: Side) -> bool:
    drafts = [side.draft for side in (old, new) if side.draft]
    return len({str(draft.release.period) for draft in drafts}) > 1


def _version(side: Side, *, relative: bool) -> Version:
    from relwriter.review.comparison import Version

    if side.draft is None:
        return Version(side.file, side.entries)
    from relwriter.review.identities import identify
    from relwriter.word.wordfile import BODY, WordFile

    ids = identify(side.draft.document, WordFile(side.entries).blocks(BODY))
    return Version(side.file, side.entries, ids, _stated(side.draft, relative=relative))


def _stated(draft: pipeline.Draft, *, relative: bool) -> list[Stated]:
    """The numbers that a draft prints, but for those in the author's own words, which change with them."""
    traced = tracing.trace(draft)
    counted: Counter[str] = Counter()
    stated = []
    for one in traced:
        if one.working and one.working.figure:
            stated.append(_state(draft, one, relative=relative))
        elif one.form == "typed":
            counted[one.block] += 1
            stated.append(_state_typed(one, counted[one.block]))
    return stated


def _state_typed(traced: Traced, number: int) -> Stated:
    """A number that a section holds, known by its block: the number of a section changes with those before it."""
    from relwriter.review.figures import Stated

    key = f"{traced.block}|{number}"
    label = f"{traced.place}: {traced.field.rpartition('.')[2]}".replace("_", " ")
    return Stated(key, label, "", traced.printed, traced.exact, traced.unit, traced.block, traced.field)


def _state(draft: pipeline.Draft, traced: Traced, *, relative: bool) -> Stated:
    """A figure in a period, known by the relation of its periods to the reported one between two releases."""
    from relwriter.review.figures import Stated

    working, current = traced.working, draft.release.period
    assert working is not None
    periods = [working.period, *(operand.period for operand in working.operands if operand.figure == working.figure)]
    periods = list(dict.fromkeys(filter(None, periods)))
    related = [_relate(period, current) if relative else (period, "") for period in periods]
    figure, name = draft.release.figures.get(working.figure), working.figure
    label = ", ".join(filter(None, (str(figure.label) if figure else name, _FORMS.get(traced.form, ""))))
    key = "|".join((name, traced.form, *(own for own, _ in related)))
    end = "|".join((name, traced.form, *(end for _, end in related))) if relative else ""
    return Stated(key, label, " / ".join(periods), traced.printed, traced.exact, traced.unit, traced.block, name, end)


def _relate(label: str, current: Period) -> tuple[str, str]:
    """A period by its relation to the reported one, the same words in every release, and the same by its end alone."""
    from relwriter.model.period import read_period

    try:
        period = read_period(label)
    except ValueError:
        return label, label
    months = (period.year - current.year) * 12 + period.ends_after - current.ends_after
    if period.kind == current.kind:
        return f"own {months}", str(months)
    return f"to date {months}" if months in (0, -12) else f"{period.kind} {months}", str(months)


def save(path: Path, content: bytes, *, replace: bool) -> Path:
    """The path of a redline, once it is written. Raises OutputError for what is in the way."""
    from relwriter.files import publish

    (written,) = publish(path.parent, path.stem, {"docx": content}, replace=replace)
    return written


def count(comparison: Comparison) -> str:
    """How much changed, in one line."""
    figures, changes = len(comparison.figures), len(comparison.changes)
    counted = f"{figures} figure{'' if figures == 1 else 's'}, {changes} passage{'' if changes == 1 else 's'}"
    return f"{comparison.new.name}: {counted} changed since {comparison.old.name}"
