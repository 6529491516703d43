"""The packs that come with relwriter: each holds every kind of section, and prints all that was entered, once."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from relwriter.compose.composing import compose
from relwriter.compose.pack import find_pack, pack_names, shipped_packs
from relwriter.compose.sections import VIEWS
from relwriter.document.tree import Document, plain_text, walk_contents
from relwriter.model.period import read_period
from relwriter.pipeline import Draft, draft, find_formats, write
from relwriter.word.lint import lint
from tests.drafts import SMALL, blocks_of, composed, read

NAMES = ("european", "standard")
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "nordlys-h1-2026" / "release.yaml"

RELEASE = """\
period: Q2 2026
company: {name: w-legal-name, short: Acme, listings: [{exchange: NYSE, symbol: ACME}], terms: [w-term], descriptor: w-descriptor}
people:
  roe: {name: Jane W-Roe, titles: w-title}
figures:
  revenue: {label: w-revenue, values: {Q2 2026: 83412000, Q2 2025: 74475000}}
release:
  date: 2026-08-20
  kind: corrected
  correction: w-correction
  masthead:
    exhibit: w-exhibit
    embargo: w-embargo
    lines: [w-mast-line]
    contacts: [{title: w-mast-contact, lines: [w-mast-name]}]
  headline: w-headline
  subheads: [w-subhead]
  datelines: [{city: W-City, country: W-Country}]
  before_dateline:
    - highlights: {title: w-before-title, items: [w-before-point]}
  lede: {verb: w-verb, object: w-object, unaudited: true, then: w-lede-then}
  end_mark: w-end
  source_line: w-source-line
sections:
  - about: {title: w-about-title, text: w-about-text}
  - quote: {by: roe, says: w-says, then: w-then, verb: w-said}
  - highlights:
      title: w-highlights-title
      items: [{label: w-point-label, text: w-point, items: [{label: w-below-label, text: w-below}]}]
      groups: [{title: w-group, items: [w-group-point]}]
  - results:
      title: w-results-title
      intro: w-results-intro
      layout: paragraphs
      items: [{figure: revenue, label: w-result-label, because: w-because}]
      topics: [{title: w-topic, items: [{text: w-topic-text, label: w-topic-label}]}]
      closing: w-results-closing
  - metrics:
      title: w-metrics-title
      intro: w-metrics-intro
      items: [{text: w-metric, label: w-metric-label}]
      topics: [{title: w-metric-topic, items: [{text: w-metric-topic-text}]}]
      closing: w-metrics-closing
  - measures:
      title: w-measures-title
      intro: w-measures-intro
      items:
        - name: w-measure
          comparable: w-comparable
          definition: w-definition
          why_useful: w-useful
          how_used: w-used
          limits: w-limits
          change: w-change
      closing: w-measures-closing
  - outlook:
      title: w-outlook-title
      intro: w-outlook-intro
      items:
        - {measure: w-guided, period: FY 2026, low: 809.0, high: 821.0, prior_low: 800.0, prior_high: 815.0, action: raises}
        - w-guided-text
      assumptions: w-assumptions
      no_reconciliation: w-no-reconciliation
  - dividend:
      title: w-dividend-title
      amount: 0.92
      name: w-dividend-name
      security: w-dividend-security
      body: w-dividend-body
      declared: 2026-08-19
      record: 2026-09-03
      payable: 2026-09-15
  - buyback:
      title: w-buyback-title
      period: Q2 2026
      security: w-buyback-security
      shares: 1200000
      average_price: 65.83
      cost: 79.0
      remaining: 420.5
      as_of: 2026-07-31
      program: 500
  - call:
      title: w-call-title
      date: 2026-08-20
      times: [{time: '08:00', zone: w-zone}, {time: '07:00', zone: w-other-zone}]
      purpose: w-purpose
      webcast: w-webcast
      dial_in: [{number: w-number, label: w-number-label}]
      passcode: w-passcode
      replay: {until: 2026-09-05, url: w-replay, dial_in: [{number: w-replay-number}], passcode: w-replay-code}
      more: w-call-more
  - events: {title: w-events-title, items: [{date: 2026-08-02, text: w-event}, {text: w-event-without-date}]}
  - calendar: {title: w-calendar-title, intro: w-calendar-intro, items: [{date: 2026-11-21, event: w-calendar-event}]}
  - board:
      title: w-board-title
      text: w-board-text
      place: W-Board-Place
      date: 2026-08-19
      signatories: [w-chair, w-member]
  - notes: {title: w-notes-title, items: [{mark: w-note-mark, text: w-note}]}
  - text: {title: w-text-title, text: w-text}
  - legend: {title: w-legend-title, text: w-legend-text}
  - contacts: {title: w-contacts-title, items: [{title: w-contact, lines: [w-contact-line]}]}
"""
"""A release that uses every kind of section with every field that is printed; each text has a word of its own."""

NAMED_AGAIN = {"w-legal-name", "w-buyback-security"}
"""Names that computed sentences use as often as they need them."""

FIGURES = (
    "$83.4 million",
    "$74.5 million",
    "12.0%",
    "$809.0 million",
    "$815.0 million",
    "$0.92",
    "1,200,000",
    "$65.83",
)
DAYS = ("July 31, 2026", "August 2, 2026", "September 3, 2026", "September 5, 2026", "November 21, 2026")


def _words(text: str) -> list[str]:
    """The words of their own in a text, in order, in lower case."""
    return re.findall(r"\bw-[a-z-]*[a-z]", text.lower())


@cache
def _document(pack: str) -> Document:
    return composed(RELEASE, pack=find_pack(pack, Path()))


def _lines(document: Document) -> Iterator[str]:
    return (plain_text(content) for content in walk_contents(document))


def _texts(text: str, pack: str = "european") -> list[str]:
    return [words for _, _, words in blocks_of(composed(text, pack=find_pack(pack, Path())))]


def test_the_packs_tested_here_are_those_that_come_with_relwriter() -> None:
    assert pack_names() == sorted(NAMES)


@pytest.mark.parametrize("pack", NAMES)
def test_a_pack_holds_a_template_for_every_kind_of_section_and_no_other(pack: str) -> None:
    templates = {path.name.removesuffix(".md.j2") for path in (shipped_packs() / pack / "sections").iterdir()}
    assert templates == set(VIEWS)


def test_the_release_of_these_tests_uses_every_kind_of_section() -> None:
    assert {section.kind for section in read(RELEASE).sections} == set(VIEWS)


@pytest.mark.parametrize("pack", NAMES)
def test_every_text_that_was_entered_comes_out_and_nothing_but_names_in_sentences_twice(pack: str) -> None:
    printed = Counter(word for line in _lines(_document(pack)) for word in _words(line))
    assert set(printed) == set(_words(RELEASE))
    assert {word for word, times in printed.items() if times > 1} <= NAMED_AGAIN


@pytest.mark.parametrize("pack", NAMES)
def test_figures_and_days_come_out(pack: str) -> None:
    text = "\n".join(_lines(_document(pack)))
    assert [part for part in (*FIGURES, *DAYS) if part not in text] == []


@pytest.mark.parametrize("pack", NAMES)
def test_a_release_that_uses_everything_renders_proven_in_every_format(pack: str) -> None:
    release, found = read(RELEASE), find_pack(pack, Path())
    formats = find_formats([])
    outputs = write(Draft(release, found, compose(release, found)), formats)
    assert set(outputs) == {format.extension for format in formats}
    for output in outputs.values():
        assert output.content


@pytest.mark.parametrize("pack", NAMES)
def test_a_pack_is_told_apart_by_its_title(pack: str) -> None:
    titles = {(shipped_packs() / name / "pack.yaml").read_text(encoding="utf-8") for name in NAMES}
    assert len(titles) == len(NAMES)


def _first_words(document: Document, words: list[str]) -> list[str]:
    """The given words in the order in which the document first prints them."""
    printed = [word for line in _lines(document) for word in _words(line)]
    return sorted(words, key=printed.index)


def test_the_standard_pack_prints_sections_in_the_order_of_the_file() -> None:
    titles = [word for word in _words(RELEASE.partition("\nsections:")[2]) if word.endswith("-title")]
    assert _first_words(_document("standard"), sorted(titles)) == titles


def test_the_european_pack_gives_each_kind_its_place() -> None:
    places = [
        "w-highlights-title", "w-metrics-title", "w-verb", "w-says", "w-outlook-title", "w-results-title",
        "w-dividend-title", "w-buyback-title", "w-measures-title", "w-events-title", "w-board-title", "w-notes-title",
        "w-text-title", "w-calendar-title", "w-call-title", "w-contacts-title", "w-about-title", "w-legend-title",
    ]  # fmt: skip
    assert _first_words(_document("european"), sorted(places)) == places


def test_the_european_pack_has_no_opening_sentence_of_its_own() -> None:
    texts = _texts(SMALL + "sections:\n  - highlights: {items: [We grew.]}\n")
    assert texts == [
        "Acme Robotics, Inc. (NYSE: ACME)",
        "Acme Robotics Reports Third Quarter 2026 Results",
        "BOSTON, MA, November 5, 2026",
        "We grew.",
    ]


def test_the_european_pack_prints_an_opening_sentence_that_the_author_wrote_below_the_highlights() -> None:
    text = SMALL.replace("figures:", "  lede: {text: Acme tells how it did.}\nfigures:", 1)
    texts = _texts(text + "sections:\n  - text: {text: A letter.}\n  - highlights: {items: [We grew.]}\n")
    assert texts[2:] == ["BOSTON, MA, November 5, 2026", "We grew.", "Acme tells how it did.", "A letter."]


def test_the_european_pack_keeps_notes_and_texts_behind_the_section_that_they_follow() -> None:
    sections = """\
sections:
  - results: {items: [{text: Results.}]}
  - notes: {items: [{text: On results.}]}
  - text: {text: Cash flow.}
  - metrics: {layout: paragraphs, items: [{text: Metrics.}]}
  - notes: {items: [{text: On metrics.}]}
  - text: {text: A letter.}
"""
    assert _texts(SMALL + sections)[3:] == [
        "Metrics.", "On metrics.", "A letter.", "Results.", "On results.", "Cash flow.",
    ]  # fmt: skip


def test_the_european_pack_keeps_sections_of_one_kind_in_the_order_of_the_file() -> None:
    sections = "sections:\n" + "".join(f"  - outlook: {{items: [{words}]}}\n" for words in ("One.", "Two.", "Three."))
    assert _texts(SMALL + sections)[3:] == ["One.", "Two.", "Three."]


def test_the_reference_document_of_the_european_pack_is_valid_and_nobodys() -> None:
    path = find_pack("european", Path()).reference
    assert path is not None
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
    assert ooxml_integrity.check(str(path)) == []
    assert lint(path.read_bytes()) == []
    properties = docx.Document(str(path)).core_properties
    assert (properties.author, properties.last_modified_by) == ("relwriter", "")


def test_the_european_pack_prints_on_a4_without_serifs() -> None:
    outputs = write(draft(str(EXAMPLE), final=True), find_formats(["docx"]))
    document = docx.Document(io.BytesIO(outputs["docx"].content))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fonts = set(re.findall(r'w:ascii="([^"]+)"', document.styles.element.xml))
    assert fonts == {"Arial"}


def test_the_figures_of_the_european_example_tie() -> None:
    figures = draft(str(EXAMPLE)).release.figures

    def value(name: str, period: str) -> Decimal:
        exact = figures[name].exact(read_period(period))
        assert exact is not None
        return exact

    for period in ("H1 2026", "H1 2025"):
        of = {name: value(name, period) for name, figure in figures.items() if figure.nature != "balance"}
        segments = of["shore_power_ebitda"] + of["ship_charging_ebitda"] + of["group_functions_ebitda"]
        assert of["revenue"] == of["shore_power_revenue"] + of["ship_charging_revenue"]
        assert of["adjusted_ebitda"] == segments == of["ebitda"] + of["comparability"]
        assert of["ebitda"] == of["operating_profit"] + of["depreciation"]
        assert of["profit_before_tax"] == of["operating_profit"] - of["finance_costs"]
        assert of["profit"] == of["profit_before_tax"] - of["income_tax"]
        assert of["free_cash_flow"] == of["operating_cash_flow"] - of["capital_expenditure"]
        assert abs(of["adjusted_ebitda"] / of["revenue"] * 100 - of["adjusted_ebitda_margin"]) < Decimal("0.001")
        assert round(of["profit"] / 62_500_000, 2) == of["earnings_per_share"]
    for period in ("H1 2026", "FY 2025"):
        assert value("net_debt", period) == value("interest_bearing_debt", period) - value("cash", period)
    booked = value("order_intake", "H1 2026") - value("revenue", "H1 2026")
    assert value("order_backlog", "H1 2026") == value("order_backlog", "FY 2025") + booked
