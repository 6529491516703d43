"""The menu of a release's parts: what stands in each and what is open there, and sections to add, move or take out."""

from __future__ import annotations

from relwriter.errors import UsageError
from relwriter.interview.definitions import Path, definition
from relwriter.interview.editing.desk import Desk, choose
from relwriter.interview.editing.menus import add, edit_part, remove
from relwriter.interview.editing.openings import ask_open
from relwriter.interview.editing.papers import Papers, name_of
from relwriter.interview.editing.sections import find_kind, find_part, names, sections
from relwriter.interview.editing.wording import shorten, summary, title
from relwriter.interview.screen import say, say_title
from relwriter.interview.sections import OF_FIGURES, ORDER, describe_kind
from relwriter.interview.steps import Choice, Question

ADD, REMOVE, MOVE, OPEN, DONE = "add", "remove", "move", "open", "done"
BEFORE, AFTER = ("period", "release", "figures"), ("statements", "company", "people", "terms", "style", "draft")
"""The parts before and after the sections."""


def edit_contents(desk: Desk) -> None:
    """Lets the person choose parts and change them, until they want to write."""
    last = ""
    while True:
        chosen = _choose(desk, last)
        if chosen in ("", DONE):
            return
        last = chosen
        if chosen == ADD:
            _add_section(desk)
        elif chosen == REMOVE:
            _remove_section(desk)
        elif chosen == MOVE:
            _move_section(desk)
        elif chosen == OPEN:
            ask_open(desk)
        else:
            _edit(desk, _parts(desk.papers)[int(chosen)])


def _edit(desk: Desk, path: Path) -> None:
    """Changes a part, and tells of problems that there were not before."""
    before = desk.papers.problems
    edit_part(desk, path)
    for problem in desk.papers.problems:
        if problem not in before:
            say("refused", problem)


def _parts(papers: Papers) -> list[Path]:
    """The paths of the parts that a release has."""
    always = ("period", "release", "figures", "company", "people", "style")
    own = [(part,) for part in BEFORE]
    rest = [(part,) for part in AFTER if part in always or papers.tree(part)]
    return [*own, *sections(papers), *rest]


def _choose(desk: Desk, last: str) -> str:
    papers = desk.papers
    say_title(f"{papers.text('company', 'name')}, {papers.text('period')}")
    parts = [Choice(str(number), _line(papers, path)) for number, path in enumerate(_parts(papers))]
    is_open = [Choice(OPEN, f"fill in what is open: {len(papers.open_paths)}")] if papers.open_paths else []
    movable = [Choice(MOVE, "move a section")] if len(papers.tree("sections")) > 1 else []
    gone = [Choice(REMOVE, "take a section out")] if papers.tree("sections") else []
    done = "look at it again and write it" if papers.is_changed else "leave: nothing is changed"
    choices = (*parts, *is_open, Choice(ADD, "add a section"), *movable, *gone, Choice(DONE, done))
    default = last if any(choice.answer == last for choice in choices) else choices[0].answer
    return choose(Question(("contents",), "What do you want to change?", "menu", default=default, choices=choices))


def _line(papers: Papers, path: Path) -> str:
    """A part with what is open in it, where it stands if not in the release, and the beginning of what it says."""
    count = sum(_is_below(found, name_of(path)) for found in papers.open_paths)
    told = [f"{count} open"] if count else []
    told += [papers.house.shown] if papers.house and papers.is_in_house(path) else []
    before = " ".join(filter(None, [title(papers, path), f"({', '.join(told)})" if told else ""]))
    return shorten(f"{before}: {_describe(papers, path)}")


def _is_below(path: str, start: str) -> bool:
    return path.startswith(start) and path[len(start) : len(start) + 1] in ("", ".", "[")


def _describe(papers: Papers, path: Path) -> str:
    if path in (("figures",), ("statements",)):
        return ", ".join(title(papers, (*path, key)) for key in papers.tree(*path))
    if path == ("people",):
        return ", ".join(papers.text("people", key, "name") for key in papers.tree("people"))
    if path == ("release",):
        return papers.text("release", "headline")
    if path == ("company",):
        return papers.text("company", "name")
    return "how the releases are worded" if path == ("style",) else summary(papers, path)


def open_named(desk: Desk, name: str) -> None:
    """Changes the part of a name; a kind of section that there is none of is added.

    Raises UsageError for a name of nothing.
    """
    path = find_part(desk.papers, name)
    if path is not None:
        _edit(desk, path)
    elif kind := find_kind(name):
        say("note", f"There is no {(definition(('sections', 0, kind)).title or kind).lower()} yet: a new one.")
        add(desk, ("sections", len(desk.papers.tree("sections")), kind))
    else:
        raise UsageError(f"there is no section '{name}' (there are: {', '.join(names(desk.papers))})")


def _add_section(desk: Desk) -> None:
    kinds = [kind for kind in ORDER if kind not in OF_FIGURES or desk.papers.tree("figures")]
    choices = (*(Choice(kind, shorten(describe_kind(kind))) for kind in kinds), Choice("", "none"))
    kind = choose(Question(("kind",), "Which kind of section?", "menu", choices=choices))
    number = len(desk.papers.tree("sections"))
    if kind and add(desk, ("sections", number, kind)) and number:
        _ask_place(desk, number)


def _own(papers: Papers) -> list[Path]:
    return [path for path in sections(papers) if path[0] == "sections"]


def _pick(desk: Desk, words: str, but: int = -1, last: str = "none") -> int | None:
    """The number of a section that the person chooses, or None."""
    choices = [
        Choice(str(path[1]), shorten(f"{title(desk.papers, path)}: {summary(desk.papers, path)}"))
        for path in _own(desk.papers)
        if path[1] != but
    ]
    chosen = choose(Question(("section",), words, "menu", choices=(*choices, Choice("", last))))
    return int(chosen) if chosen else None


def _remove_section(desk: Desk) -> None:
    number = _pick(desk, "Which section goes?")
    if number is not None:
        remove(desk, next(path for path in _own(desk.papers) if path[1] == number))


def _move_section(desk: Desk) -> None:
    number = _pick(desk, "Which section?")
    if number is not None:
        _ask_place(desk, number)


def _ask_place(desk: Desk, number: int) -> None:
    """Asks before which other section one stands, and moves it there."""
    before = _pick(desk, "Before which one does it stand?", number, "after all of these")
    count = len(_own(desk.papers))
    desk.move("sections", number, count if before is None else before)
