"""The figures of a release that was rolled forward, asked one by one with what earlier releases had beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from relwriter.intake.nodes import Scalar
from relwriter.intake.splicing import Splice, replace_scalar, splice
from relwriter.interview.definitions import kind_of
from relwriter.interview.prompts import answer, show
from relwriter.interview.steps import SKIP, Note, Question, Title
from relwriter.model.period import Period
from relwriter.rollforward.open_fields import OpenField
from relwriter.rollforward.rolling import Rolled


def ask_figures(rolled: Rolled, save: Callable[[str], None]) -> bool:
    """Whether the person answered to the end. After each answer `save` gets the text of the file with it."""
    splices: list[Splice] = []
    try:
        for field, typed in _answers(rolled):
            assert isinstance(field.site.node, Scalar)
            splices.append(replace_scalar(field.site.parent, field.site.node, typed))
            save(splice(rolled.text, splices))
    except (KeyboardInterrupt, EOFError):
        return False
    return True


def _answers(rolled: Rolled) -> Iterator[tuple[OpenField, str]]:
    """Each figure that is open with what was typed for it; one left empty stays pending."""
    show(Title(f"Figures of {rolled.period}"))
    for field in rolled.open_fields:
        if field.period is None:
            continue
        if field.known:
            show(Note("; ".join(f"{period}: {text}" for period, text in field.known)))
        typed = answer(_question(field, field.period), {})
        if typed:
            yield field, typed


def _question(field: OpenField, period: Period) -> Question:
    path = ("figures", field.figure, "values", str(period), "value")
    return Question(
        path, f"{field.words}:", kind_of(path), field=path, required=False, instruction=SKIP, unit=field.unit
    )
