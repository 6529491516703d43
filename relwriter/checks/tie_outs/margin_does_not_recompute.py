"""A margin or share is not the part over the whole.

What it flags:
    A percentage that is typed and called a margin, a rate or a percentage of something, where the part and the
    whole are figures too and do not make it: gross margin, operating margin, EBITDA margin, effective tax rate,
    equity ratio, X as a percentage of Y, X %. A ratio of X to Y, such as loans to deposits, where the two make it in
    another period.

Why:
    A margin is typed from a sheet that has moved on, or from rounded millions.

Example:
    Gross profit of 2,220 on revenue of 9,583 beside a gross margin of 22.3 %.

How to clear it:
    Compute it: `formula: 'margin(gross_profit, revenue)'`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.concepts import find_amount, find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.ratios import Ratio, choose, claim, find_vouched, report
from relwriter.checks.ties.names import name_of

CODE = "T114"
NAME = "margin-does-not-recompute"
SEVERITY = Severity.ERROR


_WHOLE = r"(?:(?!cost|deferred)[\w-]+ ){0,3}(?:revenue|sales|turnover)"
_FORMS = (
    re.compile(r"(?:the )?(?P<part>.+?),? as (?:a )?(?:percentage|percent|share|%) of (?P<whole>.+)"),
    re.compile(r"(?:the )?(?P<part>.+?) (?:margin|%|rate)"),
)
_TO = Phrase(r"(?:ratio of )?(?P<part>.+?)(?: to |-to-| ?/ ?)(?:total )?(?P<whole>(?!average|the ).+?)(?: ratio)?")
"""Loans to deposits; nonperforming assets / total assets."""
_PARTS = {
    "gross": r"gross profit|gross margin",
    "operating": r"operating income|operating profit",
    "net": r"net income",
    "net profit": r"net income",
    "operating cash flow": r"net cash provided by operating activities|operating cash flow",
    "ebit": r"operating income|ebit",
}


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each typed percentage that its part and whole do not make."""
    for name, readings in _find_readings(draft):
        for ratio, proven in claim(readings):
            message, advice = "is not the part over the whole", "correct it, or give it a formula such as margin(a, b)"
            if proven or not _TO.fullmatch(name):
                yield report(ratio, find_vouched(draft), message, advice, proven=proven)


def find_ratios(draft: CheckedDraft) -> Iterator[Ratio]:
    """Every typed percentage or ratio over what makes it in most periods."""
    for _, readings in _find_readings(draft):
        ratios = choose(readings)
        yield from ratios if any(ratio.holds for ratio in ratios) else ()


def _find_readings(draft: CheckedDraft) -> Iterator[tuple[str, list[list[Ratio]]]]:
    """The name of each typed percentage or ratio, and the ways to make it."""
    for key, figure in (one for unit in _UNITS for one in find_figures(draft, r".+", unit)):
        if figure.formula is None and figure.nature != "change":
            name, factor = name_of(str(figure.label)), 100 if figure.unit == "percent" else 1
            yield name, list(_readings(draft, key, name, factor))


_UNITS = ("percent", "ratio", "multiple")


def _readings(draft: CheckedDraft, key: str, name: str, factor: int) -> Iterator[list[Ratio]]:
    part, whole = _terms(name)
    for one, _ in find_figures(draft, part, "money") if part else ():
        for other, _ in find_figures(draft, whole, "money"):
            yield list(_ratios(draft, key, one, other, factor))


def _terms(name: str) -> tuple[str, str]:
    """Patterns of the names of part and whole; empty for a percentage that says neither."""
    if name == "effective tax rate":
        return r".*income tax.*|provision for taxes|tax(?:es)?", r"(?:net )?income before .*tax.*|pre-?tax income"
    if name == "equity ratio":
        return r"(?:total )?(?:\S+ )?equity", r"total assets"
    for form in _FORMS:
        match = form.fullmatch(name)
        if match:
            part = _PARTS.get(match["part"], re.escape(match["part"]))
            stated = match.groupdict().get("whole")
            return part, _WHOLE if stated is None or re.fullmatch(_WHOLE, stated) else re.escape(stated)
    match = None if _CAPITAL.fullmatch(name) else _TO.fullmatch(name)
    return (_loosely(match["part"]), _loosely(match["whole"])) if match else ("", "")


_CAPITAL = Phrase(r".*\bequity\b.*tangible assets.*|.*annualized.*")
"""What T144 looks at, and what is no share of an amount as it stands."""


def _loosely(name: str) -> str:
    """A pattern of a name with or without total before it, a plural's letter, and the loans that an allowance is on."""
    bare = re.escape(re.sub(r"^total |s$", "", name))
    before = r"(?:total |(?:trailing|last) (?:twelve|12)[- ]months? |ltm |ttm )?"
    return rf"{before}{bare}s?(?: (?:on|for) loans(?: and leases)?)?"


def _ratios(draft: CheckedDraft, key: str, part: str, whole: str, factor: int) -> Iterator[Ratio]:
    for period, entry in draft.release.figures[key].values.items():
        amounts = [find_amount(draft, one, period) for one in (key, part, whole)]
        if all(amount is not None for amount in amounts) and entry.formula is None:
            yield Ratio(*amounts, factor)  # type: ignore[arg-type]
