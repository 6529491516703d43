"""References: what `{{ net_income.prior | millions: 2 }}` means, in prose and in templates alike."""

from __future__ import annotations

from difflib import get_close_matches

from relwriter.compose.amounts import PENDING_MARK, PrecisionError
from relwriter.compose.fact import Fact
from relwriter.compose.facts import PERIOD_NAMES, FactError, Facts
from relwriter.compose.filters import PRINTS, read_decimals
from relwriter.compose.naming import names_sign
from relwriter.compose.parts import PARTS, compose_part
from relwriter.compose.phrases import Phrase
from relwriter.compose.referents import REFERENTS
from relwriter.compose.stating import share_value
from relwriter.document.tree import Value
from relwriter.model.names import REFERRED

FORMS = (
    *("change", "change_pct", "direction", "linked_change", "linked_change_pct", "linked_direction"),
    *("prior_change", "prior_change_pct", "prior_direction", "label"),
)
_SIGNLESS = ("size", "loss", "labelled")
_SHARE = "share_of"
FILTERS = (*PRINTS, *_SIGNLESS, _SHARE)

_CENTS_ADVICE = "give the dividend cents: true, and leave it out here"

Filters = tuple[tuple[str, str], ...]
"""Filters in order, each with its argument, or an empty one."""


def resolve(facts: Facts, name: str, steps: tuple[str, ...], filters: Filters = ()) -> Value | Phrase:
    """The value, or the words of a sentence, that a reference prints. Raises FactError."""
    if name in facts.release.figures:
        return _resolve_figure(facts, name, steps, filters)
    if filters:
        advice = _CENTS_ADVICE if (name, *steps, filters[0][0]) == ("dividend", "amount", "cents") else "leave it out"
        raise FactError(f"'{filters[0][0]}' works on figures only", advice)
    if name in REFERENTS:
        return REFERENTS[name](facts, steps)
    raise FactError(f"there is no figure or name '{name}'", REFERRED)


def _resolve_figure(facts: Facts, name: str, steps: tuple[str, ...], filters: Filters) -> Value | Phrase:
    period, form = _read_steps(steps)
    fact = facts.fact(name, facts.period(name, period))
    if form in PARTS:
        return compose_part(facts, fact, form, filters)
    if form:
        return _resolve_form(facts, fact, form, filters)
    unknown = next((filter for filter, _ in filters if filter not in FILTERS), None)
    if unknown is not None:
        raise FactError(f"there is no filter '{unknown}'", f"one of {', '.join(FILTERS)}")
    if any(filter == _SHARE for filter, _ in filters):
        return _share(facts, fact, filters)
    try:
        return _print(facts, fact, filters)
    except PrecisionError as error:
        raise FactError(f"{name} {error}", error.advice) from None


def _read_steps(steps: tuple[str, ...]) -> tuple[str, str]:
    """The period's name and the form that a reference's steps ask for."""
    rest = list(steps)
    form = rest.pop() if rest and rest[-1] in (*FORMS, *PARTS) else ""
    period = rest.pop(0) if rest else ""
    close = get_close_matches(period, (*FORMS, *PARTS), 1, 0.75) if period not in PERIOD_NAMES else []  # a likeness
    if rest or close:
        every = f"a period ({', '.join(PERIOD_NAMES)}, 'Q4 2018'), then {', '.join(FORMS)}, or a part such as clause"
        raise FactError(
            f"cannot read '.{rest[0] if rest else period}'", f"did you mean {close[0]}?" if close else every
        )
    return period, form


def _print(facts: Facts, fact: Fact, filters: Filters) -> Value:
    """The fact's amount as the filters ask for it, one after the other: with its sign, unless one of them says it."""
    printed, way = facts.print(fact), ""
    for filter, argument in filters:
        if filter in _SIGNLESS:
            way, filter = filter, "decimals" if argument else ""
        printed = PRINTS[filter](printed, argument, fact) if filter else printed
    if way == "loss" and fact.amount is not None and not fact.is_negative:
        raise FactError(f"{fact.id} is no loss in {fact.period}", "leave the filter out and change the words")
    named = way == "labelled" and fact.figure.label_for(negative=fact.is_negative) is not None
    if fact.amount is None:
        shown = fact.value(PENDING_MARK)
    else:
        shown = fact.value(
            printed.size(fact.amount) if named or way in ("size", "loss") else printed.amount(fact.amount)
        )
    return _label(fact, shown) if way == "labelled" else shown


def _share(facts: Facts, fact: Fact, filters: Filters) -> Value:
    """What part a figure is of another one, in percent."""
    (_, whole), *others = filters
    if others or whole not in facts.release.figures:
        raise FactError(
            f"share_of takes the id of a figure of which {fact.id} is a part", "{{ x | share_of: revenue }}"
        )
    return share_value(facts, fact, whole)


def _label(fact: Fact, shown: Value) -> Value:
    """The figure's name by its sign and its amount, such as net loss of $12.7 million."""
    label = fact.figure.label_for(negative=fact.is_negative) or fact.figure.label
    return Value(f"{label} of {shown.text}", shown.origin, shown.pending)


def _resolve_form(facts: Facts, fact: Fact, form: str, filters: Filters) -> Value:
    """A change in amount or percent, its direction, each from the usual comparative, the period before or the same a
    year before; or the figure's name."""
    guard, ways = _read_guard(form, filters)
    if form == "label":
        label = fact.figure.label_for(negative=fact.is_negative) or fact.figure.label
        return Value(str(label), label.origin())
    against = form.partition("_")[0]
    prior = facts.comparative(fact, against if against in ("linked", "prior") else "")
    if prior is None:
        raise FactError(f"{fact.id} has nothing to compare {fact.period} with", "add the value of the year before")
    if guard:
        _hold(guard, fact, prior)
    if form.endswith("change"):
        return _change(facts, fact, prior, ways)
    return _direction(fact, prior) if form.endswith("direction") else _percent(facts, fact, prior, ways)


def _read_guard(form: str, filters: Filters) -> tuple[str, Filters]:
    """`rise` or `fall`, which a change takes after words that say which way it went, and the filters beside it."""
    guards = [name for name, argument in filters if name in _GUARDS and not argument]
    ways = tuple(one for one in filters if one[0] not in guards)
    allowed = () if "change" not in form else ("decimals",) if form.endswith("pct") else tuple(PRINTS)
    wrong = next((name for name, _ in ways if name not in allowed), guards[0] if guards and not allowed else None)
    if wrong is not None or len(guards) > 1:
        known = ", ".join((*allowed, *_GUARDS)) if allowed else ""
        advice = f"a change is printed without its sign; it takes {known}" if known else "leave it out"
        raise FactError(f"'{form}' takes no filter {wrong or guards[1]}", advice)
    return (guards[0] if guards else ""), ways


_GUARDS = {"rise": "increased", "fall": "decreased"}


def _hold(guard: str, fact: Fact, prior: Fact) -> None:
    """Raises FactError where the words before a change say the opposite of what happened."""
    direction = _direction(fact, prior)
    if not direction.pending and direction.text != _GUARDS[guard]:
        raise FactError(f"{fact.id} {direction.text} in {fact.period}", "change the words before it, and the filter")


def _change(facts: Facts, fact: Fact, prior: Fact, ways: Filters) -> Value:
    """The change in amount, in the scale and with the decimals that filters ask for."""
    printed = facts.print(fact)
    for name, argument in ways:
        printed = PRINTS[name](printed, argument, fact)
    try:
        return facts.change(fact, prior, printed)
    except PrecisionError as error:
        raise FactError(f"the change of {fact.id} {error}", error.advice) from None


def _percent(facts: Facts, fact: Fact, prior: Fact, ways: Filters) -> Value:
    decimals = [read_decimals(argument, 0) for _, argument in ways]
    percent = facts.change_percent(fact, prior, decimals[-1] if decimals else None)
    if percent is None:
        advice = "the change is none, too large, crosses zero, or is not known so exactly: say it in other words"
        raise FactError(f"{fact.id} has no meaningful change in percent for {fact.period}", advice)
    return percent


def _direction(fact: Fact, prior: Fact) -> Value:
    """increased or decreased: of what a name calls a loss by its size, else by the value."""
    if fact.amount is None or prior.amount is None:
        return Value("[increased/decreased]", fact.value("", "word").origin, pending=True)
    by_size = names_sign(fact)
    if fact.amount == prior.amount or (by_size and fact.is_negative != prior.is_negative):
        raise FactError(f"{fact.id} neither increased nor decreased in {fact.period}", "say it in other words")
    grew = abs(fact.amount) > abs(prior.amount) if by_size else fact.amount > prior.amount
    return fact.value("increased" if grew else "decreased", "word")
