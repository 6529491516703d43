"""References: what `{{ net_income.prior | millions: 2 }}` means, in prose and in templates alike."""

from __future__ import annotations

from dataclasses import replace

from relwriter.compose.amounts import PENDING_MARK, PrecisionError
from relwriter.compose.facts import PERIOD_NAMES, Fact, FactError, Facts
from relwriter.compose.referents import REFERENTS
from relwriter.document.tree import Value
from relwriter.model.figure import SCALES

FORMS = ("change", "change_pct", "direction", "linked_change", "linked_change_pct", "linked_direction", "label")
FILTERS = (*SCALES, "decimals", "exact", "size", "loss", "labelled")


def resolve(facts: Facts, name: str, steps: tuple[str, ...], filter: str = "", argument: str = "") -> Value:
    """The value that a reference prints. Raises FactError."""
    if name in facts.release.figures:
        return _resolve_figure(facts, name, steps, filter, argument)
    if filter:
        raise FactError(f"'{filter}' works on figures only", "leave it out")
    if name in REFERENTS:
        return REFERENTS[name](facts, steps)
    raise FactError(
        f"there is no figure or name '{name}'", "figures, company, period, people and release can be referred to"
    )


def _resolve_figure(facts: Facts, name: str, steps: tuple[str, ...], filter: str, argument: str) -> Value:
    period, form = _read_steps(steps)
    fact = facts.fact(name, facts.period(name, period))
    if form:
        return _resolve_form(facts, fact, form, filter, argument)
    try:
        if filter == "labelled":
            return _print_labelled(facts, fact, argument)
        if filter in ("size", "loss"):
            return _print_size(facts, fact, filter, argument)
        return _print(facts, fact, filter, argument)
    except PrecisionError as error:
        raise FactError(f"{name} {error}", error.advice) from None


def _read_steps(steps: tuple[str, ...]) -> tuple[str, str]:
    """The period's name and the form that a reference's steps ask for."""
    rest = list(steps)
    form = rest.pop() if rest and rest[-1] in FORMS else ""
    period = rest.pop(0) if rest else ""
    if rest:
        advice = f"a period ({', '.join(PERIOD_NAMES)}, 'Q4 2018'), then {', '.join(FORMS)}"
        raise FactError(f"cannot read '.{rest[0]}'", advice)
    return period, form


def _print(facts: Facts, fact: Fact, filter: str, argument: str) -> Value:
    """The fact's amount with its sign, in the scale that a filter asks for."""
    printed = facts.print(fact)
    if filter and filter not in FILTERS:
        raise FactError(f"there is no filter '{filter}'", f"one of {', '.join(FILTERS)}")
    if filter == "exact" and argument:
        raise FactError("'exact' takes nothing after a colon", "leave it out")
    decimals = _read_decimals(argument)
    if filter in SCALES:
        default = printed.decimals if filter == printed.scale else 0 if filter == "ones" else facts.style.decimals
        printed = replace(printed, scale=filter, decimals=default if decimals is None else decimals, asked=True)
    elif filter == "decimals":
        printed = replace(printed, decimals=decimals or 0, asked=True)
    elif filter == "exact":
        printed = replace(printed, scale="ones", decimals=_decimals_of(fact), asked=True)
    return fact.value(PENDING_MARK if fact.amount is None else printed.amount(fact.amount))


def _decimals_of(fact: Fact) -> int:
    return 0 if fact.amount is None else max(0, -fact.amount.normalize().as_tuple().exponent)


def _read_decimals(argument: str) -> int | None:
    if argument and not (argument.isdigit() and int(argument) <= 6):
        raise FactError(f"'{argument}' is no number of decimals", "a whole number up to 6, such as millions: 2")
    return int(argument) if argument else None


def _print_size(facts: Facts, fact: Fact, filter: str, argument: str) -> Value:
    """The amount without its sign; as `loss`, after words that say so, only that of a negative one."""
    if filter == "loss" and fact.amount is not None and not fact.is_negative:
        raise FactError(f"{fact.id} is no loss in {fact.period}", "leave the filter out and change the words")
    decimals = _read_decimals(argument)
    if decimals is None or fact.amount is None:
        return facts.size(fact)
    return fact.value(replace(facts.print(fact), decimals=decimals, asked=True).size(fact.amount))


def _print_labelled(facts: Facts, fact: Fact, argument: str) -> Value:
    """The figure's name by its sign and its size, such as net loss of $12.7 million."""
    if argument:
        raise FactError("'labelled' takes nothing after a colon", "leave it out")
    label = fact.figure.label_for(negative=fact.is_negative)
    shown = facts.size(fact) if label else facts.signed(fact)
    return Value(f"{label or fact.figure.label} of {shown.text}", shown.origin, shown.pending)


def _resolve_form(facts: Facts, fact: Fact, form: str, filter: str, argument: str) -> Value:
    """A change in amount or percent, its direction, each from the usual comparative or the period before; or the
    figure's name."""
    if filter or argument:
        raise FactError(f"'{form}' takes no filter", "leave it out")
    if form == "label":
        label = fact.figure.label_for(negative=fact.is_negative) or fact.figure.label
        return Value(str(label), label.origin())
    prior = facts.comparative(fact, "linked" if form.startswith("linked_") else "")
    if prior is None:
        raise FactError(f"{fact.id} has nothing to compare {fact.period} with", "add the value of the year before")
    if form.endswith("change"):
        return facts.change(fact, prior)
    return _direction(fact, prior) if form.endswith("direction") else _percent(facts, fact, prior)


def _percent(facts: Facts, fact: Fact, prior: Fact) -> Value:
    percent = facts.change_percent(fact, prior)
    if percent is None:
        advice = "the change is none, too large, or crosses zero: say it in other words"
        raise FactError(f"{fact.id} has no meaningful change in percent for {fact.period}", advice)
    return percent


def _direction(fact: Fact, prior: Fact) -> Value:
    """increased or decreased, by the size of a loss where both are losses."""
    if fact.amount is None or prior.amount is None:
        return Value("[increased/decreased]", fact.value("", "word").origin, pending=True)
    if (fact.amount < 0) != (prior.amount < 0) or fact.amount == prior.amount:
        raise FactError(f"{fact.id} neither increased nor decreased in {fact.period}", "say it in other words")
    return fact.value("increased" if abs(fact.amount) > abs(prior.amount) else "decreased", "word")
