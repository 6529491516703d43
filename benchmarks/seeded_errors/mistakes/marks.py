"""Quotation marks, brackets, placeholders and doubled words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.seeded_errors.amounts import all_amounts
from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Find, Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Passage
from benchmarks.seeded_errors.mistakes.typed_amounts import replace_number, replace_words


def _put(passage: Passage, match: re.Match[str], words: str) -> Mistake:
    shown = passage.text[max(0, match.start() - 15) : match.end() + 15]
    return Mistake((passage.become(*match.span(), words),), shown, f"{match.group()!r} → {words!r}")


def _replace(pattern: str, words: str) -> Find:
    """Each match of a pattern replaced."""

    def find(script: Manuscript, random: Random) -> Iterator[Mistake]:
        for passage in _typed(script):
            for match in re.finditer(pattern, passage.text):
                if not _in_reference(passage, match):
                    yield _put(passage, match, match.expand(words))

    return find


def _typed(script: Manuscript) -> list[Passage]:
    """The passages that are sentences or titles, with words enough."""
    return [passage for passage in script.passages if " " in passage.text]


def _in_reference(passage: Passage, match: re.Match[str]) -> bool:
    return passage.text.rfind("{{", 0, match.end()) > passage.text.rfind("}}", 0, match.start() + 1)


def _mix_quotes(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A straight mark among curly ones, or a curly among straight ones."""
    for passage in _typed(script):
        for match in re.finditer(r'[“”"]', passage.text):
            yield _put(passage, match, '"' if match.group() != '"' else random.choice("“”"))


def _leave_placeholder(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """What a draft holds until the number comes: $XX.X million, [TBD], [xx]."""
    for amount in all_amounts(script):
        placeholder = random.choice(["XX.X", "[TBD]", "TBD", "[xx]", "XX", "__", "[•]"])
        if placeholder.startswith("[") and amount.sign:
            yield replace_words(amount, placeholder.replace("[", "\\["))
        else:
            yield replace_number(amount, placeholder.replace("[", "\\[").replace("__", "\\_\\_"))


def _leave_note(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A remark to a colleague that stayed in the text."""
    remarks = (" \\[NTD: confirm]", " (TBC)", " \\[to be updated]", " XXX", " ???", " \\[insert name]", " TK")
    for passage in _typed(script):
        if passage.text.endswith("."):
            at = len(passage.text) - 1
            remark = random.choice(remarks)
            yield Mistake((passage.become(at, at, remark),), passage.text[-20:], remark)


def _lose_space(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The space between two sentences is lost."""
    for passage in _typed(script):
        for match in re.finditer(r"(?<=[a-z]\.) (?=[A-Z])", passage.text):
            yield _put(passage, match, "")


KINDS = (
    Kind("quote-mark-lost", _replace(r'[“”"]', "")),
    Kind("quote-marks-mixed", _mix_quotes),
    Kind("bracket-lost", _replace(r"(?<=\w)\)|(?<= )\((?=[\w“\"])", "")),
    Kind("bracket-doubled", _replace(r"(?<=\w)\)(?!\))", "))")),
    Kind("word-doubled", _replace(r"\b(the|of|to|and|in|for|a|is|was|our|with) (?=[a-z])", r"\1 \1 ")),
    Kind("full-stop-doubled", _replace(r"(?<=[a-z])\. (?=[A-Z])", ".. ")),
    Kind("space-lost", _lose_space),
    Kind("placeholder-for-number", _leave_placeholder),
    Kind("remark-left", _leave_note),
    Kind("percent-style-mixed", _replace(r"(?<=\d)%(?= )", " percent")),
)
