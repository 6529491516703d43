"""Template packs: what an editor may do, and how a fault is told with the template's file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from relwriter.compose.pack import Pack, find_pack
from relwriter.document.tree import BulletList, Link, Table, Value, walk_inlines
from relwriter.errors import TemplateError
from tests.drafts import SMALL, STANDARD, blocks_of, composed

QUOTED = SMALL + "sections:\n  - quote: {by: jane-roe, says: We grew.}\n"


def _copy(folder: Path, file: str, old: str, new: str) -> Pack:
    """A copy of the standard pack with one change."""
    copy = folder / "ours"
    shutil.copytree(STANDARD.folder, copy)
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return find_pack("ours", folder)


def _words(folder: Path, file: str, old: str, new: str, text: str = QUOTED) -> list[str]:
    return [words for _, _, words in blocks_of(composed(text, pack=_copy(folder, file, old, new)))]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("release.md.j2", "{{ headline }}", "{{ headlin }}", "6:1: there is no 'headlin' here (did you mean headline?)"),
        ("lede.md.j2", "{{ company.name }}", "{{ company.nam }}", "3:1: there is no 'nam' here, did you mean 'name'?"),
        ("lede.md.j2", "{{ company.name }}", "{{ company }}",
         "3:1: this is no text but holds descriptor, listings, name, short, terms: print one of these"),
        ("release.md.j2", "{{ headline }}", "{{ source_line }}",
         "6:1: this field is not given; test it with {% if … %} before it is printed"),
        ("release.md.j2", "{.subhead}", "{.subtitle}",
         "9:1: there is no role 'subtitle' (one of headline, subhead, masthead, dateline, quote, legend, about, contact, "
         "table-title, table-caption, note, end-mark, source-line)"),
        ("release.md.j2", "{.headline}", "{.quote}",
         "5:1: the role 'quote' stands before a heading (it is for a paragraph)"),
        ("sections/quote.md.j2", "{.quote}\n", "Words {.quote}\n",
         "2:1: the role 'quote' stands in a text "
         "(put it on a line of its own, after a blank line and right before its block)"),
        ("sections/quote.md.j2", "{{ paragraph }}", "{{ paragraph }}\n\n{.legend}",
         "5:1: the role 'legend' stands before nothing "
         "(put it on a line of its own, after a blank line and right before its block)"),
        ("sections/quote.md.j2", "{.quote}\n", "| a |\n|---|\n| {.quote} |\n",
         "4:1: the role 'quote' stands in a text "
         "(put it on a line of its own, after a blank line and right before its block)"),
        ("release.md.j2", "{{ end_mark }}", "###",
         "34:1: a heading without words; an end mark is printed with {{ end_mark }}"),
        ("lede.md.j2", "{{ company.name }}", "{{ company.name ~ 'x' }}",
         "3:1: a field cannot be joined with other text; print each with its own {{ … }}"),
        ("lede.md.j2", "{{ company.name }}", "{{ company.name + 'x' }}",
         "3:1: a field cannot be joined with other text; print each with its own {{ … }}"),
        ("lede.md.j2", "{{ company.name }}", "{{ 2 ** 99999 }}", "3:1: Exceeds the limit"),
        ("lede.md.j2", "{{ company.name }}", "{{ figures.revenue ~ 'x' }}",
         "3:1: a figure cannot be joined with other text; print it with its own {{ … }}"),
        ("lede.md.j2", "{{ company.name }}", "{{ company.name.upper() }}",
         "3:1: calls what templates may not call: print fields, or use a filter"),
        ("lede.md.j2", "{{ company.name }}", "{{ ''.__class__ }}",
         "3:1: calls what templates may not call: print fields, or use a filter"),
        ("lede.md.j2", "{{ company.name }}", "{{ figures.revenue.last }}",
         "3:1: there is no period 'last' (one of current, prior, linked, year_end, ytd, ytd_prior, or a period in "
         "quotes such as 'Q4 2018')"),
        ("lede.md.j2", "{{ company.name }}", "{{ company.name|safe }}", "3:1: No filter named 'safe' found."),
        ("lede.md.j2", "{{ company.name }}", "[us]({{ company.name }})",
         "3:1: a value stands as a link's address (use link(url, text))"),
        ("lede.md.j2", "{{ company.name }}", "{{ link('javascript:x', company.name) }}",
         "3:1: a link's address starts with https://, http:// or mailto:"),
        ("release.md.j2", "macros.md.j2", "macro.md.j2", "2:1: there is no template 'macro.md.j2' in the pack"),
        ("release.md.j2", "{% if end_mark %}", "{% if end_mark", "33:1: expected token 'end of statement block', got '{'"),
        ("release.md.j2", "lede.md.j2", "release.md.j2", "includes itself without end"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_file_and_line(tmp_path: Path, file: str, old: str, new: str, expected: str) -> None:
    with pytest.raises(TemplateError) as caught:
        composed(QUOTED, pack=_copy(tmp_path, file, old, new))
    (problem,) = caught.value.problems
    assert problem.file.endswith(".j2")
    assert expected in str(problem)


def test_a_section_can_be_reordered_and_reworded(tmp_path: Path) -> None:
    words = _words(
        tmp_path,
        "release.md.j2",
        "{% for section in sections %}",
        "First the news.\n\n{% for section in sections|reverse|list %}",
    )
    assert "First the news." in words


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("{{ figures.revenue }}", "$83.4 million"),
        ("{{ figures.revenue.prior|thousands }}", "$74,475.0 thousand"),
        ("{{ figures.revenue|millions(3) }}", "$83.412 million"),
        ("{{ figures.revenue.change_pct }}", "12.0%"),
        ("{{ figures.net_income|loss }}", "$1.3 million"),
        ("Revenue {{ figures.revenue.clause }}.", "Revenue was $83.4 million, up 12.0% from $74.5 million."),
        ("Revenue {{ figures.revenue.ytd.moved }}.", "Revenue decreased 4.0% to $240.0 million."),
        (
            "{{ figures.net_income.sentence }}",
            "Net loss was $1.3 million for the third quarter of 2026, compared to net income of "
            "$3.1 million for the third quarter of 2025.",
        ),
        (
            "{% set x %}{{ headline }}, again{% endset %}{{ x }}",
            "Acme Robotics Reports Third Quarter 2026 Results, again",
        ),
        ("{{ 'AT&T _x_' }}", "AT&T _x_"),
        ("{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(company.name) }}", "<Acme Robotics, Inc.>"),
    ],
)
def test_what_a_template_prints_comes_out(tmp_path: Path, new: str, expected: str) -> None:
    assert _words(tmp_path, "release.md.j2", "# {{ headline }}", f"# {new}")[0] == expected


def test_a_template_can_link_and_lay_out_a_table(tmp_path: Path) -> None:
    table = "| A | B |\n|---|--:|\n| {{ link('https://x.y', company.name) }} | {{ figures.revenue }} |\n"
    document = composed(QUOTED, pack=_copy(tmp_path, "release.md.j2", "{.dateline}", f"{table}\n{{.dateline}}"))
    (found,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [cell.align for cell in found.rows[1]] == ["", "right"]
    assert isinstance(found.rows[1][0].content[0], Link)
    assert isinstance(found.rows[1][1].content[0], Value)


def test_templates_of_a_pack_can_extend_each_other(tmp_path: Path) -> None:
    pack = _copy(tmp_path, "release.md.j2", "{{ headline }}", "{% block head %}{{ headline }}{% endblock %}")
    (pack.folder / "release.md.j2").rename(pack.folder / "standard.md.j2")
    child = '{% extends "standard.md.j2" %}{% block head %}Now: {{ super() }}{% endblock %}'
    (pack.folder / "release.md.j2").write_text(child, encoding="utf-8")
    assert blocks_of(composed(QUOTED, pack=pack))[0][2] == "Now: Acme Robotics Reports Third Quarter 2026 Results"


def test_every_value_keeps_the_field_and_place_that_it_came_from() -> None:
    document = composed(QUOTED)
    values = [node for block in document.blocks if not isinstance(block, BulletList)
              for node in walk_inlines(getattr(block, "content", ())) if isinstance(node, Value)]  # fmt: skip
    assert all(value.origin.field for value in values)
    (name,) = [value for value in values if value.text == "Acme Robotics, Inc."]
    assert (name.origin.field, str(name.origin.place)) == ("company.name", "release.yaml:3:9")


def test_ids_do_not_move_when_a_section_of_another_kind_is_added() -> None:
    more = QUOTED + "  - text: {text: Words.}\n"
    before = [block.id for block in composed(more).blocks]
    added = more.replace("sections:\n", "sections:\n  - legend: {text: Law.}\n")
    after = [block.id for block in composed(added).blocks]
    assert [name for name in after if not name.startswith("legend")] == before
    assert "quote-1.says" in before and len(set(after)) == len(after)


def test_a_folder_that_is_no_pack_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="it has no release"):
        find_pack(".", tmp_path)
    with pytest.raises(TemplateError, match="is no template pack"):
        find_pack("nowhere", tmp_path)


def test_a_template_that_is_not_text_is_refused(tmp_path: Path) -> None:
    pack = _copy(tmp_path, "lede.md.j2", "company", "company")
    (pack.folder / "lede.md.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateError, match=r"lede\.md\.j2: is not UTF-8 text"):
        composed(QUOTED, pack=pack)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("{.legend }\nWords", "5:1: a line in braces is a role, and a role is written {.name}"),
        ("{.legend key=value}\nWords", "5:1: a line in braces is a role, and a role is written {.name}"),
        ("{key=value}\nWords", "5:1: a line in braces is a role, and a role is written {.name}"),
        ("{.{% if true %}legend{% endif %}}\nWords", " the role 'legend' is put together by a template"),
        ("{{ subheads }}", "5:1: this is a list: print each of its items, with {% for … %}"),
        ("{{ sections }}", "5:1: this is a list: print each of its items, with {% for … %}"),
    ],
)
def test_a_role_or_a_list_that_cannot_be_printed_is_an_error_and_no_crash(
    tmp_path: Path, new: str, expected: str
) -> None:
    with pytest.raises(TemplateError) as raised:
        _words(tmp_path, "release.md.j2", "{.headline}", f"{new}\n\n{{.headline}}")
    assert f"release.md.j2:{expected}" in str(raised.value)


def test_a_backslash_at_the_end_of_a_line_is_printed(tmp_path: Path) -> None:
    words = _words(tmp_path, "release.md.j2", "{.headline}", "one\\\ntwo\n\n{.headline}")
    assert words[0] == "one\\ two"
