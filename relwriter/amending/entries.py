"""Entries of the YAML put in, taken out and moved, as changes that are made together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from relwriter.amending.paragraphs import exchange, find_paragraphs, number_at
from relwriter.amending.places import SECTIONS, Found, Steps, find_node
from relwriter.amending.sources import Files
from relwriter.intake.blocks import Tree
from relwriter.intake.cutting import cut_entries
from relwriter.intake.items import lift, put_in, take_out, write_like
from relwriter.intake.nodes import Mapping, Scalar
from relwriter.intake.nodes import Sequence as Items
from relwriter.intake.splicing import Splice
from relwriter.model.prose import Prose


@dataclass(frozen=True, slots=True)
class Cut:
    """A splice in a file."""

    file: str
    splice: Splice


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph of a text, by its number, with others before and after it; `own` is what it says itself then, None
    where it stays and empty where it goes."""

    parent: Mapping | Items
    scalar: Scalar
    number: int
    own: str | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


Change = Cut | Written


def make(files: Files, changes: Iterable[Change]) -> Files:
    """The files with changes. Raises ValueError where two of them are at one place, or nothing would be left."""
    splices, texts = [], {}
    for change in changes:
        if isinstance(change, Cut):
            splices.append((change.file, change.splice))
        else:
            span = change.scalar.span
            texts.setdefault((span.source.file, span.start), []).append(change)
    for (file, _), written in texts.items():
        splices += [(file, splice) for splice in _exchange(written)]
    return files.spliced(splices)


def _exchange(written: list[Written]) -> list[Splice]:
    """The splices of all changes of one text."""
    scalar, paragraphs = written[0].scalar, {}
    for number in {one.number for one in written}:
        start, end = find_paragraphs(scalar.text)[number]
        here = [one for one in written if one.number == number]
        own = next((one.own for one in here if one.own is not None), scalar.text[start:end])
        before, after = ([text for one in here for text in getattr(one, side)] for side in ("before", "after"))
        paragraphs[number] = [text for text in (*before, own, *after) if text]
    return exchange(written[0].parent, scalar, paragraphs)


def write_paragraph(files: Files, prose: Prose, **texts: object) -> Written:
    """The change of the paragraph that prose is: its `own` words, and what stands `before` and `after` it. Raises
    ValueError for prose of no file."""
    found = files.find(prose.span) if prose.span else None
    if found is None:
        raise ValueError("the words stand in no file")
    parent, scalar = found
    return Written(parent, scalar, number_at(scalar.text, prose.offset), **texts)  # type: ignore[arg-type]


def remove(files: Files, steps: Steps) -> Cut:
    """The change that takes an entry out; a container that it was alone in goes too. Raises ValueError where nothing
    would be left, or nothing is there."""
    while len(steps) > 1:
        found = _find(files, steps)
        parent = found.parent
        if isinstance(parent, Items) and len(parent.items) > 1:
            return Cut(found.source.file, take_out(parent, int(steps[-1])))
        if isinstance(parent, Mapping) and len(parent.entries) > 1:
            (splice,) = cut_entries(parent, [str(steps[-1])])
            return Cut(found.source.file, splice)
        steps = steps[:-1]
    raise ValueError("nothing would be left")


def insert(files: Files, beside: Steps, value: Tree, *, after: bool) -> Cut:
    """The change that puts an item into the list of another one, before or after that. Raises ValueError where it
    cannot stand there."""
    found, items, number = _find_item(files, beside)
    return Cut(found.source.file, put_in(items, number + after, write_like(items, number, value)))


def move(files: Files, steps: Steps, beside: Steps, *, after: bool) -> list[Cut]:
    """The changes that move an item before or after another one of its list, or of another list of its kind. Raises
    ValueError where it cannot stand there."""
    _, items, number = _find_item(files, steps)
    there, others, place = _find_item(files, beside)
    if _kind(steps) != _kind(beside) or items.flow != others.flow:
        raise ValueError("the lists are of two kinds")
    same = steps[:-1] == beside[:-1]
    if same and number in (place + after, place + after - 1):
        raise ValueError("it stands there already")
    return [remove(files, steps), Cut(there.source.file, put_in(others, place + after, lift(items, number)))]


def _kind(steps: Steps) -> list[str]:
    """What lists of one kind have in common."""
    return ["section" if step in SECTIONS else step for step in steps if isinstance(step, str)]


def _find(files: Files, steps: Steps) -> Found:
    found = find_node(files, steps)
    if found is None:
        raise ValueError("there is no such entry")
    return found


def _find_item(files: Files, steps: Steps) -> tuple[Found, Items, int]:
    found = _find(files, steps)
    if not isinstance(found.parent, Items) or not isinstance(steps[-1], int):
        raise ValueError("it is no item of a list")
    return found, found.parent, steps[-1]
