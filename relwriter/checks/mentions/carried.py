"""Sentences that a release shares with the last one, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft, Past
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.sentences import split_sentences
from relwriter.checks.mentions.stated import sections_with_fields
from relwriter.compose.notes import find_stale
from relwriter.compose.prose import find_prose
from relwriter.model.prose import Prose
from relwriter.model.release import Release

_REFERENCE = re.compile(r"\{\{.*?\}\}")


class Carried(NamedTuple):
    """A sentence that stands in the last release too: its entry, its offset there, its words, the kind of section."""

    prose: Prose
    offset: int
    text: str
    kind: str

    @property
    def literal(self) -> str:
        """The sentence without its references."""
        return _REFERENCE.sub(" ", self.text)

    def sight(self, message: str, advice: str, severity: Severity | None = None, *, at: int = 0) -> Sighting:
        """The sighting of a fault of the sentence, or from an offset in it on."""
        place = self.prose.place(self.offset + at)
        return Sighting(place, self.prose.field, message, advice, "", 0 if at else len(self.text), severity)


def last_release(draft: CheckedDraft) -> Past | None:
    """The release that this one was carried over from; None for one of the same period, which is a draft of it."""
    against = draft.against
    return against if against is not None and against.release.period != draft.release.period else None


def find_carried(draft: CheckedDraft) -> tuple[Carried, ...]:
    """The sentences of the opening and of sections that the last release has too; not those of records that are marked
    stale, which U108 tells."""
    last = last_release(draft)
    if last is None:
        return ()
    known = {_plain(text) for _, _, text, _ in _sentences(last.release)}
    stale = tuple(mark.field.removesuffix("stale") for mark in find_stale(draft.release))
    return tuple(
        Carried(prose, offset, text, kind)
        for prose, offset, text, kind in _sentences(draft.release)
        if _plain(text) in known and not (stale and prose.field.startswith(stale))
    )


def _sentences(release: Release) -> Iterator[tuple[Prose, int, str, str]]:
    """Every sentence: its entry, its offset, its words, and the kind of its section, which is "" in the opening."""
    opening = release.release
    entries = [(prose, "") for prose in (opening.headline, *opening.subheads, *find_prose(opening.lede))]
    for field, section in sections_with_fields(release):
        kind = field.rpartition(".")[2]
        entries += [(prose, kind) for prose in find_prose(section)] if kind != "statement" else []
    for prose, kind in entries:
        for sentence in split_sentences(str(prose)):
            yield prose, sentence.start, sentence.text, kind


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".,;:!")
