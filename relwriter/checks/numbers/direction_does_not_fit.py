"""A word says that a figure went up where it went down, or down where it went up.

What it flags:
    "Increased", "up", "higher", "decline", "fell", "lower" and their like in a text that an author wrote, beside a
    change of a figure, between an amount and the one that it is from, or right after a figure's name in a sentence
    without numbers, where the figures went the other way. A loss goes up when it grows. "Improved", "worsened" and
    their like between two amounts of a figure that is known to be better high, such as a margin, or low, such as an
    efficiency ratio. "Rose to" an amount that is lower than all that the release compares it with. An increase
    "from $0.50 to $0.40".

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

import re
from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.claims import find_claims, is_contradicted
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
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.growths import find_turned_growth
from relwriter.checks.literals.levels import amount_of, find_level
from relwriter.checks.literals.moved_ranges import find_turned
from relwriter.checks.literals.reviewing import (
    Reviewed,
    candidates_of,
    describe,
    label_of,
    review,
    sight,
)
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_typed

CODE = "N105"
NAME = "direction-does-not-fit"
SEVERITY = Severity.ERROR

_ADVICE = "change the word, or let relwriter choose it: {{ FIGURE.direction }}"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each word of direction that the figures contradict."""
    numbers = review(draft)
    told: set[int] = set()
    for before, one in zip([None, *numbers], numbers, strict=False):
        changed = list(_of_change(draft, one))
        turned = find_turned_growth(draft, before, one) if before is not None and not changed else None
        yield from changed if turned is None else (_sight(one, *turned),)
        yield from list(_of_level(draft, before, one)) or _of_reached(draft, one)
        for found in _of_pair(draft, before, one) if before is not None and _is_beside(before, one) else ():
            told |= {id(before), id(one)}
            yield found
    for comparison in find_comparisons(numbers):
        if not told & {id(comparison.now), id(comparison.base)}:
            yield from _of_comparison(comparison)
    for low, way in find_turned(numbers):
        words = f"begins a range that did not go {'up' if way == 'rise' else 'down'}, as the words before it say"
        yield sight(low, words, _ADVICE, f"printed {low.reading.numeral.text}")
    for passage in draft.passages:
        yield from _of_claims(draft, passage)
        yield from _of_words_alone(passage)
        yield from (_of_counts(passage, one) for one in find_misled(passage))


def _of_change(draft: CheckedDraft, one: Reviewed) -> Iterator[Sighting]:
    said = find_direction(one)
    judged = (*one.reading.before[-3:], *one.reading.after[:1]) if not said and one.reading.literal else ()
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
    mention = reading.mention if is_first and reading.direct else None
    own = amount_of(draft, one) if said and mention is not None else None
    if own is None or own.fact.id not in mention.keys or not is_measured(own.fact.figure):
        return
    if own.fact.period in (draft.release.period, draft.release.period.ytd) and is_contradicted(draft, mention, said):
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


_FROM_TO = Phrase(
    r"\b(?P<word>increased?|rais(?:ed?|ing)|rose|grew|decreased?|reduc(?:ed|tion)|lowered|fell|declined?)"
    r"\b[^.;:$€£%\d]{0,60} from (?P<sign>[$€£])(?P<base>\d[\d,.]*\d)(?P<unit> [mbt]r?illion)?"
    r"(?: per [a-z ]{0,12}share)?,? to (?P=sign)(?P<now>\d[\d,.]*\d)(?P=unit)?",
    re.IGNORECASE,
    signs=" from $| from €| from £",
)


def _of_words_alone(passage: Passage) -> Iterator[Sighting]:
    """Of `an increase in the dividend from A to B`, by the two amounts alone."""
    for match in find_typed(passage, _FROM_TO):
        base, now = (Decimal(match[name].replace(",", "")) for name in ("base", "now"))
        said = read_direction(match["word"].lower()) or ("rise" if match["word"].lower().startswith("rais") else "fall")
        if now != base and said != ("rise" if now > base else "fall"):
            message = f"did not {'go up' if said == 'rise' else 'go down'}, as the word before it says"
            yield Sighting(passage.place(match.start("now")), passage.field, message, _ADVICE, match.group())


def _sight(one: Reviewed, change: Candidate, said: Direction) -> Sighting:
    words = f"{change.fact.figure.label} did not {'go up' if said == 'rise' else 'go down'}, as the words beside it say"
    return sight(one, words, _ADVICE, f"printed {one.reading.numeral.text}\n{describe(change, one.reading.numeral)}")


def _of_claims(draft: CheckedDraft, passage: Passage) -> Iterator[Sighting]:
    """Of a sentence without numbers: `Revenue increased on higher volumes.`"""
    for claim in find_claims(draft, passage):
        if all(is_contradicted(draft, mention, claim.said, claim.about) for mention in claim.mentions):
            message = f"{label_of(draft, claim.mentions[0].keys[0])} went the other way, whatever it is compared with"
            place = passage.place(claim.start)
            yield Sighting(place, passage.field, message, _ADVICE, extent=claim.end - claim.start)
