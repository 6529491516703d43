"""Import: what a file's numbers change in a release, and the YAML with them, every other byte kept."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from relwriter.errors import InputError, Problem, ProofError
from relwriter.intake.characters import decode, read_file
from relwriter.intake.nodes import Mapping, Node, place_of
from relwriter.intake.parsing import parse
from relwriter.intake.reading import read_release
from relwriter.intake.splicing import Splice, splice_bytes
from relwriter.ledger.company_facts import CompanyFacts, NotFiled
from relwriter.ledger.drift import cell_words, where
from relwriter.ledger.matching import Match, match_values
from relwriter.ledger.opening import Ledger, open_ledger
from relwriter.ledger.recording import find_node, record_hash, record_number, record_sources
from relwriter.model.release import Release
from relwriter.source import Source


@dataclass(frozen=True, slots=True)
class Change:
    """A value that is filled or updated: the figure, its period, the numbers as the YAML types them, and the cell."""

    figure: str
    period: str
    old: str
    new: str
    cell: str

    def __str__(self) -> str:
        """`net_sales Q2 2025: pending → 95359 (figures.xlsx!IS!B3)`."""
        return f"{self.figure} {self.period}: {self.old} → {self.new} ({self.cell})"


@dataclass(slots=True)
class Import:
    """What an import does: the changes, how many values are as they were, what a person should know, and the bytes of
    the release file with all of it. `is_new_file` says that the file was changed since it was imported last."""

    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0
    added: int = 0
    notes: list[str] = field(default_factory=list)
    content: bytes = b""
    is_new_file: bool = False


@dataclass(frozen=True, slots=True)
class _Work:
    """A release file as it was read, and the file to import from."""

    file: Path
    path: Path
    content: bytes
    source: Source
    root: Mapping
    release: Release
    ledger: Ledger

    @property
    def name(self) -> str:
        """The file's name relative to the release file, as a source names it; its whole path on another drive."""
        path = self.path.resolve()
        try:
            return Path(os.path.relpath(path, self.file.resolve().parent)).as_posix()
        except ValueError:
            return path.as_posix()


def plan_import(path: Path, file: Path, *, add: bool = False, sheets: tuple[str, ...] = ()) -> Import:
    """What the numbers of the file at `path` change in a release file. Nothing is written.

    `add` also appends figures that the release does not have yet, of `sheets` alone if these are named. Raises
    InputError for files that cannot be read, for cells that hold no number, and where nothing in the release comes
    from the file.
    """
    work = _open(path, file)
    matches = list(match_values(work.release, work.ledger, path, by_name=not isinstance(work.ledger, CompanyFacts)))
    problems = [_problem(work, match) for match in matches if match.source is not None and _fails(match)]
    if problems:
        raise InputError(sorted(set(problems)))
    names = {str(match.source.file) for match in matches if match.source is not None}
    known = {work.release.sources.get(name) for name in names} - {None}
    found = Import(is_new_file=bool(known - {work.ledger.hash}))
    splices = _record(work, _taken(work, matches, found), found)
    if add:
        from relwriter.ledger.adding import add_figures

        splices += add_figures(work.root, work.release, work.ledger, work.name, sheets, matches, found)
    if not splices and not found.unchanged:
        advice = f"write source: {{file: {work.name}, row: …}} in a figure, or use --add"
        message = "; ".join([f"no figure comes from {path.name}", *found.notes])
        raise InputError([Problem(str(file), 0, 0, "figures", message, advice)])
    splices += record_hash(work.root, _hashes(work, matches, added=bool(found.added)))
    found.content = splice_bytes(work.content, work.source, splices)
    _prove(work, found)
    return found


def _open(path: Path, file: Path) -> _Work:
    source = read_file(file)
    content = file.read_bytes()
    release = read_release(source, file.parent)
    root, _ = parse(source)
    assert isinstance(root, Mapping)
    return _Work(file, path, content, source, root, release, open_ledger(path, release.company.fiscal_year))


def _fails(match: Match) -> bool:
    """Whether a value whose source names the file cannot be had from it; an empty cell leaves a pending one pending,
    and so does a fact that nobody has filed yet."""
    is_missing = isinstance(match.error, NotFiled) or (match.taken is not None and match.taken.number is None)
    return match.entry.value is not None if is_missing else match.error is not None


def _problem(work: _Work, match: Match) -> Problem:
    """What is wrong with a cell, at the line of the YAML that names it."""
    place = place_of(_naming(work.root, match))
    field = f"figures.{match.key}.source"
    if match.error is not None:
        message, advice = cell_words(work.path.name, str(match.error)), match.error.advice
    else:
        assert match.taken is not None
        message = f"{where(work.path.name, match.taken.sheet, match.taken.cell)} is empty now"
        advice = f"fill it, or write {match.period}: pending"
    return Problem.at(place, field, message, advice)


def _naming(root: Mapping, match: Match) -> Node:
    """The node that names the cell, the row or at least the file of a value."""
    own = ("figures", match.key, "values", str(match.period), "source")
    path = own if match.is_own else ("figures", match.key, "source")
    for steps in (("cells", str(match.period)), ("cell",), ("row",), ("concept",), ("file",), ()):
        node = find_node(root, *path, *steps)
        if node is not None:
            return node
    return root


def _taken(work: _Work, matches: list[Match], found: Import) -> list[Match]:
    """The values with a number to take; what could not be had for the others is noted."""
    taken = []
    for match in matches:
        if match.taken is not None and match.taken.number is not None:
            taken.append(match)
        elif match.entry.value is None:
            why = cell_words(work.path.name, str(match.error)) if match.error else "its cell is empty"
            advice = f" ({match.error.advice})" if match.error and match.error.advice else ""
            found.notes.append(f"{match.key} {match.period} stays pending: {why}{advice}")
    return taken


def _record(work: _Work, matches: list[Match], found: Import) -> list[Splice]:
    """The splices of all values, figure by figure."""
    splices: list[Splice] = []
    for key, group in groupby(matches, key=lambda match: match.key):
        ours = list(group)
        if not isinstance(find_node(work.root, "figures", key, "values"), Mapping):
            found.notes.append(f"{key} stands in another file, which stays as it is: move it to {work.file.name}")
            continue
        for match in ours:
            _tell(work, match, found)
            splices += record_number(work.root, match)
        splices += record_sources(work.root, work.name, ours)
    return splices


def _tell(work: _Work, match: Match, found: Import) -> None:
    """Counts a value, and notes its change and what filings disagree on."""
    assert match.taken is not None
    if match.differs:
        old = "pending" if match.entry.value is None else f"{match.entry.value:f}"
        cell = where(work.path.name, match.taken.sheet, match.taken.cell)
        found.changes.append(Change(match.key, str(match.period), old, match.taken.text, cell))
    else:
        found.unchanged += 1
    if isinstance(work.ledger, CompanyFacts) and match.source is not None and match.source.concept is not None:
        filed = work.ledger.filings(str(match.source.concept), match.figure, match.period)
        if len({fact.number for fact in filed}) > 1:
            stated = ", ".join(f"{fact.number:f} in the {fact.form} of {fact.filed}" for fact in filed)
            found.notes.append(f"{match.key} {match.period} was filed differently: {stated}; the last is taken")


def _hashes(work: _Work, matches: list[Match], *, added: bool) -> dict[str, str]:
    """The file's hash under each name that a source of this release gives it."""
    names = {str(match.source.file) for match in matches if match.source is not None}
    used = {work.name} if added or any(match.source is None and match.taken for match in matches) else set()
    return dict.fromkeys(sorted(names | used), work.ledger.hash)


def _prove(work: _Work, found: Import) -> None:
    """Raises InputError where the release would be none with the new numbers, ProofError where they read otherwise."""
    release = read_release(decode(str(work.file), found.content), work.file.parent)
    for change in found.changes:
        values = {str(period): entry for period, entry in release.figures[change.figure].values.items()}
        if f"{values[change.period].value:f}" != change.new:
            raise ProofError("an imported number does not read back")
