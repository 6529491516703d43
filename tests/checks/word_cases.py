"""For each check of words faults and near misses, typed into one release that is clean.

A fault is a text of the release, what it becomes, and what stands at the place that the finding must name. `PARAGRAPH` is
a paragraph that can be replaced by any other. Neither the release nor the faults are those that the checks were written
with.
"""

from __future__ import annotations

from dataclasses import dataclass

PARAGRAPH = "Service contracts run for one to three years."
POINT = "Shipped the four-hundredth spectrometer to a laboratory in Oslo"
SAYS = "Hospitals ordered earlier than we had planned, and our plants kept pace."
THEN = "We start the second half with a full order book."

BASE = f"""\
period: Q2 2027
company:
  name: Brightwater Instruments, Inc.
  short: Brightwater
  listings: [{{exchange: NYSE, symbol: BWTR}}]
  issuer: {{filer: none}}
  terms: [the Company]
people:
  ana: {{name: Ana Castellanos, titles: [President, Chief Executive Officer], honorific: Ms.}}
  omar: {{name: Omar Haddad, titles: Senior Vice President, honorific: Mr.}}
release:
  date: 2027-08-04
  headline: Brightwater Reports Second Quarter 2027 Results
  subheads: [Orders rose to a record]
  datelines: [{{city: Denver, state: CO}}]
figures:
  sales: {{label: sales, values: {{Q2 2027: 91400000, Q2 2026: 84100000}}}}
  result: {{label: net income, nature: income, values: {{Q2 2027: -4200000, Q2 2026: 1300000}}}}
  surplus: {{label: operating income, nature: income, values: {{Q2 2027: 2600000, Q2 2026: 900000}}}}
statements:
  operations:
    kind: operations
    title: Statements of Operations
    columns: [Q2 2027, Q2 2026]
    scale: thousands
    rows: [sales, surplus, {{total: result, label: Net income (loss)}}]
sections:
  - quote:
      by: ana
      says: >-
        {SAYS}
      then: >-
        {THEN}
  - highlights:
      title: Highlights
      items:
        - {POINT}
        - Opened a service centre of excellence for customers in Asia
        - Hired a head of research
  - text:
      title: Service
      text:
        - >-
          The Company measures service by annual recurring contract value (“ARCV”). ARCV rose in the quarter; it is not in the tables below.
        - >-
          {PARAGRAPH}
  - quote: {{by: omar, says: Freight cost less than a year ago.}}
  - quote: {{by: ana, form: short, verb: added, says: We thank our people.}}
boilerplate:
  - about: {{text: Brightwater builds instruments for laboratories.}}
  - legend: {{title: Forward-Looking Statements, text: What is said of the future may turn out otherwise.}}
  - contacts:
      items:
        - title: Investor Relations
          lines: [Rosa Lindqvist, rosa.lindqvist@brightwater.example, (303) 555-0142, www.brightwater.example]
closing:
  - statement: operations
style: {{quotes: {{marks: curly}}}}
""".replace("centre of excellence", "desk")


@dataclass(frozen=True)
class Words:
    """Faults, each with what stands at its place, and near misses; a text alone takes the place of the paragraph."""

    faults: tuple[tuple[str, ...], ...]
    near: tuple[tuple[str, str] | str, ...]


def change(text: str, new: tuple[str, str] | str) -> str:
    """The release with one of its texts changed."""
    old, new = (PARAGRAPH, new) if isinstance(new, str) else new
    assert text.count(old) == 1, old
    return text.replace(old, new)


CASES = {
    "W101": Words(
        faults=(
            ("“Every plant ran three shifts, said the plant manager.", "“Every plant"),
            ("Every plant ran three shifts,” said the plant manager.", "” said"),
            ("“Every plant ran three shifts,” said he. “Nobody complained, and orders rose.", "“Nobody"),
            (SAYS, "“We kept pace.", "“We kept"),
            (PARAGRAPH, "See in our annual report on what may\n          happen Risks of Supply and Demand\n          and Other Things” in full.", "Risks of"),
            (PARAGRAPH, "“Every plant ran three shifts, which nobody had\n          thought of,\n          said the plant manager of the desk.", "“Every"),
            (f"- >-\n          {PARAGRAPH}", "- 'A customer said, “We waited.'\n        - 'We no longer wait.”'", "We no longer"),
            (
                f"- >-\n          {PARAGRAPH}\n",
                "- 'A customer said, “We waited.'\n  - text: {text: '“We no longer wait,” said another.'}\n",
                "“We waited",
            ),
        ),
        near=(
            "“Every plant ran three shifts,” said the plant manager. “Nobody complained.”",
            (f"- >-\n          {PARAGRAPH}", "- 'A customer said, “We waited.'\n        - '“We no longer wait.”'"),
            "The ’26 program, for customers’ laboratories, uses 5\" tubes.",
        ),
    ),
    "W102": Words(
        faults=(
            ('A customer called it "the best desk in Asia" in June.', '"the best'),
            (POINT, "Won the 'Golden Beaker', the industry's \"best of show\"", '"best of'),
            ("Asia has \"three\" desks.", '"three"'),
            ("Asia has “three\" desks and “two” yards.", '" desks'),
        ),
        near=("A customer called it “the best desk in Asia” in June.", "Customers' orders and the plant's output rose."),
    ),
    "W103": Words(
        faults=(
            (SAYS, "We call it the “quiet quarter” in our plants.", "“quiet"),
            (SAYS, "“Hospitals ordered earlier than we had planned.”", "“Hospitals"),
        ),
        near=(
            (SAYS, "We call it the ‘quiet quarter’ in our plants."),
            (SAYS, "Remote monitoring (“RM”) grew, and RM is profitable."),
        ),
    ),
    "W104": Words(
        faults=(("“Laboratories will never again wait a year for an instrument of ours.”", "“Laboratories"),),
        near=(
            "“Laboratories will never again wait a year for an instrument,” a customer told us.",
            "See “Risks of Supply and Other Things That May Happen,” in the annual report.",
            "A survey of Lab Weekly noted: “Laboratories need never wait a year for an instrument of theirs.”",
        ),
    ),
    "W105": Words(
        faults=(
            (SAYS, "Hospitals ordered earlier, said Ana Castellanos, and our plants kept pace.", "said Ana"),
            ("Mr. Haddad said, “Every plant ran three shifts,” added Mr. Haddad.", " added Mr. Haddad"),
        ),
        near=(
            (SAYS, "Hospitals said early that they would order, and our plants kept pace."),
            "Mr. Haddad said, “Every plant ran three shifts.” The plants added staff.",
        ),
    ),
    "W106": Words(
        faults=(
            ("{by: ana, form: short, verb: added", "{by: ana, form: full, verb: added", "ana"),
            ("Omar Haddad, Senior Vice President, and later Omar Haddad, Senior Vice President, visited Oslo.", "Omar Haddad, Senior Vice President, visited"),
        ),
        near=(
            ("{by: ana, form: short, verb: added", "{by: ana, verb: added"),
            "Omar Haddad visited the customer in Oslo with Ms. Castellanos.",
            "Omar Haddad, Senior Vice President, spoke. Omar Haddad, Senior Vice President, will host a conference call.",
        ),
    ),
    "W107": Words(
        faults=(
            ("{by: omar, says", "{by: omar, form: surname, says", "omar"),
            ("It was Mr. Haddad who signed the lease.", "Mr. Haddad who"),
            ("The desk was leased, said Mr. Okonkwo.", "Mr. Okonkwo"),
            ("Mrs. Lindgren will join the board in May.", "Mrs. Lindgren"),
        ),
        near=(
            "Mrs. Berta von Lindgren will join the board in May; Mrs. Lindgren will serve in Oslo.",
            "Mr. Sparkle is the cleaner that sells best.",
            "It was Omar Haddad who signed the lease, and Mr. Haddad knows the landlord.",
            "It was Mr. Haddadi who signed the lease.",
        ),
    ),
    "W108": Words(
        faults=(
            ("Ana Castellanos, Chief Financial Officer, opened the desk.", "Chief Financial"),
            ("Ana Castellanos, Brightwater’s CFO, opened the desk.", "CFO, opened"),
            ("President Omar Haddad opened the desk.", "President Omar"),
            ("Mr. Haddad, Chief Executive Officer, opened the desk.", "Chief Executive"),
            ("[Rosa Lindqvist,", "['Omar Haddad, SVP and Treasurer',", "SVP and"),
        ),
        near=(
            "Ana Castellanos, our CEO, opened the desk.",
            "Ana Castellanos, President, and Kai Wen, Chief Financial Officer, opened the desk.",
            "SVP Omar Haddad opened the desk.",
        ),
    ),
    "W109": Words(
        faults=(
            ("It was Omar Hadadd who signed the lease.", "Omar Hadadd"),
            ("Ms. Castelanos spoke at the fair.", "Castelanos"),
            ("“Freight cost less,” Hadddad added.", "Hadddad"),
            ("The fair honored the founders of Brightwatter in June.", "Brightwatter"),
            ("Brihgtwater leases the desk.", "Brihgtwater"),
            ("The fair honored Ana Castallenos in June.", "Ana Castallenos"),
            ("In Drammen, by Drammen harbor, the Drammen team and the Dramnen desk work.", "Dramnen"),
            ("The ZX 1450 sold well, and laboratories want the ZX 1450; the ZX 1540 is small.", "ZX 1540"),
        ),
        near=(
            "It was Omar Haddad’s lease.",
            "Bright waters are near. Backwater leases the desk.",
            "Watersight and Brightshore lease the desk.",
            "Mr. Haddock and Ms. Castell spoke at the fair.",
            "The desks of Drammen and the desk of Bergen share a team.",
        ),
    ),
    "W110": Words(
        faults=(
            ("The annual recurring contract value (“ARCV”) covers three regions.", "ARCV"),
            ("Brightwater (the “Company”) builds them.", "Company"),
            ("Ratios such as EBIT (EBIT) are of use.", "EBIT) are"),
            ("title: Service\n", "title: Service and ARCV (“ARCV”)\n", "ARCV”)"),
        ),
        near=("Norrland Desk Trust (the “Trust”) lets it, and the Trust is small.", "The ARCV covers three regions (with Asia).", "The net contract value (“NCV”) covers three; NCV rose."),
    ),
    "W145": Words(
        faults=(
            ("Ana Castellanos, President and CEO and President, opened the desk.", "President, opened"),
            ("The desk reports to the chief financial officer and chief financial officer.", "chief financial officer."),
            ("The desk reports to its Treasurer, CFO and Chief Financial Officer.", "Chief Financial"),
            ("President Ana Castellanos, President, opened the desk.", "President, opened"),
            ("The desk reports to the CFO and Brightwater CFO.", "CFO."),
        ),
        near=(
            "Kai Wen, Vice President and President of the Asia unit, opened the desk.",
            "Kai Wen, President, Europe, and Mia Rohr, President, Asia, opened the desk.",
            "The chair of the board and chair of the audit committee spoke; the chair of the board closed.",
            "President Ana Castellanos, Chief Executive Officer, opened the desk.",
        ),
    ),
    "W146": Words(
        faults=(
            ("The Company leases the desk, and the company cleans it.", "the company cleans"),
            ("The Company builds. It sells. The Company serves. Where demand falls, the company repairs.", "the company"),
            (
                "Adjusted Cash Flow (“Adjusted Cash Flow”) rose. Adjusted Cash Flow in Asia rose; adjusted cash flow fell here.",
                "adjusted cash flow fell",
            ),
            ("We own the dock at Drammen (the “North Dock”). The North Dock is long, and the North dock is wide.", "North dock"),
        ),
        near=(
            "The Company leases the desk from the company that built it.",
            "We own a dock (the “North Dock”). The North Dock lies north; Northdocks is a village.",
            ("text: Brightwater builds instruments", "text: Brightwater is the company for instruments. It builds them"),
            (SAYS, "Hospitals trust the company, and our plants kept pace."),
            "The Company knows a company and each company that cleans it.",
        ),
    ),
    "W147": Words(
        faults=(
            ("Mr. Castellanos opened the desk.", "Mr. Castellanos"),
            ("The desk of Mr. Omar Haddad is Dr. Haddad’s.", "Dr. Haddad"),
        ),
        near=("Ms. Castellanos and Mr. Haddad opened the desk with Dr. Haddadi.", "Mrs. Castellanos opened the desk."),
    ),
    "W148": Words(
        faults=(
            ("“Every plant ran three shifts,” said Oscar Haddad.", "Oscar"),
            ("Anabel Castellanos, Chief Executive Officer, opened the desk.", "Anabel"),
        ),
        near=(
            "“Every plant ran three shifts,” said Omar Haddad.",
            "The Villa Castellanos is a desk of ours; President Castellanos said so.",
        ),
    ),
    "W149": Words(
        faults=(
            ("It was a 18% rise.", "a 18"),
            ("It was an 12-month plan of a 11,000-ton plant.", "an 12"),
            ("It was a $8.4 million order.", "a $8"),
            ("It was a increase in orders.", "a increase"),
            ("An delay in Asia cost us orders.", "An delay"),
            ("It was an {{ sales | number }} order.", "an "),
        ),
        near=(
            "It was an 18% rise, a 12-month plan, an 11,000-ton plant, an $8.4 million order and a 180-day term.",
            "A unit in a European country, an hour from a one-time user, met an SEC rule and an unusual, a 1,100-ton order.",
            "Class A increases; a or b of an MRI; a union and an unaudited table.",
        ),
    ),
    "W150": Words(
        faults=(
            ("It was a strong quater in Asia.", "quater"),
            ("The consoldiated sales rose.", "consoldiated"),
            ("The desk opened on Wedensday in Novmber.", "Wedensday"),
            ("title: Highlights", "title: Busines Highlights", "Busines"),
            ("Our margin on EBIDTA rose.", "EBIDTA"),
            ("The amortizetion of patents rose.", "amortizetion"),
            ("Teh plant, wich we accomodate, is new.", "Teh"),
            ("The strenght of demadn was new.", "strenght"),
            ("We didn’t see the plant’s strenght, and demadn rose.", "demadn"),
        ),
        near=(
            "The contracts with patients protect employers, though polices and providers compete.",
            "The Quater desk, in Quater, opened with the colour of favourable organisations.",
            "A wafer, a laser, a reagent and a chromatograph passed inspection.",
        ),
    ),
    "W151": Words(
        faults=(
            ("Brightwater raised it’s target in Asia.", "it’s"),
            ("Brightwater kept the managements plan.", "managements"),
            ("Its principle executive offices are in Denver; the principle amount fell.", "principle amount"),
            ("Sales were higher then we expected.", "then"),
            ("Sales were up form $5.0 million.", "form"),
            ("The clinical trail ended in June.", "trail"),
            ("We was proud of it.", "was"),
            ("A 1-for-12 forward split took effect.", "forward"),
            ("The trial takes 17.8 month, and ends in June.", "month"),
        ),
        near=(
            "It’s been a year, and of it’s not known how much; its target, in principle, holds.",
            "A 12 month trial of 1 patient, in the March 31 week.",
            "A 3-for-1 forward split, and before it a 1-for-12 reverse split, took effect.",
            "More then came in; the form for the year and the trail of a clinic are new.",
        ),
    ),
    "W152": Words(
        faults=(
            ("It is within Section 27A of the Securities Act of 1934.", "1934"),
            ("The interim statements are in accordance with IAS 43 as adopted.", "IAS 43"),
            ("It is within Section 21E of the Securities Act of 1933.", "21E"),
            ("See the Private Securities Litigation Reform Act of 1996.", "1996"),
            ("See our Annual Report on Form 10-Q.", "Form 10-Q"),
            ("See our Form 10Q for more.", "10Q"),
        ),
        near=(
            "It is within Section 27A of the Securities Act of 1933, Section 21E of the Securities Exchange Act of 1934, and the"
            " Private Securities Litigation Reform Act of 1995.",
            "See our Annual Report on Form 10-K, our Quarterly Reports on Form 10-Q and Current Reports on Form 8-K.",
        ),
    ),
    "W153": Words(
        faults=(
            ("The customerâ€™s order came in.", "â€™"),
            ("The customer?s order came in.", "?s"),
            ("The customer &amp; the desk came in.", "&amp;"),
            ("The customer<br>came in.", "<br>"),
        ),
        near=("Did the customer? She did, at <5% of R&D; and the café’s naïve owner too.",),
    ),
    "W154": Words(
        faults=(
            ("Orders rose in the. Sales fell.", "the."),
            ("Orders increased to, compared to 40 a year ago.", "increased to"),
            ("Orders were, up from 40 a year ago.", "were"),
            ("Orders of our of last year fell.", "our of"),
            ("Sales were $84.1 million, an increase of.", "increase of"),
            ("Orders of a the desk fell.", "a the"),
        ),
        near=(
            "Orders were compared to those of others, and the best they looked for.",
            "Orders were up from 30 a year ago.",
            "Orders rose to 40, compared to 30; the two-for-one offer is what our by-products stand for.",
        ),
    ),
    "W155": Words(
        faults=(
            ("Write to ir@brigthwater.example for a copy.", "brigthwater"),
            ("Listen at https://ir.brightwaters.example today.", "brightwaters"),
        ),
        near=("Listen at https://ir.brightwater.example, or at www.labweekly.example.",),
    ),
    "W156": Words(
        faults=(("Brightwater Instruments, Corp. leases the desk.", "Corp"),),
        near=(
            "Brightwater Instruments, Inc. leases the desk to Blackwater, Corp.",
            "Brightwater Instruments, Incorporated, leases the desk.",
        ),
    ),
    "W111": Words(
        faults=((SAYS, "Hospitals ordered early, and our ARCV rose with it.", "ARCV"),),
        near=(("Orders rose to a record", "ARCV rose to a record"), (POINT, "Raised the annual contract value of ARCVX")),
    ),
    "W112": Words(
        faults=(("Net contract value (“NCV”) covers three regions.", "NCV"),),
        near=("Net contract value (“NCV”) covers three regions. Asia has the largest NCV.",),
    ),
    "W113": Words(
        faults=(
            ("Mean time between repairs rose. MTBR is a measure of quality.", "MTBR is"),
            ("The non-Arctic trade unit grew; the NAT unit is new.", "NAT unit"),
            (POINT, "Took part in the Boreal Spectroscopy Forum, the largest of all\n        - Won a prize at the BSF", "BSF"),
            ("  terms: [the Company]\n", "", "Company measures"),
        ),
        near=(
            "Mean time between repairs (MTBR) rose. MTBR is a measure of quality.",
            "The SEC and the FDA take their time.",
            "The regulator REACH asks for it.",
        ),
    ),
    "W115": Words(
        faults=(
            ("Sales rose (with Asia to a record.", "(with"),
            ("Sales, net of returns 4), rose to a record.", "), rose"),
            ("Sales rose with Asia) to a record.", ") to"),
            ("Sales rose with Asia at 1.24) to a record.", ") to"),
            ("title: Statements of Operations", "title: Statements of (Operations", "(Operations"),
            ("Sales (of instruments [and parts) rose] in Asia.", "(of"),
        ),
        near=("Sales rose (with Asia (and Japan)) to a record.", "We will a) build, b) ship and (c) repair."),
    ),
    "W116": Words(
        faults=(
            ("Sales rose in the the east.", "the the"),
            ("Sales of the unit of the unit rose.", "of the unit of the unit"),
            ("The desk that we had is is closed.", "is is"),
            ("Sales rose, and, and orders fell.", "and, and"),
        ),
        near=("What they had had that year, that that unit lost.", "The town of Walla Walla lies in the west.", "What it is is a desk.", "Sales rose, rose and rose."),
    ),
    "W117": Words(
        faults=(("Sales rose.  Orders fell.", "  Orders"), (POINT, "Shipped  a spectrometer to Oslo", "  a")),
        near=("Sales rose. Orders fell.",),
    ),
    "W118": Words(
        faults=(
            ("Sales rose , and orders fell.", " ,"),
            ("Sales rose ( with Asia) again.", " with"),
            ("Sales were {{ sales }} .", " ."),
        ),
        near=("Sales rose . . . and orders fell.", "Sales, of .5 percent more, rose (with Asia)."),
    ),
    "W119": Words(
        faults=(
            ("Sales rose,, and orders fell.", ",,"),
            ("Sales rose.. Orders fell.", ".."),
            ("Sales rose;. Orders fell.", ";."),
            ("Sales rose. , and orders fell.", ". ,"),
        ),
        near=("Acme Corp., Inc., and others … of the U.S., rose...", "Did sales rise? They did: 3.5 times."),
    ),
    "W120": Words(
        faults=(
            ("Sales rose.Orders fell.", "se."),
            ("Sales rose,orders fell.", "se,"),
            ("Sales(with Asia) rose.", "les("),
            ("Sales vary.A new desk opens.", "ry.A"),
            ("Sales vary early.Comparable sales rise.", "ly.C"),
            ("Listen at https://ir.brightwater.example.To take part, dial in.", ".To"),
            ("Orders forthe desk rose.", "forthe"),
            ("Our netincome rose.", "netincome"),
            ("It is up to us.VX-7 comes next.", "us.V"),
        ),
        near=("See www.brightwater.example/News, or mail ir@brightwater.example.", "Networking and timekeeping withstanding, an independent byproduct goes into nonrecurring income.", "The desk(s) of NASDAQ.com, in 1,200 towns, opened at 9:30."),
    ),
    "W121": Words(
        faults=(
            ("Sales of the service unit rose in every region", "region"),
            ("Sales rose in every region However we plan with care.", "n However"),
            ("Sales rose in every region The largest of them is Asia.", "n The"),
            ("text: What is said of the future may turn out otherwise.", "text: What is said of the future may turn out otherwise", "otherwise"),
        ),
        near=(
            "Sales rose in every region (Asia too).",
            "We sell Class A shares under The Private Securities Act.",
            "Sales rose: in Asia, in Europe, in our “We Serve” program, and elsewhere.",
        ),
    ),
    "W122": Words(
        faults=(
            ("Sales rose. orders fell in Asia.", "orders"),
            (SAYS, "hospitals ordered earlier than planned.", "hospitals"),
        ),
        near=(
            "Sales to Acme Inc. rose, e.g. in Asia, at 5 p.m. on average, vs. noon before.",
            "Sales rose. iPhone users order from a phone.",
        ),
    ),
    "W123": Words(
        faults=(
            ("Sales rose 9% in Asia and 4 percent in Europe, by 3% elsewhere.", " percent in"), ("Orders rose to a record", "Orders rose 9% and sales 8 percent", " percent")),
        near=("Sales rose 9% in Asia, and the margin 0.4 percentage points.",),
    ),
    "W124": Words(
        faults=(
            ("Income was $0.12 per share, $0.10 per diluted share, and 9 cents per share before.", "9 cents"),
            ("Cash flow of $(2.1) million and of $(3.0) million, and now ($1.2) million.", "($1.2)"),
        ),
        near=("Income was $0.12 per share; stamps are 9 cents.", "Cash flow (of $1.2 million) rose, from $(2.1) million."),
    ),
    "W125": Words(
        faults=(
            ("From June 3, 2027 to June 9, 2027, and on 12/10/2027, we ship.", "12/10"),
            ("We ship on June 3rd from Denver.", "June 3rd"),
            ("From June 3 to 9 July 2027 we ship.", "9 July"),
        ),
        near=("From June 3, 2027 we ship 24/7, as of fiscal 2027-28.", "In June 2027 we shipped 3 instruments."),
    ),
    "W126": Words(
        faults=(("Sales — of service — rose, and orders – of tools – fell, with parts — as planned.", " – of"),),
        near=("Sales — of service — rose in 2026–2027 by 3-4 units, well-known.",),
    ),
    "W127": Words(
        faults=(
            ("A favorable mix, organized by color, met favourable weather.", "favourable"),
            ("The labeling center rose; its programmes were modernised.", "modernised"),
        ),
        near=("A favorable mix met the wishes of the Centre Pompidou.", "Our advice is wise, and the exercise precise; we organize."),
    ),
    "W128": Words(
        faults=(("The margin rose 0.9 percentage points, and the yield 40 basis points.", " basis points"),),
        near=(
            "The margin rose 0.9 percentage points, and the basis of it is one point.",
            "Occupancy rose 0.9 percentage points, margins 40 basis points; abroad they rose 1.2 percentage points and 20 basis points.",
        ),
    ),
    "W129": Words(
        faults=(
            ("A loan of $5.0 million, of $7.5 million, and one of US$2.0 million.", "US$"),
            ("A loan of $5.0 million and one of $2.0M.", "M."),
        ),
        near=("A loan of $5.0 million at 1 USD to 1.08 other, for the B2B unit.",),
    ),
    "W130": Words(
        faults=(
            ("The unit had a net loss of $(654) thousand.", "$(654)"),
            ("It is after an unrealized loss of $(17) million.", "$(17)"),
            ("Orders decreased by -5% in Asia.", "-5%"),
            ("We had a net loss of {{ result }} in the quarter.", "{{ result }}"),
            ("It was a decline of a negative kind.", "negative kind"),
            ("Net loss per diluted share was $(0.32) in 2026, compared to $0.47 in 2025.", "$(0.32)"),
        ),
        near=(
            "The unit had a net loss of $654 thousand, and a net loss of $(0.10) per share.",
            "Income (loss) of $(654) thousand decreased 5% to (see below) $3.1 million.",
            "Net loss per diluted share was $(0.32) in 2026, compared to $(0.47) in 2025, at a share price of $3.10.",
            "Net loss per diluted share was $(0.32), compared to net income per share of $0.47 in 2025.",
            "We had a net loss of {{ result | loss }} in the quarter.",
        ),
    ),
    "W131": Words(
        faults=(
            ("The gross profit rate was about 0.8% better than a year ago.", "0.8%"),
            ("Gross margin increased 3% to 45%.", "3%"),
            ("Gross margin was 45%, up 3% from a year ago.", "3%"),
            ("Orders gained 2% points in the quarter.", "% points"),
            ("Orders came at a margin of 21.1%, 1.3% higher than in Asia.", "1.3%"),
        ),
        near=(
            "Gross margin increased to 45% from 42%, or 3 points.",
            "Restaurant margin dollars increased 6.5% to $113.4 million.",
            "Orders increased 3% to 45 instruments at a margin of 20%.",
            "Orders came at a margin of 21.1%, and 1.3% more than in Asia were shipped.",
        ),
    ),
    "W132": Words(
        faults=(
            ("Gross margin rose 230 percentage points.", "230"),
            ("Gross margin rose 2.3 basis points.", "2.3"),
        ),
        near=(
            "Gross margin rose 230 basis points, and the yield 2.3 percentage points.",
            "The effective fee rate was 45.2 basis points, compared with 45.8 basis points a year ago.",
        ),
    ),
    "W133": Words(
        faults=(
            ("An order of $5,7 million came in.", "$5,7"),
            ("An order of 1,2345 parts came in.", "1,2345"),
            ("An order of $ 5.0 million came in.", "$ 5"),
            ("An order of $5.0m illion came in.", "m illion"),
            ("Growth of 12..5 came in.", "12..5"),
            ("Growth of 5 % came in.", " %"),
            ("An order of $5.0 million million came in.", "million million"),
            ("An order of USD$5.0 million came in.", "USD$"),
            ("An order of 5.0$ million came in.", "5.0$"),
            ("An order of $5.0 millions came in.", "5.0 millions"),
            ("An order of $5.0 million dollars came in.", "$5.0"),
            ("An order of {{ sales }} million came in.", " million came"),
            ("An order of $12,34,567 came in.", "$12,34,567"),
            ("An order of 5million parts came in.", "million"),
            ("An order of EUR 5,7 million came in.", "EUR 5,7"),
            ("An order of $8.1 came in.", "$8.1"),
            ("An order of 5,7 million parts came in.", "5,7"),
            ("An order of 41.000 parts came in.", "41.000"),
            ("An order of $41.000 came in.", "$41.000"),
            ("An order of 1.906,000 parts came in.", "1.906,000"),
            ("An order of 1,906.000 parts came in.", "1,906.000"),
            ("An order of 18,394,58 parts came in.", "18,394,58"),
            ("An order of 72,00 parts came in.", "72,00"),
            ("It was the 3th order.", "3th"),
            ("It was the 111st order.", "111st"),
        ),
        near=(
            "An order of $5.7 million, for 1,234 parts of 12.5 kg, came in on May 3, 2027.",
            "Orders of 10,20 and 30 tons, under sections 12,13, came in.",
            "Orders of $8.1, $9.2 and $10.3 million, $4.1–$4.3 billion, $5.2M and $7.5 per part came in.",
            "Orders at $1.000 per part, with 5.000% Notes of $72.925 million, at a ratio of 2.000 to 1, came in.",
            "The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 102nd and 113th orders came in.",
        ),
    ),
    "W134": Words(
        faults=(("A loan of €25 million was repaid.", "€25"), ("A loan of CHF 25 million was repaid.", "CHF")),
        near=("A loan of $25 million was repaid.", "At EUR/USD of 1.10 the loan of €25 million was repaid."),
    ),
    "W135": Words(
        faults=(
            ("We report a net loss of {{ surplus }} in the quarter.", "net loss of"),
            ("We report a net income of {{ result }} in the quarter.", "net income of"),
            ("{total: result, label: Net income (loss)}", "{total: result, label: Net loss}", "Net loss}"),
        ),
        near=(
            "We report an operating income of {{ surplus }} in the quarter.",
            ("{total: result, label: Net income (loss)}", "{total: result, label: Net result}"),
            ("{total: result, label: Net income (loss)}", "{total: result}"),
        ),
    ),
    "W136": Words(
        faults=(
            ("Orders rose TBD percent.", "TBD"),
            ("Orders rose to $XX million.", "$XX"),
            ("Orders rose on [date] in Asia.", "[date]"),
            ("Orders rose ?? in Asia.", "??"),
            (r"Orders rose in Asia \[to be updated by Omar].", "[to be"),
            (r"Orders rose \_\_% in Asia.", r"_\_%"),
            ("Orders rose in Asia, in Q[X] and in 20XX.", "20XX"),
            ("Dial (XXX) XXX-XXXX to listen.", "(XXX)"),
            ("Orders rose to <amount> in Asia.", "<amount>"),
            ("Lorem ipsum rose in Asia.", "Lorem"),
            (r"Orders rose to \[●] million.", "[●]"),
            ("label: Net income (loss)", "label: 'PENDING'", "PENDING"),
        ),
        near=(
            "Orders rose [sic] in Asia, with < 5 of them pending before the court.",
            "Did orders rise? In the XXth year they did, on an xx-large scale.",
            "Orders rose to [●] million.",
        ),
    ),
    "W137": Words(
        faults=(
            ("Orders rose. NTD: update for Asia.", "NTD"),
            ("Orders rose (check with Omar) in Asia.", "check with"),
            ("Orders rose. Please confirm with counsel.", "Please confirm"),
            ("Orders rose [rewrite this] in Asia.", "[rewrite"),
        ),
        near=(
            "We check with care, and we confirmed with the regulator that orders may rise.",
            "Customers should check with their dealer (see the note on service).",
        ),
    ),
    "W138": Words(
        faults=(
            ("  - about: {text: Brightwater builds instruments for laboratories.}\n", "", "Brightwater Reports"),
            ("closing:\n  - statement: operations\n", "", "Brightwater Reports"),
        ),
        near=("Our tables are made of oak.",),
    ),
    "W139": Words(
        faults=(
            ("Brightwater (NYSE: BTWR) is based in Denver.", "BTWR"),
            ("Brightwater (NASDAQ: BWTR) is based in Denver.", "NASDAQ"),
        ),
        near=("Brightwater (NYSE: BWTR) sells to Pfizer (NYSE: PFE).",),
    ),
    "W140": Words(
        faults=(
            ("Listen at htpps://ir.brightwater.example today.", "htpps"),
            ("Listen at www,brightwater.example today.", "www,"),
            ("Listen at https://ir..brightwater.example today.", "https://ir.."),
            ("www.brightwater.example]", "www.brightwater]", "www.brightwater]"),
            ("Listen at https:/ir.brightwater.example today.", "https:/"),
            ("Listen at www.brightwater.con today.", "brightwater.con"),
        ),
        near=("Listen at https://ir.brightwater.example/q2?a=1, or at www.brightwater.example.",),
    ),
    "W141": Words(
        faults=(
            ("rosa.lindqvist@brightwater.example", "rosa.lindqvist@brightwater", "rosa.lind"),
            ("Write to ir@brightwater,example for a copy.", "ir@"),
            ("Write to ir @brightwater.example for a copy.", "ir @"),
            ("Write to ir@@brightwater.example for a copy.", "ir@@"),
        ),
        near=("Write to ir+us@mail.brightwater.example, or follow @brightwater.",),
    ),
    "W142": Words(
        faults=(
            ("(303) 555-0142", "(303) 555-014", "(303)"),
            ("Dial 303-555-01422 to listen.", "303-555"),
            ("Dial +47 22 17 to listen.", "+47"),
        ),
        near=("Dial 303-555-0142, +1 (303) 555-0142 or +47 22 17 43 05, with code 771-204.", "The years 2026-2027 and sections 303-304 count."),
    ),
    "W143": Words(
        faults=(
            ("Quarter 2027 Results\n", "Quarter 2027 Results.\n", "."),
            ("title: Highlights", "title: 'Highlights,'", ","),
        ),
        near=(("Quarter 2027 Results\n", "Results for Brightwater Instruments, Inc.\n"), ("title: Highlights", "title: 'Highlights:'")),
    ),
    "W144": Words(
        faults=(("Second Quarter 2027 Results", "Second Quarter 2027 Results" + " and Many Other Things" * 8, "Brightwater Rep"),),
        near=(("Second Quarter 2027 Results", "Second Quarter 2027 Results" + " and Many Other Things" * 5),),
    ),
}  # fmt: skip
