"""Answers on the disk: after each one, whatever ends the run; taken up again, refused to a second run, never guessed."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from interrupted import CHOOSE_ANEW, RESUME, calls_by_answer, count_calls, cut_short, finish
from typed_releases import CBMG, COMPANY, NET_INCOME, SHORT_COMPANY, SHORTEST
from typing_keys import CTRL_C, CTRL_D, DOWN, ENTER, KEPT, show_all, text, write_all

from relwriter.errors import OutputError
from relwriter.interview import interviewing
from relwriter.interview.interviewing import Left
from relwriter.interview.keeping import Keeper

PARTS = [len(COMPANY) + 6, len(CBMG) - 1]
MIDDLE = 9
"""So many of the shortest interview's answers are given before it is left."""


def _leave(file: Path, keys, key: str = CTRL_C) -> Left:
    with pytest.raises(Left) as caught:
        write_all(file, (*keys, "\x15", key))
    return caught.value


def _drafts(file: Path) -> list[Path]:
    return sorted((file.parent / ".relwriter").glob("*.json"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The YAML of uninterrupted runs."""
    folder = tmp_path_factory.mktemp("whole")
    return {keys: write_all(folder / str(len(keys)) / "release.yaml", keys) for keys in (SHORTEST, CBMG)}


@pytest.mark.parametrize("number", PARTS)
def test_whoever_leaves_a_long_interview_goes_on_where_they_stopped(tmp_path, number, whole):
    file = tmp_path / "release.yaml"
    assert _leave(file, CBMG[:number]).count == number
    assert not file.exists()
    assert write_all(file, (RESUME, *CBMG[number:])) == whole[CBMG]


@pytest.mark.parametrize(
    ("keys", "leaving", "every"),
    [(SHORTEST, CTRL_C, 1), (SHORTEST, CTRL_D, 1), (CBMG, CTRL_C, 9), (CBMG, CTRL_D, 9)],
    ids=["ctrl-c", "ctrl-d", "ctrl-c in a long one", "ctrl-d in a long one"],
)
def test_whoever_leaves_at_every_question_and_goes_on_ends_alike(tmp_path, whole, keys, leaving, every):
    file = tmp_path / "release.yaml"
    parts = [keys[start : start + every] for start in range(0, len(keys) - 1, every)]
    for number, part in enumerate(parts[:-1]):
        left = _leave(file, (*([RESUME] if number else []), *part), leaving)
        assert left.count == (number + 1) * every
    assert write_all(file, (RESUME, *parts[-1], *keys[len(parts) * every :])) == whole[keys]


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["ctrl-c", "ctrl-d"])
def test_leaving_before_the_first_answer_leaves_no_trace(tmp_path, key):
    assert _leave(tmp_path / "q1" / "release.yaml", (), key).count == 0
    assert list(tmp_path.iterdir()) == []


def test_the_answers_are_their_owners_alone_and_gone_once_the_release_is_written(tmp_path):
    file = tmp_path / "release.yaml"
    _leave(file, SHORTEST[:MIDDLE])
    assert {oct(path.stat().st_mode)[-3:] for path in _drafts(file)} == {"600"}
    assert oct((tmp_path / ".relwriter").stat().st_mode)[-3:] == "700"
    write_all(file, (RESUME, *SHORTEST[MIDDLE:]))
    assert _drafts(file) == []


def test_the_offer_to_go_on_tells_how_far_it_was_and_the_last_question(tmp_path):
    file = tmp_path / "release.yaml"
    number = CBMG.index(NET_INCOME[-1]) + 1
    _leave(file, CBMG[:number])
    shown = " ".join(show_all(file, (RESUME, *CBMG[number:])).split())
    assert f"There are {number} answers of " in shown
    assert "last: net income, FY 2018" in shown


def test_starting_over_puts_the_old_answers_aside(tmp_path):
    file = tmp_path / "release.yaml"
    _leave(file, SHORTEST[:MIDDLE])
    write_all(file, (CHOOSE_ANEW, *SHORTEST))
    kept = sorted((tmp_path / ".relwriter").glob("release.yaml.answers.*"))
    assert [path.name for path in kept] == ["release.yaml.answers.a.json.1", "release.yaml.answers.b.json.1"]
    assert all("Acme" in path.read_text(encoding="utf-8") for path in kept)


def test_leaving_them_as_they_are_changes_nothing(tmp_path):
    file = tmp_path / "release.yaml"
    _leave(file, SHORTEST[:MIDDLE])
    before = [path.read_bytes() for path in _drafts(file)]
    with pytest.raises(Left):
        write_all(file, (DOWN * 2 + ENTER, CTRL_C))
    assert [path.read_bytes() for path in _drafts(file)] == before


def test_a_second_run_for_the_same_release_is_refused_and_one_for_another_is_not(tmp_path):
    with Keeper(tmp_path / "release.yaml").held():
        with pytest.raises(OutputError, match="another relwriter new is asking for this release"):
            write_all(tmp_path / "release.yaml", ())
        write_all(tmp_path / "other.yaml", SHORTEST)


@pytest.mark.parametrize("damage", [b"", b"{", b'{"format": 1}', b"\xff\xfe", b"[]", b"null"], ids=repr)
def test_answers_that_are_damaged_are_told_and_those_before_are_offered(tmp_path, damage, whole):
    file = tmp_path / "release.yaml"
    _leave(file, SHORTEST[:MIDDLE])
    newest = max(_drafts(file), key=lambda path: json.loads(path.read_text(encoding="utf-8"))["draft"]["number"])
    newest.write_bytes(damage)
    # The last answer is lost, and is given again.
    shown = " ".join(show_all(file, (RESUME, *SHORTEST[MIDDLE - 1 :])).split())
    assert "is damaged" in shown and "at most the last answer is lost" in shown
    assert file.read_text(encoding="utf-8") == whole[SHORTEST]


def test_an_answer_that_was_changed_on_the_disk_is_damage(tmp_path):
    file = tmp_path / "release.yaml"
    _leave(file, SHORTEST[:MIDDLE])
    for path in _drafts(file):
        path.write_text(path.read_text(encoding="utf-8").replace("Acme", "XXXX"), encoding="utf-8")
    with pytest.raises(Left):
        show_all(file, (DOWN + ENTER, CTRL_C))
    assert Keeper(file).find().draft is None


def test_answers_of_another_version_are_told_and_kept(tmp_path):
    file = tmp_path / "release.yaml"
    _leave(file, SHORTEST[:MIDDLE])
    for path in _drafts(file):
        path.write_text(path.read_text(encoding="utf-8").replace('"format": 1', '"format": 2'), encoding="utf-8")
    shown = show_all(file, (ENTER, *SHORTEST))
    assert "was written by another version of relwriter (format 2, not 1)" in " ".join(shown.split())
    assert len(list((tmp_path / ".relwriter").glob("*.json.1"))) == 2


def test_a_full_disk_is_told_once_and_the_interview_goes_on_and_keeps_all_later(tmp_path, monkeypatch):
    file = tmp_path / "release.yaml"
    real = Keeper._write
    refused = []

    def full(keeper, path, content):
        if len(refused) < 3:
            refused.append(path)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(keeper, path, content)

    monkeypatch.setattr(Keeper, "_write", full)
    shown = show_all(file, SHORTEST)
    assert shown.count("The answers cannot be put on the disk: the disk is full.") == 1
    assert file.exists()


def test_answers_stay_when_the_disk_refuses_the_release(tmp_path, monkeypatch):
    file = tmp_path / "release.yaml"

    def refuse(written):
        raise OutputError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(interviewing, "write", refuse)
        with pytest.raises(OutputError):
            write_all(file, SHORTEST)
    assert not file.exists()
    # Everything was answered: the review is all that is left.
    assert write_all(file, (RESUME, KEPT))


SEED = 7


def test_a_run_that_is_killed_at_any_write_loses_at_most_the_answer_that_was_typed(tmp_path, whole):
    ends = calls_by_answer(SHORTEST)
    for number in Random(SEED).sample(range(1, ends[-1] + 1), 4):
        file = tmp_path / str(number) / "release.yaml"
        answered = cut_short(file, SHORTEST, number)
        assert answered >= sum(end < number for end in ends), number
        assert finish(file, SHORTEST, answered) == whole[SHORTEST], number


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the runs are killed in processes of their own, by fork")
def test_a_process_that_is_killed_at_a_call_or_at_any_moment_ends_alike_once_it_is_taken_up():
    script = Path(__file__).resolve().parents[2] / "benchmarks" / "interview_kills.py"
    done = subprocess.run([sys.executable, str(script), "120", "2"], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout.partition(" runs")[0]) == (0, "2 calls, 2 moments: 0"), done.stderr


KEEPING = (*SHORTEST[: len(SHORT_COMPANY)], KEPT, *SHORTEST[len(SHORT_COMPANY) + 1 :])
"""The shortest interview whose company is kept in a house file."""


RELEASE, HOUSE = Path("q1/release.yaml"), Path("company.yaml")


@pytest.fixture(scope="module")
def kept_house(tmp_path_factory):
    """Of an uninterrupted run that keeps a house file: how many calls change the disk, and both files."""
    with contextlib.chdir(tmp_path_factory.mktemp("house")):
        calls = count_calls(KEEPING, RELEASE)
        return calls, RELEASE.read_text(encoding="utf-8"), HOUSE.read_bytes()


@pytest.mark.parametrize("back", range(2, 60, 14))
def test_a_run_that_is_killed_while_the_house_file_is_written_ends_alike(tmp_path, monkeypatch, kept_house, back):
    calls, release, house = kept_house
    monkeypatch.chdir(tmp_path)
    answered = cut_short(RELEASE, KEEPING, calls - back)
    assert finish(RELEASE, KEEPING, answered) == release
    assert HOUSE.read_bytes() == house


def test_the_next_quarter_finds_the_house_file_of_the_first(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "house: '../company.yaml'\n" in write_all(Path("q1/release.yaml"), KEEPING)
    assert "use Acme from ../company.yaml" in show_all(
        Path("q2/release.yaml"), (KEPT, *SHORTEST[len(SHORT_COMPANY) + 1 :])
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_run_that_is_ended_from_outside_keeps_every_answer(tmp_path, number):
    pexpect = pytest.importorskip("pexpect")
    checkout = str(Path(__file__).resolve().parents[2])
    environment = {**os.environ, "PYTHONPATH": checkout, "TERM": "xterm"}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "relwriter", "new", "release.yaml"],
        cwd=str(tmp_path),
        env=environment,
        encoding="utf-8",
        timeout=30,
    )
    child.expect_exact("full legal name?")
    child.send(text("Acme"))
    child.expect_exact("How do headlines call it?")
    child.kill(number)
    child.expect(pexpect.EOF)
    child.close()
    if number != signal.SIGKILL:
        assert child.exitstatus == 130
    draft = Keeper(tmp_path / "release.yaml").find().draft
    assert draft is not None and draft.kept == {("company", "name"): "Acme"}


def test_without_a_terminal_nothing_is_kept(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, "-m", "relwriter", "new", "release.yaml"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert list(tmp_path.iterdir()) == []
