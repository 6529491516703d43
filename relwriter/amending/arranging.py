"""Whole paragraphs that came, went, moved, were split or joined, made in the YAML: each at the place that says exactly
what people saw, one after the other, what went last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from relwriter.amending.attempts import Attempt, put
from relwriter.amending.carrying import carry
from relwriter.amending.entries import make
from relwriter.amending.moving import shift
from relwriter.amending.removing import count_rows, drop, drop_row, is_house_entry
from relwriter.amending.spelling import UnsaidError
from relwriter.amending.standing import Compose, Standing
from relwriter.review.reviewing import Listed

Bundle = tuple[Listed, ...]
"""Edits that are made together or not at all."""

_PARTED = "it belongs to another edit that is not applied: change both by hand"
OTHERWISE = "the release would read otherwise somewhere else, or not as it reads in Word: change it by hand"
_HOUSE = "it stands in the house file, which other releases share: change it there by hand"
_AMBIGUOUS = "'{}' is printed of several figures, or of one that no reference says: write it into the YAML by hand"


class Arranging:
    """Makes edits of whole paragraphs in a release that stands."""

    def __init__(self, standing: Standing, compose: Compose):
        self.standing, self._compose = standing, compose
        self.applied: list[Listed] = []
        self.refused: list[Listed] = []
        self._ranks: dict[int, int] = {}
        self._tried: set[int] = set()

    def arrange(self, edits: Sequence[Listed]) -> None:
        """Makes as many edits as the release can say."""
        self._ranks = {id(listed): rank for rank, listed in enumerate(edits)}
        bonds = Counter(one.edit.bond for one in edits if one.edit.bond)
        whole = [one for one in edits if not one.edit.bond or bonds[one.edit.bond] == one.edit.mates]
        self.refused += [replace(one, state="refused", reason=_PARTED) for one in edits if one not in whole]
        gone = [one for one in whole if one.edit.kind == "gone" and not one.edit.bond]
        waiting = [*_bundles([one for one in whole if one not in gone])]
        while waiting and (left := [one for bundle in waiting for one in self._make(bundle, gone)]) != waiting:
            waiting = left
        while gone and len(left_gone := self._drop(gone)) < len(gone):
            gone = left_gone
        for listed in [*(one for bundle in waiting for one in bundle), *gone]:
            self.refused.append(self._refuse(listed))

    def _make(self, bundle: Bundle, gone: Sequence[Listed]) -> Iterator[Bundle]:
        """Makes what can be made of a bundle; yields what is left of it."""
        while bundle:
            done = next((done for done in self._done(bundle, gone)), 0)
            if not done:
                yield bundle[:1] if not bundle[0].edit.bond else bundle
                done = 1 if not bundle[0].edit.bond else len(bundle)
            bundle = bundle[done:]

    def _done(self, bundle: Bundle, gone: Sequence[Listed]) -> Iterator[int]:
        """How many edits of a bundle, from the first on, are made."""
        try:
            for attempt in self._attempts(bundle, gone):
                if self._holds(attempt):
                    self.applied += [replace(one, state="applied", reason="") for one in attempt.edits]
                    yield len(attempt.edits)
                    return
        except UnsaidError:
            return

    def _attempts(self, bundle: Bundle, gone: Sequence[Listed]) -> Iterator[Attempt]:
        """The ways in which a bundle, or its beginning, can be made."""
        first = bundle[0]
        if first.edit.bond:
            return carry(self.standing, bundle, self._ranks)
        if first.edit.kind == "moved":
            return shift(self.standing, bundle, self._ranks[id(first)])
        lent = [one.edit.block for one in gone if one.edit.cell is None]
        return put(self.standing, first, self._ranks[id(first)], lent)

    def _drop(self, gone: Sequence[Listed]) -> list[Listed]:
        """Takes out what went; what is left of it."""
        left = list(gone)
        whole = self._whole_tables(gone)
        # Rows are told by their numbers: the last goes first.
        for listed in sorted(gone, key=lambda one: -one.edit.cell[0] if one.edit.cell else 0):
            if listed in left and listed.edit.block not in whole:
                is_row = listed.edit.cell is not None
                attempts = drop_row(self.standing, listed) if is_row else drop(self.standing, listed, left)
                attempt = next(filter(self._holds, attempts), None)
                done = attempt.edits if attempt else ()
                self.applied += [replace(one, state="applied", reason="") for one in done]
                left = [one for one in left if one not in done]
        return left

    def _whole_tables(self, gone: Sequence[Listed]) -> set[str]:
        """The tables of which every row went: a statement does not go row by row."""
        counted = Counter(one.edit.block for one in gone if one.edit.cell is not None)
        return {block for block, count in counted.items() if count >= count_rows(self.standing, block)}

    def _holds(self, attempt: Attempt) -> bool:
        """Whether the release says what it should after an attempt, which then is made."""
        try:
            files = make(self.standing.files, self.standing.release, attempt.changes)
        except ValueError:
            return False
        self._tried |= {id(one.edit) for one in attempt.edits}
        then = self.standing.becomes(files, attempt.lines, self._compose)
        self.standing = then or self.standing
        return then is not None

    def _refuse(self, listed: Listed) -> Listed:
        """An edit that cannot be made, with the reason."""
        reason = OTHERWISE if id(listed.edit) in self._tried else listed.edit.reason
        if listed.edit.kind != "new" and is_house_entry(self.standing, listed.edit):
            reason = _HOUSE
        if listed.edit.kind == "new" and listed.edit.spot:
            try:
                self.standing.speller.spell(listed.edit.new)
            except UnsaidError as error:
                reason = _AMBIGUOUS.format(error)
        return replace(listed, state="refused", reason=reason)


def _bundles(edits: Sequence[Listed]) -> Iterator[Bundle]:
    """The edits of each bond, and paragraphs that moved one after the other; every other edit by itself."""
    seen: set[str] = set()
    for key, group in groupby(edits, _run):
        run = tuple(group)
        if not key[0]:
            yield run
        elif key[0] not in seen:
            seen.add(key[0])
            yield tuple(one for one in edits if one.edit.bond == key[0])


def _run(listed: Listed) -> tuple[str, object]:
    """What edits of one bundle that follow each other have in common."""
    edit = listed.edit
    if edit.bond:
        return edit.bond, None
    moved_to = (edit.spot.after, listed.files) if edit.kind == "moved" and edit.spot else id(listed)
    return "", moved_to
