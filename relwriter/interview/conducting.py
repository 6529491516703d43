"""Asks the questions of a plan: forward, back, again, and only what is not settled yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path, title_of
from relwriter.interview.prompts import GoBack, answer, show
from relwriter.interview.screen import say
from relwriter.interview.steps import Again, Note, Question, Step, Title
from relwriter.interview.wording import still_fits

Plan = Callable[[Answers], Iterator[Step]]
Keep = Callable[[Answers, str], None]


@dataclass
class Passage:
    """One run through the steps of a plan, from its first: questions that are settled are passed over."""

    answers: Answers
    keep: Keep
    passed: list[Path] = field(default_factory=list)
    groups: dict[str, list[Path]] = field(default_factory=dict)
    """The questions of each group that has a name, for the review."""
    unsaid: list[Title | Note] = field(default_factory=list)
    may_leave: bool = False
    """Whether going back from the first question leaves them all."""
    has_asked: bool = False
    """Whether a question of the group was asked, and not only passed over."""
    title: str = ""
    """The title that stands over the questions on the screen."""

    def take(self, step: Step) -> bool:
        """Whether the run goes on after a step; else it starts anew, from the first question."""
        if isinstance(step, Question):
            return self._settle(step)
        if isinstance(step, Again):
            return self._repeat(step)
        self._tell(step)
        return True

    def _tell(self, step: Title | Note) -> None:
        """Keeps a title or note until a question below it is asked; a note on an answer is told once that is given."""
        if isinstance(step, Title):
            self.unsaid = [step] if step.words else self.unsaid
            self.has_asked = False
            if step.name:
                self.groups[step.name] = []
        elif not step.after:
            self.unsaid.append(step)
        elif self.has_asked:
            show(step)

    def _settle(self, question: Question) -> bool:
        answers, path = self.answers, question.path
        if self.groups:
            self.groups[next(reversed(self.groups))].append(path)
        former = answers.kept.get(path)
        if former is not None and path in answers.settled and still_fits(question, former, answers.context):
            answers.given[path] = former
            self.unsaid = [step for step in self.unsaid if isinstance(step, Title)]
            self.passed.append(path)
            return True
        return self._ask(question, former)

    def _ask(self, question: Question, former: str | None) -> bool:
        self._show_unsaid()
        try:
            text = answer(question, self.answers.context, former)
        except GoBack:
            return self._go_back()
        self.answers.accept(question.path, text)
        self.has_asked = True
        self.passed.append(question.path)
        gap = bool(former) and not text and bool(question.item) and self._close_gap(question.item)
        self.keep(self.answers, self._name(question))
        return not gap

    def _name(self, question: Question) -> str:
        """What a question is about, in few words: `revenue, Q3 2026` or `Quote, Words`."""
        if not question.field:
            return question.words
        *_, step = question.path
        if "values" in question.path:
            return f"{self.answers.get(*question.path[:2], 'label')}, {step}"
        group = next(reversed(self.groups), "")
        return ", ".join(filter(None, [group, title_of(question.field)]))

    def _show_unsaid(self) -> None:
        for step in self.unsaid:
            if isinstance(step, Note):
                show(step)
            elif step.words != self.title:
                show(step)
                self.title = step.words
        self.unsaid = []

    def _go_back(self) -> bool:
        if self.passed:
            self.answers.settled.discard(self.passed[-1])
        elif self.may_leave:
            raise GoBack
        else:
            say("note", "This is the first question.")
        return False

    def _close_gap(self, item: Path) -> bool:
        """Whether an item of a list was emptied before others, which then move up; the run starts anew."""
        *items, number = item
        assert isinstance(number, int)
        following = (*items, number + 1)
        if not any(found[: len(following)] == following and text for found, text in self.answers.kept.items()):
            return False
        self.answers.close_gap(tuple(items), number)
        return True

    def _repeat(self, step: Again) -> bool:
        say("refused", step.words)
        self.answers.unsettle(step.path)
        if step.doubt:
            self.answers.kept.pop(step.doubt, None)
            self.answers.settled.discard(step.doubt)
        return False


def conduct(answers: Answers, plan: Plan, keep: Keep, *, may_leave: bool = False) -> Passage:
    """Asks every question of a plan that is not settled, and gives the run that passed them all.

    `keep` is called after every answer. Raises KeyboardInterrupt or EOFError when the person leaves, and GoBack when
    they go back from the first question and `may_leave` says that they can.
    """
    passage: Passage | None = None
    while True:
        answers.given.clear()
        passage = Passage(answers, keep, may_leave=may_leave, title=passage.title if passage else "")
        if all(passage.take(step) for step in plan(answers)):
            return passage
