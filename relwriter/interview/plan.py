"""The order of the interview: every step, each drawn from the answers before it.

The steps are a generator over a growing set of answers: run again over the same answers it yields the same
steps, so that an interview can be taken up anywhere in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.interview.answers import Answers
from relwriter.interview.drafting import period_of, resolves
from relwriter.interview.figures import figure_steps
from relwriter.interview.house import HOUSE
from relwriter.interview.lists import one_by_one, records
from relwriter.interview.sections import section_steps
from relwriter.interview.steps import Choice, Note, Question, Step, ask, confirm, title

HEADLINE = "{{ company }} Reports {{ period.title_and_year }} Financial Results"


def plan(answers: Answers, *, may_keep: bool) -> Iterator[Step]:
    """The steps, in order. `may_keep` says whether a house file may be written beside the release.

    Facts are asked before words, so that a headline can refer to a figure.
    """
    yield from _company_steps(answers, may_keep)
    yield from _period_steps(answers)
    yield from figure_steps(answers)
    yield from _opening_steps(answers)
    yield from section_steps(answers)


def _company_steps(answers: Answers, may_keep: bool) -> Iterator[Step]:
    yield title("company")
    if answers.house:
        yield _house_question(answers.house.name, answers.house.company)
        if answers.get("house"):
            return
    yield from (ask(("company", name)) for name in ("name", "short"))
    yield from records(answers, ("company", "listings"), ("exchange", "symbol"))
    yield from one_by_one(answers, ("company", "terms"))
    yield from (ask(("company", name)) for name in ("descriptor", "fiscal_year_end"))
    if may_keep:
        yield confirm(("keep",), f"Keep what stays the same in {HOUSE} for the next quarters?", default=True)


def _house_question(name: str, company: str) -> Question:
    choices = (Choice(name, f"use {company} from {name}"), Choice("", "describe the company anew"))
    words = "Which company?"
    return Question(("house",), words, "choice", default=name, required=False, choices=choices)


def _period_steps(answers: Answers) -> Iterator[Step]:
    yield title("period")
    yield ask(("period",))
    period = period_of(answers)
    if (period.kind, period.number) == ("Q", 4):
        yield ask(("with_year",), default="true", instruction="")
    yield ask(("release", "date"), default=answers.today.isoformat())


def _opening_steps(answers: Answers) -> Iterator[Step]:
    yield title("release")
    yield _reference_note(answers)
    yield ask(("release", "headline"), default=HEADLINE, check=resolves(answers))
    yield from one_by_one(answers, ("release", "subheads"))
    yield from records(answers, ("release", "datelines"), ("city", "state", "country"))
    yield ask(("release", "lede", "verb"))
    yield ask(("release", "lede", "object"), check=resolves(answers))


def _reference_note(answers: Answers) -> Note:
    names = ["company", "period.title", "period.year", *answers.ids("figures")]
    # Without spaces inside, a wrapped line never breaks one in two.
    shown = ", ".join(f"{{{{{name}}}}}" for name in names)
    return Note(f"Text may refer to what was given, and follows when that changes: {shown}.")
