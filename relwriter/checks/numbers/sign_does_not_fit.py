"""A negative amount is printed without anything that says so, or a positive one as a loss.

What it flags:
    An amount right beside the name of its figure that is negative, where neither the number, the name nor another word
    of the sentence says so; a number that is printed as negative, or named as a loss, of a figure that is positive. Net
    inflows that flowed out, and the reverse.

Why:
    "Net income was $1.3 million" of a loss of 1.3 million is the worst error that a release can hold.

Example:
    "EBIT was EUR 3 million" where it was EUR -3 million.

How to clear it:
    Refer to the figure by its name and amount: `{{ net_income | labelled }}` says net loss where it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.opposites import FLOWS, NET_DEBT, TAX, find_opposite
from relwriter.checks.literals.others import is_as_fine
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.poles import find_pole
from relwriter.checks.literals.reviewing import Reviewed, candidates_of, describe, review, sight
from relwriter.checks.phrase import Phrase

CODE = "N108"
NAME = "sign-does-not-fit"
SEVERITY = Severity.ERROR

_NEGATIVE = Phrase(
    r"\b(?:loss|losses|deficit|negative|minus|used|outflow|shortfall|burn|benefit|widen\w+|narrow\w+)\b", re.IGNORECASE
)
_FALLEN = Phrase(
    r"\b(?:decrease[ds]?|decline[ds]?|fell|down|lower|cost|expenses?|reduc\w+|below|drop\w*|less)\b", re.IGNORECASE
)
"""What says so of an amount in whose own clause it stands."""
_CLAUSE = Phrase(r"[^,;(]*")

_RESULT = Phrase(
    r"\b(?:(?:net|operating|comprehensive) (?=loss|income|profit|earnings)|other (?=income|expense)"
    r"|(?:diluted |basic |GAAP )+(?=(?:loss|income|earnings) per)|(?=loss per (?:[\w-]+ ){0,3}share)"
    r"|(?=(?:income|gain|loss) from discontinued))"
    r"(loss|income|gain|profit|earnings|expense)(?:, net)?(?: from (?:discontinued )?operations)?(?:, net of tax,)?"
    r"(?: per (?:[\w-]+ ){0,4}(?:share|ADS))?"
    r"(?: \(\d\))?(?:,| was| were| of| totaled| totalled| came to| at| approximately| about)* $",
    re.IGNORECASE,
)
"""The words of a result right before its amount."""
_OUTFLOW = Phrase(
    r"^(?:purchases?|repayments?|payments?|repurchases?|acquisitions?|distributions|dividends|capital expenditures"
    r"|additions|investments?|redemptions?|improvements|taxes paid)\b"
    r"|\b(?:paid|development|improvements|expenditures)\b|^(?:net )?gains? (?:on|from)\b",
    re.IGNORECASE,
)
"""What a company pays, whose amounts cash flows show as negative and a text by their size; and gains among expenses."""
_LONGEST = 80
_ADJECTIVES = ("non-gaap", "adjusted", "core", "net", "operating", "comprehensive")
_INCOME = Phrase(r"\b(?:income|profit|earnings|EPS|result|loss)\b", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount whose sign does not fit."""
    for one in review(draft):
        meant = _meant(draft, one)
        yield from _of_opposite(draft, one, is_meant=meant is not None)
        if meant is None:
            yield from _of_result(draft, one)
            pole = find_pole(draft, one)
            if pole is not None:
                words = "negative, but is not named so" if pole.negative else "not negative, but is named so"
                yield _sight(one, pole, f"is {words}")
        if meant is None or not meant.exact:
            continue
        if meant.negative and not one.reading.numeral.signed and not _is_said(one) and not _is_paid(meant):
            yield _sight(one, meant, "is negative, and nothing beside it says so")
        elif not meant.negative and one.reading.numeral.signed and not _is_restated(one):
            yield _sight(one, meant, "is not negative, but is printed so")
        elif not meant.negative and _is_named_loss(draft, one, meant):
            yield _sight(one, meant, "is not negative, but is named as a loss")


def _meant(draft: CheckedDraft, one: Reviewed) -> Candidate | None:
    """The amount that a number beside its name prints."""
    reading = one.reading
    if not reading.direct or reading.respectively or one.verdict.outcome != "agrees" or reading.slot == "change":
        return None
    found = find_own(candidates_of(draft), reading) or one.verdict.found
    if found is None or found.form != "amount" or found.fact.id not in reading.keys or found.kind == "number":
        return None
    same = [each for each in candidates_of(draft).of(found.fact.id) if each.form == "amount"]
    return found if all(each.negative == found.negative for each in same if each.agrees(reading.numeral)) else None


def _of_result(draft: CheckedDraft, one: Reviewed) -> Iterator[Sighting]:
    """Of an amount right after the words of a result, such as net loss: the results that it prints, of any figure, are
    all of the other sign."""
    numeral = one.reading.numeral
    said = _RESULT.search(one.reading.passage.text, max(0, numeral.start - _LONGEST), numeral.start)
    if said is None or numeral.kind != "money" or numeral.signed or one.reading.slot == "change":
        return
    results = _results(draft, one)
    if not results or any(each.negative != results[0].negative or not each.exact for each in results):
        return
    is_loss = said[1].lower() in ("loss", "expense")
    if not is_loss and results[0].negative and not _is_said(one):
        yield _sight(one, results[0], "is negative, and nothing beside it says so")
    elif is_loss and not results[0].negative:
        yield _sight(one, results[0], "is not negative, but is named as a loss")


def _of_opposite(draft: CheckedDraft, one: Reviewed, *, is_meant: bool) -> Iterator[Sighting]:
    """Of an amount that is called by the opposite of what it is."""
    for pair in (TAX,) if is_meant else (TAX, NET_DEBT, FLOWS):
        if (found := find_opposite(draft, one, pair)) is not None:
            yield _sight(one, found[0], f"is not what the words say: {found[1]}")


def _results(draft: CheckedDraft, one: Reviewed) -> list[Candidate]:
    """The incomes that a number prints."""
    candidates = candidates_of(draft)
    own = find_own(candidates, one.reading) or _named(one)
    found = [own] if own else [each for key in draft.release.figures for each in candidates.amounts(key)]
    same = (each for each in found if own or (each.agrees(one.reading.numeral) and is_as_fine(each, one.reading)))
    return [each for each in same if each.form == "amount" and _INCOME.search(str(each.fact.figure.label))]


def _named(one: Reviewed) -> Candidate | None:
    """The amount that a typed number was found to be, if its figure is called as the words before the number are."""
    found, numeral = one.verdict.found, one.reading.numeral
    if one.verdict.outcome != "agrees" or found is None:
        return None
    text = one.reading.passage.text[max(0, numeral.start - _LONGEST) : numeral.start].lower()
    label = str(found.fact.figure.label).lower()
    alike = all((word in text) == (word in label) for word in _ADJECTIVES)
    return found if alike and ("per share" in text) == found.fact.figure.is_per_share else None


def _is_said(one: Reviewed) -> bool:
    """Whether the name or another word of the sentence says that an amount is negative."""
    text, start = one.reading.passage.text, one.reading.numeral.start
    first, last = next((span for span in split_sentences(text) if span[0] <= start < span[1]), (0, len(text)))
    behind = _CLAUSE.match(text, one.reading.numeral.end, last)
    end = behind.end() if behind is not None else last
    said = _NEGATIVE.search(text, first, end) or _FALLEN.search(text, first, end)
    return bool(said) or bool(one.reading.mention and one.reading.mention.negative)


def _is_restated(one: Reviewed) -> bool:
    """Whether an amount in brackets says the one right before it in another currency: `$1,977 (US$1,445)`."""
    numeral = one.reading.numeral
    return numeral.text.startswith("(") and one.reading.passage.text[: numeral.start].rstrip()[-1:].isdigit()


def _is_paid(meant: Candidate) -> bool:
    """Whether an amount is what the name of its figure says that a company pays."""
    figure = meant.fact.figure
    return figure.nature in ("flow", "cash_flow", "change") and bool(_OUTFLOW.search(str(figure.label)))


def _is_named_loss(draft: CheckedDraft, one: Reviewed, meant: Candidate) -> bool:
    """Whether the name before an amount is that of the figure when it is negative."""
    figure, mention = meant.fact.figure, one.reading.mention
    label = figure.label_for(negative=True)
    return bool(mention and mention.negative and label and label != figure.label and "(" not in str(label))


def _sight(one: Reviewed, meant: Candidate, words: str) -> Sighting:
    advice = "print name and amount with {{ FIGURE | labelled }}, or correct the words"
    figures = f"printed {one.reading.numeral.text}\n{describe(meant, one.reading.numeral)}"
    return sight(one, f"{meant.fact.figure.label} {words}", advice, figures)
