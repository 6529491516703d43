"""Words that ran into each other: forthe, netincome, quarterof."""

from __future__ import annotations

from functools import cache

from relwriter.checks.wording.vocabulary import REAL, WORDS

_LINKS = frozenset(["the", "of", "and", "to", "for", "with", "our"])
"""Words that stand beside any other, and begin or end few longer ones."""
_BEHIND = _LINKS | {"in", "by", "was", "were"}
"""What may follow: `in` begins too many words of its own, such as indirect."""
_ALSO = """
a board bonds call cash cost costs date debt first fiscal from gain gains gross half last loss losses lower
month net next nine one per plan price rate same sales second share six stock tax term third
this three time total trial twelve two unit was were year years
"""
_HEADS = frozenset(["income", "revenue", "revenues", "earnings", "quarter", "months", "expenses", "margin", "results"])
"""What stands behind words of releases and ends no longer word."""
_ALSO_WORDS = frozenset(_ALSO.split())
_REAL = frozenset(["into", "onto", "therefor", "hereto", "thereto", "hereof", "thereof", "forthwith", "withstanding"])


@cache
def part(word: str) -> tuple[str, str] | None:
    """The two words that a word in small letters is made of where it is none itself; nothing for any other."""
    if word in _REAL or word in WORDS or word in REAL:
        return None
    pairs = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return next((pair for pair in pairs if _is_pair(*pair)), None)


def _is_pair(first: str, second: str) -> bool:
    if first in _LINKS or second in _BEHIND:
        return (first in _LINKS or _is_word(first)) and (second in _BEHIND or _is_word(second))
    return second in _HEADS and _is_word(first)


def _is_word(text: str) -> bool:
    return len(text) > 2 and (text in WORDS or text in _ALSO_WORDS)
