"""Cellular Biomedicine Group's fourth quarter of 2019 rolled forward through four quarters, its numbers taken from the
SEC's company facts: nothing is typed but words, and the sum that nobody files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from drafts import STANDARD, blocks_of

from relwriter.compose.composing import compose
from relwriter.ledger.importing import plan_import
from relwriter.pipeline import read
from relwriter.rollforward.rolling import roll

TESTS = Path(__file__).resolve().parents[1]
QUARTERS = ("q1-2020", "q2-2020", "q3-2020", "q4-2020")
CONCEPTS = {
    "source: SEC company facts of CIK 1378624, us-gaap:NetIncomeLoss, 10-K 0001654954-20-002065": "NetIncomeLoss",
    "source: >-\n      SEC company facts of CIK 1378624, us-gaap:NetCashProvidedByUsedInOperatingActivities,\n"
    "      10-K 0001654954-20-002065": "NetCashProvidedByUsedInOperatingActivities",
    "source: SEC company facts of CIK 1378624, us-gaap:PropertyPlantAndEquipmentNet, 10-K 0001654954-20-002065": (
        "PropertyPlantAndEquipmentNet"
    ),
}


@pytest.fixture(scope="module")
def quarters(tmp_path_factory) -> dict[str, Path]:
    """The files of the four quarters; in the second the year to date becomes the sum of its quarters, once."""
    folder = tmp_path_factory.mktemp("cbmg")
    shutil.copytree(TESTS.parent / "examples" / "cbmg-q4-2019", folder / "q4-2019")
    shutil.copy(TESTS / "published" / "cbmg-companyfacts-excerpt.json", folder / "facts.json")
    last = folder / "q4-2019" / "release.yaml"
    text = last.read_text(encoding="utf-8")
    for words, concept in CONCEPTS.items():
        assert words in text
        text = text.replace(words, f"source: {{file: ../facts.json, concept: us-gaap:{concept}}}")
    last.write_text(text, encoding="utf-8")
    files = {}
    for name in QUARTERS:
        next = folder / name / "release.yaml"
        next.parent.mkdir()
        next.write_text(roll(last, next).text, encoding="utf-8")
        next.write_bytes(plan_import(folder / "facts.json", next).content)
        if name == "q2-2020":
            _sum_quarters(next)
        files[name] = last = next
    return files


def _sum_quarters(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for year in (2020, 2019):
        text = text.replace(f"H1 {year}: pending", f"H1 {year}: {{formula: quarters(net_income)}}", 1)
    path.write_text(text, encoding="utf-8")


def _values(path: Path, key: str) -> dict[str, str]:
    values = read(str(path)).figures[key].values
    return {str(period): str(entry.formula or entry.value) for period, entry in values.items()}


def _results(path: Path) -> str:
    release = read(str(path))
    return "\n".join(words for _, _, words in blocks_of(compose(release, STANDARD)))


def test_each_quarter_has_its_own_numbers_and_those_of_a_year_before(quarters):
    assert _values(quarters["q1-2020"], "net_income") == {"Q1 2020": "-11547497", "Q1 2019": "-9336788"}
    second = _values(quarters["q2-2020"], "net_income")
    assert (second["Q2 2020"], second["Q2 2019"]) == ("-13532089", "-12096697")
    third = _values(quarters["q3-2020"], "net_income")
    assert (third["Q3 2020"], third["Q3 2019"]) == ("-17038004", "-15863906")


def test_the_year_to_date_is_the_sum_of_quarters_from_then_on(quarters):
    third = _values(quarters["q3-2020"], "net_income")
    assert (third["9M 2020"], third["9M 2019"]) == ("quarters(net_income)", "quarters(net_income)")
    assert _values(quarters["q4-2020"], "net_income")["FY 2020"] == "quarters(net_income)"


def test_the_quarters_that_a_sum_needs_come_from_the_releases_before(quarters):
    third = _values(quarters["q3-2020"], "net_income")
    assert (third["Q1 2020"], third["Q2 2020"]) == ("-11547497", "-13532089")
    assert (third["Q1 2019"], third["Q2 2019"]) == ("-9336788", "-12096697")


def test_what_was_published_a_year_before_is_beside_the_fourth_quarter(quarters):
    fourth = _values(quarters["q4-2020"], "net_income")
    assert (fourth["Q4 2020"], fourth["Q4 2019"], fourth["FY 2019"]) == ("None", "-12686663", "-49984054")


def test_a_balance_of_a_fourth_quarter_is_asked_for_once(quarters):
    assert list(_values(quarters["q4-2020"], "property_and_equipment")) == ["Q4 2020", "FY 2019"]


def test_a_fact_that_is_not_filed_yet_leaves_its_figure_pending(quarters):
    assert _values(quarters["q2-2020"], "property_and_equipment") == {"Q2 2020": "None", "FY 2019": "21434414"}
    found = plan_import(quarters["q2-2020"].parents[1] / "facts.json", quarters["q2-2020"])
    assert any(
        note.startswith("property_and_equipment Q2 2020 stays pending: facts.json has no") for note in found.notes
    )


@pytest.mark.parametrize("name", QUARTERS)
def test_every_quarter_renders_and_says_the_quarter_it_is_of(quarters, name):
    words = {"q1": "first", "q2": "second", "q3": "third", "q4": "fourth"}[name[:2]]
    assert f"for the {words} quarter of 2020" in _results(quarters[name])


def test_the_third_quarters_sentence_has_the_numbers_of_the_filings(quarters):
    assert (
        "Net loss was $17.0 million for the third quarter of 2020, compared to $15.9 million for the third quarter of 2019"
    ) in _results(quarters["q3-2020"])
    assert "For the first nine months of 2020, net loss was $42.1 million, compared to $37.3 million" in _results(
        quarters["q3-2020"]
    )
