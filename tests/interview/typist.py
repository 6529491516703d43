"""A typist: answers each question of an interview with what a release says, and notes the keys that a person would type.

The keys are found by an interview that asks the typist instead of a person, and are then typed into the real prompts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

import pytest
from pydantic import BaseModel
from typing_keys import DONE, ENTER, NO, TODAY, YES, choose, text, toggle, write_all

from relwriter.files import filesystem
from relwriter.interview import conducting, reviewing
from relwriter.interview.definitions import Path
from relwriter.interview.figures import PERIODS
from relwriter.interview.interviewing import interview
from relwriter.interview.people import NOBODY, SOMEBODY
from relwriter.interview.results import DETAILS
from relwriter.interview.reviewing import MOVE, WRITE
from relwriter.interview.sections import ORDER
from relwriter.interview.steps import Question, Refused, split_several
from relwriter.interview.wording import read_answer
from relwriter.model.figure import Figure
from relwriter.model.fiscal import MONTHS, WEEKDAYS, FiscalYear, WeekYear
from relwriter.model.formula import operands, parse_formula
from relwriter.model.period import Period
from relwriter.model.recorded import FigureValue
from relwriter.model.release import Release
from relwriter.model.sections.result import Result
from relwriter.model.statement_columns import Column


def find_keys(release: Release, file: FilePath) -> tuple[list[str], str]:
    """The keys of a whole interview about a release, and the YAML that it writes to `file`."""
    typist = Typist(release)
    with pytest.MonkeyPatch.context() as asked:
        for module in (conducting, reviewing):
            asked.setattr(module, "answer", typist.answer)
        _sync_nothing(asked)
        interview(file, TODAY)
    return typist.keys, file.read_text(encoding="utf-8")


def type_quickly(file: FilePath, keys: list[str]) -> str:
    """The YAML of an interview that the keys answer, on a disk that is never waited for: other tests see to that."""
    with pytest.MonkeyPatch.context() as unsynced:
        _sync_nothing(unsynced)
        return write_all(file, keys)


def _sync_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_sync", "sync_folder"):
        monkeypatch.setattr(filesystem, name, lambda place: None)


class Typist:
    """Knows a release, and the keys that were typed so far."""

    def __init__(self, release: Release):
        self.release = release
        self.keys: list[str] = []
        self.figures = list(_after_their_parts(release))
        self.sections = list(name_sections(release))
        self.moves = _moves(self.sections)

    def answer(self, question: Question, context: dict[str, Any], former: str | None = None) -> str:
        """The release's answer to a question, as the YAML holds it; its keys are noted."""
        shown = question.default if former is None else former
        said = self._say(question, shown)
        self.keys.append(_keys(question, said, shown))
        try:
            return read_answer(question, said, context)
        except Refused as error:
            raise AssertionError(f"{question.path}: {said!r} is refused: {error}") from None

    def _say(self, question: Question, shown: str) -> str:
        head, *rest = question.path
        say = getattr(self, f"_say_{str(head).replace(' ', '_')}", None)
        if say is None:
            said = write(self._find(question.path)) if question.field else shown
            return said or (shown if question.required else "")
        return say(tuple(rest), question)

    # What the interview asks of its own: each by the first step of its path.

    def _say_kinds(self, _: Path, question: Question) -> str:
        kinds = {key.rpartition("-")[0] for key in self.sections}
        return ", ".join(choice.answer for choice in question.choices if choice.answer in kinds)

    def _say_another(self, path: Path, _: Question) -> str:
        kind, _, number = str(path[0]).rpartition("-")
        return _flag(f"{kind}-{int(number) + 1}" in self.sections)

    def _say_more(self, path: Path, question: Question) -> str:
        said = self._find(path)
        given = {name for name in type(said).model_fields if _is_said(said, name)} if said is not None else set()
        if path[0] == "figures":
            given |= self._further(path)
        return ", ".join(choice.answer for choice in question.choices if choice.answer in given)

    def _say_has(self, path: Path, _: Question) -> str:
        return _flag(_is_said(self._find(path[:-1]), str(path[-1])))

    def _say_several(self, path: Path, question: Question) -> str:
        said = {str(one) for one in self._find(path)}
        return ", ".join(choice.answer for choice in question.choices if choice.answer in said)

    def _say_speaker(self, path: Path, question: Question) -> str:
        known = {choice.answer for choice in question.choices}
        said = str(self._find(path) or NOBODY)
        return said if said in known else SOMEBODY

    def _say_figures_stated(self, path: Path, question: Question) -> str:
        said = {str(item.figure) for item in self._find(path)}
        return ", ".join(choice.answer for choice in question.choices if choice.answer in said)

    def _say_detailed(self, path: Path, question: Question) -> str:
        said = {str(item.figure) for item in self._find(path) if any(_is_said(item, name) for name in DETAILS)}
        return ", ".join(choice.answer for choice in question.choices if choice.answer in said)

    def _say_lines(self, path: Path, question: Question) -> str:
        said = {str(row.line) for row in self._find(path)}
        return ", ".join(choice.answer for choice in question.choices if choice.answer in said) or self.figures[0]

    def _say_unit(self, path: Path, _: Question) -> str:
        return write(self._find((*path, "unit")))

    def _say_further(self, path: Path, _: Question) -> str:
        periods = self._further_periods(path[:2])
        return periods[int(path[2])] if int(path[2]) < len(periods) else ""

    def _say_sure(self, *_: object) -> str:
        return "true"

    def _say_marks(self, *_: object) -> str:
        return "false"

    def _say_with_year(self, _: Path, question: Question) -> str:
        return question.default if self.release.with_year is None else _flag(self.release.with_year)

    def _say_keep(self, *_: object) -> str:
        return "false"

    def _say_review(self, *_: object) -> str:
        return MOVE if self.moves else WRITE

    def _say_move(self, *_: object) -> str:
        return self.moves[0][0]

    def _say_place(self, path: Path, _: Question) -> str:
        if self.moves and self.moves[0][0] == path[0]:
            return self.moves.pop(0)[1]
        return ""

    # What the release says at a path of an answer.

    def _find(self, path: Path) -> Any:
        if not path:
            return self.release
        head, *rest = path
        if head == "figures" and rest[1:] == ["id"]:
            return self.figures[int(rest[0])]
        if head == "figures":
            found = self.figures[int(rest[0])] if int(rest[0]) < len(self.figures) else None
            return self._walk(self.release.figures[found], rest[1:]) if found else None
        if head in ("sections", "boilerplate"):
            kind, _, number = str(rest[0]).rpartition("-")
            contents = [one.content for one in self.release.sections if one.kind == kind]
            return self._walk(self._laid_out(contents[int(number) - 1]), rest[2:])
        if head == "people":
            key = self._find(tuple(int(step) if step.isdecimal() else step for step in str(rest[0]).split("/")))
            return self._walk(self.release.people[str(key)], rest[1:])
        return self._walk(self.release, path)

    def _laid_out(self, content: Any) -> Any:
        """A section's content; of a statement that is laid out elsewhere, the layout."""
        return self.release.statements.get(str(getattr(content, "id", None)), content)

    def _walk(self, found: Any, path: Path | list[str | int]) -> Any:
        for step in path:
            if isinstance(step, int):
                items = self._in_order(found)
                found = items[step] if step < len(items) else None
            elif isinstance(found, dict):
                found = next((one for key, one in found.items() if str(key) == step), None)
            else:
                found = getattr(found, step, None)
            if found is None:
                return None
        return found

    def _in_order(self, items: Any) -> list[Any]:
        """Results as the interview states them: figures in their order, and then what is in the author's own words; of
        columns those of periods, and at least one."""
        if any(isinstance(item, Column) for item in items):
            return [item for item in items if item.period] or [Column(period=str(self.release.period))]
        if not any(isinstance(item, Result) for item in items):
            return list(items)
        return sorted(
            items, key=lambda item: self.figures.index(str(item.figure)) if item.figure else len(self.figures)
        )

    def _further(self, path: Path) -> set[str]:
        """What is said of a figure besides its fields: its id, and further periods, if it has any."""
        return {"id"} | ({PERIODS} if self._further_periods(path) else set())

    def _further_periods(self, path: Path) -> list[str]:
        """The periods of a figure's values that no question of their own asks for."""
        figure = self.release.figures[self.figures[int(path[1])]]
        typed = list(figure.values)
        asked = _asked(self.release, figure, typed)
        return [str(period) for period in typed if period not in asked]


def name_sections(release: Release) -> Iterator[str]:
    """The keys of the sections as the interview gives them, `quote-1`, in the release's order."""
    numbers: Counter[str] = Counter()
    for section in release.sections:
        numbers[section.kind] += 1
        yield f"{section.kind}-{numbers[section.kind]}"


def _moves(keys: list[str]) -> list[tuple[str, str]]:
    """Which sections are moved before which others, so that they come from the usual order into this one."""
    moves, placed = [], []
    for key in sorted(keys, key=lambda key: (ORDER.index(key.rpartition("-")[0]), int(key.rpartition("-")[2]))):
        later = [other for other in keys[keys.index(key) + 1 :] if other in placed]
        moves += [(key, later[0])] if later else []
        placed.append(key)
    return moves


def _after_their_parts(release: Release) -> Iterator[str]:
    """The ids of the figures, each after those that its formula names."""
    told: dict[str, None] = {}

    def tell(key: str) -> None:
        formula = release.figures[key].formula
        for part in operands(parse_formula(str(formula))) if formula else ():
            if part.id not in told and part.id != key:
                tell(part.id)
        told[key] = None

    for key in release.figures:
        tell(key)
    return iter(told)


def _asked(release: Release, figure: Figure, typed: list[Period]) -> set[Period]:
    """The periods of a figure that the interview asks for outright: its own, and where these are typed, the earlier."""
    period = release.period
    if figure.nature == "balance":
        own = period.ytd if period.ends_after == 12 else period
        pairs = {own: period.year_end}
    else:
        pairs = {own: own.prior for own in (period, period.ytd)}
    return {one for own, earlier in pairs.items() for one in (own, earlier) if one == own or own in typed}


def _is_said(record: Any, name: str) -> bool:
    """Whether a release gives a field of a record."""
    return record is not None and name in record.model_fields_set and getattr(record, name) not in (None, ())


def _flag(said: bool) -> str:
    return str(said).lower()


def write(said: Any) -> str:
    """A value of the model as a person types it; an empty text for what is not there or cannot be typed."""
    if isinstance(said, bool):
        return _flag(said)
    if isinstance(said, Decimal):
        return f"{said:f}"
    if isinstance(said, FigureValue):
        # What one period alone computes is no answer: it is left open.
        return "pending" if said.value is None else f"{said.value:f}"
    if isinstance(said, tuple):
        return "\n\n".join(map(str, said))
    if isinstance(said, FiscalYear):
        return _write_year(said)
    if isinstance(said, BaseModel):
        return str(getattr(said, "text", None) or "")
    if isinstance(said, dict):
        # A driver of every period; those of single periods are left to the YAML.
        return str(said.get(None, ""))
    return "" if said is None else str(said)


def _write_year(year: FiscalYear) -> str:
    day = f"{MONTHS[year.month - 1]} {year.day}"
    return f"{WEEKDAYS[year.rule.weekday]} nearest {day}" if isinstance(year, WeekYear) else day


def _keys(question: Question, said: str, shown: str) -> str:
    """The keys that give an answer at a prompt that shows another."""
    if question.kind == "flag":
        return YES if said == "true" else NO
    answers = [choice.answer for choice in question.choices]
    if question.kind == "several":
        changed = set(split_several(said)) ^ set(split_several(shown))
        return toggle(*(number for number, answer in enumerate(answers) if answer in changed))
    if answers:
        start = answers.index(shown) if shown in answers else 0
        return choose((answers.index(said) - start) % len(answers))
    if question.kind == "paragraphs":
        assert not shown
        return f"{said}{DONE}" if said else ENTER
    return ENTER if said == shown else text(said)
