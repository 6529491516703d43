"""A figure that somebody changed in a row laid out anew, or in a paragraph written anew, is an alarm."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
from lxml import etree

from relwriter.__main__ import main
from relwriter.review.returning import find_edits_of
from relwriter.word.names import w
from relwriter.word.returned import Returned
from tests.drafts import SMALL
from tests.review import word_tables
from tests.review.circulating import circulate
from tests.review.paragraphs import Edit, add, cut, cut_row, save_edited
from tests.review.redlining import entries_of
from tests.review.sessions import NAMES, drafted

_RELEASE = (
    SMALL
    + """\
sections:
  - highlights:
      title: News of the quarter
      items:
        - Signed a contract of twelve years worth {{ revenue }} with a maker of lifts in Ohio
        - Let the old head office to a school of music
  - statement: income
statements:
  income:
    title: Statements of income
    columns: [Q3 2026, Q3 2025]
    rows:
      - heading: Sales
      - revenue
      - {line: revenue, label: Sales of the quarter}
      - {line: net_income, label: Result}
"""
)
_SIGNED = "Signed a contract"


@pytest.fixture(autouse=True)
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return circulate(_RELEASE, tmp_path, monkeypatch)


def _alarms(capfd: pytest.CaptureFixture[str], *edits: Edit) -> list[tuple[str, str]]:
    """The figures that are an alarm after some edits, as they were and as they are; the exit code says so too."""
    save_edited("q3.docx", "jane.docx", *edits)
    capfd.readouterr()
    code = main(["review", "jane.docx", "q3.yaml", "--format", "json"])
    told = json.loads(capfd.readouterr().out)["edits"]
    found = [(one["was"], one["now"]) for edit in told for one in edit["figures"]]
    assert code == bool(found)
    return found


def _row(body: etree._Element, label: str) -> etree._Element:
    return next(row for row in body.iter(w("tr")) if "".join(row.itertext(w("t"))).startswith(label))


def _say(cell: etree._Element, text: str) -> None:
    for number, one in enumerate(list(cell.iter(w("t")))):
        one.text = "" if number else text


def _words(cell: etree._Element) -> str:
    return "".join(cell.itertext(w("t")))


def type_over(label: str, column: int, text: str) -> Edit:
    return lambda body: _say(_row(body, label).findall(w("tc"))[column], text)


def _each(change: Callable[[etree._Element], None]) -> Edit:
    def edit(body: etree._Element) -> None:
        table = next(one for one in body.iter(w("tbl")) if "Result" in _words(one))
        for row in table.iter(w("tr")):
            change(row)

    return edit


def _drop_last(row: etree._Element) -> None:
    row.remove(row.findall(w("tc"))[-1])


def _double_last(row: etree._Element) -> None:
    row.append(deepcopy(row.findall(w("tc"))[-1]))
    _say(row.findall(w("tc"))[-1], "12.0%")


def merge_cells(label: str) -> Edit:
    """The label of a row and its first number share a cell."""

    def edit(body: etree._Element) -> None:
        first, second = _row(body, label).findall(w("tc"))[:2]
        first.extend(second.findall(w("p")))
        _row(body, label).remove(second)

    return edit


def glue_cells(label: str) -> Edit:
    """The two numbers of a row stand in one cell with nothing between them."""

    def edit(body: etree._Element) -> None:
        _, first, second = _row(body, label).findall(w("tc"))[:3]
        next(first.iter(w("t"))).text = _words(first) + _words(second)
        _row(body, label).remove(second)

    return edit


_LAYOUTS = [_each(_drop_last), _each(_double_last), merge_cells("Result")]


@pytest.mark.parametrize("lay_out", [*_LAYOUTS, glue_cells("Result")])
def test_a_row_whose_layout_alone_changed_raises_no_alarm(lay_out: Edit, capfd: pytest.CaptureFixture[str]) -> None:
    assert _alarms(capfd, lay_out) == []


@pytest.mark.parametrize("lay_out", _LAYOUTS)
def test_a_figure_that_changed_with_the_layout_of_its_row_is_an_alarm(
    lay_out: Edit, capfd: pytest.CaptureFixture[str]
) -> None:
    ((_, now),) = _alarms(capfd, type_over("Result", 1, "9,876"), lay_out)
    assert now == "9,876"


def test_one_of_two_equal_figures_of_a_row_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert "Q3 2025: 3100000" in _RELEASE
    Path("q3.yaml").write_text(_RELEASE.replace("Q3 2025: 3100000", "Q3 2025: -1250000"), encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    (alarm,) = _alarms(capfd, type_over("Result", 1, "(1,520)"), merge_cells("Result"))
    assert alarm == ("(1,250)", "(1,520)")


def test_money_that_lost_its_sign_is_told_if_the_number_changed(capfd: pytest.CaptureFixture[str]) -> None:
    assert _alarms(capfd, type_over("Revenue", 1, "83,412"), merge_cells("Revenue")) == []
    ((was, now),) = _alarms(capfd, type_over("Revenue", 1, "84,312"), merge_cells("Revenue"))
    assert (was.lstrip("$"), now) == ("83,412", "84,312")


def test_the_review_changes_nothing_of_a_row_with_another_figure(release: Path) -> None:
    save_edited("q3.docx", "jane.docx", type_over("Result", 1, "9,876"), merge_cells("Result"))
    assert main(["review", "jane.docx", "q3.yaml", "--apply", "--accept-all"]) == 1
    assert release.read_text(encoding="utf-8") == _RELEASE


def test_a_row_that_went_and_another_that_came_raise_no_alarm(capfd: pytest.CaptureFixture[str]) -> None:
    def insert(body: etree._Element) -> None:
        row = _row(body, "Sales of")
        made = deepcopy(row)
        row.addnext(made)
        for cell, text in zip(made.findall(w("tc")), ("Cost of goods", "1,111", "2,222"), strict=False):
            _say(cell, text)
        _drop_last(made)

    assert _alarms(capfd, cut_row("Result"), insert) == []


def test_a_row_that_one_deleted_and_another_laid_out_with_another_figure_is_an_alarm(
    capfd: pytest.CaptureFixture[str],
) -> None:
    save_edited("q3.docx", "adam.docx", cut_row("Result"))
    save_edited("q3.docx", "jane.docx", type_over("Result", 1, "9,876"), merge_cells("Result"))
    assert main(["review", "adam.docx", "jane.docx", "q3.yaml"]) == 1
    assert "Word says 9,876" in capfd.readouterr().out


_ANEW = "We will supply a lift maker under our new contract: it is big, brings {}, and we are very happy with it"


def test_a_figure_that_changed_in_a_paragraph_written_anew_is_an_alarm(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    edits = (add(_ANEW.format("$84.3 million"), after=_SIGNED), cut(_SIGNED))
    assert _alarms(capfd, *edits) == [("$83.4 million", "$84.3 million")]
    assert main(["review", "jane.docx", "q3.yaml", "--apply", "--accept-all"]) == 1
    assert release.read_text(encoding="utf-8") == _RELEASE


@pytest.mark.parametrize(
    "text",
    [
        _ANEW.format("$83.4 million"),
        _ANEW.format("much"),
        _ANEW.format("12% a year"),
        "Bought a mill on the Charles river for $5.5 million",
    ],
)
def test_a_paragraph_with_no_other_number_of_that_kind_or_on_something_else_raises_none(
    text: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert _alarms(capfd, add(text, after=_SIGNED), cut(_SIGNED)) == []


@pytest.mark.parametrize("seed", range(8))
def test_rows_that_are_merged_added_and_dropped_anyhow_raise_no_alarm(seed: int) -> None:
    random, (_, circulated, word) = Random(seed), drafted(NAMES[seed % len(NAMES)])
    entries = entries_of(word)
    root = etree.fromstring(entries["word/document.xml"])
    for _ in range(10):
        random.choice((word_tables.merge_cells, word_tables.add_row, word_tables.drop_table))(root[0], random)
    returned = Returned({**entries, "word/document.xml": etree.tostring(root)})
    edits = find_edits_of(circulated, returned)
    assert [edit for edit in edits if edit.alarms] == []
    assert seed % len(NAMES) == 0 or edits
