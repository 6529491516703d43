"""The steps of the figures: what each is called, how it is measured, and its value in each period."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from relwriter.interview.answers import Answers, derive_id
from relwriter.interview.definitions import kind_of
from relwriter.interview.drafting import period_of, sentence, words_of
from relwriter.interview.steps import SKIP, Note, Question, Refused, Step, ask, confirm, title
from relwriter.model.entry import Name
from relwriter.model.figure import Figure
from relwriter.model.names import NAMES
from relwriter.model.period import Period

SIGNED = ("income", "cash_flow")
"""Natures that need a name for their negative values."""


def figure_steps(answers: Answers) -> Iterator[Step]:
    """The figures one by one, until the person has no other."""
    yield title("figures")
    for number in count():
        another = "Another figure?" if number else "Is there a figure to report?"
        yield confirm(("more", "figures", number), another, default=True)
        if not answers.says_yes("more", "figures", number):
            return
        yield from _figure_steps(answers, number)


def _figure_steps(answers: Answers, number: int) -> Iterator[Step]:
    path = ("figures", number)
    yield ask((*path, "label"))
    yield ask((*path, "nature"))
    if answers.get(*path, "nature") in SIGNED:
        yield ask((*path, "negative_label"), required=True, instruction="", default=_negative(answers, number))
    yield ask((*path, "unit"))
    yield _id_question(answers, number)
    yield ask((*path, "scale"), default=_usual_scale(answers, number))
    yield ask((*path, "source"))
    yield from _value_steps(answers, number)
    said = sentence(answers, answers.get(*path, "id"))
    if said:
        yield Note(f"The release will say: {said}")


def _negative(answers: Answers, number: int) -> str:
    """The model's own name for a negative value, or ""."""
    label, nature = answers.get("figures", number, "label"), answers.get("figures", number, "nature")
    figure = Figure.model_construct(label=Name(label), negative_label=None, nature=nature)
    return str(figure.label_for(negative=True) or "")


def _usual_scale(answers: Answers, number: int) -> str:
    """The scale of the last figure in the same unit, or the field's default."""
    unit = answers.get("figures", number, "unit")
    alike = (before for before in reversed(range(number)) if answers.get("figures", before, "unit") == unit)
    before = next(alike, None)
    return ask(("figures", number, "scale")).default if before is None else answers.get("figures", before, "scale")


def _id_question(answers: Answers, number: int) -> Question:
    path = ("figures", number, "id")
    taken = {*NAMES, *(key for key in answers.ids("figures") if key != answers.get(*path))}

    def check(text: str) -> None:
        if text in taken:
            raise Refused(f"There is something of the id {text} already.")

    default = derive_id(answers.get("figures", number, "label"), taken)
    words = "Under which id does text refer to it?"
    return Question(path, words, "text", field=path, default=default, example="net_income", check=check)


def _value_steps(answers: Answers, number: int) -> Iterator[Step]:
    """The values: each of the release's own periods, and where it has one, what that is compared with."""
    own = _own_periods(answers, number)
    path = ("figures", number, "values")
    yield _measure_note(answers, number)
    for position, (period, comparative) in enumerate(own):
        earlier = any(answers.get(*path, str(before)) for before, _ in own[:position])
        last = position == len(own) - 1
        yield _value_question(answers, number, period, required=last and not earlier)
        if answers.get(*path, str(period)):
            yield _value_question(answers, number, comparative, required=False)


def _measure_note(answers: Answers, number: int) -> Note:
    """What the values are typed as."""
    unit, scale = answers.get("figures", number, "unit"), answers.get("figures", number, "scale")
    words = ask(("figures", number, "values", "", "value")).words
    return Note(f"{words}; in {unit}{'' if scale == 'ones' else f', {scale}'}.")


def _own_periods(answers: Answers, number: int) -> list[tuple[Period, Period]]:
    """The periods that the release reports of a figure, each with its comparative."""
    period = period_of(answers)
    if answers.get("figures", number, "nature") == "balance":
        return [(period.ytd if period.ends_after == 12 else period, period.year_end)]
    reports_year = period.kind != "Q" or period.number != 4 or answers.says_yes("with_year")
    both = [period, period.ytd] if reports_year and period.ytd != period else [period]
    return [(own, own.prior) for own in both]


def _value_question(answers: Answers, number: int, period: Period, *, required: bool) -> Question:
    path = ("figures", number)
    words = words_of(answers, period)
    when = f"as of {words.end}" if answers.get(*path, "nature") == "balance" else words.in_sentence
    field = ask((*path, "values", str(period), "value"))
    return Question(
        (*path, "values", str(period)),
        f"{answers.get(*path, 'label')} {when}:",
        kind_of(field.path),
        field=field.path,
        required=required,
        instruction="" if required else SKIP,
        example=field.example,
        unit=answers.get(*path, "unit"),
    )
