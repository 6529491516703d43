"""The words of a paragraph as the runs of a Word file."""

from __future__ import annotations

from relwriter.document.breaking import keep_amounts_of
from relwriter.document.tree import Emph, Inline, Link, Strong, Text, Value
from relwriter.word.letterhead import Letterhead
from relwriter.word.markup import hyperlink, run
from relwriter.writers.docx.anchors import Anchors
from relwriter.writers.docx.notes import Notes
from relwriter.writers.docx.remarks import Remarks

_BOLD_PARAGRAPH = "bold paragraph"
"""Word's bold is a toggle: Strong inside a paragraph that is bold already would print roman."""
_SCHEMES = ("http://", "https://", "mailto:")


class Runs:
    """Writes inline nodes; a run has one character style, which states everything that is around it."""

    def __init__(self, letterhead: Letterhead, notes: Notes, anchors: Anchors, remarks: Remarks):
        self._letterhead = letterhead
        self._notes = notes
        self._anchors = anchors
        self._remarks = remarks

    def xml(self, content: tuple[Inline, ...], style: str, block: str = "") -> str:
        """The runs of a paragraph's inline nodes in a style (a styleId), with the notes that are anchored there; the
        first paragraph of a block has the bookmark of its id."""
        bold = self._letterhead.typography.of(style).bold
        nodes = self._nodes(keep_amounts_of(content), frozenset({_BOLD_PARAGRAPH} if bold else ()))
        return self._anchors.block(block, self._notes.anchored(nodes))

    def _nodes(self, content: tuple[Inline, ...], around: frozenset[str]) -> str:
        return "".join(self._node(node, around) for node in content)

    def _node(self, node: Inline, around: frozenset[str]) -> str:
        match node:
            case Text():
                return self._run(node.text, around)
            case Value():
                return self._value(node, around | {"Pending Figure"} if node.pending else around)
            case Strong():
                return self._nodes(node.content, around | {"Strong"})
            case Emph():
                return self._nodes(node.content, around | {"Emphasis"})
            case Link():
                return self._link(node, around)
            case _:
                raise TypeError(f"no way to write a {type(node).__name__} in a Word file")

    def _value(self, node: Value, around: frozenset[str]) -> str:
        """A value's words, with the remarks on them."""
        comments = self._letterhead.comments
        pieces = [(self._run(text, around), remarks) for text, remarks in self._remarks.divide(node)]
        return self._anchors.figure(node, "".join(comments.anchored(run, remarks) for run, remarks in pieces))

    def _run(self, text: str, around: frozenset[str]) -> str:
        name = style_name(around)
        return run(text, self._letterhead.stylesheet.id(name) if name else "") if text else ""

    def _link(self, node: Link, around: frozenset[str]) -> str:
        """Other schemes than the web's and mail's could run something on the reader's machine: words only."""
        if not node.url.lower().startswith(_SCHEMES) or "Hyperlink" in around:
            return self._nodes(node.content, around)
        return hyperlink(self._letterhead.link(node.url), self._nodes(node.content, around | {"Hyperlink"}))


def style_name(around: frozenset[str]) -> str:
    """The one character style that says what several say: `Strong Emphasis`, `Strong Hyperlink`; a pending
    figure inside a link is shown as pending."""
    emphases = ("Emphasis",) if _BOLD_PARAGRAPH in around else ("Strong", "Emphasis")
    names = [name for name in emphases if name in around]
    last = next((name for name in ("Pending Figure", "Hyperlink") if name in around), "")
    return " ".join([*names, *([last] if last else [])])
