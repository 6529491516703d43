"""A whole interview through the real prompts: what it asks, what it writes, what it leaves alone."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal

import pytest
from typed_releases import (
    CBMG,
    FIRST_WORDS,
    HIGHLIGHTS,
    HIGHLIGHTS_KIND,
    NO_MORE_FIGURES,
    NO_SECTIONS,
    QUOTE,
    QUOTE_KIND,
    RESULTS,
    RESULTS_KIND,
    REVENUE,
    SHORT_COMPANY,
    SHORT_OPENING,
    SHORTEST,
    WRITE,
    short,
)
from typing_keys import KEPT, NO, TODAY, choose, paragraphs, text, tick, write_all

from relwriter import pipeline
from relwriter.errors import InputError, OutputError
from tests.pictures import png


@pytest.fixture(scope="module")
def cbmg(tmp_path_factory):
    """A release file that a whole interview wrote, with its house file."""
    file = tmp_path_factory.mktemp("cbmg") / "release.yaml"
    write_all(file, CBMG)
    return file


def _read(file):
    return pipeline.read(str(file))


def test_the_answers_of_a_release_are_what_the_release_says(cbmg):
    release = _read(cbmg)
    assert str(release.company.name) == "Cellular Biomedicine Group, Inc."
    assert [str(term) for term in release.company.terms] == ["CBMG", "the Company"]
    assert (str(release.period), release.with_year, release.release.date) == ("Q4 2019", True, date(2020, 2, 28))
    assert {key: len(figure.values) for key, figure in release.figures.items()} == {
        "net_income": 4,
        "operating_cash": 2,
        "property_and_equipment_net": 2,
    }
    assert [entry.value for entry in release.figures["net_income"].values.values()] == [
        Decimal(number) for number in (-12686663, -8519229, -49984054, -38945492)
    ]
    assert [str(city.city) for city in release.release.datelines] == ["New York", "Shanghai"]
    assert [section.kind for section in release.sections] == ["quote", "quote", "highlights", "results"]
    assert [section.kind for section in release.boilerplate] == ["about", "legend", "contacts"]


def test_the_release_renders_to_proven_files_with_the_sentences_of_its_figures(cbmg):
    draft = pipeline.draft(str(cbmg))
    outputs = pipeline.write(draft, pipeline.find_formats([]))
    printed = outputs["txt"].content.decode()
    assert "Net loss was $12.7 million for the fourth quarter of 2019" in printed
    assert "Doubled E*TRADE's _capacity_" in printed
    assert '"We made progress.' in printed
    assert set(outputs) == {"docx", "md", "txt"}


def test_the_yaml_is_laid_out_for_people(cbmg):
    text_of_file = cbmg.read_text(encoding="utf-8")
    assert text_of_file.startswith(
        "# yaml-language-server: $schema=.relwriter/release.schema.json\n"
        "# After a change: relwriter render release.yaml\nhouse: company.yaml\nperiod: Q4 2019\nwith_year: true\n"
    )
    groups = [line for line in text_of_file.split("\n") if line.endswith(":") and line[0] != " "]
    assert groups == ["release:", "figures:", "sections:"]
    assert "\r" not in text_of_file
    assert "  headline: >-\n    {{ company }} Reports {{ period.title_and_year }} Financial Results\n" in text_of_file
    assert "      Q4 2019: -12686663\n" in text_of_file


def test_the_company_is_kept_in_a_house_file_for_the_next_quarter(cbmg):
    house = cbmg.with_name("company.yaml").read_text(encoding="utf-8")
    assert "company:\n  name: Cellular Biomedicine Group, Inc.\n" in house
    assert "people:\n  tony-liu:\n    name: Tony Liu\n" in house
    assert "boilerplate:\n  - about:\n" in house and "\n\n  - contacts:\n" in house
    assert "about" not in cbmg.read_text(encoding="utf-8")


def _next(kinds: str, *sections: str) -> tuple[str, ...]:
    """The keys of a release beside a house file that is used."""
    return (KEPT, text("Q1 2020"), KEPT, kinds, NO_MORE_FIGURES, *SHORT_OPENING, *sections, WRITE)


@pytest.mark.parametrize("folder", ["", "q1-2020"])
def test_a_house_file_in_the_folder_or_above_it_is_used_and_left_as_it_is(cbmg, tmp_path, folder):
    shutil.copy(cbmg.with_name("company.yaml"), tmp_path)
    house = (tmp_path / "company.yaml").read_bytes()
    file = tmp_path / folder / "next.yaml"
    # What closes every release is not asked again.
    write_all(file, _next(tick(QUOTE_KIND), KEPT, paragraphs("On we go."), KEPT, KEPT, KEPT, KEPT, NO))
    release = _read(file)
    assert [section.kind for section in release.closed_sections] == ["quote", "about", "legend", "contacts"]
    assert str(release.house) == ("../company.yaml" if folder else "company.yaml")
    assert str(release.company.short) == "Cellular Biomedicine Group"
    assert str(release.sections[0].quote.by) == "tony-liu"
    assert (tmp_path / "company.yaml").read_bytes() == house


def test_a_house_file_that_holds_a_part_of_the_opening_is_used(cbmg, tmp_path):
    shutil.copy(cbmg.with_name("company.yaml"), tmp_path)
    with (tmp_path / "company.yaml").open("a", encoding="utf-8") as house:
        house.write("release:\n  masthead: {logo: logo.png, immediate: true}\n")
    (tmp_path / "logo.png").write_bytes(png())
    write_all(tmp_path / "next.yaml", _next(NO_SECTIONS))
    masthead = _read(tmp_path / "next.yaml").release.masthead
    assert masthead.logo.file.image.kind == "png" and masthead.immediate


def test_a_new_speaker_beside_a_house_file_stands_in_the_release(cbmg, tmp_path):
    shutil.copy(cbmg.with_name("company.yaml"), tmp_path)
    file = tmp_path / "next.yaml"
    speaker = (choose(1), text("Ann Lee"), text("CFO"), KEPT, KEPT)
    words = write_all(file, _next(tick(QUOTE_KIND), *speaker, paragraphs("On we go."), choose(1), KEPT, KEPT, NO))
    assert "people:\n  ann-lee:\n    name: Ann Lee\n" in words
    assert set(_read(file).people) == {"tony-liu", "ann-lee"}


def test_a_company_can_be_described_anew_beside_a_house_file(cbmg, tmp_path):
    shutil.copy(cbmg.with_name("company.yaml"), tmp_path)
    file = tmp_path / "other.yaml"
    words = write_all(file, (choose(1), *SHORT_COMPANY, *_next(NO_SECTIONS)[1:]))
    assert "company:\n  name: Acme\n" in words
    assert "house:" not in words


def test_a_house_file_with_problems_is_told_before_the_first_question(tmp_path):
    (tmp_path / "company.yaml").write_text("company:\n  fiscal_year_end: Smarch 13\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        write_all(tmp_path / "release.yaml", ())
    told = [(problem.line, problem.field) for problem in caught.value.problems]
    assert told == [(2, "company.name"), (2, "company.fiscal_year_end")]


def test_the_shortest_interview_makes_a_release_that_renders(tmp_path):
    file = tmp_path / "release.yaml"
    write_all(file, SHORTEST)
    assert not (tmp_path / "company.yaml").exists()
    draft = pipeline.draft(str(file))
    assert pipeline.write(draft, pipeline.find_formats(["md"]))["md"].content


@pytest.mark.parametrize(
    ("period", "asked"),
    [
        ("Q1 2020", ["Q1 2020", "Q1 2019"]),
        ("Q2 2020", ["Q2 2020", "Q2 2019", "H1 2020", "H1 2019"]),
        ("Q3 2020", ["Q3 2020", "Q3 2019", "9M 2020", "9M 2019"]),
        ("H1 2020", ["H1 2020", "H1 2019"]),
        ("FY 2020", ["FY 2020", "FY 2019"]),
    ],
)
def test_a_figure_is_asked_for_the_periods_that_the_release_reports(tmp_path, period, asked):
    values = (text(str(number)) for number, _ in enumerate(asked, 1))
    write_all(tmp_path / "release.yaml", short(*REVENUE, *values, period=period))
    values = _read(tmp_path / "release.yaml").figures["revenue"].values
    assert [str(period) for period in values] == asked


def test_a_fourth_quarter_may_leave_its_year_out(tmp_path):
    head = (*SHORT_COMPANY, NO, text("Q4 2019"), NO, KEPT, NO_SECTIONS)
    keys = (*head, *REVENUE, text("5"), text("4"), NO_MORE_FIGURES, *SHORT_OPENING, WRITE)
    write_all(tmp_path / "release.yaml", keys)
    release = _read(tmp_path / "release.yaml")
    assert release.reports_year is False
    assert [str(period) for period in release.figures["revenue"].values] == ["Q4 2019", "Q4 2018"]


def test_a_figure_that_is_not_known_yet_is_pending_and_a_comparative_may_be_left(tmp_path):
    keys = short(*REVENUE, text("not yet"), KEPT, kinds=tick(RESULTS_KIND), sections=RESULTS)
    assert "      Q1 2020: pending\n" in write_all(tmp_path / "release.yaml", keys)
    assert pipeline.draft(str(tmp_path / "release.yaml")).pending


def test_amounts_in_millions_keep_their_decimals(tmp_path):
    figure = (*REVENUE[:-1], tick(1), choose(2), text("1,234.5"), text("999"))
    write_all(tmp_path / "release.yaml", short(*figure))
    figure_read = _read(tmp_path / "release.yaml").figures["revenue"]
    assert figure_read.exact(next(iter(figure_read.values))) == Decimal("1234500000")


NAMES = ["E*TRADE", "Yum! Brands", "#1", "- x", "null", "12", "a: b", 'it\'s "it"', "@", "Moët 🥂", "trailing:", "_x_"]


@pytest.mark.parametrize("name", NAMES)
def test_a_company_of_any_name_comes_back_and_prints_verbatim(tmp_path, name):
    file = tmp_path / "release.yaml"
    write_all(file, (text(name), *SHORTEST[1:]))
    assert str(_read(file).company.name) == name
    assert name in pipeline.write(pipeline.draft(str(file)), pipeline.find_formats(["txt"]))["txt"].content.decode()


def test_a_file_that_exists_is_refused_before_the_first_question(tmp_path):
    file = tmp_path / "release.yaml"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="there is such a file already"):
        write_all(file, ())
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_one_is_refused_before_the_first_question(tmp_path):
    (tmp_path / "q1").write_text("a file", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be written there"):
        write_all(tmp_path / "q1" / "release.yaml", ())


def test_the_release_date_is_today_unless_another_is_typed(tmp_path):
    write_all(tmp_path / "release.yaml", SHORTEST)
    assert _read(tmp_path / "release.yaml").release.date == TODAY


def test_a_headline_can_refer_to_a_figure_that_was_given(tmp_path):
    head = (*SHORT_COMPANY, NO, text("Q1 2020"), KEPT, NO_SECTIONS, *REVENUE, text("5,000,000"), text("4,000,000"))
    headline = (text("Sales grow {{ revenue.change_pct }}"), *SHORT_OPENING[1:])
    write_all(tmp_path / "release.yaml", (*head, NO_MORE_FIGURES, *headline, WRITE))
    assert pipeline.draft(str(tmp_path / "release.yaml")).document.imprint.title == "Sales grow 25.0%"


def test_quotes_and_highlights_keep_their_paragraphs_and_labels(tmp_path):
    keys = short(kinds=tick(QUOTE_KIND, HIGHLIGHTS_KIND), sections=(*QUOTE, NO, *HIGHLIGHTS))
    write_all(tmp_path / "release.yaml", keys)
    quote, highlights = (section.content for section in _read(tmp_path / "release.yaml").sections)
    assert [str(paragraph) for paragraph in quote.says] == ["We made progress.", "We shall make more."]
    assert [str(paragraph) for paragraph in quote.then] == ["We go on."]
    assert [str(item.label or "") for item in highlights.items] == ["Rockville", ""]


def test_a_speaker_who_was_described_is_offered_again(tmp_path):
    keys = short(kinds=tick(QUOTE_KIND), sections=(*QUOTE, "y", KEPT, *FIRST_WORDS, NO))
    write_all(tmp_path / "release.yaml", keys)
    assert [str(section.content.by) for section in _read(tmp_path / "release.yaml").sections] == ["tony-liu"] * 2


def test_a_section_for_which_nothing_is_said_is_left_out(tmp_path):
    nothing = (KEPT, KEPT, KEPT)
    write_all(tmp_path / "release.yaml", short(kinds=tick(RESULTS_KIND), sections=nothing))
    assert _read(tmp_path / "release.yaml").sections == ()
