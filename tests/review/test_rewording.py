"""A computed sentence that somebody rewords in Word becomes the author's own, with its numbers as references, in both
packs: what is rendered afterwards is what people saw."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from relwriter.__main__ import main
from relwriter.compose.pack import shipped_packs
from relwriter.word.package import zip_entries
from tests.drafts import SMALL
from tests.review.redlining import entries_of
from tests.review.test_amending import words_of

_HOUSE = """\
boilerplate:
  - about: {title: About Acme, text: Acme builds robots. It was founded in 1990.}
  - legend:
      title: Safe harbor
      text:
        - Results may differ from those for {{ period.long }}.
        - The company updates nothing.
"""
_RELEASE = (
    "house: house.yaml\n"
    + SMALL
    + """\
  tom-poe: {name: Tom Poe, titles: [Chairman, Chief Financial Officer]}
sections:
  - results:
      title: Results
      items:
        - {label: Sales, figure: revenue, periods: Q3 2026}
        - figure: net_income
          against: prior   # the year before
          because: due to higher freight costs
  - results:
      title: By topic
      topics:
        - {title: The quarter, items: [{figure: revenue, change: percent, periods: [Q3 2026, 9M 2026]}]}
      layout: paragraphs
  - metrics: {title: Metrics, layout: paragraph, items: [{figure: revenue, against: prior, periods: Q3 2026}, net_income]}
  - outlook:
      title: Outlook
      period: FY 2026
      items:
        - {measure: Revenue, low: 809.0, high: 821.0, prior_low: 800.0, prior_high: 815.0, action: raises}
        - {id: margin, measure: Margin, unit: percent, point: 21}
  - dividend: {amount: 0.92, declared: 2026-10-28, payable: 2026-12-10, record: 2026-11-19}
  - buyback: {period: Q3 2026, shares: 1200000, average_price: 65.83, cost: 79.0, remaining: 420.5, as_of: 2026-09-30}
  - call:
      title: Call
      date: 2026-11-05
      times: [{time: '16:30', zone: Eastern Time}]
      hosts: [jane-roe, tom-poe]
      webcast: ir.acme.example
      dial_in: [{number: (800) 555-0142}]
      replay: {until: 2026-11-19, url: ir.acme.example}
  - measures:
      items: [{name: Adjusted EBITDA, definition: Income before much., comparable: net income}]
  - quote: {by: tom-poe, says: We did well., then: We will do better.}
  - quote: {by: jane-roe, attribution: before, says: We hired.}
"""
)


@pytest.fixture(params=["standard", "european"])
def pack(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("house.yaml").write_text(_HOUSE, encoding="utf-8")
    Path("q3.yaml").write_text(_RELEASE, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx", "--pack", request.param]) == 0
    return request.param


def edit(*changes: Callable[[str], str]) -> None:
    entries = entries_of(Path("q3.docx").read_bytes())
    xml = entries["word/document.xml"].decode()
    for change in changes:
        xml = change(xml)
    Path("jane.docx").write_bytes(zip_entries({**entries, "word/document.xml": xml.encode()}))


def after(anchor: str, old: str, new: str) -> Callable[[str], str]:
    """Exchanges words that stand after others."""

    def change(xml: str) -> str:
        at = xml.index(anchor) + len(anchor)
        found = xml.index(old, at)
        return xml[:found] + new + xml[found + len(old) :]

    return change


def apply(pack: str) -> str:
    """The YAML after a review; what is rendered of it has to be what people saw."""
    assert main(["review", "jane.docx", "q3.yaml", "--apply", "--accept-all", "--pack", pack]) == 0
    assert main(["render", "q3.yaml", "-f", "docx", "--pack", pack]) == 0
    assert words_of("q3.docx") == words_of("jane.docx")
    return Path("q3.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("anchor", "old", "new", "text"),
    [
        (">Sales<", " was ", " came to ", "label: Sales"),
        (">Sales<", " was ", " came to ", "Revenue came to {{ revenue }} for {{ period.with_article }}"),
        ("Net loss</w:t>", " for the ", " over the ", "{{ net_income | size }} over {{ period.with_article }}"),
        (">The quarter<", " was ", " totalled ", "Revenue totalled {{ revenue }} for {{ period.with_article }}"),
        (">Metrics<", " was ", " reached ", "Revenue reached {{ revenue }}"),
        (">Outlook<", " of ", " is seen at ", "**{{ guidance.revenue.measure }}** is seen at {{ guidance.revenue }}"),
        (">Margin<", " for the ", " over the ", "**{{ guidance.margin.measure }}** of {{ guidance.margin }}"),
        ("Board of Directors", ", payable on ", ", to be paid on ", "to be paid on {{ dividend.payable }}"),
        ("Board of Directors", ">declared<", ">approved<", "approved a {{ dividend.name }} of {{ dividend.amount }}"),
        (" the company", " repurchased ", " bought ", "In {{ buyback.period }}, the company bought {{ buyback.shares }}"),
        (">Call<", " will hold ", " holds ", "{{ company }} holds a conference call on {{ call.weekday }}"),
        (">Call<", "A replay will be", "A replay is going to be", "A replay is going to be available until {{ call.replay.until }}"),
        ("Income before much.", "most directly comparable", "closest", "text: The closest measure is"),
        ("We did well", ">said<", ">added<", "verb: added"),
        ("We did well", ">Tom Poe<", ">our friend Tom Poe<", "said our friend {{ people.tom-poe }}, {{ people.tom-poe.titles }}"),
        ("Jane Roe", ">said<", ">remarked happily<", "verb: remarked happily"),
    ],
)  # fmt: skip
def test_a_computed_sentence_becomes_the_authors_own(anchor: str, old: str, new: str, text: str, pack: str) -> None:
    edit(after(anchor, old, new))
    assert text in " ".join(apply(pack).split())


def test_all_of_them_are_reworded_at_once(pack: str) -> None:
    words = [(">Sales<", " was "), (">The quarter<", " was "), (">Outlook<", " of "), (" the company", " repurchased ")]
    edit(*(after(anchor, old, f"{old}rather ") for anchor, old in words), after("Income before", " directly ", " "))
    text = apply(pack)
    assert text.count("rather") == len(words) and "against: prior   # the year before" in text


def test_a_driver_stays_a_driver_beside_own_words(pack: str) -> None:
    edit(after(">Sales<", "Net loss", "A net loss"))
    text = apply(pack)
    assert "because: due to higher freight costs" in text and "against: prior" not in text.split("because")[0][-200:]


def test_an_edit_from_a_sentence_into_its_driver_takes_the_driver_into_own_words(pack: str) -> None:
    def reach(xml: str) -> str:
        start, end = xml.rindex(" for the third", 0, xml.index("due to higher")), xml.index("due to higher")
        between = xml[start:end].replace(" for the third quarter of 2025", " a year ago")
        return xml[:start] + between + "for want of cheap" + xml[end + len("due to higher") :]

    edit(after(">Sales<", "Net loss", "The net loss"), reach)
    text = " ".join(apply(pack).split())
    own = "The net loss was {{ net_income | size }} for {{ period.with_article }}, compared to net income of"
    assert f"{own} {{{{ net_income.prior }}}} a year ago, for want of cheap freight costs." in text
    assert "because" not in text


def test_words_of_the_house_file_are_the_releases_own_for_this_release(pack: str) -> None:
    edit(after("Safe harbor", "may differ", "could differ"), after("About Acme", "builds", "makes"))
    text = apply(pack)
    assert Path("house.yaml").read_text(encoding="utf-8") == _HOUSE
    assert "could differ from those for {{ period.long }}" in text and "about: {text: Acme makes robots." in text


def test_words_of_the_house_file_are_reworded_once_more(pack: str) -> None:
    edit(after("Safe harbor", "may differ", "could differ"))
    apply(pack)
    edit(after("Safe harbor", "could differ", "might differ"), after("About Acme", "builds", "makes"))
    text = apply(pack)
    assert "might differ" in text and "Acme makes" in text and text.count("boilerplate:") == 1


def told_lines(pack: str, capfd: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """The old words of each edit of the template's own, and the line of the template that a review tells."""
    before = Path("q3.yaml").read_bytes()
    capfd.readouterr()
    options = ["--apply", "--accept-all", "--pack", pack, "--format", "json"]
    assert main(["review", "jane.docx", "q3.yaml", *options]) == 0
    assert Path("q3.yaml").read_bytes() == before
    edits = json.loads(capfd.readouterr().out)["edits"]
    places = [edit["reason"].removeprefix("the words are the template's: ").rpartition(":") for edit in edits]
    lines = [Path(file).read_text(encoding="utf-8").splitlines()[int(line) - 1] for file, _, line in places]
    return [(edit["old"], line) for edit, line in zip(edits, lines, strict=True)]


def test_words_of_the_template_are_told_with_their_line(pack: str, capfd: pytest.CaptureFixture[str]) -> None:
    release = _RELEASE.replace("release:\n", "release:\n  masthead: {immediate: true}\n")
    Path("q3.yaml").write_text(release, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx", "--pack", pack, "--replace"]) == 0
    edit(after(*(">FOR ", "IMMEDIATE") if pack == "standard" else (">For ", "immediate"), "PROMPT"))
    ((old, line),) = told_lines(pack, capfd)
    assert old in line and "EMBARGO" not in line.upper()


def test_words_of_a_pack_of_ones_own_are_told_with_their_line(
    pack: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(shipped_packs() / pack, "own")
    template = Path("own/sections/buyback.md.j2")
    words = "\n{# For the wire. #}\n{% if content.title %}\nfor the\n{% endif %}\nMore on it stands below:\nfor the {{ period.long }}.\n"
    template.write_text(template.read_text(encoding="utf-8") + words, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx", "--pack", "own", "--replace"]) == 0
    edit(after("stands below:", " for the ", " of the "))
    ((_, line),) = told_lines("own", capfd)
    assert line == "for the {{ period.long }}."


def test_a_share_of_another_figure_is_said_by_reference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    services = "  services:\n    label: services revenue\n    values: {Q3 2026: 19040000, Q3 2025: 15000000}\npeople:"
    results = "sections: [{results: {items: [{figure: services, share_of: revenue}]}}]\n"
    Path("q3.yaml").write_text(SMALL.replace("people:", services) + results, encoding="utf-8")
    assert main(["render", "q3.yaml", "-f", "docx"]) == 0
    edit(after("Services revenue", " was ", " came to "))
    assert "{{ services }}, or {{ services | share_of: revenue }} of revenue" in " ".join(apply("standard").split())
