"""A release changed at prompts: what is chosen changes, and every other byte of its files stays."""

from __future__ import annotations

import pytest
from edited import (
    ADD,
    HOUSE,
    MOVE,
    OPEN,
    QUOTE,
    RELEASE,
    RESULTS,
    TAKE_OUT,
    change,
    down,
    leave,
    write,
)
from typing_keys import BACK, DONE, ENTER, KEPT, NO, YES, paragraphs, text

from relwriter.errors import InputError, OutputError, UsageError
from relwriter.interview.interviewing import Left
from relwriter.pipeline import read

OUT = BACK
UP = "\x1b[A"
WRITE = ENTER


def _changed(file, old: str, new: str) -> bool:
    """Whether a release file says what it did, but for one stretch of it."""
    assert file.read_bytes().decode() == RELEASE.replace(old, new, 1)
    assert (file.parent / "company.yaml").read_text(encoding="utf-8") == HOUSE
    return True


def test_who_changes_nothing_changes_no_byte(tmp_path):
    file = write(tmp_path)
    before = file.stat().st_mtime_ns
    looked = [down(QUOTE), down(1), DONE, OUT, down(RESULTS - QUOTE), down(1), OUT, OUT, OUT]
    assert change(file, looked)[0] == []
    assert file.stat().st_mtime_ns == before
    assert _changed(file, "", "")
    assert not list(tmp_path.glob(".relwriter/*.json"))


def test_a_value_is_changed_where_it_stands(tmp_path):
    file = write(tmp_path)
    written, screen = change(file, [down(2), text("continued"), OUT, WRITE], "quote 2")
    assert written == ["q3.yaml"]
    assert _changed(file, "verb: added", "verb: continued")
    assert "Changed: Quote 2, Verb." in screen


def test_markup_that_stands_in_a_text_stays_markup(tmp_path):
    file = write(tmp_path)
    written, screen = change(file, [down(1), paragraphs(" None."), OUT, WRITE], "quote")
    assert written == ["q3.yaml"] and "they are typed as they stand" in screen
    assert _changed(file, "We _never_ made\n        such progress.", "We _never_ made such progress. None.")


def test_a_figure_says_its_sentence_and_what_looks_wrong(tmp_path):
    file = write(tmp_path)
    keys = [down(1), down(2), text("3,4100,000"), text("(1,250,000)"), OUT, OUT, WRITE]
    written, screen = change(file, keys, "figures")
    assert written == ["q3.yaml"]
    assert "can be read in more than one way" in screen
    assert "Net loss was $1.3 million" in screen
    assert _changed(file, "Q3 2026: pending", "Q3 2026: -1250000")


def test_a_value_for_another_period_is_added(tmp_path):
    file = write(tmp_path)
    keys = [down(1), down(4), text("9m 2026"), text("not yet"), OUT, OUT, WRITE]
    change(file, keys, "figures")
    assert _changed(file, "Q3 2025: 3100000\n", "Q3 2025: 3100000\n      9M 2026: pending\n")


def test_an_answer_that_is_emptied_takes_the_field_out(tmp_path):
    file = write(tmp_path)
    change(file, [down(2), text(""), OUT, WRITE], "quote 2")
    assert _changed(file, "      verb: added\n", "")


def test_a_needed_answer_cannot_be_emptied(tmp_path):
    file = write(tmp_path)
    _, screen = change(file, [down(0), text(""), text(BACK), OUT], "release")
    assert "This one is needed" in screen
    assert _changed(file, "", "")


def test_a_field_that_was_not_there_is_said(tmp_path):
    file = write(tmp_path)
    change(file, [down(3), down(2), down(2), OUT, WRITE], "quote 2")
    assert _changed(file, "      verb: added\n", "      verb: added\n      form: short\n")


def test_what_is_open_is_asked_one_by_one_figures_first(tmp_path):
    file = write(tmp_path)
    _, screen = change(file, [down(OPEN), text("5,000,000"), text("Nov 5, 2026"), OUT, WRITE])
    assert "Q3 2025: $3.1 million" in screen
    changed = RELEASE.replace("Q3 2026: pending", "Q3 2026: 5000000").replace("date: pending", "date: 2026-11-05")
    assert file.read_text(encoding="utf-8") == changed


def test_the_menu_tells_what_is_open_in_each_part(tmp_path):
    _, screen = change(write(tmp_path), [OUT])
    assert "Opening (1 open): {{ company }} Reports" in screen
    assert "Figures (1 open): revenue, net income" in screen
    assert "Quote 2: Jane Roe: We go on." in screen
    assert "fill in what is open: 2" in screen


def test_a_section_is_added_where_it_belongs(tmp_path):
    file = write(tmp_path)
    change(file, [down(ADD), UP * 2 + ENTER, text("Tables"), down(2), OUT, WRITE])
    assert _changed(file, "  # The numbers", "  - heading: Tables\n\n  # The numbers")


def test_a_section_that_there_is_none_of_is_added_by_its_name(tmp_path):
    file = write(tmp_path)
    keys = [KEPT, KEPT, text("0.25"), text("not yet"), KEPT, KEPT, WRITE]
    _, screen = change(file, keys, "dividend")
    assert "There is no dividend yet" in screen
    assert read(str(file)).sections[-1].kind == "dividend"
    assert file.read_text(encoding="utf-8").startswith(RELEASE)


def test_a_section_is_taken_out_once_that_is_confirmed(tmp_path):
    file = write(tmp_path)
    change(file, [down(TAKE_OUT), down(2), NO, down(0), down(2), YES, OUT, WRITE])
    assert _changed(file, "  - results: {title: Results, items: [revenue, net_income]}\n", "")


def test_a_section_is_moved(tmp_path):
    file = write(tmp_path)
    change(file, [down(MOVE), down(3), down(1), OUT, WRITE])
    assert [section.kind for section in read(str(file)).sections] == ["quote", "quote", "results"]
    assert str(read(str(file)).sections[0].quote.verb) == "added"


def test_a_section_is_moved_with_the_comment_above_it(tmp_path):
    file = write(tmp_path)
    change(file, [down(MOVE), down(2), down(0), OUT, WRITE])
    assert "verb: added\n\n  # The numbers\n  - results: {" in file.read_text(encoding="utf-8")
    change(file, [down(MOVE), down(3), down(1), OUT, WRITE])
    assert file.read_text(encoding="utf-8").index("# The numbers") < RELEASE.index("We _never_")


def test_an_item_of_a_list_is_added_and_another_taken_out(tmp_path):
    file = write(tmp_path)
    keys = [down(1), down(2), down(1), down(1), down(0), YES, OUT, OUT, WRITE]
    change(file, keys, "results")
    assert [str(item.figure) for item in read(str(file)).sections[1].results.items] == ["net_income", "revenue"]


def test_a_new_speaker_is_put_where_people_stand(tmp_path):
    file = write(tmp_path)
    keys = [down(0), down(1), text("Max Mo"), text("CFO"), KEPT, KEPT, down(0), OUT, WRITE]
    written, _ = change(file, keys, "quote 2")
    assert written == ["company.yaml", "q3.yaml"]
    assert read(str(file)).sections[2].quote.by == "max-mo"
    assert str(read(str(file)).people["max-mo"].titles[0]) == "CFO"


@pytest.mark.parametrize("place", ["there", "here", "leave"])
def test_what_stands_in_the_house_file_is_changed_there_only_if_that_is_agreed_to(tmp_path, place):
    file = write(tmp_path)
    keys = [down(1), text("Robots"), down(["there", "here", "leave"].index(place)), OUT, WRITE]
    written, screen = change(file, keys, "company")
    house = (tmp_path / "company.yaml").read_text(encoding="utf-8")
    assert "Short name: this stands in" in screen
    assert written == {"there": ["company.yaml"], "here": ["q3.yaml"], "leave": []}[place]
    assert house == (HOUSE.replace("short: Acme}", "short: Robots}") if place == "there" else HOUSE)
    own = f"{RELEASE}\ncompany: {{short: Robots}}\n"
    assert file.read_text(encoding="utf-8") == (own if place == "here" else RELEASE)


def test_a_reference_to_nothing_is_refused_at_once(tmp_path):
    file = write(tmp_path)
    keys = [down(1), f"{paragraphs(' {{ reveneu }}')}", "\x08" * 15, DONE, OUT, WRITE]
    _, screen = change(file, keys, "quote 2")
    assert "reveneu" in screen and "did you mean" in screen


def test_bytes_that_no_answer_concerns_stay_with_windows_line_ends_too(tmp_path):
    windows = "\ufeff" + RELEASE.replace("\n", "\r\n")
    file = write(tmp_path, windows)
    change(file, [down(2), text("continued"), OUT, WRITE], "quote 2")
    assert file.read_bytes().decode() == windows.replace("verb: added", "verb: continued")


def test_a_name_of_nothing_is_told_with_the_names_that_there_are(tmp_path):
    with pytest.raises(UsageError, match=r"no section 'qoute' .*quote, results, quote 2"):
        change(write(tmp_path), [], "qoute")


def test_a_file_that_is_no_yaml_is_told_before_any_question(tmp_path):
    with pytest.raises(InputError):
        change(write(tmp_path, "release: [\n"), [])


def test_a_file_with_problems_can_be_mended(tmp_path):
    file = write(tmp_path, RELEASE.replace("date: pending", "date: soon"))
    _, screen = change(file, [down(2), text("2026-11-05"), OUT, WRITE], "release")
    assert read(str(file)).release.date.isoformat() == "2026-11-05"
    assert "No problems" in screen


def test_whoever_leaves_goes_on_where_they_stopped(tmp_path):
    file = write(tmp_path)
    with pytest.raises(Left) as caught:
        leave(file, [down(2), text("continued"), down(0), "x"], "quote 2")
    assert caught.value.count == 1
    assert _changed(file, "", "")
    _, screen = change(file, [ENTER, OUT, WRITE])
    assert "There is 1 answer" in screen and "last: Quote 2, Verb" in screen
    assert _changed(file, "verb: added", "verb: continued")


def test_what_is_being_added_is_kept_too(tmp_path):
    file = write(tmp_path)
    with pytest.raises(Left):
        leave(file, [KEPT, KEPT, text("0.25"), "x"], "dividend")
    change(file, [ENTER, KEPT, KEPT, KEPT, OUT, WRITE])
    assert str(read(str(file)).sections[-1].dividend.amount) == "0.25"


def test_a_file_that_somebody_else_changed_meanwhile_is_never_overwritten(tmp_path):
    file = write(tmp_path)
    with pytest.raises(Left):
        leave(file, [down(2), text("continued"), "x"], "quote 2")
    theirs = RELEASE.replace("We go on.", "We went on.")
    file.write_text(theirs, encoding="utf-8")
    _, screen = change(file, [ENTER, OUT])
    assert "has been changed since" in screen and "go on from there" not in screen
    assert file.read_text(encoding="utf-8") == theirs
    assert len(list(tmp_path.glob(".relwriter/*.json.1"))) == 1


def test_changes_that_are_not_wanted_are_put_aside(tmp_path):
    file = write(tmp_path)
    written, screen = change(file, [down(2), text("continued"), OUT, down(2)], "quote 2")
    assert written == [] and "The changes are kept as" in screen
    assert _changed(file, "", "")


def test_two_runs_on_one_release_are_refused(tmp_path):
    from relwriter.interview.keeping import Keeper

    file = write(tmp_path)
    with Keeper(file, "edit").held(), pytest.raises(OutputError, match="another relwriter edit"):
        change(file, [])
