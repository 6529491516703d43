"""For each check of disclosure faults and near misses, as texts replaced in one release that has no flag.

The release and the faults are none of those that the checks were written with. `BANK` and the like are what the house
file of another kind of issuer says.
"""

from __future__ import annotations

from dataclasses import dataclass

BASE = """\
period: Q3 2026
company:
  name: Tarnbeck Pumps, Inc.
  short: Tarnbeck
  listings: [{exchange: NYSE, symbol: TRNB}]
  reporting: {scale: thousands}
people:
  lea: {name: Lea Morgenthal, titles: Chief Executive Officer, honorific: Ms.}
release:
  date: 2026-11-05
  time: {time: '07:30', zone: Eastern Time}
  headline: Tarnbeck Reports Third Quarter Results
  subheads: ['Net income of {{ profit }}; adjusted EBITDA of {{ adjusted }}']
  datelines: [{city: Dayton, state: OH}]
figures:
  sales: {label: net sales, values: {Q3 2026: 88200, Q3 2025: 80100}}
  profit: {label: net income, nature: income, values: {Q3 2026: 6100, Q3 2025: 5200}}
  tax: {label: income taxes, values: {Q3 2026: 1900, Q3 2025: 1600}}
  interest: {label: interest expense, values: {Q3 2026: 800, Q3 2025: 900}}
  depreciation: {label: depreciation and amortization, values: {Q3 2026: 4100, Q3 2025: 3900}}
  ebitda: {label: EBITDA, values: {Q3 2026: 12900, Q3 2025: 11600}}
  restructuring: {label: restructuring, values: {Q3 2026: 700, Q3 2025: 400}}
  adjusted: {label: adjusted EBITDA, values: {Q3 2026: 13600, Q3 2025: 12000}}
  operating_cash: {label: net cash provided by operating activities, values: {Q3 2026: 9800, Q3 2025: 9100}}
  capex: {label: purchases of property and equipment, values: {Q3 2026: -2200, Q3 2025: -2600}}
  free_cash: {label: free cash flow, values: {Q3 2026: 7600, Q3 2025: 6500}}
  installed: {label: installed base, unit: count, scale: ones, nature: balance, values: {Q3 2026: 41200, Q3 2025: 38900}}
statements:
  operations:
    kind: operations
    title: Statements of Operations
    columns: [Q3 2026, Q3 2025]
    rows: [sales, {total: profit}]
  earnings:
    kind: reconciliation
    title: Reconciliation of Net Income to Adjusted EBITDA
    columns: [Q3 2026, Q3 2025]
    rows: [profit, tax, interest, depreciation, {subtotal: ebitda}, restructuring, {total: adjusted}]
  cash:
    kind: reconciliation
    title: Reconciliation of Free Cash Flow
    columns: [Q3 2026, Q3 2025]
    rows: [operating_cash, capex, {total: free_cash}]
sections:
  - quote: {by: lea, says: 'Customers replaced pumps earlier than usual, and our plants kept pace.'}
  - results:
      title: Results
      items:
        - sales
        - {text: 'Net income was {{ profit }}.'}
        - {text: 'Net cash provided by operating activities was {{ operating_cash }}.'}
        - {text: 'Adjusted EBITDA was {{ adjusted }}.'}
        - {text: 'Free cash flow was {{ free_cash }}.'}
  - metrics: {title: Key Metrics, items: [installed]}
  - outlook:
      title: Outlook
      items:
        - {measure: Net sales, period: FY 2026, low: 340.0, high: 350.0}
        - {measure: Adjusted EBITDA, period: FY 2026, low: 51.0, high: 53.0}
      no_reconciliation: >-
        Adjusted EBITDA is not reconciled to net income, since restructuring and income taxes cannot be foreseen without
        unreasonable efforts; both could be significant.
  - dividend: {amount: 0.12, declared: 2026-11-03, record: 2026-11-20, payable: 2026-12-11}
  - call:
      date: 2026-11-05
      times: [{time: '10:00', zone: Eastern Time}]
      webcast: ir.tarnbeck.example
      replay: {until: 2026-11-19, url: ir.tarnbeck.example}
boilerplate:
  - measures:
      title: Measures
      items:
        - name: Adjusted EBITDA
          comparable: net income
          definition: Net income before interest, income taxes, depreciation, amortization and restructuring.
          why_useful: It lets investors compare quarters.
        - name: Free cash flow
          comparable: net cash provided by operating activities
          definition: Net cash provided by operating activities less purchases of property and equipment.
          why_useful: It tells investors what the plants leave over.
        - name: Installed base
          definition: Pumps under a service contract on the last day of the quarter.
          how_used: Management plans the service depots by it.
  - about: {text: Tarnbeck builds pumps for waterworks.}
  - legend:
      title: Forward-Looking Statements
      text: >-
        The outlook is a forward-looking statement within the meaning of the Private Securities Litigation Reform Act of
        1995. Results may differ because of the price of steel and the budgets of cities; our Annual Report on Form 10-K
        tells of more risks. Statements speak as of today, and we take on no duty to update them.
  - contacts: {items: [{title: Investors, lines: 'Ida Brandt, (937) 555-0142'}]}
closing: [{statement: operations}, {statement: earnings}, {statement: cash}]
"""


@dataclass(frozen=True)
class Disclosure:
    """Faults and near misses, each one or more replacements, and earlier releases as replacements of the base."""

    faults: tuple[tuple[str, ...], ...]
    near: tuple[tuple[str, ...], ...]
    history: tuple[tuple[str, ...], ...] = ()


def change(texts: tuple[str, ...], text: str = BASE) -> str:
    """The release with texts changed, given in pairs of old and new."""
    for old, new in zip(texts[::2], texts[1::2], strict=True):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


CALL = BASE[BASE.index("  - call:") : BASE.index("boilerplate:")]
NOTICE = """\
  - text:
      title: Conference Call
      text: >-
        Tarnbeck will hold a conference call at 10:00 a.m. Eastern Time today, to be heard at ir.tarnbeck.example. A recording
        stays there for three weeks.
"""
POINT = "- {text: 'Free cash flow was {{ free_cash }}.'}"
SAYS = "'Customers replaced pumps earlier than usual, and our plants kept pace.'"
PAST = ("period: Q3 2026", "period: Q2 2026")
_ROWS = "{subtotal: ebitda}, restructuring, {total: adjusted}"
REIT = ("reporting: {scale: thousands}", "reporting: {scale: thousands}\n  issuer: {industry: REIT}")
IFRS = ("reporting: {scale: thousands}", "reporting: {scale: thousands}\n  issuer: {framework: IFRS, filer: none}")
FEW = "the price of steel and the budgets of cities"
MANY = "the price of steel, the budgets of cities, the weather, wages"
_QUARTERS = (("Q2", "2026"), ("Q1", "2026"), ("Q4", "2025"), ("Q3", "2025"))

CASES = {
    "D101": Disclosure(
        faults=(
            (POINT, f"{POINT}\n        - {{text: 'Core EPS came to $0.41.'}}"),
            (POINT, f"{POINT}\n        - {{text: 'Net debt fell to $31.0 million.'}}"),
        ),
        near=(
            (POINT, f"{POINT}\n        - {{text: 'Total debt was $40.0 million, and net debt $31.0 million.'}}"),
            (POINT, f"{POINT}\n        - {{text: 'Core customers ordered 12% more.'}}"),
        ),
    ),
    "D102": Disclosure(
        faults=(
            ("closing: [{statement: operations}, {statement: earnings}, {statement: cash}]", "closing: [{statement: operations}, {statement: earnings}]", "  cash:\n    kind: reconciliation\n    title: Reconciliation of Free Cash Flow", "  cash:\n    kind: metrics\n    title: Cash"),
            ("free cash flow, values: {", "free cash flow, values: {9M 2026: 19900, ", "was {{ free_cash }}.", "was {{ free_cash }} and {{ free_cash.ytd }}."),
            (POINT, f"{POINT}\n        - {{text: 'Underlying net income was $6.9 million.'}}"),
        ),
        near=((POINT, f"{POINT}\n        - {{text: 'Net sales rose by 10%, or by 9% at constant exchange rates.'}}"),),
    ),
    "D103": Disclosure(
        faults=(
            ("Net income of {{ profit }}; adjusted EBITDA of {{ adjusted }}", "Adjusted EBITDA of {{ adjusted }}; net income of {{ profit }}"),
            ("Net income of {{ profit }}; adjusted EBITDA of {{ adjusted }}", "Free cash flow reached {{ free_cash }}"),
            ("Tarnbeck Reports Third Quarter Results", "Tarnbeck Grows Free Cash Flow"),
            ("free cash flow, values: {", "free cash flow, values: {9M 2026: 19900, ", "was {{ free_cash }}.", "was {{ free_cash.ytd }}."),
            (SAYS, "'We brought in {{ free_cash }} of free cash flow.'"),
            ("Net income of {{ profit }}; adjusted", "Income from continuing operations before taxes of {{ profit }}; adjusted"),
        ),
        near=(
            ("Net income of {{ profit }}; adjusted EBITDA of {{ adjusted }}", "GAAP and non-GAAP net income of {{ profit }} and $6.2 million"),
            ("Net income of {{ profit }}; adjusted", "Income from continuing operations of {{ profit }}; adjusted"),
            ("Net income of {{ profit }}; adjusted EBITDA of {{ adjusted }}", "Income from continuing operations of $0.31 per diluted share; adjusted EPS of $0.35"),
            (SAYS, "'Net cash provided by operating activities of {{ operating_cash }} left {{ free_cash }} of free cash flow.'"),
            ("Tarnbeck Reports Third Quarter Results", "Tarnbeck Reports Third Quarter Results and a New Free Flow Valve"),
        ),
    ),
    "D104": Disclosure(
        faults=(
            ("'Adjusted EBITDA was", "'Record adjusted EBITDA was"),
            ("'Free cash flow was {{ free_cash }}.'", "'Our free cash flow was exceptionally high at {{ free_cash }}.'"),
        ),
        near=(
            ("'Adjusted EBITDA was", "'Record adjusted EBITDA was", "'Net income was", "'Record net income was"),
            ("'Adjusted EBITDA was", "'In a strong market adjusted EBITDA was"),
        ),
    ),
    "D105": Disclosure(
        faults=((POINT, f"{POINT}\n        - {{text: 'Adjusted EBITDA margin was 15.4%.'}}"),
                (POINT, f"{POINT}\n        - {{text: 'Adjusted EBITDA came to $13.6 million, or 15.4% of net sales.'}}")),
        near=((POINT, f"{POINT}\n        - {{text: 'Net income was $6.1 million, or 6.9% of net sales. Adjusted EBITDA came to $13.6 million, or 15.4% of net sales.'}}"),
              (POINT, f"{POINT}\n        - {{text: 'Net income margin was 6.9% and adjusted EBITDA margin 15.4%.'}}"),),
    ),
    "D106": Disclosure(
        faults=(
            ("unreasonable efforts; both could be significant", "much work; both could be significant"),
            ("; both could be significant", ""),
            ("        - {measure: Adjusted EBITDA, period: FY 2026, low: 51.0, high: 53.0}\n", "", "      no_reconciliation: >-\n        Adjusted EBITDA is not reconciled to net income, since restructuring and income taxes cannot be foreseen without\n        unreasonable efforts; both could be significant.\n", "", SAYS, "'We expect full-year adjusted EBITDA of $51.0 million to $53.0 million.'"),
        ),
        near=(
            ("        - {measure: Adjusted EBITDA, period: FY 2026, low: 51.0, high: 53.0}\n", "", "      no_reconciliation: >-\n        Adjusted EBITDA is not reconciled to net income, since restructuring and income taxes cannot be foreseen without\n        unreasonable efforts; both could be significant.\n", "", SAYS, "'Few had expected more than {{ adjusted }} of adjusted EBITDA.'"),
            ("without\n        unreasonable efforts; both could be significant", "without\n        unreasonable effort; their effect may be material"),
        ),
    ),
    "D107": Disclosure(
        faults=(
            ("  cash:\n", "  second:\n    title: Adjusted Results\n    columns: [Q3 2026, Q3 2025]\n    rows:\n      - {line: sales, label: Adjusted net sales}\n      - {line: sales, label: Adjusted gross profit}\n      - {line: tax, label: Adjusted operating expenses}\n      - {line: profit, label: Adjusted operating income}\n      - {line: profit, label: Adjusted net income}\n  cash:\n"),
            ("  cash:\n", "  second:\n    title: Further Results\n    columns: [Q3 2026, Q3 2025]\n    rows:\n      - {line: sales, label: Non-GAAP cost of sales}\n      - {line: sales, label: Non-GAAP gross profit}\n      - {line: tax, label: Non-GAAP research and development}\n      - {line: profit, label: Non-GAAP operating income}\n      - {line: profit, label: Non-GAAP net income}\n  cash:\n"),
        ),
        near=(
            ("  cash:\n", "  second:\n    title: Adjusted Results\n    columns: [Q3 2026, Q3 2025]\n    rows:\n      - {line: profit, label: Adjusted operating income}\n      - {line: profit, label: Adjusted net income}\n  cash:\n"),
        ),
    ),
    "D108": Disclosure(
        faults=(("\n          why_useful: It lets investors compare quarters.", ""),),
        near=(("why_useful: It lets investors compare quarters.", "how_used: We budget with it, and it helps investors compare quarters."),),
    ),
    "D109": Disclosure(
        faults=(
            ("{label: restructuring,", "{label: one-time restructuring,"),
            ("restructuring.\n          why", "restructuring. The latter is unusual.\n          why", "amortization and restructuring. The latter is unusual.", "amortization and an infrequent restructuring."),
        ),
        near=(("{label: restructuring, values: {Q3 2026: 700, Q3 2025: 400}}", "{label: one-time restructuring, values: {Q3 2026: 700, Q3 2025: 0}}"),),
    ),
    "D110": Disclosure(
        faults=((_ROWS, "restructuring, {total: ebitda}"),),
        near=((_ROWS, "{total: ebitda}"),),
    ),
    "D111": Disclosure(
        faults=(("rows: [sales, {total: profit}]", "rows: [sales, {total: profit}, adjusted]"),),
        near=(("rows: [sales, {total: profit}]", "rows: [sales, tax, {total: profit}]"),),
    ),
    "D112": Disclosure(
        faults=(
            (POINT, f"{POINT}\n        - {{text: 'Free cash flow per diluted share was $0.19.'}}"),
            (POINT, f"{POINT}\n        - {{text: 'Cash from operations came to $9.8 million, or $0.24 a share.'}}"),
            (POINT, f"{POINT}\n        - {{text: 'EBITDA per share came to $0.31.'}}"),
            ("It tells investors what the plants leave over.", "Free cash flow is the cash available for dividends, investors know."),
        ),
        near=(
            (POINT, f"{POINT}\n        - {{text: 'The dividend per share was $0.12.'}}"),
            (POINT, f"{POINT}\n        - {{text: 'Out of cash from operating activities we paid dividends of $0.12 per share.'}}"),
        ),
    ),
    "D114": Disclosure(
        faults=(
            ("  cash:\n", "  own:\n    kind: reconciliation\n    columns: [Q3 2026, Q3 2025]\n    rows: [profit, {line: restructuring, label: 'Restructuring, net of tax'}, {line: profit, label: Adjusted net income}]\n  cash:\n", "closing: [", "closing: [{statement: own}, "),
        ),
        near=(
            ("  cash:\n", "  own:\n    kind: reconciliation\n    columns: [Q3 2026, Q3 2025]\n    rows: [profit, restructuring, {line: tax, label: Tax effect}, {line: profit, label: Adjusted net income}]\n  cash:\n", "closing: [", "closing: [{statement: own}, "),
        ),
    ),
    "D115": Disclosure(
        faults=(
            ("depreciation, amortization and restructuring.", "depreciation, amortization, restructuring and share-based payment."),
            (_ROWS, "{subtotal: ebitda}, restructuring, {line: tax, label: Impairment of a plant}, {total: adjusted}"),
            (_ROWS, "{subtotal: ebitda}, restructuring, {line: tax, label: Relocation of the foundry}, {total: adjusted}"),
            ("less purchases of property and equipment", "plus purchases of property and equipment"),
        ),
        near=(
            ("depreciation, amortization and restructuring.", "depreciation, amortization and severance."),
            ("Net income before interest, income taxes, depreciation, amortization and restructuring.", "Net income less other income, plus interest, income taxes, depreciation, amortization and restructuring."),
            ("        - name: Adjusted EBITDA", "        - name: EBITDA and Adjusted EBITDA"),
            ("        - name: Adjusted EBITDA", "        - {name: Foundry Adjusted EBITDA, definition: That of the foundry., comparable: net income, why_useful: It is of use.}\n        - name: Adjusted EBITDA"),
            (_ROWS, "{subtotal: ebitda}, restructuring, {line: tax, label: Other items}, {total: adjusted}"),
        ),
    ),
    "D116": Disclosure(
        faults=(("        - name: Installed base", "        - name: Backlog"),),
        near=(("label: installed base", "label: leased installed base"), ("        - name: Installed base\n          definition: Pumps", "        - name: Base, as installed\n          definition: Pumps"),),
    ),
    "D117": Disclosure(
        faults=(("      date: 2026-11-05\n", "      date: 2026-11-09\n"), ("time: '07:30'", "time: '07:30'", "      date: 2026-11-05\n", "      date: 2026-11-07\n")),
        near=(("      date: 2026-11-05\n", "      date: 2026-11-06\n"), ("      date: 2026-11-05\n", "      date: 2026-11-07\n", "time: '10:00'", "time: '07:15'")),
    ),
    "D118": Disclosure(
        faults=(("\n      webcast: ir.tarnbeck.example", ""), ("\n      replay: {until: 2026-11-19, url: ir.tarnbeck.example}", ""), ("until: 2026-11-19, ", ""), (CALL, NOTICE.replace(" Eastern Time", "")), (CALL, NOTICE.replace("A recording", "Nothing"))),
        near=((CALL, NOTICE), ("until: 2026-11-19", "lasts: for six weeks"),),
    ),
    "D119": Disclosure(
        faults=(
            (", and we take on no duty to update them", ""),
            ("The outlook is a forward-looking statement within the meaning of the Private Securities Litigation Reform Act of\n        1995. Results may differ because of", "Trademarks are those of their owners. Beware of", "title: Forward-Looking Statements", "title: Trademarks"),
        ),
        near=(("we take on no duty to update them", "disclaim any intention to revise them"),),
    ),
    "D122": Disclosure(
        faults=(("time: '07:30'", "time: '16:04'"), ("time: '07:30'", "time: '13:10'"), ("time: '07:30', zone: Eastern Time", "time: '14:59', zone: Central Time")),
        near=(("time: '07:30'", "time: '16:07'"), ("time: '07:30'", "time: '09:29'")),
    ),
    "D123": Disclosure(
        faults=(("record: 2026-11-20", "record: 2026-11-12"), ("record: 2026-11-20", "record: 2026-11-12", "exchange: NYSE", "exchange: Nasdaq")),
        near=(("record: 2026-11-20", "record: 2026-11-13"), ("record: 2026-11-20", "record: 2026-11-12", "exchange: NYSE", "exchange: Oslo Børs")),
    ),
    "D124": Disclosure(
        faults=(("headline: Tarnbeck Reports", "headline: Company Reports"),),
        near=(("headline: Tarnbeck Reports", "headline: Tarnbeck Pumps Reports"),),
    ),
    "D125": Disclosure(
        faults=(
            ("reporting: {scale: thousands}", "reporting: {scale: thousands}\n  issuer: {framework: IFRS, filer: none}", "        - name: Free cash flow\n          comparable: net cash provided by operating activities\n          definition: Net cash provided by operating activities less purchases of property and equipment.\n          why_useful: It tells investors what the plants leave over.\n", ""),
            ("reporting: {scale: thousands}", "reporting: {scale: thousands}\n  issuer: {framework: IFRS, filer: none}", "    columns: [Q3 2026, Q3 2025]\n    rows: [operating_cash", "    columns: [Q3 2026]\n    rows: [operating_cash"),
        ),
        near=(("reporting: {scale: thousands}", "reporting: {scale: thousands}\n  issuer: {framework: IFRS, filer: none}"),),
    ),
    "D126": Disclosure(
        faults=(("  cash:\n", "  assets:\n    kind: balance_sheet\n    columns: [Q3 2026]\n    rows: [installed]\n  cash:\n", "closing: [", "closing: [{statement: assets}, "),),
        near=(("  cash:\n", "  assets:\n    kind: balance_sheet\n    columns: [Q3 2026, FY 2025]\n    rows: [{line: installed, label: Pumps}]\n  cash:\n", "closing: [", "closing: [{statement: assets}, ", "installed base, unit: count, scale: ones, nature: balance, values: {", "installed base, unit: count, scale: ones, nature: balance, values: {FY 2025: 40000, "),),
    ),
    "D127": Disclosure(
        faults=(
            ("less purchases of property and equipment.", "less purchases of property and lease payments."),
            ("{label: adjusted EBITDA,", "{label: underlying EBITDA,"),
            ("        - name: Installed base\n          definition: Pumps under a service contract on the last day of the quarter.\n          how_used: Management plans the service depots by it.\n", ""),
        ),
        near=(("less purchases of property and equipment.", "less purchases of property and lease payments.\n          change: Lease payments are new."),),
        history=(PAST,),
    ),
    "D128": Disclosure(
        faults=(("until: 2026-11-19", "until: 2026-11-20"),),
        near=(("price of steel", "price of steel and copper"),),
        history=tuple(("period: Q3 2026", f"period: {quarter} {year}") for quarter, year in _QUARTERS),
    ),
    "D130": Disclosure(
        faults=(
            ("    rows: [sales, {total: profit}]\n", "    rows: [sales, {total: profit}]\n  selected:\n    kind: metrics\n    columns: [Q3 2026, Q3 2025]\n    rows: [sales, free_cash, operating_cash]\n", "closing: [", "closing: [{statement: selected}, "),
            ("    rows: [sales, {total: profit}]\n", "    rows: [sales, {total: profit}]\n  selected:\n    title: Selected Data\n    columns: [Q3 2026, Q3 2025]\n    rows: [adjusted]\n", "closing: [", "closing: [{statement: selected}, "),
        ),
        near=(
            ("    rows: [sales, {total: profit}]\n", "    rows: [sales, {total: profit}]\n  selected:\n    kind: metrics\n    columns: [Q3 2026, Q3 2025]\n    rows: [sales, operating_cash, free_cash]\n", "closing: [", "closing: [{statement: selected}, "),
            ("    rows: [sales, {total: profit}]\n", "    rows: [sales, {total: profit}]\n  selected:\n    title: Selected Data\n    columns: [Q3 2026, Q3 2025]\n    rows: [adjusted]\n", "{statement: operations}, ", "{statement: operations}, {statement: selected}, "),
        ),
    ),
    "D131": Disclosure(
        faults=(
            (*REIT, "{label: EBITDA, values", "{label: funds from operations, values", "rows: [profit, tax, interest, depreciation, {subtotal: ebitda},", "rows: [profit, depreciation, {line: interest, label: Stock-based compensation}, {subtotal: ebitda},"),
        ),
        near=(
            (*REIT, "{label: EBITDA, values", "{label: funds from operations, values", "{label: adjusted EBITDA, values", "{label: adjusted funds from operations, values", "rows: [profit, tax, interest, depreciation, {subtotal: ebitda}, restructuring, {total: adjusted}]", "rows: [profit, depreciation, {subtotal: ebitda}, {line: interest, label: Stock-based compensation}, {total: adjusted}, {line: each, label: Funds from operations per share}]", "  installed:", "  each: {label: funds from operations per share, unit: USD/share, scale: ones, values: {Q3 2026: 0.41, Q3 2025: 0.36}}\n  installed:"),
            (*REIT, "{label: EBITDA, values", "{label: core funds from operations, values", "rows: [profit, tax, interest, depreciation, {subtotal: ebitda},", "rows: [profit, depreciation, {line: interest, label: Stock-based compensation}, {subtotal: ebitda},"),
            (*REIT, "{label: EBITDA, values", "{label: funds from operations, values", "rows: [profit, tax, interest, depreciation, {subtotal: ebitda},", "rows: [profit, depreciation, {line: interest, label: Impairment of real estate}, {subtotal: ebitda},"),
        ),
    ),
    "D132": Disclosure(
        faults=(("rows: [sales, {total: profit}]", "rows: [sales, {line: tax, label: Gain on sale of building}, {total: profit}]"),),
        near=(
            ("rows: [sales, {total: profit}]", "rows: [sales, {line: tax, label: Gain on sale of building}, {total: profit}]", "restructuring, {total: adjusted}]", "restructuring, {line: tax, label: Gain on sale of building}, {total: adjusted}]"),
            ("rows: [sales, {total: profit}]", "rows: [sales, {line: tax, label: Loss (gain) on sale of building}, {total: profit}]"),
            ("rows: [sales, {total: profit}]", "rows: [sales, {line: tax, label: Gain on sale of building}, {total: profit}]", "depreciation, {subtotal: ebitda}, restructuring, {total: adjusted}]", "depreciation, {subtotal: ebitda}]"),
        ),
    ),
    "D133": Disclosure(
        faults=(
            (FEW, MANY, SAYS, "'We expect the tariffs of October to cost us a day of sales.'"),
            (FEW, MANY, SAYS, "'Our pending merger with Ostrand will add pumps for ships.'"),
        ),
        near=(
            (FEW, MANY, SAYS, "'The tariffs of last year cost us a day of sales.'"),
            (SAYS, "'We expect the tariffs of October to cost us a day of sales.'"),
            (FEW, f"{MANY} and duties on imports", SAYS, "'We expect the tariffs of October to cost us a day of sales.'"),
        ),
    ),
    "D134": Disclosure(
        faults=((FEW, f"{MANY}, or because we may become the target of a cyber attack", SAYS, "'Our teams restored all orders within a week after the ransomware attack in August.'"),
                (FEW, f"{MANY}, or because we may become the target of a cyber attack", SAYS, "'Our plants ran late, since ransomware hit our servers.'")),
        near=(
            (FEW, f"{MANY}, or because we may become the target of a cyber attack", SAYS, "'Our teams train for cyber attacks each week.'"),
            (FEW, f"{MANY}, or because we may become the target of a further cyber attack", SAYS, "'Our teams restored all orders within a week after the ransomware attack in August.'"),
        ),
    ),
    "D135": Disclosure(
        faults=((*IFRS, "'Net income of {{ profit }}; adjusted EBITDA of {{ adjusted }}'", "'Adjusted EBITDA of {{ adjusted }}'"),),
        near=(IFRS, ("'Net income of {{ profit }}; adjusted EBITDA of {{ adjusted }}'", "'Adjusted EBITDA of {{ adjusted }}'")),
    ),
    "D136": Disclosure(
        faults=(("people:\n", "style: {text: {width: 100, ascii: true}}\npeople:\n"), ("people:\n", "style: {text: {width: 80}}\npeople:\n", "Tarnbeck builds pumps", "Tarnbeck – since 1911 – builds pumps")),
        near=(("people:\n", "style: {text: {width: 80, ascii: true}}\npeople:\n", "Tarnbeck builds pumps", "Tarnbeck – since 1911 – builds pumps"),),
    ),
    "D138": Disclosure(
        faults=(
            ("people:\n", "style: {dateline: {states: ap}}\npeople:\n", "{city: Dayton, state: OH}", "{city: Dayton}"),
            ("people:\n", "style: {dateline: {states: ap}}\npeople:\n", "state: OH}", "state: Ohio}"),
        ),
        near=(
            ("people:\n", "style: {dateline: {states: ap}}\npeople:\n"),
            ("people:\n", "style: {dateline: {states: ap}}\npeople:\n", "{city: Dayton, state: OH}", "{city: Chicago}"),
            ("{city: Dayton, state: OH}", "{city: Dayton}"),
        ),
    ),
    "D139": Disclosure(
        faults=((POINT, "", "        - {text: 'Adjusted EBITDA was {{ adjusted }}.'}\n", "", "        - sales\n", "", "- {text: 'Net cash provided by operating activities was {{ operating_cash }}.'}", ""),),
        near=(("Tarnbeck Reports Third", "Tarnbeck Reports Its Third"),),
    ),
    "D137": Disclosure(faults=(), near=()),
    "D140": Disclosure(
        faults=(
            ("'Adjusted EBITDA was {{ adjusted }}.'", "'This brought **adjusted EBITDA of {{ adjusted }}** after all.'"),
            ("'Free cash flow was {{ free_cash }}.'", "'Plants left _free cash flow_ of {{ free_cash }}.'"),
        ),
        near=(
            ("'Adjusted EBITDA was {{ adjusted }}.'", "'**Adjusted EBITDA**: adjusted EBITDA was {{ adjusted }}.'", "'Net income was {{ profit }}.'", "'**Net income**: net income was {{ profit }}.'"),
            ("'Adjusted EBITDA was {{ adjusted }}.'", "'And **adjusted EBITDA was {{ adjusted }}**.'", "'Net income was {{ profit }}.'", "'In all **net income was {{ profit }}**.'"),
        ),
    ),
    "D141": Disclosure(
        faults=(
            ("rows: [operating_cash, capex, {total: free_cash}]", "rows: [operating_cash, {total: free_cash}]"),
            ("rows: [operating_cash, capex, {total: free_cash}]", "rows: [capex, {total: free_cash}]"),
            ("interest, depreciation, {subtotal: ebitda}", "depreciation, {subtotal: ebitda}"),
            ("title: Reconciliation of Free Cash Flow", "title: Reconciliation of Net Cash to Adjusted EBITDA"),
        ),
        near=(
            ("title: Reconciliation of Free Cash Flow", "title: Reconciliation of Net Cash to Free Cash Flow"),
            ("rows: [operating_cash, capex, {total: free_cash}]", "rows: [operating_cash, {line: capex, negate: true}, {total: free_cash}]"),
            ("rows: [profit, tax, interest,", "rows: [{line: profit, label: Surplus}, tax, interest,"),
        ),
    ),
    "D142": Disclosure(
        faults=((_ROWS, "{subtotal: ebitda}, restructuring, {total: adjusted, label: Net income (GAAP)}"),),
        near=((_ROWS, "{subtotal: ebitda}, restructuring, {total: adjusted, label: Net income before special items}"), (_ROWS, f"{_ROWS}, {{line: profit, label: Net income}}")),
    ),
    "D143": Disclosure(
        faults=(
            ("'Net income was {{ profit }}.'", "'Net income was {{ profit }}.'}\n        - {text: 'EBITDA was {{ adjusted }}.'"),
            ("'Net cash provided by operating activities was {{ operating_cash }}.'", "'EBITDA reached $13.6 million.'"),
        ),
        near=(
            ("'Net income was {{ profit }}.'", "'Net income was {{ profit }}.'}\n        - {text: 'EBITDA, excluding restructuring, was {{ adjusted }}.'"),
            ("'Net cash provided by operating activities was {{ operating_cash }}.'", "'EBITDA reached $12.9 million.'"),
        ),
    ),
}  # fmt: skip
