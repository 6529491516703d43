"""Reading a release and its house file: every problem at once, each at its place, in words that help."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from relwriter.model.period import Period
from tests.drafts import SMALL, problems_of, read


def _with(old: str, new: str) -> str:
    assert old in SMALL
    return SMALL.replace(old, new)


def test_all_problems_are_told_at_once_in_file_order() -> None:
    text = (
        SMALL.replace("Q3 2026\ncompany", "Q5 2026\ncompany")
        .replace("2026-11-05", "2026-11-31")
        .replace("83412000", "'1,2x4'")
        .replace("city: Boston", "town: Boston")
    )
    found = problems_of(text)
    assert [problem.split(": ", 2)[:2] for problem in found] == [
        ["release.yaml:1:9", "period"],
        ["release.yaml:7:9", "release.date"],
        ["release.yaml:9:15", "release.datelines[0].city"],
        ["release.yaml:9:16", "release.datelines[0].town"],
        ["release.yaml:13:24", "figures.revenue.values.Q3 2026"],
    ]
    assert found[-1].endswith("must be a number such as 1234.5 (got '1,2x4'; without separators between thousands)")


@pytest.mark.parametrize(
    "number", ["0123", "1_000", "１２", "+5", "1e9", ".5", "5.", "1,000", "(5)", "$5", "0x1F", "−5", "nan", "5 "]
)
def test_only_plain_digits_are_a_number(number: str) -> None:
    found = problems_of(_with("83412000", f"'x{number}'" if number == "5 " else f"'{number}'"))
    assert len(found) == 1 and "must be a number such as 1234.5" in found[0]


@pytest.mark.parametrize("number", ["1.10", "-0.5", "12345678901234567890.12", "0"])
def test_a_number_is_exact_to_its_last_digit(number: str) -> None:
    release = read(_with("83412000", number))
    assert str(release.figures["revenue"].values[Period("Q", 3, 2026)].value) == number


def test_a_pending_figure_has_no_number() -> None:
    release = read(_with("83412000", "pending"))
    assert release.figures["revenue"].exact(Period("Q", 3, 2026)) is None


def test_a_scale_makes_the_exact_number() -> None:
    release = read(_with("label: revenue", "label: revenue\n    scale: millions").replace("83412000", "83.412"))
    assert release.figures["revenue"].exact(Period("Q", 3, 2026)) == Decimal(83412000)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("short: Acme Robotics", "shrt: Acme", "4:3: company.shrt: is not a field here (did you mean short?)"),
        ("name: Acme Robotics, Inc.", "name:", "3:8: company.name: is empty (fill it in, or delete the line)"),
        ("[{exchange: NYSE, symbol: ACME}]", "[{exchange: NYSE, Inc., symbol: ACME}]",
         "5:35: company.listings[0].Inc.: is empty "
         "(between braces a comma starts a new field: put text that holds one in quotes)"),
        ("83412000", "", "13:23: figures.revenue.values.Q3 2026: is empty (write pending if it is not known yet)"),
        ("nature: income", "nature: incom",
         "16:13: figures.net_income.nature: must be flow, income, cash_flow, balance or change (got 'incom')"),
        ("  date: 2026-11-05\n", "", "7:3: release.date: is missing (On which day is it released? for example 2020-02-28)"),
        ("headline: '{{ company }}", "headline: '{{ compny }}",
         "8:14: release.headline: there is no figure or name 'compny' (did you mean company?)"),
        ("{{ period.title }}", "{{ period.titel }}",
         "8:36: release.headline: a period has no 'titel' (did you mean title?)"),
        ("{{ period.title }}", "{{ period.title", "8:36: release.headline: '{{' is never closed "
         "(close it with }}, or write \\{{ for two braces)"),
        ("Results'", "Results [now](ftp://x)'",
         "8:69: release.headline: this link has no address that a reader can follow "
         "(a link's address starts with https://, http:// or mailto:; for plain brackets write \\[)"),
        ("headline: '{{ company }} Reports {{ period.title }} Results'", "headline: We are #1 in robots",
         "8:19: release.headline: is cut off: YAML reads ' #' and what follows as a comment "
         "(put the whole text in single quotes or after >-; a comment goes on a line of its own)"),
        ("name: Acme Robotics, Inc.", "name: 'Acme {{ period }}'",
         "3:15: company.name: cannot refer to a figure "
         "(a name is taken as it is typed; only prose fields such as headline or says take {{ … }})"),
        ("label: net income", "label: result",
         "15:5: figures.net_income: has no name for its negative values "
         "(add negative_label, such as net loss; or nature: flow, which prints the sign)"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_told_with_its_place_and_its_cure(old: str, new: str, expected: str) -> None:
    found = problems_of(_with(old, new))
    assert f"release.yaml:{expected}" in found


def test_a_reference_in_a_folded_value_is_told_at_its_own_line_and_column() -> None:
    text = _with("headline: '{{ company }} Reports {{ period.title }} Results'",
                 "headline: >-\n    {{ company }} Reports\n    {{ revenu }} of Revenue")  # fmt: skip
    assert problems_of(text) == [
        "release.yaml:10:5: release.headline: there is no figure or name 'revenu' (did you mean revenue?)"
    ]


def test_an_item_with_a_colon_is_told_to_be_quoted() -> None:
    text = SMALL + "sections:\n  - highlights:\n      items:\n        - Revenue: total of two lines\n"
    found = problems_of(text)
    assert found[0].startswith(
        "release.yaml:23:11: sections[0].highlights.items[0].Revenue: is not a field here (if this is text"
    )


def test_an_unknown_speaker_and_figure_are_told_with_what_was_perhaps_meant() -> None:
    text = SMALL + "sections:\n  - quote: {by: jane-row, says: Fine.}\n  - results: {items: [revenues]}\n"
    assert problems_of(text) == [
        "release.yaml:21:17: sections[0].quote.by: there is no person of that id (got 'jane-row'; did you mean jane-roe?)",
        "release.yaml:22:23: sections[1].results.items[0]: there is no figure of that id "
        "(got 'revenues'; did you mean revenue?)",
    ]


def test_an_error_never_shows_a_neighbouring_figure() -> None:
    found = problems_of(_with("83412000", "8341x2000"))
    assert "74475000" not in "".join(found) and "8341x2000" in "".join(found)


class TestTheHouseFile:
    """What stays the same from quarter to quarter, in a file that the release names."""

    def _release(self, folder: Path, house: str, text: str = SMALL) -> str:
        (folder / "company.yaml").write_text(house, encoding="utf-8")
        return "house: company.yaml\n" + text

    def test_its_fields_are_the_releases_own(self, tmp_path: Path) -> None:
        text = self._release(tmp_path, "style: {figures: {decimals: 2}}\n")
        assert read(text, tmp_path).style.figures.decimals == 2

    def test_a_release_overrides_single_fields_of_it(self, tmp_path: Path) -> None:
        text = self._release(tmp_path, "company: {name: Old, short: Older, fiscal_year_end: June 30}\n")
        company = read(text, tmp_path).company
        assert (company.name, company.fiscal_year_end.month) == ("Acme Robotics, Inc.", 6)

    def test_its_problems_are_told_with_its_own_name_and_line_after_the_releases(self, tmp_path: Path) -> None:
        text = self._release(
            tmp_path, "style:\n  figures: {decimals: two}\n", _with("Q3 2026\ncompany", "Q9 2026\ncompany")
        )
        first, second = problems_of(text, tmp_path)
        assert first.startswith("release.yaml:2:9: period:")
        assert second.startswith(f"{tmp_path / 'company.yaml'}:2:23: style.figures.decimals: must be a whole number")

    def test_a_missing_one_is_told_where_it_is_named(self, tmp_path: Path) -> None:
        (found,) = problems_of("house: nowhere.yaml\n" + SMALL, tmp_path)
        assert found.startswith("release.yaml:1:8: house: ") and "there is no such file" in found

    def test_it_cannot_name_another(self, tmp_path: Path) -> None:
        (found,) = problems_of(self._release(tmp_path, "house: other.yaml\n"), tmp_path)
        assert "names another house file" in found
