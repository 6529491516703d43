"""Whether a number agrees with the figure that it is about, and if not, with what it does."""

from __future__ import annotations

import re

from relwriter.checks.literals.allowed import is_allowed
from relwriter.checks.literals.arithmetic import is_joint, is_made_of_others, is_returned, is_sum
from relwriter.checks.literals.books import Books
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.dividends import follows_from_dividend
from relwriter.checks.literals.earnings import find_per_unit, judge_per_share, judge_per_unit
from relwriter.checks.literals.hedged import judge_round
from relwriter.checks.literals.misprints import find_misprint
from relwriter.checks.literals.namesakes import judge_namesake
from relwriter.checks.literals.other_periods import of_another_slot, of_said_period, of_unsaid_length
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.portions import find_portion
from relwriter.checks.literals.reading import Reading, fitting, is_paid
from relwriter.checks.literals.verdict import Verdict

_MORE_THAN = (("more", "than"), ("fewer", "than"))
_KIND = re.compile(r" per (?:common )?(basic|diluted) (?:common )?share", re.IGNORECASE)
_OPPOSITE = {"basic": "diluted", "diluted": "basic"}
_COUNT = 100
"""A smaller plain number counts something else: two stores opened, of a thousand."""
_STATE_BEHIND = re.compile(r" of (?:the |our |its )?(?:[\w-]+ ){1,4}(?:was|were|is|are) ([a-z]+ed)\b")


def judge(books: Books, reading: Reading, before: Verdict | None = None) -> Verdict:
    """What becomes of a number; `before` is the verdict on the amount that it says again per share."""
    verdict = _find_state(books, reading) or judge_per_unit(books, reading, before) or _judge(books, reading, before)
    found = verdict.found if verdict.outcome == "agrees" and reading.per_share else None
    twin = _is_of_other_kind(books, reading, found) if found is not None else None
    return Verdict("other figure", found, twin, sure=True) if twin is not None else verdict


def _is_of_other_kind(books: Books, reading: Reading, found: Candidate) -> Candidate | None:
    """The amount of the figure that is called as an amount per share is said to be, basic or diluted, where the number
    is that of the other one, and its own is another; None otherwise."""
    said = _KIND.match(reading.passage.text, reading.numeral.end)
    label = str(found.fact.figure.label).lower()
    if said is None or not reading.literal or said[1].lower() in label or _OPPOSITE[said[1].lower()] not in label:
        return None
    twin = re.sub(_OPPOSITE[said[1].lower()], said[1].lower(), label)
    keys = (key for key, one in books.figures.items() if str(one.label).lower() == twin)
    amounts = [one for key in keys for one in books.candidates.amounts(key) if one.fact.period == found.fact.period]
    return amounts[0] if amounts and books.meeting(amounts, reading) is None else None


def _judge(books: Books, reading: Reading, before: Verdict | None) -> Verdict:
    keys = find_per_unit(books, reading) or fitting(books.facts, reading)
    if not keys and reading.per_share and (before or reading.mention) and not is_paid(reading):
        return judge_per_share(books, reading, before)
    own = [one for key in keys for one in books.candidates.said(key, reading.bases)]
    allowed = books.allowed(own, reading)
    found = books.meeting(allowed, reading) or _find_portion(books, reading)
    if found is not None:
        agrees = Verdict("agrees", found)
        return of_unsaid_length(books, reading, agrees) or agrees
    if is_joint(books.candidates, reading):
        return Verdict("agrees")
    hedged = judge_round(books, reading, keys, allowed) if reading.hedge else None
    if hedged is not None:
        return hedged
    if reading.direct and allowed and not reading.respectively:
        return _judge_direct(books, reading, own, allowed)
    found = books.meeting(own, reading)
    if found is not None:
        return of_said_period(books, reading, found, allowed) or Verdict("agrees", found)
    return _judge_by_others(books, reading, allowed)


def _judge_by_others(books: Books, reading: Reading, allowed: list[Candidate]) -> Verdict:
    """Of a number that is none of the figure named before it, if there is one."""
    found = books.others.find(reading)
    if found is not None or books.of_sections.hold(reading):
        slip = judge_namesake(books, reading, found) or _by_chance(books, reading, found, allowed)
        return slip or Verdict("agrees", found)
    if _follows(books, reading):
        return Verdict("agrees")
    another = books.others.find_of_another_period(reading)
    if another is not None:
        return Verdict("other period", *another)
    near = books.others.find_near(reading)
    if near is not None:
        return Verdict("differs", None, near, "one of its digits seems wrong, or two of them swapped")
    longer = (one for key in books.others.longer(reading) for one in books.candidates.amounts(key))
    wanted, slip = find_misprint(reading.numeral, (*allowed, *books.allowed(longer, reading)))
    is_meant = slip and reading.numeral.value // reading.numeral.unit >= _COUNT
    return Verdict("differs" if is_meant else "unknown", None, wanted, slip)


def _follows(books: Books, reading: Reading) -> bool:
    """Whether a number follows from others: those of its text, a dividend, the figures that its words add up."""
    return (
        is_made_of_others(reading, books.separators)
        or is_returned(books.candidates, reading)
        or is_sum(books.candidates, reading)
        or follows_from_dividend(books.facts.release, reading, books.separators)
    )


def _find_state(books: Books, reading: Reading) -> Verdict | None:
    """The verdict on `97.4% leased`, where one figure is the percentage leased; None for other numbers."""
    behind = _STATE_BEHIND.match(reading.passage.text, reading.numeral.end)
    state = behind[1] if behind else reading.after[0] if reading.after else ""
    if reading.numeral.kind != "percent" or not state.endswith("ed") or reading.slot == "change":
        return None
    keys = books.others.find_state(state)
    own = [one for key in keys for one in books.candidates.amounts(key)]
    allowed = books.allowed(own, reading)
    found = books.meeting(allowed or own, reading)
    if found is not None:
        return Verdict("agrees", found)
    is_exact = len(keys) == 1 and allowed and reading.literal and not reading.hedge and reading.numeral.decimals
    return Verdict("differs", None, allowed[0]) if is_exact else None


def _find_portion(books: Books, reading: Reading) -> Candidate | None:
    """The amount of which a percentage is the share in a figure named behind it: that of its sentence, else one of
    which the passage or its heading has a word."""
    if reading.numeral.kind != "percent" or not reading.literal:
        return None
    named = tuple(key for one in reading.near if one.start < reading.numeral.start for key in one.keys)
    return find_portion(books.candidates, reading, named, named=True) or find_portion(
        books.candidates, reading, tuple(books.others.beside(reading))
    )


def _by_chance(books: Books, reading: Reading, found: Candidate | None, allowed: list[Candidate]) -> Verdict | None:
    """Of a number that is a slip away from the figure named last, and else only the change of one that its
    sentence does not name."""
    if found is None or found.form == "amount" or not reading.literal or reading.numeral.kind == "plain":
        return None
    if not reading.mention or not reading.mention.alone or books.others.is_named(found, reading):
        return None
    wanted, slip = find_misprint(reading.numeral, (one for one in allowed if one.form == "amount"))
    return Verdict("differs", None, wanted, slip) if slip else None


def _judge_direct(books: Books, reading: Reading, own: list[Candidate], allowed: list[Candidate]) -> Verdict:
    """Of a number that stands right beside a name."""
    other = books.meeting(own, reading)
    if other is not None and not _is_namesake(books, reading) and not _refers_elsewhere(books, reading):
        return of_another_slot(books, reading, other, allowed)
    if (
        is_sum(books.candidates, reading)
        or (not (reading.mention and reading.mention.exact) and books.others.is_related(reading))
        or books.of_sections.hold(reading)
        or (reading.per_share and is_paid(reading))
    ):
        return Verdict("agrees")
    wanted, slip = find_misprint(reading.numeral, allowed)
    is_short = reading.numeral.value // reading.numeral.unit < _COUNT and not reading.numeral.power
    is_counted = reading.slot == "change" and reading.after[:2] in _MORE_THAN
    if reading.numeral.kind == "plain" and (not slip or is_short) and not is_counted:
        return Verdict("unknown", None, wanted)
    if slip:
        return Verdict("differs", None, wanted, slip, sure=True)
    elsewhere = books.others.find(reading)
    if elsewhere is not None:
        is_meant = _is_paired(reading, elsewhere) or _is_payment_for(reading, elsewhere)
        return Verdict("agrees" if is_meant else "other figure", elsewhere, wanted)
    return Verdict("differs", None, wanted)


def _refers_elsewhere(books: Books, reading: Reading) -> bool:
    """Whether a reference is to a figure that the name before it is not the name of."""
    own = find_own(books.candidates, reading)
    named = {*reading.keys, *books.others.longer(reading)} if own is not None else set()
    return own is not None and own.form == "amount" and own.fact.id not in named


def _is_namesake(books: Books, reading: Reading) -> bool:
    """Whether a number is the amount of a figure whose name goes on, for a period that is allowed."""
    every = (one for key in books.others.longer(reading) for one in books.candidates.of(key))
    return books.meeting((one for one in every if is_allowed(one, reading, books.current)), reading) is not None


def _is_paired(reading: Reading, found: Candidate) -> bool:
    """Whether a comparative is that of the figure named first: A was 5 and B was 3, compared to 4 and 2."""
    named = {key for mention in reading.near for key in mention.keys}
    return reading.slot == "comparative" and found.form == "amount" and found.fact.id in named


def _is_payment_for(reading: Reading, found: Candidate) -> bool:
    """Whether an amount is what was paid for what is named: shares of common stock for $28.0 million."""
    named = reading.passage.text[reading.mention.start : reading.mention.end].lower() if reading.mention else ""
    return bool(named) and reading.before[-1:] == ("for",) and named in str(found.fact.figure.label).lower()
