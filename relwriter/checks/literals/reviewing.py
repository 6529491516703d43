"""The numbers of a draft with their verdicts, worked out once for all checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.books import Books
from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.contributions import judge_contribution, read_contribution
from relwriter.checks.literals.implied import WithImplied
from relwriter.checks.literals.numerals import MICRO, Numeral, find_numerals
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.per_share import is_growth_of, is_paired, is_said_in_percent
from relwriter.checks.literals.percentages_of import judge_percentage_of
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.readings import Reader
from relwriter.checks.literals.repeats import (
    judge_adjusted,
    judge_growth,
    judge_percent,
    judge_share,
    judge_standard,
    judge_view,
)
from relwriter.checks.literals.reviewed import Reviewed
from relwriter.checks.literals.series import hold_series
from relwriter.checks.literals.shares import of_year_before, says_share
from relwriter.checks.literals.subjects import find_subjects, hold_subject
from relwriter.checks.literals.verdict import Verdict
from relwriter.checks.literals.verdicts import judge
from relwriter.checks.passages import Passage
from relwriter.checks.wording.definitions import find_initials
from relwriter.checks.wording.reading import CELL, read_words
from relwriter.model.sections.measures import Measures

_LONG = re.compile(r"\d{1,3},\d{3}")
_NO_PROSE = frozenset(("contact", "contacts", "end-mark", "table-caption", "table-title", "source-line", "calendar"))
"""Roles whose numbers are telephones, captions and the like."""


def review(draft: CheckedDraft) -> list[Reviewed]:
    """Every number that may be a figure, in the passages of a draft of which an author wrote a part, in the order in
    which people read them."""
    cached = draft.__dict__.get("_reviewed")
    if cached is None:
        cached = draft.__dict__["_reviewed"] = list(_review(draft))
    return cached


def _review(draft: CheckedDraft) -> Iterator[Reviewed]:
    books = books_of(draft)
    reader = reader_of(draft)
    heading, holder, headed = "", "", ()
    subjects = find_subjects(draft.release)
    for passage in (*draft.passages, *_read_labels(draft)):
        if passage.role == "heading":
            heading, holder, headed = passage.text, _holder(passage), reader.read_headed(passage.text)
        elif _holder(passage) != holder:
            headed = ()
        if passage.role not in _NO_PROSE and passage.has_prose:
            found: list[Reviewed] = []
            amount: Reviewed | None = None
            for reading in map(read_contribution, reader.read(passage, heading, headed)):
                verdict = _judge_by_amount(books, reading, amount)
                found.append(Reviewed(reading, verdict or _judge(books, reading, found[-1] if found else None)))
                amount = found[-1] if reading.numeral.kind in ("money", "plain") else amount
            if found:
                found[0] = hold_subject(found[0], subjects, books.candidates)
            yield from hold_series(found, books.candidates)


def _holder(passage: Passage) -> str:
    """The section that holds a passage."""
    return passage.field.partition("]")[0]


def _judge_by_amount(books: Books, reading: Reading, amount: Reviewed | None) -> Verdict | None:
    """The verdict on a percentage or points that look at the last amount before them in another way, or are a part of
    something; None for other numbers."""
    seen = judge_view(books, reading, amount.verdict if amount is not None else None)
    shared = _judge_share(books, reading, amount) if seen is None and amount is not None else None
    made = (
        seen
        or shared
        or judge_standard(books, reading)
        or judge_adjusted(books, reading)
        or judge_percentage_of(books, reading)
    )
    return made or _judge_contribution(books, reading, amount)


def _judge(books: Books, reading: Reading, before: Reviewed | None) -> Verdict:
    """The verdict on a number, which may say the one before it again: per share, in percent, or as a part."""
    verdict = _judge_again(books, reading, before) if before is not None else None
    if verdict is not None:
        return verdict
    paired = before is not None and is_paired(before.reading, reading)
    verdict = judge(books, reading, before.verdict if before is not None and paired else None)
    own = find_own(books.candidates, reading) if verdict.outcome in ("agrees", "unknown") else None
    return Verdict("agrees", own, sure=True) if own is not None else verdict


def _judge_share(books: Books, reading: Reading, amount: Reviewed) -> Verdict | None:
    """The verdict on a percentage that says the last amount before it again, as a part; None for other numbers."""
    if not says_share(amount.reading, reading):
        return None
    found = amount.verdict.found if amount.verdict.outcome == "agrees" else None
    stated = find_own(books.candidates, amount.reading) or found
    stated = of_year_before(books.candidates, amount.reading, reading, stated) if stated is not None else None
    return judge_share(books, reading, stated) if stated is not None else None


def _judge_contribution(books: Books, reading: Reading, amount: Reviewed | None) -> Verdict | None:
    """The verdict on points that are a part of a ratio; None for other numbers."""
    if reading.numeral.kind != "percent" or "p" not in reading.numeral.text:
        return None
    is_known = amount is not None and amount.verdict.outcome == "agrees"
    return judge_contribution(books.candidates, reading, amount.verdict.found if amount and is_known else None)


def _judge_again(books: Books, reading: Reading, before: Reviewed) -> Verdict | None:
    """The verdict on a percentage that says the change before it again; None for other numbers."""
    if is_said_in_percent(before.reading, reading):
        return judge_percent(books, reading, before.verdict, before.reading)
    own = find_own(books.candidates, before.reading) if is_growth_of(before.reading, reading) else None
    return judge_growth(books, reading, own) if own is not None else None


def _read_labels(draft: CheckedDraft) -> Iterator[Passage]:
    """The labels of tables in which somebody typed a long number, such as that of shares which are outstanding."""
    return (one for one in read_words(draft) if one.role == CELL and one.has_prose and _LONG.search(one.text))


def books_of(draft: CheckedDraft) -> Books:
    """The books that a draft's numbers are held against."""
    if "_books" not in draft.__dict__:
        draft.__dict__["_books"] = Books(WithImplied(draft.known))
    return draft.__dict__["_books"]


def reader_of(draft: CheckedDraft) -> Reader:
    """The reader of a draft's passages."""
    if "_reader" not in draft.__dict__:
        draft.__dict__["_reader"] = Reader(books_of(draft).facts, frozenset(_find_terms(draft)), find_initials(draft))
    return draft.__dict__["_reader"]


def label_of(draft: CheckedDraft, key: str) -> str:
    """The label of a figure, or of a ratio that figures imply."""
    return str(books_of(draft).facts.release.figures[key].label)


def candidates_of(draft: CheckedDraft) -> Candidates:
    """What can be said of a draft's figures."""
    return books_of(draft).candidates


def _find_terms(draft: CheckedDraft) -> Iterator[str]:
    """Numbers that are declared, or part of a name, such as that of customers with more than $5,000 of revenue."""
    yield from (str(declared.text) for declared in draft.release.literals)
    for name in names_of(draft):
        yield from (numeral.text for numeral in find_numerals(name) if len(numeral.text) > 3)


def names_of(draft: CheckedDraft) -> list[str]:
    """The names of figures, defined terms and measures."""
    release = draft.release
    names = [str(figure.label) for figure in release.figures.values()]
    names += [str(term.name) for term in release.terms.values()]
    for section in release.closed_sections:
        if isinstance(section.content, Measures):
            names += [str(item.name) for item in section.content.items]
    return names


def sight(one: Reviewed, message: str, advice: str, figures: str = "", severity: Severity | None = None) -> Sighting:
    """A sighting at a number."""
    numeral = one.reading.numeral
    related = tuple(
        dict.fromkeys(
            found.fact.origin.place
            for found in (one.verdict.wanted, one.verdict.found)
            if found is not None and found.fact.origin.place is not None
        )
    )
    extent = len(numeral.text) if one.reading.literal else 0
    return Sighting(one.place, one.field, message, advice, figures, extent, severity, related)


def describe(candidate: Candidate, like: Numeral) -> str:
    """A candidate with its size, printed as a number is: `revenue, Q3 2026: 83.4 million`."""
    powers = [power for power in (like.power, 9, 6, 3, 0) if power <= like.power]
    power = next((one for one in powers if candidate.exact >= 10 ** (one + MICRO)), 0)
    unit = 10 ** max(power + MICRO - max(like.decimals, 1 if power < like.power else 0), 0)
    digits = Decimal((candidate.exact + unit // 2) // unit * unit).scaleb(-power - MICRO).normalize()
    words = {3: " thousand", 6: " million", 9: " billion", 12: " trillion"}.get(power, "")
    mark = {"percent": "%", "points": " points"}.get(candidate.kind, "")
    return f"{candidate}: {'-' if candidate.negative else ''}{digits:,f}{words}{mark}"
