"""The opening of a release: its dateline, and what the lede says of the company."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from relwriter.compose.dating import Dating
from relwriter.compose.gazetteer import AP_ALONE, AP_STATES
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.document.tree import Inline, Picture, Value
from relwriter.model.company import Company, Listing
from relwriter.model.entry import Entry, Name
from relwriter.model.opening import City, Opening
from relwriter.model.pending import PENDING_MARK, Pending
from relwriter.model.sections.calls import DayOrWords
from relwriter.model.style import DatelineStyle, ListingStyle, QuoteStyle
from relwriter.model.terms import DefinedTerm
from relwriter.source import Origin

OPENING_MARKS = {"straight": '"', "curly": "“"}
CLOSING_MARKS = {"straight": '"', "curly": "”"}


def entry_value(entry: Entry, text: str = "") -> Value:
    """An entry as a value; `text` where it is printed otherwise than it was typed."""
    return Value(text or str(entry), entry.origin(), pending=PENDING_MARK in entry)


def pending_value(pending: Pending) -> Value:
    """The mark of a day or an amount that is not known yet."""
    return Value(PENDING_MARK, pending.origin(), pending=True)


def day_value(dating: Dating, day: date | Pending, form: str = "long") -> Value:
    """A day as a value: February 28, 2020; as the Associated Press writes it; without its year; or its weekday.

    One that is pending prints its mark.
    """
    if isinstance(day, Pending):
        return pending_value(day)
    entry = getattr(day, "entry", None)
    text = {"long": dating.long, "ap": dating.ap, "short": dating.short, "weekday": dating.weekday}[form](day)
    return Value(text, entry.origin() if entry is not None else Origin("default"))


def since_value(dating: Dating, since: DayOrWords) -> Value:
    """A day as other days are printed, or the words that were typed instead."""
    return Value(dating.long(date.fromisoformat(since)), since.origin()) if since.is_day else entry_value(since)


def time_value(dating: Dating, time: Entry) -> Value:
    """A time of day as a value: 4:30 p.m."""
    return Value(dating.time(time), time.origin())


@dataclass(frozen=True, slots=True)
class DatelineView(Composed):
    """The dateline, which can be printed as it is or in its parts: cities, date or None, the wire's mark or None, and
    the separator before a text that runs in."""

    cities: Composed
    date: Composed | None
    wire: Name | None
    separator: str


def view_dateline(opening: Opening, style: DatelineStyle, dating: Dating) -> DatelineView:
    """`NEW YORK, NY and SHANGHAI, China, February 28, 2020 -`, as the dateline's style says."""
    cities = _join_cities([_compose_city(city, style) for city in opening.datelines])
    day = phrase(day_value(dating, opening.date, style.date)) if style.date != "none" else ()
    wire = phrase(" ", entry_value(style.wire)) if style.wire else ()
    whole = phrase(cities, phrase(", ", day) if day else (), wire, f" {style.separator}")
    field, shown = "release.datelines", Composed(day, "release.date") if day else None
    return DatelineView(whole, field, Composed(cities, field), shown, style.wire, style.separator)


def _join_cities(cities: list[Phrase]) -> Phrase:
    """The cities as a list; three or more, of which one has a state or country, are parted by semicolons."""
    if len(cities) < 3 or all(len(city) == 1 for city in cities):
        return join_list(cities, "and")
    return phrase(*(part for city in cities[:-1] for part in (city, "; ")), "and ", cities[-1])


def _compose_city(city: City, style: DatelineStyle) -> Phrase:
    """A city in capitals, with what tells readers where it lies."""
    region = _region(city, style)
    name = entry_value(city.city, city.city.upper())
    return phrase(name, ", ", region) if region else phrase(name)


def _region(city: City, style: DatelineStyle) -> Value | None:
    """The state or country; none for the cities that stand alone in the Associated Press's style."""
    if style.states == "ap" and city.city in AP_ALONE:
        return None
    if city.state and style.states != "none":
        text = AP_STATES.get(str(city.state), str(city.state)) if style.states == "ap" else str(city.state)
        return entry_value(city.state, text)
    return entry_value(city.country) if city.country else None


def join_list(parts: list[Phrase], conjunction: str) -> Phrase:
    """The parts as a list in a sentence: A; A and B; A, B and C."""
    joined: list[Inline] = []
    for number, part in enumerate(parts):
        if number:
            joined.extend(phrase(f" {conjunction} " if number == len(parts) - 1 else ", "))
        joined.extend(part)
    return tuple(joined)


def view_logo(opening: Opening, company: Company) -> Picture | None:
    """The logo as a block; None without one."""
    logo = opening.masthead.logo if opening.masthead else None
    image = logo.file.image if logo else None
    if logo is None or image is None:
        return None
    alt = str(logo.alt or company.headline_name)
    return Picture(image.content, image.kind, alt, *logo.size, "release.masthead.logo", logo.align)


def compose_listings(company: Company, style: ListingStyle) -> Phrase | None:
    """`(NASDAQ: CBMG)`, several securities separated as the style says; None for an unlisted company."""
    if not company.listings:
        return None
    parts: list[Inline] = []
    for number, listing in enumerate(company.listings):
        parts.extend(phrase(f"{style.separator} ") if number else ())
        parts.extend(_compose_listing(listing))
    return phrase("(", tuple(parts), ")")


def _compose_listing(listing: Listing) -> Phrase:
    return phrase(entry_value(listing.exchange), ": ", entry_value(listing.symbol))


def compose_terms(company: Company, style: QuoteStyle) -> Phrase | None:
    """`("CBMG" or the "Company")`; None where the company has no defined term."""
    if not company.terms:
        return None
    terms = [quote_term(term, style) for term in company.terms]
    return phrase("(", join_list(terms, "or"), ")")


def define_term(defined: DefinedTerm, style: QuoteStyle) -> Phrase:
    """`Farmers and Merchants Bank (the "Bank")`, where a term is met first."""
    return phrase(entry_value(defined.name), " (", quote_term(defined.term, style), ")")


def quote_term(term: Entry, style: QuoteStyle) -> Phrase:
    """A term in quotation marks, its article outside or inside them."""
    article = "the " if term.startswith("the ") and style.article == "outside" else ""
    quoted = term.part(len(article), len(term))
    return phrase(article, OPENING_MARKS[style.marks], entry_value(quoted), CLOSING_MARKS[style.marks])
