"""A legend on forward-looking statements lacks one of its parts, or is not there.

Flag for counsel.

What it flags:
    A release that looks ahead (an outlook, or words such as expects and anticipates) whose legends say nothing of
    forward-looking statements; and a legend that does not say that results may differ and why, that the statements
    speak as of a date, or that there is no duty to update them, or that names neither the Private Securities
    Litigation Reform Act nor Sections 27A and 21E, or no filing with the risks. A release with no legend at all is
    W138's. A company that is not registered with the SEC (`issuer: {filer: none}`) is left out.

Why:
    15 USC 78u-5(c)(1)(A)(i), the safe harbor of the PSLRA: statements identified as forward-looking, with meaningful
    cautionary statements of the factors that could make results differ. To name the Act, the date and the absence of
    a duty to update is usual, and not in the statute. Whether cautions are meaningful and fit this company it does
    not decide, nor whether the safe harbor is open to it (78u-5(a) and (b)). P121 looks at the filings it names.

Example:
    A legend that ends before “undertakes no duty to update”.

How to clear it:
    Complete the legend in the house file. If counsel lets it stand, waive D119 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.shown import is_filer
from relwriter.checks.phrase import Phrase
from relwriter.model.sections.paragraphs import Legend

CODE = "D119"
NAME = "legend-lacks-a-part"
SEVERITY = Severity.COUNSEL

_FORWARD = Phrase(r"\b(?:forward[- ]looking|future (?:events|results)|cautionary)\b", re.IGNORECASE)
_PARTS = (
    (
        "that results may differ, and why",
        r"\b(?:differ\w*|vary|other results|otherwise|turn out|adversely"
        r"|not (?:\w+ ){0,2}(?:occur|materiali[sz]e|happen"
        r"|be (?:achieved|realized|met|accurate|correct|as))|incorrect|inaccurate|prove)\b",
    ),
    (
        "which law protects them (the PSLRA, or Sections 27A and 21E)",
        r"\bPrivate Securities Litigation|\bPSLRA\b|\b27A\b|\b21E\b|\bsafe harbor\b",
    ),
    (
        "as of which day the statements speak",
        r"\b(?:as of (?:the|its|their|this|today)|(?:speaks?|made) (?:only )?(?:as of|on)"
        r"|date (?:of this|hereof|made)|hereof|today|on the date|at the (?:time|date))\b",
    ),
    (
        "that there is no duty to update them",
        r"\b(?:no|not|disclaims?|nor|neither|without)\b[^.]{0,120}?\b(?:updat\w+|revis\w+|correct|supplement)\b",
    ),
    (
        "where the risks are told of",
        r"\b(?:Form (?:10-[KQ]|20-F|40-F|8-K)|Annual Report|risk factors|SEC\b"
        r"|Securities and Exchange Commission|reports?)\b",
    ),
)
_AHEAD = Phrase(r"\b(?:expects?|anticipates?|forecasts?|is expected to|are expected to|outlook for|guidance)\b", re.I)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each legend that lacks parts, or where legends are of other things alone."""
    if not is_filer(draft):
        return
    legends = [section.legend for section in draft.release.closed_sections if section.legend is not None]
    forward = [legend for legend in legends if _FORWARD.search(_text(legend))]
    if legends and not forward and _looks_ahead(draft):
        message = "says nothing of forward-looking statements, and no other legend does"
        yield _at(legends[0], message, "add the legend on forward-looking statements (15 USC 78u-5)")
    for legend in forward:
        text = _text(legend)
        missing = [name for name, pattern in _PARTS if not re.search(pattern, text, re.IGNORECASE)]
        if missing:
            yield _at(legend, f"does not say {'; '.join(missing)}", "complete the legend (15 USC 78u-5)")


def _text(legend: Legend) -> str:
    return " ".join(map(str, filter(None, (legend.title, *legend.text))))


def _at(legend: Legend, message: str, advice: str) -> Sighting:
    return Sighting(legend.text[0].place(), legend.text[0].field, message, advice)


def _looks_ahead(draft: CheckedDraft) -> bool:
    sections = (*draft.release.release.before_dateline, *draft.release.closed_sections)
    if any(section.outlook is not None for section in sections):
        return True
    told = (one.text for one in draft.passages if one.role not in ("legend", "about", "heading"))
    return any(_AHEAD.search(text) for text in told)
