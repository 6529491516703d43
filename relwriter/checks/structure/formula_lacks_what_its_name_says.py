"""A formula does not make what its figure is called.

What it flags:
    A result, or what is called net or other, whose formula is another figure alone that is called otherwise: gross
    profit that is revenue, equity that is total assets. And a sum of balances that lacks a figure which its own label
    names, beside those that it takes.

Why:
    The end of a formula is lost when it is typed or pasted, or an id is taken for a label. Every period is wrong alike.

Example:
    `funds: {label: cash and marketable securities, formula: cash}`, where marketable securities are a figure too.

How to clear it:
    Complete the formula; or call the figure by what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.label_words import words_of_label
from relwriter.checks.phrase import Phrase
from relwriter.checks.ties.signed_sums import read_signed
from relwriter.model.figure import Figure
from relwriter.model.formula import Constant, Formula, Operand, Operation, Term
from relwriter.model.unit import is_currency

CODE = "S132"
NAME = "formula-lacks-what-its-name-says"
SEVERITY = Severity.WARNING

_SIDES = ("assets", "liabilities", "equity")
_NAMED_SO = Phrase(
    r"(?i)\btotal\b|adjust|non-?gaap|core\b|attribut|available|common|comprehensive|continuing|basic|diluted|excluding"
    r"|before|after|consolidated|underlying|tangible"
)
"""What may be another figure for want of anything between the two."""
_DERIVED = Phrase(
    r"(?i)\bgross (?:profit|margin)|\boperating (?:income|loss|profit|result)|\bfrom operations|\bnet\b|ebit|\bother\b"
    r"|\bfree cash|funds from|working capital|contribution|\bpre-?tax|\bin excess"
)
"""What is made of two figures at least."""
_PLAIN = frozenset(["income", "expens", "costs", "cost", "operat", "period", "year", "quarte"])


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each formula that is too short for its label."""
    for key, figure in draft.release.figures.items():
        signed = read_signed(_without_minus(figure.formula.term)) if figure.formula is not None else None
        if figure.formula is None or not signed:
            continue
        taken = [operand for _, operand in signed]
        if len(taken) == 1 and _is_called_otherwise(figure, draft.release.figures[taken[0].id]):
            other = draft.release.figures[taken[0].id]
            yield _sighting(key, figure.formula, taken[0], f"is {other.label} alone, which is not what it is called")
        elif all(sign > 0 for sign, _ in signed) and (lacking := _find_named(draft, key, figure, taken)):
            yield _sighting(key, figure.formula, taken[0], f"lacks {lacking}, which its label names")


def _without_minus(term: Term) -> Term:
    """A term, or what stands behind the minus that it begins with."""
    is_negated = isinstance(term, Operation) and term.sign == "-" and isinstance(term.left, Constant)
    return term.right if is_negated else term  # type: ignore[union-attr]


def _is_called_otherwise(figure: Figure, other: Figure) -> bool:
    if is_currency(figure.unit) and (figure.nature == "balance") != (other.nature == "balance"):
        return "nature" in figure.model_fields_set | other.model_fields_set
    label, name = str(figure.label).lower(), str(other.label).lower()
    sides = [[side for side in _SIDES if side in one] for one in (label, name)]
    if all(sides):
        return not set(sides[0]) & set(sides[1])
    if not _DERIVED.search(label) or _NAMED_SO.search(label) or _NAMED_SO.search(name):
        return False
    one, two = words_of_label(label) - _PLAIN, words_of_label(name) - _PLAIN
    return bool(one | two) and not one & two


def _find_named(draft: CheckedDraft, key: str, figure: Figure, taken: list[Operand]) -> str:
    """The label of a balance that stands in a label, as those of all that the formula takes do; empty without one."""
    figures = draft.release.figures
    words = words_of_label(str(figure.label))
    held = [words_of_label(str(figures[operand.id].label)) for operand in taken]
    rest = words.difference(*held)
    if figure.nature != "balance" or not rest or not all(one and one <= words for one in held):
        return ""
    ids = {key, *(operand.id for operand in taken)}
    for other, one in figures.items():
        own = words_of_label(str(one.label))
        if other not in ids and one.nature == "balance" and one.unit == figure.unit and own and own <= rest:
            return str(one.label)
    return ""


def _sighting(key: str, formula: Formula, operand: Operand, message: str) -> Sighting:
    place = formula.place(operand.offset)
    return Sighting(place, f"figures.{key}.formula", message, "complete the formula", extent=len(operand.id))
