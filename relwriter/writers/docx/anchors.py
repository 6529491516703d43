"""The anchors of a draft: figures in content controls, blocks in bookmarks. A final document has none."""

from __future__ import annotations

from relwriter.document.anchors import name_block, name_figure, title_figure
from relwriter.document.tree import Document, Value
from relwriter.word.anchors import Bookmarks, Controls


class Anchors:
    """Anchors what is written of one document, if it is a draft."""

    def __init__(self, document: Document):
        self._wanted = document.imprint.draft is not None
        self._controls = Controls()
        self._bookmarks = Bookmarks()

    def figure(self, value: Value, run: str) -> str:
        """A value's run, in a control if it is a figure."""
        if not (self._wanted and run and value.is_figure):
            return run
        return self._controls.around(run, name_figure(value.origin), title_figure(value.origin))

    def block(self, identifier: str, runs: str) -> str:
        """The runs of a block's first paragraph in its bookmark; those of no block as they are."""
        if not (self._wanted and identifier):
            return runs
        return self._bookmarks.around(runs, name_block(identifier))
