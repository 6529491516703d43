"""A legend warns that something may happen which the release says has happened.

Flag for counsel.

What it flags:
    A legend in which a cyber incident, a recall, a breach of covenants, a clinical hold, a notice of the exchange on
    its listing standards, or a strike may or could occur, where the release tells of one. A legend that speaks of the
    one that occurred, or of further ones, is none.

Why:
    Courts and the SEC have held a risk that is put as a possibility to mislead once it has come about, and a cautionary
    statement so worded is not meaningful under 15 USC 78u-5(c)(1)(A)(i). Whether what happened is material, or is what
    the legend means, it does not decide.

Example:
    “We may be subject to cyber attacks” below “the ransomware attack of July cost $3 million”.

How to clear it:
    Say in the legend what happened, and what may still come of it. If counsel lets it stand, waive D134 with the
    reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.shown import is_filer
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import plain, sight

CODE = "D134"
NAME = "risk-has-occurred"
SEVERITY = Severity.COUNSEL

_CYBER = r"(?:cyber(?:security)?[- ]?(?:incidents?|attacks?|events?|breach(?:es)?)|ransomware|data breach(?:es)?)"
_DONE = r"(?:experienced|suffered|detected|discovered|disclosed|identified|following|after|caused by|due to|related to)"
_WHEN = (
    r"(?:in|of|on) (?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|last"
    r"|the (?:first|second|third|fourth))"
)
_RISKS = (
    (
        "a cyber incident",
        _CYBER,
        rf"\b{_DONE} (?:an?|the|our|this) (?:\w+ ){{0,3}}{_CYBER}|\b(?:an?|the|our"
        rf"|this) (?:\w+ ){{0,2}}{_CYBER} {_WHEN}\b"
        rf"|\b{_CYBER} (?:that )?(?:disrupted|affected|hit|struck|interrupted|compromised|encrypted|cost|forced)\b",
    ),
    (
        "a recall",
        r"recalls?\b",
        r"\b(?:announced|initiated|conducted|began|issued|due to|related to|costs? of|following) (?:an?"
        r"|the|our) (?:\w+ ){0,3}recall\b"
        r"|\bwe recalled\b|\brecalled (?:\d|certain|some|all)",
    ),
    (
        "a breach of covenants",
        r"(?:breach\w*|default\w*|compl(?:y|iance)[^.;]{0,30}covenants?|covenants?)",
        r"\b(?:was|were|is|are|is now) (?:not in compliance with|in breach of"
        r"|in default)[^.;]{0,60}(?:covenant|credit|loan|notes)"
        r"|\bwaiver\b[^.;]{0,60}\bcovenants?\b",
    ),
    ("a clinical hold", r"clinical holds?", r"\b(?:placed|imposed|put|issued|received)\b[^.;]{0,60}\bclinical hold\b"),
    (
        "a notice on its listing",
        r"(?:delist\w*|(?:listing|listed)\b[^.;]{0,40}(?:requirements|standards|rules)|maintain[^.;]{0,30}listing)",
        r"\breceived\b[^.;]{0,60}\b(?:Nasdaq|NYSE|New York Stock Exchange)\b[^.;]{0,120}"
        r"\b(?:not in compliance|deficien\w+|minimum bid|non-?compliance|no longer compl\w+)",
    ),
    ("a strike", r"(?:strikes?|work stoppages?)\b", r"\b(?:the|a) (?:\w+ ){0,3}(?:strike"
    r"|work stoppage)\b[^.;]{0,60}\b(?:began|cost|reduced|lowered|ended|affected)\b"),
)  # fmt: skip
"""What may happen, the words for it after "may", and the words by which a release tells of it."""
_MAY = r"\b(?:may|might|could|possib\w+|potential\w*|if|risk of|any|ability|inability|failure|threat of)\b"
_KNOWN = Phrase(
    r"\b(?:further|future|additional|other|another|recent|past|previous\w*|such as the|the (?:\w+ )?"
    r"(?:incident|attack|recall|strike|breach|hold|notice|deficiency)|again|subsequent|resum\w+"
    r"|regain\w*|lift\w*|remediat\w+)\b",
    re.IGNORECASE,
)
_TELLING = frozenset(("headline", "subhead", "bullet", "quote", "results", "narrative", "lede", "outlook"))


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting at each warning of what the release says has occurred."""
    if not is_filer(draft):
        return
    told = " \n".join(plain(one) for one in draft.passages if one.role in _TELLING and one.section != "legend")
    for name, words, telling in _RISKS:
        warning = re.compile(rf"{_MAY}[^.;]{{0,80}}?\b{words}", re.IGNORECASE)
        for passage in draft.passages if re.search(telling, told, re.IGNORECASE) else ():
            found = warning.search(plain(passage)) if passage.section == "legend" else None
            if found and not _KNOWN.search(_clause(plain(passage), *found.span())):
                message = f"is put as what may happen, though the release tells of {name}"
                yield sight(passage, *found.span(), message, "say in the legend what has happened (15 USC 78u-5)")
                break


def _clause(text: str, start: int, end: int) -> str:
    """The clause around a stretch, up to the marks that part factors."""
    first = max(text.rfind(mark, 0, start) for mark in ".;") + 1
    last = min((at for mark in ".;" if (at := text.find(mark, end)) >= 0), default=len(text))
    return text[first:last]
