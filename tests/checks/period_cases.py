"""For each check of periods and dates a release that is right, faults in it, and near misses, as texts to replace.

Faults are what happens when last quarter's release is copied: none is the one that a check was written with.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """A release, faults and near misses in it as texts to replace; the last release, if it is held against one."""

    body: str
    faults: tuple[tuple[str, str], ...]
    near: tuple[tuple[str, str], ...]
    last: str = ""


QUARTER = """\
period: Q3 2026
draft: {number: 2}
company:
  name: Acme Robotics, Inc.
  listings: [{exchange: NASDAQ, symbol: ACME}]
  reporting: {scale: thousands}
release:
  date: 2026-11-05
  time: {time: '16:05', zone: Eastern Time}
  headline: Acme Robotics Reports Third Quarter 2026 Results
  masthead: {embargo: '4:05 p.m. ET, November 5, 2026'}
  subheads:
    - Revenue for the quarter ended September 30, 2026 was $83.4 million, up 12% year over year
    - Raises full year 2026 outlook
  datelines: [{city: Boston, state: MA}]
people:
  jane-roe: {name: Jane Roe, titles: Chief Executive Officer}
figures:
  revenue:
    label: revenue
    values: {Q3 2026: 83412, Q3 2025: 74475, Q2 2026: 80118, 9M 2026: 240310, 9M 2025: 221876}
  net_income:
    label: net income
    nature: income
    values: {Q3 2026: 9120, Q3 2025: 7645, 9M 2026: 25211, 9M 2025: 20433}
  money: {label: cash balance, nature: balance, values: {Q3 2026: 61250, FY 2025: 55871, Q2 2026: 58004}}
statements:
  operations:
    title: Statements of Operations
    columns: [Q3 2026, Q3 2025, 9M 2026, 9M 2025]
    rows: [revenue, net_income]
  summary:
    title: Summary of the Nine Months Ended September 30, 2026
    columns: [9M 2026, 9M 2025]
    rows: [revenue, net_income]
  quarters:
    title: Quarters
    columns: [{period: Q3 2026, title: Third Quarter 2026}, {period: Q3 2025, title: Third Quarter 2025}]
    rows: [revenue]
sections:
  - quote:
      by: jane-roe
      says: >-
        Our third quarter shows that the new line is wanted. We served more customers than in the second quarter, and
        we look to the fourth quarter with confidence.
  - results:
      title: Third Quarter 2026 Financial Results
      period: Q3 2026
      items:
        - revenue
        - text: >-
            Net income was {{ net_income }} for the third quarter of 2026, compared to {{ net_income.prior }} for the
            third quarter of 2025.
        - text: >-
            For the nine months ended September 30, 2026, revenue was {{ revenue.ytd }}, compared to $221.9 million in
            2025.
        - text: Revenue rose {{ revenue.change_pct }} year over year and {{ revenue.linked_change_pct }} sequentially.
        - text: The cash balance was {{ money }} as of September 30, 2026, against $55.9 million as of December 31, 2025.
        - text: Revenue of $80.1 million in the second quarter of 2026 was the highest until then.
  - text:
      title: Events
      text: >-
        On Tuesday, October 6, 2026, the company opened its plant in Ohio. The board declared a dividend on October 28,
        2026, and will hold the general meeting on June 10, 2027.
  - text:
      title: Meeting
      text: Acme today, November 5, 2026, announced that it will present in Boston on Wednesday, November 18, 2026.
  - outlook:
      title: Outlook
      intro: For the fourth quarter of 2026, the company expects the following.
      items:
        - {measure: Revenue, period: Q4 2026, low: 85.0, high: 87.0}
        - {measure: Revenue, period: FY 2026, low: 325.3, high: 327.3}
  - dividend: {amount: 0.1, declared: 2026-10-28, record: 2026-11-19, payable: 2026-12-10}
  - buyback: {period: Q3 2026, shares: 1000000, average_price: 20.00, cost: 20.0, remaining: 30.0, as_of: 2026-09-30}
  - call:
      date: 2026-11-05
      times: [{time: '17:00', zone: Eastern Time}, {time: '14:00', zone: Pacific Time}]
      replay: {from: '8:00 p.m. ET on November 5', until: 2026-11-19}
  - calendar:
      items:
        - {date: 2027-02-11, event: Results of the fourth quarter of 2026}
        - {date: 2027-05-06, event: Results of the first quarter of 2027}
  - events: {items: [{date: 2026-10-14, text: Sold the plant in Ohio.}]}
  - legend:
      title: Forward-Looking Statements
      text: >-
        Risks are described in our Annual Report on Form 10-K for the year ended December 31, 2025, filed on February
        26, 2026, and in our Quarterly Report on Form 10-Q for the quarter ended June 30, 2026.
  - statement: operations
  - statement: summary
  - statement: quarters
"""
"""The third quarter of a company of calendar years."""

RETAILER = """\
period: Q2 2023
company:
  name: Marlow Stores, Inc.
  fiscal_year_end: Saturday nearest January 31
  fiscal_year_named: start
  reporting: {scale: thousands}
release:
  date: 2023-08-24
  headline: Marlow Stores Reports Second Quarter Fiscal 2023 Results
  datelines: [{city: Boston, state: MA}]
figures:
  sales: {label: net sales, values: {Q2 2023: 51220, Q2 2022: 49871, H1 2023: 99410, H1 2022: 97655}}
sections:
  - text:
      title: Second Quarter
      text: >-
        Net sales for the 13 weeks ended July 29, 2023 were {{ sales }}, compared to {{ sales.prior }} for the 13 weeks
        ended July 30, 2022. Net sales for the 26 weeks ended July 29, 2023 were {{ sales.ytd }}. Fiscal 2022, which
        ended January 28, 2023, had 52 weeks.
"""
"""The second quarter of a retailer whose years are named after their start."""

LAST = """\
period: Q2 2026
draft: {number: 4}
company: {name: "Acme Robotics, Inc."}
release:
  date: 2026-08-06
  masthead: {embargo: '4:05 p.m. ET, August 6, 2026'}
  headline: Acme Robotics Reports Second Quarter 2026 Results
  datelines: [{city: Boston, state: MA}]
people:
  jane-roe: {name: Jane Roe, titles: Chief Executive Officer}
sections:
  - quote:
      by: jane-roe
      says: We are proud of what our people did for our customers in Europe. Thank you.
  - highlights:
      items:
        - Opened a plant in Ohio that employs two hundred people
        - Closed the three months to {{ period.end }} without an accident
        - The backlog stood at 1,250 units and grew in the second quarter
  - text:
      title: Supply
      text: Lead times are short. Deliveries were delayed by a storm on August 3, 2026, and resumed a week later.
  - call:
      date: 2026-08-06
      times: [{time: '17:00', zone: Eastern Time}]
      passcode: '4471093'
      replay: {from: '8:00 p.m. ET on August 6', until: 2026-08-20}
  - dividend: {amount: 0.1, declared: 2026-07-29, record: 2026-08-20, payable: 2026-09-10}
  - legend: {title: Legend, text: This release speaks of plans for the second quarter and of other things to come.}
"""
"""The release of the quarter before."""

NEXT = """\
period: Q3 2026
draft: {number: 1}
company: {name: "Acme Robotics, Inc."}
release:
  date: 2026-11-05
  masthead: {embargo: '4:05 p.m. ET, November 5, 2026'}
  headline: Acme Robotics Reports Third Quarter 2026 Results
  datelines: [{city: Boston, state: MA}]
people:
  jane-roe: {name: Jane Roe, titles: Chief Executive Officer}
sections:
  - quote:
      by: jane-roe
      says: Our teams delivered on every promise that we made this year. Thank you.
  - highlights:
      items:
        - Received an order of a hospital group in Canada
        - The backlog stood at 1,410 units
  - text:
      title: Supply
      text: Lead times are short. Deliveries were on time.
  - call:
      date: 2026-11-05
      times: [{time: '17:00', zone: Eastern Time}]
      passcode: '5562104'
      replay: {from: '8:00 p.m. ET on November 5', until: 2026-11-19}
  - dividend: {amount: 0.1, declared: 2026-10-28, record: 2026-11-19, payable: 2026-12-10}
  - legend: {title: Legend, text: This release speaks of plans for the second quarter and of other things to come.}
"""
"""The release that follows it, written anew."""

SAYS = "Our teams delivered on every promise that we made this year. Thank you."

CASES: dict[str, Case] = {
    "P101": Case(
        QUARTER,
        (("date: 2026-11-05\n  time", "date: 2025-11-05\n  time"), ("date: 2026-11-05\n  time", "date: 2026-09-30\n  time"),
         ("date: 2026-11-05\n  time", "date: 2027-02-05\n  time")),
        (("date: 2026-11-05\n  time", "date: 2026-10-01\n  time"), ("date: 2026-11-05\n  time", "date: pending\n  time")),
    ),
    "P102": Case(
        QUARTER,
        (("date: 2026-11-05\n      times", "date: 2026-08-06\n      times"),
         ("date: 2026-11-05\n      times", "date: 2025-11-05\n      times"),
         ("date: 2026-11-05\n      times", "date: 2026-12-05\n      times"),
         ("date: 2026-11-05\n      times", "date: 2026-11-12\n      times"),
         ("        On Tuesday, October 6", "        Acme will hold its earnings call and webcast on Friday, November 13, 2026, at noon. On Tuesday, October 6"),
         ("time: '17:00', zone: Eastern Time}, {time: '14:00', zone: Pacific Time}", "time: '08:30', zone: ET}")),
        (("date: 2026-11-05\n      times", "date: 2026-11-06\n      times"),
         ("date: 2026-11-05\n      times", "date: 2026-11-11\n      times"),
         ("        On Tuesday, October 6", "        Acme will hold a conference call for the next quarter on Thursday, February 4, 2027. It will present on November 13, 2026. On Tuesday, October 6"),
         ("date: 2026-11-05\n      times", "date: pending\n      times"),
         ("time: '17:00', zone: Eastern Time}, {time: '14:00', zone: Pacific Time}", "time: '13:30', zone: Pacific Time}")),
    ),
    "P103": Case(
        QUARTER,
        (("until: 2026-11-19", "until: 2026-08-20"), ("until: 2026-11-19", "until: 2025-11-19"),
         ("until: 2026-11-19", "until: 2027-11-19"),
         ("on November 5'", "on August 6'"), ("on November 5'", "on November 25'")),
        (("until: 2026-11-19", "until: 2026-11-05"), ("until: 2026-11-19", "until: 2027-11-05"), ("from: '8:00 p.m. ET on November 5', ", "")),
    ),
    "P104": Case(
        QUARTER,
        (("        On Tuesday, October 6", "        The fair opens at 9:30 a.m. Eastern Time (7:30 a.m. Pacific Time). On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        The fair opens at 9:30 a.m. (6:30 a.m. Pacific Time). On Tuesday, October 6"),
         ("'14:00', zone: Pacific", "'15:00', zone: Pacific"), ("'14:00', zone: Pacific", "'16:00', zone: Mountain"),
         ("'14:00', zone: Pacific Time", "'22:00', zone: CET"), ("Eastern Time}, {time: '14:00'", "EDT}, {time: '14:00'"),
         ("'14:00', zone: Pacific Time", "'23:00', zone: Israel Time"),
         ("zone: Pacific Time", "zone: Pacific Daylight Time")),
        (("'14:00', zone: Pacific", "'16:00', zone: Central"), ("{time: '14:00', zone: Pacific Time}", "{time: '23:59', zone: Tower Time}"), ("'14:00', zone: Pacific Time", "'23:00', zone: CET"),
         ("        On Tuesday, October 6", "        The fair opens from 9:30 a.m. to 6:30 p.m. Pacific Time. On Tuesday, October 6"),
         ("'14:00', zone: Pacific Time", "'22:00', zone: GMT"), ("Eastern Time}, {time: '14:00'", "EST}, {time: '14:00'"),
         ("'14:00', zone: Pacific Time", "'14:00', zone: Hotel Time")),
    ),
    "P105": Case(
        QUARTER,
        (("date: 2026-11-05\n  time", "date: 2026-11-07\n  time"), ("payable: 2026-12-10", "payable: 2026-12-25"),
         ("record: 2026-11-19", "record: 2026-11-26"), ("date: 2026-11-05\n      times", "date: 2026-11-08\n      times")),
        (("payable: 2026-12-10", "payable: 2026-12-24"), ("date: 2026-11-05\n  time", "date: 2026-11-11\n  time")),
    ),
    "P106": Case(
        QUARTER,
        (("        On Tuesday, October 6", "        A dividend is payable on December 1, 2026, to holders of record on December 11, 2026. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        The dividend will be paid on December 11, 2026. On Tuesday, October 6"),
         ("record: 2026-11-19, payable: 2026-12-10", "payable: 2026-11-04"), ("declared: 2026-10-28", "declared: 2025-10-28"),
         ("record: 2026-11-19, payable: 2026-12-10", "record: 2027-11-19, payable: 2027-12-10"),
         ("declared: 2026-10-28", "declared: 2026-11-12"),
         ("declared a dividend on October 28,\n        2026, and", "declared a dividend on October 28,\n        2025, payable on December 10, 2026, and"),
         ("        - {date: 2027-02-11, event: Results", "        - {date: 2026-12-11, event: Payment of the dividend}\n        - {date: 2027-02-11, event: Results"),
         ("        On Tuesday, October 6", "        A dividend is payable on {{ dividend.record }} to those on the register on {{ dividend.payable }}. On Tuesday, October 6"),
         ("        - {date: 2027-02-11, event: Results", "        - {date: 2026-11-18, event: Record date of the dividend}\n        - {date: 2027-02-11, event: Results")),
        (("        - {date: 2027-02-11, event: Results", "        - {date: 2026-12-10, event: Payment of the dividend}\n        - {date: 2027-02-11, event: Results"),
         ("payable: 2026-12-10", "payable: 2026-11-19"), ("record: 2026-11-19, ", ""),
         ("declared a dividend on October 28,\n        2026, and", "declared dividends payable on December 10, 2026 and on March 10, 2027, and")),
    ),
    "P107": Case(
        QUARTER,
        (("Results of the fourth quarter of 2026", "Results of the third quarter of 2026"),
         ("date: 2027-02-11", "date: 2026-02-11"), ("date: 2027-05-06", "date: 2027-01-06"),
         ("Results of the first quarter of 2027", "Report for Q2 2026"),
         ("Results of the first quarter of 2027", "Report for Q3 2027"),
         ("Results of the fourth quarter of 2026", "2025 full year results"),
         ("event: Results of the first quarter of 2027", "event: 'Fair in Boston on May 7, 2027'")),
        (("Results of the fourth quarter of 2026", "2026 full year results"),
         ("event: Results of the first quarter of 2027", "event: 'Results for the quarter ended March 31, 2027'"),
         ("Results of the fourth quarter of 2026", "Annual report for 2026"), ("date: 2027-05-06", "date: 2027-05-07"),
         ("Results of the first quarter of 2027", "General meeting")),
    ),
    "P108": Case(
        QUARTER,
        (("4:05 p.m. ET, November 5, 2026", "4:05 p.m. ET, August 6, 2026"), ("ET, November 5, 2026", "ET, November 6, 2026"),
         ("ET, November 5, 2026", "ET, 5 November 2025")),
        (("ET, November 5, 2026", "ET on November 5"), ("4:05 p.m. ET, November 5, 2026", "the close of trading")),
    ),
    "P109": Case(
        QUARTER,
        (("as_of: 2026-09-30", "as_of: 2026-06-30"), ("as_of: 2026-09-30", "as_of: 2026-12-31"),
         ("date: 2026-10-14", "date: 2026-07-14"), ("date: 2026-10-14", "date: 2027-10-14"),
         ("draft: {number: 2}", "draft: {number: 2, date: 2026-11-30}"),
         ("{date: 2026-10-14, text: Sold the plant in Ohio.}", "'On September 14, 2026, we sold the plant in Ohio.'")),
        (("{date: 2026-10-14, text: Sold the plant in Ohio.}", "'On October 14, 2026, we sold what we bought on May 4, 2026.'"),
         ("as_of: 2026-09-30", "as_of: 2026-10-30"), ("date: 2026-10-14", "date: 2026-11-05"),
         ("draft: {number: 2}", "draft: {number: 2, date: 2026-10-30}")),
    ),
    "P110": Case(
        QUARTER,
        (("quarter ended September 30, 2026 was", "quarter ended September 31, 2026 was"),
         ("on October 28,\n        2026", "on October 32,\n        2026"), ("as of September 30, 2026", "as of 31 September"),
         ("on June 10, 2027", "on February 29, 2027")),
        (("on June 10, 2027", "on February 29, 2028"), ("on June 10, 2027", "in May 2027"),
         ("more customers than", "31 more customers than")),
    ),
    "P111": Case(
        QUARTER,
        (("Tuesday, October 6", "Monday, October 6"), ("Wednesday, November 18, 2026", "Thursday, November 18, 2026"),
         ("Wednesday, November 18, 2026", "Tuesday, November 18"), ("Tuesday, October 6, 2026", "Wed., Oct. 6, 2026")),
        (("Wednesday, November 18, 2026", "Wednesday, November 18"), ("Tuesday, October 6, 2026", "Tues., Oct. 6, 2026"),
         ("Wednesday, November 18, 2026", "Wednesday 18 November 2026")),
    ),
    "P112": Case(
        QUARTER,
        (("quarter ended September 30, 2026 was", "quarter ended September 29, 2026 was"),
         ("the nine months ended September 30, 2026, revenue", "the nine months ended June 30, 2026, revenue"),
         ("for the third quarter of 2026, compared", "for the third quarter ended June 30, 2026, compared"),
         ("the nine months ended September 30, 2026, revenue", "the six months ended September 30, 2026, revenue"),
         ("the quarter ended September 30, 2026", "the year ended September 30, 2026"),
         ("the quarter ended September 30, 2026", "the quarter ended August 30"),
         ("the quarter ended September 30, 2026 was", "the quarter ended September 30, 2026 (“Q3 2025”) was"),
         ("the quarter ended September 30, 2026 was", "the three and six months ended September 30, 2026 was"),
         ("the quarter ended September 30, 2026 was", "the three and twelve months ended September 30, 2026 was")),
        (("the quarter ended September 30, 2026 was", "the quarter ended September 30, 2026 (“Q3 2026”) was"),
         ("the quarter ended September 30, 2026", "the three months ended 30 September 2026"),
         ("the quarter ended September 30, 2026", "the three months ended September 30, 2026 and 2025"),
         ("the quarter ended September 30, 2026", "the three and nine months ended September 30, 2026"),
         ("the quarter ended September 30, 2026", "the twelve months ended September 30, 2026"),
         ("the quarter ended September 30, 2026", "the quarter which ended Sept. 30")),
    ),
    "P113": Case(
        QUARTER,
        (("Reports Third Quarter 2026", "Reports Second Quarter 2026"), ("Reports Third Quarter 2026", "Reports Third Quarter"
          " 2025"), ("Reports Third Quarter 2026", "Reports Fourth Quarter"), ("Reports Third Quarter 2026", "Reports Q2"),
         ("title: Third Quarter 2026 Financial", "title: Second Quarter 2026 Financial"),
         ("Revenue for the quarter ended September 30, 2026 was", "Revenue for the quarter ended June 30, 2026 was"),
         ("Reports Third Quarter 2026", "Reports Full Year 2025"), ("Reports Third Quarter 2026 Results", "Reports Second Quarter 2026 Results and Provides Outlook"), ("title: Events", "title: 2025 Milestones"),
         ("      date: 2026-11-05\n      times", "      purpose: to discuss its second quarter results\n      date: 2026-11-05"
          "\n      times"),
         ("        On Tuesday, October 6", "        Acme will hold a conference call at 5:00 p.m. Eastern Time on its results of the second quarter of 2026. On Tuesday, October 6")),
        (("Reports Third Quarter 2026", "Reports Q3 2026"),
         ("        On Tuesday, October 6", "        Acme will hold a conference call on the results of the third quarter of 2026. On Tuesday, October 6"), ("Reports Third Quarter 2026", "Reports Nine Months 2026"),
         ("title: Third Quarter 2026 Financial", "title: Third Quarter 2026 Compared to Second Quarter 2026"),
         ("title: Third Quarter 2026 Financial", "title: Nine Months Ended September 30, 2026"),
         ("Raises full year 2026 outlook", "Gives first outlook for the first quarter of 2027")),
    ),
    "P114": Case(
        QUARTER,
        (("Our third quarter shows", "Our second quarter shows"), ("Our third quarter shows", "A strong first quarter shows"),
         ("Our third quarter shows", "The fourth quarter, at $90 million of revenue, shows"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "The second quarter brought orders of"
          " $41.2 million"), ("Our third quarter shows", "We said in May what a solid second quarter shows"),
         ("Our third quarter shows", "Our sales of the full year are strong. This full year shows"),
         ("Our third quarter shows", "Q2 orders were $41.2 million, up from $38.0 million a year earlier, which shows")),
        (("Our third quarter shows", "Our Q3 shows"),
         ("Our third quarter shows", "Orders of $41.2 million after a slow second quarter show"), ("Our third quarter shows", "What we began in the second quarter shows"),
         ("Our third quarter shows", "We expect a first quarter that shows"),
         ("Our third quarter shows", "Our full year outlook shows")),
    ),
    "P115": Case(
        QUARTER,
        (("{{ net_income }} for the third quarter of 2026", "{{ net_income }} for the second quarter of 2026"),
         ("For the nine months ended September 30, 2026", "For the three months ended September 30, 2026"),
         ("For the nine months ended September 30, 2026", "For the first six months"),
         ("{{ net_income.prior }} for the\n            third quarter of 2025",
          "{{ net_income.prior }} for the\n            third quarter of 2024"),
         ("For the nine months ended September 30, 2026, revenue was {{ revenue.ytd }}", "Revenue for the nine months ended"
          " September 30, 2025 was {{ revenue.ytd }} ({{ revenue.ytd_prior }})"),
         ("{{ net_income.prior }} for the\n            third quarter of 2025", "{{ net_income.prior }} per quarter, in\n"
          "            2026"),
         ("compared to $221.9 million in\n            2025", "compared to $221.9 million in\n            2024"),
         ("{{ money }} as of September 30, 2026", "{{ money }} as of June 30, 2026"),
         ("$80.1 million in the second quarter of 2026 was", "$80.1 million in the third quarter of 2026 was"),
         ("{{ net_income }} for the third quarter of 2026", "{{ net_income }} for the {{ period.prior.long }}"),
         ("$55.9 million as of December 31, 2025", "$55.9 million as of June 30, 2026")),
        (("{{ net_income }} for the third quarter of 2026", "{{ net_income }} for Q3 2026"),
         ("{{ net_income }} for the third quarter of 2026", "{{ net_income }} for the quarter ended September 30"),
         ("For the nine months ended September 30, 2026", "For the first nine months of 2026"),
         ("For the nine months ended September 30, 2026, revenue was {{ revenue.ytd }}", "Revenue was {{ revenue }} and"
          " {{ revenue.ytd }} for the three and nine months ended September 30, 2026, respectively"),
         ("compared to $221.9 million in\n            2025", "compared to $221.9 million in\n            the year before"),
         ("{{ money }} as of September 30, 2026", "{{ money }} now, 12.4% above the balance as of June 30, 2026")),
    ),
    "P116": Case(
        QUARTER,
        (("{{ revenue.change_pct }} year over year", "{{ revenue.linked_change_pct }} year over year"),
         ("{{ revenue.linked_change_pct }} sequentially", "{{ revenue.change_pct }} sequentially"),
         ("{{ revenue.change_pct }} year over year", "{{ revenue.change_pct }} from the prior quarter"),
         ("{{ revenue.linked_change_pct }} sequentially", "{{ revenue.linked_change_pct }} from the same period last year"),
         ("{{ revenue.change_pct }} year over year", "{{ revenue.change_pct }} from the second quarter of 2026"),
         ("and {{ revenue.linked_change_pct }} sequentially", "while orders fell from those of the same period in 2026"),
         ("compared to $221.9 million in\n            2025", "compared to $221.9 million in the same period of\n            2024"),
         ("and {{ revenue.linked_change_pct }} sequentially.", "in all. Figures in brackets are of the third quarter of 2024.")),
        (("{{ revenue.change_pct }} year over year", "{{ revenue.change_pct }} from the prior-year quarter"),
         ("{{ revenue.linked_change_pct }} sequentially", "{{ revenue.linked_change_pct }} quarter over quarter"),
         ("{{ revenue.change_pct }} year over year", "{{ revenue.change_pct }} from the third quarter of 2025"),
         ("{{ revenue.change_pct }} year over year", "{{ money.change_pct }} from the end of last year")),
    ),
    "P117": Case(
        QUARTER,
        (("period: Q4 2026, low", "period: Q3 2026, low"), ("period: FY 2026, low", "period: FY 2025, low"),
         ("For the fourth quarter of 2026, the company expects", "For the third quarter of 2026, the company expects"),
         ("For the fourth quarter of 2026, the company expects", "For the third quarter, the company expects"),
         ("Raises full year 2026 outlook", "Raises full year 2025 outlook"),
         ("Our third quarter shows", "Our plant will open in the second quarter of 2026. Our third quarter shows"),
         ("Raises full year 2026 outlook", "Reaffirms its fiscal 2025 earnings guidance"),
         ("For the fourth quarter of 2026, the company expects", "For the first quarter of 2027, the company expects"),
         ("title: Outlook\n", "title: 2027 Outlook\n"),
         ("- {measure: Revenue, period: FY 2026, low: 325.3, high: 327.3}", "- For the full year 2025 we expect a margin above that of 2024"),
         ("- {measure: Revenue, period: FY 2026, low: 325.3, high: 327.3}", "- text: Investments of $9.0 million for the full year 2025,"
          " unchanged from our prior outlook"),
         ("Our third quarter shows", "We raised the outlook for the second quarter. Our third quarter shows"),
         ("Risks are", "The estimates for the third quarter and full year 2026 look ahead. Risks are"),
         ("        On Tuesday, October 6", "        The company expects orders of $9.0 million in the third quarter. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        The plant is scheduled to open by the end of the second quarter of 2026. On Tuesday, October 6"),
         ("title: Outlook\n      intro: For the fourth quarter of 2026, the company expects the following.\n      items:\n",
          "title: Outlook for the Fourth Quarter of 2026\n      items:\n        - text: First quarter of 2027 orders are expected to grow\n"),
         ("For the fourth quarter of 2026, the", "For the second quarter and full year 2026, the")),
        (("        On Tuesday, October 6", "        The plant is scheduled to open by the end of the first quarter of 2027. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        The plant, due in the second quarter of 2026, was late. On Tuesday, October 6"),
         ("For the fourth quarter of 2026, the company expects", "For the fourth quarter, the company expects"),
         ("Risks are", "The estimates for the fourth quarter and full year 2026 look ahead. Risks are"),
         ("the company expects the following", "the company expects revenue to exceed that of the third quarter"),
         ("        On Tuesday, October 6", "        The company expects to pay $9.0 million for charges taken in the third quarter. On Tuesday, October 6"),
         ("Raises full year 2026 outlook", "Third quarter exceeded the outlook")),
    ),
    "P118": Case(
        QUARTER,
        (("third quarter of 2025.", "third quarter of 2026."), ("for the third quarter of 2026, compared", "for the third"
          " quarter of 2025, compared"), ("for the third quarter of 2026, compared to", "for the third quarter of 2024, versus"),
         ("third quarter of 2025.", "three months ended September 30, 2026."),
         ("Wednesday, November 18, 2026", "September 30, 2027 and 2027"),
         ("title: Events", "title: 2026 compared to 2026"),
         ("For the nine months ended September 30, 2026, revenue", "For the third quarter of 2026 and the third quarter, revenue"),
         ("        - text: Revenue rose", "        - text: Revenue came to {{ revenue }}, and net income to {{ net_income }}, after {{ revenue }} a year before.\n        - text: Revenue rose"),
         ("        - text: Revenue rose", "        - text: Net income was {{ net_income }} and {{ net_income }} in the two years.\n        - text: Revenue rose")),
        (("        - text: Revenue rose", "        - text: Revenue came to {{ revenue }}, after {{ revenue.prior }} a year before; most of the {{ revenue }} came from Ohio.\n        - text: Revenue rose"),
         ("        - text: Revenue rose", "        - text: Revenue was {{ revenue }}, and of this {{ revenue }} most came from Ohio.\n        - text: Revenue rose"),
         ("third quarter of 2025.", "third quarter of 2024."), ("third quarter of 2025.", "second quarter of 2026."),
         ("{{ net_income }} for the third quarter of 2026, compared", "{{ net_income }}, compared")),
    ),
    "P119": Case(
        QUARTER,
        (("general meeting on June 10, 2027", "general meeting on June 10, 2026"),
         ("will hold the general meeting on June 10, 2027", "will open its plant in Leeds in early March 2026"),
         ("will hold the general meeting on June 10, 2027", "has a plant in Leeds, whose opening is planned for August 2026"),
         ("it will present in Boston on Wednesday, November 18, 2026", "it will present in Boston on August 18, 2026"),
         ("        On Tuesday, October 6", "        Orders are converted at the exchange rates of November 30, 2026. On Tuesday, October 6"),
         ("On Tuesday, October 6, 2026, the company opened", "On October 6, 2027, the company opened"),
         ("declared a dividend on October 28,\n        2026", "declared a dividend on October 28,\n        2027"),
         ("will hold the general meeting on June 10, 2027", "a replay of its call is available until June 10, 2026"),
         ("On Tuesday, October 6, 2026, the company opened", "After its lease ended in August 2027, the company opened"),
         ("On Tuesday, October 6, 2026, the company opened", "A share split took effect on October 6, 2027, and the company opened")),
        (("general meeting on June 10, 2027", "general meeting on November 5, 2026"),
         ("will hold the general meeting on June 10, 2027", "will open the plant that it bought in March 2026"),
         ("will hold the general meeting on June 10, 2027", "will open its plant in November 2026, later than planned in March 2026"),
         ("will hold the general meeting on June 10, 2027", "a replay of its call was available until June 10, 2026"),
         ("On Tuesday, October 6, 2026, the company opened", "On October 6, 2027, the company will open"),
         ("On Tuesday, October 6, 2026, the company opened", "The board approved a lease until August 2028; on October 6, 2026, the company opened"),
         ("On Tuesday, October 6, 2026, the company opened", "With notes due in August 2028, the company opened"),
         ("declared a dividend on October 28,\n        2026, and", "declared a dividend that will be paid on December 10, 2026, and"),
         ("it will present in Boston on", "it will repay the notes of August 6, 2024 on")),
    ),
    "P120": Case(
        QUARTER,
        (("        On Tuesday, October 6", "        © 2025 Acme Robotics, Inc. On Tuesday, October 6"), ("Acme today, November 5, 2026,", "Acme today, November 4, 2026,"), ("Acme today, November 5, 2026,", "Acme today,"
          " on 6 November 2026,"), ("Acme today, November 5, 2026,", "Acme this morning, August 6, 2026,"),
         ("Our third quarter shows", "What is said speaks only as of August 5, 2026. Our third quarter shows"),
         ("Our third quarter shows", "As of November 5, 2025, we are ready. Our third quarter shows")),
        (("Our third quarter shows", "We were founded on November 5, 2012. Our third quarter shows"), ("Acme today, November 5, 2026,", "Acme today, November 5,"), ("Acme today, November 5, 2026,", "Acme today and on"
          " November 4, 2026,")),
    ),
    "P121": Case(
        QUARTER,
        (("year ended December 31, 2025, filed", "year ended December 31, 2024, filed"),
         ("year ended December 31, 2025, filed", "fiscal year 2023, filed"),
         ("filed on February\n        26, 2026", "filed on February\n        26, 2027"),
         ("filed on February\n        26, 2026", "filed on February\n        26, 2024"),
         ("quarter ended June 30, 2026", "quarter ended June 30, 2025"),
         ("year ended December 31, 2025, filed", "year ended December 31, 2026, filed"),
         ("quarter ended June 30, 2026", "quarter ended June 30, 2026, which we expect to file next week"),
         ("quarter ended June 30, 2026", "quarter ended March 31, 2026")),
        (("quarter ended June 30, 2026", "quarter ended September 30, 2026, to be filed next week"),
         ("quarter ended June 30, 2026", "quarter ended September 30, 2026"),
         ("Form 10-Q for the quarter ended June 30, 2026",
          "Forms 10-Q for the quarter ended March 31, 2026 and for the quarter ended June 30, 2026"),
         ("Risks are", "The standard applies since the year ended December 31, 2020. Risks are")),
    ),
    "P122": Case(
        QUARTER,
        (("title: Third Quarter 2025}", "title: Third Quarter 2024}"), ("title: Third Quarter 2026}", "title: Second Quarter"
          " 2026}"), ("title: Third Quarter 2025}", "title: '2026'}"),
         ("title: Third Quarter 2026}", "title: Nine Months 2026}"),
         ("Summary of the Nine Months Ended September 30, 2026", "Summary of the Six Months Ended June 30, 2026"),
         ("title: Statements of Operations", "title: Statement of Operations to September 30, 2024"),
         ("    rows: [revenue]\n", "    kind: cash_flows\n    style: {missing: blank}\n    rows: [{line: money, at: beginning, label: 'Cash at July 1'},"
          " {line: money, label: 'Cash at June 30'}]\n"),
         ("title: Third Quarter 2026}", "title: 'September 30, 2025'}"),
         ("    rows: [revenue]\n", "    style: {missing: blank}\n    rows: [revenue, {line: money, at: beginning, label: 'Cash, end of period'}]\n"),
         ("    rows: [revenue]\n", "    style: {missing: blank}\n    rows: [{line: money, at: beginning, label: 'Cash, beginning of period'},"
          " {line: money, label: 'Cash, beginning of period'}]\n")),
        (("    rows: [revenue]\n", "    style: {missing: blank}\n    rows: [{line: money, at: beginning, label: 'Cash, beginning of period'},"
          " {line: money, label: 'Cash, end of period'}]\n"),
         ("title: Third Quarter 2026}", "title: Q3}"), ("title: Third Quarter 2025}", "title: '2025'}"),
         ("title: Third Quarter 2026}", "title: 'September 30, 2026'}"), ("title: Third Quarter 2026}", "title: Americas}")),
    ),
    "P123": Case(
        QUARTER,
        (("columns: [9M 2026, 9M 2025]", "columns: [9M 2025, 9M 2026]"),
         ("columns: [9M 2026, 9M 2025]", "columns: [Q3 2025, Q3 2026, 9M 2026, 9M 2025]"),
         ("Q3 2026: 9120, Q3 2025: 7645", "Q3 2025: 9120, Q3 2026: 7645")),
        (("Q3 2026: 9120, Q3 2025: 7645, 9M 2026: 25211, 9M 2025: 20433", "9M 2026: 25211, 9M 2025: 20433, Q3 2026: 9120, Q3 2025: 7645"),
         ("columns: [9M 2026, 9M 2025]", "columns: [9M 2026]"),
         ("columns: [9M 2026, 9M 2025]", "columns: [Q3 2026, Q3 2025, 9M 2026, 9M 2025]"),
         ("columns: [9M 2026, 9M 2025]", "columns: [9M 2026, Q3 2026, Q3 2025]")),
    ),
    "P124": Case(
        QUARTER,
        (("Financial Results\n      period: Q3 2026", "Financial Results\n      period: Q2 2026"),
         ("buyback: {period: Q3 2026", "buyback: {period: Q2 2026"),
         ("- revenue\n        - text: >-\n            Net",
          "- revenue\n        - {figure: net_income, periods: Q3 2025}\n        - text: >-\n            Net"),
         ("columns: [9M 2026, 9M 2025]", "columns: [9M 2025]"), ("- revenue\n        - text: >-\n            Net",
          "- {figure: revenue, periods: Q2 2026}\n        - text: >-\n            Net"),
         ("- revenue\n        - text: >-\n            Net",
          "- {figure: revenue, periods: [Q3 2026, 9M 2025]}\n        - text: >-\n            Net")),
        (("Financial Results\n      period: Q3 2026", "Financial Results\n      period: [Q3 2026, 9M 2026]"),
         ("- revenue\n        - text: >-\n            Net",
          "- {figure: revenue, periods: [Q3 2026, 9M 2026]}\n        - text: >-\n            Net"),
         ("buyback: {period: Q3 2026", "buyback: {period: 9M 2026"), ("columns: [9M 2026, 9M 2025]", "columns: [current]")),
    ),
    "P125": Case(
        RETAILER,
        (("compared to {{ sales.prior }}", "the second quarter of calendar 2023, compared to {{ sales.prior }}"),
         ("Net sales for the 26 weeks", "In calendar year 2023, sales rose. Net sales for the 26 weeks")),
        (("Fiscal 2022, which", "The year before, which"), ("Fiscal 2022, which\n        ended January 28, 2023,", "Fiscal 2023,"
          " which ends February 3, 2024,")),
    ),
    "P126": Case(
        QUARTER,
        (("{{ money }} as of September 30, 2026, against $55.9 million as of December 31, 2025", "{{ money }} as of September 30"),
         ("For the nine months ended September 30, 2026, revenue was {{ revenue.ytd }}, compared to $221.9 million in\n"
          "            2025.", "Revenue was {{ revenue.ytd }} for the nine months ended September 30.")),
        (("{{ money }} as of September 30, 2026, against", "{{ money }} as of September 30, against"),
         ("{{ money }} as of September 30, 2026, against $55.9 million as of December 31, 2025", "{{ money }} then")),
    ),
    "P127": Case(
        QUARTER,
        (("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Our margin of 20% was that of the second quarter of 2016"),
         ("For the nine months ended September 30, 2026, revenue was {{ revenue.ytd }}", "For the nine months ended September 30,"
          " 2022, orders were $41.2 million"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Our margin was 20% in the first quarter of 2027"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then",
          "In its third trial year the plant cut costs by 20% from the second quarter of 2024"),
         ("        On Tuesday, October 6", "        Orders rose by 17% in 2027, within the range of our program. On Tuesday, October 6")),
        (("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Our margin of 20% was the"
          " highest since the second quarter of 2016"),
         ("Revenue of $80.1 million in the second quarter of 2026 was", "Our margin was 20% in the second quarter of 2026, and was"),
         ("    - Raises full year 2026 outlook", "    - 'Cash of $61.3 million, sufficient into the first quarter of 2028'"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then",
          "The company believes that its cash funds its plans into the first quarter of 2028"),
         ("        On Tuesday, October 6", "        Orders rose by 17% in 2026, and are to rise by 20% in 2027. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        It would help if orders rose by 17% in 2027. On Tuesday, October 6")),
    ),
    "P154": Case(
        QUARTER,
        (("    - Raises full year 2026 outlook", "    - Cash runway into the third quarter of 2027\n    - Cash funds operations into the first quarter of 2028"),
         ("On Tuesday, October 6", "The first robot is due for launch in 2028. We expect to launch in 2027. The launch is planned for 2028. On Tuesday, October 6"),
         ("    - Raises full year 2026 outlook", "    - Trial data of Atlas robot expected in early 2027\n    - Trial data of Atlas robot in the fourth quarter of 2027")),
        (("    - Raises full year 2026 outlook", "    - Cash runway into the third quarter of 2027\n    - Cash funds operations through mid-2027"),
         ("    - Raises full year 2026 outlook", "    - Trial data of Atlas robot expected in early 2027\n    - Full trial data of Atlas robot in the fourth quarter of 2027"),
         ("    - Raises full year 2026 outlook", "    - Cash runway into the third quarter of 2027, from previously the first quarter of 2027\n    - Runway into 2027")),
    ),
    "P135": Case(
        QUARTER,
        (("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Orders were $41.2 million in the first half of 2026, compared with $38.0 million a year ago"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Orders for the quarter ended June 30, 2026 were $41.2 million, up from $38.0 million in the prior-year quarter"),
         ("{{ net_income }} for the third quarter of 2026, compared", "{{ net_income }} for the first quarter of 2026, compared"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "In Q3 2025, orders of 412 million rose 8% year over year")),
        (("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Orders were $41.2 million, compared with $38.0 million in the first half of 2026"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Orders were $41.2 million in Q3 2026. A year ago, in Q3 2025, orders were $38.0 million"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Orders of $41.2 million in Q2 2026, versus $38.0 million in Q2 2025, were a record"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Orders in the first nine months of 2026 were $41.2 million, compared to $38.0 million last year")),
    ),
    "P136": Case(
        QUARTER,
        (("third quarter of 2025.", "second quarter of 2025."), ("third quarter of 2025.", "fiscal year 2025."),
         ("For the nine months ended September 30, 2026, revenue was {{ revenue.ytd }}, compared to $221.9 million in\n"
          "            2025.", "Orders for the first nine months of 2026 were $41.2 million, versus $38.0 million in Q3 2025."),
         ("        - text: Revenue rose", "        - text: For the first nine months of 2026, orders were $41.2 million, compared to $38.0 million for the first three months of 2025.\n        - text: Revenue rose"),
         ("third quarter of 2025.", "third quarter of 2024."),
         ("        On Tuesday, October 6", "        Orders rose by 7% versus the third quarter of 2023. On Tuesday, October 6"),
         ("compared to $221.9 million in\n            2025", "compared to $221.9 million for the prior-year quarter"),
         ("$55.9 million as of December 31, 2025", "$55.9 million as of September 30, 2024"),
         ("        - text: Revenue rose", "        - text: Orders were $41.2 million, compared to $38.0 million for the full year of 2025.\n        - text: Revenue rose")),
        (("third quarter of 2025.", "second quarter of 2026."),
         ("        - text: Revenue rose", "        - text: Orders were $41.2 million, compared to $38.0 million for the third quarter of 2025.\n        - text: Revenue rose"),
         ("        - text: Revenue rose", "        - text: The dividend of $41.2 million from fiscal year 2025 was paid in July.\n        - text: Revenue rose"),
         ("        - text: Revenue rose", "        - text: Debt was $41.2 million, compared to $38.0 million at the end of fiscal year 2025.\n        - text: Revenue rose"),
         ("        - text: Revenue rose", "        - text: For the first nine months orders were $41.2 million, compared to $38.0 million for the first nine months of 2025.\n        - text: Revenue rose"),
         ("$55.9 million as of December 31, 2025", "$58.0 million as of June 30, 2026"),
         ("Revenue of $80.1 million in the second quarter of 2026 was the highest until then", "Orders rose in Q3 2026 from a quarterly average of $38.0 million in fiscal year 2025")),
    ),
    "P138": Case(
        QUARTER,
        (("times: [{time: '17:00', zone: Eastern Time}, {time: '14:00', zone: Pacific Time}]", "times: [{time: '05:00', zone: Eastern Time}]"),
         ("        On Tuesday, October 6", "        A webcast of the call begins at 4:30 a.m. ET. On Tuesday, October 6")),
        (("times: [{time: '17:00', zone: Eastern Time}, {time: '14:00', zone: Pacific Time}]", "times: [{time: '08:00', zone: Eastern Time}, {time: '05:00', zone: Pacific Time}]"),
         ("        On Tuesday, October 6", "        A webcast begins at 8:30 a.m. ET (5:30 a.m. PT). On Tuesday, October 6")),
    ),
    "P139": Case(
        QUARTER,
        (("        On Tuesday, October 6", "        For the first six months, orders were $308.8 million. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        Full-year orders were $308.8 million. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        In the second half, orders increased 7%. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        Net leverage is net debt over the adjusted EBITDA of the trailing nine months. On Tuesday, October 6")),
        (("        On Tuesday, October 6", "        Net leverage takes the EBITDA of the last three months, annualized. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        Net leverage fell. The plant ran for the last three months. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        For the first nine months, orders were $308.8 million. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        Full-year orders should reach $308.8 million. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        In the first half of the year, orders increased 7%. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        Orders were $308.8 million for a term of six months. On Tuesday, October 6")),
    ),
    "P140": Case(
        QUARTER,
        (("        On Tuesday, October 6", "        The company owed $12.3 million as of June 30, 2026. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        The company owed $12.3 million as of September 30, 2025. On Tuesday, October 6"),
         ("    - Raises full", "    - A cash balance of {{ money.prior }} is expected to last into 2028\n    - Raises full"),
         ("Our third quarter shows", "Our cash as of December 31, 2025 will fund the plant into 2028. Our third quarter shows"),
         ("Our third quarter shows", "We have {{ money.linked }} of cash. Our third quarter shows")),
        (("    - Raises full", "    - '{{ money }} of cash is expected to last into 2028'\n    - Raises full"),
         ("Our third quarter shows", "Our cash as of September 30, 2026 will fund the plant into 2028. Our third quarter shows"),
         ("    - Raises full", "    - A cash balance of {{ money }}, up from {{ money.prior }}\n    - Raises full"),
         ("Our third quarter shows", "We began the year with {{ money.prior }} of cash. Our third quarter shows"),
         ("        On Tuesday, October 6", "        The company owed $12.3 million as of September 30, 2026. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        The company owed $12.3 million, compared to $14.0 million as of June 30, 2026. On Tuesday, October 6"),
         ("        On Tuesday, October 6", "        The cash balance was $58.0 million as of June 30, 2026. On Tuesday, October 6")),
    ),
    "P137": Case(
        RETAILER,
        (("Fiscal 2022, which\n        ended January 28, 2023, had 52 weeks.", "Fiscal 2022, which\n        ended January 28, 2023, had 53 weeks."), ("had 52 weeks.", "had 52 weeks. It has 52 weeks, or 53, as in fiscal 2022."),
         ("had 52 weeks.", "had 52 weeks. We plan for fiscal 2023, a year of 52 weeks."),
         ("had 52 weeks.", "had 52 weeks. Sales of the 53rd week of fiscal year 2024 come on top."),
         ("had 52 weeks.", "had 52 weeks. Its 14-week fourth quarter of fiscal 2022 was long.")),
        (("had 52 weeks.", "had 52 weeks. We plan for fiscal 2023, a 53-week year."),
         ("had 52 weeks.", "had 52 weeks. The 53rd week of fiscal 2023 comes on top."),
         ("had 52 weeks.", "had 52 weeks. Its 13-week fourth quarter of fiscal 2022 was short."),
         ("had 52 weeks.", "had 52 weeks, one fewer than fiscal 2023.")),
    ),
    "P130": Case(
        NEXT,
        ((SAYS, "We are proud of what our people did for our customers in Europe. Thank you."),
         ("Received an order of a hospital group in Canada", "Opened a plant in Ohio that employs two hundred people"),
         (SAYS, "The year went well. We are proud of what our people did for our customers in  Europe.")),
        (("by: jane-roe\n", "by: jane-roe\n      stale: Q2 2026\n"), (SAYS, "Thank you."),
         ("Received an order of a hospital group in Canada", "Closed the three months to {{ period.end }} without an accident"),
         (SAYS, "We are proud of what our people did for our customers in Asia.")),
        LAST,
    ),
    "P131": Case(
        NEXT,
        (("The backlog stood at 1,410 units", "The backlog stood at 1,250 units and grew in the second quarter"),
         ("Reports Third Quarter 2026 Results", "Reports Second Quarter 2026 Results")),
        (("The backlog stood at 1,410 units", "The backlog stood at 1,410 units, more than in the second quarter"),),
        LAST,
    ),
    "P132": Case(
        NEXT,
        (("until: 2026-11-19", "until: 2026-08-20"), ("record: 2026-11-19, payable: 2026-12-10", "record: 2026-11-19, payable: 2026-12-10}\n  - dividend: {amount: 0.2, record: 2026-08-20"),
         ("ET, November 5, 2026", "ET, August 6, 2026"), ("passcode: '5562104'", "passcode: '4471093'"),
         ("Deliveries were on time.", "Deliveries were delayed by a storm on August 3, 2026, and resumed a week later."),
         ("date: 2026-11-05\n      times", "date: 2026-08-06\n      times")),
        (("until: 2026-11-19", "until: pending"), ("passcode: '5562104'", "passcode: '5562105'")),
        LAST,
    ),
    "P133": Case(
        NEXT,
        (("Canada", "Mexico"), ("date: 2026-11-05\n      times", "date: 2026-11-06\n      times")),
        (("draft: {number: 1}", "draft: {number: 2, date: 2026-11-02}"), ),
        NEXT,
    ),
}  # fmt: skip
