"""Why a mistake was missed, as far as a machine can tell: whether anything in the release would contradict it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from benchmarks.seeded_errors.amounts import PERCENT, Amount, amounts_by_sentence
from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.identities import find_broken
from benchmarks.seeded_errors.manuscript import Key, Manuscript, amounts_of
from relwriter.compose.facts import Facts
from relwriter.document.tree import plain_text, walk_contents
from relwriter.intake.nodes import Scalar
from relwriter.model.values import NUMBER
from relwriter.pipeline import Draft
from relwriter.rollforward.sites import Site

UNTIED_FIGURE = "no other number of the release or its history ties to the figure"
UNTIED_NUMBER = "the number is no figure's and stands nowhere else in the release"
UNTIED_SENTENCE = "no number of the sentence is a figure's"
UNTIED_FIELD = "no other number of the release or its history ties to the field"
_PRODUCT = {"shares", "average_price", "cost"}
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "m": 6, "M": 6, "bn": 9, "B": 9, "K": 3}


def find_reason(script: Manuscript, mistake: Mistake, draft: Draft) -> str:
    """Why no check could see a mistake, or an empty text where one could."""
    before, after = script.amounts, amounts_of(Facts(draft.release))
    if before != after:
        changed = {key for key, amount in before.items() if after.get(key) != amount}
        tied = any(find_broken(script, before, after)) or _stands_in_prose(script, before, changed)
        return "" if tied else UNTIED_FIGURE
    field = next((site for file, site in script.sites for edit in mistake.edits if _is_at(file, site, edit)), None)
    if field is not None and NUMBER.fullmatch(field.text):
        return "" if _is_field_tied(script, field) else UNTIED_FIELD
    return _reason_in_prose(script, mistake)


def _is_at(file: str, site: Site, edit: Edit) -> bool:
    return file == edit.file and isinstance(site.node, Scalar) and site.node.span.start == edit.start


def _is_field_tied(script: Manuscript, field: Site) -> bool:
    """Whether a number of an announcement stands in a text or a figure too, in an earlier release, or is one of shares,
    price and cost."""
    number, head = Decimal(field.text), field.path.rpartition(".")[0]
    names = {site.path.removeprefix(f"{head}.") for _, site in script.sites}
    if field.name in _PRODUCT <= names or (field.name.startswith("prior_") and script.original.history):
        return True
    typed = {amount.value for sentence in _sentences(script) for amount in sentence}
    facts = {abs(amount.scaleb(-scale)) for amount in script.amounts.values() for scale in (0, 6)}
    return number in typed | facts


def _stands_in_prose(script: Manuscript, before, changed) -> bool:
    """Whether somebody typed a changed amount in a text, at the precision of the text."""
    exact = [before[key] for key in changed]
    return any(_prints(amount, number) for sentence in _sentences(script) for amount in sentence for number in exact)


@cache
def _sentences(script: Manuscript) -> list[list[Amount]]:
    return list(amounts_by_sentence(script))


def _reason_in_prose(script: Manuscript, mistake: Mistake) -> str:
    for sentence in _sentences(script):
        touched = [amount for amount in sentence if any(_overlaps(amount, edit) for edit in mistake.edits)]
        if touched:
            return "" if any(_is_tied(script, amount) for amount in touched) else UNTIED_NUMBER
    for sentence in _sentences(script):
        if any(_is_beside(sentence, edit) for edit in mistake.edits):
            return "" if any(_is_tied(script, amount) for amount in sentence) else UNTIED_SENTENCE
    return ""


def _overlaps(amount: Amount, edit: Edit) -> bool:
    span = amount.passage.span
    if amount.passage.file != edit.file or not span.start <= edit.start <= span.end:
        return False
    return edit.start < span.index(amount.end - 1) + 1 and span.index(amount.start) < max(edit.end, edit.start + 1)


def _is_beside(sentence: list[Amount], edit: Edit) -> bool:
    """Whether an edit is in the passage of a sentence, near its amounts."""
    span = sentence[0].passage.span
    if sentence[0].passage.file != edit.file or not span.start <= edit.start <= span.end:
        return False
    return span.index(sentence[0].start) - 60 <= edit.start <= span.index(sentence[-1].end - 1) + 60


def _is_tied(script: Manuscript, amount: Amount) -> bool:
    """Whether a number is a figure's, a change of one, a number of a field, or stands in another text or cell."""
    value = abs(amount.value)
    return value in _rounded(script, _scale(amount), amount.decimals) or _printed(script).count(amount.words) > 1


@cache
def _rounded(script: Manuscript, scale: int, decimals: int) -> frozenset[Decimal]:
    """The numbers that a text can print in a scale with some decimals: amounts, their changes, what fields hold."""
    fields = {Decimal(site.text) for _, site in script.sites if NUMBER.fullmatch(site.text)}
    exact = {*script.amounts.values(), *_changes(script.amounts), *fields, *(field.scaleb(6) for field in fields)}
    unit = Decimal(1).scaleb(-max(0, decimals))
    return frozenset(abs(number.scaleb(-scale)).quantize(unit, ROUND_HALF_UP) for number in exact)


def _changes(amounts: dict[Key, Decimal]) -> Iterator[Decimal]:
    for (key, period), amount in amounts.items():
        for base in (period.prior, period.linked, period.year_end):
            other = amounts.get((key, base))
            if other is not None:
                yield amount - other
                yield (amount - other) * 100
                yield from [(amount - other) * 100 / abs(other)] if other else []


@cache
def _printed(script: Manuscript) -> str:
    return "\n".join(plain_text(content) for content in walk_contents(script.document))


def _prints(amount: Amount, exact: Decimal) -> bool:
    """Whether an exact number prints as the amount, at the amount's scale and decimals."""
    unit = Decimal(1).scaleb(-max(0, amount.decimals))
    return abs(abs(exact.scaleb(-_scale(amount))) - amount.value) <= unit / 2


def _scale(amount: Amount) -> int:
    return 0 if PERCENT.fullmatch(amount.unit) else _SCALES.get(amount.form[1], 0)
