"""CBMG's company facts from the SEC: the numbers of its example come out of them again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from relwriter.errors import InputError
from relwriter.ledger.importing import Import, plan_import

TESTS = Path(__file__).resolve().parents[1]
FACTS = TESTS / "published" / "cbmg-companyfacts-excerpt.json"
CONCEPTS = {
    "SEC company facts of CIK 1378624, us-gaap:NetIncomeLoss, 10-K 0001654954-20-002065": "NetIncomeLoss",
    "SEC company facts of CIK 1378624, us-gaap:PropertyPlantAndEquipmentNet, 10-K 0001654954-20-002065": (
        "PropertyPlantAndEquipmentNet"
    ),
}


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """CBMG's example, its sources written as concepts of the facts beside it."""
    shutil.copytree(TESTS.parent / "examples" / "cbmg-q4-2019", tmp_path / "cbmg")
    shutil.copy(FACTS, tmp_path / "cbmg" / "facts.json")
    release = tmp_path / "cbmg" / "release.yaml"
    text = release.read_text(encoding="utf-8")
    for words, concept in CONCEPTS.items():
        assert words in text
        text = text.replace(words, f"{{file: facts.json, concept: us-gaap:{concept}}}")
    release.write_text(text, encoding="utf-8")
    return release


def _plan(release: Path) -> Import:
    return plan_import(release.parent / "facts.json", release)


def _change(release: Path, old: str, new: str) -> None:
    text = release.read_text(encoding="utf-8")
    assert old in text
    release.write_text(text.replace(old, new), encoding="utf-8")


def test_the_examples_numbers_are_those_of_the_filings(example: Path) -> None:
    found = _plan(example)
    assert (found.changes, found.unchanged, found.notes) == ([], 6, [])
    text = found.content.decode()
    assert "concept: us-gaap:NetIncomeLoss, cells: {Q4 2019: '0001654954-20-002065', Q4 2018: '0001654954" in text


def test_pending_and_changed_numbers_are_filled_from_the_filing(example: Path) -> None:
    _change(example, "Q4 2019: -12686663", "Q4 2019: pending")
    _change(example, "FY 2019: 21434414", "FY 2019: 21434415")
    assert [str(change) for change in _plan(example).changes] == [
        "net_income Q4 2019: pending → -12686663 (facts.json!0001654954-20-002065)",
        "property_and_equipment FY 2019: 21434415 → 21434414 (facts.json!0001654954-20-002065)",
    ]


def _refile(release: Path, val: Any) -> None:
    """Adds a later filing that states another net loss of the fourth quarter of 2018."""
    path = release.parent / "facts.json"
    facts = json.loads(path.read_text(encoding="utf-8"))
    filed = {"start": "2018-10-01", "end": "2018-12-31", "val": val, "accn": "0001654954-21-000001"}
    facts["facts"]["us-gaap"]["NetIncomeLoss"]["units"]["USD"].insert(
        0, {**filed, "form": "10-K/A", "filed": "2021-03-01"}
    )
    path.write_text(json.dumps(facts), encoding="utf-8")


def test_the_newest_filing_wins_and_the_difference_is_told(example: Path) -> None:
    _refile(example, -8519230)
    found = _plan(example)
    (change,) = found.changes
    assert str(change) == "net_income Q4 2018: -8519229 → -8519230 (facts.json!0001654954-21-000001)"
    assert found.notes == [
        "net_income Q4 2018 was filed differently: -8519229 in the 10-K of 2020-02-28, "
        "-8519230 in the 10-K/A of 2021-03-01; the last is taken"
    ]


def test_a_number_with_decimals_is_exact(example: Path) -> None:
    _refile(example, -8519229.1)
    assert _plan(example).changes[0].new == "-8519229.1"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("us-gaap:NetIncomeLoss}", "us-gaap:Revenues}", "facts.json has no concept us-gaap:Revenues"),
        (
            "nature: income\n",
            "nature: income\n    unit: EUR\n",
            "facts.json has us-gaap:NetIncomeLoss in USD, not in EUR",
        ),
        ("Q4 2018: -8519229", "Q4 2015: -1", "facts.json has no us-gaap:NetIncomeLoss for Q4 2015, from 2015-10-01 to"),
    ],
)
def test_a_fact_that_nobody_filed_is_told(example: Path, old: str, new: str, words: str) -> None:
    _change(example, old, new)
    with pytest.raises(InputError) as told:
        _plan(example)
    assert words in str(told.value) and "release.yaml:22:" in str(told.value).replace(":23:", ":22:")


@pytest.mark.parametrize("content", ["[]", "{", '{"facts": {"us-gaap": {"A": {"units": {"USD": [{"val": "x"}]}}}}}'])
def test_a_file_that_holds_no_company_facts_is_told(example: Path, content: str) -> None:
    (example.parent / "facts.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"facts.json: is no file of company facts"):
        _plan(example)


def test_concepts_that_the_release_lacks_can_be_added(example: Path) -> None:
    found = plan_import(example.parent / "facts.json", example, add=True)
    added = [str(change) for change in found.changes]
    assert "provision_for_doubtful_accounts FY 2018: new → 84622 (facts.json!0001654954-20-002065)" in added
    assert found.added == 2  # the operating cash flow too, whose source is in words
