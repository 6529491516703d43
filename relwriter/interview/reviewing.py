"""The page before the files are written: every figure with its change, quotes, problems, and what to correct."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path as FilePath
from typing import Any

from relwriter.compose.composing import compose
from relwriter.compose.facts import Facts
from relwriter.compose.pack import find_pack
from relwriter.errors import RelwriterError
from relwriter.interview.answers import Answers
from relwriter.interview.conducting import Passage
from relwriter.interview.definitions import Path
from relwriter.interview.drafting import facts_so_far
from relwriter.interview.nesting import PLACE, section_keys
from relwriter.interview.overview import show_figures
from relwriter.interview.people import known_people
from relwriter.interview.prompts import GoBack, answer
from relwriter.interview.screen import say, say_title
from relwriter.interview.steps import Choice, Question
from relwriter.interview.writing import read_answers
from relwriter.model.recorded import FigureValue

WRITE, MOVE = "write", "move"


def review(file: FilePath, answers: Answers, passage: Passage) -> bool:
    """Whether the files are to be written; else what the person wants to correct is unsettled."""
    problems = find_problems(file, answers)
    show_page(facts_so_far(answers), _quotes(answers), problems)
    chosen = _choose(_question(passage, answers, problems), answers)
    if chosen == WRITE:
        return True
    if chosen == MOVE:
        _unsettle_place(answers)
    elif chosen in passage.groups:
        answers.settled -= set(passage.groups[chosen])
    else:
        answers.settled.discard(passage.passed[-1])
    return False


def _choose(question: Question, answers: Answers) -> str:
    """The choice, or an empty text for going back."""
    try:
        return answer(question, answers.context)
    except GoBack:
        return ""


def find_problems(file: FilePath, answers: Answers) -> list[str]:
    """What the release cannot be rendered for, in words, without places: no file holds it yet."""
    try:
        release = read_answers(file, answers)
        compose(release, find_pack(str(release.pack or "standard"), file.absolute().parent))
    except RelwriterError as error:
        advised = [(one, f" ({one.advice})" if one.advice else "") for one in error.problems]
        return [f"{problem.field}: {problem.message}{advice}" for problem, advice in advised] or [str(error)]
    return []


def _question(passage: Passage, answers: Answers, problems: list[str]) -> Question:
    words = "write it as it is, with its problems" if problems else "write it"
    choices = [
        Choice(WRITE, words),
        *(Choice(name, f"correct: {name}") for name, paths in passage.groups.items() if paths),
    ]
    if len(section_keys(answers.given)) > 1:
        choices.append(Choice(MOVE, "move a section"))
    default = next((group for problem in problems if (group := _group_of(problem, passage, answers))), WRITE)
    return Question(("review",), "Is it right?", "choice", default=default, choices=tuple(choices))


def _group_of(problem: str, passage: Passage, answers: Answers) -> str:
    """The group of questions that a problem's field belongs to, or ""."""
    found = re.match(r"(?P<field>[a-z_]+)(?:\[(?P<place>[0-9]+)\]|\.(?P<id>[a-z0-9_-]+))?", problem)
    if not found:
        return ""
    start: Path = (found["field"],)
    if found["place"]:
        start = (found["field"], section_keys(answers.given, found["field"])[int(found["place"])])
    elif found["field"] == "figures":
        start = next(
            (path[:2] for path, text in answers.given.items() if path[2:] == ("id",) and text == found["id"]), start
        )
    fitting = (name for name, paths in passage.groups.items() if any(path[: len(start)] == start for path in paths))
    return next(fitting, "")


def _unsettle_place(answers: Answers) -> None:
    """Lets the place of one section be asked for."""
    choices = tuple(Choice(key, key.replace("-1", "").replace("-", " ")) for key in section_keys(answers.given))
    key = _choose(Question((MOVE,), "Which section?", "choice", choices=choices), answers)
    if key:
        answers.kept.setdefault((PLACE, key), "")
        answers.unsettle((PLACE, key))


def show_page(facts: Facts | None, quotes: Iterable[tuple[str, str]], problems: Sequence[str]) -> None:
    """Shows every figure with its change, what each quote says and who says it, and the problems."""
    say_title("Review")
    if facts and facts.release.figures:
        show_figures(facts)
    for words, by in quotes:
        say("", f"{by}:")
        say("note", words, indent="    ")
    for problem in problems:
        say("refused", problem)
    pending = sum(entry.value is None for entry in _entries(facts))
    if pending:
        say("note", f"{count_of(pending, 'value')} not known yet.")
    say("note", count_of(len(problems), "problem") + "." if problems else "No problems: it can be rendered.")


def _entries(facts: Facts | None) -> Iterator[FigureValue]:
    """Every value of every figure that is given and not computed."""
    for figure in facts.release.figures.values() if facts else ():
        yield from (entry for entry in figure.entries if entry.formula is None)


def count_of(number: int, name: str) -> str:
    """`1 problem`, `2 problems`."""
    return f"{number} {name}{'' if number == 1 else 's'}"


def _quotes(answers: Answers) -> Iterator[tuple[str, str]]:
    return quotes_of(answers.tree(), known_people(answers))


def quotes_of(tree: dict[str, Any], people: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What each quote among the sections of a tree says, and who says it; `people` are those known, by id."""
    for section in tree.get("sections", []):
        said = section.get("quote", {}) if isinstance(section, dict) else {}
        if "says" in said:
            yield "\n".join(filter(None, (said["says"], said.get("then")))), people.get(said.get("by", ""), "")
