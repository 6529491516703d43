"""Edits applied: what the release says afterwards is composed and compared with what people saw, and only then kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from relwriter.amending.arranging import OTHERWISE, Arranging
from relwriter.amending.planning import Amendment, Plan
from relwriter.amending.sources import Files, open_files
from relwriter.amending.standing import Compose, stand
from relwriter.errors import RelwriterError
from relwriter.review.circulated import Circulated, text_of
from relwriter.review.edits import shown
from relwriter.review.reviewing import Listed


@dataclass(frozen=True, slots=True)
class Amended:
    """The files with the edits that could be applied, and what became of each edit."""

    files: Files
    edits: tuple[Listed, ...]


def amend(path: Path, edits: Sequence[Listed], compose: Compose) -> Amended:
    """The files of a release with edits, as many as leave it saying exactly what people saw: words first, then whole
    paragraphs. Raises InputError."""
    words = [one for one in edits if not one.edit.bond and not one.edit.is_whole]
    amended = _amend_words(path, words, compose)
    rest = [one for one in edits if one.edit.bond or one.edit.is_whole]
    if not rest:
        return amended
    arranging = Arranging(stand(amended.files, compose(amended.files.read())), compose)
    arranging.arrange(rest)
    return Amended(arranging.standing.files, (*amended.edits, *arranging.applied, *arranging.refused))


def _amend_words(path: Path, edits: Sequence[Listed], compose: Compose) -> Amended:
    """The files with edits of words inside paragraphs and cells."""
    files = open_files(path)
    now = compose(files.read())
    plan = Plan(files, now)
    amendments = _plan(files, now, plan, edits, compose)
    kept, failed = _keep(files, now, plan, amendments, compose)
    applied = [replace(one, state="applied", reason=made.made.told) for made in kept for one in made.edits]
    refused = [replace(one, state="refused", reason=OTHERWISE) for amendment in failed for one in amendment.edits]
    return Amended(_spliced(files, kept), tuple([*applied, *refused, *plan.refused]))


def _plan(files: Files, now: Circulated, plan: Plan, edits: Sequence[Listed], compose: Compose) -> Sequence[Amendment]:
    """The amendments of edits: a name is changed where it stands if the release then says nothing else by it."""
    amendments = plan.amendments(edits)
    if _holds(files, now, plan, amendments, compose):
        return amendments
    names = [one for one in amendments if one.is_name and not _holds(files, now, plan, [one], compose)]
    return plan.amendments(edits, [listed for one in names for listed in one.edits]) if names else amendments


def _keep(
    files: Files, now: Circulated, plan: Plan, amendments: Sequence[Amendment], compose: Compose
) -> tuple[list[Amendment], list[Amendment]]:
    """The amendments that hold together, all at once if they do, otherwise one after the other."""
    if _holds(files, now, plan, amendments, compose):
        return list(amendments), []
    if len(amendments) == 1:
        return [], list(amendments)
    kept: list[Amendment] = []
    failed: list[Amendment] = []
    for amendment in amendments:
        (kept if _holds(files, now, plan, [*kept, amendment], compose) else failed).append(amendment)
    return kept, failed


def _spliced(files: Files, amendments: Sequence[Amendment]) -> Files:
    return files.spliced((one.made.file, splice) for one in amendments for splice in one.made.splices)


def _holds(files: Files, now: Circulated, plan: Plan, amendments: Sequence[Amendment], compose: Compose) -> bool:
    """Whether a release with amendments says what it says now with their edits, and nothing else."""
    try:
        then = compose(_spliced(files, amendments).read())
    except (RelwriterError, ValueError):
        return False
    edits = [listed for amendment in amendments for listed in amendment.edits]
    return _texts(then) == _expected(now, plan, edits)


Texts = list[str]


def _texts(said: Circulated) -> Texts:
    """The words of each block and cell, in order."""
    texts = []
    for leaf in said.leaves:
        if leaf.rows is None:
            texts.append(shown(text_of(leaf.parts)))
        texts += [shown(text_of(parts)) for row in leaf.rows or () for _, parts in row]
    return texts


def _expected(now: Circulated, plan: Plan, edits: Sequence[Listed]) -> Texts:
    """The same with edits."""
    places = [
        (leaf.id, cell)
        for leaf in now.leaves
        for cell in (
            [None] if leaf.rows is None else [(n, m) for n, row in enumerate(leaf.rows) for m, _ in enumerate(row)]
        )
    ]
    texts = _texts(now)
    for number, place in enumerate(places):
        own = [one.edit for one in edits if (one.edit.block, one.edit.cell) == place]
        for start, end, new in sorted(filter(None, map(plan.change_now, own)), reverse=True):
            texts[number] = texts[number][:start] + new + texts[number][end:]
    return texts
