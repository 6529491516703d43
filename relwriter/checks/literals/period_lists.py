"""Lists of periods, as amounts follow one another with `respectively`: the three and six months ended June 30, 2025;
the fourth quarter and full year 2024; December 31, 2024 and 2023; the same periods of 2024."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.literals.spoken_periods import DAYS, WEEKS, find_periods
from relwriter.checks.phrase import Phrase
from relwriter.compose.facts import Facts
from relwriter.model.fiscal import MONTHS
from relwriter.model.period import Period

_YEAR = r"(?:19|20)\d\d"
_LENGTH = r"three|six|nine|twelve|3|6|9|12"
_NAMED = "|".join(WEEKS)
_LIST = Phrase(
    rf"""\b(?:
      (?P<one>{_LENGTH}|quarter)(?:[- ]months?)?(?:,?\ ended)?\ and\ (?:the\ )?
        (?P<two>{_LENGTH}|(?:full\ |fiscal\ )?year)(?:[- ]months?)?(?:[- ]periods?)?
        \ (?:ended|ending|to)\ (?P<day>{DAYS})(?!,?\ and\ (?:{_YEAR}))
    | (?P<few>{_NAMED})(?:[- ]weeks?(?:\ ended)?)?\ and\ (?:the\ )?(?P<many>{_NAMED})[- ]weeks?
        (?:\ periods?)?\ (?:ended|ending)\ (?P<last>{DAYS})(?!,?\ and\ (?:{_YEAR}))
    | (?P<ordinal>first|second|third|fourth)[- ]quarter\ and\ (?:the\ )?
        (?P<whole>full[- ](?:fiscal[- ])?year|fiscal\ year|year|first\ half|first\ six\ months|first\ nine\ months)
        \ (?:of\ |of\ fiscal\ |fiscal\ )?(?P<year>{_YEAR})(?!,?\ and\ (?:{_YEAR}))
    | (?P<stem>(?:(?:first|second|third|fourth)\ quarters?\ (?:of\ )?(?:fiscal\ )?
        | first\ (?:half|six\ months|nine\ months|(?:{_NAMED})\ weeks)\ of\ (?:fiscal\ )?
        | (?:quarters|years|(?:{_LENGTH})[- ]months?(?:\ periods?)?
        |(?:{_NAMED})[- ]weeks?(?:\ periods?)?)\ ended\ (?:{"|".join(MONTHS)})\ \d\d?,\ 
        | (?:full[- ])?(?:fiscal\ )?years?\ | (?:{"|".join(MONTHS)})\ \d\d?,\ )?)
        (?P<first>{_YEAR}),?\ and\ (?:(?:fiscal|for|in|at)\ )*(?P<second>{_YEAR})
    | (?P<former>{DAYS})\ and\ (?:at\ |as\ of\ )?(?P<latter>{DAYS})
    | (?P<same>same|comparable|corresponding|prior[- ]year|year[- ]ago)\ (?:prior[- ]year\ )?periods?
        (?:\ (?:of|in|for)\ (?:fiscal\ )?(?P<past>{_YEAR}|(?:the\ )?(?:prior|previous|last)\ year))?
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip


class PeriodList(NamedTuple):
    """A list of periods, `start` to `end` of a text: for each of its places the periods that it may mean."""

    start: int
    end: int
    periods: tuple[tuple[Period, ...], ...]


def find_lists(facts: Facts, text: str) -> list[PeriodList]:
    """The lists of periods in a text, in order; `the same periods` are those of the list before them, a year back."""
    found: list[PeriodList] = []
    for match in _LIST.finditer(text):
        if match["same"]:
            places = tuple(_back(one, match["past"]) for one in found[-1].periods) if found else ()
        else:
            places = tuple(_read(facts, words) for words in _spell(match))
        if len(places) > 1 and all(places):
            found.append(PeriodList(match.start(), match.end(), places))
    return found


def _read(facts: Facts, words: str) -> tuple[Period, ...]:
    said = find_periods(facts, words)
    return said[0].periods if said else ()


def _spell(match: re.Match[str]) -> Iterator[str]:
    """The periods of a list, each in words of its own."""
    if match["one"]:
        for length in (match["one"], match["two"]):
            months = {"quarter": "three", "year": "twelve"}.get(length.split()[-1].lower(), length)
            yield f"{months} months ended {match['day']}"
    elif match["few"]:
        yield from (f"{match[name]} weeks ended {match['last']}" for name in ("few", "many"))
    elif match["ordinal"]:
        yield f"{match['ordinal']} quarter of {match['year']}"
        whole = match["whole"].lower().replace("-", " ")
        yield f"full year {match['year']}" if whole.endswith("year") else f"{whole} of {match['year']}"
    elif match["former"]:
        yield from (match[name] for name in ("former", "latter"))
    else:
        stem = re.sub(r"(?i)\b(quarter|year|month)s ", r"\1 ", match["stem"])
        stem = re.sub(r"(?i)^quarter ended", "three months ended", stem)
        stem = re.sub(r"(?i)^year ended", "twelve months ended", stem)
        stem = re.sub(r"(?i)^(?:full[- ])?(?:fiscal )?year ", "full year ", stem)
        yield from (stem + match[name] for name in ("first", "second"))


def _back(periods: tuple[Period, ...], past: str | None) -> tuple[Period, ...]:
    """The periods a year back, if that is the year which is said."""
    said = int(past) if past and past.isdigit() else None
    return tuple(one.prior for one in periods if said is None or one.prior.year == said)
