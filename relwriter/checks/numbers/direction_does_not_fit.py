"""A word says that a figure went up where it went down, or down where it went up.

What it flags:
    "Increased", "up", "higher", "decline", "fell", "lower" and their like in a text that an author wrote, beside a
    change of a figure, between an amount and the one that it is from, or right after a figure's name in a sentence
    without numbers, where the figures went the other way. A loss goes up when it grows. "Improved", "worsened" and
    their like between two amounts of a figure that is known to be better high, such as a margin, or low, such as an
    efficiency ratio. "Rose to" an amount that is lower than all that the release compares it with.

Why:
    A sentence is written for last quarter's figures, or before the last correction. References follow the figures;
    the verb around them does not.

Example:
    "Revenue increased {{ revenue.change_pct }}" in a quarter in which it fell.

How to clear it:
    Change the word, or let relwriter choose it: `{{ revenue.direction }}`, or a result without `text`. A reference can
    hold its words: `{{ revenue.change_pct | rise }}` is refused where revenue fell.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.comparisons import Comparison, find_comparisons
from relwriter.checks.literals.counted import Misled, find_misled
from relwriter.checks.literals.directions import (
    Direction,
    actual_direction,
    find_change,
    find_direction,
    find_growth,
    is_measured,
    names_loss,
    read_direction,
    read_led,
    read_quality,
    says_quality,
    signed_direction,
)
from relwriter.checks.literals.explained import find_explained
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.levels import amount_of, find_level
from relwriter.checks.literals.mentions import Mention, split_words
from relwriter.checks.literals.reviewing import (
    Reviewed,
    books_of,
    candidates_of,
    describe,
    label_of,
    reader_of,
    review,
    sight,
)
from relwriter.checks.literals.spoken_periods import find_periods
from relwriter.checks.passages import Passage
from relwriter.checks.wording.reading import is_typed
from relwriter.model.period import Period

CODE = "N105"
NAME = "direction-does-not-fit"
SEVERITY = Severity.ERROR

_ADVICE = "change the word, or let relwriter choose it: {{ FIGURE.direction }}"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each word of direction that the figures contradict."""
    numbers = review(draft)
    told: set[int] = set()
    for before, one in zip([None, *numbers], numbers, strict=False):
        yield from _of_change(draft, one)
        yield from list(_of_level(draft, before, one)) or _of_reached(draft, one)
        for found in _of_pair(draft, before, one) if before is not None and _is_beside(before, one) else ():
            told |= {id(before), id(one)}
            yield found
    for comparison in find_comparisons(numbers):
        if not told & {id(comparison.now), id(comparison.base)}:
            yield from _of_comparison(comparison)
    for passage in draft.passages:
        yield from _of_words(draft, passage)
        yield from _of_explained(draft, passage)
        yield from (_of_counts(passage, one) for one in find_misled(passage))


def _of_change(draft: CheckedDraft, one: Reviewed) -> Iterator[Sighting]:
    said = find_direction(one)
    judged = one.reading.before[-3:] if not said and one.reading.literal else ()
    change = find_change(candidates_of(draft), one) if said or says_quality(judged) else None
    quality = read_quality(judged, change.fact.figure) if change is not None and not said else None
    growth = find_growth(candidates_of(draft), one) if said else None
    if growth is not None and not one.reading.numeral.signed and (said == "fall") != growth.negative:
        yield _sight(one, growth, "rise" if said == "rise" else "fall")
    if change is None or not is_measured(change.fact.figure):
        return
    if quality is not None and signed_direction(change) not in (None, quality):
        yield _sight(one, change, quality)
    if said is not None and actual_direction(change, one.reading.mention) not in (None, said):
        yield _sight(one, change, said)


def _of_level(draft: CheckedDraft, before: Reviewed | None, one: Reviewed) -> Iterator[Sighting]:
    """Of `rose to A`, where nothing says what it rose from: it went the other way, whatever it is compared with."""
    reading = one.reading
    said = read_direction(reading.before[-2]) if len(reading.before) > 1 and reading.before[-1] == "to" else None
    start = before.reading.numeral.end if before is not None and before.reading.passage is reading.passage else None
    is_first = start is None or len(split_sentences(reading.passage.text[start : reading.numeral.end])) > 1
    own = amount_of(draft, one) if said and is_first and reading.direct and reading.mention is not None else None
    if own is None or reading.mention is None or own.fact.id not in reading.mention.keys or own.fact.period not in (
        draft.release.period, draft.release.period.ytd
    ):  # fmt: skip
        return
    if is_measured(own.fact.figure) and _contradicted(draft, reading.mention, said):
        yield _sight(one, own, said)


def _of_pair(draft: CheckedDraft, before: Reviewed, one: Reviewed) -> Iterator[Sighting]:
    """Of `was A, up from B`, `rose to A from B` and `rose from B to A`, where A and B are amounts of one figure."""
    pair = _read_pair(before, one) or _read_quality(draft, before, one)
    if pair is None:
        return
    said, now, base = pair[0], amount_of(draft, pair[1]), amount_of(draft, pair[2])
    if now is None or base is None or now.fact.id != base.fact.id or now.negative or base.negative:
        return
    went: Direction = "rise" if now.exact > base.exact else "fall"
    if now.exact != base.exact and went != said:
        yield _sight(pair[1], now, said)


def _read_pair(before: Reviewed, one: Reviewed) -> tuple[Direction, Reviewed, Reviewed] | None:
    """The direction that is said of two amounts, the later and the earlier one; None where none is said."""
    words, first = one.reading.before, before.reading.before
    if words[-1:] == ("from",) and len(words) <= 3 and (said := read_direction(words[0])):
        return said, before, one
    led = [found for word in first[-4:-1] if (found := read_direction(word))]
    if led and first[-1] == "to" and any(word in _AGAINST for word in words):
        return led[-1], before, one
    if led and first[-1] == "from" and words[-1:] == ("to",):
        return led[-1], one, before
    return None


def _read_quality(draft: CheckedDraft, before: Reviewed, one: Reviewed) -> tuple[Direction, Reviewed, Reviewed] | None:
    """The same of `improved to A from B`, and of `A, worse than B`."""
    words, first = one.reading.before, before.reading.before
    led = first[-4:-1] if first[-1:] == ("to",) else ()
    now = amount_of(draft, before) if words and _AGAINST & set(words) else None
    said = read_quality((*led, *words), now.fact.figure) if now is not None else None
    return (said, before, one) if said else None


_AGAINST = frozenset(("from", "compared", "versus", "against", "than"))
"""Words between an amount and the one before it."""


def _is_beside(before: Reviewed, one: Reviewed) -> bool:
    return before.reading.passage is one.reading.passage


def _of_comparison(pair: Comparison) -> Iterator[Sighting]:
    """Of `widened to A from B` and `rose to A from B`, whatever A and B are amounts of, by the numbers alone."""
    now, base = pair.now.reading, pair.base.reading
    said = read_led(now) or read_led(base)
    plain = not (now.numeral.signed or base.numeral.signed) and names_loss(now) == names_loss(base, now)
    if said is None or not plain or now.numeral.value == base.numeral.value:
        return
    if said != ("rise" if now.numeral.value > base.numeral.value else "fall"):
        words = f"did not {'go up' if said == 'rise' else 'go down'} to this, as the words before it say"
        yield sight(pair.now, words, _ADVICE, f"printed {now.numeral.text}\nfrom {base.numeral.text}")


def _of_counts(passage: Passage, one: Misled) -> Sighting:
    """Of `eight sites, up from eleven`."""
    words = f"{one.now}, from {one.base}"
    place = passage.place(one.start)
    return Sighting(place, passage.field, "is not which way it went", _ADVICE, words, one.end - one.start)


def _of_reached(draft: CheckedDraft, one: Reviewed) -> Iterator[Sighting]:
    """Of `decreased slightly to A`, where A is more than in every period that it may be compared with."""
    level = find_level(draft, one)
    if level is not None and level.contradicts:
        yield _sight(one, level.now, level.said)


def _sight(one: Reviewed, change: Candidate, said: Direction) -> Sighting:
    words = f"{change.fact.figure.label} did not {'go up' if said == 'rise' else 'go down'}, as the words beside it say"
    return sight(one, words, _ADVICE, f"printed {one.reading.numeral.text}\n{describe(change, one.reading.numeral)}")


def _of_words(draft: CheckedDraft, passage: Passage) -> Iterator[Sighting]:
    """Of a sentence without numbers: `Revenue increased on higher volumes.`"""
    if not passage.has_prose:
        return
    words = split_words(passage.text)
    mentions = [one for one in reader_of(draft).names.find(passage.text, words) if one.alone]
    for start, end in split_sentences(passage.text) if mentions else ():
        if any(char.isdigit() for char in passage.text[start:end]):
            continue
        for mention in (one for one in mentions if start <= one.start < end):
            following = [word for word in words if mention.end <= word.start < end][:2]
            verb = next((word for word in following if read_direction(word.text)), None)
            if verb is None or (verb is not following[0] and following[0].text not in _ADVERBS):
                continue
            if verb.text in _VERBS and _contradicted(draft, mention, read_direction(verb.text)):
                label = label_of(draft, mention.keys[0])
                message = f"{label} went the other way, whatever it is compared with"
                place = passage.place(verb.start)
                yield Sighting(place, passage.field, message, _ADVICE, extent=verb.end - verb.start)


def _of_explained(draft: CheckedDraft, passage: Passage) -> Iterator[Sighting]:
    """Of a sentence that goes on about the one before it: `The decrease was due to lower costs.`"""
    for one in find_explained(passage, reader_of(draft).names):
        start, end = one.opening
        said = read_direction(passage.plain[start:end].lower()) if end else None
        if said is None or not is_typed(passage, start, end):
            continue
        about = _periods(draft, passage.text[one.since : one.end])
        if all(_contradicted(draft, mention, said, about) for mention in one.mentions):
            message = f"{label_of(draft, one.mentions[0].keys[0])} went the other way, whatever it is compared with"
            yield Sighting(passage.place(start), passage.field, message, _ADVICE, extent=end - start)


_ADVERBS = frozenset(
    ("also", "again", "further", "slightly", "significantly", "sharply", "strongly", "modestly", "has")
)
_VERBS = frozenset(
    ("increased", "rose", "grew", "climbed", "jumped", "decreased", "fell", "declined", "dropped", "slipped", "shrank")
)


def _periods(draft: CheckedDraft, text: str) -> tuple[Period, ...]:
    """The own periods that a text speaks of; both where it names none."""
    current = draft.release.period
    said = {period for one in find_periods(books_of(draft).facts, text) for period in one.periods}
    return tuple(period for period in (current, current.ytd) if period in said) or (current, current.ytd)


def _contradicted(
    draft: CheckedDraft, mention: Mention, said: Direction | None, about: tuple[Period, ...] = ()
) -> bool:
    """Whether every comparison of the release's own periods, or of those given, went the other way."""
    current = draft.release.period
    own = about or (current, current.ytd)
    changes = [
        one
        for key in mention.keys
        for one in candidates_of(draft).of(key)
        if one.form == "change" and one.fact.period in own and is_measured(one.fact.figure)
    ]
    went = [actual_direction(one, mention) for one in changes]
    return bool(went) and all(one is not None and one != said for one in went)
