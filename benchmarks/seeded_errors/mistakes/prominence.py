"""Prominence: measures beside GAAP before those of GAAP, without them, praised or emphasised alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from benchmarks.seeded_errors.beyond_gaap import (
    find_names,
    is_registered,
    lists_of,
    measures_beside,
    stated,
    told,
    uses,
    words_of,
)
from benchmarks.seeded_errors.cutting import cut_item, join_cuts, start_of
from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Passage
from benchmarks.seeded_errors.mistakes.tables import whole_lines
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of


def _lists(script: Manuscript) -> Iterator[tuple[str, Sequence, list[list]]]:
    """Lists of points and lines, with the measures that each item names."""
    for name in ("items", "subheads") if is_registered(script) else ():
        for file, listed in lists_of(script, name):
            path = next((s.path for f, s in script.sites if f == file and s.parent is listed), "")
            if not listed.flow and not any(word in path for word in ("outlook", "measures", "notes", "contacts")):
                yield file, listed, [find_names(words_of(script, item)) for item in listed.items]


def _pairs(names: list[list]) -> Iterator[tuple[int, int, str]]:
    """Items of which one alone states a GAAP measure, and one after it a measure that comes from it."""
    sources = {one.source for found in names for one in found if one.beside}
    for source in sorted(sources):
        gaap = [i for i, found in enumerate(names) if any(not one.beside and one.family == source for one in found)]
        after = [i for i, found in enumerate(names) if any(one.beside and one.source == source for one in found)]
        if len(gaap) == 1 and after and gaap[0] < after[0]:
            yield gaap[0], after[0], source


def _move_after(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The GAAP measure of a list is moved after the one that comes from it."""
    for file, listed, names in _lists(script):
        text = listed.source.text
        for gaap, beside, _ in _pairs(names):
            moved, other = whole_lines(text, listed.items[gaap]), whole_lines(text, listed.items[beside])
            if text[other[1] - 1 : other[1]] != "\n":
                continue
            edits = (Edit(file, *moved, ""), Edit(file, other[1], other[1], text[slice(*moved)]))
            yield Mistake(edits, text[slice(*moved)].strip(), "after", ((file, *other),))


def _drop(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The GAAP measure is cut from a list in which one that comes from it stays."""
    for file, listed, names in _lists(script):
        for gaap, beside, _ in _pairs(names):
            if not names[gaap][0].beside and (edit := cut_item(file, listed, gaap)):
                item = listed.items[beside]
                also = ((file, start_of(item), end_of(item)),)
                yield Mistake((edit,), words_of(script, listed.items[gaap]), "nothing", also)


def _section_first(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The section of measures beside GAAP is moved before that of the GAAP measures."""
    for file, listed in lists_of(script, "sections") if is_registered(script) else ():
        for one, other in pairwise(listed.items):
            names = [find_names(_items_of(script, item)) for item in (one, other)]
            first = {name.family for name in names[0] if not name.beside} - {n.source for n in names[0] if n.beside}
            second = {name.source for name in names[1] if name.beside} - {n.family for n in names[1] if not n.beside}
            moved, after = (whole_lines(listed.source.text, item) for item in (one, other))
            if first & second and listed.source.text[after[1] - 1 : after[1]] == "\n":
                text = listed.source.text[slice(*moved)]
                edits = (Edit(file, *moved, ""), Edit(file, after[1], after[1], text))
                beside = {name.family for name in names[1] if name.beside}
                yield Mistake(edits, text.strip()[:60], "after", ((file, *after), *uses(script, beside)))


def _items_of(script: Manuscript, section: Node) -> str:
    """What a section of results names; "" for another section."""
    kind, content = section.entries[0] if isinstance(section, Mapping) else (None, None)
    return words_of(script, content) if kind is not None and kind.text == "results" else ""


def _head_alone(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A line above the others under the headline, or the headline itself, tells of a measure beside GAAP alone."""
    head = [one for one in script.passages if one.site.path == "release.headline"]
    lines = [one for one in script.passages if one.site.path.startswith("release.subheads[0]")]
    for key, name in measures_beside(script).items() if is_registered(script) else ():
        if any(one.family == name.source for passage in head for one in find_names(passage.text)):
            continue
        label = str(script.release.figures[key].label)
        titled = label[0].upper() + label[1:]
        for passage in random.sample([*head, *lines], 1):
            if passage.site.path == "release.headline":
                edit = passage.become(len(passage.text), len(passage.text), f" and {titled} of {{{{ {key} }}}}")
            else:
                edit = passage.become(0, 0, f"{titled} of {{{{ {key} }}}}, ")
            if ": " not in edit.text:
                yield Mistake((edit,), "head", f"{titled} alone")


_PRAISE = ("record ", "strong ", "exceptional ", "outstanding ", "robust ")


def _praise(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A measure beside GAAP is called strong, where nothing is said of the GAAP measure."""
    for passage, one in _stated_beside(script):
        word = random.choice(_PRAISE)
        start = one.start
        letter = passage.text[start]
        if start and passage.text[start - 2 : start] not in (". ", "• "):
            edit = passage.become(start, start, word)
        else:
            cased = letter.lower() if passage.text[start : start + 2].istitle() else letter
            edit = passage.become(start, start + 1, word.capitalize() + cased)
        yield Mistake((edit,), passage.text[start : one.end], f"{word}{passage.text[start : one.end]}")


def _embolden(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A measure beside GAAP stands in bold, and nothing else of its text does."""
    for passage, one in _stated_beside(script):
        if "**" not in passage.text and not passage.site.path.startswith("release."):
            words = passage.text[one.start : one.end]
            yield Mistake((passage.become(one.start, one.end, f"**{words}**"),), words, "in bold")


def _stated_beside(script: Manuscript) -> Iterator[tuple[Passage, object]]:
    for passage in told(script) if is_registered(script) else ():
        if isinstance(passage.site.node, Scalar) and "label" not in passage.site.path.rpartition(".")[2]:
            yield from ((passage, one) for one in stated(passage) if one.beside)


_RATIOS = ("operating margin", "gross margin")


def _drop_ratio(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The GAAP ratio goes from tables and lists, and the one beside GAAP stays."""
    for family in _RATIOS:
        named = {key: find_names(str(figure.label)) for key, figure in script.release.figures.items()}
        own = [key for key, found in named.items() if found and found[0].family == family and found[0].end > 0]
        gaap = [key for key in own if not named[key][0].beside]
        if len(gaap) != 1 or len(own) < 2 or _is_in_words(script, gaap[0], family):
            continue
        edits = join_cuts(list(_cut_uses(script, gaap[0])))
        if edits:
            yield Mistake(edits, gaap[0], "nowhere", uses(script, {family}))


def _is_in_words(script: Manuscript, key: str, family: str) -> bool:
    passages = (one.text for one in told(script))
    return any(f"{{{{ {key}" in text or any(n.family == family for n in find_names(text)) for text in passages)


def _cut_uses(script: Manuscript, key: str) -> Iterator[Edit]:
    for name in ("items", "rows"):
        for file, listed in lists_of(script, name):
            for number, item in enumerate(listed.items):
                texts = [item.text] if isinstance(item, Scalar) else [
                    value.text for _, value in getattr(item, "entries", ()) if isinstance(value, Scalar)
                ]  # fmt: skip
                if key in texts and (edit := cut_item(file, listed, number)):
                    yield edit


KINDS = (
    Kind("gaap-measure-moved-after", _move_after),
    Kind("gaap-measure-dropped", _drop),
    Kind("non-gaap-section-first", _section_first),
    Kind("head-of-non-gaap-alone", _head_alone),
    Kind("non-gaap-praised", _praise),
    Kind("non-gaap-in-bold", _embolden),
    Kind("gaap-ratio-dropped", _drop_ratio),
)
