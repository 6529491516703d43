"""A placeholder stands in the release.

What it flags:
    TBD, TBC, TK, XX, `$X.X million`, `[●]` that was typed as plain text, `[date]`, `[insert …]`, `<name>`, `??`,
    `__`, PENDING, lorem ipsum, `#REF!` and braces that refer to nothing. What is `pending` is U101's.

Why:
    Placeholders reach wires every quarter: nobody reads a paragraph for the tenth time.

Example:
    `Revenue was $XX million, up TBD%.`

How to clear it:
    Put the words there. For a figure that is not known yet refer to it, and give it the value `pending`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W136"
NAME = "placeholder-is-left"
SEVERITY = Severity.ERROR

_CAPITALS = Phrase(
    r"(?<![\w-])(?:TB[DCAU]|TKT?K?|PENDING|PLACEHOLDER|INSERT)(?![\w-])",
    signs="tbd|tbc|tba|tbu|tk|pending|placeholder|insert",
)
_LETTERS = Phrase(
    r"(?<![\w-])XX{1,3}(?![\w-])|\b20(?:XX|xx|__)"
    r"|\b(?:Q|FY|FY ?20)[Xx]+\b|(?<!\w)\(?[Xx]{3}\)?[ -]?[Xx]{3}-[Xx]{4}|\b(?:[0-9]{3}-)[Xx]{4}\b"
    r"|\b[Xx]{1,2}/[Xx]{1,2}/[Xx0-9]{2,4}\b|[$€£]\(?[Xx]+(?:[.,][Xx]+)*\)?|\b[Xx]{1,3}[.,][Xx]{1,3}\b"
    r"|(?<![\w.])[Xx]{1,3}(?= ?(?:%|percent|million|billion|basis))",
    signs="xx|20__|qx|fyx|20x|x/x|$x|$(x|€x|€(x|£x|£(x|x.x|x,x|x%|x %|xp|x p|xm|x m|xb|x b",
)
_CELLS = Phrase(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?)|\bNaN\b", signs="#|nan")
_ANY = Phrase(
    r"\b(?:quote|quotation|number|figure|details?|text|language|table) (?:from \w+ )?to (?:come|follow)(?=[.\])]|$)|"
    r"(?<!\w)__(?!\w)|_{3,}|lorem ipsum|dolor sit amet|\?{2,}|\{\{|\}\}|(?<!\$)\{[a-z_ ]*\}|<[A-Za-z][^<>@]{0,40}>"
    r"|<[….●•*]+>"
    r"|\[(?:\s*|[●•*#?x_.…—–-]+|(?:insert|add|enter|fill in|name|date|day|month|year|quarter|amount|number|figure"
    r"|percent|city|state|company|title|quote|link|url|time|xx+|tb[dca]|tk|to come|placeholder|increased?/decreased?)\b"
    r"[^\]]{0,60})\]"
    r"|\[(?:still )?to (?:be (?:\w+ ){0,2}?[a-z]+(?:ed|en|own)|follow|come|confirm|check|update)\b[^\]]{0,60}\]"
    r"|\bto be (?:determined|confirmed|inserted|completed|supplied|updated|filled in|finali[sz]ed|added)"
    r"(?= (?:by|at a later|before)|[.\])]|$)"
    r"|\(insert [^)]{1,60}\)|\b(?:click|tap) (?:or tap )?here to enter\b|\berror! (?:reference|bookmark)\b|«[^»]{1,40}»"
    r"|\[[^\]]{0,60}\b(?:to (?:come|follow|confirm|check|provide|advise|verify|insert|update|review|add)"
    r"|tb[dcau]|goes here|name|date|quote|amount|figure|xx+)\b[^\]]{0,60}\]|\byour (?:company|name|text) here\b",
    re.IGNORECASE,
    signs="to come|to follow|[|_|lorem ipsum|dolor sit amet|??|{|}}|<|to be determined|to be confirmed|to be inserted"
    "|to be completed|to be supplied|to be updated|to be filled in|to be finali|to be added|(insert| here|error!|«",
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each placeholder."""
    for pattern in (_CAPITALS, _LETTERS, _CELLS, _ANY):
        for passage, match in find_everywhere(draft, pattern):
            if not _is_pending(passage, *match.span()):
                yield sight(passage, *match.span(), "is a placeholder", "put there what it stands for")


def _is_pending(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch takes in what is pending, which prints a mark of its own."""
    return any(piece.pending and piece.start < end and start < piece.end for piece in passage.pieces)
