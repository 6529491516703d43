"""Floors: the least share of each kind that must be caught, and of each family in the slice that the tests run."""

from __future__ import annotations

from benchmarks.seeded_errors.register import KINDS
from benchmarks.seeded_errors.running import Run

FLOORS: dict[str, int] = {
    "stored-digits-swapped": 45,
    "stored-digit-dropped": 75,
    "stored-digit-doubled": 75,
    "stored-digit-mistyped": 45,
    "stored-digit-misread": 35,
    "stored-point-shifted": 55,
    "stored-sign-lost": 60,
    "stored-sign-turned": 55,
    "stored-thousand-for-million": 75,
    "stored-zero-too-many": 75,
    "stored-share-for-percent": 90,
    "column-years-swapped": 45,
    "column-not-rolled": 70,
    "column-prior-is-current": 70,
    "column-year-to-date-for-quarter": 55,
    "column-next-row": 45,
    "column-shifted": 75,
    "subtotal-not-updated": 30,
    "one-of-two-equal-changed": 45,
    "share-count-not-rolled": 75,
    "share-count-in-wrong-scale": 75,
    "share-count-of-another-kind": 70,
    "per-share-of-another-kind": 75,
    "per-share-of-another-period": 60,
    "prose-digits-swapped": 60,
    "prose-digit-dropped": 75,
    "prose-digit-doubled": 70,
    "prose-digit-mistyped": 50,
    "prose-digit-misread": 45,
    "prose-point-shifted": 75,
    "prose-billion-for-million": 90,
    "prose-scale-lost": 90,
    "prose-currency-sign": 90,
    "prose-comma-for-point": 90,
    "prose-double-negative": 90,
    "prose-space-after-sign": 90,
    "prose-unit-twice": 90,
    "prose-number-of-another-measure": 75,
    "prose-number-of-another-period": 75,
    "prose-numbers-swapped": 60,
    "prose-number-repeated": 60,
    "prose-per-share-of-another": 75,
    "reference-to-another-period": 90,
    "reference-to-another-figure": 75,
    "direction-turned": 75,
    "percent-from-rounded": 90,
    "percent-of-wrong-base": 90,
    "percent-as-multiple": 90,
    "percent-one-off": 75,
    "points-times-ten": 80,
    "points-called-basis-points": 80,
    "hedge-false": 75,
    "loss-called-income": 75,
    "stale-quarter": 60,
    "stale-year": 90,
    "comparator-of-wrong-year": 55,
    "months-wrong": 50,
    "stale-month-end": 75,
    "year-for-quarter": 60,
    "stale-period-of-field": 75,
    "column-twice": 90,
    "column-heads-swapped": 75,
    "day-impossible": 90,
    "weekday-wrong": 90,
    "day-beside-weekday-off": 90,
    "call-before-release": 90,
    "call-weeks-after-release": 90,
    "release-date-wrong": 60,
    "stale-year-of-day": 90,
    "stale-year-of-day-in-prose": 60,
    "day-and-month-swapped": 90,
    "quote-mark-lost": 90,
    "quote-marks-mixed": 70,
    "bracket-lost": 90,
    "bracket-doubled": 90,
    "word-doubled": 90,
    "full-stop-doubled": 90,
    "space-lost": 90,
    "placeholder-for-number": 90,
    "remark-left": 90,
    "percent-style-mixed": 90,
    "speaker-misspelt": 90,
    "company-misspelt": 90,
    "title-doubled": 75,
    "title-of-another": 75,
    "term-defined-twice": 75,
    "term-not-defined": 25,
    "term-in-two-cases": 75,
    "row-twice": 90,
    "row-left-out": 55,
    "total-above-its-part": 75,
    "labels-swapped": 75,
    "formula-part-lost": 90,
    "formula-sign-turned": 90,
    "formula-of-another-figure": 75,
    "caption-wrong": 90,
    "unit-wrong": 60,
    "guidance-mistyped": 60,
    "guidance-range-turned": 90,
    "guidance-not-rolled": 40,
    "guidance-action-wrong": 60,
    "dividend-or-buyback-mistyped": 45,
    "bullet-twice": 90,
    "section-twice": 90,
    "section-left-out": 70,
    "prose-parentheses-lost": 10,
    "prose-one-parenthesis-lost": 50,
    "points-called-percent": 90,
    "record-false": 55,
    "replay-ended": 90,
    "dividend-days-swapped": 90,
    "dividend-declared-after-record": 90,
    "as-of-day-wrong": 90,
    "time-zone-off": 90,
    "symbol-wrong": 90,
    "gaap-measure-moved-after": 65,
    "gaap-measure-dropped": 65,
    "head-of-non-gaap-alone": 80,
    "non-gaap-praised": 85,
    "non-gaap-in-bold": 75,
    "gaap-ratio-dropped": 90,
    "reconciliation-row-dropped": 90,
    "reconciliation-start-dropped": 90,
    "reconciliation-period-dropped": 90,
    "reconciliation-removed": 90,
    "adjustment-called-non-recurring": 90,
    "non-gaap-label-of-gaap": 90,
    "non-gaap-row-on-statement": 90,
    "adjective-lost-in-words": 80,
    "definition-dropped": 80,
    "metric-definition-dropped": 90,
    "definition-part-lost": 90,
    "reason-dropped": 80,
    "efforts-statement-dropped": 90,
    "efforts-statement-part-lost": 90,
    "free-cash-flow-to-spend": 90,
    "liquidity-per-share": 90,
    "legend-part-dropped": 85,
    "legend-clause-dropped": 90,
    "legend-removed": 90,
    "filing-reference-stale": 90,
    "safe-harbor-act-wrong": 90,
    "call-without-replay": 90,
    "call-without-end-of-replay": 90,
    "call-without-access": 90,
    "typed-call-without-replay": 90,
    "typed-call-without-end-of-replay": 90,
    "typed-call-without-zone": 90,
    "company-lost-from-headline": 90,
    "release-while-exchange-trades": 90,
    "record-day-too-near": 90,
}
"""Percent of a run of 2,000 mistakes or more, by kind; a kind without a floor has none to hold."""

FEWEST = 10
"""How many mistakes of a kind say something of it."""

SLICE: dict[str, int] = {"figures": 60, "numbers in prose": 50, "periods and days": 60, "words": 70, "disclosure": 90}
"""Percent of the slice in tests/checks/test_seeded_errors.py, by family."""


def find_below(run: Run) -> list[str]:
    """The kinds of which less is caught than their floor asks, in words."""
    shares = measure(run)
    return [
        f"{name}: {share} % caught, the floor is {FLOORS[name]} %"
        for name, share in shares.items()
        if share < FLOORS.get(name, 0)
    ]


def measure(run: Run) -> dict[str, int]:
    """How many percent of each kind were caught, rounded down; kinds that were hardly planted are left out."""
    shares = {}
    for kind in KINDS:
        of_kind = [one.is_caught for one in run.outcomes if one.planted.kind == kind.name and one.is_mutant]
        if len(of_kind) >= FEWEST:
            shares[kind.name] = 100 * sum(of_kind) // len(of_kind)
    return shares


def suggest(run: Run) -> dict[str, int]:
    """A floor for each kind: ten percent below what a run caught, since another seed catches others, by fives."""
    return {name: floor for name, share in measure(run).items() if (floor := max(0, share - 10) // 5 * 5)}
