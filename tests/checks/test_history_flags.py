"""Flags that need earlier releases: a legend that stays, a definition that changes, a measure that goes or is renamed,
a charge called rare that recurs; where words stand in the house file, by what was written beside each release."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from relwriter import pipeline
from relwriter.checking import CheckOrder, find_faults, read_past

HOUSE = """\
company:
  name: Orrin Castings, Inc.
  short: Orrin
  listings: [{exchange: NYSE, symbol: ORRN}]
  reporting: {scale: thousands}
boilerplate:
  - measures:
      title: Measures
      items:
        - name: Adjusted EBITDA
          comparable: net income
          definition: Net income before income taxes, depreciation and restructuring.
          why_useful: It lets investors compare quarters.
  - legend:
      title: Forward-Looking Statements
      text: >-
        The outlook for {{ period }} is a forward-looking statement within the meaning of the Private Securities Litigation
        Reform Act of 1995. Results may differ because of the price of iron, wages and orders for trucks; our Annual Report
        on Form 10-K tells of more risks. Statements speak as of {{ release.date }}, and we take on no duty to update them.
"""

RELEASE = """\
house: company.yaml
period: QUARTER
release:
  date: DAY
  headline: Orrin Reports Results
  datelines: [{city: Dayton, state: OH}]
figures:
  sales: {label: net sales, values: {QUARTER: 88200, PRIOR: 80100}}
  profit: {label: net income, nature: income, values: {QUARTER: 6100, PRIOR: 5200}}
  tax: {label: income taxes, values: {QUARTER: 1900, PRIOR: 1600}}
  depreciation: {label: depreciation, values: {QUARTER: 4100, PRIOR: 3900}}
  restructuring: {label: restructuring, values: {QUARTER: 700, PRIOR: 0}}
  adjusted: {label: adjusted EBITDA, values: {QUARTER: 12800, PRIOR: 10700}}
statements:
  operations: {kind: operations, title: Statements of Operations, columns: [QUARTER, PRIOR], rows: [sales, {total: profit}]}
  earnings:
    kind: reconciliation
    title: Reconciliation
    columns: [QUARTER, PRIOR]
    rows: [profit, tax, depreciation, restructuring, {total: adjusted}]
sections:
  - results: {title: Results, items: [sales, {text: 'Net income was {{ profit }}.'}, {text: 'Adjusted EBITDA was {{ adjusted }}.'}]}
  - about: {text: Orrin casts parts of trucks.}
closing: [{statement: operations}, {statement: earnings}]
"""

QUARTERS = (
    ("Q3 2025", "Q3 2024", "2025-11-05"),
    ("Q4 2025", "Q4 2024", "2026-02-05"),
    ("Q1 2026", "Q1 2025", "2026-05-05"),
    ("Q2 2026", "Q2 2025", "2026-08-05"),
)


def _write(folder: Path, quarter: str, prior: str, day: str) -> Path:
    file = folder / f"{quarter.replace(' ', '-').lower()}.yaml"
    file.write_text(RELEASE.replace("QUARTER", quarter).replace("PRIOR", prior).replace("DAY", day), encoding="utf-8")
    return file


def _publish(file: Path) -> None:
    """The release as Markdown beside its file."""
    draft = pipeline.draft(str(file))
    outputs = pipeline.write(draft, pipeline.find_formats(["md"]))
    pipeline.save(draft, outputs, file.parent, file.stem, replace=False)


def _flags(folder: Path, change: Callable[[str], str], *, published: bool, house: str = HOUSE) -> list[str]:
    """The flags of the third quarter of 2026, changed, beside the four before it; the house file as it is now."""
    (folder / "company.yaml").write_text(HOUSE, encoding="utf-8")
    earlier = [_write(folder, *quarter) for quarter in QUARTERS]
    for file in earlier if published else ():
        _publish(file)
    (folder / "company.yaml").write_text(house, encoding="utf-8")
    now = _write(folder, "Q3 2026", "Q3 2025", "2026-11-05")
    now.write_text(change(now.read_text(encoding="utf-8")), encoding="utf-8")
    order = CheckOrder(codes={"D109", "D127", "D128"}, history=tuple(read_past(file) for file in earlier))
    return [f"{one.code} {one.message}" for one in find_faults(pipeline.draft(str(now)), order, str(now))]


SAME = "D128 has been the same in the last 4 releases"


def test_a_legend_of_the_house_file_is_known_to_have_stayed_by_what_was_written(tmp_path: Path) -> None:
    assert _flags(tmp_path, str, published=True) == [SAME]


def test_without_what_was_written_nothing_is_said_of_a_legend_of_the_house_file(tmp_path: Path) -> None:
    assert _flags(tmp_path, str, published=False) == []


def test_a_legend_with_a_new_risk_is_not_the_same(tmp_path: Path) -> None:
    house = HOUSE.replace("the price of iron, wages", "the price of iron, tariffs, wages")
    assert _flags(tmp_path, str, published=True, house=house) == []


def test_a_definition_that_the_house_file_changed_is_held_against_the_last_release(tmp_path: Path) -> None:
    house = HOUSE.replace("depreciation and restructuring", "depreciation, restructuring and lease payments")
    assert _flags(tmp_path, str, published=True, house=house)[0] == "D127 has changed since the last release"
    told = house.replace("why_useful:", "change: Lease payments are new.\n          why_useful:")
    (tmp_path / "told").mkdir()
    assert _flags(tmp_path / "told", str, published=True, house=told) == [SAME]


@pytest.mark.parametrize(
    ("old", "new", "flag"),
    [
        ("label: adjusted EBITDA", "label: core EBITDA", "D127 is a measure that the last release called otherwise"),
        ("label: restructuring", "label: one-time restructuring", "D109 is called non-recurring, and recurs within two years"),
    ],
)  # fmt: skip
def test_a_measure_that_is_renamed_and_a_charge_that_recurs_are_flagged(
    old: str, new: str, flag: str, tmp_path: Path
) -> None:
    assert _flags(tmp_path, lambda text: text.replace(old, new), published=False) == [flag]


def test_a_measure_that_is_no_longer_stated_is_flagged(tmp_path: Path) -> None:
    def drop(text: str) -> str:
        kept = [line for line in text.splitlines() if "adjusted: {label" not in line]
        without = "\n".join(kept).replace(", {text: 'Adjusted EBITDA was {{ adjusted }}.'}", "")
        return without.replace("{total: adjusted}", "{total: profit}")

    assert _flags(tmp_path, drop, published=False) == [
        "D127 no longer states adjusted EBITDA, which the last release did"
    ]
