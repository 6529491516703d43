"""The frame of a draft in the formats that have no pages: its legend before the first word and after the last."""

from __future__ import annotations

from dataclasses import replace

from relwriter.document.tree import Document, Paragraph, Strong, Text


def frame_draft(document: Document) -> Document:
    """The document with its draft's legend as a bold paragraph at both ends; a final document as it is.

    A text that leaves the house has no page header to say that it is a draft. The embargo stands in its masthead.
    """
    draft = document.imprint.draft
    if draft is None:
        return document
    legend = Paragraph((Strong((Text(draft.legend),)),), "draft")
    return replace(document, blocks=(legend, *document.blocks, legend))
