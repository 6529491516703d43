"""An amount per share is not income over shares.

What it flags:
    Basic or diluted earnings per share that net income and the weighted shares of the period do not make; non-GAAP
    earnings per share, book value and tangible book value per share likewise from their own income, equity and shares.
    Where income after preferred dividends or minorities is a figure, it is tried too.

Why:
    Earnings per share is the number that is read first. It is easily left at last quarter's shares or at the year's.

Example:
    Net earnings of 274 on 219.0 million shares beside diluted earnings per share of 1.35.

How to clear it:
    Correct the amount, the income or the shares; or compute it: `formula: net_income / diluted_shares`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.label_words import words_of_label, words_of_ratio
from relwriter.checks.ratios import Ratio, choose, claim, find_vouched, report
from relwriter.model.unit import is_currency

CODE = "T111"
NAME = "per-share-amount-does-not-follow"
SEVERITY = Severity.ERROR


_EARNINGS = r".*\b(?:per (?:\w+ )*(?:share|unit|ads)|eps)\b.*"
_NOT_EARNINGS = re.compile(
    r"dividend|distribution|price|cash flow|paid|proceeds|repurchase|\ba?ffo\b|funds|ebitda|net asset value|\bnav\b"
)
_INCOME = r"net income(?: (?:attributable|available|applicable) to .*)?|net income .*(?:common|ordinary|share|stock).*"
_CONTINUING = r"(?:net )?(?:income|earnings|loss) (?:from|provided by) continuing operations(?!.*\bbefore\b).*"
_DISCONTINUED = r".*provided by discontinued operations.*"
_ADJUSTED = r"(?:non-gaap|adjusted) (?:net )?(?:income|earnings)(?: .*)?"
_SPEAKS_OF_INCOME = re.compile(r"earnings|income(?! tax)|\bloss\b|profit|\beps\b|book value")
_TANGIBLE = r"(?:total )?tangible (?:common )?(?:(?:stock|share)holders['’]? )?(?:equity|book value)"
_SHARES = r".*\b(?:basic|diluted|weighted|average|shares|units|outstanding)\b.*"


_CENT = Fraction(1, 100)
_AFTER_TAX = frozenset(("tax", "taxes", "after"))
"""Stems of what tells an item after tax, as it stands per share, from the same before it."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each amount per share that its income and shares do not make."""
    for key, label in _find_earnings(draft):
        after_tax = list(_after_tax(draft, key, label))
        for ratio, proven in claim([*_readings(draft, key, label), *after_tax]):
            others = (other for reading in after_tax for other in reading)
            if any(_nearly_holds(other) and other.stated.keys == ratio.stated.keys for other in others):
                continue
            advice = "correct it, its income or its shares, or give it a formula"
            yield report(ratio, find_vouched(draft), "is not its income over its shares", advice, proven=proven)


def _nearly_holds(ratio: Ratio) -> bool:
    """Whether an item is within a cent of what makes it: items are rounded so that their sum is the amount reported."""
    return ratio.made is None or ratio.made.distance(ratio.stated.interval) <= _CENT


def find_ratios(draft: CheckedDraft) -> Iterator[Ratio]:
    """Every typed amount per share over what makes it in most periods."""
    for key, label in _find_earnings(draft):
        ratios = choose([*_readings(draft, key, label), *_after_tax(draft, key, label)])
        yield from ratios if any(ratio.holds for ratio in ratios) else ()


def _find_earnings(draft: CheckedDraft) -> Iterator[tuple[str, str]]:
    """Id and label of each amount per share that is typed."""
    for key, figure in find_figures(draft, _EARNINGS, "per share"):
        label = str(figure.label).lower()
        if figure.formula is None and not _NOT_EARNINGS.search(label):
            yield key, label


def _readings(draft: CheckedDraft, key: str, label: str) -> Iterator[list[Ratio]]:
    """The ways to make an amount per share: each fitting income over each fitting number of shares."""
    incomes = [income for income, _ in find_figures(draft, _income_of(label), "money")]
    for income in incomes if _SPEAKS_OF_INCOME.search(label) else _namesakes(draft, label):
        for shares, counted in find_figures(draft, _SHARES, "shares"):
            if _fits(label, str(counted.label).lower()):
                yield list(_ratios(draft, key, income, shares))


def _namesakes(draft: CheckedDraft, label: str, besides: frozenset[str] = frozenset()) -> Iterator[str]:
    """The amounts of a period that are called as an amount per share is, restructuring charges per share; with
    `besides`, those whose names have one of these words more."""
    wanted = words_of_ratio(label)
    for key, figure in draft.release.figures.items():
        is_flow = is_currency(figure.unit) and figure.nature not in ("balance", "change")
        words = words_of_label(str(figure.label)) if wanted and is_flow else frozenset()
        if words and wanted == words - besides and bool(words & besides) == bool(besides):
            yield key


def _after_tax(draft: CheckedDraft, key: str, label: str) -> Iterator[list[Ratio]]:
    """An amount per share made of its namesake after tax, as bridges of earnings per share are."""
    for income in _namesakes(draft, label, _AFTER_TAX):
        for shares, counted in find_figures(draft, _SHARES, "shares"):
            if _fits(label, str(counted.label).lower()):
                yield list(_ratios(draft, key, income, shares))


def _income_of(label: str) -> str:
    if "tangible" in label:
        return _TANGIBLE
    if "book value" in label:
        return r"total .*equity"
    if re.search(r"non-gaap|adjusted|core", label):
        return _ADJUSTED
    if "discontinued operations" in label:
        return _DISCONTINUED
    return _CONTINUING if "continuing operations" in label else _INCOME


def _fits(label: str, shares: str) -> bool:
    """Whether shares are of the kind that a label names: basic, diluted, non-GAAP; any for one that names none."""
    if "book value" in label or "tangible" in label:
        return "weighted" not in shares and "average" not in shares
    kinds = [kind for kind in ("basic", "diluted") if kind in label]
    others = [kind for kind in ("basic", "diluted") if kind in shares]
    return not kinds or not others or bool(set(kinds) & set(others))


def _ratios(draft: CheckedDraft, key: str, income: str, shares: str) -> Iterator[Ratio]:
    for period in draft.release.figures[key].values:
        amounts = [find_amount(draft, one, period) for one in (key, income, shares)]
        if all(amount is not None for amount in amounts) and not draft.release.figures[key].values[period].formula:
            yield Ratio(*amounts)  # type: ignore[arg-type]
