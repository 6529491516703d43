"""What checks say of one figure: which ties it holds in, and the findings at the numbers that it rests on."""

from __future__ import annotations

import inspect
from typing import get_args

import pytest

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.running import run_checks
from relwriter.checks.ties.tie import Kind
from relwriter.checks.vouching import CHECKS_OF, Voucher
from relwriter.compose.composing import compose
from relwriter.compose.facts import Facts
from tests.drafts import STANDARD, read

BALANCE = """\
period: Q3 2026
company: {name: Acme}
release: {date: 2026-11-05, headline: Acme Reports, datelines: [{city: Boston}]}
figures:
  cash: {label: cash, nature: balance, values: {Q3 2026: 10, Q4 2025: 7}}
  debtors: {label: debtors, nature: balance, values: {Q3 2026: 5, Q4 2025: 3}}
  assets: {label: total assets, nature: balance, values: {Q3 2026: 15, Q4 2025: 10}}
sections: [{statement: position}]
statements:
  position: {kind: balance_sheet, columns: [current, year_end], rows: [cash, debtors, {total: assets}]}
"""


def voucher(text: str) -> tuple[Voucher, CheckedDraft]:
    release = read(text)
    draft = CheckedDraft(release, Facts(release), compose(release, STANDARD))
    return Voucher(draft, run_checks(draft)), draft


def test_a_figure_that_takes_part_in_ties_that_hold_names_their_check_and_number():
    said = voucher(BALANCE)[0].of("assets Q3 2026", ())
    assert said == ["Checks: no finding", "Passed: T102 total-does-not-foot (1)"]


def test_a_figure_of_a_broken_tie_does_not_pass_and_the_finding_stands_where_the_number_was_typed():
    vouched, draft = voucher(BALANCE.replace("Q3 2026: 15", "Q3 2026: 18"))
    place = draft.facts.fact("assets", draft.release.period).origin.place
    first, last = vouched.of("assets Q3 2026", {place})
    assert first.startswith("T102 total-does-not-foot: figures.assets.values.Q3 2026 is not the sum")
    assert last == "Not passed: T102 total-does-not-foot (1)"
    assert vouched.of("cash Q4 2025", ()) == ["Checks: no finding", "Passed: T102 total-does-not-foot (1)"]


def test_a_number_that_is_no_figure_has_only_its_findings():
    assert voucher(BALANCE)[0].of("", ()) == ["Checks: no finding"]


@pytest.mark.parametrize("kind", get_args(Kind))
def test_each_kind_of_tie_names_the_check_that_looks_at_it(kind):
    assert f'"{kind}"' in inspect.getsource(CHECKS_OF[kind])
