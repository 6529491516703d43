"""The table of rules in docs/checks/not-checked.md: each rule has its checks or a reason, and each check its rule."""

from __future__ import annotations

import re
from pathlib import Path

from relwriter.checks.check import is_code
from relwriter.checks.register import CHECKS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "checks" / "not-checked.md").read_text(encoding="utf-8")
CHECKED, WITHOUT = PAGE.split("\n## Rules without a check\n")
WHOLE_FAMILIES = {"P"}
"""Families that a rule may name by their letter."""


def _rows(text: str) -> list[tuple[str, str]]:
    """The rows of the tables of a text, without their heads."""
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", text, re.MULTILINE)
    return [row for row in rows if row[0] != "rule"]


def _codes() -> set[str]:
    """What the rules name: codes, and letters of families."""
    return {code for _, codes in _rows(CHECKED) for code in codes.split(", ")}


def test_each_rule_stands_once_with_its_checks_or_with_a_reason() -> None:
    checked, without = _rows(CHECKED), _rows(WITHOUT)
    rules = [rule for rule, _ in (*checked, *without)]
    assert len(checked) > 40 and len(without) > 10
    assert len(set(rules)) == len(rules)
    assert all(len(reason.split()) > 4 and not is_code(reason) for _, reason in without)


def test_each_code_that_a_rule_names_is_a_check() -> None:
    assert _codes() - WHOLE_FAMILIES <= {check.CODE for check in CHECKS}


def test_each_check_of_figures_numbers_periods_and_words_holds_a_rule() -> None:
    held = _codes()
    left = [check.CODE for check in CHECKS if check.CODE[0] in "TNPWD" and not {check.CODE, check.CODE[0]} & held]
    assert left == []


def test_a_reason_names_no_check_that_there_is_not() -> None:
    assert set(re.findall(r"\b[TNPWUD][0-9]{3}\b", WITHOUT)) <= {check.CODE for check in CHECKS}
