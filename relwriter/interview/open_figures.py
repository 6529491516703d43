"""The figures of a release that was rolled forward, asked one by one with what earlier releases had beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from relwriter.intake.nodes import Scalar
from relwriter.intake.splicing import Splice, replace_scalar, splice
from relwriter.interview.definitions import kind_of
from relwriter.interview.prompts import GoBack, answer, show
from relwriter.interview.steps import SKIP, Note, Question, Title
from relwriter.model.period import Period
from relwriter.rollforward.open_fields import OpenField
from relwriter.rollforward.rolling import Rolled


def ask_figures(rolled: Rolled, save: Callable[[str], None]) -> bool:
    """Whether the person answered to the end. After each answer `save` gets the text of the file with it."""
    fields = [field for field in rolled.open_fields if field.period is not None]
    typed: dict[int, str] = {}
    number = 0
    show(Title(f"Figures of {rolled.period}"))
    try:
        while number < len(fields):
            number = _ask(fields, number, typed)
            save(splice(rolled.text, list(_splices(fields, typed))))
    except (KeyboardInterrupt, EOFError):
        return False
    return True


def _ask(fields: list[OpenField], number: int, typed: dict[int, str]) -> int:
    """Asks for one figure, with what is known of it; the number of the one that is asked next."""
    field = fields[number]
    assert field.period is not None
    if field.known:
        known = "; ".join(f"{period}: {text}" for period, text in field.known)
        show(Note(lambda: known))
    try:
        typed[number] = answer(_question(field, field.period), {}, typed.get(number))
    except GoBack:
        return max(0, number - 1)
    return number + 1


def _splices(fields: list[OpenField], typed: dict[int, str]) -> Iterator[Splice]:
    """What was typed, in its place in the file; a figure that was left empty stays pending."""
    for number, text in typed.items():
        field = fields[number]
        if text:
            assert isinstance(field.site.node, Scalar)
            yield replace_scalar(field.site.parent, field.site.node, text)


def _question(field: OpenField, period: Period) -> Question:
    path = ("figures", field.figure, "values", str(period), "value")
    return Question(
        path, f"{field.words}:", kind_of(path), field=path, required=False, instruction=SKIP, unit=field.unit
    )
