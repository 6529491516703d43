"""The words between a figure's name and its number: which say what the number is, and which name nothing else."""

from __future__ import annotations

import re

RISES = frozenset(
    (
        "increase", "increased", "increasing", "rose", "rise", "rising", "risen", "grew", "grow", "growing",
        "grown", "growth", "climbed", "climb", "jumped", "jump", "gained", "gain", "advanced", "advance", "up",
        "higher", "more", "surged", "soared", "expanded", "expand", "expands", "expanding",
        "expansion", "accelerated", "exceeded", "raised",
    )
)  # fmt: skip
FALLS = frozenset(
    (
        "decrease", "decreased", "decreasing", "fell", "fall", "falling", "fallen", "declined", "decline",
        "declining", "dropped", "drop", "slipped", "shrank", "shrunk", "contracted", "contraction", "contracting",
        "compressed", "compression", "eroded", "erosion", "dipped", "down", "lower", "less", "fewer", "reduced",
        "reduction", "plunged", "sank", "tumbled", "slid", "weakened", "lowered",
    )
)  # fmt: skip
OTHERS = frozenset(
    (
        "improved", "improvement", "improve", "narrowed", "widened", "worsened", "deteriorated", "change",
        "changed", "swing",
    )
)  # fmt: skip
COMPARES = frozenset(
    (
        "from", "compared", "compare", "versus", "vs", "against", "than",
    )
)  # fmt: skip
LOOKS_BACK = COMPARES | {
    "after", "ago", "earlier", "last", "prior", "previous", "previously", "before", "then", "began", "beginning",
    "since", "preceding", "year-over-year", "year-on-year", "corresponding", "former",
    "formerly", "opening", "sequential", "sequentially", "linked", "year-ago", "prior-year", "restated", "initially",
    "history", "year-end",
}  # fmt: skip
"""Words of a sentence in which amounts of earlier periods may stand."""
_GLUE = frozenset(
    (
        "a", "an", "the", "was", "were", "is", "are", "be", "been", "of", "to", "at", "by", "in", "for", "on",
        "as", "with", "and", "or", "our", "its", "it", "they", "we", "i", "both", "also", "had", "has", "have",
        "which", "when", "over", "under", "nearly", "almost", "about", "approximately", "around", "roughly",
        "some", "than", "least", "only", "just", "exactly", "totaled", "totalled", "total", "reached",
        "amounted", "came", "stood", "remained", "reported", "recorded", "generated", "delivered", "posted",
        "achieved", "finished", "period", "same", "respectively", "year", "quarter", "half", "month", "fiscal",
        "full", "ended", "ending", "end", "year-over-year", "percent", "per", "share", "diluted", "basic",
        "point", "percentage", "not", "including", "unchanged", "flat", "steady", "constant", "another",
        "further", "additional", "strong", "record", "solid", "slightly", "modestly", "significantly", "sharply",
        "first", "second", "third", "fourth", "versus", "year-on-year", "sequentially", "prior", "previous",
        "corresponding", "comparable", "ago", "earlier", "last", "this", "to-date", "week", "day", "restated",
        "strongly", "again", "between", "common", "ordinary", "ads", "hit", "during", "totaling", "totalling",
        "equal", "equivalent", "now", "that", "non-gaap", "measure", "financial", "six", "nine", "twelve",
        "contributed", "doubled", "tripled", "quadrupled",
    )
)  # fmt: skip

BEFORE = frozenset(
    (
        "a", "an", "the", "our", "its", "their", "total", "and", "or", "with", "while", "as", "that",
        "which", "both", "quarterly", "annual", "full-year", "quarter", "year", "reported", "consolidated",
        "group", "company", "was", "were", "is", "are", "from", "when",
        "because", "our", "this", "but", "so", "also", "meanwhile", "however", "overall", "net", "grew", "increased",
        "raised", "delivered", "generated", "posted", "achieved", "recorded", "drove", "saw", "had", "have",
        "gaap", "ifrs", "first", "second", "third", "fourth", "first-quarter", "second-quarter", "third-quarter",
        "fourth-quarter", "first-half", "second-half", "half-year", "nine-month", "six-month", "half", "fiscal",
        "unaudited", "record", "where",
        "including", "generating", "delivering", "producing", "strong", "solid",
    )
)  # fmt: skip
"""Words that may stand before a name without making it that of something else."""
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9$€£])|;\s+(?=[a-z])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Corp|Co|Ltd|Mr|Ms|Mrs|Dr|No|Nos|vs|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|U\.S|Ph\.D)|\b[A-Z])\.$"
)


def compares(before: tuple[str, ...]) -> bool:
    """Whether words before a number compare it with what stands before them: `compared to`, or `from`, if no verb that
    states something stands between, as in `cash from operating activities was`; and in `rose 10 basis points from the
    prior quarter to`, where what it rose from is no number."""
    if before[-1:] == ("to",) and before[:1] == ("from",) and not _ALWAYS & set(before):
        return False
    stated = max((n for n, word in enumerate(before) if word in _STATES), default=-1)
    return any(
        word in COMPARES and (n > stated or word in _ALWAYS) and before[n + 1 : n + 2] not in _TIMES
        for n, word in enumerate(before)
    )


_TIMES = (("doubled",), ("tripled",), ("quadrupled",))
"""What more than may stand before that is no amount."""
_STATES = frozenset(("was", "were", "is", "are", "totaled", "totalled", "amounted", "came", "stood", "reached"))
_ALWAYS = frozenset(("compared", "compare", "versus", "vs"))


def is_glue(word: str) -> bool:
    """Whether a word names nothing."""
    return word in _GLUE or word in RISES or word in FALLS or word in OTHERS or word in COMPARES


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a text starts and ends."""
    spans, start = [], 0
    for match in _SENTENCE.finditer(text):
        if not _ABBREVIATED.search(text[max(0, match.start() - 6) : match.start()]):
            spans.append((start, match.end()))
            start = match.end()
    return [*spans, (start, len(text))]
