"""A figure is called a record, or its highest, and an earlier one was higher.

What it flags:
    "Record", "highest", "best ever" right beside the name of a figure, where the release, or an earlier one that is
    given with `--history`, has a higher amount for an earlier period of the same length; or right behind a word that
    says it was lower. Where no earlier release is
    given and the file knows fewer than four earlier periods, a note says that the word cannot be held.

Why:
    A record is claimed from memory, and memory is of this year.

Example:
    "Record revenue of {{ revenue }}" where the same quarter of last year had more.

How to clear it:
    Take the word out, or run the check with `--history` and the releases that bear it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.mentions import Mention, split_words
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.reviewing import candidates_of, label_of, reader_of, review
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.prose import Prose

CODE = "N109"
NAME = "record-is-not-one"
SEVERITY = Severity.ERROR

_RECORD = Phrase(
    r"\b(?:record|record-high|record-setting|highest(?:-ever)?|all-time high|best(?:-ever)?)"
    r" (?:(?:ever|quarterly|annual|total|full-year|third|first|second|fourth|quarter|consolidated) )*$",
    re.IGNORECASE,
)
_AFTER = Phrase(
    r" (?:was|were|reached|hit|set|is)(?: at)? (?:a|an|its|our|the|another)(?: new)? (?:record|all-time high|highest)\b"
)
_FOLLOWED = Phrase(
    r"\b(?:record|highest(?:-ever)?|best(?:-ever)?) (?:(?:quarterly|annual|total|full-year|segment) )?(\w+)\b"
    r"[^.;$€£]*$",
    re.IGNORECASE,
)
_WITHIN = Phrase(r"(?<=\w )(?:record|record-high|all-time high) (?=\w)", re.IGNORECASE)
_LOWER = Phrase(
    r"\b(?:lower|weaker|declining|falling|decreased|reduced) (?P<record>record) "
    r"(?:(?:\w+ ){0,2})(?:revenues?|sales|income|earnings|profit|bookings|orders|EBITDA|volumes?)\b",
    re.IGNORECASE,
    signs="record",
)
_NEAR = 60
_ENOUGH = 4


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each record that was surpassed before, and a note on each that cannot be held."""
    taken: set[tuple[str, int]] = set()
    for passage in draft.passages:
        if re.search(r"\b(?:record|highest|best|all-time)", passage.text, re.IGNORECASE):
            for mention in reader_of(draft).names.find(passage.text, split_words(passage.text)):
                for sighting in _of(draft, passage, mention):
                    taken |= {(passage.block, mention.start)} if sighting.severity is None else set()
                    yield sighting
            yield from _lower(passage)
            for sighting, at in _within_names(draft, passage):
                taken.add((passage.block, at))
                yield sighting
    yield from _of_numbers(draft, taken)


def _within_names(draft: CheckedDraft, passage: Passage) -> Iterator[tuple[Sighting, int]]:
    """Of a record within the name of a figure, such as `segment record revenue`, and where the name goes on."""
    for match in _WITHIN.finditer(passage.text):
        text = passage.text[: match.start()] + passage.text[match.end() :]
        for mention in reader_of(draft).names.find(text, split_words(text)):
            piece = passage.piece_at(match.start())
            if mention.start < match.start() < mention.end and piece is not None and piece.literal:
                own = (draft.release.period, draft.release.period.ytd)
                surpassed, _ = _compare(draft, mention.keys, own)
                if surpassed:
                    figures = f"higher in {', '.join(str(period) for period in surpassed)}"
                    words = f"{label_of(draft, mention.keys[0])} was higher before"
                    place = passage.place(match.start())
                    yield Sighting(place, passage.field, words, "take the word out", figures), match.end()


def _lower(passage: Passage) -> Iterator[Sighting]:
    """Of a record of which the word before it says that it was lower: `of lower record revenue`."""
    for match in _LOWER.finditer(passage.text):
        place = passage.place(match.start("record"))
        yield Sighting(place, passage.field, "was lower, and is called a record", "take the word out", extent=6)


def _of_numbers(draft: CheckedDraft, taken: set[tuple[str, int]]) -> Iterator[Sighting]:
    """Of a record whose figure is not named in full, but whose amount follows: `record revenue of the segment`."""
    for one in review(draft):
        reading = one.reading
        found = find_own(candidates_of(draft), reading) or one.verdict.found
        if found is None or found.form != "amount" or one.verdict.outcome not in ("agrees", "unknown"):
            continue
        said = _FOLLOWED.search(reading.passage.text, max(0, reading.numeral.start - _NEAR), reading.numeral.start)
        if said is None or (reading.passage.block, said.start(1)) in taken or not _is_label(said[1], found.fact.figure):
            continue
        surpassed, _ = _compare(draft, (found.fact.id,), (found.fact.period,))
        piece = reading.passage.piece_at(said.start())
        if surpassed and piece is not None and piece.typed is not None and isinstance(piece.typed.entry, Prose):
            figures = f"higher in {', '.join(str(period) for period in surpassed)}"
            place, label = reading.passage.place(said.start()), found.fact.figure.label
            yield Sighting(place, reading.passage.field, f"{label} was higher before", "take the word out", figures)


def _is_label(word: str, figure: Figure) -> bool:
    """Whether a word stands in the name of a figure."""
    return split_words(word)[0].text in {one.text for one in split_words(str(figure.label))}


def _of(draft: CheckedDraft, passage: Passage, mention: Mention) -> Iterator[Sighting]:
    before = _RECORD.search(passage.text, max(0, mention.start - 40), mention.start)
    after = None if before else _AFTER.match(passage.text, mention.end)
    start = before.start() if before else after.start() + 1 if after else -1
    piece = passage.piece_at(start) if start >= 0 else None
    if piece is None or piece.typed is None or not isinstance(piece.typed.entry, Prose):
        return
    label = label_of(draft, mention.keys[0])
    surpassed, known = _compare(draft, mention.keys, (draft.release.period, draft.release.period.ytd))
    place, field = passage.place(start), passage.field
    if surpassed:
        figures = f"higher in {', '.join(str(period) for period in surpassed)}"
        yield Sighting(place, field, f"{label} was higher before", "take the word out", figures)
    elif known < _ENOUGH:
        message = f"the file knows too few earlier periods of {label} to hold this"
        yield Sighting(place, field, message, "check with --history", severity=Severity.NOTE)


def _compare(draft: CheckedDraft, keys: tuple[str, ...], periods: tuple[Period, ...]) -> tuple[list[Period], int]:
    """The earlier periods of the same length with a higher amount, if that holds for the quarter and for the year to
    date; and how many earlier periods are known."""
    surpassed: list[list[Period]] = []
    known = 0
    for key in keys:
        for period in dict.fromkeys(periods):
            now = draft.known.amount(key, period)
            earlier = dict(_earlier(draft, key, period))
            known = max(known, len(earlier))
            if now is not None and earlier:
                surpassed.append([one for one, low in earlier.items() if low > now.interval.high])
    return (surpassed[0] if surpassed and all(surpassed) else []), known


def _earlier(draft: CheckedDraft, key: str, period: Period) -> Iterator[tuple[Period, object]]:
    """The least amount of a figure in each earlier period of the same length."""
    for known in (draft.known, *draft.pasts):
        figure = known.facts.release.figures.get(key)
        for one in figure.values if figure is not None else ():
            if one.kind == period.kind and (one.year, one.number) < (period.year, period.number):
                found = known.amount(key, one)
                if found is not None:
                    yield one, found.interval.low
