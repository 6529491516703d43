"""Amounts per share and per unit that say the amount before them again."""

from __future__ import annotations

from relwriter.checks.literals.books import Books
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.mentions import name_words
from relwriter.checks.literals.misprints import find_misprint
from relwriter.checks.literals.other_periods import of_another_slot
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.per_share import find_per_share, is_named
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.verdict import Verdict
from relwriter.model.unit import is_money


def judge_per_share(books: Books, reading: Reading, before: Verdict | None) -> Verdict:
    """Of `or $0.66 per diluted share` after an amount: what the amount is per share, in its period; else earnings
    per share."""
    stated = before.found if before is not None and before.outcome == "agrees" else None
    stated = stated if stated is not None and stated.form == "amount" and not reading.respectively else None
    keys, others = find_per_share(books.figures, reading, stated)
    own = [one for key in keys for one in books.candidates.of(key)]
    allowed = books.allowed(own, reading)
    if stated is not None and not (reading.periods and reading.mention):
        is_sure = stated.fact.id in reading.keys or not allowed or (before is not None and before.sure)
        paired = [one for one in own if one.form == "amount" and one.fact.period == stated.fact.period]
        allowed = paired if is_sure or not paired else [*paired, *allowed]
    found = books.meeting(allowed, reading)
    if found is not None or not allowed:
        return Verdict("agrees", found or books.others.find(reading))
    change = reading.slot == "change"
    other = books.meeting((one for one in own if change or one.form == "amount"), reading)
    if other is not None and (change or reading.respectively):
        return Verdict("agrees", other)
    if other is not None:
        return (
            Verdict("other period", other, allowed[0], sure=True)
            if stated
            else of_another_slot(books, reading, other, allowed)
        )
    return _of_no_earnings(books, reading, allowed, others, stated)


def _of_no_earnings(
    books: Books, reading: Reading, allowed: list[Candidate], others: list[str], stated: Candidate | None
) -> Verdict:
    """Of an amount per share that is none of those that are meant."""
    swapped = books.meeting((one for key in others for one in books.candidates.of(key)), reading)
    if swapped is not None:
        return Verdict("other figure", swapped, allowed[0], sure=True)
    own = find_own(books.candidates, reading)
    if own is not None and stated is not None and own.form == "amount" and is_named(own.fact.figure):
        return Verdict("other figure", own, allowed[0], sure=True)
    elsewhere = books.others.find(reading)
    if not reading.literal or (stated is None and (elsewhere is not None or books.of_sections.hold(reading))):
        return Verdict("agrees")
    wanted, slip = find_misprint(reading.numeral, allowed)
    if elsewhere is not None and not slip:
        return Verdict("other figure", elsewhere, wanted or allowed[0])
    return Verdict("differs", None, wanted, slip, sure=bool(slip))


def judge_per_unit(books: Books, reading: Reading, before: Verdict | None) -> Verdict | None:
    """Of `or $1.52 per Boe` after an amount: what that is per unit, in its period; None where nothing says it."""
    stated = before.found if reading.per_unit and before is not None and before.outcome == "agrees" else None
    if stated is None or stated.form != "amount" or reading.respectively:
        return None
    own = [one for key in find_per_unit(books, reading) for one in books.candidates.amounts(key)]
    meant = [one for one in own if one.fact.period == stated.fact.period]
    found = books.meeting(meant, reading)
    if not meant or found is not None:
        return Verdict("agrees", found) if found is not None else None
    other = books.meeting(own, reading)
    slip = find_misprint(reading.numeral, meant)[1] if other is None else ""
    return Verdict("other period" if other is not None else "differs", other, meant[0], slip, sure=True)


def find_per_unit(books: Books, reading: Reading) -> tuple[str, ...]:
    """The figures that are money per what a number is said to be per, of what is named before it."""
    if not reading.per_unit:
        return ()
    figures = books.figures
    every = [key for key, one in figures.items() if one.unit[4:].lower() == reading.per_unit and is_money(one.unit)]
    named = [name_words(figures[key]) for key in reading.keys]
    own = [key for key in every if key in reading.keys or any(words < name_words(figures[key]) for words in named)]
    return tuple(own)
