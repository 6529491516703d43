"""What an independent engine finds changed is what our redline says. It is optional: `pip install python-redlines[docxodus]`."""

from __future__ import annotations

from random import Random

import pytest
from lxml import etree

from relwriter.document.tree import Cell, Document, Imprint, Paragraph, Table, Text
from relwriter.word.names import w
from relwriter.word.package import zip_entries
from tests.review.redlining import entries_of, redline, written

_WORDS = [
    "net",
    "sales",
    "rose",
    "in",
    "the",
    "third",
    "quarter",
    "as",
    "stores",
    "sold",
    "more",
    "plants",
    "tools",
    "seeds",
    "lamps",
]
_IMPRINT = Imprint("Title", "Acme", "Acme", "2026-11-05")


def _draft(random: Random) -> list[list[str]]:
    """Paragraphs of words, each of which stands once."""
    return [[*random.sample(_WORDS, 8), f"paragraph{n}", f"$1,{n:03}.5"] for n in range(12)]


def _edited(draft: list[list[str]], random: Random) -> list[list[str]]:
    """The paragraphs with a word replaced here and there, one paragraph taken out, and one added."""
    edited = [list(words) for words in draft]
    for number, words in enumerate(edited):
        if random.random() < 0.5:
            words[random.randrange(1, 8)] = f"word{number}"
        if random.random() < 0.3:
            words[-1] = f"$2,{number:03}.5"
    del edited[random.randrange(1, 10)]
    edited.insert(random.randrange(1, 10), [f"added{n}" for n in range(7)])
    return edited


def _document(draft: list[list[str]]) -> Document:
    *paragraphs, last = [Paragraph((Text(" ".join(words)),), words[-2]) for words in draft]
    rows = tuple((Cell((Text(words[-2]),)), Cell((Text(words[-1]),))) for words in draft if len(words) > 7)
    return Document((*paragraphs, Table(rows, "table"), last), _IMPRINT)


def _changed(content: bytes) -> dict[str, list[str]]:
    """The words that came and those that went, sorted."""
    root = etree.fromstring(entries_of(content)["word/document.xml"])
    texts = {"ins": w("t"), "del": w("delText")}
    return {
        mark: sorted(
            word for element in root.iter(w(mark)) for text in element.iter(tag) for word in (text.text or "").split()
        )
        for mark, tag in texts.items()
    }


@pytest.mark.external
@pytest.mark.parametrize("seed", range(3))
def test_another_engine_finds_the_same_words(seed):
    engines = pytest.importorskip("python_redlines")
    random = Random(seed)
    before = _draft(random)
    old, new = _document(before), _document(_edited(before, random))
    files = [zip_entries(written(document)) for document in (old, new)]
    theirs, *_ = engines.DocxodusEngine().run_redline("Jane Roe", *files)
    assert _changed(redline(old, new)) == _changed(theirs)
