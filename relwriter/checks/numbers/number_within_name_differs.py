"""A number that is part of a name is another one in a text.

What it flags:
    The words around a number within the name of a figure, a defined term or a measure, where a text has the same words
    around another number, or around one without its currency.

Why:
    "Customers with more than $100,000 of annual recurring revenue" is the name of what is counted. With $10,000 the
    count is another.

Example:
    "1,284 customers with more than $10,000 of annual recurring revenue" of that figure.

How to clear it:
    Write the number as in the name. If it is another figure, add that with a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.numerals import find_numerals
from relwriter.checks.literals.reviewing import names_of
from relwriter.checks.passages import Passage
from relwriter.checks.wording.reading import is_typed

CODE = "N116"
NAME = "number-within-name-differs"
SEVERITY = Severity.WARNING

_BEFORE, _AFTER = 12, 24
_ENOUGH = 8
"""Characters on each side by which a name is known."""
_NUMBER = r"(?:[$€£]|(?:EUR|USD|GBP) ?)?[0-9][0-9.,]*[0-9](?: (?:thousand|million|billion)\b)?"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each number that stands in the words of a name, and is not the name's."""
    known = _find_known(draft)
    for (before, after), numbers in known.items():
        form = re.compile(rf"(?<={re.escape(before)}){_NUMBER}(?={re.escape(after)})", re.IGNORECASE)
        for passage in draft.passages:
            if after in passage.text:
                yield from _compare(passage, form, numbers)


def _find_known(draft: CheckedDraft) -> dict[tuple[str, str], set[str]]:
    """The numbers within names, by the words before and after them."""
    found: dict[tuple[str, str], set[str]] = {}
    for name in names_of(draft):
        for one in find_numerals(name):
            before, after = name[max(0, one.start - _BEFORE) : one.start], name[one.end : one.end + _AFTER]
            if len(one.text) > 3 and len(before) >= _ENOUGH and len(after) >= _ENOUGH:
                found.setdefault((before, after), set()).add(one.text)
    return found


def _compare(passage: Passage, form: re.Pattern[str], numbers: set[str]) -> Iterator[Sighting]:
    for match in form.finditer(passage.text):
        if match.group() not in numbers and is_typed(passage, *match.span()):
            message = "is not the number in the name of what is counted here"
            figures = f"typed {match.group()}\nin the name {', '.join(sorted(numbers))}"
            place = passage.place(match.start())
            advice = "write the number as in the name"
            yield Sighting(place, passage.field, message, advice, figures, len(match.group()))
