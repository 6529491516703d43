"""What is open in a release, asked one by one: figures, days and words that are not known yet, and words of an earlier
release that are to be confirmed; beside each what stood there last time."""

from __future__ import annotations

from collections.abc import Callable

from relwriter.interview.definitions import Path, record_of
from relwriter.interview.editing.asking import ask_value, is_value
from relwriter.interview.editing.desk import Desk, describe
from relwriter.interview.editing.menus import edit_part, remove
from relwriter.interview.editing.sections import is_section
from relwriter.interview.prompts import GoBack, answer
from relwriter.interview.screen import say, say_title
from relwriter.interview.steps import Choice, Question
from relwriter.model.recorded import FigureValue

KEEP, CHANGE, DROP, LATER = "keep", "change", "drop", "later"
Beside = Callable[[Path], str]
"""What an earlier release had at a path, or an empty text."""


def ask_open(desk: Desk, beside: Beside = lambda path: "") -> None:
    """Asks for everything that is open, until each was asked for once or the person goes back from the first."""
    asked: list[Path] = []
    again: Path | None = None
    title = ""
    while (path := again or _next(desk, asked)) is not None:
        group = _group(desk, path)
        if group != title:
            say_title(group)
            title = group
        try:
            _ask(desk, path, beside)
        except GoBack:
            if not asked:
                return
            again = asked.pop()
            continue
        again = None
        asked.append(path)


def _next(desk: Desk, asked: list[Path]) -> Path | None:
    """The first open field that was not asked for yet."""
    return next((path for path in desk.papers.open_fields if path not in asked), None)


def _group(desk: Desk, path: Path) -> str:
    """What an open field belongs to: the figures, or its section."""
    if path[0] == "figures":
        return "Figures"
    return describe(desk.papers, path[:3] if path[0] == "sections" else path[:1])


def _ask(desk: Desk, path: Path, beside: Beside) -> None:
    """Asks for one open field. Raises GoBack."""
    if path[-1] == "stale":
        _confirm(desk, path[:-1])
        return
    if former := beside(path):
        say("note", f"Last time: {former}")
    whole = (*path, "value") if is_value((*path, "value")) and record_of(path) is FigureValue else path
    ask_value(desk, whole)


def _confirm(desk: Desk, path: Path) -> None:
    """Shows words of an earlier release, and asks whether they are still so. Raises GoBack."""
    for field, words in _words(desk, path):
        say("", f"{field}:")
        say("note", words, indent="    ")
    period = desk.papers.text(*path, "stale")
    choices = [Choice(KEEP, "keep them: they are still so"), Choice(CHANGE, "change them")]
    choices += [Choice(DROP, "leave it all out")] if is_section(path) else []
    choices.append(Choice(LATER, "later: leave them marked"))
    words = f"These words are from the release for {period}."
    chosen = answer(Question(("stale",), words, "choice", choices=tuple(choices)), {})
    if chosen == CHANGE:
        edit_part(desk, path)
    if chosen in (KEEP, CHANGE) and desk.papers.text(*path, "stale"):
        desk.remove((*path, "stale"))
    elif chosen == DROP:
        remove(desk, path)


def _words(desk: Desk, path: Path) -> list[tuple[str, str]]:
    """What a record says, each text with what it is: its own, and those of its parts."""
    return [(describe(desk.papers, found), text) for found, text in _texts(path, desk.papers.tree(*path))]


def _texts(path: Path, tree: object) -> list[tuple[Path, str]]:
    if isinstance(tree, str):
        return [(path, tree)] if path[-1] != "stale" and " " in tree else []
    if isinstance(tree, list):
        return [found for number, value in enumerate(tree) for found in _texts((*path, number), value)]
    if isinstance(tree, dict):
        return [found for name, value in tree.items() for found in _texts((*path, name), value)]
    return []
