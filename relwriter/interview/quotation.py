"""Prose, and its quotation marks: those of the house are offered, and never put in unasked."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Any

from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path
from relwriter.interview.drafting import resolves
from relwriter.interview.steps import Step, ask, confirm
from relwriter.model.style import QuoteStyle

DOUBLE = '"“”„'
_MARKS = re.compile(r"\{\{.*?\}\}|[\"'“”„‘’‚]", re.DOTALL)
_BEFORE_WORD = re.compile(r"(?:^|[\s(\[\u2014\u2013\"“‘-])$")


def prose_steps(answers: Answers, path: Path, **changes: Any) -> Iterator[Step]:
    """The question about a field of prose, and then the offer of the house's quotation marks, if it has others."""
    yield ask(path, **{"check": resolves(answers), **changes})
    text = answers.get(*path)
    style = _house_marks(answers)
    converted = convert_marks(text, style)
    if converted == text:
        return
    # A mark of its own for each text: what was agreed to for one is asked anew for another.
    doubt = ("marks", *path, str(zlib.crc32(text.encode())))
    yield confirm(doubt, f"The house style has {style} quotation marks: put them in here?", default=True)
    if answers.says_yes(*doubt):
        answers.given[path] = converted


def _house_marks(answers: Answers) -> str:
    """ "straight" or "curly", as the house file says."""
    said = answers.house_tree.get("style", {}).get("quotes", {}).get("marks", "")
    return said or answers.get("style", "quotes", "marks") or str(QuoteStyle.model_fields["marks"].default)


def convert_marks(text: str, style: str) -> str:
    """The text with "straight" or "curly" quotation marks and apostrophes; references keep theirs."""
    return _MARKS.sub(lambda found: found[0] if found[0][0] == "{" else _convert(found, style), text)


def _convert(found: re.Match[str], style: str) -> str:
    """A mark in a style: curly, it opens before a word and closes anywhere else."""
    straight = '"' if found[0] in DOUBLE else "'"
    if style == "straight":
        return straight
    if found[0] not in "\"'":
        return found[0]
    before, after = found.string[: found.start()], found.string[found.end() :]
    opens = bool(_BEFORE_WORD.search(before)) and bool(after[:1].strip())
    return ("“" if opens else "”") if straight == '"' else ("‘" if opens else "’")
