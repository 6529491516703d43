"""Where a quotation mark that was lost must have stood, by the words around its partner."""

from __future__ import annotations

from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.marks import MARKS, Mark
from relwriter.checks.wording.speech import VERBS

_SMALL = r"(?:of|and|to|the|for|in|on|a|an|an|with|or|from|by|at|as|its|That|&)"
_TITLE = Phrase(rf"(?:(?<=[\s(])|^)[A-Z][\w’'&:/()-]*,?(?:\s+(?:[A-Z0-9(&][\w’'&:/()-]*|{_SMALL}),?)*[,.]?$")
_TITLE_AHEAD = Phrase(rf"[A-Z][\w’'&:/()-]*(?:,?\s+(?:[A-Z0-9(&][\w’'&:/()-]*|{_SMALL}(?=\s+[A-Z0-9(])))*,?")
_SAID = Phrase(rf",?\s+(?:(?:{VERBS})\s+[A-Z]|(?:[A-Z][\w.-]+\s+){{1,3}}(?:{VERBS})\b)")
_HALF = Phrase(r"\((?:the )?[“\"][^()“”\"]{1,40}\)")
"""A term in brackets whose mark is opened and not closed: another quotation around it seems to be the open one."""
_BRACKET = Phrase(r"\((?:the )?[^()“”\"]{1,40}$")


def find_opening(mark: Mark) -> int | None:
    """The offset at which a quotation begins that a mark closes: behind a bracket, at the title that it closes, or at
    the begin of its paragraph; None where the words do not say."""
    text = mark.passage.text[: mark.offset]
    begin = max(text.rfind(char) for char in MARKS) + 1
    bracket = _BRACKET.search(text, begin)
    if bracket:
        return bracket.start() + 1
    title = _TITLE.search(text, begin)
    if title and title.start() > begin and " " in title.group():
        return title.start()
    return 0 if not begin and text[:1].isupper() else None


def find_closing(mark: Mark) -> int | None:
    """The offset at which a quotation ends that a mark opens: before the bracket that closes around it, before who said
    it, at the end of the title that it opens; None where the words do not say."""
    text = mark.passage.text
    half = _HALF.search(text, mark.offset + 1)
    if half:
        return half.end() - 1
    others = [at for char in MARKS if (at := text.find(char, mark.offset + 1)) >= 0]
    end = min(others, default=len(text))
    if text[mark.offset - 1 : mark.offset] == "(":
        found = text.find(")", mark.offset, end)
        return found if found >= 0 else None
    said = _SAID.search(text, mark.offset, end)
    if said:
        return said.start()
    title = _TITLE_AHEAD.match(text, mark.offset + 1, end)
    return title.end() if title and " " in title.group() else None
