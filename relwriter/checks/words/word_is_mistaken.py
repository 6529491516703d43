"""A word stands for another one that sounds or looks like it.

What it flags:
    it's before a noun (raised it's outlook), principle executive and accounting principals, then after a comparative
    (higher then), form before an amount (down form $5), clinical trail, effected by and an affect, we was, martial,
    pubic, manger.

Why:
    No spelling checker sees them, and readers do.

Example:
    `The Company raised it's outlook.`

How to clear it:
    Write the word that is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W151"
NAME = "word-is-mistaken"
SEVERITY = Severity.ERROR

_LESS = (
    r"(?:more|less|higher|lower|greater|fewer|better|rather|larger|smaller|stronger|weaker|earlier|later|sooner|other)"
)
_TAKES_NOUN = (
    r"(?:of|for|in|on|to|with|from|by|under|through|across|raised|raises|lowered|lowers|increased|increases|announced"
    r"|announces|reported|reports|expanded|expands|updated|updates|reaffirmed|reaffirms|completed|achieved|strengthened"
    r"|improved|reduced|declared|launched|began|continued|closed|extended|grew|doubled)"
)
_MISTAKEN = (
    (rf"\b{_TAKES_NOUN} (?P<word>it['’]s) (?!been\b|a\b|an\b|the\b|not\b|also\b|time\b|our\b|that\b)[a-z]", "its",
     "it's|it’s"),
    (r"\b(?P<word>[Ii]ts) (?:been|not|important that|clear that|expected that|a pleasure|too early)\b", "it's",
     "its been|its not|its important|its clear|its expected|its a pl|its too"),
    (r"\b(?P<word>[Pp]rinciple) (?:executive|financial|accounting|amounts?|balances?|payments?)\b", "principal",
     "principle "),
    (r"\baccounting (?P<word>principals?)\b", "principles", "accounting principal"),
    (rf"\b{_LESS} (?P<word>then)\b(?= (?:the|a|in|we|our|expected|planned|last|any|those|that|[$€£\d]))", "than",
     " then "),
    (r"\b(?P<word>form) (?=[$€£]|\d+(?:\.\d+)?(?:%| percent| million| cents)"
     r"|the (?:first|second|third|fourth|prior|same|year[- ]ago)\b|a year (?:ago|earlier))", "from",
     "form "),
    (r"\b(?:[Cc]linical|[Pp]hase (?:\d|I+)[ab]?(?:/\d)?) (?P<word>trails?)\b", "trial", " trail"),
    (r"(?<![\d$€£.,-])(?!(?:19|20)\d\d\b|1\b)\d+(?:\.\d+)? (?P<word>month|patient|employee|customer)"
     r"(?=[.,;)]|$| (?:ago|later|of|in|at|were|from)\b)", "the plural",
     "month|patient|employee|customer"),
    (r"\b(?:1|one)-(?:for|to)-(?:[2-9]|[1-9]\d+|[a-z]{3,}) (?P<word>forward)(?= (?:stock |share )?split)", "reverse",
     "forward s"),
    (r"\b[Ff]ree cash flow\b(?:[^.;]|\.\d){0,140}\b(?P<word>plus) (?:[a-z ]{0,12})(?:capital (?:expenditures|spending)"
     r"|purchases of (?:property|fixed)|capex)", "less", "plus "),
    (r"\b(?:[Oo]rganic|[Cc]onstant[- ]currency|[Uu]nderlying)\b[^.;:]{0,60}\b(?:is|are|means?)\b[^.;]{0,60}\b"
     r"(?P<word>including) (?:the )?(?:effects?|impacts?) of (?:foreign |changes in )?(?:currenc|exchange|acquisitio)",
     "excluding", "including "),
    (r"\b(?:was|were|be|been|is|are|adversely|negatively|materially) (?P<word>effected)\b(?= by)", "affected",
     "effected by"),
    (r"\b(?:an|the|adverse|material|negative|no|significant) (?P<word>affects?)\b(?! (?:our|the|us))", "effect",
     " affect"),
    (r"\b(?:[Ww]e|they|They) (?P<word>was|is|has)\b", "were, are or have",
     "we was|we is|we has|they was|they is|they has"),
    (r"\b(?P<word>pubic|[Mm]angers?|[Ff]iance|asses|[Mm]artial|[Cc]ostumers?|[Dd]eluded|[Pp]ubicly)\b", "another word",
     "pubic|manger|fiance|asses|martial|costumer|deluded"),
    (r"\b(?P<word>[Ll]oose) (?:money|customers|revenue|share)\b", "lose", "loose "),
    (r"\b(?P<word>[Dd]eceased) (?:to|by|from) [$€£\d]", "decreased", "deceased "),
    (r"\b[Nn]et (?P<word>lose|lost|loose)(?= (?:of|was|per|in|for))", "loss", "net los|net loose"),
    (r"\b(?P<word>[Aa]verse) (?:effects?|impacts?|changes?)\b", "adverse", "averse "),
    (r"\b(?P<word>[Bb]oard of [Dd]irector)\b(?!s)", "Board of Directors", "board of director"),
    (r"\b(?P<word>Companys|todays|yesterdays|managements)\b(?= [a-z])", "it with an apostrophe",
     "companys|todays|yesterdays|managements"),
    (r"\b(?P<word>[Ee]arning) per (?:diluted |basic )?share\b", "earnings", "earning per"),
)  # fmt: skip
_PATTERNS = tuple((Phrase(pattern, signs=signs), meant) for pattern, meant, signs in _MISTAKEN)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each word that is another one than is meant."""
    if not draft.release.style.language.startswith("en"):
        return
    for pattern, meant in _PATTERNS:
        for passage, match in find_everywhere(draft, pattern):
            yield sight(passage, *match.span("word"), "is another word than is meant", f"write {meant}")
