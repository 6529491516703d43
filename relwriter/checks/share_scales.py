"""Scales in which numbers of shares cannot be: told by other counts, by other rows, and by what they divide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Sighting
from relwriter.checks.mentions.figure_fields import place_of_field
from relwriter.checks.phrase import Phrase
from relwriter.model.figure import Figure
from relwriter.model.formula import Operand, Operation

_ORDER, _CENT = 100, Fraction(1, 100)
_OUT = Phrase(r"(?i)\b(?:basic|diluted|weighted|outstanding)\b")
_NOT_OUT = Phrase(r"(?i)option|warrant|award|unit|RSU|dilutive|effect|treasury|repurchas|preferred|class|vest|per\b")


def find_odd_scales(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each scale of shares that does not fit."""
    yield from _of_rows(draft)
    yield from _of_per_share(draft)
    yield from _of_counts(draft)


def _of_counts(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the one count of shares that is of quite another order than all others."""
    figures = draft.release.figures
    counts = {key: size for key, figure in figures.items() if (size := _count(figure))}
    for key, size in counts.items():
        others = [other for one, other in counts.items() if one != key]
        near = max(others, default=0) <= _ORDER * min(others, default=0)
        if near and others and (size > _ORDER * max(others) or size * _ORDER < min(others)):
            place = place_of_field(key, figures[key], "scale")
            message = "makes it quite another number than the other counts of shares"
            yield Sighting(place, f"figures.{key}.scale", message, "correct the scale, or the values")


def _count(figure: Figure) -> Fraction:
    """The largest number of a count of shares that are out, by its label; 0 for other figures."""
    if figure.unit != "shares" or not _OUT.search(str(figure.label)) or _NOT_OUT.search(str(figure.label)):
        return Fraction(0)
    return Fraction(max((abs(figure.in_ones(entry) or 0) for entry in figure.entries), default=0))


def _of_rows(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each row of shares in another scale than the others of its statement; of two for both."""
    for table in draft.tables:
        rows = [row for row in table.rows if row.unit == "shares" and row.row.scale is not None]
        scales = Counter(str(row.row.scale) for row in rows)
        most = max(scales.values(), default=0)
        for row in rows if len(scales) > 1 else ():
            if scales[str(row.row.scale)] < most or list(scales.values()).count(most) > 1:
                subject = row.row.subject or row.row.label
                place = subject.place() if subject is not None else None
                message = "is in another scale than the other shares of its table"
                yield Sighting(place, f"{row.field}.scale", message, "correct the scale")


def _of_per_share(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each computed amount per share that is nothing to the cent in every period."""
    for key, figure in draft.release.figures.items():
        term = figure.formula.term if figure.formula is not None else None
        if figure.is_per_share and isinstance(term, Operation) and term.sign == "/" and isinstance(term.right, Operand):
            counts = draft.release.figures[term.right.id]
            found = [draft.known.amount(key, period) for period in counts.values]
            sizes = [abs(amount.exact) for amount in found if amount is not None and amount.exact]
            if sizes and counts.unit == "shares" and max(sizes) < _CENT / 2:
                place = place_of_field(term.right.id, counts, "scale")
                message = f"makes {figure.label} nothing to the cent"
                yield Sighting(place, f"figures.{term.right.id}.scale", message, "correct the scale, or the values")
