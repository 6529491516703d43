"""Legends on forward-looking statements: gone, without a part, with stale filings and wrong acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.seeded_errors.cutting import cut_words, sentences_of
from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Passage
from benchmarks.seeded_errors.mistakes.tables import whole_lines
from relwriter.intake.nodes import Mapping

_PARTS = (
    r"Private Securities Litigation|27A|21E",
    r"(?:not?|neither|nor|disclaims?)\b[^.]*\b(?:updat|revis)",
    r"differ (?:\w+ )?(?:materially|from)|other results|risks and uncertainties",
    r"speaks? (?:only )?as of|as of (?:today|the date|its date)|(?:on|after) the date of|views today",
    r"Form 10-[KQ]|Form 20-F|reports (?:to|filed)|Securities and Exchange Commission",
)


def _legends(script: Manuscript) -> Iterator[Passage]:
    """The paragraphs of legends that speak of forward-looking statements."""
    said = {one.site.path.split(".text")[0] for one in script.passages if re.search(r"(?i)forward[- ]look", one.text)}
    for passage in script.passages:
        head, _, rest = passage.site.path.partition(".legend")
        if rest.startswith(".text") and f"{head}.legend" in said:
            yield passage


def _whole(script: Manuscript, passage: Passage) -> str:
    head = passage.site.path.split(".text")[0]
    return " ".join(one.text for one in script.passages if one.site.path.startswith(head))


def _at(script: Manuscript, passage: Passage) -> tuple[tuple[str, int, int], ...]:
    """Where the paragraphs of a legend begin: a finding that it lacks something is right there."""
    head = passage.site.path.split(".text")[0]
    paragraphs = (one for one in script.passages if one.site.path.startswith(f"{head}.text"))
    return tuple((one.file, one.span.index(0), one.span.index(0)) for one in paragraphs)


def _drop_part(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A sentence with the law, the risks, the day, the filings or the absence of a duty is cut."""
    for passage in _legends(script):
        spots = sentences_of(passage.text)
        for part in _PARTS:
            held = [one for one in spots if re.search(part, passage.text[slice(*one)])]
            if len(re.findall(part, _whole(script, passage))) and len(held) == 1 and len(spots) > 1:
                words = passage.text[slice(*held[0])]
                rest = _whole(script, passage).replace(words, "")
                if not re.search(part, rest):
                    yield Mistake((cut_words(passage, *held[0]),), words[:80], "nothing", _at(script, passage))


def _drop_clause(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The words alone that name the law, or the day, are cut."""
    clauses = (
        (r",? within the meaning of [^.]*(?:1995|1934)", _PARTS[0]),
        (r" as of (?:today|the date of this release|its date)\b", r"today|\bdate\b|\bday\b"),
        (r",? and (?:the Company|we|\w+) (?:undertakes?|take on) no [^.]*(?=\.)", _PARTS[1]),
        (r", and risks may make[^.]*(?=\.)", r"\bdiffer"),
    )
    for passage in _legends(script):
        for clause, part in clauses:
            for match in re.finditer(clause, passage.text):
                if re.search(part, _whole(script, passage).replace(match.group(), "")):
                    continue
                yield Mistake((cut_words(passage, *match.span()),), match.group(), "nothing", _at(script, passage))


def _remove(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The legend is gone, and what looks ahead is not."""
    for passage in _legends(script):
        section = next(
            (one.node for one in reversed(passage.site.records) if re.search(r"\[\d+\]$", one.path)), None
        )  # fmt: skip
        if isinstance(section, Mapping) and not section.flow:
            start, end = whole_lines(section.source.text, section)
            also = tuple((name, 0, len(text)) for name, text in script.original.texts.items() if name != passage.file)
            also = (*also, (passage.file, 0, start), (passage.file, end, len(section.source.text)))
            yield Mistake((Edit(passage.file, start, end, ""),), passage.text[:60], "nothing", also)


def _stale_filing(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The annual report of two years before the one that is the latest; a report without a day gets a stale one."""
    year = script.release.period.year
    for passage in _legends(script):
        for match in re.finditer(r"(?:for the )?(?:fiscal )?year ended \w+ \d+, (20\d\d)", passage.text):
            typed = str(int(match[1]) - 1)
            yield Mistake((passage.become(*match.span(1), typed),), match.group(), typed)
        for match in re.finditer(r"Form 10-K(?! for the)", passage.text):
            added = f" for the fiscal year ended {script.release.company.fiscal_year_end or 'December 31'}, {year - 3}"
            if re.search(r" [A-Z][a-z]+ \d{1,2}, ", added):
                yield Mistake((passage.become(match.end(), match.end(), added),), match.group(), added)


def _mix_acts(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """An act of another year, or the section of the other act."""
    turns = (
        ("Reform Act of 1995", ("Reform Act of 1996", "Reform Act of 1985")),
        ("Securities Act of 1933", ("Securities Act of 1934", "Securities Exchange Act of 1933")),
        ("Exchange Act of 1934", ("Exchange Act of 1933",)),
        ("Section 27A", ("Section 21A", "Section 27E")),
        ("Section 21E", ("Section 21A", "Section 27E")),
    )
    for passage in _legends(script):
        for right, wrong in turns:
            for match in re.finditer(right.replace(" ", r"\s"), passage.text):
                word = random.choice(wrong)
                yield Mistake((passage.become(*match.span(), word),), match.group(), word)


KINDS = (
    Kind("legend-part-dropped", _drop_part),
    Kind("legend-clause-dropped", _drop_clause),
    Kind("legend-removed", _remove),
    Kind("filing-reference-stale", _stale_filing),
    Kind("safe-harbor-act-wrong", _mix_acts),
)
