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
    tree = answers.house.tree if answers.house and answers.uses_house else answers.tree()
    default = Company.model_fields["fiscal_year_end"].default
    typed = tree.get("company", {}).get("fiscal_year_end")
    fiscal: FiscalYear = read_fiscal_year(typed) if typed else default
    dating = Dating(day_first=tree.get("style", {}).get("dates") == "day-first")
    return PeriodWords(period, fiscal, False, dating)


def facts_so_far(answers: Answers) -> Facts | None:
    """The facts of the release as far as it is answered; None where that is too little."""
    tree = answers.tree()
    kept = {name: tree[name] for name in ("period", "with_year", "figures") if name in tree}
    house = answers.house.tree if answers.house and answers.uses_house else {}
    people = {**house.get("people", {}), **tree.get("people", {})}
    company = {"company": tree["company"]} if "company" in tree else {}
    merged: dict[str, Any] = {**house, **company, **kept, "people": people, "release": _OPENING}
    try:
        return Facts(Release.model_validate(merged))
    except ValidationError:
        return None


def sentence(answers: Answers, figure: str) -> str:
    """The sentence that the release will say of a figure, or ""."""
    facts = facts_so_far(answers)
    try:
        return plain_text(state_result(facts, figure, ())) if facts else ""
    except FactError:
        return ""


def resolves(answers: Answers) -> Callable[[str], None]:
    """A check of prose that raises Refused for a reference that the release so far has nothing for."""

    def check(text: str) -> None:
        facts = facts_so_far(answers)
        for paragraph in text.split("\n") if facts else ():
            for found in references(parse_prose(paragraph)):
                _resolve(facts, (found.name, found.steps, found.filters))

    return check


def _resolve(facts: Facts, reference: tuple[str, tuple[str, ...], Filters]) -> None:
    try:
        resolve(facts, *reference)
    except FactError as error:
        advice = f" ({error.advice})" if error.advice else ""
        raise Refused(f"{str(error)[:1].upper()}{str(error)[1:]}{advice}.") from None
