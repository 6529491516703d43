"""Words that releases are made of, by which a slip of the hand is told, and words of English that are near them."""

from __future__ import annotations

_WORDS = """
ability accelerate accelerated accelerates accelerating acceptance accepted accomplished accomplishments accordance
accordingly accountant accountants accounting accounts accrued achieved achievement acquire acquired acquisition
acquisitions activities activity addition additional additionally address adjusted adjustments administrative adoption
advance advanced adversely advertising affected affecting affiliates against aggregate agreement agreements allowed
alternative although amended amortization amortized amounts analyst analysts announce announced announcement announces
announcing another anticipate anticipated application appointed appreciation appropriate approval approved approximate
approximately assessment assets associated assumptions assurance attractive attributable attributed authorization
authorized available average averages backlog balance balances bankruptcy because beginning beliefs believe believes
benefit benefited benefits between billion boilerplate borrowings building business businesses buyback calculation
calendar candidates capabilities capability capital caption carrying certain chairman chairperson challenges changed
changes channel channels charges circumstances clinical closing collaboration collections columns combination
commenced commented commercial commercialization commitment commitments commodity communications companies company
comparability comparable comparative compare compared compares comparing comparison comparisons compensated
compensation competition competitive competitor competitors complete completed completion compliance component
components comprehensive computed concluded conditions conference confidence confident confirm confirmed connection
consecutive considerations considered consistent consistently consists consolidated consolidation constant
construction consumer consumers contacts contained containing contains content contingent continue continued continues
continuing continuously contract contributed contribution contributions control convenience conversion convertible
corporate corporation corresponding counsel countries country covenant covenants creditors currencies currency current
currently customer customers decision decisions declared decline declined declining decrease decreased decreasing
dedicated default deferred deficit defined definition deliver delivered deliveries delivery demonstrate demonstrated
demonstrating dependent deposit deposits depreciation derivative derivatives describe description designed determined
developed developing development developments difference differences different difficult digital diluted dilutive
direction directly director directors disciplined disclosed disclosure disclosures discontinued discretionary discuss
disease diseases distribution diversified divided dividend dividends document documents domestic earnings economic
effective effectively effectiveness effects efficiency efficient efforts elected elements eligible eliminated emerging
employee employees employment enables encouraging engagement engineering enhance enhanced enterprise entitled
environment equipment equity equivalent equivalents established estimate estimated estimates evaluating everyone
everything example exceeded excellence excellent exceptional exchange exclude excluded excludes excluding executed
execution executive exercise existing expanded expanding expansion expectations expected expects expenditure
expenditures expense expenses experience experienced experiencing exposure expressions extended external facilities
facility factors favorable february figures financial financing fiscal fluctuation fluctuations focused following
follows forecast foreign formerly forward framework franchise functions funding furniture further general generally
generate generated generating generation geographic goodwill governance government greater guidance heading headline
headquartered headwinds healthy highlight highlights historical history holding honorific however identify immediately
impacted impairment impairments implementation important imports improve improved improvement improvements incentive
include included includes including income increase increased increases increasing incremental incurred indebtedness
independent indicators individual industry inflation influence information informed infrastructure initial initiative
initiatives innovation innovative installed instead institution institutional institutions insurance intangible
intangibles integrated integration intellectual intended intensity interest interim internal international introduced
introduction invented inventories inventory invested investing investment investments investor investors involve
issuance issuances judgment jurisdictions justice laboratories laboratory landscape language launched leadership
leading legislation lenders lending leverage liabilities liability license licensing limited liquidity listings
litigation location locations logistics looking magnitude maintained maintenance majority managed management managing
manufacture manufacturer manufacturers manufacturing margin markedly marketing markets material materially matters
maturities maturity maximize meaning meaningful measure measured measures membership mergers metrics million millions
minimum missing modified momentum monetary months mortgage multiple natural necessary negative negatively negotiations
noncontrolling nonetheless nonperforming nonrecurring notwithstanding numbers objectives obligation obligations
obtained occupancy occurred offering offerings officer ongoing operating operation operational operations operator
opportunities opportunity optional options ordered orders organic organization organizational organizations originally
origination otherwise outcome outcomes outlook outperformed outstanding overall overhead ownership paragraph
paragraphs parentheses partially participants participate particular particularly parties partner partners partnership
patients payable payables pending penetration pension percent percentage percentages perform performance periodic
periods permanent permitted personnel pharmaceutical pharmaceuticals pipeline planned planning platform platforms
pleased policies portfolio portion position positive possible potential potentially practice precision predecessor
predecessors predict preferred preliminary premium premiums prepaid prepared present presentation presentations
presented presently president pressure prevailing previous previously pricing primarily principal principles procedure
procedures proceedings proceeds processing procurement produce produced product production productivity products
professional profit profitability profitable program programs progress progressing project projected projections
promotion promotional properties property proportion proposed proprietary prospective prospects protection provide
provided provides provision prudent publicly published purchase purchases purchasing qualified quality quantitative
quarter quarterly quarters question reached readers reaffirmed reaffirms realignment realized reasonable reasonably
reasons receipt receivable receivables received recently recognition recognize recognized recognizes recommend
reconcile reconciled reconciliation reconciling recorded recovery recurring redemption reduced reduction reductions
reference refinancing reflect reflected reflecting reflects regarding registered registration regulation regulations
regulators regulatory reimbursement reiterated reiterates related relationship relationships release releases
reliability reliance remainder remained remaining remains renewal renewals repayment replace replaced replacement
reported reporting reports represent representing represents repurchase repurchased repurchases repurchasing required
requirements requires research reserve reserves residential resolution resource resources respect respective
respectively response responsible restated restatement restricted restructuring resulting results retailer retailers
retained retention retirement returned returns revenue revenues reverse revised revision rounding scheduled seasonal
seasonality section sections securities security segment selected selling sentences separate separately sequential
sequentially service services servicing settlement settlements several severance severity shareholder shareholders
shares shipment shipments significance significant significantly similar simultaneously situation software solutions
sources specialized specialty specific specifically sponsored stability stakeholders standards standing statement
statements statutory stockholder stockholders straight strategic strategically strategies strategy strengthen
strengthened strengthening strengths structure studies subject subscribers subscription subsequent subsequently
subsidiaries subsidiary substantial substantially subtotal success successful successfully sufficient summary
supplemental suppliers support supporting surpassed surrounding sustainable targeted targets taxable technical
technologies technology telecommunications telephone template temporary termination territory therapies therapy
thereafter thereof thousands through throughout together transaction transactions transfer transformation transition
transitional transmission transparency transportation treasury treatment typically ultimately unaffected unanticipated
unaudited uncertain uncertainties uncertainty unconsolidated underlying undertake undertakes underwriting unfavorable
unlimited unrealized unreasonable upcoming updated utilities utilization utilized utilizing valuation variable various
vehicle vehicles vendors venture volatile volatility volumes warehouse warning warranty weather webcast website
weighted whereas whether wholesale withdrawn withholding without working worldwide written yesterday
"""
_NEAR = """
acquitted adaption amounted analyses anther asserts attentions attested attribution balancers cation cations chancing
changing charger chargers charging combinations commuting comparatively compatibility compete competed competing
complement complements completing compliment compositions computing concession conferring confines conform conformed
conforms conservation consolation constructive consumes contact contacted contacting containers contentions contested
context contexts contiguous contiguously continent continental continents contorts contracting contraction
contractions contractors contracts contrary contrast contrasting conventions conversation conviction cooperation
corporations council councils counsels counters counties county crevices decease deceased defended deferral denounced
dependant depositions deprecated deprecation devices digested dimensions discounter discounters disposals dispositions
distributor distributors divested employer employers encounters eternal exchanging exited exiting expanse expansions
expended exporters exports expositions extensions farther finding focussed generator generators grater hearing
identity impositions incidents includers ingested ingesting inspection inspections instructive intensify intentions
intents interval interventions inventing invention inventions inventive inventors inverted inverting investigating
investigators judgement leasing licensed licensee licensees marketers martin mattes merges misusing moths novices
observation operators oppositions panning parenthesis parities patents patient pensions perspective perspectives
planted playable polices possession preceding preform preformed presenting preservation preserved preset prevented
preventing producers produces projection projectors pronounced properly proposals propositions protected protections
protects protested providers rebounded reception recession recoded recursing redaction regained regaining regulator
reminder renders renounced reporters reposting requited reservation reserved resided resident residents resorting
resorts restarted retaining retrained retribution reversed revolution sanctions serviced servicer servicers shelling
specially spelling spellings stationery statues statuses subscribes substation supplies suspensions targetted tensions
thorough though throughput transports trough uncertainly underlaying underling weighed weighing weighting wether
wording
"""
_DAYS = """
January February August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
"""
NAMES_OF_DAYS = frozenset(_DAYS.split())
"""Months and weekdays long enough to be misspelled without becoming another word."""
WORDS = frozenset(_WORDS.split())
"""Words of releases, seven letters or more but for a few."""
REAL = frozenset(_NEAR.split())
"""Words that are a slip away from one of those, and right by themselves."""
