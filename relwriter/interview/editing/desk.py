"""The desk on which a release is edited: the papers as they are now, each change kept before the next question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from relwriter.errors import InputError
from relwriter.intake.blocks import Tree
from relwriter.interview.definitions import Path, is_item, title_of
from relwriter.interview.editing.papers import Papers
from relwriter.interview.editing.sections import sections
from relwriter.interview.editing.wording import title
from relwriter.interview.prompts import GoBack, answer
from relwriter.interview.screen import say
from relwriter.interview.steps import Choice, Question
from relwriter.interview.wording import word

THERE, HERE, LEAVE = "there", "here", "leave"


@dataclass
class Desk:
    """The papers, and what is called after each change of them."""

    papers: Papers
    keep: Callable[[], None]
    agreed: set[str] = field(default_factory=set)
    """What was agreed to for all fields: to change the house file."""
    begun: dict[Path, str] = field(default_factory=dict)
    """Answers for something that is being added and not there yet."""
    settled: set[Path] = field(default_factory=set)
    """Which of these are not asked again."""
    begun_at: Path = ()
    """Where what is being added belongs; empty where nothing is."""

    def forget(self) -> None:
        """Puts what is being added away."""
        self.begun, self.settled, self.begun_at = {}, set(), ()

    def put(self, path: Path, tree: Tree) -> None:
        """Makes a field say `tree`: where it stands in the house file only if that is agreed to."""
        where = self._agree(path)
        if where != LEAVE:
            self._take(lambda: self._put(path, tree, here=where == HERE))

    def _put(self, path: Path, tree: Tree, *, here: bool) -> Papers:
        changed = self.papers.put(path, tree, here=here)
        return changed.noting(describe(changed, path))

    def remove(self, path: Path) -> None:
        """Takes a field or an item out."""
        if self._agree(path, may_override=False) != LEAVE:
            words = f"{describe(self.papers, path)} (taken out)"
            self._take(lambda: self.papers.remove(path).noting(words))

    def move(self, field: str, number: int, before: int) -> None:
        """Moves a section before another one of its list, or after the last."""
        words = f"{title(self.papers, (field, number, self._kind(field, number)))} (moved)"
        self._take(lambda: self.papers.move((field,), number, before).noting(words))

    def _kind(self, field: str, number: int) -> str:
        return next(path[2] for path in sections(self.papers) if path[:2] == (field, number))

    def _take(self, change: Callable[[], Papers]) -> None:
        try:
            self.papers = change()
        except InputError as error:
            say("refused", f"That cannot be written there: {word(error.problems[0])}")
        except ValueError as error:
            say("refused", f"That cannot be taken out: {error}.")
        else:
            self.keep()

    def _agree(self, path: Path, *, may_override: bool = True) -> str:
        """Where a field is to be changed, asked once if it stands in the house file."""
        if not self.papers.is_in_house(path) or self.papers.house is None or THERE in self.agreed:
            return THERE
        name, is_new = self.papers.house.shown, self.papers.find(path) is None
        done = "put" if is_new else "change"
        choices = [Choice(THERE, f"{done} it there, for every release that names it")]
        if may_override and not any(isinstance(step, int) for step in path):
            choices.append(Choice(HERE, f"say it in {self.papers.release.shown} alone"))
        choices += [] if is_new else [Choice(LEAVE, "leave it as it is")]
        words = f"{describe(self.papers, path)}: this {'belongs' if is_new else 'stands'} in {name}."
        chosen = choose(Question(("house",), words, "choice", choices=tuple(choices))) or choices[-1].answer
        if chosen == THERE:
            self.agreed.add(THERE)
        return chosen


def choose(question: Question) -> str:
    """The choice, or an empty text for going back."""
    try:
        return answer(replace(question, required=False), {}, question.default or None)
    except GoBack:
        return ""


def describe(papers: Papers, path: Path) -> str:
    """What a change is about: `Quote 2, Words` or `net income, Q4 2019`."""
    steps = [path[:size] for size in range(1, len(path) + 1)]
    told = [title(papers, step) for step in steps if _says_something(step)]
    return ", ".join(dict.fromkeys(told))


def _says_something(path: Path) -> bool:
    """Whether a step of a path is worth naming: not the list around an item, nor the figure's word `values`."""
    if path[-1] in ("value", "values", "figures", "people", "statements", "sections", "boilerplate", "closing"):
        return False
    if isinstance(path[-1], int):
        return path[0] not in ("sections", "boilerplate", "closing") or len(path) > 2
    return is_item(path) or bool(title_of(path))
