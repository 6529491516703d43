"""Whether a number agrees with the figure that it is about, and if not, with what it does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from relwriter.checks.known import Known
from relwriter.checks.literals.allowed import is_allowed, is_since
from relwriter.checks.literals.arithmetic import is_made_of_others
from relwriter.checks.literals.candidates import Candidate, Candidates, kinds_meet
from relwriter.checks.literals.glue import compares
from relwriter.checks.literals.hedges import holds, is_near
from relwriter.checks.literals.mentions import name_words
from relwriter.checks.literals.misprints import find_misprint
from relwriter.checks.literals.others import Others, find_meeting
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.per_share import find_per_share, is_named
from relwriter.checks.literals.portions import find_portion
from relwriter.checks.literals.readings import Reading, fitting, is_paid
from relwriter.checks.literals.shares import find_shares, states_share
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.unit import is_money

_COUNT = 100
"""A smaller plain number counts something else: two stores opened, of a thousand."""
_STATED = {("was",), ("were",), ("at",), ("to",), ("reached",), ("totaled",), ("totalled",)}
"""The last word before an amount that is no change."""
_STATE_BEHIND = re.compile(r" of (?:the |our |its )?(?:[\w-]+ ){1,4}(?:was|were|is|are) ([a-z]+ed)\b")
Outcome = Literal["agrees", "differs", "other period", "other figure", "hedge", "unknown", "other share"]


class Verdict(NamedTuple):
    """What became of a number: `found` is what it agrees with, `wanted` what it should be, `slip` what may have
    happened, `sure` where nothing else can be meant, as of a reference that agrees."""

    outcome: Outcome
    found: Candidate | None = None
    wanted: Candidate | None = None
    slip: str = ""
    sure: bool = False


class Judge:
    """Judges the numbers of one release."""

    def __init__(self, known: Known):
        self.known = known
        self.facts = known.facts
        self.candidates = Candidates(known)
        self.separators = known.facts.style.separators
        self.truncated = known.facts.style.rounding == "truncate"
        self.others = Others(self.candidates, truncated=self.truncated)

    def judge(self, reading: Reading, before: Verdict | None = None) -> Verdict:
        """What becomes of a number; `before` is the verdict on the amount that it says again per share."""
        return self._find_state(reading) or self._judge_per_unit(reading, before) or self._judge(reading, before)

    def _judge(self, reading: Reading, before: Verdict | None) -> Verdict:
        keys = self._find_per_unit(reading) or fitting(self.facts, reading)
        if not keys and reading.per_share and (before or reading.mention) and not is_paid(reading):
            return self._judge_per_share(reading, before)
        own = [one for key in keys for one in self.candidates.of(key)]
        allowed = [one for one in own if is_allowed(one, reading, self.facts.release.period)]
        found = self._meeting(allowed, reading) or self._find_portion(reading)
        if found is not None:
            return Verdict("agrees", found)
        hedged = self._of_hedge(reading, keys, allowed) if reading.hedge else None
        if hedged is not None:
            return hedged
        if reading.direct and allowed and not reading.respectively:
            return self._judge_direct(reading, own, allowed)
        found = self._meeting(own, reading)
        if found is not None:
            return self._of_said_period(reading, found, allowed) or Verdict("agrees", found)
        found = self.others.find(reading)
        if found is not None or self.others.holds(reading):
            return self._by_chance(reading, found, allowed) or Verdict("agrees", found)
        if is_made_of_others(reading, self.separators) or self.others.is_returned(reading):
            return Verdict("agrees")
        another = self.others.find_of_another_period(reading)
        if another is not None:
            return Verdict("other period", *another)
        near = self.others.find_near(reading)
        if near is not None:
            return Verdict("differs", None, near, "one of its digits seems wrong, or two of them swapped")
        wanted, slip = find_misprint(reading.numeral, allowed)
        return Verdict(
            "differs" if slip and reading.numeral.value // reading.numeral.unit > 99 else "unknown",
            wanted=wanted,
            slip=slip,
        )

    def _judge_per_unit(self, reading: Reading, before: Verdict | None) -> Verdict | None:
        """Of `or $1.52 per Boe` after an amount: what that is per unit, in its period; None where nothing says it."""
        stated = before.found if reading.per_unit and before is not None and before.outcome == "agrees" else None
        if stated is None or stated.form != "amount" or reading.respectively:
            return None
        own = [one for key in self._find_per_unit(reading) for one in self.candidates.amounts(key)]
        meant = [one for one in own if one.fact.period == stated.fact.period]
        found = self._meeting(meant, reading)
        if not meant or found is not None:
            return Verdict("agrees", found) if found is not None else None
        other = self._meeting(own, reading)
        slip = find_misprint(reading.numeral, meant)[1] if other is None else ""
        return Verdict("other period" if other is not None else "differs", other, meant[0], slip, sure=True)

    def _find_per_unit(self, reading: Reading) -> tuple[str, ...]:
        """The figures that are money per what a number is said to be per, of what is named before it."""
        if not reading.per_unit:
            return ()
        figures = self.facts.release.figures
        every = [key for key, one in figures.items() if one.unit[4:].lower() == reading.per_unit and is_money(one.unit)]
        named = [name_words(figures[key]) for key in reading.keys]
        own = [key for key in every if key in reading.keys or any(words < name_words(figures[key]) for words in named)]
        return tuple(own)

    def _find_state(self, reading: Reading) -> Verdict | None:
        """The verdict on `97.4% leased`, where one figure is the percentage leased; None for other numbers."""
        behind = _STATE_BEHIND.match(reading.passage.text, reading.numeral.end)
        state = behind[1] if behind else reading.after[0] if reading.after else ""
        if reading.numeral.kind != "percent" or not state.endswith("ed") or reading.slot == "change":
            return None
        keys = self.others.find_state(state)
        own = [one for key in keys for one in self.candidates.amounts(key)]
        allowed = [one for one in own if is_allowed(one, reading, self.facts.release.period)]
        found = self._meeting(allowed or own, reading)
        if found is not None:
            return Verdict("agrees", found)
        is_exact = len(keys) == 1 and allowed and reading.literal and not reading.hedge and reading.numeral.decimals
        return Verdict("differs", None, allowed[0]) if is_exact else None

    def _find_portion(self, reading: Reading) -> Candidate | None:
        """The amount of which a percentage is the share in a figure named behind it: that of its sentence, else one of
        which the passage or its heading has a word."""
        if reading.numeral.kind != "percent" or not reading.literal:
            return None
        named = tuple(key for one in reading.near if one.start < reading.numeral.start for key in one.keys)
        return find_portion(self.candidates, reading, named) or find_portion(
            self.candidates, reading, tuple(self.others.beside(reading))
        )

    def judge_share(self, reading: Reading, stated: Candidate) -> Verdict | None:
        """Of `or 13% of revenue` after an amount: whether the amount is that part; None where no figure is named."""
        shares = find_shares(self.candidates, reading, stated)
        if not shares or (reading.hedge and not shares[0].agrees(reading.numeral)):
            return None
        if any(share.agrees(reading.numeral) for share in shares) or states_share(self.candidates, reading, stated):
            return Verdict("agrees")
        return Verdict("other share", shares[0].part, shares[0].whole)

    def judge_growth(self, reading: Reading, stated: Candidate) -> Verdict | None:
        """Of `$2.10 per share, up 8.2%`: whether the percentage is the change of that amount from a year or a period
        before, or from the period that is said; None where that is not known."""
        every = [one for one in self.candidates.of(stated.fact.id) if one.fact.period == stated.fact.period]
        percents = [one for one in every if one.form == "percent" and one.base is not None]
        said = set(reading.periods)
        meant = [one for one in percents if not said or (one.base is not None and one.base.period in said)]
        if stated.form != "amount" or not meant or not reading.literal:
            return None
        found = self._meeting(meant, reading)
        return Verdict("agrees", found) if found is not None else Verdict("differs", None, meant[0], sure=True)

    def judge_percent(self, reading: Reading, before: Verdict, amount: Reading) -> Verdict | None:
        """Of a change in percent that says the change in amount before it again: whether it is that of the same two
        periods; None where that is not known."""
        stated = before.found
        if before.outcome != "agrees" or stated is None or stated.form != "change":
            return None
        every = self.candidates.of(stated.fact.id)
        meant = [one for one in every if one.form == "change" and one.agrees(amount.numeral, truncated=self.truncated)]
        pairs = {(one.fact.period, one.base and one.base.period) for one in meant}
        percents = [one for one in every if one.form == "percent"]
        allowed = [one for one in percents if (one.fact.period, one.base and one.base.period) in pairs]
        found = self._meeting(allowed, reading)
        if found is not None:
            return Verdict("agrees", found)
        other = self._meeting(percents, reading)
        return Verdict("other period", other, allowed[0]) if other is not None and allowed else None

    def _of_said_period(self, reading: Reading, found: Candidate, allowed: list[Candidate]) -> Verdict | None:
        """Of an amount of the figure named last, whether the period that is said right behind it is another one."""
        meant = next((one for one in allowed if one.form == "amount"), None)
        past = (self.facts.release.period.year, self.facts.release.period.ends_after)
        if (
            found.form != "amount"
            or not reading.periods
            or any((one.year, one.ends_after) > past for one in reading.periods)
            or not reading.literal
            or not reading.mention
            or not reading.mention.alone
            or len(reading.keys) > 1
            or any(_is_alike(found.fact.period, one) for one in reading.periods)
        ):
            return None
        return Verdict("other period", found, meant)

    def _by_chance(self, reading: Reading, found: Candidate | None, allowed: list[Candidate]) -> Verdict | None:
        """Of a number that is a slip away from the figure named last, and else only the change of one that its
        sentence does not name."""
        if found is None or found.form == "amount" or not reading.literal or reading.numeral.kind == "plain":
            return None
        if not reading.mention or not reading.mention.alone or self.others.is_named(found, reading):
            return None
        wanted, slip = find_misprint(reading.numeral, (one for one in allowed if one.form == "amount"))
        return Verdict("differs", None, wanted, slip) if slip else None

    def _of_hedge(self, reading: Reading, keys: tuple[str, ...], allowed: list[Candidate]) -> Verdict | None:
        """Of a number behind a hedge: a figure that is named, or else one of which a word is there; None of neither."""
        if allowed:
            return self._judge_hedged(reading, allowed)
        found = self._find_hedged(reading) if not keys else None
        return Verdict("agrees", found) if found is not None else None

    def judge_view(self, reading: Reading, amount: Verdict | None = None) -> Verdict | None:
        """Of `3% on an FX-neutral basis`: the growth that is called so, of the figure that is named; else None."""
        view = find_view(reading)
        figures = self.facts.release.figures
        named = {word for key in reading.keys if key in figures for word in name_words(figures[key])}
        keys = [key for key, one in figures.items() if one.unit == "percent" and view and view in _folded(one)]
        own = [one for key in keys if named & name_words(figures[key]) for one in self.candidates.amounts(key)]
        allowed = [one for one in own if is_allowed(one, reading, self.facts.release.period)]
        beside = amount.found if amount is not None and amount.outcome == "agrees" else None
        if beside is not None and beside.fact.id in reading.keys:
            own = [one for one in own if one.fact.period.months == beside.fact.period.months]
            allowed = [one for one in allowed if one in own]
        if not allowed or not reading.literal:
            return None
        found = self._meeting(allowed, reading) or self._meeting(own, reading)
        return Verdict("agrees", found) if found is not None else Verdict("differs", None, allowed[0])

    def _judge_hedged(self, reading: Reading, allowed: list[Candidate]) -> Verdict:
        """Of a round number after `over` or `nearly`: that of a figure for which the word holds."""
        fitting = [one for one in allowed if kinds_meet(one.kind, reading.numeral.kind)]
        numeral = reading.numeral
        held = next(
            (one for one in fitting if holds(reading.hedge, one.low, one.high, numeral.value, numeral.unit)), None
        )
        if held is not None:
            return Verdict("agrees", held)
        near = next((one for one in fitting if is_near(one.low, one.high, reading.numeral.value)), None)
        if reading.direct and near is not None:
            return Verdict("hedge", None, near, sure=True)
        whole = self._judge_longer(reading)
        if whole is not None:
            return whole
        found = self.others.find(reading)
        return Verdict("agrees", found) if found is not None else Verdict("unknown", None, near)

    def _find_hedged(self, reading: Reading) -> Candidate | None:
        """The amount for which a hedge holds, of a figure with a telling word of its name in the passage."""
        if reading.numeral.kind != "money" or not reading.literal:
            return None
        current = self.facts.release.period
        own = (one for key in self.others.beside(reading) for one in self.candidates.amounts(key))
        own = (one for one in own if kinds_meet(one.kind, "money") and is_allowed(one, reading, current))
        return next((one for one in own if holds(reading.hedge, one.low, one.high, reading.numeral.value)), None)

    def _judge_longer(self, reading: Reading) -> Verdict | None:
        """Of a round number before the name of a whole, that of the part whose name the sentence goes on to say, such
        as customers who spend more than $100,000."""
        keys = [key for key in self.others.longer(reading) if any(char.isdigit() for char in str(self._label(key)))]
        own = (
            one for key in keys for one in self.candidates.amounts(key) if kinds_meet(one.kind, reading.numeral.kind)
        )
        current = [one for one in own if is_allowed(one, reading, self.facts.release.period)]
        size = reading.numeral.value
        if any(holds(reading.hedge, one.low, one.high, size) for one in current):
            return Verdict("agrees", next(one for one in current if holds(reading.hedge, one.low, one.high, size)))
        near = next((one for one in current if is_near(one.low, one.high, size)), None)
        return Verdict("hedge", None, near, sure=True) if near is not None else None

    def _label(self, key: str) -> str:
        return str(self.facts.release.figures[key].label)

    def _judge_per_share(self, reading: Reading, before: Verdict | None) -> Verdict:
        """Of `or $0.66 per diluted share` after an amount: what the amount is per share, in its period; else earnings
        per share."""
        stated = before.found if before is not None and before.outcome == "agrees" else None
        stated = stated if stated is not None and stated.form == "amount" and not reading.respectively else None
        keys, others = find_per_share(self.facts.release.figures, reading, stated)
        own = [one for key in keys for one in self.candidates.of(key)]
        allowed = [one for one in own if is_allowed(one, reading, self.facts.release.period)]
        if stated is not None and not (reading.periods and reading.mention):
            is_sure = stated.fact.id in reading.keys or not allowed or (before is not None and before.sure)
            paired = [one for one in own if one.form == "amount" and one.fact.period == stated.fact.period]
            allowed = paired if is_sure or not paired else [*paired, *allowed]
        found = self._meeting(allowed, reading)
        if found is not None or not allowed:
            return Verdict("agrees", found or self.others.find(reading))
        change = reading.slot == "change"
        other = self._meeting((one for one in own if change or one.form == "amount"), reading)
        if other is not None and (change or reading.respectively):
            return Verdict("agrees", other)
        if other is not None:
            return (
                Verdict("other period", other, allowed[0], sure=True)
                if stated
                else self._of_another_slot(reading, other, allowed)
            )
        return self._of_no_earnings(reading, allowed, others, stated)

    def _of_no_earnings(
        self, reading: Reading, allowed: list[Candidate], others: list[str], stated: Candidate | None
    ) -> Verdict:
        """Of an amount per share that is none of those that are meant."""
        swapped = self._meeting((one for key in others for one in self.candidates.of(key)), reading)
        if swapped is not None:
            return Verdict("other figure", swapped, allowed[0], sure=True)
        own = find_own(self.candidates, reading)
        if own is not None and stated is not None and own.form == "amount" and is_named(own.fact.figure):
            return Verdict("other figure", own, allowed[0], sure=True)
        elsewhere = self.others.find(reading)
        if not reading.literal or (stated is None and (elsewhere is not None or self.others.holds(reading))):
            return Verdict("agrees")
        wanted, slip = find_misprint(reading.numeral, allowed)
        if elsewhere is not None and not slip:
            return Verdict("other figure", elsewhere, wanted or allowed[0])
        return Verdict("differs", None, wanted, slip, sure=bool(slip))

    def _judge_direct(self, reading: Reading, own: list[Candidate], allowed: list[Candidate]) -> Verdict:
        """Of a number that stands right beside a name."""
        other = self._meeting(own, reading)
        if other is not None and not self._is_namesake(reading) and not self._refers_elsewhere(reading):
            return self._of_another_slot(reading, other, allowed)
        if self.others.is_related(reading) or self.others.holds(reading) or (reading.per_share and is_paid(reading)):
            return Verdict("agrees")
        wanted, slip = find_misprint(reading.numeral, allowed)
        is_short = reading.numeral.value // reading.numeral.unit < _COUNT and not reading.numeral.power
        if reading.numeral.kind == "plain" and (not slip or is_short):
            return Verdict("unknown", None, wanted)
        if slip:
            return Verdict("differs", None, wanted, slip, sure=True)
        elsewhere = self.others.find(reading)
        if elsewhere is not None:
            is_meant = _is_paired(reading, elsewhere) or _is_payment_for(reading, elsewhere)
            return Verdict("agrees" if is_meant else "other figure", elsewhere, wanted)
        return Verdict("differs", None, wanted)

    def _refers_elsewhere(self, reading: Reading) -> bool:
        """Whether a reference is to a figure that the name before it is not the name of."""
        own = find_own(self.candidates, reading)
        named = {*reading.keys, *self.others.longer(reading)} if own is not None else set()
        return own is not None and own.form == "amount" and own.fact.id not in named

    def _of_another_slot(self, reading: Reading, other: Candidate, allowed: list[Candidate]) -> Verdict:
        """A number that is the figure's in another period, or its change."""
        if other.form == "amount" and any(one.form == "amount" for one in allowed):
            if other.fact.period in reading.free and not (reading.periods and compares(reading.before)):
                return Verdict("agrees", other)
            meant = next(one for one in allowed if one.form == "amount")
            return Verdict("other period", other, meant, sure=not reading.headed)
        if other.form == "change" and reading.slot == "amount" and reading.before[-1:] in _STATED:
            return Verdict("other period", other, allowed[0], sure=True)
        if other.form == "change" and not is_since(other, reading):
            return Verdict("other period", other, allowed[0], sure=True)
        if other.form == "amount" and reading.slot == "change" and reading.before[-1:] in (("by",), ("of",)):
            return Verdict("differs", None, allowed[0], sure=True)
        if other.form != "amount" and reading.slot == "change" and other.fact.period not in reading.free:
            return Verdict("other period", other, allowed[0])
        return Verdict("agrees", other)

    def _meeting(self, candidates: Iterable[Candidate], reading: Reading) -> Candidate | None:
        return find_meeting(candidates, reading, truncated=self.truncated)

    def _is_namesake(self, reading: Reading) -> bool:
        """Whether a number is the amount of a figure whose name goes on, for a period that is allowed."""
        every = (one for key in self.others.longer(reading) for one in self.candidates.of(key))
        return (
            self._meeting((one for one in every if is_allowed(one, reading, self.facts.release.period)), reading)
            is not None
        )


def _is_alike(period: Period, other: Period) -> bool:
    return (period.year, period.ends_after) == (other.year, other.ends_after)


_VIEW = re.compile(
    r"(?i)(?: [\w-]+){0,3}? "
    r"(?P<view>FX[- ]neutral|currency[- ]neutral|constant[- ]currency|organic|like[- ]for[- ]like)"
    r"(?:ly|al+y)?(?: basis| terms)?\b"
)


def find_view(reading: Reading) -> str:
    """How a percentage is looked at by the words right behind it, without marks; empty where they say nothing."""
    found = _VIEW.match(reading.passage.text, reading.numeral.end) if reading.numeral.kind == "percent" else None
    return _SEPARATED.sub("", found["view"].lower()) if found else ""


def _folded(figure: Figure) -> str:
    return _SEPARATED.sub("", str(figure.label).lower())


_SEPARATED = re.compile(r"[\s-]")


def _is_paired(reading: Reading, found: Candidate) -> bool:
    """Whether a comparative is that of the figure named first: A was 5 and B was 3, compared to 4 and 2."""
    named = {key for mention in reading.near for key in mention.keys}
    return reading.slot == "comparative" and found.form == "amount" and found.fact.id in named


def _is_payment_for(reading: Reading, found: Candidate) -> bool:
    """Whether an amount is what was paid for what is named: shares of common stock for $28.0 million."""
    named = reading.passage.text[reading.mention.start : reading.mention.end].lower() if reading.mention else ""
    return bool(named) and reading.before[-1:] == ("for",) and named in str(found.fact.figure.label).lower()
