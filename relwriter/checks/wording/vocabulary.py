"""Words that releases are made of, by which a slip of the hand is told, and words of English that are near them."""

from __future__ import annotations

_WORDS = """
ability accelerate accelerated accelerates accelerating acceptance accepted access accompanying accomplished
accomplishments accordance accordingly account accountant accountants accounting accounts accrued accumulated achieve
achieved achievement acquire acquired acquisition acquisitions across activities activity actual addition additional
additionally address adjusted adjusting adjustments administrative adopted adoption adults advance advanced adverse
adversely advertising affect affected affecting affiliates against agency aggregate agreement agreements allowance
allowed alternative although amended amortization amortized amount amounts analyst analysts announce announced
announcement announces announcing annual another anticipate anticipated application appointed appreciation appropriate
approval approved approximate approximately archived arrive assessing assessment assets associated assume assumes
assumptions assurance attached attract attractive attributable attributed authorization authorized availability
available average averages awards backlog balance balances bankruptcy became because before beginning beliefs believe
believes benefit benefited benefits beside better between beyond billion biotechnology boilerplate borrowings bought
bridge brings brought building business businesses buyback calculated calculation calendar cancer candidates
capabilities capability capital caption careful carrying caution certain chairman chairperson challenged challenges
change changed changes channel channels charge charges circumstances claims clinical closing collaboration collections
columns combination coming commenced commented commercial commercialization commitment commitments commodity common
commonly communications community companies company comparability comparable comparative compare compared compares
comparing comparison comparisons compensated compensation competition competitive competitor competitors complete
completed completion compliance component components comprehensive computed concerning concluded condition conditions
conduct conference confidence confident confirm confirmation confirmed conjunction connection consecutive
considerations considered consistent consistently consisting consists consolidated consolidation constant construction
consumer consumers contacts contain contained containing contains contemplated content contingent continue continued
continues continuing continuously contract contributed contribution contributions control convenience conversion
convertible corporate corporation corresponding counsel countries country covenant covenants credit creditors
currencies currency current currently customer customers cycles decision decisions declared decline declined declining
decrease decreased decreasing dedicated default deferred deficit define defined definition deliver delivered
deliveries delivery demand demonstrate demonstrated demonstrating department depend dependent depends deposit deposits
depreciation derivative derivatives describe described description designed designs determined developed developing
development developments differ difference differences different difficult digital diluted dilutive direct direction
directly director directors disciplined disclosed disclosure disclosures discontinued discretionary discuss discussed
disease diseases disposal distribution diversified divided dividend dividends document documents domestic driven
driving during earlier earned earnings ebitda economic effect effective effectively effectiveness effects efficacy
efficiency efficient efficiently effort efforts either elected elements eligible eliminated emerging employee
employees employment employs enables encouraging energy engagement engineering enhance enhanced enrolled enterprise
entitled environment equipment equity equivalent equivalents established estate estimate estimated estimates evaluate
evaluating events everyone everything example exceeded excellence excellent except exceptional exchange excited
exclude excluded excludes excluding exclusive executed execution executive exercise existing expand expanded expanding
expansion expect expectations expected expects expenditure expenditures expense expenses experience experienced
experiencing exposure expressed expressions extended extensive extent external facilities facility factor factors
failure favorable february feedback figures finance financed financial financing fiscal fluctuation fluctuations
focused follow following follows footprint forecast forecasted forecasts foreign formerly formulas forward fourth
framework franchise functions funding furniture further future general generally generate generated generating
generation geographic global globally goodwill governance government greater growing growth guidance heading headline
headquartered headwinds health healthy hedges higher highlight highlights hiring historical history holding holidays
honorific households however identify immediately immunotherapies impact impacted impacts impairment impairments
implementation import important imports improve improved improvement improvements improving incentive include included
includes including income increase increased increases increasing incremental incurred indebtedness independent
indicated indicators individual industrial industry inflation influence information informed infrastructure inherent
initial initiate initiated initiates initiation initiative initiatives innovation innovative installed instead
institution institutional institutions insurance intangible intangibles integrated integration intellectual intend
intended intensity interest interim internal international introduced introduction invented inventories inventory
invest invested investigational investing investment investments investor investors invited involve issuance issuances
issued judgment jurisdictions justice keeping laboratories laboratory landscape language launched leadership leading
leases legislation lenders lending levels leverage liabilities liability license licensing limitations limited
liquidity listed listen listings litigation location locations logistics longer looking losses loyalty macroeconomic
magnitude mainly maintain maintained maintenance majority manage managed management managing manufacture manufacturer
manufacturers manufacturing margin margins marked markedly market marketable marketing markets material materially
materials matters maturities maturity maximize meaning meaningful measure measured measures medical membership mergers
method metrics million millions minimum missing models modified momentum monetary months mortgage moving multiple
natural necessary needed negative negatively negotiations noncontrolling nonetheless noninterest nonperforming
nonrecurring notwithstanding number numbers objectives obligation obligations obtain obtained occupancy occurred
offering offerings office officer offset ongoing online opened operating operation operational operations operator
opportunities opportunity optional options ordered orders organic organization organizational organizations original
originally origination otherwise outcome outcomes outlook outperformed outstanding overall overhead ownership
paragraph paragraphs parent parentheses partially participants participate particular particularly parties partner
partners partnership patent patients payable payables payment payroll pending penetration pension people percent
percentage percentages perform performance period periodic periods permanent permitted personnel pharmaceutical
pharmaceuticals pipeline planned planning plants platform platforms please pleased points policies portfolio portion
position positive possible potential potentially practice precision predecessor predecessors predict predicted
preferred preliminary premium premiums prepaid prepared present presentation presentations presented presently
president pressure pretax prevailing prevent previous previously prices pricing primarily primary principal principles
probable procedure procedures proceedings proceeds process processing procurement produce produced product production
productivity products professional profit profitability profitable program programs progress progressing project
projected projections promotion promotional properties property proportion proposed proprietary prospective prospects
protect protection proteins provide provided provider provides provision provisions prudent public publicly published
purchase purchases purchasing purposes qualified quality quantitative quarter quarterly quarters question raised
raises reached readers reaffirmed reaffirms realignment realized reasonable reasonably reasons receipt receivable
receivables receive received recent recently reclassified recognition recognize recognized recognizes recommend
reconcile reconciled reconciliation reconciling recorded recording recoveries recovery recurring redemption reduced
reduction reductions reference referred refinancing reflect reflected reflecting reflects regarding registered
registration regulation regulations regulators regulatory reimbursement reiterated reiterates relate related relations
relationship relationships release releases relevant reliability reliance remain remainder remained remaining remains
renewal renewals repayment repayments replace replaced replacement replacing replay report reported reporting reports
represent representing represents repurchase repurchased repurchases repurchasing required requirements requires
research reserve reserves residential resolution resource resources respect respective respectively response
responsible restated restatement restricted restructuring result resulting results retail retailer retailers retain
retained retention retirement return returned returns revenue revenues reverse review revise revised revision robust
rounding safety scheduled scheduling seasonal seasonality second section sections sector securities security segment
selected selling sentences separate separately sequential sequentially served serves service services servicing
session settlement settlements several severance severity shareholder shareholders shares shipment shipments shipped
shortly should signed significance significant significantly similar similarly simultaneously single situation
slightly software solutions sources speaks specialized specialty specific specifically sponsored square stability
stable stakeholders standard standards standing started statement statements statutory stockholder stockholders stores
straight strategic strategically strategies strategy strength strengthen strengthened strengthening strengths strong
structure studies subject subscribers subscription subsequent subsequently subsidiaries subsidiary substantial
substantially substitute subtotal success successful successfully suffering sufficient summary superior supplement
supplemental supplier suppliers supply support supporting supports surpassed surrounding sustainable system systems
tables tangible target targeted targeting targets taxable technical technologies technology telecommunications
telephone template temporary termination territory therapies therapy thereafter thereof thousands through throughout
timing titled together transaction transactions transfer transformation transition transitional transmission
transparency transportation treasury treatment trends trials typically ultimately unable unaffected unanticipated
unaudited unavailable uncertain uncertainties uncertainty unconsolidated underlying undertake undertakes underwriting
unfavorable unique unless unlimited unrealized unreasonable upcoming update updated updates upgrade useful utilities
utilization utilized utilizing valuation variable variety various vehicle vehicles vendors venture volatile volatility
volume volumes warehouse warning warranty weather webcast website weighted whereas whether wholesale withdrawn
withholding within without working worldwide written yesterday
"""
_NEAR = """
acquitted adaption amounted analyses annal annul anther asserts attentions attested attribution averse balancers
bedside bride brigs cation cations chancing changing chare charger chargers charging clams combinations combing
commuting comparatively compatibility compete competed competing comping complement complements completing compliment
compositions computing concerting concession conferring confines conform conformation conformed conforms conservation
consolation constructive consumes contact contacted contacting containers contentions contested context contexts
contiguous contiguously continent continental continents contorts contracting contraction contractions contractors
contracts contrary contrast contrasting conventions conversation conviction cooperation corporations council councils
counsels counters counties county crevices decease deceased defended deferral deigns denounced dependant deportment
depositions deprecated deprecation deriving descried devices digested dimensions discounter discounters disposals
dispositions distributor distributors divested diving eared employer employers encounters eternal ether evens excerpt
exchanging exited exiting expanse expansions expended expensive exporters exports expositions extensile extensions
farther finding focussed foremasts forth generator generators grater growling hearing heath hedgers identity
impositions incidents includers indicted ingested ingesting initialed inspection inspections instructive intensify
intentions intents interval interventions inventing invention inventions inventive inventors inverted inverting
investigating investigators judgement leasers leashes leasing licensed licensee licensees loner loses lounger mange
manly manufactures marketers martin mattes medial merges microeconomic misusing modes moths needled novices
observation operators oppositions panning pants parenthesis parities patents patient pease pensions perspective
perspectives pints plaints
planets plans planted playable polices possession preceding predicated preform preformed presenting preservation
preserved preset prevented preventing previsions pries princes producers produces projection projectors pronounced
properly proposals propositions protected protections protects protested providers pubic raisers rases rebounded
reception recession recoded recoding recursing redaction reflate reflations regained regaining regulator relay
reminder renders renounced repay replaying reply reporters reposting requited reservation reserved resided resident
residents resorting resorts restarted retaining retrain retrained retribution reversed revolution rewording rises
roust sable sanctions servers serviced servicer servicers shelling shingle shorty sightly singe singed sipped sores
specially spelling spellings stabile stale stared startled stated stationery statues statuses storeys stories
subscribes substation suppler supplies suspensions swerved swerves swingle tabes tablets tales targetted tends
tensions thorough though throughput tiled tilted trails transports trough uncertainly underlaying underling weighed
weighing weighting wether wording
"""
_DAYS = """
January February August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
"""
NAMES_OF_DAYS = frozenset(_DAYS.split())
"""Months and weekdays long enough to be misspelled without becoming another word."""
WORDS = frozenset(_WORDS.split())
"""Words of releases, six letters or more but for a few."""
REAL = frozenset(_NEAR.split())
"""Words that are a slip away from one of those, and right by themselves."""
