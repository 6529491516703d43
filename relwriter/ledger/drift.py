"""Drift: figures of a release that are no longer what their files say, since a file or the YAML was changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from relwriter.errors import InputError
from relwriter.ledger.matching import Match, match_values
from relwriter.ledger.opening import open_ledger
from relwriter.model.release import Release
from relwriter.source import Place


@dataclass(frozen=True, slots=True)
class Drift:
    """A value that its file states otherwise now: figure and period, both numbers as the YAML types them, the cell,
    the value's place in the YAML, and whether the file is another one than was imported.

    `new` is empty where the file holds no number any more; then `message` says why.
    """

    figure: str
    period: str
    old: str
    new: str
    cell: str
    place: Place | None
    is_new_file: bool
    message: str = ""


def find_drift(release: Release) -> Iterator[Drift]:
    """Every value that its file states otherwise, by file; a file that cannot be opened is drift of all its values.

    A file without such values has not drifted, whatever else was changed in it.
    """
    for path, name in _files(release).items():
        try:
            ledger = open_ledger(path, release.company.fiscal_year)
        except InputError as error:
            yield Drift("", "", "", "", name, None, True, error.problems[0].message)
            continue
        is_new = release.sources.get(name) not in (None, ledger.hash)
        for match in match_values(release, ledger, path, by_name=False):
            yield from _drift(match, name, is_new)


def _files(release: Release) -> dict[Path, str]:
    """The files that figures come from, each with its name as the YAML has it."""
    figures = release.figures.values()
    sources = [figure.source for figure in figures]
    sources += [entry.source for figure in figures for entry in figure.values.values()]  # type: ignore[misc]
    return {source.path: str(source.file) for source in sources if source is not None and source.path is not None}


def _drift(match: Match, name: str, is_new: bool) -> Iterator[Drift]:
    old = "pending" if match.entry.value is None else f"{match.entry.value:f}"
    typed = getattr(match.entry.value, "entry", None)
    place = typed.place() if typed is not None else match.figure.label.place()
    if match.error is not None:
        message = cell_words(name, str(match.error))
        yield Drift(match.key, str(match.period), old, "", name, place, is_new, message)
    elif match.taken is not None and match.taken.number != match.entry.value:
        cell = where(name, match.taken.sheet, match.taken.cell)
        yield Drift(match.key, str(match.period), old, match.taken.text, cell, place, is_new)


def where(file: str, sheet: str, cell: str) -> str:
    """A cell as people write it, such as figures.xlsx!Income statement!C7."""
    return "!".join(part for part in (file, sheet, cell) if part)


def cell_words(file: str, message: str) -> str:
    """What is wrong with a file's cell, or with the file: figures.xlsx!IS!C7 holds #DIV/0!."""
    return f"{file}{message}" if message.startswith("!") else f"{file} {message}"
