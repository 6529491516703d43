"""Every match of a phrase stands in a text that holds one of its signs: read off the patterns themselves."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from itertools import product
from re import _parser as grammar

import pytest

import relwriter.checks.register  # noqa: F401  (it imports every check, and with them their phrases)
from relwriter.checks.phrase import Phrase

_MOST = 3000
"""Wordings of a stretch of a pattern that are spelled out; one with more of them is taken to say nothing."""

PHRASES = sorted(
    {
        (one.pattern, int(one.flags), one.signs)
        for one in gc.get_objects()
        if isinstance(one, Phrase) and one.signs is not None
    }
)


@pytest.mark.parametrize(("pattern", "flags", "signs"), PHRASES)
def test_whatever_a_phrase_finds_stands_with_one_of_its_signs(pattern: str, flags: int, signs: tuple[str, ...]) -> None:
    assert _always_holds(list(grammar.parse(pattern, flags)), signs)


def test_signs_that_a_pattern_can_do_without_are_seen() -> None:
    for pattern, signs in ((r"a(?:bc|d)", ("bc",)), (r"ab?c", ("b",)), (r"[xy]z", ("xz",)), (r"(?:ab)*c", ("ab",))):
        assert not _always_holds(list(grammar.parse(pattern)), signs)


def test_a_phrase_is_compiled_only_for_a_text_with_a_sign() -> None:
    phrase = Phrase(r"\bLorem\b", signs="lorem")
    assert phrase.search("Revenue rose") is None
    assert "compiled" not in vars(phrase)
    assert phrase.search("A Lorem of its own") is not None
    assert [match.group() for match in phrase.finditer("Lorem, Lorem")] == ["Lorem", "Lorem"]


def _always_holds(sequence: Sequence[tuple], signs: Sequence[str]) -> bool:
    """Whether each text that a sequence of a pattern's nodes matches holds a sign."""
    stretch: list[list[str]] = []
    for node in (*sequence, None):
        wordings = _wordings(node) if node is not None else None
        if wordings is not None:
            stretch.append(wordings)
            continue
        if node is not None:
            stretch.append(_beginnings(node))
        if _is_told(stretch, signs) or (node is not None and _node_holds(node, signs)):
            return True
        stretch = [_endings(node)] if node is not None else []
    return False


def _is_told(stretch: Sequence[list[str]], signs: Sequence[str]) -> bool:
    """Whether each wording of a stretch holds a sign: of the whole, or of some nodes of it in a row."""
    for first in range(len(stretch)):
        many = 1
        for last in range(first, len(stretch)):
            many *= len(stretch[last])
            if many > _MOST:
                break
            texts = map("".join, product(*stretch[first : last + 1]))
            if all(any(sign in text for sign in signs) for text in texts):
                return True
    return False


def _node_holds(node: tuple, signs: Sequence[str]) -> bool:
    name, value = str(node[0]), node[1]
    if name == "SUBPATTERN":
        return _always_holds(list(value[3]), signs)
    if name == "BRANCH":
        return all(_always_holds(list(branch), signs) for branch in value[1])
    if name in ("MAX_REPEAT", "MIN_REPEAT"):
        return value[0] > 0 and _always_holds(list(value[2]), signs)
    return name == "ASSERT" and _always_holds(list(value[1]), signs)


def _wordings(node: tuple) -> list[str] | None:
    """Everything that a node may match, in small letters; None where that is too much to say."""
    name, value = str(node[0]), node[1]
    if name == "LITERAL":
        return [chr(value).lower()]
    if name == "IN":
        return _letters(value)
    if name == "SUBPATTERN":
        return _sentences(list(value[3]))
    if name == "BRANCH":
        branches = [_sentences(list(branch)) for branch in value[1]]
        return None if None in branches else [text for branch in branches for text in branch or ()]
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[1] != grammar.MAXREPEAT and value[1] <= 4:
        once = _sentences(list(value[2]))
        if once is None or len(once) ** int(value[1]) > _MOST:
            return None
        return ["".join(row) for many in range(value[0], int(value[1]) + 1) for row in product(once, repeat=many)]
    return [""] if name in ("AT", "ASSERT_NOT") else None


def _sentences(sequence: Sequence[tuple]) -> list[str] | None:
    found = [""]
    for node in sequence:
        wordings = _wordings(node)
        if wordings is None or len(found) * len(wordings) > _MOST:
            return None
        found = list(dict.fromkeys(before + after for before in found for after in wordings))
    return found


def _letters(members: Sequence[tuple]) -> list[str] | None:
    """The characters of a class; None for one of spaces, word characters, or all but some."""
    found: list[str] = []
    for name, value in members:
        if str(name) == "LITERAL":
            found.append(chr(value).lower())
        elif str(name) == "RANGE":
            found.extend(chr(code).lower() for code in range(value[0], value[1] + 1))
        elif (str(name), str(value)) == ("CATEGORY", "CATEGORY_DIGIT"):
            found.extend("0123456789")
        else:
            return None
    return list(dict.fromkeys(found))


def _beginnings(node: tuple) -> list[str]:
    """What a node that is too much to say begins with; what stands ahead of a place is part of the text too."""
    name, value = str(node[0]), node[1]
    if name == "ASSERT" and value[0] > 0:
        return _sentences(list(value[1])) or [""]
    return _least(node)


def _endings(node: tuple) -> list[str]:
    """What a node that is too much to say ends with; so does what stands right before a place."""
    name, value = str(node[0]), node[1]
    if name == "ASSERT" and value[0] < 0:
        return _sentences(list(value[1])) or [""]
    return _least(node)


def _least(node: tuple) -> list[str]:
    """What stands at both ends of something that is repeated: as much of it as is asked for."""
    if str(node[0]) not in ("MAX_REPEAT", "MIN_REPEAT"):
        return [""]
    once = _sentences(list(node[1][2]))
    least = int(node[1][0])
    return ["".join(row) for row in product(once, repeat=least)] if once and len(once) ** least <= _MOST else [""]
