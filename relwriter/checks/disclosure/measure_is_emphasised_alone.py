"""A measure beside GAAP stands in bold or italics, and its GAAP measure does not.

Flag for counsel.

What it flags:
    The name or the amount of a measure beside GAAP within words in bold or italics that an author marked so, in a
    paragraph, a point or a line under the headline, where no marked words of the release name the comparable GAAP
    measure. For a label at the start of a point it is enough that the label of the GAAP measure is
    marked; paragraphs that are marked as a whole are left out.

Why:
    C&DI 102.10(a) on Item 10(e)(1)(i)(A) of Regulation S-K names a style of presentation, such as bold or a larger
    font, that emphasizes the non-GAAP measure over the GAAP measure as undue prominence. What the design of a page
    emphasizes it does not decide. Item 10(e) does not govern Form 6-K, so that a foreign private issuer (`issuer:
    {filer: foreign}`) is left out.

Example:
    “Net income was $3.1 million. **Adjusted EBITDA was $12.4 million.**”

How to clear it:
    Mark both alike, or neither. If counsel lets it stand, waive D140 with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.naming import Measure, find_measures
from relwriter.checks.measures.shown import accepted, find_shown, is_domestic
from relwriter.document.tree import (
    Emph,
    Heading,
    Inline,
    Link,
    Paragraph,
    Strong,
    Text,
    Value,
    walk_blocks,
)

CODE = "D140"
NAME = "measure-is-emphasised-alone"
SEVERITY = Severity.COUNSEL


class _Stretch(NamedTuple):
    """Words in bold or italics, `start` to `end` of their block's text."""

    start: int
    end: int
    text: str
    whole: bool
    is_label: bool


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each marked use of a measure whose GAAP measure is marked nowhere."""
    marked = {block.id: list(_marked(block)) for block in _texts(draft)} if is_domestic(draft) else {}
    stretches = [one for found in marked.values() for one in found]
    gaap = {key for one in stretches if not one.is_label for key in _keys(one.text)}
    labels = {key for one in stretches if one.is_label for key in _keys(one.text)}
    for shown in find_shown(draft):
        if shown.measure.is_gaap or not shown.with_amount or shown.passage.section == "outlook":
            continue
        stretch = next((one for one in marked.get(shown.passage.block, ()) if _holds(one, shown.start)), None)
        if stretch is None or stretch.whole or (stretch.is_label and shown.measure.ratio):
            continue  # a bullet's label is how its neighbours begin too, and D105 tells of a ratio that stands alone
        if not accepted(draft, shown.measure) & (gaap | labels if stretch.is_label else gaap):
            message = "is emphasised, and the comparable GAAP measure is nowhere"
            yield shown.sight(message, "mark both alike, or neither (C&DI 102.10(a))")


def _texts(draft: CheckedDraft) -> Iterator[Heading | Paragraph]:
    for block in walk_blocks(draft.document.blocks):
        if isinstance(block, Heading | Paragraph) and not block.id.startswith(("statements.", "measures-")):
            yield block


def _marked(block: Heading | Paragraph) -> Iterator[_Stretch]:
    """The marked words of a block, where its text has others too."""
    position, whole = 0, _plain(block.content)
    for node in block.content:
        text = _plain((node,))
        if isinstance(node, Strong | Emph):
            end = position + len(text)
            yield _Stretch(
                position, end, text, len(text) >= len(whole) - 1, not position and _is_label(text, whole[end:])
            )
        position += len(text)


def _plain(content: tuple[Inline, ...]) -> str:
    words = []
    for node in content:
        if isinstance(node, Text | Value):
            words.append(node.text)
        elif isinstance(node, Strong | Emph | Link):
            words.append(_plain(node.content))
    return "".join(words)


def _holds(stretch: _Stretch, offset: int) -> bool:
    return stretch.start <= offset < stretch.end


def _is_label(text: str, after: str) -> bool:
    """Whether words that open their text do so as a label, with a colon, a full stop or a dash."""
    return text.rstrip().endswith((":", ".")) or after.lstrip()[:1] in tuple(":-–—")


def _keys(text: str) -> set[tuple[str, bool, bool]]:
    return {key for named in find_measures(text) for key in _gaap_keys(named.measure)}


def _gaap_keys(measure: Measure) -> set[tuple[str, bool, bool]]:
    return {measure.key} if measure.is_gaap else set()
