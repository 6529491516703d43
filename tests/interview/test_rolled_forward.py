"""What is open in a release that was rolled forward, asked in a terminal."""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path

import pytest
from prompt_toolkit.output.plain_text import PlainTextOutput
from typing_keys import BACK, DOWN, ENTER, YES, paragraphs, text, typing

from relwriter.interview.editing.rolled import ask_rolled
from relwriter.model.release import Release
from relwriter.pipeline import read
from relwriter.rollforward.rolling import Wish, roll

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "cbmg-q4-2019"

on_posix = pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is a thing of POSIX")


def _spawn(folder: Path):
    import pexpect

    shutil.copytree(EXAMPLE, folder / "q4")
    arguments = ["-m", "relwriter", "new", "q1.yaml", "--from", "q4/release.yaml", "--no-render"]
    environment = {**os.environ, "PYTHONPATH": str(EXAMPLE.parents[1])}
    return pexpect.spawn(
        sys.executable, arguments, cwd=str(folder), env=environment, encoding="utf-8", dimensions=(50, 100), timeout=30
    )


def _values(folder: Path, key: str) -> list[str]:
    return [str(entry.value) for entry in read(str(folder / "q1.yaml")).figures[key].values.values()]


@on_posix
def test_each_figure_is_asked_with_what_is_known_beside_it(tmp_path: Path) -> None:
    import pexpect

    program = _spawn(tmp_path)
    program.expect("net income for the first quarter of 2020:")
    program.sendline("(12,345,678)")
    program.expect("net income for the first quarter of 2019:")
    program.sendline("")
    for year in ("2020", "2019"):
        program.expect(f"net cash provided by operating activities for the first quarter of {year}:")
        program.sendline("")
    program.expect(r"FY 2019: \$21\.4 million")
    program.expect("property, plant and equipment, net as of March 31, 2020:")
    program.sendline("22,500,000")
    for words in ("is it released", "do they say", "do they say after", "do they say", "is the highlight"):
        program.expect(words)
        program.send(ENTER)
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 0
    assert _values(tmp_path, "net_income") == ["-12345678", "None"]
    assert _values(tmp_path, "property_and_equipment") == ["22500000", "21434414"]


@on_posix
def test_what_was_answered_before_an_interruption_is_in_the_file(tmp_path: Path) -> None:
    import pexpect

    program = _spawn(tmp_path)
    program.expect("net income for the first quarter of 2020:")
    program.sendline("-5")
    program.expect("net income for the first quarter of 2019:")
    program.sendcontrol("c")
    program.expect("interrupted: q1.yaml holds what was answered, the rest is pending")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 130
    assert _values(tmp_path, "net_income") == ["-5", "None"]


LAST = """\
period: Q3 2026
company: {name: 'Acme, Inc.'}
people: {jane: {name: Jane Roe}}
release:
  date: 2026-11-05
  headline: '{{ company }} Reports {{ period.title }} Results'
  subheads: [A record quarter]
  datelines: [{city: Boston, state: MA}]
figures:
  revenue: {label: revenue, values: {Q3 2026: 100, Q3 2025: 90}}
sections:
  - quote: {by: jane, says: We did well., then: We go on.}
  - highlights:
      title: Highlights
      items: [We opened a plant, We hired a chief]
  - text:
      title: Liquidity
      text: We have enough cash.
  - results:
      items:
        - {figure: revenue, because: Customers bought more.}
  - dividend: {amount: 0.25, declared: 2026-11-04, record: 2026-12-01}
"""
LATER = ENTER


def _roll(folder: Path, keys: tuple[str, ...], **wish: bool) -> tuple[Release, str]:
    """The next release after its open fields were asked for, and what the screen said on one line."""
    last, next = folder / "q3.yaml", folder / "q4.yaml"
    last.write_text(LAST, encoding="utf-8")
    next.write_text(roll(last, next, Wish(**wish)).text, encoding="utf-8")
    screen = io.StringIO()
    with typing(keys, PlainTextOutput(screen)):
        assert ask_rolled(next, last, lambda path, content: path.write_bytes(content) and None)
    return read(str(next)), " ".join(screen.getvalue().split())


def test_all_that_is_open_is_asked_with_last_quarters_beside_it(tmp_path: Path) -> None:
    values = [text("120"), LATER]
    opening = [text("Feb 4, 2027"), text("A better one"), ENTER]
    quote = [paragraphs("We did better."), text("-")]
    highlights = [text("We opened two"), text("We hired five"), ENTER]
    told = [ENTER, text("They bought even more.")]
    dividend = [text("0.30"), text("not yet"), LATER]
    release, screen = _roll(tmp_path, (*values, *opening, *quote, *highlights, *told, *dividend))
    assert "Last time: We did well." in screen
    assert "Last time: - We opened a plant - We hired a chief" in screen
    assert "revenue: Last time: Customers bought more." in screen
    assert "Last time: 2026-12-01" in screen
    assert str(release.release.date) == "2027-02-04"
    assert [str(one) for one in release.release.subheads] == ["A better one"]
    said, listed, kept, results, paid = (section.content for section in release.sections)
    assert [str(words) for words in said.says] == ["We did better."] and not said.then
    assert [str(item.text) for item in listed.items] == ["We opened two", "We hired five"]
    assert kept.stale == "Q3 2026"
    assert str(results.items[0].because[None]) == "They bought even more."
    assert str(paid.amount) == "0.30" and str(paid.record) == "pending"


def test_a_section_without_which_the_next_release_does_goes_as_a_whole(tmp_path: Path) -> None:
    keys = (LATER, LATER, LATER, text("-"), text("-"), text("-"), ENTER, LATER, LATER, LATER, LATER)
    release, screen = _roll(tmp_path, keys)
    assert "th the whole quote" in screen and "Highlights has nothing else to say" in screen
    assert [section.kind for section in release.sections] == ["text", "results", "dividend"]
    assert not release.release.subheads


@pytest.mark.parametrize(
    ("keys", "words", "stale"),
    [
        ((DOWN + ENTER,), "We have enough cash.", None),
        ((DOWN * 2 + ENTER, DOWN + ENTER, paragraphs(" More."), BACK), "We have enough cash. More.", None),
        ((ENTER,), "We have enough cash.", "Q3 2026"),
    ],
    ids=["kept", "changed", "later"],
)
def test_stale_words_are_shown_and_kept_changed_or_left_marked(tmp_path: Path, keys, words, stale) -> None:
    before, after = [LATER] * 7, [LATER] * 4
    release, screen = _roll(tmp_path, (*before, *keys, *after))
    assert "Text: We have enough cash. > These words are from the release for Q3 2026." in screen
    content = release.sections[2].content
    assert [str(paragraph) for paragraph in content.text] == [words]
    assert content.stale == stale


def test_a_stale_section_is_dropped(tmp_path: Path) -> None:
    release, _ = _roll(tmp_path, (*[LATER] * 7, DOWN * 3 + ENTER, YES, *[LATER] * 4))
    assert [section.kind for section in release.sections] == ["quote", "highlights", "results", "dividend"]


def test_going_back_asks_the_answer_before_once_more(tmp_path: Path) -> None:
    keys = (text("120"), text("<"), text("130"), *[LATER] * 11)
    release, _ = _roll(tmp_path, keys)
    assert str(next(iter(release.figures["revenue"].values.values())).value) == "130"
