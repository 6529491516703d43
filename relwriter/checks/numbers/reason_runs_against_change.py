"""A reason is given that would have moved the figure the other way.

What it flags:
    Costs that decreased "due to higher" costs, salaries or fees, or increased due to lower ones; revenue that increased
    due to lower volumes, prices or demand, or decreased due to higher ones; a margin that shrank due to lower costs, or
    grew due to higher ones. Amounts given as the reasons of a change,
    all in its direction and with nothing that offset them, which are more than the change; one reason twice in a list.

Why:
    The sentence is last quarter's: its first half was turned with the figures, and its second half was not.

Example:
    "General and administrative expenses decreased 12%, primarily due to higher personnel costs."

How to clear it:
    Turn the word, or name the reason that there was. Waive it where the two belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.directions import Direction, read_direction
from relwriter.checks.literals.drivers import find_excess, find_twice
from relwriter.checks.literals.explained import Explained, find_explained
from relwriter.checks.literals.reviewing import label_of, reader_of
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import is_typed, sight

CODE = "N130"
NAME = "reason-runs-against-change"
SEVERITY = Severity.WARNING

_REASON = Phrase(
    r"\s+(?:an? |the )?(?P<word>lower|higher|fewer|greater|increased|decreased|reduced|increases? in|decreases? in"
    r"|declines? in|reductions? in|growth in)\s+(?P<what>[^.;:,]{3,90})"
)
_WENT: dict[str, Direction] = {
    "lower": "fall", "fewer": "fall", "decrease": "fall", "reduce": "fall", "reduction": "fall", "decline": "fall",
    "higher": "rise", "greater": "rise", "increase": "rise", "growth": "rise",
}  # fmt: skip
_COSTS = Phrase(r"\b(?:expenses?|costs?|spending|SG&A|R&D)\b", re.IGNORECASE)
_NO_COSTS = Phrase(r"\b(?:income|profit|loss|margin|earnings|per|benefit|net|ratio|excluding|tax)\b", re.IGNORECASE)
_SALES = Phrase(r"(?:total |net )*(?:revenues?|sales|turnover)\b", re.IGNORECASE)
_COSTLY = Phrase(
    r"\b(?:costs?|expenses?|spending|compensation|salar\w+|personnel|headcount|fees?|wages|payroll|bonus\w*|rent)\b",
    re.I,
)
_NOT_COSTLY = Phrase(
    r"\b(?:savings?|credits?|reimburse\w+|recover\w+|capitali[sz]\w+|grants?|income|gains?|benefits? from|efficienc\w+"
    r"|sales|revenues?|volumes?|leverage|share-based|offset\w*)\b",
    re.IGNORECASE,
)
_MARGIN = Phrase(
    r"(?:adjusted |GAAP |non-GAAP )?(?:gross|operating|EBITDA) (?:profit )?margin(?: rate)?", re.IGNORECASE
)
_INPUT = Phrase(r"\b(?:costs?|expenses?|commodit\w+|freight|raw materials?|wages|tariffs?|inflation)\b", re.IGNORECASE)
_SOLD = Phrase(r"\b(?:volumes?|demand|shipments|orders|prices|pricing|deliveries|units sold|traffic|activity)\b", re.I)
_NOT_SOLD = Phrase(
    r"\b(?:returns?|discounts?|rebates?|promotion\w*|churn|cancel\w+|attrition|competit\w+|offset\w*|costs?"
    r"|intercompany)\b",
    re.IGNORECASE,
)
_BEFORE = Phrase(
    r"\b(?:prior|previous|last|year-ago|earlier|comparable|corresponding|comparative|same|20\d\d)\b", re.IGNORECASE
)
"""A reason that lies in the period before, in which it goes the other way."""
_WORD = Phrase(r"[a-z]+")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each reason that goes the other way than what it explains."""
    names = reader_of(draft).names
    for passage in draft.passages:
        for one in find_explained(passage, names):
            reason = _REASON.match(passage.plain, one.cause, one.end) if one.cause else None
            if reason is not None and is_typed(passage, *reason.span("word")) and _runs_against(draft, one, reason):
                message = "would move it the other way than the sentence says"
                yield sight(passage, *reason.span("word"), message, "turn the word, or name another reason")
            excess = find_excess(one, draft.facts.style.separators)
            if excess is not None and is_typed(passage, excess[0].start, excess[0].end):
                message = "and what stands beside it are more than the change that they explain"
                advice = "correct an amount, or say what offset them"
                yield sight(passage, excess[0].start, excess[0].end, message, advice)
        for span in find_twice(passage) if passage.has_prose else ():
            yield sight(passage, *span, "is given as a reason twice", "name the other one")


def _runs_against(draft: CheckedDraft, one: Explained, reason: re.Match[str]) -> bool:
    what, text = reason["what"], one.passage.plain
    if _BEFORE.search(text, reason.start("what"), one.end):
        return False
    kind = _kind(label_of(draft, one.mentions[0].keys[0]))
    fits = {"cost": (_COSTLY, _NOT_COSTLY), "sales": (_SOLD, _NOT_SOLD), "margin": (_INPUT, _NOT_COSTLY)}.get(kind)
    if fits is None or not fits[0].search(what) or fits[1].search(what):
        return False
    went = _WENT[next(word for word in _WENT if reason["word"].startswith(word))]
    said = _said(one, text)
    return said is not None and (said == went if kind == "margin" else said != went)


def _kind(label: str) -> str:
    """Whether a figure is a cost, sales or a margin; empty for anything else."""
    if _SALES.match(label):
        return "sales"
    if _MARGIN.fullmatch(label):
        return "margin"
    return "cost" if _COSTS.search(label) and not _NO_COSTS.search(label) else ""


def _said(one: Explained, text: str) -> Direction | None:
    """Which way all words before the reason say that something went; None where they disagree, or say nothing."""
    first, last = one.opening
    start = one.mentions[0].end if not last and one.mentions else one.start
    words = [text[first:last]] if last else _WORD.findall(text[start : one.cause].lower())
    found = {went for word in words if (went := read_direction(word))}
    return found.pop() if len(found) == 1 else None
