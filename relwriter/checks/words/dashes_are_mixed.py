"""Dashes in sentences are written in several ways.

What it flags:
    ` — `, `—`, ` – `, ` -- ` and ` - ` between words of one release's sentences. Ranges, compounds, the dateline and
    lists that begin with a dash are none.

Why:
    It is a mark of words from several hands, and ` - ` reads as a minus beside figures.

Example:
    `Orders—the best yet—rose` in a quotation, and `margin -- after costs -- fell` in the results.

How to clear it:
    Write them as most of the others are.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.manners import Manner, sight_strays
from relwriter.checks.wording.reading import LEGENDS, read_prose

CODE = "W126"
NAME = "dashes-are-mixed"
SEVERITY = Severity.WARNING

_MANNERS = (
    Manner("word — word", Phrase(r"(?<=[a-z,%)]) — (?=[a-z(])", signs=" — ")),
    Manner("word—word", Phrase(r"(?<=[a-z,%)])—(?=[a-z(])", signs="—")),
    Manner("word – word", Phrase(r"(?<=[a-z,%)]) – (?=[a-z(])", signs=" – ")),
    Manner("word -- word", Phrase(r"(?<=[a-z,%)]) ?-- ?(?=[a-z(])", signs="--")),
    Manner("word - word", Phrase(r"(?<=[a-z,%)]) - (?=[a-z(])", signs=" - ")),
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each passage with another kind of dash."""
    passages = [passage for passage in read_prose(draft, LEGENDS) if passage.role != "lede"]
    yield from sight_strays(passages, _MANNERS)
