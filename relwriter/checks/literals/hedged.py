"""Round numbers behind `over`, `nearly` and the like, and the figures for which the word holds."""

from __future__ import annotations

from relwriter.checks.literals.allowed import is_allowed
from relwriter.checks.literals.books import Books
from relwriter.checks.literals.candidates import Candidate, kinds_meet
from relwriter.checks.literals.hedges import holds, is_near
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.verdict import Verdict


def judge_round(books: Books, reading: Reading, keys: tuple[str, ...], allowed: list[Candidate]) -> Verdict | None:
    """Of a number behind a hedge: a figure that is named, or else one of which a word is there; None of neither."""
    judged = judge_hedged(books, reading, allowed) if allowed else None
    if judged is not None and (judged.outcome != "unknown" or reading.direct):
        return judged
    found = _find_hedged(books, reading) if judged or not keys else None
    return Verdict("agrees", found) if found is not None else judged


def judge_hedged(books: Books, reading: Reading, allowed: list[Candidate]) -> Verdict:
    """Of a round number after `over` or `nearly`: that of a figure for which the word holds."""
    fitting = [one for one in allowed if kinds_meet(one.kind, reading.numeral.kind)]
    numeral = reading.numeral
    held = next((one for one in fitting if holds(reading.hedge, one.low, one.high, numeral.value, numeral.unit)), None)
    if held is not None:
        return Verdict("agrees", held)
    near = next((one for one in fitting if is_near(one.low, one.high, reading.numeral.value)), None)
    if reading.direct and near is not None:
        return Verdict("hedge", None, near, sure=True)
    whole = _judge_longer(books, reading)
    if whole is not None:
        return whole
    found = books.others.find(reading)
    return Verdict("agrees", found) if found is not None else Verdict("unknown", None, near)


def _find_hedged(books: Books, reading: Reading) -> Candidate | None:
    """The amount for which a hedge holds, of a figure with a telling word of its name in the passage."""
    if reading.numeral.kind != "money" or not reading.literal:
        return None
    current = books.current
    own = (one for key in books.others.beside(reading) for one in books.candidates.amounts(key))
    own = (one for one in own if kinds_meet(one.kind, "money") and is_allowed(one, reading, current))
    return next((one for one in own if holds(reading.hedge, one.low, one.high, reading.numeral.value)), None)


def _judge_longer(books: Books, reading: Reading) -> Verdict | None:
    """Of a round number before the name of a whole, that of the part whose name the sentence goes on to say, such
    as customers who spend more than $100,000."""
    keys = [key for key in books.others.longer(reading) if any(char.isdigit() for char in str(_label(books, key)))]
    own = (one for key in keys for one in books.candidates.amounts(key) if kinds_meet(one.kind, reading.numeral.kind))
    current = books.allowed(own, reading)
    size = reading.numeral.value
    if any(holds(reading.hedge, one.low, one.high, size) for one in current):
        return Verdict("agrees", next(one for one in current if holds(reading.hedge, one.low, one.high, size)))
    near = next((one for one in current if is_near(one.low, one.high, size)), None)
    return Verdict("hedge", None, near, sure=True) if near is not None else None


def _label(books: Books, key: str) -> str:
    return str(books.figures[key].label)
