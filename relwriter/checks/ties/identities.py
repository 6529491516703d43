"""Identities of accounting between concepts that are found by their names: gross profit is revenue less its cost."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from relwriter.checks.amounts import Amount, Equation
from relwriter.checks.ties.exchanges import is_exchanged
from relwriter.checks.ties.names import Named
from relwriter.checks.ties.tie import Kind, Tie
from relwriter.model.period import Period

CONCEPTS = {
    "revenue": r"revenue|net revenue|net sales|sales|turnover",
    "cost": r"(?:total )?costs? of (?:revenue|sales|goods sold|net revenue|products sold)",
    "gross": r"gross (?:profit|margin)",
    "opex": r"(?:total )?operating (?:expenses|costs|costs and expenses)|costs and expenses",
    "overhead": r"selling,? (?:general,? )?(?:and|&) (?:general and )?administrative(?: expenses?)?|sg&a.*",
    "operating": r"operating income|income provided by operations",
    "finance": r"(?:net )?(?:finance|financing|financial) (?:costs?|expenses?)|interest expense",
    "other": r"(?:total )?other (?:income|expense)(?: and expense)?",
    "pretax": r"(?:income|net income) before (?:provision for )?(?:income )?tax(?:es)?.*|pre-?tax (?:income|profit)",
    "pretax_continuing": r"income provided by continuing operations before .*tax(?:es)?",
    "tax": r"(?:provision for |benefit )?income tax(?:es)?(?: expense| provision)?|tax(?:es)?|provision for taxes",
    "net": r"(?:consolidated )?net income",
    "minority": r"(?:net income )?attributable to non-?controlling interests?",
    "parent": r"net income attributable to (?!non).*",
    "depreciation": r"depreciation(?:,? (?:and )?amortization)?(?:,? (?:and )?impairment)?",
    "ebitda": r"ebitda",
    "adjusted_ebitda": r"adjusted ebitda",
    "adjustments": r"items affecting comparability|(?:non-recurring|special|adjusting) items|adjustments",
    "operating_cash": r"net cash provided by operating activities|cash flow provided by operations|operating cash flow",
    "investing_cash": r"net cash provided by investing activities",
    "financing_cash": r"net cash provided by financing activities",
    "fx": r"(?:effect of )?(?:foreign )?(?:currency|exchange).*(?:cash|differences)",
    "change_in_cash": r"net change in cash.*",
    "capex": r"(?:capital expenditures?|purchases? of property.*|investments? in property.*)",
    "free_cash": r"free cash flow",
    "assets": r"total assets",
    "liabilities": r"total liabilities",
    "mezzanine": r"(?:total )?(?:mezzanine equity|redeemable .*|temporary equity)",
    "equity": r"total (?:stockholders'?|shareholders'?|stockholders’|shareholders’|members'?)?\s?(?:equity|deficit)",
    "balance_total": r"total liabilities(?:,.*)? and .*(?:equity|deficit)|total equity and liabilities",
    "debt": r"(?:gross|total|interest-bearing) (?:debt|liabilities)(?:, including leases)?",
    "cash": r"cash and cash equivalents(?:,? (?:at )?end of.*| at the end.*)?",
    "net_debt": r"(?:net debt|net interest-bearing debt)",
    "interest_income": r"(?:total )?interest (?:and dividend )?income",
    "interest_expense": r"(?:total )?interest expense",
    "net_interest_income": r"net interest income",
    "comprehensive": r"(?:total )?comprehensive (?:income|loss)",
    "other_comprehensive": r"(?:total )?other comprehensive (?:income|loss)(?:, after tax)?",
    "current_assets": r"total current assets",
    "current_liabilities": r"total current liabilities",
    "working_capital": r"(?:net )?working capital",
    "current_debt": r"current (?:portion|maturities) of (?:long-term )?debt.*|short-term (?:debt|borrowings)",
    "long_debt": r"long-term debt.*",
    "issued": r"shares issued",
    "treasury_shares": r"(?:treasury shares|shares held in treasury)",
    "outstanding": r"shares outstanding",
}  # fmt: skip
"""Patterns of names, as `name_of` makes them, for each concept."""

IDENTITIES: tuple[tuple[Kind, str, str], ...] = (
    ("result", "gross", "revenue -cost"),
    ("result", "operating", "gross -opex"),
    ("result", "operating", "revenue -opex"),
    ("result", "pretax", "operating -finance"),
    ("result", "pretax", "operating finance"),
    ("result", "pretax", "operating other"),
    ("result", "pretax", "operating -other"),
    ("result", "net", "pretax -tax"),
    ("result", "net", "pretax tax"),
    ("result", "parent", "net -minority"),
    ("result", "ebitda", "operating depreciation"),
    ("result", "operating", "ebitda -depreciation"),
    ("result", "operating", "ebitda depreciation"),
    ("result", "adjusted_ebitda", "ebitda adjustments"),
    ("result", "comprehensive", "net other_comprehensive"),
    ("result", "net_interest_income", "interest_income -interest_expense"),
    ("cash", "change_in_cash", "operating_cash investing_cash financing_cash"),
    ("cash", "change_in_cash", "operating_cash investing_cash financing_cash fx"),
    ("cash", "free_cash", "operating_cash -capex"),
    ("cash", "free_cash", "operating_cash capex"),
    ("cash", "net_debt", "debt -cash"),
    ("balance", "balance_total", "assets"),
    ("balance", "assets", "liabilities equity"),
    ("balance", "assets", "liabilities mezzanine equity"),
    ("result", "working_capital", "current_assets -current_liabilities"),
    ("result", "debt", "current_debt long_debt"),
    ("balance", "outstanding", "issued -treasury_shares"),
    ("balance", "outstanding", "issued treasury_shares"),
)
"""Kind, the concept on the left, and those on the right with their signs."""

_ALWAYS = {("balance_total", "assets"), ("gross", "revenue -cost"), ("adjusted_ebitda", "ebitda adjustments")}
"""Identities that hold by definition; any other is claimed only where it holds in another period."""


def find_identities(named: Named, footed: Collection[frozenset[tuple[str, str]]]) -> Iterator[Tie]:
    """The identities that a release's figures have by name; `footed` are the totals that statements explain already."""
    concepts = _by_concept(named)
    for kind, left, right in IDENTITIES:
        equations = list(_equations(concepts, left, right))
        if kind != "balance":
            equations = [one for one in equations if one.total.is_typed and one.total.keys not in footed]
        known_to_hold = (left, right) in _ALWAYS or _holds_elsewhere(equations) or is_exchanged(equations)
        if known_to_hold and not _is_outdone(concepts, left, right):
            yield from (Tie(kind, equation) for equation in equations)


def _holds_elsewhere(equations: Sequence[Equation]) -> bool:
    """Whether most of the equations hold, or one of two."""
    held = sum(one.holds for one in equations)
    return held * 2 > len(equations) or (held == 1 and len(equations) == 2)


Concepts = dict[str, dict[Period, Amount]]


def _by_concept(named: Named) -> Concepts:
    """The one amount of each concept in each period; none where two figures could be meant."""
    found: dict[str, dict[Period, list[Amount]]] = {}
    for (name, _, period), amounts in named.items():
        for concept in concepts_of(name):
            found.setdefault(concept, {}).setdefault(period, []).extend(amounts)
    return {
        concept: {period: amounts[0] for period, amounts in periods.items() if _agree(amounts)}
        for concept, periods in found.items()
    }


@cache
def concepts_of(name: str) -> tuple[str, ...]:
    """The concepts that a name may be of."""
    return tuple(concept for concept, pattern in CONCEPTS.items() if re.fullmatch(pattern, name))


def _agree(amounts: Sequence[Amount]) -> bool:
    return all(amounts[0].interval.meets(other.interval) and amounts[0].unit == other.unit for other in amounts[1:])


def _equations(concepts: Concepts, left: str, right: str) -> Iterator[Equation]:
    for period, total in concepts.get(left, {}).items():
        parts = []
        for term in right.split():
            amount = concepts.get(term.removeprefix("-"), {}).get(period)
            if amount is not None and amount.unit == total.unit:
                parts.append((-1 if term.startswith("-") else 1, amount))
        if len(parts) == len(right.split()) and all(part.keys != total.keys for _, part in parts):
            yield Equation(total, tuple(parts))


def _is_outdone(concepts: Concepts, left: str, right: str) -> bool:
    """Whether a longer identity of the same concept is there: assets are liabilities, mezzanine and equity."""
    longer = [one for _, other, one in IDENTITIES if other == left and set(right.split()) < set(one.split())]
    return any(next(_equations(concepts, left, one), None) is not None for one in longer)
