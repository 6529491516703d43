"""A key metric is stated, and nothing says what it is.

Flag for counsel.

What it flags:
    A figure in a section `metrics` that no framework defines, and that is no mere growth, of which no item of
    `measures`, no note and no paragraph beside it says how it is defined.

Why:
    SEC Release 33-10751 asks for a clear definition of each metric and how it is calculated, why it is useful and how
    management uses it, and for what changed in its calculation. It speaks of MD&A, and counsel applies it to releases
    by analogy. Whether a definition is clear it does not decide; D127 looks for one that changed.

Example:
    “Net revenue retention was 108%”, and no word on what it is.

How to clear it:
    Define it in `measures`, once and for all in the house file. If counsel lets it stand, waive D116 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.naming import read_measure
from relwriter.checks.measures.shown import explained, is_filer
from relwriter.checks.mentions.sentences import split_sentences
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import plain
from relwriter.model.figure import Figure
from relwriter.source import Origin

CODE = "D116"
NAME = "metric-is-not-defined"
SEVERITY = Severity.COUNSEL

_DEFINING = Phrase(
    r"\b(?:defin\w+|calculat\w+|means|represents?|refers? to|is the|are the|measures?|consists? of|includes?|divided by"
    r"|are those|is (?:a|an|how)|counts?)\b",
    re.IGNORECASE,
)
_COUNTED = frozenset(("custome", "client", "user", "account", "store", "site", "locatio", "contrac", "subscri"))
"""Who and what is counted, as `_words` cuts it."""
_OF_REVENUE = Phrase(
    r"\b(?:(?:annual|annuali[sz]ed|monthly)(?: \w+)? recurring|retention|run[- ]rate|bookings|billings|backlog"
    r"|ARR|MRR|NRR|(?:revenues?|sales) per|average (?:\w+ )?revenues? per)\b",
    re.IGNORECASE,
)
"""Words of metrics that are named after revenue, and are no line of a statement."""
_VERBS = frozenset(("define", "calculate", "measure", "defines", "calculates", "measures", "counts", "count"))
"""Verbs after which the name stands: we define churn as."""
_SMALL = frozenset(
    (
        "for",
        "and",
        "the",
        "our",
        "per",
        "domestic",
        "international",
        "consolidated",
        "than",
        "with",
        "from",
        "more",
        "less",
        "number",
        "total",
        "over",
        "rate",
        "average",
        "adjusted",
        "constant",
        "currency",
        "above",
        "below",
        "exceeding",
    )
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first use of each metric that nothing defines."""
    if not is_filer(draft):
        return
    defined = [_words(name) for name in _defined(draft)]
    seen: set[str] = set()
    told: list[frozenset[str]] = []
    for key in _find_told(draft):
        figure = draft.release.figures.get(key)
        if figure is None or key in seen or not _is_metric(figure):
            continue
        seen.add(key)
        words = _words(re.sub(r"\([^)]*\)", "", str(figure.label)))
        if words and not _is_defined(words, defined) and not any(one <= words for one in told):
            told.append(words)
            advice = "define it in measures (SEC Release 33-10751)"
            message = "is a metric that nothing in the release defines"
            yield Sighting(figure.label.place(), f"figures.{key}.label", message, advice)


def _find_told(draft: CheckedDraft) -> Iterator[str]:
    """The ids of the figures that sections `metrics` print, or that they name before a number."""
    labels = {key: str(figure.label).casefold() for key, figure in draft.release.figures.items()}
    for passage in draft.passages:
        for piece in passage.pieces if passage.section == "metrics" else ():
            yield _id(piece.origin)
        if passage.section == "metrics" and passage.role != "heading":
            text = plain(passage).casefold()
            yield from (
                key for key, label in labels.items() if label in text and re.search(r"\d", text.partition(label)[2])
            )


def _id(origin: Origin | None) -> str:
    """The id of the figure that a value comes from, or ""."""
    return origin.figure.split(" ")[0].lstrip("-+") if origin is not None else ""


def _is_defined(words: frozenset[str], defined: list[frozenset[str]]) -> bool:
    """Whether a metric is defined, or counts customers and the like by metrics that are, or is that part of one which a
    single word names, such as security ARR."""
    parts = frozenset(word for known in defined if known and known <= words for word in known)
    rest = words - parts
    return any(words <= known for known in defined) or (bool(parts) and (rest <= _COUNTED or len(rest) == 1))


def _is_metric(figure: Figure) -> bool:
    """Whether a figure is neither a measure of the statements nor one beside GAAP, which other checks hold."""
    label = str(figure.label)
    growth = re.search(r"(?i)\bgrowth\b", label)
    of_statements = read_measure(label) is not None and not _OF_REVENUE.search(label)
    return not growth and not of_statements and not figure.is_timeless and figure.unit != "shares"


def _defined(draft: CheckedDraft) -> Iterator[str]:
    """The names that are defined: those of items of `measures`, and what stands before the verb of a sentence that
    defines, or after “we define”; the rest of such a sentence may use other metrics."""
    yield from (str(item.name) for item in explained(draft))
    for passage in draft.passages:
        if passage.role in ("bullet", "heading") and passage.section != "measures":
            continue
        for sentence in split_sentences(plain(passage)):
            for match in _DEFINING.finditer(sentence.text):
                yield sentence.text[: match.start()]
                yield sentence.text[match.end() :] if match.group().lower() in _VERBS else ""


def _words(text: str) -> frozenset[str]:
    """The words that tell a metric from others, without their endings."""
    found = re.findall(r"[a-z]{3,}", text.lower())
    return frozenset(word.rstrip("s")[:7] for word in found if word not in _SMALL)
