"""What is open in a release, asked one by one: figures, days and words that are not known yet, and words of an earlier
release that are to be confirmed; beside each what stood there last time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from relwriter.interview.definitions import Path, kind_of
from relwriter.interview.editing.asking import ask_value
from relwriter.interview.editing.desk import Desk, choose, describe
from relwriter.interview.editing.menus import edit_part, remove
from relwriter.interview.editing.sections import is_section
from relwriter.interview.prompts import GoBack, answer
from relwriter.interview.screen import say, say_title
from relwriter.interview.steps import DONE, Choice, Question
from relwriter.model.pending import PENDING_MARK

KEEP, CHANGE, DROP, LATER = "keep", "change", "drop", "later"
PROSE = ("prose", "paragraphs")
MANY = 12
"""Figures from which on it is asked first whether they are to be typed at all."""
Beside = Callable[[Path], str]
"""What an earlier release had at a path, or an empty text."""


def ask_open(desk: Desk, beside: Beside = lambda path: "") -> None:
    """Asks for everything that is open, until each was asked for once or the person goes back from the first."""
    asked = _leave_figures(desk)
    passed: list[Path] = []
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
            if not passed:
                return
            again = passed.pop()
            asked.remove(again)
            continue
        again = None
        asked.append(path)
        passed.append(path)


def _leave_figures(desk: Desk) -> list[Path]:
    """The figures that are left open as a whole, where there are so many that an import is the usual way."""
    figures = [path for path in desk.papers.open_fields if path[0] == "figures"]
    if len(figures) < MANY:
        return []
    choices = (
        Choice(CHANGE, "type them one by one"),
        Choice(LATER, "leave them for later: relwriter import fills them in, or relwriter edit"),
    )
    words = f"{len(figures)} numbers are not known yet."
    return figures if choose(Question(("figures",), words, "choice", choices=choices)) == LATER else []


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
    if about := _name_item(desk, path):
        say("", f"{about}:")
    if former := beside(path):
        say("note", f"Last time: {former}" if "\n" not in former else f"Last time:\n{former}")
    is_item = _is_alone(desk, path)
    if ask_value(desk, path, may_drop=path[0] == "sections" or path[1] == "subheads") and is_item:
        _ask_more(desk, path)


def _name_item(desk: Desk, path: Path) -> str:
    """What an item of a list within a section is about: the measure of guidance, the event of a day, the figure."""
    starts = [path[: size + 1] for size in range(2, len(path) - 1) if isinstance(path[size], int)]
    names = (desk.papers.text(*start, name) for start in reversed(starts) for name in ("measure", "event", "figure"))
    found = next((name for name in names if name and name != PENDING_MARK), "")
    return desk.papers.text("figures", found, "label") or found


def _is_alone(desk: Desk, path: Path) -> bool:
    """Whether a path leads to the only item of a list: one that was emptied, where others may follow."""
    items = _items(path)
    return bool(items) and isinstance(desk.papers.tree(*items), list) and len(desk.papers.tree(*items)) == 1


def _items(path: Path) -> Path:
    """The list around a value that is an item, or the one text that an item is; empty where there is none."""
    if isinstance(path[-1], int):
        return path[:-1]
    return path[:-2] if len(path) > 3 and isinstance(path[-2], int) and path[-1] == "text" else ()


def _ask_more(desk: Desk, path: Path) -> None:
    """Asks for more items of a list, until one is left empty."""
    items = _items(path)
    for number in count(1):
        try:
            if not ask_value(desk, (*items, number, *path[len(items) + 1 :]), words="Another?", instruction=DONE):
                return
        except GoBack:
            return


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
    chosen = answer(Question(("stale",), words, "choice", default=LATER, choices=tuple(choices)), {})
    if chosen == CHANGE:
        edit_part(desk, path)
    if chosen in (KEEP, CHANGE) and desk.papers.text(*path, "stale"):
        desk.remove((*path, "stale"))
    elif chosen == DROP:
        remove(desk, path)


def _words(desk: Desk, path: Path) -> list[tuple[str, str]]:
    """What a record says in prose, each text with what it is: its own, and those of its parts."""
    texts = ((desk.papers.leaf(found), text) for found, text in _texts(path, desk.papers.tree(*path)))
    return [(describe(desk.papers, found), text) for found, text in texts if kind_of(found) in PROSE]


def _texts(path: Path, tree: object) -> Iterator[tuple[Path, str]]:
    if isinstance(tree, str):
        yield path, tree
        return
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree if isinstance(tree, list) else ())
    for step, value in inner:
        yield from _texts((*path, step), value)
