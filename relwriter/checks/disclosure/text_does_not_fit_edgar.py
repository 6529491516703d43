"""The plain text has lines or characters that EDGAR does not take.

Flag for counsel.

What it flags:
    A house style whose plain text has no width, or one above 80 characters; and one that lets characters other than
    ASCII through where the release has some, such as curly quotation marks, dashes, ©, ® or €. Tables wider than 132
    characters the plain text divides by itself.

Why:
    EDGAR Filer Manual, Volume II, 5.2: a document in ASCII has lines of at most 80 characters and tables of at most
    132, and characters of a list in 5.2.1.2. Most exhibits are filed as HTML by a filing agent, so that this is off
    unless it is asked for: `--select D136`, or `checks: {also: D136}` in the house file. What becomes of the Word file
    it does not decide.

Example:
    `relwriter render -f text` for a filing in plain text, with one line a paragraph.

How to clear it:
    `style: {text: {width: 80, ascii: true}}` in the house file. If the text is not filed, waive D136.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.wording.reading import read_words

CODE = "D136"
NAME = "text-does-not-fit-edgar"
SEVERITY = Severity.COUNSEL
OFF = True
"""It runs only where it is asked for."""

_WIDEST = 80
_SHOWN = 5


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for lines that may be too long, and one for characters."""
    style, place = draft.release.style.text, draft.release.release.headline.place()
    if not 0 < style.width <= _WIDEST:
        message = "lets lines of the plain text be longer than EDGAR takes"
        yield Sighting(place, "style.text.width", message, f"set it to {_WIDEST} (EDGAR Filer Manual, Volume II, 5.2)")
    if not style.ascii and (odd := _beyond_ascii(draft)):
        message = f"lets characters into the plain text that EDGAR does not take: {' '.join(odd[:_SHOWN])}"
        yield Sighting(place, "style.text.ascii", message, "set it to true (EDGAR Filer Manual, Volume II, 5.2.1.2)")


def _beyond_ascii(draft: CheckedDraft) -> list[str]:
    """The characters of the release that are not of ASCII, blanks apart."""
    return sorted({char for one in read_words(draft) for char in one.text if not char.isascii() and not char.isspace()})
