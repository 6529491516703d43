"""For each check of structure a release that is in order, a fault in it with the field of the finding, and a near miss.

The releases are none of those that the checks were written with.
"""

from __future__ import annotations

from tests.checks.tie_out_cases import Case

LEDGER = """
figures:
  tickets: {label: ticket sales, values: {Q3 2026: 81250, Q3 2025: 79044}}
  catering: {label: catering sales, values: {Q3 2026: 9107, Q3 2025: 8630}}
  takings: {label: total sales, values: {Q3 2026: 90357, Q3 2025: 87674}}
  crew: {label: crew costs, values: {Q3 2026: 40118, Q3 2025: 39207}}
  fuel: {label: fuel costs, values: {Q3 2026: 22504, Q3 2025: 25310}}
  margin: {label: operating contribution, nature: flow, formula: takings - crew - fuel}
sections:
  - statement:
      kind: operations
      title: Statement of Operations
      caption: (in thousands of U.S. dollars)
      columns: [Q3 2026, Q3 2025]
      rows:
        - tickets
        - catering
        - subtotal: takings
        - crew
        - fuel
        - total: margin
"""

TEXTS = """
sections:
  - text: {title: Network, text: [
      The ferry line between both harbours carries twice as many cars as the old one did in its best summer.,
      Ticket machines stand on both piers.]}
  - highlights: {items: [A second pier was opened in Halifax, Ticket machines stand on both piers]}
  - text: {title: Fleet, text: [Two ferries were overhauled in the yard of a partner over the winter.]}
  - about: {text: [Acme Robotics runs ferries.]}
  - contacts: {items: [{lines: [Ann Lee, ann.lee@acme.example]}]}
"""

LABELS = """
figures:
  harbour_dues: {label: harbour fees, values: {Q3 2026: 5113}}
  insurance_cost: {label: cost of insurance, values: {Q3 2026: 2950}}
  marina_income: {label: income of the marina, nature: flow, values: {Q3 2026: 4071}}
"""

FREED = """
figures:
  surplus: {label: surplus of the year, nature: flow, values: {Q3 2026: 9120, Q3 2025: 8844}}
  wear: {label: wear of vessels, values: {Q3 2026: 3307, Q3 2025: 3120}}
  granted: {label: public grants, values: {Q3 2026: 410, Q3 2025: 395}}
  sold: {label: gain on vessels sold, values: {Q3 2026: 702, Q3 2025: 155}}
  freed: {label: surplus before wear, values: {Q3 2026: 11315, Q3 2025: 11414}}
sections:
  - statement:
      kind: reconciliation
      title: From the Surplus to that before Wear
      columns: [Q3 2026, Q3 2025]
      rows:
        - surplus
        - wear
        - {line: granted, negate: true}
        - {line: sold, negate: true}
        - {total: freed}
"""

UNITS = """
figures:
  seats: {label: number of common shares outstanding, nature: balance, unit: shares, values: {Q3 2026: 40211000}}
  occupancy: {label: berth utilization rate, unit: percent, values: {Q3 2026: 71.3}}
  a: {label: fares, values: {Q3 2026: 511300}}
  b: {label: freight, values: {Q3 2026: 420700}}
  c: {label: catering, values: {Q3 2026: 130900}}
  d: {label: crews, values: {Q3 2026: 390400}}
  e: {label: fuel, values: {Q3 2026: 230800}}
"""

SCALES = """
figures:
  fares: {label: fares, values: {Q3 2026: 511300, Q3 2025: 480211}}
  hulls: {label: hulls, nature: balance, values: {Q3 2026: 920114, FY 2025: 931080}}
  swing: {label: cash from operations, values: {Q3 2026: 120377, Q3 2025: 98102}}
statements:
  result: {kind: operations, scale: thousands, columns: [Q3 2026, Q3 2025], rows: [fares]}
  position: {kind: balance_sheet, scale: thousands, columns: [Q3 2026, FY 2025], rows: [hulls]}
  flows: {kind: cash_flows, scale: thousands, columns: [Q3 2026, Q3 2025], rows: [swing]}
sections: [{statement: result}, {statement: position}, {statement: flows}]
"""

FORMULAS = """
figures:
  tickets: {label: ticket sales, values: {Q3 2026: 81250, Q3 2025: 79044}}
  crews: {label: crew costs, values: {Q3 2026: 40118, Q3 2025: 39207}}
  charter: {label: charter expense, values: {Q3 2026: 1120, Q3 2025: 1075}}
  contribution: {label: operating profit, nature: income, formula: tickets - crews - charter}
  upkeep: {label: total running costs, formula: crews + charter}
  crew_margin: {label: operating profit margin, formula: 'margin(contribution, tickets)'}
  hulls: {label: hulls, nature: balance, values: {Q3 2026: 92011, Q3 2025: 90111}}
  piers: {label: piers, nature: balance, values: {Q3 2026: 7204, Q3 2025: 7011}}
  fleet: {label: fleet and piers, nature: balance, formula: hulls + piers}
"""

DAYS = """
figures:
  hulls: {label: hulls, nature: balance, values: {Q3 2026: 92011, FY 2025: 90111}}
  piers: {label: piers, nature: balance, values: {Q3 2026: 7204, FY 2025: 7011}}
  all: {label: total assets, nature: balance, formula: hulls + piers}
  loans: {label: loans, nature: balance, values: {Q3 2026: 61005, FY 2025: 60044}}
  bills: {label: bills, nature: balance, values: {Q3 2026: 2210, FY 2025: 2078}}
  debts: {label: total liabilities, nature: balance, formula: loans + bills}
  net: {label: equity, nature: balance, values: {Q3 2026: 36000, FY 2025: 35000}}
  both: {label: total liabilities and equity, nature: balance, formula: debts + net}
sections:
  - statement:
      kind: balance_sheet
      columns: [Q3 2026, FY 2025]
      rows:
        - hulls
        - piers
        - total: all
        - loans
        - bills
        - total: debts
        - total: net
        - total: both
"""

STATEMENT = "sections[0].statement"

CASES: dict[str, Case] = {
    "S101": Case(
        LEDGER, ("        - fuel\n", "        - fuel\n        - fuel\n"),
        ("        - fuel\n", "        - fuel\n        - blank\n"), f"{STATEMENT}.rows[5]",
    ),
    "S102": Case(
        LEDGER, ("columns: [Q3 2026, Q3 2025]", "columns: [Q3 2025, Q3 2025]"),
        ("columns: [Q3 2026, Q3 2025]", "columns: [Q3 2026, Q3 2025, {change: amount}, {change: percent}]"),
        f"{STATEMENT}.columns",
    ),
    "S103": Case(
        LEDGER, ("in thousands of", "in millions of"), ("(in thousands of U.S. dollars)", "($000s, except ratios)"),
        f"{STATEMENT}.caption",
    ),
    "S104": Case(
        TEXTS, ("Ticket machines stand on both piers]", "A second pier was opened in Halifax]"),
        ("Ticket machines stand on both piers]", "A second pier was opened in Boston]"),
        "sections[1].highlights.items[1]",
    ),
    "S105": Case(
        TEXTS,
        (
            "  - text: {title: Fleet, text: [Two ferries were overhauled in the yard of a partner over the winter.]}\n",
            "  - highlights: {items: [A second pier was opened in Halifax, Ticket machines stand on both piers]}\n",
        ),
        ("title: Fleet", "title: Network"), "sections[2].highlights",
    ),
    "S106": Case(
        LABELS,
        ("harbour fees, values: {Q3 2026: 5113}}\n  insurance_cost: {label: cost of insurance",
         "cost of insurance, values: {Q3 2026: 5113}}\n  insurance_cost: {label: harbour fees"),
        ("income of the marina", "rent of berths and cost of none"), "",
    ),
    "S107": Case(
        LEDGER, ("        - catering\n        - subtotal: takings\n", "        - subtotal: takings\n        - catering\n"),
        ("        - tickets\n        - catering\n        - subtotal: takings\n",
         "        - subtotal: takings\n        - tickets\n        - catering\n"), f"{STATEMENT}.rows[1]",
    ),
    "S108": Case(
        LEDGER, ("        - fuel\n", ""), ("        - crew\n        - fuel\n", ""), f"{STATEMENT}.rows[4]",
    ),
    "S109": Case(
        UNITS, ("rate, unit: percent", "rate, unit: USD, scale: ones"), ("berth utilization rate", "berth utilization"),
        "figures.occupancy.unit",
    ),
    "S110": Case(
        SCALES, ("balance_sheet, scale: thousands", "balance_sheet, scale: millions"),
        ("kind: balance_sheet, scale: thousands", "kind: other, scale: millions"), "statements.position.scale",
    ),
    "S111": Case(
        SCALES, (", {statement: flows}]", "]"),
        (", {statement: flows}]", ", {statement: flows}, {text: {text: [A reconciliation of both ledgers took a year.]}}]"),
        "statements.flows",
    ),
    "S112": Case(
        FORMULAS, ("tickets - crews - charter", "tickets - crews + charter"),
        ("label: total running costs, formula: crews + charter", "label: running costs without charter, formula: crews - charter"),
        "figures.contribution.formula",
    ),
    "S115": Case(
        LEDGER, ("        - tickets\n        - catering\n        - subtotal: takings\n        - crew\n        - fuel\n",
                 "        - tickets\n        - takings\n        - crew\n        - fuel\n"),
        ("        - tickets\n        - catering\n        - subtotal: takings\n", "        - subtotal: takings\n"),
        f"{STATEMENT}.rows[1]",
    ),
    "S116": Case(
        DAYS, ("        - total: both\n", ""), ("        - total: debts\n        - total: net\n        - total: both\n", "        - total: net\n"),
        "sections[0].statement.rows",
    ),
    "S132": Case(
        FORMULAS, ("formula: tickets - crews - charter", "formula: tickets"),
        ("label: operating profit, nature: income, formula: tickets - crews - charter",
         "label: fares, nature: income, formula: tickets"),
        "figures.contribution.formula",
    ),
    "S129": Case(
        LEDGER, ("title: Statement of Operations", "title: Statement of Cash Flows"),
        ("title: Statement of Operations", "title: Consolidated Results of Sales and Costs"), "sections[0].statement.title",
    ),
    "S127": Case(
        FREED, ("- {line: sold, negate: true}", "- sold"), ("label: gain on vessels sold", "label: less gain on vessels sold"),
        f"{STATEMENT}.rows[3]",
    ),
    "S113": Case(
        FORMULAS, ("formula: hulls + piers", "formula: hulls + crews"),
        ("label: fleet and piers, nature: balance, formula: hulls + piers",
         "label: hulls at the beginning with crews, nature: balance, formula: hulls + crews"),
        "figures.fleet.formula",
    ),
    "S114": Case(
        FORMULAS, ("margin(contribution, tickets)", "margin(charter, tickets)"),
        ("operating profit margin, formula: 'margin(contribution, tickets)'",
         "charter in percent of ticket sales, formula: 'margin(charter, tickets)'"),
        "figures.crew_margin.formula",
    ),
}  # fmt: skip
