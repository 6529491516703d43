"""The release of a maker of household brands: growth that is split into price, volume, currency and acquisitions."""

from __future__ import annotations

TEXT = """\
period: Q2 2026
company:
  name: Quillfeather Brands, Inc.
  short: Quillfeather
  listings: [{exchange: NYSE, symbol: QFB}]
  reporting: {scale: thousands}
release:
  date: 2026-07-30
  headline: Quillfeather Reports Second Quarter 2026 Results
  subheads: ['Net sales +5.1%: Pantry +6.8%; organic sales growth +3.7%']
  datelines: [{city: Salem, state: OR}]
figures:
  sales: {label: net sales, values: {Q2 2026: 412630, Q2 2025: 392610, H1 2026: 815240, H1 2025: 784200}}
  pantry: {label: Pantry net sales, values: {Q2 2026: 251320, Q2 2025: 235320, H1 2026: 494210, H1 2025: 468830}}
  laundry: {label: Laundry net sales, values: {Q2 2026: 161310, Q2 2025: 157290, H1 2026: 321030, H1 2025: 315370}}
  margin: {label: gross margin, unit: percent, values: {Q2 2026: 38.2, Q2 2025: 40.6}}
  debt: {label: total debt, nature: balance, values: {Q2 2026: 305100, FY 2025: 281700}}
  cash: {label: cash and cash equivalents, nature: balance, values: {Q2 2026: 64370, FY 2025: 48110, Q2 2025: 51830}}
  paid: {label: dividends per share, unit: USD/share, scale: ones, values: {Q2 2026: 0.215, Q2 2025: 0.205}}
  growth: {label: net sales growth, unit: percent, nature: change, scale: ones, values: {Q2 2026: 5.1}}
  currency: {label: effect of currency, unit: percent, nature: change, scale: ones, values: {Q2 2026: 0.6}}
  bought: {label: effect of acquisitions, unit: percent, nature: change, scale: ones, values: {Q2 2026: -2.0}}
  organic: {label: organic sales growth, unit: percent, nature: change, scale: ones, values: {Q2 2026: 3.7}}
  volume: {label: volume, unit: percent, nature: change, scale: ones, values: {Q2 2026: -1.8}}
  price: {label: price and mix, unit: percent, nature: change, scale: ones, values: {Q2 2026: 5.5}}
  p_growth: {label: Pantry net sales growth, unit: percent, nature: change, scale: ones, values: {Q2 2026: 6.8}}
  p_currency: {label: effect of currency on Pantry, unit: percent, nature: change, scale: ones, values: {Q2 2026: 0.4}}
  p_bought: {label: effect of acquisitions on Pantry, unit: percent, nature: change, scale: ones, values: {Q2 2026: -3.1}}
  p_organic: {label: Pantry organic sales growth, unit: percent, nature: change, scale: ones, values: {Q2 2026: 4.1}}
  p_volume: {label: Pantry volume, unit: percent, nature: change, scale: ones, values: {Q2 2026: -2.7}}
statements:
  brands:
    kind: segments
    title: Net Sales by Segment
    columns: [current, prior, ytd, ytd_prior]
    rows:
      - {line: pantry, label: Pantry net sales}
      - {line: laundry, label: Laundry net sales}
      - {total: sales, label: Net sales}
  organic:
    kind: reconciliation
    title: Organic Sales
    columns: [{period: Q2 2026, title: Company}, {period: Q2 2026, title: Pantry}]
    rows:
      - {line: Net sales growth, figures: [growth, p_growth]}
      - {line: Currency, figures: [currency, p_currency]}
      - {line: Acquisitions, figures: [bought, p_bought]}
      - {total: Organic sales growth, figures: [organic, p_organic]}
sections:
  - heading: Second Quarter 2026 Highlights and Outlook
  - text:
      text:
        - Quillfeather manufactures and sells brands of the pantry. We gained share in seven of our 12 categories.
        - >-
          Growth was led by the Pantry segment, whose net sales rose 6.8% to $251.3 million. Pantry organic sales growth was 4.1%, held
          back by lower volume of 2.7%. In the company, price and mix of 5.5% was offset by a volume decline of 1.8%.
        - Gross margin contracted 240 basis points to 38.2%, due to higher commodity and freight costs.
        - Total debt was $305.1 million, compared to $281.7 million at year-end 2025. At June 30, 2026, cash on hand was $64.4 million.
        - Pantry net sales were $251.3 million, compared to $235.3 million in the second quarter last year.
        - Cash and total debt were $369.5 million together. Free cash flow is cash from operations less capital expenditures.
        - Organic growth is growth excluding the effects of currency and acquisitions.
        - Our sales outlook for 2026 was raised to $1.62 billion to $1.66 billion from $1.58 billion to $1.64 billion.
        - Orders of $45.2 million were 13% higher than the $40.1 million of a year ago.
  - outlook:
      title: Outlook for 2026
      items:
        - Cash from operations of approximately $90 million
        - {measure: Net sales, period: FY 2026, scale: billions, low: 1.62, high: 1.66, prior_low: 1.58, prior_high: 1.64, action: raises}
  - dividend: {declared: 2026-07-29, amount: 0.215, record: 2026-08-14, payable: 2026-09-01}
  - statement: brands
  - statement: organic
literals:
  - {text: $369.5 million together, reason: Sum of the two}
  - {text: $45.2 million were, reason: Order book}
  - {text: the $40.1 million of, reason: Order book}
  - {text: 13% higher, reason: Order book}
"""

FAULTS = {
    "N101": [
        ("organic sales growth +3.7%'", "organic sales growth +7.3%'"),
        ("lower volume of 2.7%", "lower volume of 5.5%"),
        ("$281.7 million at year-end 2025", "$281.7 million at year-end 2024"),
        ("At June 30, 2026, cash", "At June 30, 2025, cash"),
    ],
    "N105": [
        ("a volume decline of 1.8%", "volume growth of 1.8%"),
        ("by lower volume of 2.7%", "by higher volume of 2.7%"),
        ("was raised to $1.62", "was lowered to $1.62"),
    ],
    "N112": [
        ("were 13% higher than", "were 31% higher than"),
        ("were 13% higher than", "were 13% lower than"),
    ],
    "N115": [("amount: 0.215", "amount: 0.251")],
    "N129": [
        ("seven of our 12 categories", "12 of our seven categories"),
        ("seven of our 12 categories", "thirteen of our 12 categories"),
    ],
    "N130": [
        ("due to higher commodity", "due to lower commodity"),
        ("Gross margin contracted 240", "Gross margin expanded 240"),
    ],
    "S106": [("{line: laundry, label: Laundry net sales}", "{line: laundry, label: Pantry net sales}")],
    "W151": [
        ("less capital expenditures", "plus capital expenditures"),
        ("excluding the effects of", "including the effects of"),
    ],
    "T102": [
        ("{Q2 2026: -3.1}", "{Q2 2026: -1.3}"),
        ("figures: [bought, p_bought]", "figures: [bought, bought]"),
    ],
}

NEAR = [
    ("Net sales +5.1%: Pantry +6.8%;", "Net sales up 5.1% (Pantry +6.8%);"),
    ("{Q2 2026: 0.6}", "{Q2 2026: 0.7}"),
    ("amount: 0.215", "amount: 0.225"),
    ("seven of our 12 categories", "all 12 of our 12 categories"),
    ("were 13% higher than the", "were some 13% higher, at constant currency, than the"),
    ("due to higher commodity", "net of lower commodity"),
    ("at year-end 2025", "at the end of 2025"),
    ("in the second quarter last year", "in the second quarter a year ago"),
]
