"""Tables of published releases: what is computed, rounded and headed here is what was published, number by number."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from relwriter.pipeline import draft, find_formats, write

STATEMENTS = Path(__file__).resolve().parents[1] / "statements"
NAMES = sorted(path.stem for path in STATEMENTS.glob("*.yaml"))

PUBLISHED = {
    "best-buy-q2-fy2024": """
        Three Months Ended | Six Months Ended
        July 29, 2023 | July 30, 2022 | July 29, 2023 | July 30, 2022
        Revenue | $9,583 | $10,329 | $19,050 | $20,976
        Gross profit | 2,220 | 2,287 | 4,370 | 4,640
        Gross profit % | 23.2% | 22.1% | 22.9% | 22.1%
        SG&A % | 19.6% | 18.2% | 19.6% | 18.0%
        Restructuring charges | (7) | 34 | (16) | 35
        Operating income | 348 | 371 | 659 | 833
        Operating income % | 3.6% | 3.6% | 3.5% | 4.0%
        Gain on sale of subsidiary, net | 21 | - | 21 | -
        Interest expense | (12) | (7) | (24) | (13)
        of affiliates | 369 | 367 | 689 | 818
        Net earnings | $274 | $306 | $518 | $647
        Diluted earnings per share | $1.25 | $1.35 | $2.36 | $2.85
        Diluted | 219.0 | 226.1 | 219.5 | 227.2
        Total current assets | 8,304 | 8,344
        Total assets | $15,318 | $15,419
        Accounts payable | $5,471 | $5,406
        Total current liabilities | 8,433 | 8,650
        Total liabilities and equity | $15,318 | $15,419
        Domestic | International | Consolidated | Domestic | International | Consolidated
        SG&A | $1,730 | $149 | $1,879 | $1,732 | $150 | $1,882
        Intangible asset amortization (1) | (21) | - | (21) | (22) | - | (22)
        Non-GAAP SG&A | $1,709 | $149 | $1,858 | $1,710 | $150 | $1,860
    """,
    "farmers-and-merchants-q4-2024": """
        Cash and cash equivalents | 64,659,113 | 44,690,337
        Mortgage loans held for sale | 157,200 | -
        Total assets | $844,643,087 | $799,940,826
        Noninterest-bearing | $107,197,478 | $115,284,706
        Total deposits | 758,806,728 | 680,962,851
        Total liabilities | 788,371,297 | 747,762,535
        3,116,966 shares in 2023 | 31,667 | 31,170
        Accumulated other comprehensive loss | (16,508,083) | (17,684,144)
        Total stockholders' equity | 56,271,790 | 52,178,291
        Total liabilities and stockholders' equity | $844,643,087 | $799,940,826
    """,
    "outokumpu-q4-2024": """
        EUR million, or as indicated | Q4 2024 | Q4 2023 | Q3 2024 | 2024 | 2023
        Sales | 1,405 | 1,513 | 1,518 | 5,942 | 6,961
        Adjusted EBITDA (1) | -3 | 72 | 86 | 177 | 517
        Earnings per share, EUR | -0.07 | -0.56 | 0.05 | -0.09 | -0.26
        Return on capital employed, rolling 12 months (ROCE), % (2) | -1.2 | -2.1 | -7.1 | -1.2 | -2.1
        Free cash flow (3) | 33 | 156 | -113 | -71 | 290
        Stainless steel deliveries, 1000 tonnes | 422 | 450 | 459 | 1,793 | 1,906
    """,
    "cbmg-q4-2019": """
        Net loss | $(12,687) | $(8,519) | $(15,864) | $(49,984) | $(38,945)
        Net loss | $(9,337) | $(12,097) | $(15,864) | $(12,687) | $(49,984)
        Provision for doubtful accounts | — | 85
        Net cash used in operating activities | (39,650) | (25,113)
        Property, plant and equipment, net | $21,434 | $15,194 | $6,241 | 41.1%
    """,
}
"""Lines of the published tables, those of CBMG from its filed facts; cells parted by bars, notes and signs in one piece
with their number."""


@cache
def _outputs(name: str) -> dict[str, bytes]:
    outputs = write(draft(str(STATEMENTS / f"{name}.yaml")), find_formats([]))
    return {extension: output.content for extension, output in outputs.items()}


def _cells(line: str) -> list[str]:
    return [cell for cell in re.split(r" {2,}", line.strip()) if cell]


def _lines(name: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in PUBLISHED[name].strip().splitlines()]


def test_four_releases_are_there() -> None:
    assert sorted(PUBLISHED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_published_table_comes_out_number_by_number(name: str) -> None:
    printed = [_cells(line) for line in _outputs(name)["txt"].decode().splitlines()]
    assert [line for line in _lines(name) if line not in printed] == []


@pytest.mark.parametrize("name", NAMES)
def test_its_markdown_has_the_same_numbers(name: str) -> None:
    text = _outputs(name)["md"].decode().replace("\\", "")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    bodies = {tuple(row[1:]) for row in rows}
    figures = [line for line in _lines(name) if re.fullmatch(r"[-$(]*[\d,.]+[)%]*", line[1])]
    assert len(figures) > 3
    assert [line for line in figures if tuple(line[1:]) not in bodies] == []


def test_no_line_of_a_table_is_wider_than_edgar_takes() -> None:
    lines = [line for name in NAMES for line in _outputs(name)["txt"].decode().splitlines()]
    tables = [line for line in lines if "  " in line.strip()]
    assert max(map(len, tables)) <= 132
