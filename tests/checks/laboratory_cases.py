"""The release of a laboratory that has no sales yet: losses that narrow, cash that is used, trials that are counted."""

from __future__ import annotations

TEXT = """\
period: Q3 2026
company:
  name: Wrenfield Therapeutics, Inc.
  short: Wrenfield
  listings: [{exchange: Nasdaq, symbol: WREN}]
  reporting: {scale: thousands}
people:
  ida: {name: Ida Solberg, titles: Chief Medical Officer}
release:
  date: 2026-11-05
  headline: Wrenfield Reports Third Quarter 2026 Results
  subheads: [Trial of WF1900 in ABPA enrolls at 22 sites]
  datelines: [{city: Salem, state: MA}]
figures:
  research: {label: research and development expenses, values: {Q3 2026: 6204, Q3 2025: 8112, 9M 2026: 19730, 9M 2025: 22481}}
  overhead: {label: general and administrative expenses, values: {Q3 2026: 2381, Q3 2025: 1966, 9M 2026: 7040, 9M 2025: 6127}}
  net: {label: net income, nature: income, values: {Q3 2026: -8585, Q3 2025: -10078, 9M 2026: -26770, 9M 2025: -28608}}
  cash: {label: cash and cash equivalents, nature: balance, values: {Q3 2026: 41207, FY 2025: 66930}}
  used: {label: net cash provided by operating activities, nature: cash_flow, values: {9M 2026: -25723, 9M 2025: -27316}}
  equity: {label: "total stockholders' equity", nature: balance, values: {Q3 2026: 33418, FY 2025: 58290}}
  working: {label: working capital, nature: balance, values: {Q3 2026: 35120, FY 2025: 60044}}
sections:
  - quote:
      by: ida
      says: Our trial in allergic bronchopulmonary aspergillosis, or ABPA, moves fast, and ABPA patients wait for it.
  - highlights:
      title: WF1900 in ABPA
      items:
        - 22 sites recruit in four countries; nine sites opened in the third quarter, up from seven in the second quarter
        - The trial enrolls 120 adults with asthma and ABPA in four arms of 30 patients each
        - The second trial is in chronic obstructive pulmonary disease (COPD), and COPD has few treatments
  - text:
      text:
        - >-
          Research and development expenses decreased $1.9 million to $6.2 million for the third quarter of 2026, from $8.1 million for
          the third quarter of 2025. The decrease was primarily due to $1.2 million of lower spending related to the WF1700 program,
          $0.5 million of lower spending related to WF1900 and $0.2 million of lower spending related to salaries.
        - >-
          Net loss was $8.6 million for the third quarter of 2026, compared to a net loss of $10.1 million for the third quarter of
          2025, an improvement of $1.5 million.
        - Cash used in operating activities was $25.7 million for the nine months ended September 30, 2026.
        - Working capital was $35.1 million and stockholders' equity was $33.4 million at September 30, 2026.
literals:
  - {text: $1.2 million of lower, reason: Ledger of the programs}
  - {text: $0.5 million of lower, reason: Ledger of the programs}
  - {text: $0.2 million of lower, reason: Ledger of the programs}
"""

FAULTS = {
    "N105": [
        ("an improvement of $1.5", "a deterioration of $1.5"),
        (
            "nine sites opened in the third quarter, up from seven",
            "six sites opened in the third quarter, up from seven",
        ),
        ("opened in the third quarter, up from seven", "opened in the third quarter, down from seven"),
        ("22 sites recruit", "12 countries have centers that recruit, up from fifteen; 22 sites recruit"),
    ],
    "N108": [
        ("Cash used in operating", "Cash provided by operating"),
        ("Cash used in operating activities was", "Operating activities generated"),
        ("Working capital was", "The working capital deficit was"),
        ("and stockholders' equity was $33.4", "and a stockholders' deficit of $33.4"),
    ],
    "N129": [
        ("in four arms of 30 patients each", "in four arms of 20 patients each"),
        ("in four arms of 30 patients each", "across three cohorts with 30 patients each"),
    ],
    "N130": [
        ("$1.2 million of lower spending related to the", "$2.1 million of lower spending related to the"),
        ("lower spending related to salaries", "lower spending related to WF1900"),
        ("lower spending related to WF1900 and", "lower spending related to salaries and"),
    ],
    "N143": [
        ("ABPA enrolls at 22 sites", "ABPA enrolls at 20 activated sites"),
        ("- 22 sites recruit", "- Twelve sites recruit"),
    ],
    "W150": [
        ("titles: Chief Medical", "titles: Cheif Medical"),
        ("titles: Chief Medical Officer", "titles: Chief Medical Oficer"),
        ("disease (COPD), and COPD", "disease (CPOD), and CPOD"),
    ],
}

NEAR = [
    ("Trial of WF1900 in ABPA enrolls at 22 sites", "Trial of WF1900 in ABPA enrolls at twenty-two sites"),
    ("The decrease was primarily due to", "The decrease mainly reflects"),
    ("was $25.7 million for the nine", "was {{ used.ytd | loss }} for the nine"),
    ("in chronic obstructive pulmonary disease (COPD), and COPD", "in disorders of the knee joint (KOA), and KOA"),
    ("an improvement of $1.5 million", "$1.5 million better than a year ago"),
]
