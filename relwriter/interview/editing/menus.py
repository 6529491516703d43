"""The menus of a release that is edited: the fields of a record, the items of a list, the entries of a mapping. Each
line says what stands there; choosing one asks for it."""

from __future__ import annotations

from collections.abc import Callable

from relwriter.intake.nodes import Sequence
from relwriter.interview.definitions import Path, answer_type, kind_of, record_of, shape_of
from relwriter.interview.editing.adding import ask_new
from relwriter.interview.editing.asking import ask_value
from relwriter.interview.editing.desk import Desk, choose
from relwriter.interview.editing.fields import GROWING, absent_fields, fields, is_removable
from relwriter.interview.editing.sections import is_section
from relwriter.interview.editing.wording import shorten, summary, title
from relwriter.interview.prompts import GoBack, answer
from relwriter.interview.records import offer
from relwriter.interview.screen import say, say_title
from relwriter.interview.steps import Choice, Question, ask, confirm
from relwriter.model.figure import Figure
from relwriter.model.recorded import FigureValue

DONE, MORE, ADD, REMOVE = "done", "more", "add", "remove"


def edit_part(desk: Desk, path: Path) -> None:
    """Asks for what stands at a path, until the person is done with it."""
    shape = shape_of(path)
    if shape == "record" and record_of(path) is FigureValue and not _is_computed(desk, path):
        _ask(desk, (*path, "value"))
    elif shape == "record":
        _edit_record(desk, path)
    elif shape in ("records", "list"):
        _edit_list(desk, path)
    elif shape == "mapping" or desk.papers.is_mapping(path):
        _edit_mapping(desk, path)
    else:
        _ask(desk, path)


def _is_computed(desk: Desk, path: Path) -> bool:
    """Whether a figure's value says more than a number."""
    return desk.papers.is_mapping(path) and desk.papers.find((*path, "value")) is None


def _ask(desk: Desk, path: Path) -> bool:
    """Whether a field has a value after it was asked for."""
    if answer_type(path) and desk.papers.find(path) is None and shape_of(path) in ("record", "records"):
        return add(desk, path)
    try:
        if ask_value(desk, path):
            return True
        return kind_of(path) == "person" and ask_new(desk, path)
    except GoBack:
        return False


def add(desk: Desk, path: Path) -> bool:
    """Whether something new was put at a path."""
    try:
        return ask_new(desk, path)
    except GoBack:
        return False


def _choose(desk: Desk, path: Path, choices: list[Choice], last: str, words: str) -> str:
    known = last if any(choice.answer == last for choice in choices) else choices[0].answer
    fitting = tuple(Choice(choice.answer, shorten(choice.words)) for choice in choices)
    return choose(Question(("menu", *path), words, "menu", default=known, choices=fitting))


def _loop(desk: Desk, path: Path, lines: Callable[[], list[Choice]], act: Callable[[str], bool], words: str) -> None:
    """Shows a menu until the person is done; `act` says whether it goes on after a choice."""
    last = ""
    say_title(title(desk.papers, path))
    while True:
        chosen = _choose(desk, path, lines(), last, words)
        if chosen in ("", DONE) or not act(chosen):
            return
        last = chosen


def _line(desk: Desk, path: Path, answer: str) -> Choice:
    """A field or item with what stands there, and with the name of the house file if it stands there."""
    place = f" [{desk.papers.house.shown}]" if desk.papers.house and desk.papers.is_in_house(path) else ""
    return Choice(answer, f"{title(desk.papers, path)}{place}: {summary(desk.papers, path)}")


def _edit_record(desk: Desk, path: Path) -> None:
    """The fields of a record that have something, those that could, and the record as a whole."""

    def lines() -> list[Choice]:
        found = [_line(desk, field, str(number)) for number, field in enumerate(fields(desk.papers, path))]
        new = [Choice(ADD, "add a value for another period")] if record_of(path) is Figure else []
        more = [Choice(MORE, "say something else")] if absent_fields(desk.papers, path) else []
        gone = [Choice(REMOVE, "take it out")] if is_removable(path) else []
        return [*found, *new, *more, *gone, Choice(DONE, "done")]

    def act(chosen: str) -> bool:
        if chosen == REMOVE:
            return not remove(desk, path)
        if chosen == ADD:
            _add_period(desk, (*path, "values"))
        elif chosen == MORE:
            _say_more(desk, path)
        else:
            edit_part(desk, fields(desk.papers, path)[int(chosen)])
        return desk.papers.find(path) is not None

    _loop(desk, path, lines, act, "Which part?")


def _say_more(desk: Desk, path: Path) -> None:
    choices = [Choice(str(number), offer(field).words) for number, field in enumerate(absent_fields(desk.papers, path))]
    chosen = _choose(desk, path, [*choices, Choice(DONE, "nothing else")], "", "What else?")
    if chosen in ("", DONE):
        return
    field = absent_fields(desk.papers, path)[int(chosen)]
    if shape_of(field) == "list":
        _extend(desk, field)
    elif shape_of(field) in ("record", "records"):
        add(desk, field if shape_of(field) == "record" else (*field, 0))
    else:
        _ask(desk, field)


def remove(desk: Desk, path: Path) -> bool:
    """Whether a field, an item or a section was taken out, after one more question."""
    words = f"Take {title(desk.papers, path)} out?"
    try:
        if answer(confirm(("remove",), words, default=False), {}) != "true":
            return False
    except GoBack:
        return False
    # A section is the item of its list, and not only what it says.
    desk.remove(path[:2] if is_section(path) else path)
    return True


def _edit_list(desk: Desk, path: Path) -> None:
    """The items of a list, one to add, one to take out."""

    def lines() -> list[Choice]:
        items = [_line(desk, (*path, number), str(number)) for number in range(_count(desk, path))]
        gone = [Choice(REMOVE, "take one out")] if items else []
        return [*items, Choice(ADD, "add one"), *gone, Choice(DONE, "done")]

    def act(chosen: str) -> bool:
        if chosen == ADD:
            _extend(desk, path)
        elif chosen == REMOVE:
            _remove_one(desk, path)
        else:
            edit_part(desk, (*path, int(chosen)))
        return desk.papers.find(path) is not None

    _loop(desk, path, lines, act, "Which one?")


def _count(desk: Desk, path: Path) -> int:
    node = desk.papers.find(path)
    return len(node.items) if isinstance(node, Sequence) else 0 if node is None else 1


def _extend(desk: Desk, path: Path) -> None:
    """Adds items to a list: a record, or values until one is left empty."""
    if shape_of(path) == "records":
        add(desk, (*path, _count(desk, path)))
        return
    while _ask(desk, (*path, _count(desk, path))):
        continue


def _remove_one(desk: Desk, path: Path) -> None:
    items = [_line(desk, (*path, number), str(number)) for number in range(_count(desk, path))]
    chosen = _choose(desk, path, [*items, Choice(DONE, "none")], "", "Which one goes?")
    if chosen not in ("", DONE):
        remove(desk, (*path, int(chosen)))


def _edit_mapping(desk: Desk, path: Path) -> None:
    """The entries of a mapping, and a new one where its kind can be asked for."""

    def lines() -> list[Choice]:
        entries = [_line(desk, (*path, key), f"={key}") for key in desk.papers.tree(*path)]
        new = [Choice(ADD, "add one")] if path[-1] in GROWING else []
        return [*entries, *new, Choice(DONE, "done")]

    def act(chosen: str) -> bool:
        if chosen == ADD:
            _add_entry(desk, path)
        else:
            edit_part(desk, (*path, chosen[1:]))
        return True

    _loop(desk, path, lines, act, "Which one?")


def _add_entry(desk: Desk, path: Path) -> None:
    if path[-1] == "values":
        _add_period(desk, path)
    else:
        add(desk, (*path, "new"))


def _add_period(desk: Desk, path: Path) -> None:
    """A figure's value for a period that it has none for yet."""
    try:
        period = answer(ask(("period",), words="For which period?"), {})
    except GoBack:
        return
    if desk.papers.find((*path, period)) is not None:
        say("note", f"There is a value for {period} already: choose it to change it.")
        return
    _ask(desk, (*path, period, "value"))
