"""What the checks say of one figure: the findings at the numbers that it rests on, and the ties that it holds in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from relwriter.checks.check import Check
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Finding
from relwriter.checks.tie_outs import (
    balance_sheet_does_not_balance,
    cash_does_not_roll,
    columns_do_not_cross_foot,
    figure_differs_from_history,
    movement_differs_from_balances,
    namesakes_differ,
    parts_do_not_sum,
    quarters_do_not_sum,
    result_does_not_follow,
    total_does_not_foot,
)
from relwriter.checks.ties.finding_ties import find_ties
from relwriter.checks.ties.tie import Kind
from relwriter.model.period import read_period
from relwriter.source import Place

CHECKS_OF: dict[Kind, Check] = {
    "foot": total_does_not_foot,
    "cross": columns_do_not_cross_foot,
    "quarters": quarters_do_not_sum,
    "result": result_does_not_follow,
    "parts": parts_do_not_sum,
    "balance": balance_sheet_does_not_balance,
    "cash": cash_does_not_roll,
    "opening": cash_does_not_roll,
    "named": namesakes_differ,
    "history": figure_differs_from_history,
    "movement": movement_differs_from_balances,
}
"""The check that looks at each kind of tie."""


class Voucher:
    """Says of each figure of a draft what its findings say, and which ties hold it."""

    def __init__(self, draft: CheckedDraft, findings: Iterable[Finding]):
        self._figures = draft.release.figures
        self._by_place: dict[Place, list[Finding]] = {}
        for finding in findings:
            if finding.place is not None:
                self._by_place.setdefault(finding.place, []).append(finding)
        self._ties: dict[str, Counter[tuple[str, bool]]] = {}
        for tie in find_ties(draft):
            check = CHECKS_OF[tie.kind]
            seen = (f"{check.CODE} {check.NAME}", tie.equation.holds)
            for name in {self._day_of(*key) for amount in tie.equation.amounts for key in amount.keys}:
                self._ties.setdefault(name, Counter())[seen] += 1

    def of(self, figure: str, places: Collection[Place]) -> list[str]:
        """The lines on a figure, such as `net_income Q4 2019`, whose number rests on some places; on a number that is
        no figure's, those of its places alone."""
        found = dict.fromkeys(finding for place in sorted(places) for finding in self._by_place.get(place, ()))
        lines = [_said(finding) for finding in found]
        return [*(lines or ["Checks: no finding"]), *self._held(figure)]

    def _held(self, figure: str) -> Iterator[str]:
        """The checks that the figure passed and did not pass, each with in how many ties it takes part."""
        ties = sorted(self._ties.get(self._day_of(*figure.partition(" ")[::2]), Counter()).items())
        for words, wanted in (("Passed", True), ("Not passed", False)):
            stated = ", ".join(f"{check} ({count})" for (check, holds), count in ties if holds is wanted)
            yield from [f"{words}: {stated}"] if stated else []

    def _day_of(self, key: str, period: str) -> str:
        """A figure and its period; a balance is of a day, so that its last quarter and its year are one."""
        is_balance = key in self._figures and self._figures[key].nature == "balance" and period
        return f"{key} {read_period(period).ytd if is_balance else period}"


def _said(finding: Finding) -> str:
    """A finding with its code, its field, and the reason for which it was waived."""
    waived = f"; waived: {finding.waived}" if finding.waived else ""
    return f"{finding.code} {finding.name}: {finding.field} {finding.message}{waived}"
