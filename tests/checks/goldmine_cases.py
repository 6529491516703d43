"""The release of a company that digs gold in two places, counts ounces and tonnes, and reports in Canadian dollars."""

from __future__ import annotations

TEXT = """\
period: Q2 2026
company:
  name: Larkspur Gold Corp.
  short: Larkspur
  listings: [{exchange: TSX, symbol: LGC}]
  reporting: {currency: CAD, scale: thousands}
  issuer: {framework: IFRS, filer: none}
release:
  date: 2026-08-06
  headline: Larkspur Reports Second Quarter 2026 Results
  subheads: ['Gold production of 31,148 ounces; net income of $11.4 million']
  datelines: [{city: Toronto, country: Canada}]
figures:
  north: {label: gold production at Northgate, unit: ounces, scale: ones, values: {Q2 2026: 18326, Q2 2025: 21504, H1 2026: 38211, H1 2025: 41930}}
  tamsin: {label: gold production at Tamsin, unit: ounces, scale: ones, values: {Q2 2026: 12822, Q2 2025: 4071, H1 2026: 20347, H1 2025: 9116}}
  ounces: {label: total gold production, unit: ounces, scale: ones, values: {Q2 2026: 31148, Q2 2025: 25575, H1 2026: 58558, H1 2025: 51046}}
  sold: {label: ounces of gold sold, unit: ounces, scale: ones, values: {Q2 2026: 30500, Q2 2025: 26000, H1 2026: 57400, H1 2025: 51700}}
  milled: {label: ore milled at Northgate, unit: tonnes, scale: ones, values: {Q2 2026: 71382, Q2 2025: 70915, H1 2026: 142604, H1 2025: 140022}}
  grade: {label: head grade at Northgate, unit: g/t, scale: ones, values: {Q2 2026: 8.4, Q2 2025: 9.9, H1 2026: 8.8, H1 2025: 9.7}}
  costs: {label: cash costs, values: {Q2 2026: 42700, Q2 2025: 40560, H1 2026: 82082, H1 2025: 79101}}
  costs_oz: {label: cash costs per ounce of gold sold, unit: CAD/ounce, scale: ones, display: {decimals: 0}, values: {Q2 2026: 1400, Q2 2025: 1560, H1 2026: 1430, H1 2025: 1530}}
  sustaining: {label: all-in sustaining costs, values: {Q2 2026: 62525, Q2 2025: 58500, H1 2026: 120540, H1 2025: 117876}}
  sustaining_oz: {label: all-in sustaining costs per ounce of gold sold, unit: CAD/ounce, scale: ones, display: {decimals: 0}, values: {Q2 2026: 2050, Q2 2025: 2250, H1 2026: 2100, H1 2025: 2280}}
  net: {label: net income, nature: income, values: {Q2 2026: 11420, Q2 2025: -3210, H1 2026: 17805, H1 2025: 2244}}
  free: {label: free cash flow, values: {Q2 2026: 14180, Q2 2025: -2310, H1 2026: 21033, H1 2025: 3104}}
statements:
  production:
    kind: metrics
    title: Operating Highlights
    columns: [current, prior, ytd, ytd_prior]
    rows:
      - heading: Gold production (ounces)
      - {line: north, label: Northgate}
      - {line: tamsin, label: Tamsin}
      - {subtotal: ounces, label: Total}
      - sold
  results:
    kind: other
    title: Results
    columns: [current, prior, ytd, ytd_prior]
    rows: [net]
sections:
  - statement: production
  - statement: results
  - text:
      text:
        - All amounts are expressed in Canadian dollars unless otherwise indicated.
        - >-
          Consolidated gold production was 31,148 ounces at cash costs per ounce of $1,400 (US$1,023) and all-in sustaining costs ("AISC") per ounce of $2,050
          (US$1,498), compared to AISC per ounce of $2,250 in Q2 2025.
        - >-
          Northgate milled 71,382 tonnes at 8.4 g/t in Q2 2026, compared to 70,915 tonnes at 9.9 g/t in Q2 2025, and poured 18,326 ounces, down 14.8%.
          At Tamsin, the mill poured 12,822 ounces, more than three times the 4,071 ounces of Q2 2025.
        - Free cash flow of $14.2 million was $16.5 million higher than in Q2 2025. Larkspur sold 57,400 ounces in H1 2026.
        - Larkspur has two producing mines, the Northgate mine in Ontario and the Tamsin mine in Manitoba.
style: {figures: {currency: own-dollar}}
literals:
  - {text: 'US$1,023', reason: At the average rate of exchange}
  - {text: 'US$1,498', reason: At the average rate of exchange}
"""

FAULTS = {
    "N101": [
        ("per ounce of $1,400 (US", "per ounce of $1,040 (US"),
        ("AISC per ounce of $2,250 in", "AISC per ounce of $2,280 in"),
        ("sold 57,400 ounces", "sold 54,700 ounces"),
    ],
    "N102": [("milled 71,382 tonnes", "milled 73,518 tonnes")],
    "N103": [
        ("At Tamsin, the mill poured", "At Northgate, the mill poured"),
        ("poured 18,326 ounces", "poured {{ tamsin }}"),
        ("AISC per ounce of $2,250 in", "AISC of $2,250 per tonne in"),
    ],
    "N105": [
        ("ounces, down 14.8%", "ounces, up 14.8%"),
        ("was $16.5 million higher than", "was $16.5 million lower than"),
    ],
    "N107": [
        ("more than three times", "more than four times"),
        ("more than three times", "nearly three times"),
    ],
    "N111": [
        ("has two producing mines", "has three producing mines"),
        ("in Ontario and the Tamsin", "in Ontario, the Bray mine in Utah and the Tamsin"),
    ],
    "T102": [("H1 2026: 20347", "H1 2026: 23047")],
    "T160": [("H1 2025: 2280", "H1 2025: 2820")],
    "W129": [("was $16.5 million higher", "was C$16.5 million higher")],
    "W134": [
        ("in Canadian dollars", "in Australian dollars"),
        ("All amounts are expressed in Canadian", "Financial information is presented in US"),
    ],
}

NEAR = [
    ("Gold production of 31,148 ounces; net", "Gold production of more than 31,000 ounces, and net"),
    ("sold 57,400 ounces", "sold approximately 57,000 ounces"),
    ("At Tamsin, the mill poured", "The other mill poured"),
    ("more than three times the 4,071 ounces", "more than 3 times the 4,071 ounces"),
    ("ounces, down 14.8%", "ounces, a decrease of 14.8%"),
    ("in H1 2026.", "in H1 2026. The mill can take 2,040 tonnes per day."),
    ("two producing mines, the", "two mines in production, the"),
]
