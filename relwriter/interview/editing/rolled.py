"""What a release that was rolled forward lacks, asked one by one with what the last one had beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path as FilePath

from relwriter.intake.nodes import Mapping
from relwriter.interview.definitions import Path
from relwriter.interview.editing.counterparts import find_counterpart
from relwriter.interview.editing.desk import Desk
from relwriter.interview.editing.editing import open_papers
from relwriter.interview.editing.openings import ask_open
from relwriter.interview.leaving import leaving_in_order
from relwriter.interview.screen import say, speak_locale

WELCOME = "Enter leaves a question for later, < goes back, ? explains, Ctrl-C leaves: every answer is in the file."


def ask_rolled(file: FilePath, last: FilePath, save: Callable[[FilePath, bytes], None]) -> bool:
    """Whether the person was asked to the end for what is open in `file`, which was rolled forward from `last`.

    After each answer `save` gets the path and the content of each file that it changes.
    """
    former = open_papers(last).release.root
    desk = Desk(open_papers(file), lambda: None)

    def keep() -> None:
        for manuscript in desk.papers.manuscripts:
            if manuscript.is_changed:
                save(manuscript.file, manuscript.content)

    desk.keep = keep
    with leaving_in_order():
        speak_locale()
        try:
            if desk.papers.open_fields:
                say("note", WELCOME, indent="")
            ask_open(desk, lambda path: _tell_former(desk, path, former))
        except (KeyboardInterrupt, EOFError):
            return False
    return True


def _tell_former(desk: Desk, path: Path, former: Mapping) -> str:
    """What the last release had there; a figure tells its other periods itself."""
    return "" if path[0] == "figures" else find_counterpart(desk.papers.release.root, former, path)
