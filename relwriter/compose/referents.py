"""What references name beside figures: the company, its people, defined terms, the period, the release."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from relwriter.compose.announcements import buyback_value, call_value, dividend_value
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.guidance import guidance_value
from relwriter.compose.opening import compose_listings, compose_terms, day_value, define_term, entry_value, quote_term
from relwriter.compose.people import join_titles
from relwriter.compose.periods import PeriodWords, period_names
from relwriter.compose.phrases import Phrase
from relwriter.document.tree import Value, plain_text
from relwriter.model.company import Person
from relwriter.model.entry import Entry
from relwriter.source import Origin


def _entry_value(entry: Entry) -> Value:
    return Value(str(entry), entry.origin())


def _company_value(facts: Facts, steps: tuple[str, ...]) -> Value:
    company, style = facts.release.company, facts.release.style
    names = {(): company.headline_name, ("name",): company.name, ("short",): company.headline_name}
    if steps in names:
        return _entry_value(names[steps])
    if steps == ("listings",):
        return _phrase_value(compose_listings(company, style.listings), steps[0])
    if steps == ("symbol",):
        return _phrase_value((_entry_value(company.listings[0].symbol),) if company.listings else None, "listings")
    if steps == ("terms",):
        return _phrase_value(compose_terms(company, style.quotes), steps[0])
    if steps == ("descriptor",):
        from relwriter.compose.prose import bind_prose  # prose refers to what is here

        return _phrase_value(bind_prose(facts, company.descriptor) if company.descriptor else None, steps[0])
    advice = "company, company.name, .short, .listings, .symbol, .terms or .descriptor"
    raise FactError(f"a company has no '{'.'.join(steps)}'", advice)


def _phrase_value(words: Phrase | None, field: str) -> Value:
    """A phrase on the company as one value, at the place of its first name. Raises FactError for None."""
    if words is None:
        raise FactError(f"the company has no {field}", f"add them to company.{field}")
    first = next(node for node in words if isinstance(node, Value))
    return Value(plain_text(words), first.origin)


def _release_value(facts: Facts, steps: tuple[str, ...]) -> Value:
    if steps != ("date",):
        raise FactError("of the release only its date can be referred to", "release.date")
    return day_value(facts.dating, facts.release.release.date)


def _person_value(facts: Facts, steps: tuple[str, ...]) -> Value:
    people = facts.release.people
    if not steps or steps[0] not in people:
        raise FactError(
            "there is no such person", f"people.ID, one of {', '.join(people)}" if people else "define people:"
        )
    person = people[steps[0]]
    names = {
        (): person.name,
        ("name",): person.name,
        ("surname",): person.surname,
        ("short",): person.short or person.name,
    }
    if steps[1:] == ("titles",):
        return _titles_value(person)
    if steps[1:] not in names:
        raise FactError(f"a person has no '{'.'.join(steps[1:])}'", "name, short, surname or titles")
    return _entry_value(names[steps[1:]])


def _titles_value(person: Person) -> Value:
    if not person.titles:
        raise FactError("the person has no titles", "add titles to the person")
    return Value(plain_text(join_titles(person)), person.titles[0].origin())


def _term_value(facts: Facts, steps: tuple[str, ...]) -> Value:
    terms = facts.release.terms
    if not steps or steps[0] not in terms:
        known = f"terms.ID, one of {', '.join(terms)}" if terms else "define it under terms:, with name and term"
        raise FactError("there is no such term", known)
    defined, step = terms[steps[0]], ".".join(steps[1:])
    if step == "defined":
        return _phrase_value(define_term(defined, facts.release.style.quotes), "terms")
    if step == "quoted":
        return _phrase_value(quote_term(defined.term, facts.release.style.quotes), "terms")
    if step == "capital":
        return entry_value(defined.term, defined.term[:1].upper() + defined.term[1:])
    if step in ("", "name"):
        return _entry_value(defined.name if step else defined.term)
    raise FactError(f"a term has no '{step}'", "name, defined, quoted, capital, or the id alone for the term")


def _period_value(facts: Facts, steps: tuple[str, ...]) -> Value:
    words: PeriodWords | str | None = facts.words(facts.release.period)
    for step in steps:
        words = _step_into(words, step)
    if words is None:
        raise FactError("the company's fiscal years are not counted in weeks", "leave the weeks out")
    return Value(words if isinstance(words, str) else words.long, Origin("period"))


def _step_into(words: PeriodWords | str | None, step: str) -> PeriodWords | str | None:
    """A period's name, or the names of a period that is another's neighbour or that is named itself."""
    if isinstance(words, PeriodWords) and step in period_names():
        return getattr(words, step)
    try:
        return words[step]  # type: ignore[index]
    except (TypeError, KeyError):
        raise FactError(f"a period has no '{step}'", _advise_period(words, step)) from None


def _advise_period(words: PeriodWords | str | None, step: str) -> str:
    close = get_close_matches(step, period_names(), 1) if isinstance(words, PeriodWords) else []
    every = f"one of {', '.join(period_names())}, or a period in quotes such as 'Q4 2018'"
    return f"did you mean {close[0]}?" if close else every


REFERENTS: dict[str, Callable[[Facts, tuple[str, ...]], Value]] = {
    "company": _company_value,
    "period": _period_value,
    "people": _person_value,
    "release": _release_value,
    "terms": _term_value,
    "call": call_value,
    "dividend": dividend_value,
    "buyback": buyback_value,
    "guidance": guidance_value,
}
"""The value that a name's steps lead to. Each raises FactError."""
