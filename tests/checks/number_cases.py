"""Sentences about one release: for each check of numbers in words those that it must flag, and near misses.

None of them is one that the checks were written with.
"""

from __future__ import annotations

HOUSE = """\
period: Q2 2027
company:
  name: Harrow Malt Works plc
  short: Harrow
  fiscal_year_end: June 30
  reporting: {currency: GBP, scale: thousands}
release:
  date: 2027-02-11
  headline: Results
  datelines: [{city: Norwich, country: England}]
figures:
  sales: {label: net sales, values: {Q2 2027: 61837, Q2 2026: 57204, Q1 2027: 49518, H1 2027: 111355, H1 2026: 118040}}
  malt_sales: {label: net sales of malt, values: {Q2 2027: 40115, Q2 2026: 41960, H1 2027: 72031, H1 2026: 76880}}
  operating:
    {label: operating profit, negative_label: operating loss, nature: income,
     values: {Q2 2027: -2184, Q2 2026: 1975, H1 2027: 3310, H1 2026: 5127}}
  earnings:
    {label: diluted earnings per share, negative_label: diluted loss per share, nature: income, unit: GBP/share,
     scale: ones, values: {Q2 2027: -0.07, Q2 2026: 0.11, H1 2027: 0.13, H1 2026: 0.24}}
  basic:
    {label: basic earnings per share, negative_label: basic loss per share, nature: income, unit: GBP/share,
     scale: ones, values: {Q2 2027: -0.07, Q2 2026: 0.12, H1 2027: 0.14, H1 2026: 0.25}}
  margin: {label: gross margin, unit: percent, scale: ones, values: {Q2 2027: 28.4, Q2 2026: 31.7, H1 2027: 29.6}}
  orders: {label: order book, nature: balance, values: {Q2 2027: 152610, FY 2026: 73402, Q2 2026: 74118}}
  funds: {label: cash at banks, nature: balance, values: {Q2 2027: 20711, FY 2026: 18046}}
  barley:
    {label: bushels of barley, unit: count, scale: ones, nature: balance, values: {Q2 2027: 6215000, FY 2026: 5870000}}
  staff: {label: employees, unit: count, scale: ones, nature: balance, values: {Q2 2027: 2437, FY 2026: 2389}}
  brewers:
    {label: 'brewers who buy more than £25,000 of malt', unit: count, scale: ones, nature: balance,
     values: {Q2 2027: 214, Q2 2026: 190}}
  volume: {label: gross volume of barley (GVB), values: {Q2 2027: 81200, Q2 2026: 80100}}
  neutral: {label: constant-currency growth of net sales, unit: percent, nature: change, scale: ones, values: {Q2 2027: 6}}
  leverage: {label: leverage, unit: multiple, scale: ones, nature: balance, values: {Q2 2027: 0.7}}
  yield: {label: yield per field, unit: GBP/field, scale: ones, values: {Q2 2027: 17.13, Q2 2026: 17.00}}
  traders: {label: traders, unit: count, scale: ones, nature: balance, values: {Q2 2027: 3120, Q2 2026: 2990}}
  large: {label: 'traders who take 40,000 bushels or more', unit: count, scale: ones, nature: balance, values: {Q2 2027: 812}}
  volumes: {label: growth of volumes, unit: percent, scale: ones, values: {Q2 2027: -4.2, Q2 2026: 1.1}}
  taverns: {label: taverns opened, unit: count, scale: ones, values: {Q2 2027: 7, Q2 2026: 4, H1 2027: 15}}
  costs: {label: distribution costs, values: {Q2 2027: 6408, Q2 2026: 6391, H1 2027: 12750, H1 2026: 12640}}
  barrels: {label: barrels shipped, unit: count, scale: ones, values: {Q2 2027: 91230, Q2 2026: 84500, Q2 2023: 70600}}
people:
  ada-holt: {name: Ada Holt, titles: Chief Executive Officer}
sections:
  - text:
      text:
        - '%s'
  - outlook:
      items:
        - {measure: Net sales, unit: GBP, scale: millions, period: FY 2027, low: 236, high: 244, prior_low: 230, prior_high: 244}
"""

FAULTS: dict[str, tuple[str, ...]] = {
    "N135": (
        "We opened eight taverns in the second quarter.",
        "Nine taverns, including two in Wales, were opened in the first half of fiscal 2027.",
        "We sell malt in 31 countries. For years we were to sell malt in 32 countries.",
    ),
    "N101": (
        "Net sales fell 5.4% in malt.",
        "Distribution costs, as a percentage of net sales, fell to 11.4% in the second quarter.",
        "Distribution costs, as a percentage of net sales, decreased 18 basis points to 10.4%.",
        "For the 26 weeks ended December 31, 2026, net sales were £61.8 million.",
        "In the first half of fiscal 2027 we took £61.8 million of net sales.",
        "We saw a 9.1% increase in net sales.",
        "Net sales of malt and distribution costs were £6.4 million and £40.1 million, respectively.",
        "In fiscal 2026 our net sales grew 8.1%.",
        "Net sales were £57.2 million for the quarter ended December 31, 2026.",
        "Cash at banks and order book were £137.3 million at December 31, 2026.",
        "We had 2,437 employees, 84 more than at the last year-end.",
        "Net sales rose 24.9% year over year.",
        "Net sales grew 8.1% sequentially in the quarter.",
        "Distribution costs of £6.4 million, or 14.0% of net sales, were borne.",
        "Net sales were £68.1 million in the quarter.",
        "Net sales of malt were £40.1 million, or 56% of net sales, in the quarter.",
        "Net sales of malt were £40.1 million and represented 56% of net sales.",
        "Gross volume of barley was £82.1 million in the quarter.",
        "GVB was £82.1 million in the quarter.",
        "The operating loss was £2.2 million, a margin of 5.3%.",
        "The yield per field was £71.13 in the quarter.",
        "Net sales rose 8.1%, or 9% on a constant-currency basis.",
        "Q2 net sales growth of 5.7% to £61.8 million was as planned.",
        "Net sales of £16.8 million for the second quarter of fiscal 2027 pleased us.",
        "Net sales grew to £61.8 billion.",
        "Net sales rose to £61,387 thousand, or 8.1%.",
        "Net sales were £57.2 million for the second quarter of fiscal 2027.",
        "Net sales for the first half of fiscal 2027 were £61.8 million.",
        "In the second quarter net sales increased 9.1% to £61.8 million.",
        "Net sales were £61.8 million, compared with £49.5 million in the second quarter of fiscal 2026.",
        "Net sales were £61.8 million, an increase of £6.4 million.",
        "The gross margin was 28.4%, down 33 basis points from 31.7%.",
        "The gross margin was 28.4%, a decrease of 3.3%.",
        "The gross margin was 24.8% in the second quarter.",
        "GAAP net sales were £57.2 million in the quarter.",
        "Our barns brim with 6.215 thousand bushels, the bushels of barley.",
        "We ended with brewers of £1.2 million, and cash of £12.7 million at banks.",
        "In the first half of fiscal 2027 malt went well. Distribution costs were £6.4 million.",
        "Net sales rose in the first half by £6.7 million, or 8.1%.",
        "The gross margin was 28.4%, after 29.6% in the second quarter of fiscal 2026.",
        "In the second quarter the gross margin of 2.4% was better than sales, which we like.",
        "Net sales of malt were £40.1 million and distribution costs were £6.4 million, compared with £42.0 million and"
        " £42.0 million a year ago.",
        "The operating loss was £2.2 million, or £0.13 per diluted share.",
        "The operating loss was £2.2 million, compared with an operating profit of £2.0 million, or £0.12 per diluted"
        " share, for the second quarter of fiscal 2026.",
        "At the end of December we had 2,347 employees.",
        "The order book was £156.2 million as of December 31, 2026.",
        "Net sales were €61.8 million in the quarter.",
        "Takings of £40,151 thousand were counted.",
        "Whatever was malted brought £40,115 thousand in the second quarter of fiscal 2026.",
        "We lost £2.2 million in the second quarter, which is an operating loss of £2.2 million, or £0.24 per share.",
        "We made a profit for the half of £3,310 thousand, or £0.24 per diluted share.",
        "Net sales were £111.4 million and £61.8 million for the three and six months ended December 31, 2026,"
        " respectively.",
        "Distribution costs were £6.4 million and £12.8 million for the three and six months ended December 31, 2026,"
        " respectively, compared to £6.4 million and £6.4 million for the same periods of fiscal 2026.",
        "For the second quarter and first half of fiscal 2027 net sales were £61.8 million and £61.8 million.",
        "The order book was £152.6 million, an increase of £78.5 million from June 30, 2026.",
        "Reported EPS was £0.70 for the second quarter.",
        "Distribution costs of £6.4 million, or 14.0% of net sales, were borne.",
        "Net sales for the fiscal 2026 second quarter were £61.8 million.",
        "Barrels shipped rose 8.0% from a year ago and 22.9% from the second quarter of fiscal 2023.",
        "We shipped 92,130 barrels in the quarter.",
        "The order book and cash at banks, at £173.3 million, grew by £91.8 million.",
        "Barrels shipped rose 8.0% from the second quarter of fiscal 2023.",
        "Barrels shipped were 91,230, which is 2.92% above the second quarter of fiscal 2023.",
    ),
    "N102": (
        "Distribution costs were 10.4% of net sales in the quarter, against 12.1% a year earlier.",
        "Barley contracts worth £19.4 million were signed.",
        "Energy prices rose by 37% over the winter.",
        "We owe 0.9 times what we earn.",
        "Our share of the market grew by 2.6 percentage points.",
        "Distribution costs of £6.4 million were as 500,000 shares at an average price of £18.22 per share.",
    ),
    "N103": (
        "Distribution costs were {{ sales }} in the quarter.",
        "Net sales for the first half of fiscal 2027 were {{ sales }}.",
        "The gross margin was {{ margin.prior }} for the second quarter of fiscal 2027.",
        "Net sales rose {{ orders.change_pct }} in the quarter.",
        "We sold malt for {{ malt_sales.prior }}.",
        "Brewing brought us net sales, in malt alone, of {{ sales.prior }}, and pleased us.",
        "The operating profit was {{ operating.ytd }}, or {{ earnings.ytd_prior }} per diluted share, in the half.",
        "Net sales of malt were {{ malt_sales }} ({{ costs.prior }}).",
        "Our barns {{ costs.direction }} by {{ sales.change }}.",
        "In the two years we sold for {{ sales }} and {{ costs.prior }}.",
        "In the two years we sold for {{ sales }} and {{ sales }}.",
        "We had {{ orders }} of cash at the end.",
        "We earned {{ basic }} per share on sales of {{ sales }}, against {{ basic.prior }} per share on {{ malt_sales.prior }}.",
    ),
    "N104": (
        "Net sales came in at more than £62 million.",
        "Net sales were just under £61 million.",
        "Net sales were over {{ sales | millions: 0 }} in the quarter.",
        "Net sales were at least £64 million.",
        "More than 900 traders now take 40,000 bushels a year from us.",
        "Net sales rose more than 8.2% in the second quarter.",
        "We had {{ brewers }} brewers who buy less than £25,000 of malt.",
        "A brewer who counts buys nearly £25,000 of it.",
    ),
    "N105": (
        "Prices held up, partly offset by a 4.4% increase in net sales of malt.",
        "Deliveries rose {{ volumes | size }} like for like.",
        "Net sales declined {{ sales.change_pct }} in the second quarter.",
        "Net sales in the first half were down 5.7%, while sales in the second quarter went well; the decrease in net"
        " sales of malt of {{ malt_sales.change_pct }} was no increase. Net sales of malt rose {{ malt_sales.change_pct }}.",
        "Net sales were {{ sales }}, down from {{ sales.prior }}.",
        "The Board approved an increase in the interim dividend from £0.50 per share to £0.40 per share.",
        "The operating loss of the breweries narrowed to £2.2 million, or £0.07 per share, from £1.9 million.",
        "Net sales fell to £61.8 million in the quarter.",
        "Our loss in Wales widened to £1.2 million from £1.9 million.",
        "Takings at the bars rose to 42% of sales from 46%.",
        "Net sales of malt increased again.",
        "For the first half of fiscal 2027 net sales rose 5.7%.",
        "The order book shrank 107.9% to £152.6 million.",
        "Net sales of malt were {{ malt_sales }}. The increase was mainly in ale.",
        "Malt went well, and its sales increased slightly to £40.1 million.",
        "We increased distribution costs by 107.9%, and decreased our net sales by 8.1% in the second quarter.",
        "Net sales were {{ sales }} for the second quarter of fiscal 2027. The decrease of £4.6 million, or 8.1%, was in ale.",
    ),
    "N106": (
        "Net sales were {{ sales }} million.",
        "Net sales were £{{ sales }}.",
        "Net sales grew {{ sales.change_pct }} percent.",
        "The gross margin fell by {{ margin.change }} points.",
    ),
    "N107": (
        "We made net sales of £61.8 million, more than triple the prior year.",
        "Net sales nearly doubled.",
        "The order book tripled.",
        "The order book was £152.6 million, nearly twice the £73.4 million of June 30, 2026.",
        "Net sales remained flat.",
        "Single-digit order book growth is what we had.",
    ),
    "N108": (
        "Operating profit was £2.2 million, compared with an operating loss in the year before last.",
        "Operating profit was £2.2 million, while distribution costs fell by 3%.",
        "We had a diluted loss per share of £0.11 in the second quarter of fiscal 2026.",
        "Operating profit was £2.2 million in the second quarter.",
        "Operating profit of {{ operating | size }} was made in the second quarter.",
        "Operating loss for the second quarter of fiscal 2026 was £2.0 million.",
        "Net sales were £(61.8) million.",
        "Adjusted for hail, net loss was £3,310 thousand in the first half.",
        "The diluted net income per share was £0.07.",
    ),
    "N109": (
        "Record net sales of malt pleased us.",
        "Net sales of malt reached a record.",
        "Record sales, those of malt, came to {{ malt_sales }}.",
        "Of our net record sales of malt we are proud.",
        "It was a year of weaker record malting profit.",
    ),
    "N111": (
        "We shall close four old maltings: (1) Diss, (2) Wells and (3) Ely.",
        "Two reasons: (i) rain, (ii) frost and (iii) rust.",
        "The three maltings (Diss, Wells, Ely and Bury St Edmunds) are closed.",
    ),
    "N112": (
        "For malt, sales increased 8.1% to £40.1 million.",
        "Wages rose £2.0 million, or 25%, to £12.0 million.",
        "Takings at the bars came to £61.8 million, up 9.1% from £57.2 million.",
        "Net sales were £111.4 million, up 8.1%, as we had planned.",
        "In the taps we took £57.2 million against £61.8 million a year ago.",
        "It was £61.8 million, compared with £61.8 million in the same quarter of last year.",
        "Our takings grew by £5.6 million, or 8.1%, to £61.8 million from £57.2 million.",
        "The rate stood at 28.4%, compared to 31.7%, a fall of 30 basis points.",
        "Takings fell from £57.2 million to £40.1 million.",
        "The dividend of £0.25 per share is a 16.0% increase over the dividend of £0.21 per share of last year.",
        "Takings of one kind came to £4.2 billion, compared to £4.0 million a year ago.",
    ),
    "N116": (
        "We had {{ brewers }} brewers who buy more than £2,500 of malt.",
        "We had {{ brewers }} brewers who buy more than 25,000 of malt.",
    ),
    "N115": (
        "The Board raised the dividend to £0.36 per share. It is the third in a row. On February 10, 2027, the Board"
        " declared a quarterly dividend of £0.38 per share.",
        "On February 10, 2027, the Board declared a quarterly dividend of £0.38 per share. With our quarterly dividend of"
        " £0.36 per share we share what we earn.",
    ),
    "N120": (
        "All amounts per share reflect the two-for-one stock split. The 3-for-1 stock split was distributed in May 2026.",
        "The 1-for-10 reverse split was effective on May 4, 2026. Since the one-for-ten reverse stock split on May 14,"
        " 2026, our shares are listed again.",
    ),
    "N114": (
        "We expect net sales of £118 million to £115 million.",
        "We expect net sales to be between £115 million and £118 billion.",
        "Guidance for earnings per share is between £1.00 and £0.113.",
        "The outlook is a margin of 28.5% to 28.5%.",
        "The outlook is growth of 6.0% to (4.5)%.",
    ),
    "N113": (
        "Net sales of malt came to 40.1 million in the second quarter.",
        "Net sales were £61.8 million, an increase of 4.6 million, or 8.1%, from last year.",
        "Sales of malt fell by 1,845,000 and those of hops rose.",
        "The order book stood at 152,610,000.",
        "The operating loss was £2.2 million, or 0.07 per diluted share.",
        "The Board declared an interim dividend of 0.36 per share.",
    ),
    "N140": (
        "Our 3,120 traders, of whom 8,120 take 40,000 bushels, bought more.",
        "We employ approximately 4,200 employees.",
    ),
    "N139": (
        "We now expect net sales of £230 million to £244 million in fiscal 2027.",
        "Our outlook for net sales of £236 to £248 million is unchanged.",
        "We had guided to net sales of between £236 million and £254 million.",
    ),
    "N132": (
        "We repurchased 298,000 shares at an average price of £43.99 per share, for a total of £31.1 million.",
        "We sold 2.5 million ordinary shares at a price of £4.00 per share, for gross proceeds of £100 million.",
    ),
    "N129": (
        "In our survey 41 of 50 brewers (84%) were content.",
        "Seven of nine maltings, or 87%, are ours.",
        "A good 62.5% (16/24) passed the test.",
        "Of 80 wells 20 have run dry, or 30%, and 12 (15%) are new.",
        "Of 80 wells 20 have run dry, or 25%, and 12 (18%) are new.",
        "We tried 90 barrels in four lots of 30 each.",
        "Repairs cost £10m this year, of which £14m in the spring.",
        "A placing with gross proceeds of £5.8 million brought net proceeds of £6.9 million.",
        "We bought twelve barns, including 14 old barns in Wales.",
    ),
    "N161": (
        "We have a £120 million facility that consists of a £40 million revolver and £90 million of term loans.",
        "The price of £12.4 million comprises £9.0 million in cash, £2.1 million in shares and £3.1 million in notes.",
    ),
    "N160": (
        "Harrow is a maltings company that now supplies malt to 41 breweries abroad. Founded in York, Harrow is a maltings"
        " company that now supplies malt to 42 breweries abroad.",
    ),
    "N130": (
        "Distribution costs increased, primarily due to lower freight costs.",
        "Distribution costs were {{ costs }}. The increase was mainly due to reduced headcount.",
        "Net sales rose in the quarter, driven by lower volumes in Norfolk.",
        "Net sales were {{ sales }}. This growth reflects a decline in demand from brewers.",
    ),
}

NEAR: dict[str, tuple[str, ...]] = {
    "N135": (
        "We opened seven taverns in the second quarter, and 15 taverns in the first half of fiscal 2027.",
        "Four taverns were opened a year ago, and three barns in Wales were closed in the second quarter.",
        "We sell malt in 31 countries, and in three states.",
        "We sell malt in 31 countries, and have barns in 32 countries.",
        "In the second quarter of fiscal 2027 we closed five barns in Wales and closed three barns in Kent.",
    ),
    "N101": (
        "Net sales fell 4.4% in malt.",
        "Distribution costs, as a percentage of net sales, were 10.4%, compared to 11.2% a year ago.",
        "The gross margin was 28.4%, and distribution costs rose £0.1 million, or 1%, from a year ago.",
        "Distribution costs, as a percentage of net sales, decreased 81 basis points to 10.4%.",
        "For the 26 weeks ended December 31, 2026, net sales were £111.4 million.",
        "In the first half of fiscal 2027 we took £111.4 million of net sales.",
        "We saw an 8.1% increase in net sales.",
        "Net sales of malt and distribution costs were £40.1 million and £6.4 million, respectively.",
        "In fiscal 2027 our net sales grew 8.1% in the second quarter.",
        "Net sales were £61.8 million for the quarter ended December 31, 2026, an 8.1% increase from £57.2 million for the"
        " quarter ended December 31, 2025.",
        "Net sales were £57.2 million and distribution costs were £6.4 million for the quarter ended December 31, 2025.",
        "Cash at banks and order book were £173.3 million at December 31, 2026.",
        "We had 2,437 employees, 48 more than at the last year-end.",
        "Net sales rose 8.1% year over year and 24.9% sequentially.",
        "The malt business reported net sales of £40.1 million, down 4.4% from a year ago.",
        "Net sales were £61.8 million and £111.4 million for the three and six months ended December 31, 2026.",
        "Net sales of malt were £40.1 million and accounted for 65% of net sales.",
        "Net sales were £61.8 million and distribution costs were £6.4 million, compared to £57.2 million and £6.4 million in"
        " the second quarter of fiscal 2026.",
        "The order book and cash at banks grew to £173.3 million from £91.4 million.",
        "The order book and cash at banks, at £173.3 million, grew by £81.9 million.",
        "Distribution costs were 10.4% of net sales in the quarter, against 11.2% a year earlier.",
        "We shipped 91,230 barrels in the quarter, and another brewer shipped 40,000 casks.",
        "Barrels shipped rose 8.0% from fiscal 2026 and 29.2% from fiscal 2023.",
        "Barrels shipped were 91,230, which is 29.2% above the second quarter of fiscal 2023 and 8.0% above last year.",
        "Shipments beat those of fiscal 2023 in every month, with barrels shipped up 29.2%.",
        "Net sales were £61.8 million in the quarter.",
        "Net sales of malt were £40.1 million, or 65% of net sales, in the quarter.",
        "Net sales of malt were £40.1 million and represented 65% of net sales.",
        "Gross volume of barley was £81.2 million, and GVB grew 1.4%.",
        "Operating profit for the first half of £3.3 million compares poorly with an operating profit of £5.1 million.",
        "The operating loss was £2.2 million, a margin of 3.5%.",
        "The yield per field was £17.13 in the quarter, an increase of 0.8% from £17.00.",
        "Net sales rose 8.1%, or 6% on a constant-currency basis.",
        "Net sales were £61.8 million and net sales of malt £40.1 million, compared to £57.2 million and £42.0 million.",
        "Distribution costs of £6.4 million for the quarter, or 10% of net sales, were as planned.",
        "The order book was £152.6 million, of which £40.1 million, or 26%, is of malt.",
        "Net sales were £61,837 thousand for the second quarter of fiscal 2027, an increase of 8.1% from £57.2 million.",
        "Net sales of malt were £40.1 million, and those of services £21.7 million.",
        "For the first half of fiscal 2027 net sales decreased 5.7% to £111.4 million from £118.0 million.",
        "Net sales for the second quarter and first half were £61.8 million and £111.4 million, respectively.",
        "The operating loss was £2.2 million, or £0.07 per diluted share.",
        "Distribution costs were £6.4 million and £12.8 million for the three and six months ended December 31, 2026,"
        " respectively, compared to £6.4 million and £12.6 million for the same periods of fiscal 2026.",
        "Net sales were £61.8 million and £57.2 million for the quarters ended December 31, 2026 and 2025, respectively.",
        "The gross margin was 28.4%, down 330 basis points from 31.7%.",
        "The gross margin decreased 3.3 percentage points to 28.4%.",
        "We opened 12 pubs with 340 employees in May 2025, and 3 maltings.",
        "Net sales grew 8% (second quarter of fiscal 2026: £57.2 million).",
        "The order book was £152.6 million as of December 31, 2026, compared with £73.4 million at June 30, 2026.",
        "The order book was £152.6 million, an increase of £79.2 million from June 30, 2026, and employees were 2,437.",
        "Earnings per diluted share were £0.11 in the comparable fiscal 2026 period.",
        "Net sales were £57.2 million in the fiscal 2026 second quarter.",
    ),
    "N102": (
        "Section 27A, Form 10-K, Item 2.02, Rule 10b5-1, IAS 34 and ISO 9001 apply; call +44 20 7946 0958 by 4:30 p.m.",
        "The malting at 14 High Street, Norwich, is 22,000 square feet and 103 years old; it opened on May 3, 1924.",
        "Harrow 25 is our plan for 2030, the 3rd in a row, for 48 months from Q3 2027 in 17 countries.",
        "Since 1 USD was 0.79 GBP, we sold 350,000 bottles of Malt42 at www.harrow.example/q2-2027.",
        "Net sales were about £62 million.",
        "Distribution costs of £6.4 million, or 10.4% of consolidated net sales, were borne.",
        "Distribution costs of £6.4 million, or 10.4% of net sales, were borne, compared with £6.4 million, or 11.2%.",
        "Distribution costs of £6.4 million were as 500,000 shares at an average price of £12.82 per share.",
        "Net sales of malt were £40.1 million and distribution costs £6.4 million, together £46.5 million.",
        "Net sales of malt were £40.1 million and distribution costs £6.4 million, £46.5 million in all.",
        "We owe 0.7 times what we earn, and brew twice as much, or 3 times what we did.",
    ),
    "N103": (
        "Net sales for the first half of fiscal 2027 were {{ sales.ytd }}.",
        "Net sales of malt came to {{ malt_sales }}, of all net sales of {{ sales }}.",
        "Distribution costs were {{ costs }}, on net sales of {{ sales }}.",
        "Net sales were {{ sales }}, compared with {{ sales.prior }} a year ago.",
        "Net sales of malt were {{ malt_sales }} ({{ malt_sales.prior }}).",
        "Distribution costs {{ costs.direction }} by {{ costs.change }}, and net sales by {{ sales.change }}.",
        "Net sales and distribution costs were {{ sales }} and {{ costs }}.",
        "We had {{ funds }} of cash at the end.",
        "We earned {{ basic }} per share on sales of {{ sales }}, against {{ basic.prior }} per share on {{ sales.prior }}.",
    ),
    "N104": (
        "Net sales were more than £61 million.",
        "It was growth of 8.1% over £57.2 million.",
        "More than 800 traders now take 40,000 bushels a year from us.",
        "Net sales were nearly £62 million.",
        "Net sales rose more than 8% in the second quarter.",
        "Over 90% of our barley is from Norfolk.",
        "Net sales were no more than £62 million.",
        "We had {{ brewers }} brewers who each buy more than £25,000 of malt.",
    ),
    "N105": (
        "Prices held up, partly offset by a 4.4% decline in net sales of malt.",
        "Net sales increased {{ sales.change_pct }} in the second quarter.",
        "Net sales were {{ sales }}, up from {{ sales.prior }}, at lower prices.",
        "Net sales rose to £61.8 million in the quarter.",
        "Our loss in Wales narrowed to £1.2 million from £1.9 million, and takings rose to 46% of sales from 42%.",
        "Wales improved to a profit of £1.2 million from a loss of £1.9 million.",
        "Wales rose to a profit of £1.2 million, compared to a loss of £1.9 million.",
        "Lower volumes of malt were made up for: net sales rose {{ sales.change_pct }}.",
        "For the first half of fiscal 2027 net sales declined 5.7%.",
        "Net sales declined.",
        "Net sales of malt declined.",
        "Net sales were {{ sales }}. The increase was mainly in ale; the decrease in mild went on.",
        "What is made of malt decreased slightly to £40.1 million.",
        "Net sales of malt were {{ malt_sales }}. The increase in rents is no part of it. The decrease was in ale.",
    ),
    "N106": (
        "Net sales were {{ sales | bare }} million.",
        "Net sales were {{ sales }}, millions more than planned.",
        "Net sales grew {{ sales.change_pct }}; percentages are rounded.",
    ),
    "N107": (
        "The order book more than doubled.",
        "The order book was £152.6 million, more than twice the £73.4 million of June 30, 2026.",
        "Net sales of our smallest brand doubled.",
        "Distribution costs remained flat.",
        "Single-digit net sales growth is what we had.",
    ),
    "N108": (
        "The operating loss was £2.2 million in the second quarter.",
        "Operating profit was £3.3 million for the first half of fiscal 2027.",
        "Operating profit was £(2.2) million in the second quarter.",
        "Operating profit was negative at £2.2 million in the second quarter.",
        "Adjusted for hail, net loss was £2,184 thousand in the second quarter.",
        "The net loss of £6,408 thousand of one brewer is not ours.",
    ),
    "N109": (
        "Shareholders of record are paid in May.",
        "We recorded net sales of {{ sales }}.",
        "Profit was lower. Record numbers of guests came, and lower records of frost.",
    ),
    "N111": (
        "We shall close three old maltings: (1) Diss, (2) Wells and (3) Ely.",
        "The three maltings (Diss, Wells and Ely) are closed, and two towns: Diss, Norfolk, Ely, and Cambridgeshire.",
        "Of our two segments: Food and Drink, and Other. Two trials: in Diss, Wells and Ely.",
        "Two brewers bought more for these reasons: (a) price, (b) quality and (c) service.",
    ),
    "N112": (
        "Wages rose £2.0 million, or 20%, to £12.0 million.",
        "For malt, sales decreased 4.4% to £40.1 million.",
        "Takings at the bars came to £61.8 million, up 8.1% from £57.2 million.",
        "Net sales were £111.4 million, down 5.7%, and £61.8 million in the second quarter, up 8.1%.",
        "Takings at the bars came to £61.8 million, up 8% from £57.2 million.",
        "Takings were £61.8 million, up 6.4% in constant currency from £57.2 million.",
        "We took £61.8 million compared with £57.2 million, and paid 37% more for barley.",
        "The loss of £2.2 million compares with a profit of £2.0 million, a swing of £4.2 million.",
        "The order book was £152.6 million, against takings of £61.8 million.",
        "We aim at £61.0 million to £62.0 million, up 7% to 9% from £57.2 million.",
        "The rate stood at 28.4%, compared to 31.7%, a fall of 3.3 percentage points.",
    ),
    "N116": ("We had {{ brewers }} brewers who buy more than £25,000 of malt, and 12 who buy more than £250,000.",),
    "N115": (
        "The Board raised the dividend to £0.38 per share from £0.36 per share. On February 10, 2027, the Board declared"
        " a quarterly dividend of £0.38 per share, and a special dividend of £1.00 per share.",
        "On February 10, 2027, the Board declared a quarterly dividend of £0.38 per share. In December we paid our"
        " quarterly dividend of £0.36 per share.",
    ),
    "N120": (
        "All amounts per share reflect the two-for-one stock split of May 4, 2026. The 2-for-1 stock split was declared on"
        " April 2, 2026, and effective on May 4, 2026.",
        "The 1-for-10 reverse stock split follows the two-for-one stock split of 2019.",
    ),
    "N114": (
        "We expect net sales of £115 million to £118 million, raised from £112 million to £114 million.",
        "The outlook is growth of (6.0)% to (4.5)%, or a decline of 3% to 1%.",
        "Net sales went from £61.8 million to £57.2 million.",
        "We expect costs of between £900 million and £1.2 billion.",
    ),
    "N113": (
        "Net sales of malt came to £40.1 million in the second quarter.",
        "We brewed 40.1 million pints, and 152,610,000 bottles were filled.",
        "At the end of December we had 2,437 employees, who walked 0.07 miles per share of the field.",
    ),
    "N140": (
        "Our 3,120 traders, of whom 812 take 40,000 bushels or more, bought more.",
        "We gained 130 traders in the year.",
        "We opened 55 depots, and lost 12 traders.",
        "We employ approximately 2,400 employees.",
    ),
    "N139": (
        "We now expect net sales of £236 million to £244 million in fiscal 2027.",
        "Net sales are expected at £236 million to £244 million, compared with £230 million to £244 million before.",
        "By 2030 we expect net sales of £244 million to £300 million a year.",
        "We expect to spend £236 million to £260 million on a new kiln.",
    ),
    "N132": (
        "We repurchased 298,000 shares at an average price of £43.99 per share, for a total of £13.1 million.",
        "We repurchased 1.2 million shares at an average price of £50.02, including fees, for a total of £60.9 million.",
        "We sold 2.5 million shares at a price of £4.00 per share, for net proceeds of £8.9 million.",
        "We bought 298,000 shares at an average price of £43.99 per share; £72.9 million remain of the £100 million.",
    ),
    "N129": (
        "In our survey 42 of 50 brewers (84%) were content, and 2 of 3 (66.6%) will stay.",
        "Two of ten brewers, or 45% of net sales, are new.",
        "In the first half of 2027 we won 12 (and lost 3%).",
        "We tried 90 barrels in three lots of 30 each, and 90 barrels of two sizes.",
        "A placing with gross proceeds of £6.9 million brought net proceeds of £5.8 million.",
        "We bought twelve barns, including 4 old barns in Wales.",
        "Repairs cost £14m this year, of which £10m in the spring, and £0.2 billion in all, of which £30m is paid.",
    ),
    "N161": (
        "We have a £120 million facility that consists of a £40 million revolver and £80 million of term loans.",
        "The price of £12.4 million comprises £9.0 million in cash, £2.1 million in shares and £1.3 million in notes.",
        "The price of £12.4 million, made up of £9.0 million in cash and of shares, was paid.",
        "Of the £12.4 million, £9.0 million consists of cash, and £2.1 million of it was paid in May.",
    ),
    "N160": (
        "Harrow is a maltings company that now supplies malt to 41 breweries abroad. It grew fast. In two years it was to"
        " supply malt to 42 breweries abroad.",
        "Harrow is a maltings company that now supplies malt to 41 breweries abroad, and one that then supplied 42.",
    ),
    "N130": (
        "Distribution costs increased, primarily due to higher freight costs, offset by lower fees.",
        "Distribution costs increased due to lower capitalized costs, and as a result of a decline in volumes.",
        "Distribution costs increased, primarily due to lower freight costs in the prior year.",
        "Net sales rose, driven by lower discounts. Operating profit rose due to lower costs.",
        "Net sales and distribution costs moved apart, reflecting lower volumes.",
    ),
}
