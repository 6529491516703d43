"""The release looks ahead on a topic of which no cautionary statement warns.

Flag for counsel.

What it flags:
    A sentence of the outlook, or one elsewhere that expects, plans or intends, on one of a dozen topics (a pending
    acquisition or merger, clinical trials, tariffs, cash that has to last, a plant to come, a cyber incident, a
    lawsuit, a restructuring, a recall, a strike, a storm, shortages) where no legend has a word on it. A legend that
    lists no factors of its own, and leaves them to the filings, is not held against topics.

Why:
    15 USC 78u-5(c)(1)(A)(i) protects a forward-looking statement that is accompanied by meaningful cautionary
    statements of important factors that could make results differ from it: the factors have to be those of the
    statement. The check looks for a topic's words; whether a factor is meaningful it does not decide, nor whether one
    in a filing to which the legend refers is enough.

Example:
    “We expect the tariffs announced in October to cost $4 million”, and a legend on the price of steel.

How to clear it:
    Add the factor to the legend. If counsel lets it stand, waive D133 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.shown import is_filer
from relwriter.checks.mentions.sentences import split_sentences
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.risks import TOPICS
from relwriter.checks.wording.reading import plain, sight

CODE = "D133"
NAME = "topic-has-no-risk-factor"
SEVERITY = Severity.COUNSEL

_AHEAD = Phrase(
    r"\b(?:expect(?:s|ed)?|anticipat(?:es?|ed)|plan(?:s|ned)? to|intends?|will|scheduled|on track"
    r"|believes?|estimates?)\b",
    re.IGNORECASE,
)
_SILENT = frozenset(("legend", "about", "contact", "heading", "note", "table-title", "table-caption"))
_LISTING = Phrase(r"\b(?:factors?|risks?|uncertaint\w+|because of|due to|depend\w* on|whether)\b", re.IGNORECASE)
_PARTING = Phrase(r"[;,:]|\band\b")
_NO_FACTOR = Phrase(
    r"\b(?:Form|SEC|Commission|Act|reports?|filings?|website|available|law|[12]\d{3}|could|may|differ\w*|they|these)\b|^\W*$",
    re.IGNORECASE,
)
_FEWEST = 3
"""How many factors a legend of its own lists at least."""


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first sentence on each topic of which no legend warns."""
    warned = " ".join(plain(one) for one in draft.passages if one.role == "legend" or one.section == "legend")
    if not is_filer(draft) or not _lists(warned):
        return
    for topic in TOPICS:
        if topic.warned.search(warned):
            continue
        found = next(((one, at) for one in draft.passages for at in _spoken(one, topic.spoken)), None)
        if found is not None:
            passage, at = found
            message = f"looks ahead on {topic.name}, of which no cautionary statement warns"
            yield sight(passage, *at.span(), message, "add the factor to the legend (15 USC 78u-5(c)(1)(A)(i))")


def _lists(legend: str) -> bool:
    """Whether a sentence of the legends lists factors of the company's own."""
    for sentence in split_sentences(legend):
        found = _LISTING.search(sentence.text)
        parts = _PARTING.split(sentence.text[found.end() :]) if found else []
        if sum(not _NO_FACTOR.search(part) for part in parts) >= _FEWEST:
            return True
    return False


def _spoken(passage: Passage, pattern: Phrase) -> Iterator[re.Match[str]]:
    """Where a passage looks ahead on a topic."""
    if passage.role in _SILENT or passage.section in ("measures", "notes", "legend", "about", "call", "contacts"):
        return
    text = plain(passage)
    for sentence in split_sentences(text):
        if passage.section == "outlook" or _AHEAD.search(sentence.text):
            yield from pattern.finditer(text, sentence.start, sentence.end)
