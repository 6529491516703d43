"""Other figures with which a number may agree: those of its sentence, those of like names, and any of the release."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, partial

from relwriter.checks.literals.allowed import is_allowed
from relwriter.checks.literals.candidates import Candidate, Candidates
from relwriter.checks.literals.glue import is_glue
from relwriter.checks.literals.mentions import Mention, name_words
from relwriter.checks.literals.misprints import find_near
from relwriter.checks.literals.numerals import MICRO
from relwriter.checks.literals.reading import Reading
from relwriter.checks.literals.section_numbers import find_guided, find_section_numbers, may_be_of
from relwriter.checks.phrase import Phrase
from relwriter.model.period import Period

_GUIDED = re.compile(r"(?i)\b(?:outlook|guidance|midpoint)\b")
_LONG = 1000
_MANY = 10_000
"""A number of so many units of its last digit agrees with a figure by more than chance; of a shorter one the words say
which figures it may be."""

_PRINCIPAL = re.compile(r"^(?:total )?(?:net )?(?:revenues?|sales|income|loss|earnings)\b", re.IGNORECASE)
"""What a sentence is about that names no figure: `we earned $7 million`."""
_EARNED = ("earned",)
"""The word right before such an amount where the sentence goes on with another figure."""

_OF = re.compile(r" of (?:the |its |our |their |total |net )*\w")
"""What follows a share, which is no change."""
_BESIDE = tuple((word,) for word in ("from", "to", "with", "than", "against", "versus", "vs"))
_AND = re.compile(r"\W*(?:and|or|&)?\W*(?:the |our |its )?")
_PART = re.compile(r"[^.;]{0,25}?\b(?:of|in|for|as|from|on|to)\b")
_STATE = re.compile(
    r"(?:percentage|percent|%|rate|share) (\w+ed)\b.*|(?:.* )?(\w+ed) (?:percentage|percent|rate)", re.I
)
_RETURNED = Phrase(r"\breturn(?:ed|ing|s)?\b[^;]{0,80}\b(?:share|stock)holders", re.IGNORECASE, signs="return")
_PAID_OUT = re.compile(
    r"^(?:cash )?dividends paid|^payments? of (?:cash )?dividends|^(?:re)?purchases? of .*\b(?:stock|shares)\b", re.I
)
_OPENING = Phrase(r"\b(?:beginning|start) of (?:the )?(?:period|year|quarter)\b|^opening\b", re.IGNORECASE)
"""What an amount is called that is of the day before its period."""
_COARSE = 20
"""A figure whose exact amount is open by more units of a number's last digit than this is not what it prints."""


def find_meeting(candidates: Iterable[Candidate], reading: Reading, *, truncated: bool) -> Candidate | None:
    """The first candidate that a number prints."""
    return next((one for one in candidates if one.agrees(reading.numeral, truncated=truncated)), None)


class Others:
    """Looks a number up in the other figures of a release."""

    def __init__(self, candidates: Candidates, *, truncated: bool):
        self.candidates = candidates
        self.release = candidates.known.stated
        self.truncated = truncated

    def _meeting(self, candidates: Iterable[Candidate], reading: Reading) -> Candidate | None:
        return find_meeting(candidates, reading, truncated=self.truncated)

    def is_named(self, candidate: Candidate, reading: Reading) -> bool:
        """Whether the passage of a number has a word that tells of a figure."""
        return any(len(word) > 3 and word in reading.words for word in self._names.get(candidate.fact.id, frozenset()))

    def longer(self, reading: Reading) -> Iterator[str]:
        """The figures whose names hold all words of the name before a number, and another that stands near it."""
        figures = self.candidates.known.facts.release.figures
        named = [name_words(figures[key]) for key in reading.keys]
        near = reading.words
        return (
            key for key, words in self._names.items() if any(words > own and _tell(words - own) & near for own in named)
        )

    def is_related(self, reading: Reading) -> bool:
        """Whether a number is that of a figure whose name holds the one before it, or that is listed with it."""
        listed = {key for mention in _listed(reading) for key in mention.keys} - set(reading.keys)
        current = self.release.period
        own = (one for key in listed for one in self.candidates.of(key) if is_allowed(one, reading, current))
        others = (one for key in self.longer(reading) if key not in reading.keys for one in self.candidates.of(key))
        if self._meeting((*own, *others), reading) is not None:
            return True
        return reading.slot != "change" and self._is_share(reading, {key for one in reading.near for key in one.keys})

    def _is_share(self, reading: Reading, near: set[str]) -> bool:
        """Whether a percentage is the share of one figure of the sentence in another, in a period that the sentence
        says, if it says one and looks not back."""
        if reading.numeral.kind != "percent":
            return False
        amounts = [
            one for key in near for one in self.candidates.of(key) if one.form == "amount" and one.kind != "percent"
        ]
        is_loose = reading.looks_back or not reading.said
        return any(
            reading.numeral.meets(part.exact * 10**8 // whole.exact - 1, part.exact * 10**8 // whole.exact + 1)
            for part in amounts
            for whole in amounts
            if whole.exact and part.fact.period == whole.fact.period and part.fact.id != whole.fact.id
            if part.fact.figure.is_timeless or is_loose or any(part.fact.period.ends_with(one) for one in reading.said)
        )

    @cached_property
    def _names(self) -> dict[str, frozenset[str]]:
        return {key: name_words(figure) for key, figure in self.release.figures.items()}

    def find_state(self, state: str) -> list[str]:
        """The figures that are called the percentage of something in a state, such as leased."""
        return self._states.get(state, [])

    @cached_property
    def _states(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for key, figure in self.release.figures.items():
            match = _STATE.fullmatch(str(figure.label)) if figure.unit == "percent" else None
            if match is not None:
                found.setdefault((match[1] or match[2]).lower(), []).append(key)
        return found

    def find(self, reading: Reading) -> Candidate | None:
        """What any other figure says with a typed number: an amount, or else a change."""
        if not reading.literal:
            return None
        is_long = reading.numeral.value // reading.numeral.unit >= _LONG
        keys = self._names if is_long else self.beside(reading)
        said = partial(self.candidates.said, said=reading.bases)
        for say in (self.candidates.amounts, said):
            every = (one for key in keys for one in say(key) if self._may_be_said(one, reading, is_long=is_long))
            found = self._meeting((one for one in every if is_as_fine(one, reading)), reading)
            if found is not None:
                return found
        every = (one for one in self._principal if self._may_be_said(one, reading, is_long=False))
        is_named = reading.near and reading.before[-1:] != _EARNED
        return None if is_named else self._meeting(every, reading)

    def _may_be_said(self, candidate: Candidate, reading: Reading, *, is_long: bool) -> bool:
        """Whether a sentence may speak of a candidate's period: its own, one that it says, or any if it looks back; and
        of a number that says its period, or is compared, that one."""
        if candidate.fact.figure.is_timeless or (is_long and _is_opening(candidate)):
            return True
        if candidate.form != "amount" and _OF.match(reading.passage.text, reading.numeral.end):
            return False
        period, current = candidate.fact.period, self.release.period
        is_own = period.ends_with(current)
        is_past = all((one.year, one.ends_after) <= (current.year, current.ends_after) for one in reading.periods)
        if candidate.form == "amount" and reading.periods and is_past:
            return any(period.ends_with(one) for one in reading.periods)
        if candidate.form == "amount" and reading.slot == "comparative" and reading.before[-1:] in _BESIDE:
            return not is_own
        if reading.headed and is_long and candidate.form == "amount" and reading.slot == "amount":
            return reading.looks_back or any(period.ends_with(one) for one in reading.headed)
        back = reading.looks_back or reading.slot == "comparative"
        return is_own or is_long or back or period in reading.said

    def beside(self, reading: Reading) -> list[str]:
        """The figures with a telling word of their name in the passage of a number."""
        words = reading.words
        return [key for key, name in self._names.items() if any(len(word) > 3 and word in words for word in name)]

    @cached_property
    def _principal(self) -> list[Candidate]:
        """The revenue and the income of the release's own periods."""
        figures, current = self.release.figures, self.release.period
        keys = [key for key, figure in figures.items() if _PRINCIPAL.search(str(figure.label))]
        every = (one for key in keys for one in self.candidates.amounts(key))
        return [one for one in every if one.fact.period in (current, current.ytd)]

    def find_of_another_period(self, reading: Reading) -> tuple[Candidate, Candidate] | None:
        """The amount of a figure that a typed number of many digits is, and the one that it has in the period which is
        said right behind the number."""
        stated = reading.headed if reading.slot == "amount" and not reading.looks_back else ()
        said = reading.periods or stated
        if not reading.literal or not said or reading.numeral.value // reading.numeral.unit < _MANY:
            return None
        for key in self._names:
            amounts = self.candidates.amounts(key)
            found = self._meeting(amounts, reading)
            meant = [one for one in amounts if any(one.fact.period.ends_with(period) for period in said)]
            if found is not None and meant and found not in meant:
                return found, meant[0]
        return None

    def find_near(self, reading: Reading) -> Candidate | None:
        """The amount of any figure that a typed number of many digits misses by one."""
        every = (one for key in self._names for one in self.candidates.amounts(key))
        return (find_near(reading.numeral, every) or self._find_scaled(reading)) if reading.literal else None

    def _find_scaled(self, reading: Reading) -> Candidate | None:
        """The number of a figure of which the passage has a word that a long number with a scale is a thousand of, or
        a thousandth."""
        numeral = reading.numeral
        if numeral.kind != "plain" or not numeral.power or numeral.value // numeral.unit < _LONG:
            return None
        for power in (numeral.power - 3, numeral.power + 3):
            grown = numeral._replace(
                value=numeral.value * 10**power // 10**numeral.power,
                unit=numeral.unit * 10**power // 10**numeral.power,
            )
            every = (one for key in self.beside(reading) for one in self.candidates.amounts(key))
            found = next((one for one in every if power >= 0 and grown.unit and one.agrees(grown)), None)
            if found is not None:
                return found
        return None

    def holds(self, reading: Reading) -> bool:
        """Whether a number is one that a section holds, such as a dividend or an end of guidance."""
        numeral, words = reading.numeral, f"{reading.heading} {reading.passage.section} {reading.passage.text}"
        sizes = (kinds for size, kinds in self._section_numbers.items() if numeral.meets(size, size))
        held = any(may_be_of(kinds, words) for kinds in sizes)
        return held or self._is_remainder(reading) or self._is_guided_growth(reading)

    def _is_guided_growth(self, reading: Reading) -> bool:
        """Whether a percentage is the growth that an end or the middle of guidance means over the year before."""
        if reading.numeral.kind != "percent" or not _GUIDED.search(f"{reading.passage.section} {reading.passage.text}"):
            return False
        middle = "midpoint" in reading.passage.text
        return any(
            reading.numeral.meets(size - 1, size + 1)
            for sizes in self._guided_growth
            for size in (sizes[1:2] if middle else sizes)
        )

    @cached_property
    def _guided_growth(self) -> list[tuple[int, int, int]]:
        """The growth in percent, in millionths, of low end, middle and high end of each item of guidance."""
        labels = {str(figure.label).casefold(): key for key, figure in self.release.figures.items()}
        found = []
        for measure, period, scale, low, high in find_guided(self.release):
            key = labels.get(measure, labels.get(f"total {measure}", labels.get(f"net {measure}", "")))
            base = (
                next((one for one in self.candidates.amounts(key) if one.fact.period == period.prior), None)
                if key
                else None
            )
            if base is not None and base.exact and not base.negative:
                ends = [int(end.scaleb(MICRO + scale)) for end in (low, (low + high) / 2, high)]
                found.append(tuple(abs(end - base.exact) * 100 * 10**MICRO // base.exact for end in ends))
        return found

    def _is_remainder(self, reading: Reading) -> bool:
        """Whether a number of the outlook is what guidance leaves for the rest of the year, after the year to date."""
        if reading.passage.section != "outlook" or not reading.keys or self.release.period.ends_after == 12:
            return False
        ytd = self.release.period.ytd
        done = [one for key in reading.keys for one in self.candidates.amounts(key) if one.fact.period == ytd]
        guided = [size for size, kinds in self._section_numbers.items() if "outlook" in kinds]
        return any(reading.numeral.meets(size - one.high, size - one.low) for size in guided for one in done)

    def is_returned(self, reading: Reading) -> bool:
        """Whether a number is what dividends and repurchases of a period make together, as returned to shareholders."""
        if reading.numeral.kind != "money" or not _RETURNED.search(reading.passage.text):
            return False
        paid = [key for key, figure in self.release.figures.items() if _PAID_OUT.search(str(figure.label))]
        totals: dict[Period, list[Candidate]] = {}
        for one in (amount for key in paid for amount in self.candidates.amounts(key) if amount.kind == "money"):
            totals.setdefault(one.fact.period, []).append(one)
        return any(
            len(parts) > 1 and reading.numeral.meets(sum(one.low for one in parts), sum(one.high for one in parts))
            for parts in totals.values()
        )

    @cached_property
    def _section_numbers(self) -> dict[int, frozenset[str]]:
        return find_section_numbers(self.release)


def _tell(words: frozenset[str]) -> frozenset[str]:
    """Those of words that name something; all of them where none does."""
    return frozenset(word for word in words if not is_glue(word)) or words


def _listed(reading: Reading) -> Iterator[Mention]:
    """The names that a number may be of beside the one before it: those listed with that, and one that follows with
    `of`; all before it where it is one of those that others are compared with."""
    text, own = reading.passage.text, reading.mention
    compared = reading.slot == "comparative" or reading.before[-1:] == ("and",)
    for one in reading.near:
        after = text[reading.numeral.end : one.start] if one.start >= reading.numeral.end else ""
        listed = own is not None and _AND.fullmatch(text[one.end : own.start] if one.end <= own.start else "none")
        if listed or (compared and one.end <= reading.numeral.start) or _PART.match(after):
            yield one


def _is_opening(candidate: Candidate) -> bool:
    return candidate.form == "amount" and _OPENING.search(str(candidate.fact.figure.label)) is not None


def is_as_fine(candidate: Candidate, reading: Reading) -> bool:
    """Whether a figure is known as finely as a number is printed, so that the two do not meet by chance: $0.41 is no
    amount of thousands that rounds to none."""
    if candidate.form != "amount" or candidate.kind not in ("money", "per share"):
        return True
    if reading.per_share and candidate.kind == "money":
        return False
    return candidate.high - candidate.low <= _COARSE * reading.numeral.unit
