"""Tables of real releases, row by row: every published amount comes out, but for what is mended."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from relwriter.pipeline import draft, find_formats, write

RELEASES = Path(__file__).resolve().parent / "releases"
NAMES = sorted(path.parent.name for path in RELEASES.glob("*/published.txt"))

MENDED = {
    "best-buy-q2-fy2024": {
        "Loss on investments | 0.5% | -%": "0.5% | -",
        "Intangible asset amortization | $21 | $21 | 0.10 | $22 | $17 | 0.07": "$21 | $21 | $0.10 | $22 | $17 | $0.07",
        "Intangible asset amortization | $41 | $36 | 0.16 | $44 | $34 | 0.14": "$41 | $36 | $0.16 | $44 | $34 | $0.14",
    },
    "freshworks-q4-2024": {
        "Operating cash flow margin | 21.3% | 22.3% | 22.3% | 14.4%": "21.3% | 19.3% | 22.3% | 14.4%",
        "Adjusted free cash flow margin | 21.4% | 21.3% | 21.3% | 13.1%": "21.4% | 17.9% | 21.3% | 13.1%",
    },
    "geovax-q2-2025": {"Cash and cash equivalents | $3,094 | 5,507": "$3,094 | $5,507"},
}
"""Published rows that their own table contradicts, or whose signs are set otherwise, and their amounts as printed here."""


AMOUNT = re.compile(r"[$(~-]*\d|[—–-]+$")
YEAR = re.compile(r"20\d\d")


@cache
def _printed(name: str) -> list[tuple[str, list[str]]]:
    """Label and filled cells of each row of amounts, as the Markdown has them."""
    outputs = write(draft(str(RELEASES / name / "release.yaml"), final=True), find_formats(["md"]))
    lines = outputs["md"].content.decode().replace("\\", "").splitlines()
    return [row for line in lines if line.startswith("|") and (row := _row(line.strip("|")))[1]]


def _published(name: str) -> list[tuple[str, list[str]]]:
    """Rows as published, mended where they are wrong."""
    lines = (RELEASES / name / "published.txt").read_text(encoding="utf-8").splitlines()
    right = MENDED.get(name, {})
    return [_row(f"{line.split('|')[0]}| {right[line]}" if line in right else line) for line in lines]


def _row(line: str) -> tuple[str, list[str]]:
    """Label, in letters and digits alone, and filled cells; no cells for a head and for a row of words."""
    label, *cells = [cell.strip() for cell in line.split("|")]
    amounts = [cell.replace(" ", "") for cell in cells if cell]
    words = re.sub(r"[^a-z0-9]", "", re.sub(r"\(\d\)", "", label).casefold())
    return words, amounts if all(map(AMOUNT.match, amounts)) and not all(map(YEAR.fullmatch, amounts)) else []


def test_seven_releases_have_tables() -> None:
    assert len(NAMES) == 7


@pytest.mark.parametrize("name", NAMES)
def test_every_published_row_is_printed_in_its_place(name: str) -> None:
    printed = iter(_printed(name))
    missing = [row for row in _published(name) if not any(_is_same(row, found) for found in printed)]
    assert missing[:1] == []


def _is_same(published: tuple[str, list[str]], printed: tuple[str, list[str]]) -> bool:
    """Whether amounts agree, and the label where there is one: some issuers publish totals without."""
    return published[1] == printed[1] and published[0] in {"", printed[0]}


@pytest.mark.parametrize("name", NAMES)
def test_no_row_of_amounts_is_printed_that_was_not_published(name: str) -> None:
    published = [amounts for _, amounts in _published(name)]
    assert [row for row in _printed(name) if row[1] not in published] == []


@pytest.mark.parametrize("name", sorted(MENDED))
def test_what_is_mended_was_published_so(name: str) -> None:
    lines = (RELEASES / name / "published.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in MENDED[name] if line not in lines] == []
