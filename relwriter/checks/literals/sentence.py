"""A sentence with the numbers, names and periods that stand in it, and what they are to each other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from relwriter.checks.literals.glue import COMPARES, LOOKS_BACK, compares, is_glue
from relwriter.checks.literals.hedges import hedge_start
from relwriter.checks.literals.mentions import Mention, Word
from relwriter.checks.literals.numerals import Numeral
from relwriter.checks.literals.period_lists import PeriodList
from relwriter.checks.literals.spoken_periods import Spoken
from relwriter.checks.passages import Passage
from relwriter.model.period import Period

_SPANS = frozenset(("year", "quarter", "month", "half", "week"))
_VIEWS = frozenset(("currency", "excluding", "organic", "underlying", "adjusting", "organically"))
"""Words before a name by which it is looked at otherwise."""


_SINCE = re.compile(
    r",?(?: (?:increase|decrease|improvement|decline|rise|growth|gain|higher|lower|more|less|up|down|ahead))?"
    r" (?:from|since|compared (?:to|with)|relative to|versus|vs\.?|against|over|than|above|below|of|on)"
    r"(?: at)?(?: the)? ",
    re.IGNORECASE,
)
_NEAR = 48
"""How far behind a number its base is looked for."""

_FOR = re.compile(r",? (?:for|in|during|at|as of)(?: the| both the)? ")
_OVER_YEAR = re.compile(
    r"(?:,? or [\d.,]+(?:%| percent))?,?(?: to [$€£]?[\d.,]*\d(?: million| billion)?)?,? (?:(?:during|over|in|for) the "
    r"(?:(?:past|last|trailing|prior|preceding) )?(?:twelve|12)[- ]months?\b"
    r"|(?:during|over|in) the (?:past|last) year\b|(?:from|than) a year (?:ago|earlier)\b|year[- ]over[- ]year\b)",
    re.IGNORECASE,
)
"""Behind a change of a year, such as that of customers: 15,800, or 2.5%, during the twelve months ended …"""


@dataclass(frozen=True)
class Sentence:
    """A sentence with what stands in it, in order."""

    passage: Passage
    numerals: list[Numeral]
    words: list[Word]
    mentions: list[Mention]
    periods: list[Spoken]
    respectively: bool
    lists: list[PeriodList]
    heading: str = ""
    headed: tuple[Period, ...] = ()
    parted: Mapping[int, Mention] = field(default_factory=dict)
    year_before: tuple[Period, ...] = ()

    @cached_property
    def said(self) -> frozenset[Period]:
        """All periods that it says."""
        listed = (period for one in self.lists for place in one.periods for period in place)
        return frozenset((*listed, *(period for one in self.periods for period in one.periods)))

    @cached_property
    def looks_back(self) -> bool:
        """Whether it has words for what was before."""
        return any(word.text in LOOKS_BACK for word in self.words)

    def mention_before(self, numeral: Numeral) -> Mention | None:
        """The last name before a number; the first after it, where `of` or `in` stands between."""
        right = next((one for one in self.mentions if one.start >= numeral.end), None)
        is_near = right is not None and not self.passage.text[numeral.end : right.start].strip()
        if numeral.kind in ("plain", "percent") and is_near:
            return right
        before = [one for one in self.mentions if one.end <= numeral.start and not self._is_of_another(one)]
        if before:
            return before[-1]
        between = self.passage.text[numeral.end : right.start].strip() if right is not None else ""
        return right if between in ("of", "in", "of total", "in total", "of the") else None

    def _is_of_another(self, mention: Mention) -> bool:
        """Whether a name belongs to the number right before it, as in `$200 million as dividends`."""
        return any(
            self.passage.text[one.end : mention.start].strip() in ("of", "in", "as", "for", "of total", "on")
            for one in self.numerals
            if one.end <= mention.start
        )

    def is_direct(self, mention: Mention, numeral: Numeral) -> bool:
        """Whether only words that name nothing, periods and other numbers stand between a name and a number, and the
        sentence does not begin with what makes it another's, such as a constant currency."""
        if any(word.text in _VIEWS for word in self.words if word.end <= mention.start):
            return False
        start, end = sorted((mention.end, numeral.start))[0], max(mention.start, numeral.start)
        taken = [(one.start, one.end) for one in (*self.periods, *self.numerals, *self.lists)]
        between = (one for one in self.words if start <= one.start < end)
        return all(
            is_glue(one.text) or any(first < one.end and one.start < last for first, last in taken) for one in between
        )

    def _anchor(self, number: int) -> int:
        """Where the words before a number begin: after the number or the name before it."""
        numeral = self.numerals[number]
        ends = [one.end for one in self.mentions if one.end <= numeral.start]
        ends += [one.end for one in self.numerals[:number]]
        return max(ends, default=0)

    def words_before(self, number: int) -> tuple[str, ...]:
        """The words before a number and its hedge, from the number or name before them."""
        start, end = self._anchor(number), hedge_start(self.passage.text, self.numerals[number].start)
        return tuple(one.text for one in self.words if start <= one.start < end)

    def words_after(self, number: int) -> tuple[str, ...]:
        """The words after a number, up to the next number or name."""
        numeral = self.numerals[number]
        starts = [one.start for one in (*self.mentions, *self.numerals) if one.start >= numeral.end]
        end = min(starts, default=len(self.passage.text))
        return tuple(one.text for one in self.words if numeral.end <= one.start < end)

    def periods_of(self, number: int) -> tuple[Period, ...]:
        """The periods that are said right after a number, or before it in parentheses."""
        numeral, text = self.numerals[number], self.passage.text
        following = self.numerals[number + 1].start if number + 1 < len(self.numerals) else len(text)
        for one in self.periods:
            if numeral.end <= one.start < following and self._is_tied(numeral.end, one.start):
                return one.periods
            if one.end <= numeral.start and text[one.end : numeral.start].strip() == ":":
                return one.periods
        joined = (
            len(self.periods) == 1 and following < len(text) and self._is_joined(numeral, self.numerals[number + 1])
        )
        return self.periods_of(number + 1) if joined else ()

    def listed(self, number: int) -> tuple[Period, ...]:
        """The period that a number is of by its place among others, as the periods of a list stand beside them; empty
        where no list has as many."""
        group = self._group(number)
        first, last = self.numerals[group[0]], self.numerals[group[-1]]
        following = self.numerals[group[-1] + 1].start if group[-1] + 1 < len(self.numerals) else len(self.passage.text)
        before = self.numerals[group[0] - 1].end if group[0] else 0
        after = [one for one in self.lists if last.end <= one.start < following and self._has_list(last, one)]
        ahead = [one for one in self.lists if before <= one.start and one.end <= first.start]
        for one in (*after[:1], *ahead[-1:]):
            if len(one.periods) == len(group):
                return one.periods[group.index(number)]
        return ()

    def _has_list(self, last: Numeral, listed: PeriodList) -> bool:
        """Whether the periods of a list are those of the numbers before it, right behind which it stands."""
        return self.respectively or _FOR.fullmatch(self.passage.text, last.end, listed.start) is not None

    def _group(self, number: int) -> range:
        """The numbers that one of them is listed with: `A and B`."""
        first = last = number
        while first and self._goes_on(first - 1, first):
            first -= 1
        while last + 1 < len(self.numerals) and self._goes_on(last, last + 1):
            last += 1
        return range(first, last + 1)

    def _goes_on(self, one: int, other: int) -> bool:
        first, second = self.numerals[one], self.numerals[other]
        between = self.passage.text[first.end : second.start].strip()
        return first.kind == second.kind and between in ("and", ",", ", and")

    def _is_tied(self, start: int, end: int) -> bool:
        words = [one.text for one in self.words if start <= one.start < end]
        between = [one for n, one in enumerate(words) if not n or words[n - 1] != "per"]
        ties = {"for", "in", "at", "of", "a", "the", "during", "on", "as", "per", "share", "diluted", "basic", "and"}
        apart = any(mark in self.passage.text[start:end] for mark in ",()")
        return len(between) <= 6 and all(word in ties for word in between) and not apart

    def clause_after(self, number: int) -> tuple[str, ...]:
        """The words after a number up to the next comma, bracket or name."""
        numeral = self.numerals[number]
        rest = re.match(r"[^,;:()]*", self.passage.text[numeral.end :])
        end = numeral.end + (rest.end() if rest else 0)
        end = min((end, *(one.start for one in self.mentions if one.start >= numeral.end)))
        return tuple(one.text for one in self.words if numeral.end <= one.start < end)[:6]

    def leading(self, mention: Mention | None, numeral: Numeral) -> tuple[Period, ...]:
        """The period that is said between a name and its first number, or before the name, or at the beginning."""
        said = [one for one in self.periods if not one.relative and one.end <= numeral.start]
        first = min((one.start for one in self.numerals if mention is None or one.start >= mention.end), default=0)
        within = [one.periods for one in said if mention is not None and mention.end <= one.start and one.end <= first]
        if within:
            return within[0]
        start = mention.start if mention is not None else numeral.start
        since = max((one.end for one in self.numerals if one.end <= start), default=0)
        after = [one for one in said if since <= one.start and one.end <= start]
        before = [one.periods for one in after if not self._is_base(one) and not self._closes(one)]
        opening = [one.periods for one in said if one.end <= self.numerals[0].start]
        return before[-1] if before else opening[0] if opening else ()

    def _is_base(self, spoken: Spoken) -> bool:
        """Whether a period is what the number before it is compared with: up $3 million from July 31, 2019."""
        text = self.passage.text[: spoken.start].rstrip()
        return text.endswith((" from", " than", " versus", " since")) and any(
            one.end <= spoken.start for one in self.numerals
        )

    def _closes(self, spoken: Spoken) -> bool:
        """Whether a period is that of the comparative right before it: from $33.61 at March 31, 2024, and …"""
        before = [n for n, one in enumerate(self.numerals) if one.end <= spoken.start]
        is_compared = bool(before) and compares(self.words_before(before[-1]))
        return is_compared and self._is_tied(self.numerals[before[-1]].end, spoken.start)

    def since(self, numeral: Numeral) -> tuple[Period, ...]:
        """The periods that end on the day from which a change is, as it is said right behind a number."""
        for one in self.periods:
            between = (
                self.passage.text[numeral.end : one.start] if numeral.end <= one.start < numeral.end + _NEAR else ""
            )
            if _SINCE.fullmatch(between) and any(char.isdigit() for char in self.passage.text[one.start : one.end]):
                return one.periods
        found = _OVER_YEAR.match(self.passage.text, numeral.end)
        return self.year_before if found is not None else ()

    def free(self, numeral: Numeral) -> frozenset[Period]:
        """The periods that the sentence says and that belong to no other number."""
        found: set[Period] = set()
        for one in self.periods:
            between = [word.text for word in self.words if numeral.end <= word.start < one.start]
            apart = (other for other in self.numerals if other is not numeral and not self._is_joined(numeral, other))
            beside = any(self._is_beside(other, one) for other in apart)
            if not COMPARES & set(between) and not beside:
                found |= set(one.periods)
        return frozenset(found)

    def _is_joined(self, numeral: Numeral, other: Numeral) -> bool:
        """Whether a number goes on with another of the same period: A was 5 and B was 3 for the quarter."""
        between = {one.text for one in self.words if numeral.end <= one.start < other.start}
        apart = any(numeral.end <= one.start < other.start for one in self.periods)
        return "and" in between and not apart and not (COMPARES | _SPANS) & between

    def _is_beside(self, numeral: Numeral, spoken: Spoken) -> bool:
        if numeral.end <= spoken.start:
            return self._is_tied(numeral.end, spoken.start)
        return self.passage.text[spoken.end : numeral.start].strip() == ":"
