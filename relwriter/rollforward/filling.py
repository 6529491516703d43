"""What the next release asks for beyond the periods that moved: composed once more, until it asks for nothing that it
does not have, and nothing in it fails to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from relwriter.compose.composing import compose, find_missing
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.pack import Pack, find_pack
from relwriter.errors import InputError, Problem
from relwriter.intake.cutting import outermost, replace_value
from relwriter.intake.nodes import Mapping, Scalar
from relwriter.intake.parsing import parse
from relwriter.intake.reading import read_release
from relwriter.intake.splicing import Splice, insert_entry, splice
from relwriter.model.pending import PENDING, PENDING_MARK
from relwriter.model.period import Period
from relwriter.model.prose import Prose
from relwriter.model.release import Release
from relwriter.rollforward.lookup import find_amounts
from relwriter.rollforward.sites import find_sites
from relwriter.rollforward.turn import Turn
from relwriter.source import Source

_MOST = 30
"""How often the release is composed; each time it asks for what the time before stood in front of."""


def fill(turn: Turn, text: str, folder: Path) -> tuple[str, Release]:
    """The text and what it says, with every value that the release asks for, pending where no earlier release has it.

    Prose that still cannot be printed is emptied, and told. Raises InputError for a text with problems."""
    for _ in range(_MOST):
        root, release, pack = _read(turn.last.name, text, folder)
        missing = (*find_missing(release, pack), *_find_operands(turn, release))
        changes = [*_add_values(turn, root, release, missing)]
        if not changes:
            break
        text = splice(text, changes)
    text = _empty_what_fails(turn, text, folder)
    return text, _read(turn.last.name, text, folder)[1]


def _find_operands(turn: Turn, release: Release) -> tuple[tuple[str, Period], ...]:
    """What formulas of single values lack: a sentence would leave such a value out in silence."""
    facts = Facts(release)
    reported = (turn.period, turn.period.ytd)
    for key, figure in release.figures.items():
        for period in (*reported, *(label.prior for label in reported)):
            entry = figure.entry(period)
            if entry is not None and entry.formula is not None:
                with suppress(FactError):
                    facts.fact(key, period)
    return tuple(facts.missing)


def _read(name: str, text: str, folder: Path) -> tuple[Mapping, Release, Pack]:
    source = Source(name, text)
    release = read_release(source, folder)
    root, _ = parse(source)
    assert isinstance(root, Mapping)
    return root, release, find_pack(str(release.pack or "standard"), folder)


def _add_values(
    turn: Turn, root: Mapping, release: Release, missing: tuple[tuple[str, Period], ...]
) -> Iterator[Splice]:
    """A splice for each value that is missing of a figure which the file itself defines."""
    figures = root.get("figures")
    for key, period in dict.fromkeys(missing):
        node = figures.get(key) if isinstance(figures, Mapping) else None
        if not isinstance(node, Mapping) or release.figures[key].is_timeless:
            continue
        values = node.get("values")
        found = next(find_amounts((turn.last, *turn.history), key, release.figures[key], period), None)
        number = found[1] if found else PENDING
        if isinstance(values, Mapping):
            yield insert_entry(values, str(period), number)
        else:
            yield insert_entry(node, "values", {str(period): number})


def _empty_what_fails(turn: Turn, text: str, folder: Path) -> str:
    """The text with the mark of what is not known yet in each prose that cannot be printed."""
    for _ in range(_MOST):
        root, release, pack = _read(turn.last.name, text, folder)
        try:
            compose(release, pack)
        except InputError as error:
            changes = [*_empty(turn, root, error.problems)]
            if changes:
                text = splice(text, outermost(changes))
                continue
            for problem in error.problems:
                turn.account.add("check", None, problem.field, f"line {problem.line}: {problem.message}")
        break
    return text


def _empty(turn: Turn, root: Mapping, problems: tuple[Problem, ...]) -> Iterator[Splice]:
    sites = [site for site in find_sites(root) if site.type is Prose]
    for problem in problems:
        for site in sites:
            assert isinstance(site.node, Scalar)
            if _holds(site.node, problem):
                # Only what was said of the last quarter can fail here, such as a loss that was none a year before.
                yield replace_value(site.node, f"'{PENDING_MARK}'")
                turn.account.add("emptied", None, site.path, f"its words cannot be printed any more: {problem.message}")
                break


def _holds(node: Scalar, problem: Problem) -> bool:
    """Whether a problem stands inside a value."""
    first, last = node.span.source.place(node.span.start), node.span.source.place(node.span.end)
    return (first.line, first.column) <= (problem.line, problem.column) <= (last.line, last.column)
