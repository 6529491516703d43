"""A text refers to a figure that is not the one that it names.

What it flags:
    A reference beside the name of another figure, such as "net loss of {{ revenue }}", or beside the name of another
    period than its own, such as "in the fourth quarter" before a full year's amount, where the words between name
    nothing else and the two are not the same number. A reference to an earlier period in words that speak of none,
    and one to a figure of a like name as that which the sentence names, such as another segment's. One beside another
    reference that it does not go with: `{{ revenue.direction }} by {{ costs.change }}`, `{{ cash }} ({{ debt.prior }})`
    or `{{ cash }} and {{ debt.prior }}`, and the same amount twice in a list.

Why:
    References are copied with the sentence around them, and one of the two is changed.

Example:
    "Net income was {{ revenue }}", "Revenue for the full year was {{ revenue }}" in a fourth quarter.

How to clear it:
    Refer to the figure and period that the words name, or change the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.mentions import name_words
from relwriter.checks.literals.neighbours import find_strays
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.references import Siblings, is_of_unsaid_period
from relwriter.checks.literals.reviewing import Reviewed, books_of, candidates_of, describe, label_of, review, sight
from relwriter.checks.wording.reading import CELL, read_words
from relwriter.model.prose import Prose
from relwriter.model.unit import is_money

CODE = "N103"
NAME = "figure-does-not-fit-its-words"
SEVERITY = Severity.ERROR


_LONG = 10_000
"""Units of its last digit by which a count is that of a figure by more than chance."""
_NEAR, _SHORT = 3, 3
_SURE = 1000
_PER = re.compile(r" (?:per|an?) ([A-Za-z]+)\b")
_ADVICE = "refer to the figure and period that the words name, or change the words"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each reference that its words do not name."""
    siblings = Siblings(draft.release.figures)
    wrong = set()
    for one in review(draft):
        if _is_wrong(one):
            wrong.add((one.reading.passage.block, one.reading.numeral.start))
            verdict, numeral = one.verdict, one.reading.numeral
            found = next((one for one in (verdict.wanted, verdict.found) if one is not None), None)
            words = "is not the figure that is named beside it"
            if verdict.outcome == "other period" and verdict.found is not None:
                words = f"is that of {verdict.found.fact.period}, which is not the period that is said"
            figures = f"printed {numeral.text}" + (f"\n{describe(found, numeral)}" if found is not None else "")
            yield sight(one, words, _ADVICE, figures)
        else:
            sightings = [*_of_words(draft, one, siblings), *_of_count(draft, one), *_of_unit(draft, one)]
            yield from sightings or _of_rival(draft, one, siblings)
    for passage in (*draft.passages, *(one for one in read_words(draft) if one.role == CELL)):
        for piece, fault in find_strays(passage, draft.release.figures, draft.release.period):
            if (passage.block, piece.start) not in wrong:
                yield Sighting(passage.place(piece.start), passage.field, fault, _ADVICE, f"printed {piece.text}")


def _of_words(draft: CheckedDraft, one: Reviewed, siblings: Siblings) -> Iterator[Sighting]:
    """Of a reference with no name right beside it: what the words around it speak of instead."""
    own = find_own(candidates_of(draft), one.reading)
    if own is None or not _is_amid_words(one):
        yield from _of_cash(one, own, siblings) if own is not None else ()
        return
    if own.form != "amount":
        yield from _of_change(draft, one, own)
        return
    figures = f"printed {one.reading.numeral.text}\n{describe(own, one.reading.numeral)}"
    is_label = one.reading.passage.role == CELL
    if not is_label and is_of_unsaid_period(own, one.reading, draft.release.period):
        words = f"is that of {own.fact.period}, and nothing beside it speaks of an earlier period"
        yield sight(one, words, _ADVICE, figures)
        return
    sibling = siblings.find(own, one.reading) or siblings.find_cash(own, one.reading)
    if sibling is not None:
        words = f"is {own.fact.figure.label}, where the words around it speak of {sibling.label}"
        yield sight(one, words, _ADVICE, figures, Severity.WARNING)


def _of_cash(one: Reviewed, own: Candidate, siblings: Siblings) -> Iterator[Sighting]:
    """Of a reference at the beginning of a text, which no name stands before: whether it is said to be `of cash`."""
    named = siblings.find_cash(own, one.reading)
    after = one.reading.passage.piece_at(one.reading.numeral.end)
    if named is not None and after is not None and after.literal:
        words = f"is {own.fact.figure.label}, where the words around it speak of {named.label}"
        figures = f"printed {one.reading.numeral.text}\n{describe(own, one.reading.numeral)}"
        yield sight(one, words, _ADVICE, figures, Severity.WARNING)


def _of_count(draft: CheckedDraft, one: Reviewed) -> Iterator[Sighting]:
    """Of a typed count of many digits before words by which one figure is called, where it is that of another one."""
    reading, numeral = one.reading, one.reading.numeral
    found = one.verdict.found
    if not reading.literal or numeral.kind != "plain" or numeral.value // numeral.unit < _LONG or found is None:
        return
    unit = str(found.fact.figure.unit)
    said = {word for word in reading.after[:_NEAR] if len(word) > _SHORT and word.rstrip("s") != unit.rstrip("s")}
    labels = {
        key: name_words(figure)
        for key, figure in draft.release.figures.items()
        if figure.unit == found.fact.figure.unit
    }
    own = len(said & labels.get(found.fact.id, frozenset()))
    better = [key for key, words in labels.items() if len(said & words) > own]
    is_both = len(better) == 1 and any(each.agrees(numeral) for each in candidates_of(draft).amounts(better[0]))
    if own == 0 and len(better) == 1 and not is_both and one.verdict.outcome == "agrees":
        label = label_of(draft, better[0])
        figures = f"typed {numeral.text}\n{describe(found, numeral)}"
        message = f"is {found.fact.figure.label}, before words for {label}"
        yield sight(one, message, _ADVICE, figures, Severity.WARNING)


def _of_rival(draft: CheckedDraft, one: Reviewed, siblings: Siblings) -> Iterator[Sighting]:
    """Of a number of many digits in a sentence that names another mine, region or product than it is of."""
    numeral, found = one.reading.numeral, find_own(candidates_of(draft), one.reading) or one.verdict.found
    is_long = numeral.value // numeral.unit >= _SURE or one.reading.reference is not None
    if one.verdict.outcome != "agrees" or found is None or found.form != "amount" or not is_long:
        return
    agreeing = [
        key for key in draft.release.figures if any(e.agrees(numeral) for e in candidates_of(draft).amounts(key))
    ]
    own = [found.fact.id] if one.reading.reference is not None else agreeing
    rival = siblings.find_rival(own, one.reading) if numeral.kind in ("plain", "money") else None
    if rival is not None:
        figures = f"printed {numeral.text}\n{describe(found, numeral)}"
        message = f"is {found.fact.figure.label}, where its sentence speaks of {rival.label}"
        yield sight(one, message, _ADVICE, figures, Severity.WARNING)


def _of_unit(draft: CheckedDraft, one: Reviewed) -> Iterator[Sighting]:
    """Of an amount that is said to be per tonne, where the figure is per ounce."""
    found, said = one.verdict.found, _PER.match(one.reading.passage.text, one.reading.numeral.end)
    if said is None or found is None or one.verdict.outcome != "agrees" or not one.reading.literal:
        return
    unit, noun = found.fact.figure.unit, said[1].lower().removesuffix("s")
    units = {other.unit.lower().removesuffix("s") for other in draft.release.figures.values()}
    if is_money(unit) and found.form == "amount" and noun in units and noun != unit[4:].lower().removesuffix("s"):
        figures = f"printed {one.reading.numeral.text} per {said[1]}\n{describe(found, one.reading.numeral)}"
        yield sight(one, f"is {found.fact.figure.label}, and not per {said[1]}", _ADVICE, figures)


def _of_change(draft: CheckedDraft, one: Reviewed, own: Candidate) -> Iterator[Sighting]:
    """Of a change right beside a name that is that of another figure."""
    reading = one.reading
    named = [*reading.keys, *books_of(draft).others.longer(reading)]
    if reading.direct and reading.slot == "change" and reading.mention and own.fact.id not in named:
        label = label_of(draft, reading.keys[0])
        if own.fact.figure.label != label and reading.mention.end <= reading.numeral.start:
            figures = f"printed {reading.numeral.text}\n{describe(own, reading.numeral)}"
            yield sight(one, f"is the change of {own.fact.figure.label}, beside the name of {label}", _ADVICE, figures)


def _is_wrong(one: Reviewed) -> bool:
    reading, verdict = one.reading, one.verdict
    reference = reading.reference
    if reference is None or verdict.outcome not in ("differs", "other period", "other figure"):
        return False
    if not reading.direct and not (reading.per_share and verdict.sure):
        return False
    typed = [piece for piece in reading.passage.pieces if piece.literal and piece.end <= reference.start]
    return bool(typed)


def _is_amid_words(one: Reviewed) -> bool:
    """Whether an author wrote words before a reference, so that it is no computed sentence's own."""
    reference = one.reading.reference
    pieces = one.reading.passage.pieces
    return reference is not None and any(
        piece.typed is not None and isinstance(piece.typed.entry, Prose) and piece.end <= reference.start
        for piece in pieces
    )
