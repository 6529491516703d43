"""Where what was read back first differs from what was expected, and how, without a word of either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.proof.passage import Passage
from relwriter.proof.words import Expected

_BLANKS = " \t\r\n\f\v"
_RUN_OF_BLANKS = re.compile(f"[{_BLANKS}]+")
_FIGURES = re.compile(r"\d")
_RULE = re.compile("-+|=+")


@dataclass(frozen=True, slots=True)
class Difference:
    """The id of the block that differs, empty for what follows the last one, and the kind of difference."""

    id: str
    how: str


def first_difference(expected: Sequence[Expected], read: Sequence[Passage]) -> Difference | None:
    """The first difference in kind or words, None if there is none.

    Blanks, tabs and line ends count as one blank each run and as none at the ends; passages without words
    count only in tables, where an empty cell has its place.
    """
    wanted = [one for one in expected if _counts(one.passage)]
    found = [_settled(passage) for passage in read if _counts(passage)]
    for index, one in enumerate(wanted):
        if index == len(found) or not _says(found[index], one.passage):
            return Difference(one.id, _how([_settled(one.passage) for one in wanted[index:]], found[index:]))
    return Difference("", "something follows the last block") if len(found) > len(wanted) else None


def _counts(passage: Passage) -> bool:
    return passage.kind in ("cell", "rule") or bool(passage.text.strip(_BLANKS))


def _settled(passage: Passage) -> Passage:
    return Passage(passage.kind, _RUN_OF_BLANKS.sub(" ", passage.text).strip(_BLANKS))


def _says(found: Passage, wanted: Passage) -> bool:
    """Whether the passage read back is the one wanted; a rule in plain text is dashes or equals signs, however many."""
    if wanted.kind == "rule":
        return bool(_RULE.fullmatch(found.text))
    return found == _settled(wanted)


def _how(wanted: Sequence[Passage], found: Sequence[Passage]) -> str:
    """The kind of difference between what is left of both, the first of which differ."""
    kind = _named(wanted[0].kind)
    if not found or (found[0] in wanted[1:2] and wanted[0] not in found):
        return f"{kind} is missing"
    if found[0].text == wanted[0].text:
        return f"{kind} reads back as {_named(found[0].kind)}"
    if wanted[0] in found:
        return f"{kind} stands out of place"
    if _figures(found[0]) != _figures(wanted[0]):
        return f"the figures of {kind} differ"
    return f"the words of {kind} differ"


def _named(kind: str) -> str:
    """A kind of passage with its article."""
    if kind == "code":
        return kind
    return f"an {kind}" if kind.startswith("item") else f"a {kind}"


def _figures(passage: Passage) -> list[str]:
    return _FIGURES.findall(passage.text)
