"""What can be seen to be wrong with a figure as soon as it is entered: asked about, never refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from relwriter.compose.fact import Fact
from relwriter.compose.facts import FactError, Facts
from relwriter.interview.answers import Answers
from relwriter.interview.drafting import facts_so_far
from relwriter.interview.steps import Again, Step, confirm
from relwriter.model.period import Period
from relwriter.model.unit import is_currency

LARGEST = 10
"""A change by more than this many times the comparative, 1,000 %, is asked about."""
SLIP = (Decimal(500), Decimal(2000))
"""Between these multiples of its comparative a figure looks as if it were typed in another scale."""
_CENT = Decimal("0.01")


def doubt_steps(answers: Answers, number: int) -> Iterator[Step]:
    """A question for each doubt about the figure of a number; its values are asked for again if they are not right."""
    key = answers.get("figures", number, "id")
    facts = facts_so_far(answers)
    for words in _doubts(answers, facts, key) if facts and key in facts.release.figures else ():
        doubt = ("sure", "figures", number, words)
        yield confirm(doubt, f"{words} Is that right?", default=True)
        if not answers.says_yes(*doubt):
            yield Again(("figures", number, "values"), "Then once more:", doubt)


def _doubts(answers: Answers, facts: Facts, key: str) -> list[str]:
    """The doubts about a figure, found once for the same facts: the steps run again whenever the person goes back."""
    known = ("doubts", id(facts), key)
    if known not in answers.known:
        answers.known[known] = list(find_doubts(facts, key))
    return list(answers.known[known])


def find_doubts(facts: Facts, key: str) -> Iterator[str]:
    """What looks wrong with a figure, each a sentence. Figures in it are those that were just typed."""
    for period in facts.release.figures[key].values:
        yield from _doubt_change(facts, key, period)
        yield from _doubt_share(facts, key, period)
        yield from _doubt_balance(facts, period, key)


def _amount(facts: Facts, key: str, period: Period) -> Decimal | None:
    try:
        return facts.fact(key, period).amount
    except FactError:
        return None


def _doubt_change(facts: Facts, key: str, period: Period) -> Iterator[str]:
    """A change by more than 1,000 %, or by about a thousand times."""
    own = facts.fact(key, period)
    prior = facts.comparative(own)
    if prior is None or not own.amount or not prior.amount:
        return
    ratio = abs(own.amount / prior.amount)
    name = own.figure.label
    if SLIP[0] <= ratio <= SLIP[1] or SLIP[0] <= 1 / ratio <= SLIP[1]:
        more = "about a thousand times" if ratio > 1 else "about a thousandth of"
        yield f"{_capital(name)} for {period} is {more} that for {prior.period}, as if typed in another scale."
    elif abs(own.amount - prior.amount) > LARGEST * abs(prior.amount):
        yield f"{_capital(name)} for {period} differs from {prior.period} by more than 1,000 %."


def _capital(label: str) -> str:
    return f"{label[:1].upper()}{label[1:]}"


def _doubt_share(facts: Facts, key: str, period: Period) -> Iterator[str]:
    """Earnings per share that no income of the period divided by no number of shares gives."""
    for share in _alike(facts, period, r"income|loss|earnings", per_share=True):
        incomes = [fact for fact in _incomes(facts, period) if fact.amount is not None]
        shares = [fact for fact in _shares(facts, period, share) if fact.amount]
        concerned = {share.id, *(fact.id for fact in (*incomes, *shares))}
        if not incomes or not shares or key not in concerned:
            continue
        results = [income.amount / number.amount for income in incomes for number in shares]  # type: ignore[operator]
        if not any(_meets(share, result) for result in results):
            nearest = min(results, key=lambda result: abs(result - (share.amount or 0)))
            yield (
                f"{_capital(share.figure.label)} for {period} is {share.amount:f}, "
                f"but income divided by shares gives {nearest.quantize(_CENT):f}."
            )


def _meets(share: Fact, result: Decimal) -> bool:
    """Whether an amount per share is a quotient as far as both are exact: to a cent, since both were rounded."""
    return share.amount is None or abs(share.amount - result) <= _CENT or abs(share.amount + result) <= _CENT


def _facts_of(facts: Facts, period: Period) -> Iterator[Fact]:
    for key in facts.release.figures:
        if facts.has(key, period):
            yield facts.fact(key, period)


def _alike(facts: Facts, period: Period, pattern: str, *, per_share: bool = False) -> Iterator[Fact]:
    for fact in _facts_of(facts, period):
        if fact.figure.is_per_share == per_share and re.search(pattern, fact.figure.label, re.IGNORECASE):
            yield fact


def _incomes(facts: Facts, period: Period) -> list[Fact]:
    """The period's incomes in money: only of one of these can earnings per share be the share."""
    found = _alike(facts, period, r"net (?:income|loss|earnings|profit)|EBIT|operating income|adjusted|profit")
    return [fact for fact in found if is_currency(fact.figure.unit)]


def _shares(facts: Facts, period: Period, share: Fact) -> list[Fact]:
    """The period's numbers of shares; the diluted or basic ones, if the earnings say so and there are such."""
    numbers = [fact for fact in _facts_of(facts, period) if fact.figure.unit == "shares"]
    said = re.search(r"diluted|basic", share.figure.label, re.IGNORECASE)
    fitting = [fact for fact in numbers if said and said[0].casefold() in fact.figure.label.casefold()]
    return fitting or numbers


_SIDES = (
    (r"^total assets$",),
    (r"^total (?:liabilities and .*(?:equity|deficit)|equity and liabilities)$",),
    (r"^total liabilities$", r"^total (?:\w+[ '’]+)*(?:equity|deficit)$"),
)
"""The labels of assets, and of what they are the sum of: one figure, or two."""


def _doubt_balance(facts: Facts, period: Period, key: str) -> Iterator[str]:
    """Assets that are not liabilities and equity."""
    assets, whole, parts = (_sum(facts, period, labels) for labels in _SIDES)
    for other, words in ((whole, "total liabilities and equity"), (parts, "liabilities and equity together")):
        if assets and other and key in assets[1] | other[1] and assets[0] != other[0]:
            yield f"The balance for {period} does not balance: total assets are {assets[0]:f}, {words} {other[0]:f}."


def _sum(facts: Facts, period: Period, labels: tuple[str, ...]) -> tuple[Decimal, set[str]] | None:
    """The sum of the figures of these labels, and their ids; None unless each is there."""
    found = [next((fact for fact in _alike(facts, period, label) if fact.amount is not None), None) for label in labels]
    known = [fact for fact in found if fact is not None]
    if len(known) < len(labels):
        return None
    return sum((fact.amount for fact in known if fact.amount is not None), Decimal()), {fact.id for fact in known}
