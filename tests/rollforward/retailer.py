"""A retailer whose fiscal years end on the Saturday nearest January 31 and are named after their start; fiscal 2023 has
53 weeks. Its second quarter's release, and a way to roll it on and to fill in what is then asked for."""

from __future__ import annotations

import re
from pathlib import Path

from relwriter.pipeline import read
from relwriter.rollforward.rolling import Rolled, Wish, roll

HOUSE = """\
company:
  name: Harbor Stores, Inc.
  short: Harbor Stores
  listings: [{exchange: NYSE, symbol: HRBR}]
  fiscal_year_end: Saturday nearest January 31
  fiscal_year_named: start
  reporting: {scale: millions}
people:
  ann-poe: {name: Ann Poe, titles: Chief Executive Officer, honorific: Ms.}
boilerplate:
  - legend: {title: Safe Harbor, text: Counsel says so.}
"""
SECOND_QUARTER = """\
# Harbor Stores keeps one folder a quarter.
house: ../company.yaml
period: Q2 2023   # the quarter
release:
  date: 2023-08-24
  headline: '{{ company }} Reports {{ period.title }} Results'
  subheads: ['Sales of {{ revenue }}']
  datelines:
    - {city: Columbus, state: OH}   # head office
figures:
  # Sales as in the statements of operations.
  revenue:
    label: net sales
    values:
      Q2 2023: 1200.4   # reviewed
      Q2 2022: 1150.2
      H1 2023: 2300.9
      H1 2022: 2210.1
  net_income:
    label: net income
    nature: income
    values: {Q2 2023: 55.5, Q2 2022: 61.0, H1 2023: 101.5, H1 2022: 118.0}
  eps:
    label: diluted earnings per share
    unit: USD/share
    values: {Q2 2023: 0.55, Q2 2022: 0.60, H1 2023: 1.01, H1 2022: 1.17}
  operating_cash:
    label: net cash provided by operating activities
    nature: cash_flow
    values: {H1 2023: 140.1, H1 2022: 133.3}
  inventory:
    label: inventories
    nature: balance
    values: {Q2 2023: 640.0, FY 2022: 601.5, Q2 2022: 655.0}
  margin:
    label: net margin
    formula: margin(net_income, revenue)
sections:
  - quote: {by: ann-poe, says: 'Sales were {{ revenue }}, up from {{ revenue.''Q2 2022'' }}.', note: Ann to approve}
  - highlights: {title: Highlights, items: [Opened two stores]}
  - results:
      items:
        - figure: revenue
          because:
            Q2 2023: Traffic rose.
            H1 2023: Traffic rose.
        - {figure: net_income, periods: [Q2 2023, H1 2023]}
        - text: Inventories were {{ inventory }} against {{ inventory.'FY 2022' }} at year-end.
        - operating_cash
  - outlook:
      period: FY 2023
      items:
        - {measure: Net sales, low: 4900, high: 5000, prior_low: 4850, prior_high: 5000, action: raises}
        - {measure: Capital expenditures, point: 200}
        - {measure: Net sales, period: Q3 2023, low: 1180, high: 1210}
  - dividend: {amount: 0.20, declared: 2023-08-22, record: 2023-09-05, payable: 2023-09-20}
  - call:
      date: 2023-08-24
      times: [{time: '08:30', zone: Eastern Time}]
"""


def write_company(folder: Path) -> Path:
    """The file of the second quarter, in a folder of its own beside the house file."""
    (folder / "company.yaml").write_text(HOUSE, encoding="utf-8")
    return write(folder, "q2", SECOND_QUARTER)


def write(folder: Path, name: str, text: str) -> Path:
    """The path of a release file in a folder of its own."""
    path = folder / name / "release.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def roll_on(last: Path, name: str, wish: Wish | None = None) -> Rolled:
    """The release after the one in a file, written beside it in a folder of that name."""
    rolled = roll(last, last.parent.parent / name / "release.yaml", wish or Wish())
    write(last.parent.parent, name, rolled.text)
    return rolled


def fill_in(path: Path) -> None:
    """Puts a number in the place of every pending one, each another, and a day in that of the pending days."""
    text = path.read_text(encoding="utf-8")
    for number in range(text.count("pending")):
        text = re.sub(r"(?<=date: )pending|(?<=declared: )pending", "2023-01-02", text, count=1)
        text = re.sub(r"(?<=record: )pending|(?<=payable: )pending", "2023-01-03", text, count=1)
        text = re.sub(r": pending", f": {1000 + number}", text, count=1)
    path.write_text(text, encoding="utf-8")


def values_of(path: Path, key: str) -> dict[str, str]:
    """The numbers of a figure by period, as text; `pending` or a formula as they are."""
    values = read(str(path)).figures[key].values
    return {str(label): str(entry.formula or entry.value or "pending") for label, entry in values.items()}
