"""Entries of the YAML put in, taken out and moved, as changes that are made together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from relwriter.amending.house import is_house_text, override_house
from relwriter.amending.paragraphs import exchange, number_at
from relwriter.amending.places import SECTIONS, Found, Steps, find_list, find_node, is_section
from relwriter.amending.sources import Files
from relwriter.intake.blocks import Tree
from relwriter.intake.cutting import cut_entries
from relwriter.intake.items import lift, put_in, take_out, write_like
from relwriter.intake.nodes import Mapping, Scalar
from relwriter.intake.nodes import Sequence as Items
from relwriter.intake.splicing import Splice
from relwriter.model.prose import Prose
from relwriter.model.release import Release


@dataclass(frozen=True, slots=True)
class Cut:
    """A splice in a file."""

    file: str
    splice: Splice


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph of a text, by its number, with others before and after it; `own` is what it says itself then, None
    where it stays and empty where it goes."""

    prose: Prose
    parent: Mapping | Items
    scalar: Scalar
    number: int
    own: str | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


Change = Cut | Written


def make(files: Files, release: Release, changes: Iterable[Change]) -> Files:
    """The files of a release with changes: texts of the house file's sections become the release's own. Raises
    ValueError where two of them are at one place, or nothing would be left."""
    splices, texts, house = [], {}, []
    for change in changes:
        if isinstance(change, Cut):
            splices.append((change.file, change.splice))
        elif is_house_text(change.prose, files):
            house.append(change)
        else:
            span = change.scalar.span
            texts.setdefault((span.source.file, span.start), []).append(change)
    for (file, _), written in texts.items():
        splices += [(file, splice) for splice in _exchange(written)]
    if house:
        splices += [(files.release.file, splice) for splice in _override(files, release, house)]
    return files.spliced(splices)


def _override(files: Files, release: Release, written: list[Written]) -> Iterable[Splice]:
    """The splices by which the release has texts of its own in place of the house file's."""
    by_prose = {id(one.prose): [other for other in written if other.prose is one.prose] for one in written}
    texts = {key: "\n".join(_combine(here)) for key, here in by_prose.items()}
    return override_house(files, release, texts, [here[0].prose for here in by_prose.values()]).splices


def _exchange(written: list[Written]) -> list[Splice]:
    """The splices of all changes of one text."""
    numbers = {one.number for one in written}
    paragraphs = {number: _combine([one for one in written if one.number == number]) for number in numbers}
    return exchange(written[0].parent, written[0].scalar, paragraphs)


def _combine(written: list[Written]) -> list[str]:
    """What stands in place of one paragraph after all changes of it."""
    own = next((one.own for one in written if one.own is not None), str(written[0].prose))
    before, after = ([text for one in written for text in getattr(one, side)] for side in ("before", "after"))
    return [text for text in (*before, own, *after) if text]


def write_paragraph(files: Files, prose: Prose, **texts: object) -> Written:
    """The change of the paragraph that prose is: its `own` words, and what stands `before` and `after` it. Raises
    ValueError for prose of no file."""
    found = files.find(prose.span) if prose.span else None
    if found is None:
        raise ValueError("the words stand in no file")
    parent, scalar = found
    return Written(prose, parent, scalar, number_at(scalar.text, prose.offset), **texts)  # type: ignore[arg-type]


def remove(files: Files, steps: Steps) -> Cut:
    """The change that takes an entry out; a container that it was alone in goes too. Raises ValueError where nothing
    would be left, or nothing is there."""
    while len(steps) > 1:
        found = _find(files, steps)
        parent = found.parent
        if found.source is files.house and not find_list(steps):
            raise ValueError("other releases have this section too")
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
    if there.source is files.house and is_section(beside):
        raise ValueError("other releases have this section too")
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
