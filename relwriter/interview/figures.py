"""The steps of the figures: what each is called, how it is measured, and its value in each period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import kind_of
from relwriter.interview.doubts import doubt_steps
from relwriter.interview.drafting import period_of, sentence, words_of
from relwriter.interview.metrics import know_metric
from relwriter.interview.naming import derive_id
from relwriter.interview.records import field_steps, offer
from relwriter.interview.steps import (
    DONE,
    SKIP,
    Choice,
    Note,
    Question,
    Refused,
    Step,
    Title,
    ask,
    choose_several,
    split_several,
)
from relwriter.model.entry import Name
from relwriter.model.figure import Figure
from relwriter.model.names import NAMES
from relwriter.model.period import Period, read_period
from relwriter.model.unit import is_currency

SIGNED = ("income", "cash_flow")
"""Natures that need a name for their negative values."""
OTHERS = ("scale", "accuracy", "status", "formula", "plural", "display")
"""What can be said of a figure besides, before its values."""
REFERRED = "Under which id does text refer to it?"
PERIODS = "periods"
"""What is said of a figure besides by values for further periods, such as the year before in an interim release."""
FURTHER = "Further periods: What was it in periods besides those that the release reports?"


def figure_steps(answers: Answers, chapter: str) -> Iterator[Step]:
    """The figures one by one, until the person has no other. `chapter` is the title of them all."""
    yield Title(chapter)
    for number in count():
        path = ("figures", number)
        label = ask((*path, "label"), required=False, item=path)
        known = answers.kept.get((*path, "label"), "")
        yield Title("", f"Figure {number + 1}: {known}" if known else "Another figure")
        asked = label.words[:1].lower() + label.words[1:]
        words, left = (f"Another figure: {asked}", DONE) if number else (f"The first figure: {asked}", SKIP)
        yield replace(label, words=words, instruction=left)
        if not answers.get(*path, "label"):
            return
        yield from one_figure_steps(answers, number)


def one_figure_steps(answers: Answers, number: int) -> Iterator[Step]:
    """The steps of the figure of a number, after its label."""
    path = ("figures", number)
    metric = know_metric(answers.get(*path, "label"))
    yield ask((*path, "nature"), default=metric.nature)
    if answers.get(*path, "nature") in SIGNED:
        yield ask((*path, "negative_label"), required=True, instruction="", default=_negative(answers, number))
    yield _unit_question(answers, number, metric.unit)
    yield ask((*path, "source"), default=answers.get("figures", number - 1, "source"))
    answers.given[*path, "id"] = _usual_id(answers, number)
    yield from _other_steps(answers, number)
    yield from _value_steps(answers, number)
    yield Note(lambda: _tell_sentence(answers, number), after=True)
    yield from doubt_steps(answers, number)


def _negative(answers: Answers, number: int) -> str:
    """The model's own name for a negative value, or ""."""
    label, nature = answers.get("figures", number, "label"), answers.get("figures", number, "nature")
    figure = Figure.model_construct(label=Name(label), negative_label=None, nature=nature)
    return str(figure.label_for(negative=True) or "")


def _unit_question(answers: Answers, number: int, usual: str) -> Question:
    """The unit, kept beside the figure: the YAML says it only where it is not the currency that all are in."""
    field = ("figures", number, "unit")
    default = f"{answers.currency}{usual}" if usual in ("", "/share") else usual
    return replace(ask(field, default=default), path=("unit", "figures", number))


def unit_of(answers: Answers, number: int) -> str:
    """The unit of the figure of a number."""
    return answers.get("unit", "figures", number)


def _other_steps(answers: Answers, number: int) -> Iterator[Step]:
    """What else there is to say of a figure; and its unit and scale, where they are not those of all."""
    path = ("figures", number)
    unit = unit_of(answers, number)
    if unit != answers.currency:
        answers.given[*path, "unit"] = unit
    choices = [Choice("id", f"Id: {REFERRED}"), *(offer((*path, name)) for name in OTHERS), Choice(PERIODS, FURTHER)]
    yield choose_several(("more", *path), "Anything else about it?", choices)
    for name in split_several(answers.get("more", *path)):
        if name == "id":
            yield _id_question(answers, number)
        elif name != PERIODS:
            scale = {"default": scale_of(answers, number)} if name == "scale" else {}
            yield from field_steps(answers, (*path, name), **scale)


def _usual_id(answers: Answers, number: int) -> str:
    return derive_id(answers.get("figures", number, "label"), {*NAMES, *answers.ids("figures")})


def _id_question(answers: Answers, number: int) -> Question:
    path = ("figures", number, "id")
    usual = answers.given.pop(path, "")
    taken = {*NAMES, *answers.ids("figures")}

    def check(text: str) -> None:
        if text in taken:
            raise Refused(f"There is something of the id {text} already.")

    return Question(path, REFERRED, "text", field=path, default=usual, example="net_income", check=check)


def scale_of(answers: Answers, number: int) -> str:
    """The scale in which the figure of a number is typed."""
    money = answers.scale if is_currency(unit_of(answers, number)) else "ones"
    return answers.get("figures", number, "scale") or money


def _value_steps(answers: Answers, number: int) -> Iterator[Step]:
    """The values: each of the release's own periods, and where it has one, what that is compared with."""
    own = _own_periods(answers, number)
    path = ("figures", number, "values")
    yield Note(lambda: _tell_measure(answers, number))
    needed = not answers.get("figures", number, "formula")
    for position, (period, comparative) in enumerate(own):
        earlier = any(answers.get(*path, str(before)) for before, _ in own[:position])
        last = position == len(own) - 1
        yield _value_question(answers, number, period, required=needed and last and not earlier)
        if answers.get(*path, str(period)):
            yield _value_question(answers, number, comparative, required=False)
    if PERIODS in split_several(answers.get("more", "figures", number)):
        yield from _further_steps(answers, number)


def _further_steps(answers: Answers, number: int) -> Iterator[Step]:
    """The values for further periods, until no other is named."""
    for place in count():
        path = ("further", "figures", number, place)
        words = "Another period?" if place else "Which further period?"
        named = ask(("period",), words=words, required=False, instruction=DONE, item=path, example="FY 2025")
        yield replace(named, path=path)
        if not answers.get(*path):
            return
        yield _value_question(answers, number, read_period(answers.get(*path)), required=True)


def _tell_measure(answers: Answers, number: int) -> str:
    """What the values are typed as."""
    unit, scale = unit_of(answers, number), scale_of(answers, number)
    words = ask(("figures", number, "values", "", "value")).words
    return f"{words} (or: not yet); in {unit}{'' if scale == 'ones' else f', {scale}'}."


def _tell_sentence(answers: Answers, number: int) -> str:
    said = sentence(answers, answers.get("figures", number, "id"))
    return f"The release will say: {said}" if said else ""


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
        unit=unit_of(answers, number),
    )
