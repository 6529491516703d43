"""What the answers already make: the release so far, the sentence of a figure, what a reference prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from relwriter.compose.dating import Dating
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.periods import PeriodWords
from relwriter.compose.references import Filters, resolve
from relwriter.compose.sentences import state_result
from relwriter.document.tree import plain_text
from relwriter.interview.answers import Answers
from relwriter.interview.steps import Refused
from relwriter.model.company import Company
from relwriter.model.fiscal import FiscalYear, read_fiscal_year
from relwriter.model.marks import parse_prose, references
from relwriter.model.period import Period, read_period
from relwriter.model.release import Release

_OPENING = {"date": "2000-01-01", "headline": "-", "datelines": [{"city": "-"}]}
"""Stands in for what is not asked yet; no sentence and no reference prints it."""


def period_of(answers: Answers) -> Period:
    """The period that the release reports."""
    return read_period(answers.get("period"))


def words_of(answers: Answers, period: Period) -> PeriodWords:
    """A period in words."""
    typed = answers.house_tree.get("company", {}).get("fiscal_year_end") or answers.get("company", "fiscal_year_end")
    fiscal: FiscalYear = read_fiscal_year(typed) if typed else Company.model_fields["fiscal_year_end"].default
    style = answers.house_tree.get("style", {}).get("dates") or answers.get("style", "dates")
    return PeriodWords(period, fiscal, False, Dating(day_first=style == "day-first"))


_FACTUAL = ("house", "company", "people", "period", "with_year", "figures", "style")
"""The fields that facts come from."""


def facts_so_far(answers: Answers) -> Facts | None:
    """The facts of the release as far as it is answered; None where that is too little."""
    told = tuple((path, text) for path, text in answers.given.items() if text and path[0] in _FACTUAL)
    if told not in answers.known:
        answers.known[told] = _gather_facts(answers)
    return answers.known[told]


def _gather_facts(answers: Answers) -> Facts | None:
    tree, house = answers.tree(), answers.house_tree
    kept = {name: tree[name] for name in _FACTUAL[1:] if name in tree}
    people = {**house.get("people", {}), **tree.get("people", {})}
    base = {name: value for name, value in house.items() if name != "boilerplate"}
    merged: dict[str, Any] = {**base, **kept, "people": people, "release": _OPENING}
    figures = {key: figure for key, figure in tree.get("figures", {}).items() if _is_told(figure)}
    try:
        return Facts(Release.model_validate({**merged, "figures": figures}))
    except ValidationError:
        return None


def _is_told(figure: dict[str, Any]) -> bool:
    """Whether a figure has values already: one that is just being asked for has none."""
    return bool(figure.get("values") or figure.get("value") or figure.get("formula"))


def sentence(answers: Answers, figure: str) -> str:
    """The sentence that the release will say of a figure, or ""."""
    facts = facts_so_far(answers)
    try:
        return plain_text(state_result(facts, figure, ())) if facts else ""
    except FactError:
        return ""


LATER = ("guidance", "call", "dividend", "buyback")
"""What sections give that are asked for after the words that may refer to them; the review tells what is not there."""


def resolves(answers: Answers) -> Callable[[str], None]:
    """A check of prose that raises Refused for a reference that the release so far has nothing for."""

    def check(text: str) -> None:
        named = [one for paragraph in text.split("\n") for one in references(parse_prose(paragraph))]
        found = [reference for reference in named if reference.name not in LATER]
        facts = facts_so_far(answers) if found else None
        for reference in found if facts else ():
            _resolve(facts, (reference.name, reference.steps, reference.filters))

    return check


def _resolve(facts: Facts, reference: tuple[str, tuple[str, ...], Filters]) -> None:
    try:
        resolve(facts, *reference)
    except FactError as error:
        advice = f" ({error.advice})" if error.advice else ""
        raise Refused(f"{str(error)[:1].upper()}{str(error)[1:]}{advice}.") from None
