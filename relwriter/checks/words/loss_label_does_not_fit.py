"""Words say loss where the amount is an income, or income where it is a loss.

What it flags:
    A typed “net loss of” before a figure that is positive, and “net income of” before one that is negative; and a row
    of a statement called income or profit alone with a loss in one of its columns, or loss alone with an income in
    one.

Why:
    The sign turned, and the word did not. A label for both signs is “income (loss)”.

Example:
    `a net loss of {{ net_income }}` in a quarter that earned money.

How to clear it:
    Use the figure's own label, `{{ net_income | labelled }}` or `{{ net_income | loss }}`, or call the row
    `Net income (loss)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage, Piece
from relwriter.checks.phrase import Phrase
from relwriter.checks.tables import CheckedTable, TableRow
from relwriter.checks.wording.reading import sight
from relwriter.model.period import read_period

CODE = "W135"
NAME = "loss-label-does-not-fit"
SEVERITY = Severity.ERROR

_LOSS = Phrase(
    r"(?<!\()\b(?:net|operating|pre-?tax|comprehensive) loss(?:es)?(?: for the [\w ]{4,30})? (?:of|was|were) $"
)
_INCOME = Phrase(
    r"\b(?:net|operating|pre-?tax|comprehensive) (?:income|profit|earnings)(?! \()(?: for the [\w ]{4,30})?"
    r" (?:of|was) $"
)
_ROW_LOSS = Phrase(
    r"(?:net|operating|comprehensive) loss(?! ratio)\b(?!.*\((?:income|gain|earnings|profit))", re.IGNORECASE
)
_ROW_INCOME = Phrase(
    r"(?:net|operating|comprehensive) (?:income|profit|earnings)\b"
    r"(?!.*\(loss|.*(?:tax|interest|attributable to non|from))",
    re.IGNORECASE,
)  # fmt: skip
_MANY = 4
_REFERENCE = Phrase(r"([a-z][A-Za-z0-9_-]*) ((?:[QH][1-4]|FY|9M) \d{4})")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each word of loss or income that the sign of its amount denies."""
    for passage in draft.passages:
        for piece in passage.pieces:
            if piece.origin is not None and piece.origin.figure and piece.origin.form == "amount":
                yield from _before(draft, passage, piece)
    for table in draft.tables:
        yield from _rows(table)


def _before(draft: CheckedDraft, passage: Passage, piece: Piece) -> Iterator[Sighting]:
    """A sighting where the typed words before an amount deny its sign."""
    before = passage.text[: piece.start].rstrip("$€£-−( ") + " "
    holder = passage.piece_at(max(0, piece.start - 1))
    named = _REFERENCE.fullmatch(piece.origin.figure) if piece.origin is not None else None
    if named is None or holder is None or not holder.literal:
        return
    amount = draft.known.amount(named[1], read_period(named[2]))
    figure = draft.release.figures.get(named[1])
    if amount is None or figure is None or figure.nature != "income" or not amount.exact:
        return
    wrong = _LOSS.search(before) if amount.exact > 0 else _INCOME.search(before)
    if wrong:
        yield sight(
            passage, wrong.start(), piece.start, "is denied by the sign of the amount", "use the figure's label"
        )


def _rows(table: CheckedTable) -> Iterator[Sighting]:
    """A sighting for each row whose label names one sign alone and whose amounts have both."""
    for row in table.rows:
        ids = {amount.fact.id for amount in row.amounts if amount is not None}
        signs = {amount.exact > 0 for amount in row.amounts if amount is not None and amount.exact}
        first = row.first
        if (
            first is None
            or len(signs) < 2
            or len(ids) > 1
            or first.fact.figure.nature != "income"
            or first.fact.figure.is_per_share
            or _names_both(row)
        ):
            continue
        if _ROW_LOSS.match(row.label) or _ROW_INCOME.match(row.label):
            yield _of_row(row, is_loss=bool(_ROW_LOSS.match(row.label)))


def _names_both(row: TableRow) -> bool:
    """Whether a row is labelled by its figure, which then says income (loss) by itself."""
    return (
        row.row.label is None and row.first is not None and row.first.fact.figure.label_for(negative=True) is not None
    )


def _of_row(row: TableRow, *, is_loss: bool) -> Sighting:
    """At the label; at the one amount that it denies, where it fits all of three others and more."""
    amounts = [amount for amount in row.amounts if amount is not None and amount.exact]
    odd = [amount for amount in amounts if (amount.exact > 0) == is_loss]
    subject = row.row.label or row.row.subject
    place = subject.place() if subject is not None else amounts[0].place
    if len(odd) == 1 and len(amounts) >= _MANY and place is not None:
        return Sighting(
            odd[0].place,
            odd[0].field,
            "is denied by the label of its row",
            "correct its sign, or the label",
            str(odd[0]),
            related=(place,),
        )
    related = tuple(amount.place for amount in odd if amount.place is not None and amount.place != place)
    message = "names one sign, and its row has amounts of both"
    return Sighting(place, row.field, message, "call it income (loss)", str(row.label), related=related)
