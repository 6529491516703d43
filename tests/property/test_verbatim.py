"""Whatever a person enters comes out to the letter in every format, and changes nothing around it."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from relwriter.document.tree import Document
from relwriter.model.marks import MARKS, escape_prose
from relwriter.pipeline import Draft, find_formats, write
from tests.drafts import STANDARD, composed, read

TEMPLATE = """\
period: Q3 2026
company: {{name: {name}, short: {name}, listings: [{{exchange: {name}, symbol: {name}}}], terms: [{name}]}}
people: {{jane: {{name: {name}, titles: [{name}]}}}}
release:
  date: 2026-11-05
  headline: {prose}
  subheads: [{prose}]
  datelines: [{{city: Boston, country: {name}}}]
  end_mark: {name}
  source_line: {name}
sections:
  - quote: {{by: jane, says: {prose}, attribution: before, verb: {name}}}
  - highlights: {{title: {prose}, items: [{{label: {name}, text: {prose}, items: [{prose}]}}, {prose}]}}
  - text: {{title: {prose}, text: [{prose}, {prose}]}}
  - contacts: {{items: [{{title: {name}, lines: [{name}, {name}]}}]}}
"""

NAMES = [
    "E*TRADE", "AT&T", "Yum! Brands", "PG&E", "$1_000", "<b>", "#1", "1. Foo", "a|b", "[x](y)", "\\", "🚀 Labs", "Moët",
    "24 000 €", "24\u202f000\u00a0€", "בנק לאומי", "شركة", "- x", "+ x", "> x", "~~x~~", "`x`", "***", "---", "===", "&amp;",
    "&#65;", "<!-- x -->", "http://x.y/_a_", "www.x.y", "a@b.c", "@x", "x:", ": x", "(1) x", "A. x", "iv) x", "{.quote}",
    "{% if x %}", "{# x #}", "^x^", "x~y~", "$x$", "\\$x", "x\\", "_x_", "**x**", "[x]: y", "![x](y)", "|---|", "| x |",
    "''", '"', "%", "x  y", "…", "--", "...", "“x”", "\u0301x", "ﬁ", "Ⅳ", "１２", "🇺🇸", "x\u0338", "\ufffd",
]  # fmt: skip


def _typed(text: str) -> str:
    """The text between single quotes, as YAML takes it to the letter."""
    return "'" + text.replace("'", "''") + "'"


def _composed(name: str, prose: str) -> Document:
    return composed(TEMPLATE.format(name=_typed(name), prose=_typed(prose)))


def _passages(document: Document, name: str, prose: str) -> list[list[tuple[str, str]]]:
    """What each format with structure says when it is read back; writing has proven all formats already."""
    release = read(TEMPLATE.format(name=_typed(name), prose=_typed(prose)))
    outputs = write(Draft(release, STANDARD, document), find_formats([]))
    found = []
    for extension, module in (("docx", "docx"), ("md", "markdown")):
        passages = import_module(f"relwriter.proof.{module}").read(outputs[extension].content)
        found.append([(passage.kind, re.sub(r"[ \t\n]+", " ", passage.text).strip(" ")) for passage in passages])
    return found


def _check(name: str, prose: str, words: str) -> None:
    """Every place that holds the name or the prose shows it, and the structure is that of a harmless one."""
    harmless = _passages(_composed("Acme", "Words"), "Acme", "Words")
    found = _passages(_composed(name, prose), name, prose)
    shown, said = (re.sub(r" +", " ", text) for text in (name, words))
    for expected, passages in zip(harmless, found, strict=True):
        assert [kind for kind, _ in passages] == [kind for kind, _ in expected]
        assert [text for _, text in passages] == [_fill(text, shown, said) for _, text in expected]


def _fill(harmless: str, name: str, words: str) -> str:
    """The harmless text with the name and words in the places of its own; a label's own colon is the one after it, and
    one that ends with a full stop has none."""
    label = name if name.endswith(".") else f"{name.removesuffix(':') or name}:"
    marked = harmless.replace("Acme: Words", "\1 Words").replace("Acme", "\0")
    return marked.replace("Words", words).replace("\0", name).replace("\1", label)


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_text_comes_out_to_the_letter(name: str) -> None:
    _check(name, escape_prose(name), name)


@pytest.mark.parametrize("text", [name for name in NAMES if not set(name) & set(MARKS)])
def test_prose_without_a_mark_needs_no_escape(text: str) -> None:
    _check("Acme", text, text)


ENTERED = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")), min_size=1, max_size=25
).filter(lambda text: text.strip() == text and "{{" not in text)
MARKED = st.text("*_[]()#-+.1a {}|\\`~$<>&!:'\"\u00a0é\U0001f680", min_size=1, max_size=15).filter(
    lambda text: text.strip() == text and "{{" not in text
)


@settings(max_examples=60)
@given(ENTERED | MARKED, ENTERED | MARKED)
def test_any_text_comes_out_to_the_letter(name: str, words: str) -> None:
    # As an end mark, none says that there is to be none.
    assume(name.casefold() != "none")
    _check(name, escape_prose(words), words)
