"""Whatever is answered, of whatever kind of section: the YAML reads back, and every answer stands where it belongs."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from random import Random

import pytest

from relwriter.interview.answers import Answers
from relwriter.interview.plan import plan
from relwriter.interview.reviewing import find_problems
from relwriter.interview.sections import ORDER
from relwriter.interview.steps import Again, Note, Question, Refused, Title
from relwriter.interview.wording import read_answer, still_fits
from relwriter.model.sections import Section

MOST = 4000
"""Questions after which an interview that does not end is a failure."""
TEXTS = {
    "amount": "1250",
    "day": "2026-11-05",
    "period": "Q3 2026",
    "count": "2",
    "prose": "We won.",
    "paragraphs": "So.",
}
UNFIT = re.compile(
    r"has no value|no rate of change|did not change|is a flow|no two periods|is not '|no amount per share"
    r"|no note with the mark"
)
"""Problems of answers that fit each other only by chance, such as results that ask of a figure what it does not have, and
marks without their notes: only the whole release shows them."""


def _choose(question: Question, random: Random, kinds: str) -> str:
    """An answer that may be none, may be the default, may be refused."""
    if question.path == ("kinds",):
        return kinds
    if question.kind == "several":
        return ", ".join(choice.answer for choice in question.choices if random.random() < 0.4)  # a share
    if question.choices:
        return random.choice(question.choices).answer
    if not question.required and random.random() < 0.6:  # a share
        return ""
    if question.kind == "flag":
        return random.choice(["true", "false"])
    return TEXTS.get(question.kind) or question.default or question.example or "Acme"


def _answer(question: Question, answers: Answers, random: Random, kinds: str) -> str:
    for _ in range(50):
        try:
            return read_answer(question, _choose(question, random, kinds), answers.context)
        except Refused:
            continue
    return read_answer(question, question.default or question.example, answers.context)


def _interview(seed: int, kinds: str) -> Answers:
    """The answers of a whole interview, given at random."""
    random, answers = Random(seed), Answers(date(2026, 11, 5))
    for _ in range(MOST):
        answers.given.clear()
        if _run(answers, random, kinds):
            return answers
    raise AssertionError("the interview does not end")


def _run(answers: Answers, random: Random, kinds: str) -> bool:
    for step in plan(answers, may_keep=False):
        if isinstance(step, Note):
            step.words()
        elif isinstance(step, Again):
            answers.unsettle(step.path)
            answers.kept.pop(step.doubt, None)
            return False
        elif not isinstance(step, Title):
            former = answers.kept.get(step.path)
            is_settled = former is not None and step.path in answers.settled
            if is_settled and still_fits(step, former, answers.context):
                answers.given[step.path] = former
            else:
                answers.accept(step.path, _answer(step, answers, random, kinds))
    return True


def test_every_kind_of_section_that_the_model_has_is_offered():
    assert set(ORDER) == set(Section.model_fields) - {"note", "stale"}


@pytest.mark.parametrize("kind", ORDER)
def test_a_section_of_any_kind_is_asked_for_and_reads_back(kind, tmp_path):
    for seed in range(2):
        answers = _interview(seed, kind)
        problems = find_problems(tmp_path / "release.yaml", answers)
        assert [problem for problem in problems if not UNFIT.search(problem)] == []


@pytest.mark.parametrize("seed", range(3))
def test_a_release_of_all_sections_reads_back(seed, tmp_path):
    answers = _interview(seed, ", ".join(ORDER))
    problems = find_problems(Path(tmp_path / "release.yaml"), answers)
    assert [problem for problem in problems if not UNFIT.search(problem)] == []
