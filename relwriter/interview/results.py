"""The steps of results: which figures, and for those that need it more than their computed sentence."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path
from relwriter.interview.drafting import sentence
from relwriter.interview.quotation import prose_steps
from relwriter.interview.record_checks import check_record
from relwriter.interview.records import other_steps
from relwriter.interview.steps import DONE, SKIP, Choice, Note, Step, choose_several, split_several
from relwriter.interview.usual import NEVER
from relwriter.model.sections.result import Result

DETAILS = [name for name in Result.model_fields if name not in {"figure", "text", "sentences", *NEVER}]
"""What can be said of a result beside its sentence."""


def stating_steps(answers: Answers, path: Path) -> Iterator[Step]:
    """Which figures a list of results states, what is said of them besides, and results in the author's own words."""
    figures = answers.ids("figures")
    stated = {text for found, text in answers.given.items() if found[0] != "figures" and found[-1] == "figure"}
    if figures:
        choices = [Choice(key, sentence(answers, key) or key) for key in figures]
        usual = ", ".join(key for key in figures if key not in stated)
        yield choose_several(("figures stated", *path), "Which figures does it state?", choices, usual)
    chosen = [key for key in split_several(answers.get("figures stated", *path)) if key in figures]
    for number, key in enumerate(chosen):
        answers.given[*path, number, "figure"] = key
    yield from _detail_steps(answers, path, chosen)
    yield from _own_steps(answers, path, len(chosen))


def row_steps(answers: Answers, path: Path) -> Iterator[Step]:
    """Which figures are the lines of a table; headings, sums and the like are added in the YAML."""
    choices = [Choice(key, key.replace("_", " ")) for key in answers.ids("figures")]
    usual = ", ".join(choice.answer for choice in choices)
    yield choose_several(("lines", *path), "Which figures are its lines?", choices, usual, required=True)
    for number, key in enumerate(split_several(answers.get("lines", *path))):
        answers.given[*path, number, "line"] = key


def _detail_steps(answers: Answers, path: Path, chosen: list[str]) -> Iterator[Step]:
    """A label, a driver and the like for those figures that have one."""
    if not chosen:
        return
    words = "Which of them need more than their sentence, such as a driver or a label?"
    yield choose_several(("detailed", *path), words, [Choice(key, key.replace("_", " ")) for key in chosen])
    for key in split_several(answers.get("detailed", *path)):
        item = (*path, chosen.index(key))
        yield Note(lambda key=key: sentence(answers, key))  # type: ignore[misc]
        yield from other_steps(answers, item, DETAILS, f"What does {key.replace('_', ' ')} need?")
        yield from check_record(answers, item)


def _own_steps(answers: Answers, path: Path, start: int) -> Iterator[Step]:
    """Results in the author's own words, after those that are computed."""
    number = start
    while True:
        words = "Another result in your own words?" if number > start else "A result in your own words?"
        text = (*path, number, "text")
        instruction = DONE if number > start else SKIP
        yield from prose_steps(answers, text, words=words, required=False, instruction=instruction)
        if not answers.get(*text):
            return
        number += 1
