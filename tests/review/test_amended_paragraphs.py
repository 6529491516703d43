"""Whole paragraphs that people wrote, took out, moved, split and joined are made in the YAML: what is rendered then is
what people saw, and every other byte stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from relwriter.__main__ import main
from tests.drafts import SMALL
from tests.review.circulating import circulate
from tests.review.paragraphs import Edit, add, change, cut, cut_row, drag, join, save_edited, split, strike
from tests.review.test_amending import words_of

_RELEASE = (
    SMALL
    + """\
sections:
  - quote:   # the chief executive
      by: jane-roe
      says: >-
        Our people worked hard for {{ revenue }} of revenue, and it is a strong result.

        We hired well in {{ period.year }} and are _confident_ of more. The plant in Ohio opened early.

        Thanks are due to our people and to all of our customers.
  - highlights:
      title: News of the quarter
      items:
        # from the plant's own report
        - 'Opened a plant in Ohio that builds arms for the motor trade'   # checked by J. R.
        # Thomas: is that public?
        - 'Signed "Project North", a contract of twelve years worth {{ revenue }} with a maker of lifts'
        - >-
          Won the city's prize for safety once more, and the state's prize for the {{ period.title }} as well. The prizes
          are given in the spring of every year.
        - Let the old head office to a school of music
  - text:
      title: Other matters
      text: |-
        The company moved its head office to Boston and sold the old one.

        Its archive stays where it is until the end of the coming year.
  - highlights:
      title: Orders

      items:
        - label: Ports
          text: Two ports ordered cranes for {{ net_income | size }} in May.

        - label: Rail
          text: A railway ordered forty arms for its workshops.
  - results: {title: Results in detail, items: [revenue, net_income]}
  - statement: income
statements:
  income:
    title: Statements of income
    columns: [Q3 2026, Q3 2025]
    rows:
      - heading: Sales
      - revenue
      # for the auditors
      - {line: revenue, label: Sales of the quarter}   # twice
      - {id: doubled, total: Twice the sales, of: [revenue, doubled_again]}
      - {id: doubled_again, line: revenue, label: Once more}
      - {line: net_income, label: Result}
"""
)


@pytest.fixture(autouse=True)
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return circulate(_RELEASE, tmp_path, monkeypatch)


def applied(*edits: Edit) -> int:
    """The exit code of a review that applies edits; the release is rendered again after it."""
    save_edited("q3.docx", "jane.docx", *edits)
    code = main(["review", "jane.docx", "q3.yaml", "--apply", "--accept-all"])
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    return code


def holds(*edits: Edit) -> str:
    """The YAML after edits, once it reads as people saw it."""
    assert applied(*edits) == 0
    assert words_of("q3.docx") == words_of("jane.docx")
    return Path("q3.yaml").read_text(encoding="utf-8")


def without(*lines: str) -> str:
    """The release without some of its lines."""
    text = _RELEASE
    for line in lines:
        assert text.count(line) == 1
        text = text.replace(line, "")
    return text


_OPENED = "        - 'Opened a plant in Ohio that builds arms for the motor trade'   # checked by J. R.\n"
_SIGNED = (
    "        # Thomas: is that public?\n"
    "        - 'Signed \"Project North\", a contract of twelve years worth {{ revenue }} with a maker of lifts'\n"
)
_LET = "        - Let the old head office to a school of music\n"


@pytest.mark.parametrize("take_out", [cut, strike])
def test_a_bullet_that_went_goes_with_its_own_comments(take_out) -> None:
    assert holds(take_out("Signed ")) == without(_SIGNED)


def test_the_comment_above_a_list_stays_when_its_first_bullet_goes() -> None:
    assert holds(cut("Opened a plant in")) == without(_OPENED)


def test_every_bullet_but_one_can_go() -> None:
    assert holds(cut("Opened a plant in"), cut("Signed "), cut("Won the")).count("- Let the old") == 1


@pytest.mark.parametrize(("after", "line"), [("Opened a plant in", _SIGNED), ("Let the old", "  - text:\n")])
def test_a_new_bullet_stands_among_its_siblings(after: str, line: str) -> None:
    new = "        - 'Sold 5% of C_D: see #1'\n"
    assert holds(add("Sold 5% of C_D: see #1", after=after)) == _RELEASE.replace(line, new + line)


def test_a_new_bullet_can_be_the_first() -> None:
    new = "        - Bought a mill on the Charles river\n"
    text = holds(add("Bought a mill on the Charles river", before="Opened a plant in"))
    assert text == _RELEASE.replace(_OPENED, new + _OPENED)


def test_a_figure_in_a_new_bullet_is_a_reference() -> None:
    text = holds(add("Sales of $83.4 million were a record for a third quarter", after="Signed "))
    assert "        - Sales of {{ revenue }} were a record for a third quarter\n" in text


@pytest.mark.parametrize(
    "edits",
    [
        (add("Our turnover came to $84.3 million in all", after="Revenue was"), cut("Revenue was")),
        (split("Signed ", "a contract of"), change("$83.4", "$84.3")),
        (join("Opened a plant in"), change("$83.4", "$84.3")),
    ],
)
def test_a_figure_does_not_change_with_a_paragraph_that_is_written_anew(edits: tuple[Edit, ...]) -> None:
    assert applied(*edits) in (0, 1)
    text = Path("q3.yaml").read_text(encoding="utf-8")
    assert "84.3" not in text and "items: [revenue, net_income]" in text and text.count("worth {{ revenue }}") == 1


def test_a_number_of_which_nobody_can_tell_the_figure_is_left_to_a_person(capfd: pytest.CaptureFixture[str]) -> None:
    Path("q3.yaml").write_text(_RELEASE.replace("9M 2026: 240000000", "9M 2026: 83412000"), encoding="utf-8")
    text = Path("q3.yaml").read_text(encoding="utf-8").replace("Let the old", "After {{ revenue.ytd }} let the old")
    Path("q3.yaml").write_text(text, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    assert applied(add("Sales of $83.4 million were a record", after="Opened a plant in")) == 0
    assert Path("q3.yaml").read_text(encoding="utf-8") == text
    assert "'$83.4 million' is printed of several figures" in capfd.readouterr().out


def test_a_labelled_bullet_among_labelled_ones_is_a_record_with_the_blank_line() -> None:
    text = holds(add("Air: An airline ordered two arms.", after="Ports: "))
    assert "\n\n        - label: Air\n          text: An airline ordered two arms.\n\n        - label: Rail\n" in text


def test_a_bullet_moves_with_its_bytes() -> None:
    moved = holds(drag("Signed ", after="Let the old"))
    assert moved == without(_SIGNED).replace(_LET, _LET + _SIGNED)


def test_a_bullet_moves_to_another_list() -> None:
    text = holds(drag("Let the old", before="Ports: "))
    assert text.count("- Let the old head office") == 1
    assert text.index("title: Orders") < text.index("- Let the old head office") < text.index("label: Ports")


def test_results_change_places() -> None:
    assert "items: [net_income, revenue]" in holds(drag("Net loss was", before="Revenue was"))


def test_a_bullet_that_moved_and_was_edited_says_both() -> None:
    text = holds(change("school of music", "school of arts"), drag("Let the old", before="Opened a plant in"))
    assert text.index("to a school of arts") < text.index("- 'Opened a plant")


def test_a_bullet_split_in_two_is_two_bullets_and_keeps_its_references() -> None:
    text = holds(split("Won the", "as well."))
    assert (
        "- The prizes are given in the spring of every year.\n" in text
        and "for the {{ period.title }} as well.\n" in text
    )


def test_the_second_half_of_a_split_bullet_keeps_its_references() -> None:
    text = holds(split("Won the", "once more,"))
    assert "once more,\n" in text and "and the state's prize for the {{ period.title }} as well." in text


def test_two_bullets_joined_are_one_and_keep_their_references() -> None:
    text = holds(join("Opened a plant in", "; "))
    assert "motor trade; Signed" in text and "worth {{ revenue }} with a maker" in text and text.count("- Signed") == 0


def test_a_paragraph_of_a_text_goes_and_the_others_stay_as_they_are() -> None:
    assert holds(cut("Its archive stays")) == without(
        "\n\n        Its archive stays where it is until the end of the coming year."
    )


def test_a_new_paragraph_of_a_text_stands_where_it_was_written() -> None:
    text = holds(add("The new one is {{ open }}.", after="The company moved its"))
    assert "sold the old one.\n\n        The new one is \\{\\{ open }}.\n\n        Its archive" in text


def test_the_paragraphs_of_a_text_change_places() -> None:
    text = holds(drag("Its archive", before="The company moved its"))
    assert text.index("Its archive stays") < text.index("The company moved its head")


def test_a_paragraph_of_a_text_is_split_and_joined_again() -> None:
    text = holds(split("The company moved its", "Boston"))
    assert "to Boston\n\n        and sold the old one.\n\n        Its archive" in text


def test_paragraphs_of_a_text_are_joined() -> None:
    assert "sold the old one. Its archive stays" in holds(join("The company moved its"))


def test_a_paragraph_of_a_quotation_goes() -> None:
    text = holds(cut("We hired well"))
    assert "We hired" not in text and "{{ revenue }} of revenue" in text


def test_a_quotation_gets_a_paragraph_in_its_marks() -> None:
    text = holds(add('"It was a long year.', after="We hired well"))
    assert "opened early.\n\n        It was a long year.\n\n        Thanks" in text


def test_a_paragraph_of_a_quotation_is_split_if_its_mark_is_set() -> None:
    text = holds(split("We hired well", "of more."), change("The plant in Ohio opened", '"The plant in Ohio opened'))
    assert "are _confident_ of more.\n\n        The plant in Ohio opened early.\n\n        Thanks" in text


def test_a_section_goes_with_its_title() -> None:
    text = holds(cut("Other matters"), cut("The company moved its"), cut("Its archive"))
    assert "text:\n      title: Other matters" not in text and "- highlights:\n      title: Orders" in text


def test_a_quotation_goes_whole() -> None:
    text = holds(cut("Our people worked"), cut("We hired well"), cut("Thanks are due"))
    assert "- quote:" not in text and text.endswith(_RELEASE[_RELEASE.index("  - highlights:") :])


def test_a_section_moves_whole() -> None:
    text = holds(
        *(drag(words, before="Results in detail") for words in ("Other matters", "The company moved", "Its archive"))
    )
    assert text.index("title: Orders") < text.index("title: Other matters") < text.index("title: Results in")


def test_a_result_goes_with_its_bullet() -> None:
    assert "items: [revenue]" in holds(cut("Net loss was"))


def test_a_result_split_in_two_is_two_of_the_authors_own_sentences() -> None:
    text = holds(split("Revenue was", "2026,"))
    assert "[{text: 'Revenue was {{ revenue }} for {{ period.with_article }},'}, {figure: revenue, text: '" in text
    assert "compared to {{ revenue.prior }}" in text and "74.5" not in text


def test_two_results_joined_are_one_with_references() -> None:
    text = holds(join("Revenue was"))
    assert "{{ net_income" in text and "1.3" not in text.partition("sections:")[2]


def test_a_row_goes_with_its_comments() -> None:
    gone = "      # for the auditors\n      - {line: revenue, label: Sales of the quarter}   # twice\n"
    assert holds(cut_row("Sales of the quarter")) == without(gone)


def test_rows_go_together() -> None:
    text = holds(cut_row("Result"), cut_row("Sales of the quarter"))
    assert "label: Result" not in text and "of the quarter}" not in text and "label: Once more" in text


def test_a_row_that_a_total_adds_up_is_left_to_a_person() -> None:
    assert applied(cut_row("Once more")) == 0
    assert Path("q3.yaml").read_text(encoding="utf-8") == _RELEASE


def test_a_table_does_not_go_row_by_row() -> None:
    rows = ("Sales of", "Sales", "Revenue", "Twice the", "Once more", "Result")
    assert applied(*map(cut_row, rows)) == 0
    assert Path("q3.yaml").read_text(encoding="utf-8") == _RELEASE


_HOUSE = """\
boilerplate:
  - about:
      text: |-
        Acme Robotics builds arms.

        It was founded in 1970.
  - contacts:
      items:
        - title: Media
          lines: [Ann Poe, press@acme.example, Second line]
"""


def with_house() -> None:
    """Renders the release with a house file."""
    Path("house.yaml").write_text(_HOUSE, encoding="utf-8")
    Path("q3.yaml").write_text("house: house.yaml\n" + _RELEASE, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0


def test_a_paragraph_of_the_house_file_goes_from_this_release_alone() -> None:
    with_house()
    text = holds(cut("It was founded"))
    assert "boilerplate:" in text and Path("house.yaml").read_text(encoding="utf-8") == _HOUSE


def test_a_section_of_the_house_file_is_left_to_a_person() -> None:
    with_house()
    before = Path("q3.yaml").read_bytes()
    assert applied(cut("Acme Robotics builds"), cut("It was founded")) == 0
    assert Path("house.yaml").read_text(encoding="utf-8") == _HOUSE and Path("q3.yaml").read_bytes() == before


def test_one_of_a_bond_alone_is_not_applied(capfd: pytest.CaptureFixture[str]) -> None:
    save_edited("q3.docx", "jane.docx", join("Opened a plant in", "; "))
    assert states(capfd) == ["open", "open"]
    assert states(capfd, "--apply", "--author", "Nobody") == ["open", "open"]
    assert Path("q3.yaml").read_text(encoding="utf-8") == _RELEASE


def test_a_section_of_which_another_speaks_is_left_to_a_person(capfd: pytest.CaptureFixture[str]) -> None:
    assert applied(cut("Results in")) == 0
    assert "change it by hand" in capfd.readouterr().out or words_of("q3.docx") == words_of("jane.docx")


def test_a_new_heading_is_left_to_a_person() -> None:
    assert applied(add("Risks of our trade", before="Orders")) == 0
    assert Path("q3.yaml").read_text(encoding="utf-8") == _RELEASE


def test_everything_at_once() -> None:
    text = holds(
        change("sold the old one", "let the old one"),
        cut("We hired well"),
        add("Bought a mill on the Charles river", after="Opened a plant in"),
        drag("Signed ", after="Let the old"),
        split("Won the", "as well."),
        cut("Rail: "),
    )
    assert "let the old one" in text and "- Bought a mill" in text and "label: Rail" not in text


def test_what_is_applied_is_told_as_applied(capfd: pytest.CaptureFixture[str]) -> None:
    save_edited("q3.docx", "jane.docx", cut("Signed "), add("Bought a mill", after="Let the old"))
    assert main(["review", "jane.docx", "q3.yaml", "--apply", "--accept-all", "--format", "json"]) == 0
    edits = json.loads(capfd.readouterr().out)["edits"]
    assert [(one["change"], one["state"]) for one in edits] == [("gone", "applied"), ("new", "applied")]
    assert [one["follows"] for one in edits] == [None, "highlights-1.items[3]"]


def states(capfd: pytest.CaptureFixture[str], *options: str) -> list[str]:
    """What became of each edit of Jane's file."""
    capfd.readouterr()
    main(["review", "jane.docx", "q3.yaml", "--format", "json", *options])
    return [one["state"] for one in json.loads(capfd.readouterr().out)["edits"]]


def test_what_was_applied_is_there_when_the_file_is_reviewed_again(capfd: pytest.CaptureFixture[str]) -> None:
    edits = (
        cut("Signed "),
        add("Bought a mill on the Charles river", after="Opened a plant in"),
        drag("Let the old", before="Opened a plant in"),
        split("The company moved its", "Boston"),
        change("forty arms", "fifty arms"),
    )
    save_edited("q3.docx", "jane.docx", *edits)
    assert set(states(capfd)) == {"open"}
    assert set(states(capfd, "--apply", "--accept-all")) == {"applied"}
    text = Path("q3.yaml").read_text(encoding="utf-8")
    assert set(states(capfd, "--apply", "--accept-all")) == {"there"}
    assert Path("q3.yaml").read_text(encoding="utf-8") == text


def test_an_edit_finds_its_bullet_though_another_was_written_above_it_since(capfd: pytest.CaptureFixture[str]) -> None:
    save_edited("q3.docx", "jane.docx", change("school of music", "school of arts"), cut("Signed "))
    Path("q3.yaml").write_text(_RELEASE.replace(_OPENED, "        - Sold a barge\n" + _OPENED), encoding="utf-8")
    assert set(states(capfd, "--apply", "--accept-all")) == {"applied"}
    text = Path("q3.yaml").read_text(encoding="utf-8")
    assert "school of arts" in text and "Project North" not in text and "- Sold a barge" in text


def test_a_bullet_that_the_release_has_reworded_since_is_no_longer_deleted(capfd: pytest.CaptureFixture[str]) -> None:
    save_edited("q3.docx", "jane.docx", cut("Let the old"))
    Path("q3.yaml").write_text(_RELEASE.replace("school of music", "school of arts"), encoding="utf-8")
    assert states(capfd, "--apply", "--accept-all") == ["conflict"]


def test_only_one_persons_paragraphs_are_applied(capfd: pytest.CaptureFixture[str]) -> None:
    save_edited("q3.docx", "jane.docx", strike("Signed ", "Jane"), strike("Let the old", "Tom"))
    assert states(capfd, "--apply", "--author", "Tom") == ["open", "applied"]
    assert Path("q3.yaml").read_text(encoding="utf-8") == without(_LET)


def test_two_reviewers_bullets_at_one_place_are_both_kept_in_the_order_of_the_files() -> None:
    save_edited("q3.docx", "jane.docx", add("Bought a mill", after="Opened a plant in"))
    save_edited("q3.docx", "tom.docx", add("Sold a barge", after="Opened a plant in"))
    assert main(["review", "jane.docx", "tom.docx", "q3.yaml", "--apply", "--accept-all"]) == 0
    text = Path("q3.yaml").read_text(encoding="utf-8")
    assert (
        text.index("- 'Opened") < text.index("- Bought a mill") < text.index("- Sold a barge") < text.index("- 'Signed")
    )


def test_a_bullet_that_one_deletes_and_another_changes_is_a_conflict(capfd: pytest.CaptureFixture[str]) -> None:
    save_edited("q3.docx", "jane.docx", cut("Let the old"))
    save_edited("q3.docx", "tom.docx", change("school of music", "school of arts"))
    assert main(["review", "jane.docx", "tom.docx", "q3.yaml", "--apply", "--accept-all"]) == 1
    assert "CONFLICT" in capfd.readouterr().out
    assert Path("q3.yaml").read_text(encoding="utf-8") == _RELEASE
