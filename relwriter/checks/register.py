"""The register of checks, in the order in which they run; those of `upkeep` are last, since some read the others'
findings."""

from __future__ import annotations

from relwriter.checks.check import Check
from relwriter.checks.tie_outs import (
    balance_sheet_does_not_balance,
    cash_does_not_roll,
    columns_do_not_cross_foot,
    figure_differs_from_history,
    namesakes_differ,
    parts_do_not_sum,
    quarters_do_not_sum,
    result_does_not_follow,
    total_does_not_foot,
    value_differs_from_formula,
)
from relwriter.checks.upkeep import (
    figure_is_pending,
    outputs_are_mixed,
    source_has_drifted,
    waiver_has_expired,
    waiver_is_unused,
    waiver_names_no_check,
    waiver_without_reason,
)

CHECKS: tuple[Check, ...] = (
    balance_sheet_does_not_balance,
    cash_does_not_roll,
    columns_do_not_cross_foot,
    figure_differs_from_history,
    namesakes_differ,
    parts_do_not_sum,
    quarters_do_not_sum,
    result_does_not_follow,
    total_does_not_foot,
    value_differs_from_formula,
    figure_is_pending,
    source_has_drifted,
    outputs_are_mixed,
    waiver_names_no_check,
    waiver_without_reason,
    waiver_has_expired,
    waiver_is_unused,
)
"""Every check. A new one is a file in the folder of its family, a line here, and its case in the tests."""
