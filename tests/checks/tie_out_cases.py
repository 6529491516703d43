"""For each tie-out a release that ties out, a fault in it with the field that should be named, and a near miss.

The releases are none of those that the checks were written with.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A release's body, a fault and a near miss as texts to replace, the field of the finding, earlier releases."""

    body: str
    fault: tuple[str, str]
    near: tuple[str, str]
    field: str
    history: tuple[str, ...] = ()
    industry: str = "other"


STATEMENT = """
figures:
  software: {label: software sales, values: {Q3 2026: 41208, Q3 2025: 36771}}
  hardware: {label: hardware sales, values: {Q3 2026: 7964, Q3 2025: 9120}}
  turnover: {label: total turnover, values: {Q3 2026: 49172, Q3 2025: 45891}}
  staff: {label: staff costs, values: {Q3 2026: 30517, Q3 2025: 28460}}
  rent: {label: rent and other expenses, values: {Q3 2026: 4388, Q3 2025: 4475}}
  surplus: {label: operating surplus, values: {Q3 2026: 14267, Q3 2025: 12956}}
sections:
  - statement:
      kind: operations
      columns: [Q3 2026, Q3 2025]
      rows: [software, hardware, {subtotal: turnover}, staff, rent, {total: surplus}]
"""

SEGMENTS = """
figures:
  north: {label: sales north, values: {Q3 2026: 5120}}
  south: {label: sales south, values: {Q3 2026: 3075}}
  both: {label: sales, values: {Q3 2026: 8195}}
  north_costs: {label: spending north, values: {Q3 2026: 4011}}
  south_costs: {label: spending south, values: {Q3 2026: 2622}}
  costs: {label: spending, values: {Q3 2026: 6633}}
statements:
  regions:
    kind: segments
    columns: [{title: North}, {title: South}, {title: Group}]
    rows:
      - {line: Sales, figures: [north, south, both]}
      - {line: Spending, figures: [north_costs, south_costs, costs]}
sections: [{statement: regions}]
"""

BALANCE = """
figures:
  plant: {label: plant, nature: balance, values: {Q3 2026: 20417, FY 2025: 21980}}
  money: {label: bank balances, nature: balance, values: {Q3 2026: 6135, FY 2025: 4302}}
  loans: {label: loans, nature: balance, values: {Q3 2026: 11040, FY 2025: 12500}}
  capital: {label: capital and reserves, nature: balance, values: {Q3 2026: 15512, FY 2025: 13782}}
sections:
  - statement:
      kind: balance_sheet
      columns: [Q3 2026, FY 2025]
      rows:
        - plant
        - money
        - {total: Total assets, of: [plant, money]}
        - loans
        - capital
        - {total: "Total liabilities and shareholders' equity", of: [loans, capital]}
"""

HALVES = """
figures:
  orders:
    label: order intake
    values: {Q1 2026: 7011, Q2 2026: 8240, Q3 2026: 6934, H1 2026: 15251, 9M 2026: 22185}
"""

RESULTS = """
figures:
  pretax: {label: income before income taxes, nature: income, values: {Q3 2026: 9431, Q3 2025: 8020}}
  tax: {label: income tax expense, values: {Q3 2026: 2358, Q3 2025: 2005}}
  net: {label: net income, nature: income, values: {Q3 2026: 7073, Q3 2025: 6015}}
"""

CASH = """
figures:
  generated: {label: net cash provided by operating activities, nature: cash_flow, values: {9M 2026: 18440, 9M 2025: 15210}}
  capex: {label: capital expenditures, values: {9M 2026: 6127, 9M 2025: 7033}}
  free: {label: free cash flow, nature: cash_flow, values: {9M 2026: 12313, 9M 2025: 8177}}
  cash: {label: cash and cash equivalents, nature: balance, values: {9M 2026: 30114, FY 2025: 27605}}
  opening: {label: 'cash and cash equivalents, beginning of period', values: {9M 2026: 27605}}
"""

PARTS = """
figures:
  bookings: {label: bookings, values: {Q3 2026: 52040, Q3 2025: 47310}}
  europe: {label: European bookings, values: {Q3 2026: 31775, Q3 2025: 29102}}
  asia: {label: Asian bookings, values: {Q3 2026: 20265, Q3 2025: 18208}}
"""

NAMESAKES = """
figures:
  loss: {label: net loss, values: {Q3 2026: -3310, 9M 2026: -9124}}
  flow_loss: {label: net loss, values: {9M 2026: -9124}}
  depreciation: {label: depreciation, values: {9M 2026: 1206, 9M 2025: 1188}}
  flow_depreciation: {label: depreciation, values: {9M 2026: 1206, 9M 2025: 1188}}
"""

HISTORY = "figures:\n  volume: {label: volume sold, values: {Q3 2026: 5210, Q3 2025: 4873, FY 2024: 18211}}\n"
EARLIER = "figures:\n  volume: {label: volume sold, values: {Q3 2025: 4873, FY 2024: 18211, Q1 2024: 1}}\n"

PER_SHARE = """
figures:
  profit: {label: net profit, nature: income, negative_label: net loss, values: {Q3 2026: 8211, Q3 2025: 7460}}
  basic: {label: basic weighted average shares, unit: shares, values: {Q3 2026: 20104, Q3 2025: 20480}}
  diluted: {label: diluted weighted average shares, unit: shares, values: {Q3 2026: 20911, Q3 2025: 21004}}
  basic_eps: {label: basic earnings per share, unit: USD/share, values: {Q3 2026: 0.41, Q3 2025: 0.36}}
  eps: {label: diluted earnings per share, unit: USD/share, values: {Q3 2026: 0.39, Q3 2025: 0.36}}
""".replace("unit: shares,", "unit: shares, scale: thousands,").replace("basic_eps: {", "basic_eps: {nature: flow, ")

MARGINS = """
figures:
  sales: {label: net sales, values: {Q3 2026: 61220, Q3 2025: 58104}}
  ebitda: {label: EBITDA, values: {Q3 2026: 9244, Q3 2025: 8019}}
  margin: {label: EBITDA margin, unit: percent, values: {Q3 2026: 15.1, Q3 2025: 13.8}}
"""

GROWTH = """
figures:
  traffic: {label: passenger revenue, values: {Q3 2026: 61220, Q3 2025: 58104, Q3 2024: 55003}}
  rate: {label: growth in passenger revenue, unit: percent, values: {Q3 2026: 5.4, Q3 2025: 5.6}}
"""

RECONCILED = """
figures:
  loss: {label: net loss, values: {Q3 2026: -410}}
  pay: {label: stock-based compensation, values: {Q3 2026: 930}}
  adjusted: {label: adjusted EBITDA, values: {Q3 2026: 520}}
sections:
  - statement:
      kind: reconciliation
      columns: [Q3 2026]
      rows: [loss, pay, {total: adjusted}]
"""

MIX = """
figures:
  retail: {label: retail, unit: percent, values: {Q3 2026: 55, Q3 2025: 58}}
  online: {label: online, unit: percent, values: {Q3 2026: 32, Q3 2025: 27}}
  trade: {label: trade, unit: percent, values: {Q3 2026: 13, Q3 2025: 15}}
sections:
  - statement:
      columns: [Q3 2026, Q3 2025]
      rows: [{heading: Sales mix}, retail, online, trade]
"""

GUIDED = """
figures:
  sales: {label: net sales, values: {FY 2025: 240000}}
sections:
  - outlook:
      items:
        - {measure: Net sales, period: FY 2026, low: 252, high: 260}
        - {measure: Growth, period: FY 2026, unit: percent, low: 5, high: 8}
"""

BUYBACK = """
sections:
  - buyback: {shares: 415300, average_price: 48.17, cost: 20.0}
"""

DIVIDENDS = """
figures:
  each: {label: dividend per share, unit: USD/share, values: {Q3 2026: 0.25, Q3 2025: 0.22}}
  shares: {label: shares outstanding, unit: shares, scale: thousands, values: {Q3 2026: 40110, Q3 2025: 41300}}
  paid: {label: dividends paid, values: {Q3 2026: 10040, Q3 2025: 9100}}
"""

REPEATED = "figures:\n  fees: {label: fee and commission items, values: {Q3 2026: 71204, Q3 2025: 68890}}\n"

LEAPING = "figures:\n  fees: {label: fee and commission items, values: {Q3 2026: 7120, Q3 2025: 6889, Q2 2026: 7004}}\n"

POSITIVE = "figures:\n  sales: {label: net sales, values: {Q3 2026: 7120, Q3 2025: 6889}}\n"

SUMS = """
figures:
  land: {label: land, nature: balance, values: {Q3 2026: 5104}}
  ships: {label: ships, nature: balance, values: {Q3 2026: 8820}}
  docks: {label: docks, nature: balance, values: {Q3 2026: 2415}}
sections:
  - statement:
      columns: [Q3 2026]
      rows: [land, ships, docks, {total: Fixed assets, of: [land, ships, docks]}]
"""

MOVEMENTS = """
figures:
  stocks: {label: raw materials, nature: balance, values: {9M 2026: 5110, FY 2025: 4870}}
  debtors: {label: trade debtors, nature: balance, values: {9M 2026: 9032, FY 2025: 8415}}
  creditors: {label: trade creditors, nature: balance, values: {9M 2026: 6208, FY 2025: 6011}}
  accruals: {label: accruals, nature: balance, values: {9M 2026: 1322, FY 2025: 1470}}
  advances: {label: customer advances, nature: balance, values: {9M 2026: 2045, FY 2025: 1630}}
  d_stocks: {label: raw materials, values: {9M 2026: -240}}
  d_debtors: {label: trade debtors, values: {9M 2026: -617}}
  d_creditors: {label: trade creditors, values: {9M 2026: 197}}
  d_accruals: {label: accruals, values: {9M 2026: -148}}
  d_advances: {label: customer advances, values: {9M 2026: 415}}
sections:
  - statement:
      kind: cash_flows
      period: 9M 2026
      columns: [9M 2026]
      rows: [d_stocks, d_debtors, d_creditors, d_accruals, d_advances]
"""

FORMULA = """
figures:
  gross: {label: gross written premiums, values: {Q3 2026: 31415, Q3 2025: 29304}}
  ceded: {label: ceded premiums, values: {Q3 2026: 4127, Q3 2025: 3986}}
  own: {label: premiums for own account, formula: gross - ceded, values: {Q3 2026: 27288}}
"""
INSURER = """
figures:
  losses: {label: loss ratio, unit: percent, values: {Q3 2026: 61.7, Q3 2025: 60.2}}
  expenses: {label: expense ratio, unit: percent, values: {Q3 2026: 31.4, Q3 2025: 32.1}}
  both: {label: combined ratio, unit: percent, values: {Q3 2026: 93.1, Q3 2025: 92.3}}
sections:
  - metrics: {items: [both]}
"""

RETURNS = """
figures:
  result: {label: net income, values: {Q3 2026: 2614, Q3 2025: 2391, Q2 2026: 2502}}
  interest: {label: net interest income, values: {Q3 2026: 8422, Q3 2025: 7903, Q2 2026: 8240}}
  fees: {label: total non-interest income, values: {Q3 2026: 1811, Q3 2025: 1702, Q2 2026: 1766}}
  costs: {label: total non-interest expense, values: {Q3 2026: 6205, Q3 2025: 5988, Q2 2026: 6120}}
  efficiency: {label: efficiency ratio, unit: percent, values: {Q3 2026: 60.6, Q3 2025: 62.3, Q2 2026: 61.2}}
  assets: {label: average assets, values: {Q3 2026: 1012400, Q3 2025: 960300, Q2 2026: 1003100}}
  earning: {label: average interest-earning assets, values: {Q3 2026: 941200, Q3 2025: 894000, Q2 2026: 932700}}
  roa: {label: return on average assets (annualized), unit: percent, values: {Q3 2026: 1.03, Q3 2025: 1.00, Q2 2026: 1.00}}
  margin: {label: net interest margin, unit: percent, values: {Q3 2026: 3.55, Q3 2025: 3.51, Q2 2026: 3.54}}
sections:
  - metrics: {items: [roa, margin, efficiency]}
"""

ALLOWANCE = """
figures:
  allowance: {label: allowance for credit losses on loans, nature: balance, values: {Q3 2026: 10420, Q2 2026: 10210, Q1 2026: 10105, FY 2025: 9990}}
  provision: {label: provision for credit losses, values: {Q3 2026: 300, Q2 2026: 225, Q1 2026: 190}}
  losses: {label: net charge-offs, values: {Q3 2026: 90, Q2 2026: 120, Q1 2026: 75}}
sections:
  - metrics: {items: [allowance]}
"""

CAPITAL = """
figures:
  common: {label: common equity tier 1 capital ratio, nature: balance, unit: percent, values: {Q3 2026: 10.9, FY 2025: 10.7}}
  tier: {label: tier 1 capital ratio, nature: balance, unit: percent, values: {Q3 2026: 11.4, FY 2025: 11.2}}
  total: {label: total capital ratio, nature: balance, unit: percent, values: {Q3 2026: 12.6, FY 2025: 12.4}}
sections:
  - metrics: {items: [common, tier, total]}
"""

PREMIUMS = """
figures:
  earned: {label: net premiums earned, values: {Q3 2026: 412300, Q3 2025: 389100}}
  losses: {label: losses and loss adjustment expenses, values: {Q3 2026: 254400, Q3 2025: 234200}}
  ratio: {label: loss ratio, unit: percent, values: {Q3 2026: 61.7, Q3 2025: 60.2}}
sections:
  - metrics: {items: [ratio]}
"""

FUNDS = """
figures:
  ffo: {label: funds from operations, values: {Q3 2026: 41030, Q3 2025: 38900}}
  shares: {label: weighted average shares and units - diluted, unit: shares, scale: thousands, values: {Q3 2026: 98100, Q3 2025: 96400}}
  each: {label: funds from operations per share - diluted, unit: USD/share, scale: ones, values: {Q3 2026: 0.42, Q3 2025: 0.40}}
sections:
  - metrics: {items: [each]}
"""

RAISED = """
figures:
  sales: {label: net sales, values: {Q3 2026: 61220, FY 2025: 231004}}
sections:
  - outlook:
      items:
        - {measure: Net sales, period: FY 2026, low: 240, high: 246, prior_low: 236, prior_high: 243, action: raises}
"""

RAISED_FROM = """
sections:
  - outlook: {items: [{measure: Net sales, period: FY 2026, low: 236, high: 243}]}
"""

SPENT = """
figures:
  spent: {label: share repurchases, values: {9M 2026: 31877}}
sections:
  - buyback: {cost: 12.4, remaining: 58.1}
"""

PACES = """
figures:
  haulage: {label: haulage, values: {Q3 2026: 1210, Q3 2025: 1180, 9M 2026: 3705, 9M 2025: 3490}}
  tolls: {label: tolls and ferries, values: {Q3 2026: 644, Q3 2025: 630, 9M 2026: 1911, 9M 2025: 1880}}
"""

FARED = """
figures:
  fares: {label: ferry fares, values: {Q3 2026: 51210, Q2 2026: 48850, Q3 2025: 46520}}
  trips: {label: trips, unit: trip, scale: thousands, values: {Q3 2026: 40010, Q2 2026: 39080, Q3 2025: 38140}}
  each: {label: ferry fares per trip, unit: USD/trip, scale: ones, values: {Q3 2026: 1.28, Q2 2026: 1.25, Q3 2025: 1.22}}
"""

YEARS = """
figures:
  fares: {label: passenger revenue, values: {Q3 2026: 8890, Q3 2025: 8411, 9M 2026: 25107, 9M 2025: 24880}}
  crews: {label: crew costs, values: {Q3 2026: 3120, Q3 2025: 2998, 9M 2026: 9404, 9M 2025: 9011}}
"""

LEDGER = """
figures:
  haulage: {label: haulage, values: {Q3 2026: 1210, Q3 2025: 1180, Q2 2026: 1225}}
  tolls: {label: tolls and ferries, values: {Q3 2026: 6442, Q3 2025: 6305, Q2 2026: 6410}}
  crews: {label: wages of crews, values: {Q3 2026: 3120, Q3 2025: 2998, Q2 2026: 3011}}
  berths: {label: harbour dues, values: {Q3 2026: 902, Q3 2025: 871, Q2 2026: 890}}
  insurers: {label: insurance, values: {Q3 2026: 415, Q3 2025: 402, Q2 2026: 409}}
sections:
  - statement: {columns: [Q3 2026, Q3 2025, Q2 2026], rows: [haulage, tolls, crews, berths, insurers]}
"""

PERCENTAGES = """
figures:
  load: {label: seats taken, unit: percent, values: {Q3 2026: 81.4, Q3 2025: 79.9}}
  loss: {label: parcels lost, unit: percent, values: {Q3 2026: 0.31, Q3 2025: 0.42}}
"""

TWINS = """
figures:
  hired: {label: charter hire, values: {Q3 2026: -24218, Q3 2025: -23940, 9M 2026: -70411, 9M 2025: -69120}}
  hire_of_note: {label: hire of vessels, values: {Q3 2026: -24218, Q3 2025: -23940, 9M 2026: -70411, 9M 2025: -69120}}
"""

COUNTS = """
figures:
  result: {label: net income, nature: income, values: {Q3 2026: 5113, Q3 2025: 4907, Q2 2025: -210}}
  basic: {label: weighted-average basic shares, unit: shares, values: {Q3 2026: 21880, Q3 2025: 21411, Q2 2025: 21390}}
  diluted: {label: weighted-average diluted shares, unit: shares, values: {Q3 2026: 22104, Q3 2025: 21702, Q2 2025: 21390}}
"""

PAID = """
figures:
  ships_bought: {label: purchases of ships, values: {Q3 2026: -9044, Q3 2025: -7210, 9M 2026: -21067, 9M 2025: -20115}}
  stakes_bought: {label: purchases and sales of stakes, values: {Q3 2026: -212, Q3 2025: -430, 9M 2026: -980, 9M 2025: -1105}}
"""

OUTLOOK = """
sections:
  - outlook:
      items:
        - {measure: Net sales, period: FY 2027, low: 240, high: 246, action: initiates}
        - {measure: Operating margin, unit: percent, period: FY 2027, low: 8.0, high: 8.5, action: initiates}
        - {measure: Capital expenditure, period: FY 2027, low: 11, high: 12, action: initiates}
"""

REST = """
figures:
  fares: {label: net sales, values: {Q3 2026: 83110, 9M 2026: 250020, 9M 2025: 241300}}
sections:
  - outlook:
      items:
        - {measure: Net sales, period: Q4 2026, scale: millions, low: 85.0, high: 87.5}
        - {measure: Net sales, period: FY 2026, scale: millions, low: 335.0, high: 337.5}
"""

PAYMENTS = """
figures:
  paid: {label: dividends paid, values: {9M 2026: -12030, 9M 2025: -11400}}
  shares: {label: weighted-average basic shares, unit: shares, scale: thousands, values: {9M 2026: 20040, 9M 2025: 20010}}
sections:
  - dividend: {amount: 0.21}
"""

CASES = {
    "T101": Case(FORMULA, ("27288", "27228"), ("27288", "27289"), "figures.own.values.Q3 2026"),
    "T102": Case(STATEMENT, ("staff costs, values: {Q3 2026: 30517", "staff costs, values: {Q3 2026: 35017"),
                 ("Q3 2026: 14267", "Q3 2026: 14268"), "figures.staff.values.Q3 2026"),
    "T103": Case(SEGMENTS, ("3075", "3705"), ("3075", "3076"), "figures.south.values.Q3 2026"),
    "T104": Case(BALANCE, ("Q3 2026: 11040", "Q3 2026: 10140"), ("Q3 2026: 11040", "Q3 2026: 11042"),
                 "figures.loans.values.Q3 2026"),
    "T105": Case(HALVES, ("8240", "8420"), ("6934", "6935"), "figures.orders.values.Q2 2026"),
    "T106": Case(RESULTS, ("7073", "7037"), ("7073", "7074"), "figures.net.values.Q3 2026"),
    "T107": Case(CASH, ("9M 2026: 27605", "9M 2026: 26705"), ("9M 2026: 27605", "9M 2026: 27606"),
                 "figures.opening.values.9M 2026"),
    "T108": Case(PARTS, ("20265", "22065"), ("20265", "20266"), "figures.asia.values.Q3 2026"),
    "T109": Case(NAMESAKES, ("flow_loss: {label: net loss, values: {9M 2026: -9124", "flow_loss: {label: net loss, values: {9M 2026: -9142"),
                 ("label: net loss, values: {Q3 2026: -3310", "label: net loss, values: {Q3 2026: -3130"), ""),
    "T110": Case(HISTORY, ("4873", "4837"), ("5210", "5120"), "figures.volume.values.Q3 2025", (EARLIER,)),
    "T111": Case(PER_SHARE, ("Q3 2026: 0.39", "Q3 2026: 0.36"), ("Q3 2026: 8211", "Q3 2026: 8190"), "figures.eps.values.Q3 2026"),
    "T112": Case(PER_SHARE, ("Q3 2026: 0.41", "Q3 2026: -0.41"), ("Q3 2026: 0.41", "Q3 2026: 0.40"),
                 "figures.basic_eps.values.Q3 2026"),
    "T113": Case(PER_SHARE, ("Q3 2025: 21004", "Q3 2025: 20104"), ("Q3 2025: 21004", "Q3 2025: 20480"),
                 "figures.diluted.values.Q3 2025"),
    "T114": Case(MARGINS, ("15.1", "15.4"), ("9244", "9250"), "figures.margin.values.Q3 2026"),
    "T115": Case(GROWTH, ("5.4", "5.9"), ("61220", "61235"), "figures.rate.values.Q3 2026"),
    "T116": Case(RECONCILED, ("[loss, pay, {total: adjusted}]", "[adjusted, pay, {total: loss}]"),
                 ("stock-based compensation", "adjustments for stock"), "sections[0].statement.rows[0]"),
    "T117": Case(MIX, ("Q3 2026: 32", "Q3 2026: 38"), ("Q3 2026: 32", "Q3 2026: 33"), "figures.retail.values.Q3 2026"),
    "T118": Case(GUIDED, ("high: 260", "high: 268"), ("high: 260", "high: 259"), "sections[0].outlook.items[1].low"),
    "T119": Case(BUYBACK, ("20.0", "22.0"), ("48.17", "48.16"), "sections[0].buyback.cost"),
    "T120": Case(DIVIDENDS, ("10040", "14400"), ("10040", "10300"), ""),
    "T121": Case(REPEATED, ("71204", "68890"), ("71204", "68891"), "figures.fees.values.Q3 2026"),
    "T122": Case(LEAPING, ("7120", "7120400"), ("7120", "71204"), "figures.fees.values.Q3 2026"),
    "T123": Case(POSITIVE, ("7120", "-7120"), ("net sales", "change in net sales"), "figures.sales.values.Q3 2026"),
    "T124": Case(SUMS, ("of: [land, ships, docks]", "of: [land, docks]"), ("rows: [land, ships", "rows: [ships, land"),
                 "sections[0].statement.rows[3]"),
    "T125": Case(MOVEMENTS, ("-617", "-671"), ("-617", "-618"), "figures.d_debtors.values.9M 2026"),
    "T126": Case(INSURER, ("93.1", "93.6"), ("93.1", "93.0"), "figures.both.values.Q3 2026", industry="insurer"),
    "T140": Case(RETURNS, ("60.6", "61.6"), ("Q3 2026: 6205", "Q3 2026: 6206"), "figures.efficiency.values.Q3 2026", industry="bank"),
    "T141": Case(RETURNS, ("1.03", "1.13"), ("1.03", "1.02"), "figures.roa.values.Q3 2026", industry="bank"),
    "T142": Case(RETURNS, ("3.55", "3.65"), ("3.55", "3.57"), "", industry="bank"),
    "T143": Case(ALLOWANCE, ("Q3 2026: 10420", "Q3 2026: 10240"), ("Q3 2026: 10420", "Q3 2026: 10421"), "figures.allowance.values.Q3 2026", industry="bank"),
    "T144": Case(CAPITAL, ("Q3 2026: 12.6", "Q3 2026: 11.2"), ("Q3 2026: 12.6", "Q3 2026: 11.4"), "figures.tier.values.Q3 2026", industry="bank"),
    "T145": Case(PREMIUMS, ("61.7", "62.7"), ("412300", "412310"), "figures.ratio.values.Q3 2026", industry="insurer"),
    "T146": Case(FUNDS, ("Q3 2026: 0.42", "Q3 2026: 0.45"), ("41030", "41031"), "figures.each.values.Q3 2026", industry="REIT"),
    "T129": Case(RAISED, ("low: 240, high: 246", "low: 236, high: 246"), ("low: 240, high: 246", "low: 240, high: 243"),
                 "sections[0].outlook.items[0]"),
    "T200": Case(REST, ("low: 335.0", "low: 325.0"), ("low: 335.0", "low: 334.1"), "sections[0].outlook.items[1].low"),
    "T127": Case(RAISED, ("prior_low: 236", "prior_low: 235"), ("measure: Net sales, period: FY 2026", "measure: Net sales, period: FY 2027"),
                 "sections[0].outlook.items[0].prior_low", (RAISED_FROM,)),
    "T128": Case(SPENT, ("cost: 12.4", "cost: 42.1"), ("cost: 12.4", "cost: 31.9"), "buyback.cost"),
    "T130": Case(PACES, ("Q3 2025: 630", "Q3 2025: 6300"), ("Q3 2025: 630", "Q3 2025: 290"), "figures.tolls.values.Q3 2025"),
    "T160": Case(FARED, ("Q2 2026: 1.25", "Q2 2026: 1.52"), ("Q2 2026: 48850", "Q2 2026: 48660"), "figures.each.values.Q2 2026"),
    "T131": Case(YEARS, ("9M 2026: 25107", "9M 2026: 8890"), ("9M 2026: 9404", "9M 2026: 4904"), "figures.fares.values.9M 2026"),
    "T132": Case(PERCENTAGES, ("81.4", "0.814"), ("0.31", "0.05"), "figures.load.values.Q3 2026"),
    "T133": Case(TWINS, ("hire of vessels, values: {Q3 2026: -24218", "hire of vessels, values: {Q3 2026: -24128"),
                 ("hire of vessels, values: {Q3 2026: -24218, Q3 2025: -23940", "adjusted hire, values: {Q3 2026: -24128, Q3 2025: -23940"), ""),
    "T135": Case(PAID, ("Q3 2025: -7210", "Q3 2025: 7210"), ("Q3 2025: -430", "Q3 2025: 430"), "figures.ships_bought.values.Q3 2025"),
    "T136": Case(OUTLOOK, ("high: 12, action: initiates", "high: 12, action: raises"),
                 ("high: 12, action: initiates", "high: 12, prior_low: 10, prior_high: 11, action: raises"),
                 "sections[0].outlook.items[2].action"),
    "T137": Case(PAYMENTS, ("amount: 0.21", "amount: 2.1"), ("amount: 0.21", "amount: 0.35"), "sections[0].dividend.amount"),
    "T138": Case(PERCENTAGES.replace("seats taken", "share of seats taken"), ("81.4", "814"), ("81.4", "99.4"), "figures.load.values.Q3 2026"),
    "T170": Case(LEDGER, ("Q3 2025: 6305", "Q3 2025: 6.305"), ("Q3 2026: 902, Q3 2025: 871", "Q3 2026: 902.5, Q3 2025: 870.5"),
                 "figures.tolls.values.Q3 2025"),
    "T171": Case(LEDGER, ("Q3 2025: 2998", "Q3 2025: 6305"), ("Q3 2025: 871", "Q3 2025: 409"), "figures.crews.values.Q3 2025"),
    "T134": Case(COUNTS, ("Q3 2026: 22104", "Q3 2026: 21880"), ("Q2 2025: -210", "Q2 2025: -211"), ""),
}  # fmt: skip
"""By the code of the check; without a field where either of two figures may be named."""
