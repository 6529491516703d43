"""Other figures with which a number may agree: those of its sentence, those of like names, and any of the release."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, partial

from relwriter.checks.literals.allowed import is_allowed, is_as_fine
from relwriter.checks.literals.candidates import Candidate, Candidates, find_meeting
from relwriter.checks.literals.glue import is_glue
from relwriter.checks.literals.mentions import Mention, label_words, name_words
from relwriter.checks.literals.misprints import find_near
from relwriter.checks.literals.quantities import find_near_quantity
from relwriter.checks.literals.reading import Reading, ascribed
from relwriter.checks.literals.share import measure_share
from relwriter.checks.phrase import Phrase

_TOLD = {"invested": ("expenditure", "investment"), "spent": ("expenditure",), "repaid": ("repayment", "payment")}
"""Words of the names of figures that a verb tells of."""
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
_OPENING = Phrase(r"\b(?:beginning|start) of (?:the )?(?:period|year|quarter)\b|^opening\b", re.IGNORECASE)
"""What an amount is called that is of the day before its period."""


class Others:
    """Looks a number up in the other figures of a release."""

    def __init__(self, candidates: Candidates, *, truncated: bool):
        self.candidates = candidates
        self.release = candidates.known.stated
        self.truncated = truncated

    def _meeting(self, candidates: Iterable[Candidate], reading: Reading) -> Candidate | None:
        return find_meeting(candidates, reading.numeral, truncated=self.truncated)

    def is_named(self, candidate: Candidate, reading: Reading) -> bool:
        """Whether the passage of a number has a word that tells of a figure."""
        return any(len(word) > 3 and word in reading.words for word in self._names.get(candidate.fact.id, frozenset()))

    def longer(self, reading: Reading) -> Iterator[str]:
        """The figures whose names hold all words of the name before a number, and another that stands near it."""
        figures = self.candidates.known.facts.release.figures
        words_of = label_words if reading.literal else name_words
        named = [words_of(figures[key]) for key in reading.keys]
        near = reading.words - ascribed(reading)
        near |= {"adjusted"} if "non-gaap" in near else set()
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
        every = (one for key in near for one in self.candidates.of(key))
        amounts = [one for one in every if one.form == "amount" and one.kind != "percent"]
        is_loose = reading.looks_back or not reading.said
        return any(
            part.fact.period == whole.fact.period
            and part.fact.id != whole.fact.id
            and (share := measure_share(part, whole)) is not None
            and share.agrees(reading.numeral)
            for part in amounts
            if part.fact.figure.is_timeless or is_loose or any(part.fact.period.ends_with(one) for one in reading.said)
            for whole in amounts
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
        words = reading.words | {told for word in reading.words & _TOLD.keys() for told in _TOLD[word]}
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
        if not reading.literal:
            return None
        every = (one for key in self._names for one in self.candidates.amounts(key))
        near = find_near(reading.numeral, every)
        return near or find_near_quantity(self.candidates, reading) or self._find_scaled(reading)

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
