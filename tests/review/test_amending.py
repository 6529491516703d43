"""The law of the way back: what is rendered after the edits are applied is what people saw on accepting all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest
from lxml import etree

from relwriter.__main__ import main
from relwriter.word.names import w
from relwriter.word.package import zip_entries
from tests.drafts import SMALL
from tests.review.circulating import circulate
from tests.review.redlining import entries_of
from tests.review.replaying import _read

_RELEASE = (
    SMALL
    + """\
sections:
  - quote:   # a comment that stays
      by: jane-roe
      says: >-
        Our people worked hard for {{ revenue }} of revenue, and it's a **strong**
        result: E\\*TRADE and AT&T, at 5% of #1, both renewed.

        We hired well in {{ period.year }} and are _confident_ of more.
  - highlights:
      title: 'The quarter''s news'
      items:
        - Opened a plant in Ohio that builds arms for the motor trade
        - "Signed \\"Project North\\", a contract of 12 years with a maker of lifts"
        - 'Won the city''s prize for safety, once more'
  - text:
      title: Other matters
      text: |-
        The company moved its head office to Boston and sold the old one.
  - results: {title: Results, items: [revenue, net_income]}
"""
)


@pytest.fixture(autouse=True)
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return circulate(_RELEASE, tmp_path, monkeypatch)


def words_of(path: str) -> list[str]:
    """The paragraphs of a Word file with every change accepted."""
    body = etree.fromstring(entries_of(Path(path).read_bytes())["word/document.xml"])[0]
    return [text.replace("\u00a0", " ") for text in _read(body) if text]


def edited(*changes: Callable[[str], str]) -> None:
    entries = entries_of(Path("q3.docx").read_bytes())
    xml = entries["word/document.xml"].decode()
    for change in changes:
        xml = change(xml)
    Path("jane.docx").write_bytes(zip_entries({**entries, "word/document.xml": xml.encode()}))


def swap(old: str, new: str) -> Callable[[str], str]:
    def change(xml: str) -> str:
        assert old in xml
        return xml.replace(old, new, 1)

    return change


def applied(*options: str) -> int:
    """The exit code of a review that applies; the release is rendered again after it."""
    code = main(["review", "jane.docx", "q3.yaml", "--apply", *(options or ("--accept-all",))])
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    return code


def changed_lines(release: Path) -> list[tuple[str, str]]:
    """The lines of the release that are others now, before and after."""
    lines = zip(_RELEASE.splitlines(), release.read_text(encoding="utf-8").splitlines(), strict=True)
    return [(before, after) for before, after in lines if before != after]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("people worked", "employees toiled", "        Our employees toiled hard for {{ revenue }} of revenue, and it's a **strong**"),
        ("E*TRADE and", "E*TRADE, B_C and", "        result: E\\*TRADE, B_C and AT&amp;T, at 5% of #1, both renewed."),
        ("plant in Ohio", "site: Ohio", "        - Opened a site: Ohio that builds arms for the motor trade"),
        ("city's prize", "mayor's own prize", "        - 'Won the mayor''s own prize for safety, once more'"),
        ("contract of", "deal of", '        - "Signed \\"Project North\\", a deal of 12 years with a maker of lifts"'),
        ("sold the old one", "let the old one", "        The company moved its head office to Boston and let the old one."),
    ],
)  # fmt: skip
def test_an_edit_of_prose_is_made_where_its_words_stand(old: str, new: str, line: str, release: Path) -> None:
    edited(swap(old, new))
    assert applied() == 0
    assert words_of("q3.docx") == words_of("jane.docx")
    if ": " not in new:
        ((_, after),) = changed_lines(release)
        assert after == line.replace("&amp;", "&")


def test_a_figure_in_rewritten_words_stays_a_reference(release: Path) -> None:
    edited(swap("Our people worked hard for ", "Thanks to "), swap(" of revenue, and", " of sales came in, and"))
    assert applied() == 0
    assert words_of("q3.docx") == words_of("jane.docx")
    assert "Thanks to {{ revenue }} of sales came in" in release.read_text(encoding="utf-8")


def test_a_computed_sentence_becomes_the_authors_own_with_references(release: Path) -> None:
    edited(swap(" was </w:t>", " came to </w:t>"))
    assert applied() == 0
    assert words_of("q3.docx") == words_of("jane.docx")
    text = release.read_text(encoding="utf-8")
    assert "Revenue came to {{ revenue }}" in text and "{{ revenue.prior }}" in text and "83.4" not in text


def test_a_figure_is_never_applied_and_the_rest_is(release: Path) -> None:
    edited(swap("$83.4", "$84.3"), swap("plant in Ohio", "site in Ohio"))
    assert applied() == 1
    text = release.read_text(encoding="utf-8")
    assert "site in Ohio" in text and "84.3" not in text and "{{ revenue }} of revenue" in text


@pytest.mark.parametrize(
    ("old", "new", "figure", "text"),
    [
        ("people worked hard for ", "teams earned ", "$84.3", "Our teams earned {{ revenue }} of revenue"),
        (" was </w:t>", " came to </w:t>", "$84.3", "Revenue came to {{ revenue }}"),
    ],
)
def test_words_that_changed_with_a_figure_are_applied_without_it(
    old: str, new: str, figure: str, text: str, release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    edited(swap(old, new), lambda xml: xml.replace("$83.4", figure))
    assert applied() == 1
    changed = release.read_text(encoding="utf-8")
    assert text in changed and "84.3" not in changed
    assert "Figures that read otherwise in Word" in capfd.readouterr().out
    assert words_of("q3.docx") == [words.replace("$84.3", "$83.4") for words in words_of("jane.docx")]


def test_a_figure_that_went_where_another_number_came_is_an_alarm(release: Path) -> None:
    edited(swap(" was </w:t>", " rose by 13.0% to </w:t>"), swap("12.0%", ""))
    assert applied() == 1
    assert release.read_text(encoding="utf-8") == _RELEASE


def test_words_of_the_template_are_told_with_its_file_and_line(capfd: pytest.CaptureFixture[str]) -> None:
    edited(swap("> for the <", "> of the <"))
    before = Path("q3.yaml").read_bytes()
    assert applied() == 0
    assert Path("q3.yaml").read_bytes() == before
    assert "lede.md.j2:7" in capfd.readouterr().out


def test_one_persons_edits_are_applied_alone(release: Path) -> None:
    def by(author: str, word: str) -> str:
        stamp = f'w:author="{author}" w:date="2026-11-04T09:00:00Z"'
        return (
            f'</w:t></w:r><w:ins w:id="9{len(author)}" {stamp}><w:r><w:t xml:space="preserve">{word} </w:t></w:r></w:ins>'
            '<w:r><w:t xml:space="preserve">'
        )

    edited(
        swap("plant in Ohio", f"{by('Jane', 'new')}plant in Ohio"), swap("moved its", f"{by('Thomas', 'now')}moved its")
    )
    assert applied("--author", "Jane") == 0
    text = release.read_text(encoding="utf-8")
    assert "a new plant in Ohio" in text and "company moved" in text


def test_nothing_is_asked_without_a_terminal() -> None:
    edited()
    assert main(["review", "jane.docx", "q3.yaml", "--apply"]) == 2


@pytest.mark.parametrize("seed", range(25))
def test_what_is_rendered_after_any_edits_of_prose_is_what_people_saw(seed: int) -> None:
    random = Random(seed)
    edited(lambda xml: _scribble(xml, random))
    before = words_of("jane.docx")
    assert applied() == 0
    assert words_of("q3.docx") == before


_OWN = (
    "Our people",
    "result: E",
    "We hired",
    " and are ",
    "Opened",
    "Signed",
    "Won",
    "The company moved",
    "Other matters",
)
_NEW = (
    "",
    "new",
    "it’s *that*",
    "a_b_",
    "[see](x)",
    "“so”",
    "{{ x }}",
    "so: then",
    "A & B",
    "# 1",
    "- x",
    "it's",
    "\\_",
    "**",
)


def _scribble(xml: str, random: Random) -> str:
    """Some of the words of prose fields replaced, others taken out, others put in."""
    root = etree.fromstring(xml.encode())
    texts = [one for one in root.iter(w("t")) if (one.text or "").startswith(_OWN)]
    for one in random.sample(texts, random.randint(1, 4)):
        one.text = " ".join(_scribbled((one.text or "").split(" "), random))
    return etree.tostring(root, encoding="unicode")


def _scribbled(words: list[str], random: Random) -> Iterable[str]:
    for number, word in enumerate(words):
        fate = random.random() if 0 < number < len(words) - 1 else 1
        if fate < 1 / 6:
            yield random.choice(_NEW) or word
        elif fate < 1 / 5:
            yield f"{word} {random.choice(_NEW[1:])}"
        elif fate > 1 / 3:
            yield word


def test_a_figure_that_moved_among_new_words_of_prose_stays_a_reference(release: Path) -> None:
    edited(
        swap("Our people worked hard for ", "With $83.4 million our people did well"),
        swap("$83.4\u00a0million", ""),
        swap(" of revenue, and", ", and"),
    )
    assert applied() == 0
    assert words_of("q3.docx") == words_of("jane.docx")
    assert "With {{ revenue }} our people did well" in release.read_text(encoding="utf-8")


def test_two_edits_of_one_reference_are_made_together(release: Path) -> None:
    edited(swap("$83.4\u00a0million", "a good $83.4\u00a0whole million"))
    edited(swap("$83.4\u00a0million", "about 83 good million"))
    applied()
    assert "{{ revenue }} of revenue" in release.read_text(encoding="utf-8")
