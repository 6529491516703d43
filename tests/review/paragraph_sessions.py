"""Random sessions of people who write, cut, move, split and join paragraphs of the examples as Word does, styles kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from lxml import etree

from relwriter.amending.amending import amend
from relwriter.compose.composing import compose
from relwriter.review.circulated import Circulated, circulate, text_of
from relwriter.review.edits import shown
from relwriter.review.returning import find_edits_of
from relwriter.review.reviewing import Review, merge
from relwriter.word.names import w
from relwriter.word.package import zip_entries
from relwriter.word.returned import Returned
from tests.review.paragraphs import find, join, make, paragraphs_of, split, words_in
from tests.review.redlining import entries_of
from tests.review.replaying import _read, find_lost
from tests.review.sessions import EXAMPLES, NAMES, drafted

_BODY = "word/document.xml"
_WORDS = [
    "the",
    "company",
    "opened",
    "a",
    "new",
    "site",
    "in",
    "Ohio",
    "and",
    "signed",
    "two",
    "contracts",
    "with",
    "makers",
    "of",
    "lifts",
    "for",
    "its",
    "customers",
]
_LEAST = 25
"""Paragraphs of fewer characters are left alone: names and captions."""


@dataclass(frozen=True, slots=True)
class Session:
    """How many edits were told and applied, what was lost, and whether the release then says what Word says; None where
    some edits were left to a person."""

    told: int
    applied: int
    lost: list[str]
    holds: bool | None


def run_session(seed: int) -> Session:
    """What became of the edits of a seed."""
    random, name = Random(seed), NAMES[seed % len(NAMES)]
    draft, circulated, word = drafted(name)
    entries = entries_of(word)
    root = etree.fromstring(entries[_BODY])
    for _ in range(random.randint(1, 4)):
        random.choice(_EDITS)(root.find(w("body")), random)
    content = zip_entries({**entries, _BODY: etree.tostring(root)})
    edits = find_edits_of(circulated, Returned(entries_of(content)))
    merged = merge([Review("s.docx", circulated, tuple(edits), ())], circulated, name)
    chosen = [one for one in merged.edits if one.state == "open"]
    amended = amend(EXAMPLES / name, chosen, lambda release: circulate(compose(release, draft.pack)))
    applied = [one.edit for one in amended.edits if one.state == "applied"]
    lost = find_lost(circulated, edits, content)
    lost += [] if len(amended.edits) == len(chosen) else ["an edit is neither applied nor listed"]
    says = _lines(circulate(compose(amended.files.read(), draft.pack)))
    saw = [shown(text).strip() for text in _read(etree.fromstring(etree.tostring(root))[0]) if text.strip()]
    return Session(len(edits), len(applied), lost, says == saw if len(applied) == len(edits) else None)


def _lines(said: Circulated) -> list[str]:
    """The words of each paragraph and cell, in order."""
    texts = []
    for leaf in said.leaves:
        texts += [text_of(leaf.parts)] if leaf.rows is None else [text_of(cell) for row in leaf.rows for _, cell in row]
    return [shown(text).strip() for text in texts if text.strip()]


def _paragraph(body: etree._Element, random: Random) -> etree._Element:
    return random.choice([one for one in paragraphs_of(body) if len(words_in(one)) > _LEAST])


def _write(body: etree._Element, random: Random) -> None:
    beside = _paragraph(body, random)
    text = " ".join(random.choice(_WORDS) for _ in range(random.randint(4, 12))).capitalize() + "."
    random.choice((beside.addnext, beside.addprevious))(make(text, beside))


def _cut(body: etree._Element, random: Random) -> None:
    body.remove(_paragraph(body, random))


def _move(body: etree._Element, random: Random) -> None:
    moved, beside = _paragraph(body, random), _paragraph(body, random)
    if moved is not beside:
        random.choice((beside.addnext, beside.addprevious))(moved)


def _split(body: etree._Element, random: Random) -> None:
    text = words_in(_paragraph(body, random))
    words = text.split(" ")
    if len(words) > 6 and find(body, text) is not None:
        split(text, " ".join(words[: random.randint(3, len(words) - 3)]))(body)


def _join(body: etree._Element, random: Random) -> None:
    first = _paragraph(body, random)
    if first.getnext() is not None and first.getnext().tag == w("p"):
        join(words_in(first))(body)


def _reword(body: etree._Element, random: Random) -> None:
    texts = [one for one in _paragraph(body, random).iter(w("t")) if len((one.text or "").split(" ")) > 3]
    if texts:
        one = random.choice(texts)
        words = (one.text or "").split(" ")
        words[random.randint(1, len(words) - 2)] = random.choice(_WORDS)
        one.text = " ".join(words)


def _cut_row(body: etree._Element, random: Random) -> None:
    rows = [row for row in body.iter(w("tr")) if len(row.getparent().findall(w("tr"))) > 3]
    if rows:
        row = random.choice(rows)
        row.getparent().remove(row)


_EDITS: tuple[Callable[[etree._Element, Random], None], ...] = (
    *(_write, _write, _cut, _cut, _move, _split, _join, _reword, _cut_row),
)
