"""Words for a multiple or a size of growth: doubled, halved, flat, double-digit; each with the percentages it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.literals.glue import is_glue
from relwriter.checks.literals.mentions import Mention, Names, split_words
from relwriter.checks.phrase import Phrase

_ENDLESS = 10**9
_MULTIPLES = {
    "doubled": 100, "double": 100, "tripled": 200, "triple": 200, "trebled": 200, "quadrupled": 300, "quadruple": 300,
}  # fmt: skip
_WORD = Phrase(
    r"\b(?P<hedge>(?:more than|nearly|almost|over|about|roughly|approximately) )?"
    r"(?P<word>doubled|tripled|trebled|quadrupled|halved"
    r"|(?:double|triple|quadruple)(?= (?:the|that|those|what|last|its)\b)"
    r"|(?:was|were|remained|stayed|approximately|essentially)"
    r" (?:approximately |essentially |roughly |about )?(?:flat|unchanged|stable|steady)"
    r"|double[- ]digit|single[- ]digit|triple[- ]digit)\b",
    re.IGNORECASE,
    signs="double|triple|trebled|quadruple|halved|flat|unchanged|stable|steady|digit",
)
_DIGITS = {"single": (0, 10), "double": (10, 100), "triple": (100, 1000)}


class Multiple(NamedTuple):
    """Such a word, `start` to `end`, the name that it is said of, and the percentages between which it holds."""

    start: int
    end: int
    word: str
    mention: Mention
    low: int
    high: int


def find_multiples(names: Names, text: str) -> Iterator[Multiple]:
    """The words of a text that say so of a figure that is named right beside them."""
    matches = list(_WORD.finditer(text))
    if not matches:
        return
    words = split_words(text)
    mentions = names.find(text, words)
    for match in matches:
        mention = _beside(text, words, mentions, match)
        if mention is not None:
            yield Multiple(match.start(), match.end(), match.group(), mention, *_range(match))


def _beside(text: str, words: list, mentions: list[Mention], match: re.Match[str]) -> Mention | None:
    """The name that stands before a word with nothing between that names something, or after an adjective."""
    if match["word"].lower().endswith("digit"):
        after = next((one for one in mentions if one.start >= match.end()), None)
        return after if after is not None and not text[match.end() : after.start].strip() else None
    is_double = match["word"].lower() in ("double", "triple", "quadruple")
    named = (one for one in reversed(mentions) if one.end <= match.start())
    before = next((one for one in named if one.alone or (is_double and _follows_glue(text, one))), None)
    marks = re.compile(r"[;!?]|\.(?!\d)") if is_double else re.compile(r"[.;,]")
    if before is None or marks.search(text, before.end, match.start()):
        return None
    between = [word.text for word in words if before.end <= word.start and word.end <= match.start()]
    told = [word for word in between if not is_glue(word) and not (is_double and _AMOUNT.fullmatch(word))]
    return None if told else before


_AMOUNT = re.compile(r"[\d.,]+|million|billion|thousand")


def _follows_glue(text: str, mention: Mention) -> bool:
    """Whether only a word that names nothing stands before a name: generated $331 million of free cash flow."""
    before = text[: mention.start].split()
    return not before or is_glue(before[-1].lower()) or before[-1].lower() in ("made", "earned", "produced")


def _range(match: re.Match[str]) -> tuple[int, int]:
    word, hedge = match["word"].lower(), (match["hedge"] or "").strip().lower()
    if word in _MULTIPLES:
        full = _MULTIPLES[word]
        if hedge in ("more than", "over"):
            return full, _ENDLESS
        return (full * 7 // 10, full) if hedge in ("nearly", "almost") else (full * 9 // 10, full * 12 // 10)
    if word == "halved":
        return -55, -45
    if word.endswith("digit"):
        low, high = _DIGITS[word.split("-")[0].split()[0]]
        return low, high
    return -2, 2
