"""The example release, typed into the prompts from nothing: it renders to the same words as the example."""

from __future__ import annotations

from pathlib import Path

from typed_releases import NO_MORE_FIGURES, WRITE
from typing_keys import KEPT, NO, YES, choose, paragraphs, text, tick, toggle, write_all

from relwriter import pipeline
from relwriter.interview.usual import NEVER
from relwriter.model.style import QuoteStyle, Style

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "cbmg-q4-2019" / "release.yaml"


def _several(lines) -> str:
    """Paragraphs as they are pasted: a blank line between two."""
    return paragraphs("\n\n".join(map(str, lines)))


def _company(company) -> tuple[str, ...]:
    listings = (key for one in company.listings for key in (text(str(one.exchange)), text(str(one.symbol))))
    terms = (text(str(term)) for term in company.terms)
    names = (text(str(company.name)), text(str(company.short)), *listings, KEPT, *terms, KEPT)
    # Fiscal year, currency, scale and the rest are as usual; of the style only how quotations go on.
    style = (YES, tick(QUOTATIONS), tick(FURTHER_PARAGRAPHS), choose(1))
    return (*names, text(str(company.descriptor)), *[KEPT] * 4, *style, YES)


def _place(record, name: str) -> int:
    """The place of a field among those of a record that are offered."""
    return [field for field in record.model_fields if field not in NEVER].index(name)


QUOTATIONS, FURTHER_PARAGRAPHS = _place(Style, "quotes"), _place(QuoteStyle, "paragraphs")
"""The one field of the style in which the company is not as usual."""


def _figure(figure, *, own_id: str = "") -> tuple[str, ...]:
    signs = (KEPT,) if figure.nature in ("income", "cash_flow") else ()
    others = (toggle(0), text(own_id)) if own_id else (KEPT,)
    values = [text(str(entry.value)) for entry in figure.values.values()]
    # The quarter of a figure that is known for the year alone is left.
    start = (KEPT,) if figure.nature == "cash_flow" else ()
    return (text(str(figure.label)), KEPT, *signs, KEPT, text(str(figure.source)), *others, *start, *values)


def _opening(opening) -> tuple[str, ...]:
    cities = []
    for city in opening.datelines:
        cities += [text(str(city.city)), text(str(city.state or ""))]
        cities += [] if city.state else [text(str(city.country))]
    lede = (text(str(opening.lede.verb)), text(str(opening.lede.object)), KEPT)
    return (text(str(opening.headline)), KEPT, *cities, KEPT, *lede, KEPT)


def _quote(quote, *, first=()) -> tuple[str, ...]:
    before = quote.attribution == "before"
    then = () if before else (_several(quote.then),)
    return (*first, _several(quote.says), choose(1) if before else KEPT, text(str(quote.verb)), *then, KEPT)


def _highlights(highlights) -> tuple[str, ...]:
    keys = [text(str(highlights.title))]
    for item in highlights.items:
        keys += [text(str(item.text)), text(str(item.label)) if item.label else KEPT]
        for below in item.items:
            keys += [text(str(below.text)), KEPT]
        keys.append(KEPT)
    return (*keys, KEPT, KEPT)


def _closing(about, legend, contacts) -> tuple[str, ...]:
    lines = tuple(text(str(line)) for line in contacts.items[0].lines)
    contact = (text(str(contacts.title)), *lines, KEPT, text(str(contacts.items[0].title)), KEPT)
    return (
        *(text(str(about.title)), _several(about.text)),
        *(text(str(legend.title)), _several(legend.text), NO),
        *contact,
    )


def _type(release) -> tuple[str, ...]:
    """The keys of the whole release."""
    ids = {"operating_cash": "operating_cash", "property_and_equipment": "property_and_equipment"}
    figures = [key for name, one in release.figures.items() for key in _figure(one, own_id=ids.get(name, ""))]
    (person,) = release.people.values()
    speaker = (
        text(str(person.name)),
        *(text(str(title)) for title in person.titles),
        KEPT,
        text(str(person.honorific)),
    )
    first, second, highlights, results = (section.content for section in release.sections)
    head = (*_company(release.company), text(str(release.period)), KEPT, text(str(release.release.date)), KEPT)
    body = (*_quote(first, first=speaker), YES, *_quote(second, first=(KEPT,)), NO, *_highlights(highlights))
    assert [str(item.figure) for item in results.items] == list(release.figures)
    closing = _closing(*(section.content for section in release.boilerplate))
    states = (text(str(results.title)), *[KEPT] * 4)
    return (*head, *figures, NO_MORE_FIGURES, *_opening(release.release), *body, *states, *closing, WRITE)


def test_the_example_typed_from_nothing_renders_to_the_same_release(tmp_path):
    example = pipeline.draft(str(EXAMPLE))
    file = tmp_path / "release.yaml"
    write_all(file, _type(example.release))
    typed = pipeline.draft(str(file))
    formats = pipeline.find_formats([])
    outputs = [
        {name: one.content for name, one in pipeline.write(draft, formats).items()} for draft in (example, typed)
    ]
    assert outputs[0]["txt"].decode() == outputs[1]["txt"].decode()
    assert outputs[0]["md"] == outputs[1]["md"]
