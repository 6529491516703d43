"""The release of a water utility, with a walk from one year's income to the next, with faults and near misses."""

from __future__ import annotations

TEXT = """\
period: Q3 2026
company:
  name: Tern Valley Water Company
  short: Tern Valley Water
  listings: [{exchange: NYSE, symbol: TVW}]
  reporting: {scale: thousands}
release:
  date: 2026-11-05
  headline: Tern Valley Water Reports Third Quarter 2026 Results, Raises Lower End of Guidance
  subheads:
    - Net income of $24.3 million, or $0.80 per diluted share
    - Full-year guidance of $2.35 to $2.45 per share, previously $2.30 to $2.45
  datelines: [{city: Salem, state: OR}]
figures:
  household: {label: household, values: {Q3 2026: 61204, Q3 2025: 56110, 9M 2026: 160288, 9M 2025: 150870}}
  business: {label: business, values: {Q3 2026: 33150, Q3 2025: 31940, 9M 2026: 91420, 9M 2025: 88311}}
  revenue: {label: total operating revenues, values: {Q3 2026: 94354, Q3 2025: 88050, 9M 2026: 251708, 9M 2025: 239181}}
  running: {label: operation and maintenance, values: {Q3 2026: 31842, Q3 2025: 29270, 9M 2026: 92007, 9M 2025: 86544}}
  wear: {label: depreciation, values: {Q3 2026: 14880, Q3 2025: 13215, 9M 2026: 43902, 9M 2025: 39166}}
  operating: {label: operating income, nature: income, values: {Q3 2026: 47632, Q3 2025: 45565, 9M 2026: 115799, 9M 2025: 113471}}
  consolidated: {label: net income, nature: income, values: {Q3 2026: 24618, Q3 2025: 23870, 9M 2026: 55219, 9M 2025: 54660}}
  owners:
    {label: net income attributable to common shareholders, nature: income,
     values: {Q3 2026: 24311, Q3 2025: 23604, 9M 2026: 54330, 9M 2025: 53815}}
  earned: {label: diluted earnings per share, unit: USD/share, values: {Q3 2026: 0.80, Q3 2025: 0.79, 9M 2026: 1.80, 9M 2025: 1.80}}
  taxes: {label: income tax (expense) benefit, values: {Q3 2026: -9121, Q3 2025: -8802}}
  rates: {label: new rates, nature: change, values: {Q3 2026: 3940}}
  fixed: {label: 'cost per connection, excluding power', unit: USD, scale: ones, values: {Q3 2026: 145, Q3 2025: 137}}
  bare: {label: adjusted diluted earnings per share, unit: USD/share, values: {Q3 2026: 0.84, 9M 2026: 1.91}}
  heat: {label: cooler and wetter weather, nature: change, values: {Q3 2026: -1873}}
  cash_flow:
    {label: net cash provided by operating activities, nature: cash_flow, values: {9M 2026: 102440, 9M 2025: 49107}}
  long: {label: long-term debt, nature: balance, values: {Q3 2026: 812330, Q4 2025: 790115}}
  short: {label: current portion of long-term debt, nature: balance, values: {Q3 2026: 25400, Q4 2025: 30200}}
  connections: {label: connections, unit: count, scale: ones, nature: balance, values: {Q3 2026: 218640, Q4 2025: 216011, Q3 2025: 214212}}
  rain: {label: inches of rain, unit: count, scale: ones, values: {Q3 2026: 312, Q3 2025: 250}}
  usual: {label: normal inches of rain, unit: count, scale: ones, values: {Q3 2026: 240, Q3 2025: 240}}
sections:
  - text:
      text:
        - >-
          Operating income was $47.6 million, or 50.5% of revenues. New rates increased operating income by $3.9 million, and the
          weather reduced operating income by $1.9 million. Depreciation expense was $14.9 million. Household and business revenues
          grew 9.1% and 3.8%, respectively.
        - >-
          Connections grew by 4,428, or 2.1%, to 218,640 during the twelve months ended September 30, 2026. There were 312 inches
          of rain, 30% above normal. Long-term debt, including its current portion, was $837.7 million.
        - Cash provided by operating activities for the first nine months more than doubled to $102.4 million. A gain of
          $0.3 million was recorded in the second quarter of the nine-month period, and we plan to rebuild the weir in 2027.
          For 2027, we expect more rain. Costs fell following the sale of a depot on August 3, 2026.
  - text: {text: 'Diluted earnings per share were $0.80 ($0.84 as adjusted), and cost per connection rose 5.8%.'}
  - heading: Nine Month Highlights
  - text: {text: Income taxes were an expense of $9.1 million.}
  - dividend:
      amount: 0.42
      declared: 2026-10-20
      record: 2026-11-16
      payable: 2026-12-01
      text: >-
        On {{ dividend.declared }} the Board declared a dividend of {{ dividend.amount }} per share, payable {{ dividend.payable }} to
        holders of record on {{ dividend.record }}. It is an increase of $0.02 per share, or 5.0%, from the last dividend of $0.40, and
        an annual rate of $1.68.
  - outlook:
      intro: We raise the lower end of the prior guidance of $2.30 to $2.45 per share.
      items:
        - {measure: Earnings, unit: USD/share, low: 2.35, high: 2.45, prior_low: 2.30, prior_high: 2.45, period: FY 2026}
        - {measure: Capital spending, low: 150, high: 165, scale: millions, period: FY 2026}
  - statement:
      kind: operations
      title: Statements of Income
      columns: [Q3 2026, Q3 2025, 9M 2026, 9M 2025]
      rows: [household, business, {subtotal: revenue}, running, wear, {subtotal: operating}, {total: consolidated}, owners, earned]
  - statement:
      kind: reconciliation
      title: Reconciliation of Operating Income from 2025 to 2026
      columns: [Q3 2026]
      rows: [{line: operating, label: Operating income}, {heading: 'Increase (decrease) in net income:'}, rates, heat]
literals: [{text: $0.3 million, reason: A gain on a parcel}]
"""

FAULTS = {
    "N101": [
        ("Net income of $24.3 million", "Net income of $34.3 million"),
        ("30% above normal", "25% above normal"),
        ("50.5% of revenues", "55.5% of revenues"),
        ("expense was $14.9 million", "expense was $19.4 million"),
        ("grew 9.1% and 3.8%", "grew 3.8% and 9.1%"),
        ("($0.84 as adjusted)", "($0.80 as adjusted)"),
        ("connection rose 5.8%", "connection rose 8.5%"),
        ("Net income of $24.3 million", "Net income of $54.3 million"),
    ],
    "N102": [
        ("was $837.7 million", "was $873.7 million"),
        ("annual rate of $1.68", "annual rate of $1.60"),
        ("income by $3.9 million", "income by $9.3 million"),
    ],
    "N107": [("more than doubled", "more than tripled")],
    "N108": [("were an expense of", "were a benefit of"), ("Cash provided by operating", "Cash used in operating")],
    "N112": [
        ("or 2.1%, to", "or 1.2%, to"),
        ("or 5.0%, from", "or 9.0%, from"),
        ("grew by 4,428", "grew by 2,629"),
    ],
    "N139": [
        ("guidance of $2.35 to", "guidance of $2.30 to"),
        ("per share, previously $2.30 to", "per share, previously $2.20 to"),
        ("prior guidance of $2.30 to", "prior guidance of $2.35 to"),
    ],
    "P112": [("months ended September 30", "months ended June 30")],
    "P113": [("Nine Month Highlights", "Six Month Highlights")],
    "P117": [("weir in 2027", "weir in 2025"), ("For 2027, we", "For 2025, we")],
    "P119": [("August 3, 2026", "August 3, 2027")],
    "P122": [("from 2025 to 2026", "from 2024 to 2025")],
    "S129": [("Reconciliation of Operating Income from", "Reconciliation of Gross Profit from")],
    "T136": [("Raises Lower End", "Raises Upper End"), ("raise the lower end", "raising the top end")],
}  # fmt: skip

NEAR = [
    ("New rates increased operating income by $3.9 million", "Thanks to new rates of $3.9 million, income grew"),
    ("Net income of $24.3 million", "Consolidated net income of $24.6 million"),
    ("30% above normal", "25% more than a year ago"),
    ("an annual rate of $1.68", "an annualized dividend of $1.68"),
    ("more than doubled to", "rose 109% to"),
    ("Raises Lower End of", "Narrows"),
    ("previously $2.30 to $2.45", "from $2.30 to $2.45"),
    ("months ended September 30", "months to September 30"),
    ("grew 9.1% and 3.8%, respectively", "grew 9.1% and 3.8%"),
]
