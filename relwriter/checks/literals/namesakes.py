"""A name that several figures have, each with a word of its own: volume, of the company and of each of its segments."""

from __future__ import annotations

from relwriter.checks.literals.books import Books
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.mentions import name_words
from relwriter.checks.literals.misprints import find_misprint
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.verdict import Verdict


def judge_namesake(books: Books, reading: Reading, found: Candidate | None) -> Verdict | None:
    """The verdict on `volume of 4.1%` in a passage on one region, product or segment that has a volume of its own,
    where the number is of something else; `found` is what it agrees with. None for other numbers."""
    figures, keys = books.figures, reading.keys
    if reading.before[-1:] != ("of",) or not keys or reading.numeral.kind != "percent" or not reading.literal:
        return None
    own = name_words(figures[keys[0]])
    longer = {key for key in books.others.longer(reading) if name_words(figures[key]) - own <= reading.words} - {*keys}
    if len(longer) != 1 or any(figures[key].unit != "percent" for key in (*keys, *longer)):
        return None
    meant = books.allowed([one for key in longer for one in books.candidates.amounts(key)], reading)
    if not meant or (found is not None and found.fact.id in (*keys, *longer)):
        return None
    return Verdict("differs", None, meant[0], find_misprint(reading.numeral, meant)[1], sure=True)
