"""Days and periods as people type them, made what the YAML holds."""

from __future__ import annotations

import re

from relwriter.interview.steps import Refused
from relwriter.model.fiscal import MONTHS
from relwriter.model.relative_period import RELATIVE

_NAMED = (
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4})"),
    re.compile(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)? (?P<month>[A-Za-z]{3,9})\.?,? (?P<year>[0-9]{4})"),
)
_PERIOD = re.compile(
    r"(?:(?P<first>[1-4])\s*(?P<kind>[QH])|(?P<name>[QH][1-4]|9M|FY))[\s/-]*(?:FY)?\s*'?(?P<year>(?:20)?[0-9]{2})"
)


def read_day_name(text: str) -> str:
    """The day of `Feb. 28, 2020` or `28 February 2020` as 2020-02-28; any other text as it is.

    Raises Refused for numbers alone, which name one day in America and another in Europe.
    """
    found = next(filter(None, (form.fullmatch(text) for form in _NAMED)), None)
    if found:
        months = [
            number for number, name in enumerate(MONTHS, 1) if name.casefold().startswith(found["month"].casefold())
        ]
        return f"{found['year']}-{months[0]:02}-{int(found['day']):02}" if len(months) == 1 else text
    if re.fullmatch(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{2}){1,2}", text):
        raise Refused(f"“{text}” is another day in America than in Europe: type it as 2020-02-28, or as Feb 28, 2020.")
    return text


def read_period_name(text: str) -> str:
    """The period of `q4 2019`, `4Q19` or `FY2019` as the YAML names it, or a name such as `prior`; any other text as it
    is, in capitals.
    """
    if text.lower() in RELATIVE:
        return text.lower()
    capitals = " ".join(text.upper().split())
    found = _PERIOD.fullmatch(capitals)
    if not found:
        return capitals
    year = found["year"] if len(found["year"]) == 4 else f"20{found['year']}"
    return f"{found['name'] or found['kind'] + found['first']} {year}"
