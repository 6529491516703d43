"""The sentences that figures make, typed by hand after the forms that published releases use.

Each case is an item of `results` or `outlook`, or prose, over the figures below. docs/sentences.md is made from them.
"""

from __future__ import annotations

from dataclasses import dataclass

FIGURES = """\
figures:
  revenue: {label: revenue, values: {Q3 2026: 83412000, Q3 2025: 74475000, Q2 2026: 81000000, 9M 2026: 240000000, 9M 2025: 250000000}}
  sales: {label: net sales, values: {Q3 2026: 74475000, Q3 2025: 83412000}}
  orders: {label: orders, values: {Q3 2026: 108000000, Q3 2025: 100000000}}
  services: {label: services revenue, values: {Q3 2026: 19000000, Q3 2025: 12000000}}
  travel: {label: travel revenue, values: {Q3 2026: 1000000, Q3 2025: 2000000}}
  steady: {label: subscription revenue, values: {Q3 2026: 83412000, Q3 2025: 83401000}}
  near: {label: license revenue, values: {Q3 2026: 83412000, Q3 2025: 83301000}}
  same: {label: rent, values: {Q3 2026: 83412000, Q3 2025: 83412000}}
  ended: {label: grant revenue, values: {Q3 2026: 0, Q3 2025: 5000000}}
  begun: {label: royalty revenue, values: {Q3 2026: 5000000, Q3 2025: 0}}
  explosion: {label: hardware revenue, values: {Q3 2026: 90000000, Q3 2025: 1000000}}
  other: {label: other income (expense), values: {Q3 2026: -2000000, Q3 2025: -1000000}}
  smaller_loss: {label: net income, nature: income, values: {Q3 2026: -8519229, Q3 2025: -12686663, 9M 2026: 3000000, 9M 2025: -250000}}
  larger_loss: {label: net income, nature: income, values: {Q3 2026: -12686663, Q3 2025: -8519229}}
  recovery: {label: net income, nature: income, values: {Q3 2026: 3000000, Q3 2025: -1250000}}
  operations: {label: income from operations, nature: income, values: {Q3 2026: 3000000, Q3 2025: -1250000}}
  turned: {label: net income, nature: income, values: {Q3 2026: -3000000, Q3 2025: 1000000, Q2 2026: -2000000}}
  setback: {label: net income, nature: income, values: {Q3 2026: -1250000, Q3 2025: 3000000}}
  margin: {label: gross margin, unit: percent, values: {Q3 2026: 42.7, Q3 2025: 43.6}}
  eps: {label: diluted earnings per share, unit: USD/share, values: {Q3 2026: 0.13, Q3 2025: 0.10}}
  basic: {label: basic loss per share, unit: USD/share, values: {Q3 2026: -0.13, Q3 2025: -0.20}}
  diluted: {label: diluted loss per share, unit: USD/share, values: {Q3 2026: -0.13, Q3 2025: -0.21}}
  cash_flow: {label: net cash provided by operating activities, nature: cash_flow, values: {Q3 2026: -5000000, Q3 2025: 2000000}}
  inventories: {label: inventories, nature: balance, values: {Q3 2026: 21434414, FY 2025: 15193761, Q3 2025: 20000000}}
  comparable: {label: comparable sales, nature: change, unit: percent, values: {Q3 2026: -6.2, Q3 2025: -12.1, Q2 2026: 1.5}}
  collaboration: {label: collaboration revenue, nature: change, values: {Q3 2026: -37900000}}
  underlying: {label: underlying revenue, nature: change, unit: percent, values: {Q3 2026: 9}}
  currency: {label: currency, unit: percent, values: {Q3 2026: -2}}
  acquisitions: {label: acquisitions, unit: percent, values: {Q3 2026: 5}}
  open: {label: backlog, values: {Q3 2026: pending, Q3 2025: 5000000}}
  open_income: {label: net income, nature: income, values: {Q3 2026: pending, Q3 2025: -5000000}}
  open_change: {label: like-for-like sales, nature: change, unit: percent, values: {Q3 2026: pending, Q3 2025: -2}}
  year_revenue: {label: revenue, values: {FY 2026: 720400000}}
  low_end: {label: low end, values: {FY 2027: 809000000}}
  high_end: {label: high end, values: {FY 2027: 821000000}}
"""


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked for, in the YAML of an item, with the house's `style.sentences`, and what is printed."""

    what: str
    item: str
    expected: str
    sentences: str = ""
    figures: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Cases of one kind: items of `results` or `outlook`, or `text`."""

    title: str
    kind: str
    cases: tuple[Case, ...]
    words: str = ""


_Q = "for the third quarter of 2026"
_P = "for the third quarter of 2025"
_QUARTER = "{figure: revenue, periods: Q3 2026}"
_LOSS = "{figure: smaller_loss, periods: Q3 2026}"

PHRASINGS = Chapter(
    "Phrasings",
    "results",
    (
        Case("the usual one", _QUARTER,
             f"Revenue was $83.4 million {_Q}, compared to $74.5 million {_P}, an increase of $8.9 million, or 12.0%."),
        Case("", _QUARTER, f"Revenue was $83.4 million {_Q}, up 12.0% from $74.5 million {_P}.", "phrasing: up-from"),
        Case("", "sales", f"Net sales were $74.5 million {_Q}, down 10.7% from $83.4 million {_P}.", "phrasing: up-from"),
        Case("", _QUARTER, f"Revenue increased 12.0% to $83.4 million {_Q}, compared to $74.5 million {_P}.",
             "phrasing: increased-to"),
        Case("", "sales", f"Net sales decreased 10.7% to $74.5 million {_Q}, compared to $83.4 million {_P}.",
             "phrasing: increased-to"),
        Case("", _QUARTER, f"Revenue was $83.4 million {_Q}, a 12.0% increase from $74.5 million {_P}.",
             "phrasing: increase-from"),
        Case("the article follows the number", "orders",
             f"Orders were $108.0 million {_Q}, an 8.0% increase from $100.0 million {_P}.", "phrasing: increase-from"),
        Case("", _QUARTER, f"Revenue was $83.4 million {_Q}, up 12.0% year over year.", "phrasing: year-over-year"),
        Case("without a verb, for bullets", _QUARTER, f"Revenue of $83.4 million {_Q}, up 12.0% from $74.5 million {_P}.",
             "phrasing: of-up"),
        Case("", _QUARTER, f"Revenue was $83.4 million ($74.5 million) {_Q}.", "phrasing: parentheses"),
        Case("of one result", "{figure: sales, form: increased-to, change: amount}",
             f"Net sales decreased $8.9 million to $74.5 million {_Q}, compared to $83.4 million {_P}."),
        Case("", "{figure: sales, form: up-from, change: both}",
             f"Net sales were $74.5 million {_Q}, down $8.9 million, or 10.7%, from $83.4 million {_P}."),
        Case("the comparative alone", "{figure: sales, change: none}",
             f"Net sales were $74.5 million {_Q}, compared to $83.4 million {_P}."),
    ),
    "`style.sentences.phrasing` chooses for the house, `form` for one result. What a figure did is no choice.",
)  # fmt: skip

VERBS = Chapter(
    "Verbs and names of periods",
    "results",
    (
        Case("", _QUARTER, f"Revenue rose 12.0% to $83.4 million {_Q}, compared to $74.5 million {_P}.",
             "phrasing: increased-to, rises: rose"),
        Case("", _QUARTER, f"Revenue grew $8.9 million, or 12.0%, to $83.4 million {_Q}, compared to $74.5 million {_P}.",
             "phrasing: increased-to, rises: grew", "change: both"),
        Case("", "sales", f"Net sales fell 10.7% to $74.5 million {_Q}, compared to $83.4 million {_P}.",
             "phrasing: increased-to, falls: fell"),
        Case("", "sales", f"Net sales were down 10.7% to $74.5 million {_Q}, versus $83.4 million {_P}.",
             "phrasing: increased-to, falls: were down, comparator: versus"),
        Case("", _QUARTER, f"Revenue was up 12.0% to $83.4 million {_Q}, compared to $74.5 million {_P}.",
             "phrasing: increased-to, rises: were up"),
        Case("", "sales", f"Net sales were $74.5 million {_Q}, a 10.7% decline from $83.4 million {_P}.",
             "phrasing: increase-from, falls: declined"),
        Case("", "sales", f"Net sales were $74.5 million {_Q}, compared with $83.4 million for the same period of 2025, "
             "a decrease of $8.9 million, or 10.7%.", "comparator: compared with, prior_year: same-period"),
        Case("", "sales", f"Net sales were $74.5 million {_Q}, down 10.7% from $83.4 million for the prior-year quarter.",
             "phrasing: up-from, prior_year: prior-year"),
        Case("in the period", "sales", "Net sales were $74.5 million in the third quarter of 2026, down 10.7% from $83.4 million "
             "in the third quarter of 2025.", "phrasing: up-from, when: in"),
        Case("under a heading that names it", "sales", f"Net sales were $74.5 million, down 10.7% from $83.4 million {_P}.",
             "phrasing: up-from, when: omitted"),
        Case("", "{figure: sales, when: omitted}", "Net sales were $74.5 million, compared to $83.4 million, a decrease of "
             "$8.9 million, or 10.7%.", "prior_year: omitted"),
        Case("by its last day", "sales", "Net sales were $74.5 million for the quarter ended September 30, 2026, down 10.7% "
             "from $83.4 million for the quarter ended September 30, 2025.", "phrasing: up-from, periods: ended"),
        Case("", "{figure: revenue, periods: 9M 2026}", "Revenue was $240.0 million for the nine months ended September 30, "
             "2026, down 4.0% from $250.0 million for the nine months ended September 30, 2025.",
             "phrasing: up-from, periods: months-ended"),
        Case("a balance", "{figure: inventories, form: up-from}", "Inventories were $21.4 million at September 30, 2026, up "
             "41.1% from $15.2 million at December 31, 2025.", "balances: at"),
    ),
)  # fmt: skip

LOSSES = Chapter(
    "Losses and swings",
    "results",
    (
        Case("a smaller loss", _LOSS, f"Net loss was $8.5 million {_Q}, compared to $12.7 million {_P}, a decrease of $4.2 "
             "million, or 32.8%."),
        Case("a larger loss", "larger_loss", f"Net loss was $12.7 million {_Q}, compared to $8.5 million {_P}, an increase "
             "of $4.2 million, or 48.9%."),
        Case("", _LOSS, f"Net loss narrowed 32.8% to $8.5 million {_Q}, compared to $12.7 million {_P}.",
             "phrasing: increased-to, losses: widened"),
        Case("", "larger_loss", f"Net loss widened 48.9% to $12.7 million {_Q}, compared to $8.5 million {_P}.",
             "phrasing: increased-to, losses: widened"),
        Case("from loss to income: no percentage", "recovery",
             f"Net income was $3.0 million {_Q}, compared to a net loss of $1.3 million {_P}."),
        Case("a loss of something", "operations",
             f"Income from operations was $3.0 million {_Q}, compared to a loss from operations of $1.3 million {_P}."),
        Case("from income to loss", "setback",
             f"Net loss was $1.3 million {_Q}, compared to net income of $3.0 million {_P}.", "phrasing: increased-to"),
        Case("with its amount", "recovery",
             f"Net income was $3.0 million {_Q}, compared to a net loss of $1.3 million {_P}, an improvement of $4.3 "
             "million.", "swings: amount"),
        Case("", "setback", f"Net loss was $1.3 million {_Q}, compared to net income of $3.0 million {_P}, a swing of $4.3 "
             "million.", "swings: amount"),
        Case("with a sign", "smaller_loss", f"Net income was -$8.5 million (-$12.7 million) {_Q}. For the first nine months "
             "of 2026, net income was $3.0 million (-$0.3 million).", "phrasing: parentheses", "negative: minus"),
        Case("negative without a name of its own: no direction", "other",
             f"Other income (expense) was $(2.0) million {_Q}, compared to $(1.0) million {_P}."),
        Case("a percentage that says nothing gives way to the amount", "{figure: explosion, form: up-from}",
             f"Hardware revenue was $90.0 million {_Q}, up $89.0 million from $1.0 million {_P}."),
    ),
    "A loss is named as one and printed without a sign; its percentage is of its size.",
)  # fmt: skip

FLAT = Chapter(
    "Flat and nil",
    "results",
    (
        Case("exactly alike", "same", f"Rent was $83.4 million {_Q}, unchanged from the third quarter of 2025."),
        Case("alike as printed", "steady", f"Subscription revenue was $83.4 million {_Q}, compared to $83.4 million {_P}."),
        Case("", "steady", f"Subscription revenue remained steady at $83.4 million {_Q}, compared to the third quarter of "
             "2025.", "flat: steady"),
        Case("", "steady", f"Subscription revenue was approximately flat at $83.4 million {_Q}, compared to the third "
             "quarter of 2025.", "flat: flat"),
        Case("changed by less than the house states", "near",
             f"License revenue remained steady at $83.4 million {_Q}, compared to $83.3 million {_P}.",
             "flat: steady, flat_below: 0.5"),
        Case("none now", "ended", f"There was no grant revenue {_Q}, compared to $5.0 million {_P}."),
        Case("", "ended", f"Grant revenue was $-0- {_Q}, compared to $5.0 million {_P}.", "nil: $-0-"),
        Case("", "ended", f"Grant revenue was $0 {_Q}, compared to $5.0 million {_P}.", "nil: $0"),
        Case("none before", "begun", f"Royalty revenue was $5.0 million {_Q}, compared to none {_P}.", "phrasing: up-from"),
        Case("", "begun", f"Royalty revenue was $5.0 million {_Q}, compared to $-0- {_P}.", "nil: $-0-"),
    ),
)  # fmt: skip

UNITS = Chapter(
    "Margins, amounts per share, shares of another, cash, balances",
    "results",
    (
        Case("", "margin", f"Gross margin was 42.7 percent {_Q}, down 90 basis points from 43.6 percent {_P}.",
             "phrasing: up-from", "points: basis-points, percent: ' percent'"),
        Case("", "margin", f"Gross margin was 42.7% {_Q}, down 0.9 percentage point from 43.6% {_P}.", "phrasing: up-from"),
        Case("", "margin", f"Gross margin decreased 90 basis points to 42.7% {_Q}, compared to 43.6% {_P}.",
             "phrasing: increased-to", "points: basis-points"),
        Case("", "eps", f"Diluted earnings per share were $0.13 {_Q}, up $0.03 from $0.10 {_P}.", "phrasing: up-from"),
        Case("", "{figure: larger_loss, per_share: diluted, per: per diluted share, form: up-from}",
             f"Net loss was $12.7 million, or $0.13 per diluted share, {_Q}, up 48.9% from $8.5 million, or $0.21 per "
             f"diluted share, {_P}."),
        Case("both amounts per share, or the one that they are",
             "{figure: larger_loss, per_share: [basic, diluted], change: none}",
             f"Net loss was $12.7 million, or $0.13 per basic and diluted share, {_Q}, compared to $8.5 million, or $0.20 "
             f"per basic share and $0.21 per diluted share, {_P}."),
        Case("", "{figure: services, share_of: revenue, change: percent}",
             f"Services revenue was $19.0 million, or 22.8% of revenue, {_Q}, compared to $12.0 million, or 16.1% of "
             f"revenue, {_P}, an increase of 58.3%."),
        Case("a word that holds for the exact amount", "{figure: sales, hedge: nearly, change: none}",
             f"Net sales were nearly $74.5 million {_Q}, compared to $83.4 million {_P}."),
        Case("cash used and provided", "cash_flow", f"Net cash used in operating activities was $5.0 million {_Q}, compared "
             f"to net cash provided by operating activities of $2.0 million {_P}."),
        Case("a balance, against the last year-end", "{figure: inventories, form: increased-to}",
             "Inventories increased 41.1% to $21.4 million as of September 30, 2026, compared to $15.2 million as of "
             "December 31, 2025."),
        Case("", "{figure: inventories, form: year-over-year, against: prior}",
             "Inventories were $21.4 million as of September 30, 2026, up 7.2% year over year."),
    ),
)  # fmt: skip

PERIODS = Chapter(
    "Several periods and several comparisons",
    "results",
    (
        Case("a sentence for each period", "{figure: revenue, form: up-from}",
             f"Revenue was $83.4 million {_Q}, up 12.0% from $74.5 million {_P}. For the first nine months of 2026, revenue "
             "was $240.0 million, down 4.0% from $250.0 million for the first nine months of 2025."),
        Case("both in one", "{figure: revenue, together: true}",
             "Revenue was $83.4 million and $240.0 million for the three and nine months ended September 30, 2026, "
             "respectively, compared to $74.5 million and $250.0 million for the same periods of 2025."),
        Case("", "{figure: revenue, together: true, change: percent}",
             "Revenue was $83.4 million and $240.0 million for the three and nine months ended September 30, 2026, "
             "respectively, compared to $74.5 million and $250.0 million for the same periods of 2025, an increase of 12.0% "
             "and a decrease of 4.0%, respectively."),
        Case("a loss in the one, an income in the other", "{figure: smaller_loss, together: true}",
             "Net loss was $8.5 million and net income was $3.0 million for the three and nine months ended September 30, "
             "2026, respectively, compared to a net loss of $12.7 million and $0.3 million for the same periods of 2025."),
        Case("the quarter before", "{figure: revenue, against: linked, form: year-over-year}",
             f"Revenue was $83.4 million {_Q}, up 3.0% on a linked quarter basis."),
        Case("", "{figure: revenue, against: linked, form: up-from}",
             f"Revenue was $83.4 million {_Q}, up 3.0% from $81.0 million for the second quarter of 2026."),
        Case("both comparisons", "{figure: revenue, against: [prior, linked], form: up-from}",
             f"Revenue was $83.4 million {_Q}, up 12.0% from $74.5 million {_P}, and up 3.0% on a linked quarter basis."),
        Case("", "{figure: revenue, against: [prior, linked], change: percent}",
             f"Revenue was $83.4 million {_Q}, compared to $74.5 million {_P}, an increase of 12.0%, and an increase of 3.0% "
             "on a linked quarter basis."),
        Case("", "{figure: revenue, against: [prior, linked], change: both, form: up-from}",
             f"Revenue was $83.4 million {_Q}, up $8.9 million, or 12.0%, from $74.5 million {_P}, and up $2.4 million, or "
             "3.0%, on a linked quarter basis."),
        Case("after what tells no direction, the comparative alone",
             "{figure: turned, against: [prior, linked], form: up-from}",
             f"Net loss was $3.0 million {_Q}, compared to net income of $1.0 million {_P}, and compared to $2.0 million for "
             "the second quarter of 2026."),
        Case("", "{figure: revenue, against: [prior, linked], form: parentheses}",
             f"Revenue was $83.4 million ($74.5 million; Q2 2026: $81.0 million) {_Q}."),
        Case("several results in a row", "[services, {figure: sales, label: 'Sales:', form: up-from}]",
             f"Services revenue was $19.0 million {_Q}, compared to $12.0 million {_P}, an increase of $7.0 million, or "
             f"58.3%. Sales: Net sales were $74.5 million {_Q}, down 10.7% from $83.4 million {_P}."),
    ),
)  # fmt: skip

CHANGES = Chapter(
    "Rates of change, effects, drivers",
    "results",
    (
        Case("a figure that is a change itself", "comparable",
             f"Comparable sales declined 6.2% {_Q}, compared to a decline of 12.1% {_P}.", "falls: declined"),
        Case("", "{figure: comparable, against: [prior, linked]}",
             f"Comparable sales decreased 6.2% {_Q}, compared to a decrease of 12.1% {_P} and an increase of 1.5% for the "
             "second quarter of 2026."),
        Case("a change whose level is not disclosed", "collaboration", f"Collaboration revenue decreased $37.9 million {_Q}."),
        Case("without effects, which must sum to the change of the total",
             "{figure: underlying, excluding: [currency, acquisitions], total: revenue}",
             f"Underlying revenue increased 9.0% {_Q}, excluding unfavorable currency of 2.0 points and acquisitions of 5.0 "
             "points.", "", "points: points"),
        Case("drivers with their own changes", "{figure: revenue, periods: Q3 2026, drivers: [services, travel], form: up-from}",
             f"Revenue was $83.4 million {_Q}, up 12.0% from $74.5 million {_P}. The increase was primarily due to an "
             "increase of $7.0 million in services revenue, partially offset by a decrease of $1.0 million in travel "
             "revenue."),
        Case("a driver that is a clause closes the sentence", "{figure: sales, form: up-from, because: primarily due to lower volumes}",
             f"Net sales were $74.5 million {_Q}, down 10.7% from $83.4 million {_P}, primarily due to lower volumes."),
        Case("the author's own driver", "{figure: travel, because: 'The decrease reflects a strike, which cost {{ travel.change }}.'}",
             f"Travel revenue was $1.0 million {_Q}, compared to $2.0 million {_P}, a decrease of $1.0 million, or 50.0%. "
             "The decrease reflects a strike, which cost $1.0 million."),
    ),
)  # fmt: skip

PENDING = Chapter(
    "Pending figures",
    "results",
    (
        Case("", "open", f"Backlog was [●] {_Q}, compared to $5.0 million {_P}, [an increase/a decrease] of [●], or [●]%."),
        Case("", "open", f"Backlog [increased/decreased] [●]% to [●] {_Q}, compared to $5.0 million {_P}.",
             "phrasing: increased-to"),
        Case("", "open", f"Backlog was [●] {_Q}, [up/down] [●]% from $5.0 million {_P}.", "phrasing: up-from"),
        Case("what may yet be a loss", "open_income", f"[Net income/net loss] was [●] {_Q}, compared to a net loss of $5.0 "
             f"million {_P}, [an increase/a decrease] of [●], or [●]%.", "phrasing: up-from"),
        Case("", "open_change", f"Like-for-like sales [increased/decreased] [●]% {_Q}, compared to a decrease of 2.0% {_P}."),
    ),
)  # fmt: skip

_FY = "period: FY 2027"
GUIDANCE = Chapter(
    "Guidance",
    "outlook",
    (
        Case("", f"{{measure: Revenue, low: 809.0, high: 821.0, prior_low: 800.0, prior_high: 815.0, action: raises, {_FY}}}",
             "Revenue of $809.0 million to $821.0 million for the full year 2027, raised from prior guidance of $800.0 "
             "million to $815.0 million"),
        Case("", "{measure: Diluted EPS, unit: USD/share, low: 1.20, high: 1.23, prior_low: 1.20, prior_high: 1.30, "
             "action: narrows}", "Diluted EPS of $1.20 to $1.23, narrowed from prior guidance of $1.20 to $1.30"),
        Case("", "{measure: Revenue, point: 800, prior_point: 800, action: reiterates}",
             "Revenue of $800 million, unchanged from prior guidance"),
        Case("", "{measure: Revenue, point: 790, prior_point: 800, action: lowers}",
             "Revenue of $790 million, lowered from prior guidance of $800 million"),
        Case("", "{measure: Revenue, point: 790, action: initiates}", "Revenue of $790 million, given for the first time"),
        Case("", "{measure: Revenue, prior_low: 800, prior_high: 815, action: withdraws}",
             "Revenue: prior guidance of $800 million to $815 million is withdrawn"),
        Case("with the growth that it means", f"{{measure: Revenue, low: 809.0, high: 821.0, base: year_revenue, {_FY}}}",
             "Revenue of $809.0 million to $821.0 million for the full year 2027, representing growth of 12.3% to 14.0%"),
        Case("", f"{{measure: Revenue, low: 700.0, high: 705.5, base: year_revenue, {_FY}}}",
             "Revenue of $700.0 million to $705.5 million for the full year 2027, representing a decline of 2.1% to 2.8%"),
        Case("ends that are figures", f"{{measure: Revenue, low: low_end, high: high_end, {_FY}}}",
             "Revenue of $809.0 million to $821.0 million for the full year 2027"),
        Case("across zero", "{measure: Adjusted EBITDA, low: -1.0, high: 1.0}",
             "Adjusted EBITDA of $(1.0) million to $1.0 million"),
        Case("bounds", "{measure: Revenue, point: 850, approximate: at least}", "Revenue of at least $850 million"),
        Case("", "{measure: Capital expenditure, point: 40, approximate: up to}", "Capital expenditure of up to $40 million"),
        Case("bands", "{measure: Revenue growth, band: mid-single digits, prior_band: low-single digits, action: raises}",
             "Revenue growth in the mid-single digits, raised from prior guidance in the low-single digits"),
    ),
    "An `action` must agree with the amounts: one that does not is told with what they say instead.",
)  # fmt: skip

_RANGE = "{measure: Revenue, low: 809.0, high: 821.0}"
RANGES = Chapter(
    "Ranges",
    "outlook",
    (
        Case("", _RANGE, "Revenue of $809.0 to $821.0 million", "ranges: once"),
        Case("", _RANGE, "Revenue of $809.0 - $821.0 million", "ranges: dash"),
        Case("", _RANGE, "Revenue of $809.0–821.0 million", "ranges: en-dash"),
        Case("", "{measure: Growth, unit: percent, low: 10, high: 20}", "Growth of 10–20%", "ranges: en-dash"),
        Case("", _RANGE, "Revenue of between $809.0 million and $821.0 million", "ranges: between"),
        Case("", _RANGE, "Revenue of $815.0 million, plus or minus $6.0 million", "ranges: plus-minus"),
        Case("", "{measure: Gross margin, unit: percent, low: 44, high: 46}",
             "Gross margin of 45%, plus or minus 1 percentage point", "ranges: plus-minus"),
        Case("", "{measure: Margin expansion, unit: basis_points, low: 50, high: 80}",
             "Margin expansion of 50 to 80 basis points", "ranges: once"),
        Case("beside a minus, no dash", "{measure: Adjusted EBITDA, low: -1.0, high: 1.0}",
             "Adjusted EBITDA of -$1.0 to $1.0 million", "ranges: dash", "negative: minus"),
    ),
)  # fmt: skip

PARTS = Chapter(
    "Parts of sentences in prose",
    "text",
    (
        Case("", "Our revenue {{ revenue.clause }}.", "Our revenue was $83.4 million, up 12.0% from $74.5 million."),
        Case("", "Revenue {{ revenue.moved }}.", "Revenue increased 12.0% to $83.4 million."),
        Case("", "Revenue {{ revenue.moved_from }}.", "Revenue increased 12.0% to $83.4 million from $74.5 million."),
        Case("", "Revenue {{ revenue.moved_by }} {{ revenue.comparison }}.",
             f"Revenue increased 12.0% compared to $74.5 million {_P}."),
        Case("", "We saw {{ revenue.change_words }}, {{ orders.increase }} in orders.",
             "We saw an increase of 12.0%, an 8.0% increase in orders."),
        Case("", "Revenue {{ revenue.verb }}, {{ revenue.up }}.", "Revenue increased, up 12.0%."),
        Case("of another period, against the period before",
             "It {{ revenue.linked_moved_by }}; for nine months it {{ revenue.ytd.moved }}.",
             "It increased 3.0%; for nine months it decreased 4.0% to $240.0 million."),
        Case("a loss, in words that say so", "Our loss {{ smaller_loss.moved | loss }}.",
             "Our loss decreased 32.8% to $8.5 million."),
        Case("or named by its sign", "In short, {{ smaller_loss.statement }}.",
             "In short, net loss was $8.5 million, down 32.8% from $12.7 million."),
        Case("a whole sentence among others", "{{ sales.sentence }} We expected that.",
             f"Net sales were $74.5 million {_Q}, compared to $83.4 million {_P}, a decrease of $8.9 million, or 10.7%. We "
             "expected that."),
        Case("", "Net sales {{ sales.clause }}, {{ sales.up }}.",
             "Net sales were $74.5 million, down $8.9 million, or 10.7%, from $83.4 million, down $8.9 million, or 10.7%.",
             "", "change: both"),
        Case("", "Collaboration revenue {{ collaboration.moved_by }}.", "Collaboration revenue decreased $37.9 million."),
        Case("a figure that is a change itself", "Comparable sales {{ comparable.clause }}.",
             "Comparable sales decreased 6.2%, compared to a decrease of 12.1%."),
    ),
)  # fmt: skip

CHAPTERS = (PHRASINGS, VERBS, LOSSES, FLAT, UNITS, PERIODS, CHANGES, PENDING, GUIDANCE, RANGES, PARTS)

_RELEASE = """\
period: Q3 2026
company: {name: Acme}
release: {date: 2026-11-05, headline: Results, datelines: [{city: Boston}]}
"""
_SECTIONS = {
    "results": "results: {layout: paragraphs, items: [%s]}",
    "outlook": "outlook: {items: [%s]}",
    "text": "text: {text: '%s'}",
}


def release_of(chapter: Chapter, case: Case) -> str:
    """The YAML of a release with one case."""
    style = f"style: {{sentences: {{{case.sentences}}}, figures: {{{case.figures}}}}}\n"
    section = _SECTIONS[chapter.kind] % case.item
    return f"{_RELEASE}{style}{FIGURES}sections:\n  - {section}\n"
