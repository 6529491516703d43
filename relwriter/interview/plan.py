"""The order of the interview: every step, each drawn from the answers before it.

The steps are a generator over a growing set of answers: run again over the same answers it yields the same
steps, so that an interview can be taken up anywhere in it, and corrected anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import definition
from relwriter.interview.drafting import period_of
from relwriter.interview.figures import figure_steps
from relwriter.interview.house import HOUSE
from relwriter.interview.records import field_steps, other_steps, record_steps
from relwriter.interview.sections import chosen_kinds, kinds_question, section_steps
from relwriter.interview.steps import Choice, Note, Question, Step, Title, ask, confirm
from relwriter.interview.usual import NEVER, USUAL
from relwriter.model.opening import Opening

HEADLINE = "{{ company }} Reports {{ period.title_and_year }} Financial Results"
CHAPTERS = ("company", "period", "figures", "release")
"""The groups of questions that every release has, before those of its sections."""


def plan(answers: Answers, *, may_keep: bool) -> Iterator[Step]:
    """The steps, in order. `may_keep` says whether a house file may be written beside the release.

    Facts are asked before words, so that a headline can refer to a figure.
    """
    yield from _company_steps(answers, may_keep)
    yield from _period_steps(answers)
    yield from figure_steps(answers, _chapter(answers, "figures"))
    yield from _opening_steps(answers)
    yield from section_steps(answers, {kind: _chapter(answers, kind) for kind in chosen_kinds(answers)})


def _chapter(answers: Answers, name: str) -> str:
    """A chapter's title and place: `Figures, 3 of 9`."""
    chapters = [*CHAPTERS, *chosen_kinds(answers)]
    title = definition((name,) if name in CHAPTERS else ("sections", 0, name)).title
    return f"{title}, {chapters.index(name) + 1} of {len(chapters)}"


def _company_steps(answers: Answers, may_keep: bool) -> Iterator[Step]:
    yield Title(_chapter(answers, "company"), "Company")
    if answers.house:
        yield _house_question(answers.house.name, answers.house.company)
        if answers.get("house"):
            return
    yield from record_steps(answers, ("company",))
    yield from field_steps(answers, ("style",))
    if may_keep:
        words = f"Keep the company in {HOUSE} for the next quarters, with its people and what closes every release?"
        yield confirm(("keep",), words, default=True)


def _house_question(name: str, company: str) -> Question:
    choices = (Choice(name, f"use {company} from {name}"), Choice("", "describe the company anew"))
    words = "Which company?"
    return Question(("house",), words, "choice", default=name, required=False, choices=choices)


def _period_steps(answers: Answers) -> Iterator[Step]:
    yield Title(_chapter(answers, "period"), "Period and sections")
    yield ask(("period",))
    period = period_of(answers)
    if (period.kind, period.number) == ("Q", 4):
        yield ask(("with_year",), default="true", instruction="")
    yield ask(("release", "date"), default=answers.today.isoformat())
    yield kinds_question(answers)


def _opening_steps(answers: Answers) -> Iterator[Step]:
    yield Title(_chapter(answers, "release"), "Opening")
    yield Note(lambda: _tell_references(answers))
    yield from field_steps(answers, ("release", "headline"), default=HEADLINE)
    usual = USUAL["Opening"]
    for name in usual[1:]:
        yield from field_steps(answers, ("release", name))
    others = [name for name in Opening.model_fields if name not in {"date", "correction", *usual, *NEVER}]
    yield from other_steps(answers, ("release",), others, "Anything else about the opening?")
    if answers.get("release", "kind") == "corrected":
        yield from field_steps(answers, ("release", "correction"), required=True, instruction="")


def _tell_references(answers: Answers) -> str:
    names = ["company", "period.title", "period.year", *answers.ids("figures")]
    # Without spaces inside, a wrapped line never breaks one in two.
    shown = ", ".join(f"{{{{{name}}}}}" for name in names)
    return f"Text may refer to what was given, and follows when that changes: {shown}."
