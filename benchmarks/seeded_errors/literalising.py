"""Literal copies of an original: what its references and sentences print typed as words and numbers, as people do who
write a release by hand, and its subtotals given where they are computed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from benchmarks.seeded_errors.desk import Desk
from benchmarks.seeded_errors.edits import Change, Edit, edit_value, make
from benchmarks.seeded_errors.giving import give_subtotals
from benchmarks.seeded_errors.identities import find_sums
from benchmarks.seeded_errors.manuscript import parse_root
from benchmarks.seeded_errors.originals import LITERAL, Original
from benchmarks.seeded_errors.typing_out import type_sections
from relwriter.compose.facts import Facts
from relwriter.compose.prose import find_prose
from relwriter.compose.references import resolve
from relwriter.document.tree import Document, Value, plain_text, walk_contents
from relwriter.errors import RelwriterError
from relwriter.intake.nodes import Mapping, Scalar, Sequence
from relwriter.model.marks import escape_prose, references
from relwriter.pipeline import Draft

Step = Callable[[Original, Draft], list[Change]]


def literalise(original: Original) -> Original | None:
    """The literal copy of an original, which prints the same words; None for one that refers to nothing."""
    with Desk(original) as desk:
        figures = desk.draft({}).release.figures
    copy = replace(original, name=original.name + LITERAL, sums=find_sums(figures))
    for step in (widen_waivers, give_subtotals, type_sections, type_references):
        copy = _take(copy, step)
    return copy if copy.texts != original.texts else None


def _take(original: Original, step: Step) -> Original:
    """The original with those edits of a step after which it prints the same words as before."""
    with Desk(original) as desk:
        draft = desk.draft({})
        kept = _keep(desk, step(original, draft), words_of(draft.document))
    return replace(original, texts={**original.texts, **make(original.texts, _all(kept))})


def _keep(desk: Desk, changes: list[Change], words: list[str]) -> list[Change]:
    """All changes if they change no word, else those of each half that can be kept."""
    if not changes or _prints(desk, changes, words):
        return changes
    if len(changes) == 1:
        return []
    middle = len(changes) // 2
    kept = _keep(desk, changes[:middle], words)
    more = _keep(desk, changes[middle:], words)
    return kept + more if _prints(desk, kept + more, words) else kept


def _prints(desk: Desk, changes: list[Change], words: list[str]) -> bool:
    try:
        return words_of(desk.draft(make(desk.original.texts, _all(changes))).document) == words
    except (RelwriterError, ValueError):
        return False


def _all(changes: list[Change]) -> list[Edit]:
    return [edit for change in changes for edit in change]


def words_of(document: Document) -> list[str]:
    """The words of each heading, paragraph and cell, in order."""
    return [plain_text(content) for content in walk_contents(document)]


def widen_waivers(original: Original, draft: Draft) -> list[Change]:
    """An edit for each waiver that names a field of a section or a figure: it waives the check everywhere, since those
    get other names; the kind of a section that is not there keeps its own."""
    waivers = parse_root(original.file, original.texts[original.file]).get("waivers")
    edits = []
    for waiver in waivers.items if isinstance(waivers, Sequence) else ():
        found = waiver.find("field") if isinstance(waiver, Mapping) else None
        if found and isinstance(found[1], Scalar) and "." in found[1].text:
            after = [key.span.start for key, _ in waiver.entries if key.span.start > found[0].span.start]
            edits += [(Edit(original.file, found[0].span.start, after[0], ""),)] if after else []
    return edits


def type_references(original: Original, draft: Draft) -> list[Change]:
    """An edit for each reference in prose: the words that it prints."""
    facts = Facts(draft.release)
    edits = {edit for prose in find_prose(draft.release) for edit in _type(facts, prose)}
    return [(edit,) for edit in sorted(edits)]


def _type(facts: Facts, prose) -> Iterator[Edit]:
    if prose.span is None:
        return
    file = prose.span.source.file.rsplit("/", 1)[-1]
    for reference in references(prose.nodes):
        printed = resolve(facts, reference.name, reference.steps, reference.filters)
        text = plain_text((printed,) if isinstance(printed, Value) else printed)
        end = prose.index("}}", reference.offset) + 2
        start = prose.offset + reference.offset
        yield edit_value(file, prose.span, start, prose.offset + end, escape_prose(_on_one_line(text)))


def _on_one_line(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)
