"""A ratio is computed from other figures than those that its label names.

What it flags:
    A margin, a share or an amount per share whose formula divides a figure that is not called as the ratio is, though
    another one of the release is; a margin of something else than sales, or than a measure that the release explains;
    a basic amount per share over diluted shares, or the other way round.

Why:
    Formulas of margins are copied line by line, and one id is left as it was.

Example:
    `gross_margin: {label: gross margin, formula: 'margin(net_income, revenue)'}` beside a figure `gross_profit`.

How to clear it:
    Name the figure that is meant; or correct the label.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.label_words import words_of_label, words_of_ratio
from relwriter.checks.measures.shown import explained
from relwriter.checks.phrase import Phrase
from relwriter.model.figure import Figure
from relwriter.model.formula import Call, Operand, Operation, Term

CODE = "S114"
NAME = "ratio-is-of-another-figure"
SEVERITY = Severity.WARNING

_MARGIN = Phrase(
    r"(?i)\bmargin$|\b(?:profit|income|loss|EBITDA?|expenses?|SG&A) (?:margin|rate|%)"
    r"|\bof (?:net )?(?:sales|revenues?)\b"
)
_SALES = Phrase(r"(?i)revenue|sales|turnover|premium|billings|bookings|fees|\bincome\b")
_RESULT = Phrase(
    r"(?i)\b(?:net|operating|pre-?tax|comprehensive) (?:income|loss|profit|earnings|result)|before|from operations"
    r"|\bcosts?\b|expense|deferred|unearned"
)
_EARNED = Phrase(r"(?i)\b(?:earnings|income|loss|EPS)\b.*\bper\b|\bEPS\b")
_NOT_EARNED = Phrase(
    r"(?i)\bbefore (?:provision for )?(?:income )?tax|\bpre-?tax|\boperating\b|\bgross\b|\brevenues?\b|\bsales\b"
    r"|\bcompensation\b|\bcosts?\b|\bexpenses?\b|\bassets\b|\bequity\b(?! method)|\bdebt\b"
)
_OF_A_DAY = Phrase(r"(?i)\bissued\b|\bdilutive\b|treasury|repurchased|\bauthorized\b")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each ratio of another figure."""
    for key, figure in draft.release.figures.items():
        parts = _divided(figure.formula.term) if figure.formula is not None else None
        if figure.formula is None or parts is None:
            continue
        part, whole = parts
        for operand, message in _judge(draft, key, part, whole):
            place = figure.formula.place(operand.offset)
            yield Sighting(
                place, f"figures.{key}.formula", message, "name the figure that is meant", extent=len(operand.id)
            )


def _divided(term: Term) -> tuple[Operand, Operand] | None:
    """What is divided by what; None where a formula is no quotient of two figures."""
    if isinstance(term, Call) and term.name == "margin":
        one, other = term.arguments
    elif isinstance(term, Operation) and term.sign == "/":
        one, other = term.left, term.right
    else:
        return None
    return (one, other) if isinstance(one, Operand) and isinstance(other, Operand) else None


def _judge(draft: CheckedDraft, key: str, part: Operand, whole: Operand) -> Iterator[tuple[Operand, str]]:
    figures = draft.release.figures
    label, over = str(figures[key].label), figures[whole.id]
    if (meant := _find_meant(draft, key, figures[part.id], whole)) is not None:
        yield part, f"takes {figures[part.id].label}, though its label speaks of {meant.label}"
    is_odd = _MARGIN.search(label) and not _is_sales(over) and any(_is_sales(one) for one in figures.values())
    if is_odd and not _is_explained(draft, over):
        yield whole, f"is over {over.label}, which is no sales"
    for kind, other in (("basic", "diluted"), ("diluted", "basic")):
        if _is_of(label, kind, other) and _is_of(str(over.label), other, kind):
            yield whole, f"is over {over.label}, though its label says {kind}"
    if _EARNED.search(label) and (word := _NOT_EARNED.search(str(figures[part.id].label))) and word[0] not in label:
        yield part, f"takes {figures[part.id].label}, which is not what shares earn"
    if _EARNED.search(label) and _OF_A_DAY.search(str(over.label)):
        yield whole, f"is over {over.label}, though it is earned by the shares of the whole period"


def _is_explained(draft: CheckedDraft, figure: Figure) -> bool:
    """Whether a figure is a measure that the release explains, such as contribution profit."""
    return any(str(figure.label).lower() in str(item.name).lower() for item in explained(draft))


def _is_of(label: str, kind: str, other: str) -> bool:
    return kind in label.lower() and other not in label.lower()


def _is_sales(figure: Figure) -> bool:
    label = str(figure.label)
    return figure.nature in ("flow", "income") and bool(_SALES.search(label)) and not _RESULT.search(label)


def _find_meant(draft: CheckedDraft, key: str, part: Figure, whole: Operand) -> Figure | None:
    """The figure that has every word of a ratio's label, where the one that is divided has not."""
    wanted = words_of_ratio(str(draft.release.figures[key].label))
    if not wanted or wanted <= words_of_label(str(part.label)) or any("&" in word for word in wanted):
        return None
    for other, figure in draft.release.figures.items():
        alike = figure.unit == part.unit and (figure.nature == "balance") == (part.nature == "balance")
        if alike and other not in (key, whole.id) and wanted <= words_of_label(str(figure.label)):
            return figure
    return None
