"""What people did to a draft: each change of words with the field that it touches, and the figures that it changes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.review.circulated import Part, Parts, text_of
from relwriter.review.mixed import part_figures
from relwriter.review.words import find_edits
from relwriter.source import Origin
from relwriter.word.pieces import OBJECT
from relwriter.word.returned import Hand, Touch

_BLANK = re.compile("[ \u00a0\u202f]")
_NUMBER = re.compile(
    r"\d|\b(?:nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)"
    r"teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|half|double)\b",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"\s*(?:thousand|million|billion|trillion|percent|per cent|basis|bps|cents|[%kmb]\b|%)", re.IGNORECASE
)
CONTEXT = 40
"""So many characters before and after a change are told with it."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A figure that reads otherwise in Word: what it is, as it was printed, what Word says, where its fact stands."""

    figure: str
    was: str
    now: str
    place: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph came to stand: between which blocks that stayed, empty for the beginning and the end, as which
    of those that came there, and next to which of its neighbours, `before` or `after`, that look like it."""

    after: str
    until: str
    number: int
    like: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: `changed`; a whole paragraph or row that is `new`, `gone` or `moved`; or `looks`, which `new` names.

    `start` and `end` are characters of the words that were circulated, `parts`, that `new` takes the place of; `cell`
    is the row and cell of a table. `field` is empty for the template's own words, `place` is where it stood. Edits of
    one `bond`, `mates` in number, carry the same words: they are made together or not at all.
    """

    kind: str
    block: str
    old: str
    new: str
    hands: tuple[Hand, ...] = ()
    field: str = ""
    place: str = ""
    row: str = ""
    before: str = ""
    after: str = ""
    start: int = 0
    end: int = 0
    parts: Parts = ()
    cell: tuple[int, int] | None = None
    alarms: tuple[Alarm, ...] = ()
    reason: str = ""
    """Why it cannot be applied, as far as the file alone tells."""
    spot: Spot | None = None
    """Where a whole paragraph came to stand."""
    bond: str = ""
    mates: int = 0
    lost: bool = False
    """Whether the release has no such block or row any more."""

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole paragraph of the text that came, went or moved, or a row that went."""
        return self.spot is not None or self.kind == "gone"

    @property
    def is_furniture(self) -> bool:
        """Whether it is of a header or footer."""
        return self.block.partition(".")[0] in ("header", "footer")


def shown(text: str) -> str:
    """A text with plain blanks: Word is given others inside amounts."""
    return _BLANK.sub(" ", text)


def compare_words(
    block: str,
    parts: Parts,
    now: str,
    touches: Sequence[Touch],
    *,
    row: str = "",
    cell: tuple[int, int] | None = None,
) -> Iterator[Edit]:
    """The changes between the words of parts and those that stand there now, in order."""
    was, now = shown(text_of(parts)), shown(now)
    if not was.endswith(" "):
        # Nobody sees a blank at the end of a paragraph, and other programs leave some there.
        now = now.rstrip(" ")
    figures = [(first, last) for first, last, part in place_parts(parts) if part.is_figure]
    changes = [piece for one in find_edits(was, now) for piece in part_figures(was, now, one, figures)]
    for start, end, new_start, new_end in changes:
        old, new = was[start:end], now[new_start:new_end]
        owner = find_owner(parts, start, end)
        yield Edit(
            "changed",
            block,
            old,
            new,
            _hands(touches, new_start, new_end, took_out=bool(old)),
            owner.field,
            owner.place,
            row,
            was[max(0, start - CONTEXT) : start],
            was[end : end + CONTEXT],
            start,
            end,
            parts,
            cell,
            tuple(_alarms(parts, start, end, new)),
            tell_unsaid(old, new, is_first=not start),
        )


def tell_unsaid(old: str, new: str, *, is_first: bool = False) -> str:
    """Why words that came cannot be said in the YAML; empty for those that can."""
    came = set(new) - set(old)
    if OBJECT in came:
        return "a picture or another thing without words came there: it has no place in the YAML"
    if came & {"\n", "\t"}:
        return "a paragraph of the release has no line breaks and no tabs: write the words by hand"
    if any(unicodedata.category(character) in ("Cc", "Cf", "Co") for character in came):
        return "it holds characters that nobody sees: write the words by hand"
    if is_first and new.startswith(" ") and not old.startswith(" "):
        return "a paragraph of the release begins with no blanks: write the words by hand"
    return ""


def _hands(touches: Sequence[Touch], start: int, end: int, *, took_out: bool) -> tuple[Hand, ...]:
    """Who wrote the new words and took out the old ones, each once; one without a name for what nobody tracked."""
    found = [
        touch.hand
        for touch in touches
        if (touch.start < end and start < touch.end)
        or (touch.start == touch.end and took_out and start <= touch.start <= end)
    ]
    return tuple(dict.fromkeys(found)) or (Hand(),)


def place_parts(parts: Sequence[Part]) -> Iterator[tuple[int, int, Part]]:
    """Each part with its first character and its end."""
    at = 0
    for part in parts:
        yield at, at + len(part.text), part
        at += len(part.text)


def covered(parts: Sequence[Part], start: int, end: int) -> list[tuple[int, int, Part]]:
    """The parts that a change touches; for words that came between two parts, the one that takes them up: words of a
    field before anything else, that before rather than that after."""
    placed = list(place_parts(parts))
    if start < end:
        return [one for one in placed if one[0] < end and start < one[1]]
    inside = [one for one in placed if one[0] < start < one[1]]
    beside = [one for one in placed if start in (one[1], one[0])]
    return inside or sorted(beside, key=lambda one: _rank(one[2]))[:1]


def _rank(part: Part) -> int:
    """Whether words that came beside a part belong to it: 0 for a field's own words, 2 for a figure."""
    return 2 if part.is_figure or part.form == "word" else 0 if part.field and part.form == "text" else 1


def find_owner(parts: Sequence[Part], start: int, end: int) -> Part:
    """The part whose field a change belongs to."""
    touched = [part for _, _, part in covered(parts, start, end)]
    return min(touched, key=_rank, default=Part(""))


def _alarms(parts: Parts, start: int, end: int, new: str) -> Iterator[Alarm]:
    """The figures that a change makes read otherwise; one that goes with its whole sentence is told as gone words."""
    for first, last, part in _figures_at(parts, start, end, new):
        was = shown(part.text)
        text = shown(text_of(parts))
        now = text[first : max(start, first)] + new + text[min(end, last) : last] if first < last else new
        whole = start <= first and last <= end
        if was in now and not (start == end and _SCALE.match(new)):
            continue
        if whole and not _NUMBER.search(new) and text[start:end].strip() != was.strip():
            continue
        yield Alarm(describe(part), was, now.strip(), part.place)


def _figures_at(parts: Parts, start: int, end: int, new: str) -> Iterator[tuple[int, int, Part]]:
    for first, last, part in place_parts(parts):
        inside = (first < end and start < last) if start < end else first < start < last
        if part.is_figure and (inside or (start == end and start - last in (0, 1) and _SCALE.match(new))):
            yield first, last, part


def describe(part: Part) -> str:
    """What a figure is, for people."""
    from relwriter.document.anchors import describe_figure

    return describe_figure(Origin(part.field, None, part.figure, part.form, part.base))
