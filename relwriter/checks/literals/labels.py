"""What a figure goes by, as its label says: its name, that of its loss, its initials, a shorter name beside others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.literals.synonyms import name_of_parent
from relwriter.model.figure import Figure
from relwriter.model.unit import is_currency

_INITIALS = re.compile(r"\(([A-Za-z]{0,2}[A-Z]{2,5})s?\)")
"""Initials that a label gives of itself, such as `annual recurring revenue (ARR)`."""


def shared_names(figure: Figure) -> Iterator[tuple[str, bool]]:
    """The names that a figure has beside another one: net income, of that of the owners; depreciation expense."""
    yield from ((name, negative) for label, negative in names_of_label(figure) if (name := name_of_parent(label)))
    if is_currency(figure.unit):
        yield f"{figure.label} expense", False


def initials_of(figure: Figure) -> list[str]:
    """The initials that a figure's label gives of itself in brackets."""
    return _INITIALS.findall(str(figure.label))


def abbreviate(label: str, terms: dict[str, str]) -> list[str]:
    """A label with initials that the release defines, by the words that they stand for: AISC per ounce."""
    return [
        label.lower().replace(words, term, 1) for words, term in terms.items() if label.lower().startswith(f"{words} ")
    ]


def names_of_label(figure: Figure) -> list[tuple[str, bool]]:
    """The figure's label, and its name where it is negative, if that is another."""
    label, negative = str(figure.label), figure.label_for(negative=True)
    both = [(label, False)]
    return [*both, (str(negative), True)] if negative is not None and str(negative) != label else both
