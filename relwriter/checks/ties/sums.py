"""The figures that a row of a statement adds up, as its list or the formula of its figure says."""

from __future__ import annotations

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.tables import TableRow
from relwriter.model.formula import Operand, Operation, Term, operands


def parts_of(draft: CheckedDraft, row: TableRow) -> frozenset[str]:
    """The ids of what a row adds up, by `of` or by the formula of its one figure; none where that is no plain sum."""
    if row.is_summed:
        amounts = [amount for amount in row.amounts if amount is not None]
        added = frozenset(fact.id for amount in amounts for _, fact in amount.terms)
        return _listed(draft, row) if added == {str(row.row.subject)} else added
    ids = {fact.id for amount in row.amounts if amount is not None for _, fact in amount.terms}
    if len(ids) != 1:
        return frozenset()
    formula = draft.release.figures[ids.pop()].formula
    found = _added(formula.term) if formula is not None else None
    return frozenset(found) if found else frozenset()


def _listed(draft: CheckedDraft, row: TableRow) -> frozenset[str]:
    """The figures that a row lists, which is a figure itself and not their sum."""
    return frozenset(key for one in row.row.of if (key := str(one).lstrip("- ")) in draft.release.figures)


def all_parts_of(draft: CheckedDraft, row: TableRow) -> frozenset[str]:
    """The same, with what its parts add up, and with what one part is computed from."""
    parts = parts_of(draft, row)
    return parts.union(*(operands_of(draft, key) for key in parts), *(_around(draft, key) for key in parts))


def _around(draft: CheckedDraft, key: str) -> frozenset[str]:
    """What the parts of a part are computed from."""
    return frozenset().union(*(operands_of(draft, one) for one in operands_of(draft, key)))


def operands_of(draft: CheckedDraft, key: str) -> frozenset[str]:
    """The ids of the figures that a figure's formula names; none of a row that is a sum of its own."""
    figure = draft.release.figures.get(key)
    formula = figure.formula if figure is not None else None
    return frozenset(one.id for one in operands(formula.term)) if formula is not None else frozenset()


def _added(term: Term) -> list[str] | None:
    """The figures of a sum in the formula's own period; None for what is no such sum."""
    if isinstance(term, Operand):
        return None if term.step else [term.id]
    if not isinstance(term, Operation) or term.sign not in "+-":
        return None
    left, right = _added(term.left), _added(term.right)
    return None if left is None or right is None else left + right
