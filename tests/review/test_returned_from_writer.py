"""What people did to a draft in LibreOffice Writer is told as what they did in Word is."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from relwriter.__main__ import main
from relwriter.review.edits import Edit
from relwriter.review.placing import place_remarks
from relwriter.review.returning import find_edits_of
from relwriter.word.returned import Hand, Returned
from tests.review.circulating import circulate
from tests.review.redlining import entries_of
from tests.review.replaying import find_lost, find_lost_comments
from tests.review.sessions import NAMES, drafted
from tests.review.test_amending import _RELEASE, words_of
from tests.review.writer_sessions import Deed, edit_in_writer, edit_several, plan_deeds

pytestmark = pytest.mark.external


def _edits(deeds: list[Deed], folder: Path) -> tuple[list[Edit], Returned]:
    """The edits and what came back of the first example; nothing may be lost."""
    _, circulated, word = drafted(NAMES[1])
    content = edit_in_writer(word, [("author", "Jane", "Counsel"), *deeds], folder)
    returned = Returned(entries_of(content))
    edits = find_edits_of(circulated, returned)
    assert find_lost(circulated, edits, content) + find_lost_comments(returned.remarks, content) == []
    return edits, returned


def _authors(edit: Edit) -> list[str]:
    return [hand.author for hand in edit.hands]


def test_tracked_and_untracked_words_have_their_hands(tmp_path: Path) -> None:
    deeds = [("track", True), ("replace", "Hospitals keep", "Clinics keep"), ("insert_after", "maker of", " fine")]
    untracked = [("track", False), ("replace", "Two health regions", "Three health regions")]
    clinics, regions = (
        next(one for one in _edits([*deeds, *untracked], tmp_path)[0] if word in one.new)
        for word in ("Clinics", "Three")
    )
    assert (clinics.old, _authors(clinics), clinics.hands[0].date[:2]) == ("Hospitals", ["Jane Counsel"], "20")
    assert (regions.old, regions.hands) == ("Two", (Hand(),))


def test_a_figure_that_was_changed_in_prose_or_in_a_table_is_an_alarm(tmp_path: Path) -> None:
    edits, _ = _edits([("replace", "412,000", "421,000"), ("cell", 0, "B5", "99,999")], tmp_path)
    alarms = {(one.was, one.now) for edit in edits for one in edit.alarms}
    assert alarms == {("412,000", "421,000"), ("$98,412", "99,999")}


def test_paragraphs_that_come_go_and_move_are_told_with_who_did_it(tmp_path: Path) -> None:
    deeds = [
        *[
            ("track", True),
            ("delete_paragraph", "This lets us raise"),
            ("add_paragraph", "ended in September", "We hired."),
        ],
        ("move_before", "Laboratories:", "Security:"),
    ]
    edits, _ = _edits(deeds, tmp_path)
    told = [(edit.kind, (edit.new or edit.old)[:14], _authors(edit)) for edit in edits]
    assert ("new", "We hired.", ["Jane Counsel"]) in told
    assert ("gone", "“We earned $7.", ["Jane Counsel"]) in told
    assert ("moved", "Laboratories: ", ["Jane Counsel"]) in told


def test_notes_boxes_and_comments_are_told(tmp_path: Path) -> None:
    deeds = [
        *[("track", True), ("footnote", "Two health regions", "Alberta and Quebec."), ("track", False)],
        *[("footnote", "in July", "On the 4th.", "Endnote"), ("text_box", "at 46 sites", "A box of words")],
        *[
            ("comment", "two health", "x", "Tom"),
            ("comment", "Mara Ellison", "Is this her title?", "Tom Finance", True),
        ],
    ]
    edits, returned = _edits(deeds, tmp_path)
    assert {(edit.block, edit.new, _authors(edit)[0]) for edit in edits} == {
        *[("footnote", "Alberta and Quebec.", "Jane Counsel"), ("endnote", "On the 4th.", ""), ("text box", "A box of words", "")]
    }  # fmt: skip
    (placed,) = place_remarks(drafted(NAMES[1])[1], returned)
    assert (placed.remark.text, placed.remark.quoted, placed.remark.resolved) == (
        "Is this her title?",
        "Mara Ellison",
        True,
    )
    assert placed.block.startswith("quote-1") and placed.remark.date.startswith("2026-11-04T09:30")


def test_looks_change_no_words(tmp_path: Path) -> None:
    deeds = [("track", True), ("embolden", "Two health regions"), ("link", "Mara Ellison", "https://example.com/")]
    assert _edits([*deeds, ("restyle", "Fernhollow Software makes", "Quotations")], tmp_path)[0] == []


def test_what_was_accepted_or_rejected_there_is_told_as_it_stands(tmp_path: Path) -> None:
    deeds = [("track", True), ("replace", "Hospitals keep", "Clinics keep"), ("resolve_all", "Accept")]
    more = [("replace", "Two health regions", "Three health regions"), ("resolve_all", "Reject")]
    edits, _ = _edits([*deeds, *more], tmp_path)
    assert [(edit.old, edit.new, _authors(edit)) for edit in edits] == [("Hospitals", "Clinics", [""])]


SEEDS = range(6)


@pytest.fixture(scope="module")
def random_sessions(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The drafts of examples after random deeds, a session for each seed."""
    drafts = [drafted(NAMES[seed % len(NAMES)]) for seed in SEEDS]
    planned = [plan_deeds(circulated, Random(seed), 12) for seed, (_, circulated, _) in zip(SEEDS, drafts, strict=True)]
    sessions = [(word, deeds) for (_, _, word), deeds in zip(drafts, planned, strict=True)]
    return edit_several(sessions, tmp_path_factory.mktemp("sessions"))


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_of_a_random_session_in_writer_is_lost(seed: int, random_sessions: list[bytes]) -> None:
    circulated, content = drafted(NAMES[seed % len(NAMES)])[1], random_sessions[seed]
    returned = Returned(entries_of(content))
    edits = find_edits_of(circulated, returned)
    assert find_lost(circulated, edits, content) + find_lost_comments(returned.remarks, content) == []
    assert returned.digest == circulated.document


def test_what_is_rendered_after_edits_in_writer_is_what_was_seen_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    circulate(_RELEASE, tmp_path, monkeypatch)
    deeds: list[Deed] = [
        *[("author", "Jane", "Counsel"), ("track", True), ("replace", "people worked", "employees toiled")],
        *[("replace", "E*TRADE", "E_TRADE"), ("insert_after", "a plant", " or “site”"), ("track", False)],
        *[("replace", " was $83.4", " came to $83.4"), ("embolden", "Project"), ("replace", "the old one", "it: all")],
    ]
    Path("jane.docx").write_bytes(edit_in_writer(Path("q3.docx").read_bytes(), deeds, tmp_path))
    assert main(["review", "jane.docx", "q3.yaml", "--apply", "--accept-all"]) == 0
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    assert words_of("q3.docx") == words_of("jane.docx")
