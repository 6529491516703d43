"""A remark among those who write the release stands in its text.

What it flags:
    NTD, TODO, FIXME, “note to draft”, and in brackets or at the beginning of a sentence “check with”, “please
    confirm”, “per legal”, “update before release”; DRAFT and “do not distribute” in capitals.

Why:
    A question to counsel is an embarrassment on the wire, and may disclose what is not decided.

Example:
    `Margin rose 90 basis points (check with finance).`

How to clear it:
    Move it to a `note`, which is a comment in the Word file of a draft and exists nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere, sight

CODE = "W137"
NAME = "note-to-self-is-left"
SEVERITY = Severity.ERROR

_OFFICE = (
    r"legal|counsel|finance|accounting|auditors?|ir|pr|marketing|comms|management"
    r"|(?:the )?(?:team|lawyers?|ceo|cfo|board)"
)
_WHOM = rf"(?:(?:{_OFFICE})\b|(?-i:[A-Z][a-z]+\b))"
_MARKED = Phrase(
    r"\bNTD\b|\bTO-?DO\b:?|\bFIXME\b|\bDRAFT\b|\bINTERNAL (?:USE )?ONLY\b|\b[Ii]nternal use only\b"
    r"|\b[Nn]ote to (?:[Dd]raft|self|[Ee]ditors?|file|[Ll]egal|[Cc]ounsel|reviewers?)\b"
    r"|\bD(?:O|o) (?:NOT|not) (?:DISTRIBUTE|distribute|PUBLISH|publish|RELEASE|FORWARD|forward)\b",
    signs="ntd|todo|to-do|fixme|draft|internal only|internal use only|note to |do not ",
)
_ASIDE = Phrase(
    r"(?:(?<=[(\[*])|(?<=[([] )|(?<=[.!?] )|(?<=-- )|(?<=– )|(?<=— )|^)"
    r"(?:(?:pls|please|need to|to|we should|let'?s|must)\s+)?"
    r"(?:check|confirm|verify|clear|double[- ]check|cross[- ]check|run (?:it|this) by|ask|update|revisit|recheck)"
    r"(?: (?:this|it|that|number|figure|wording|quote|date|percentage|title|name|these|again))?"
    rf"(?: (?:with|by|w/|from) {_WHOM}|\?|!|[)\]]"
    r"| (?:before|prior to) (?:release|publication|filing|we (?:file|publish|go)))",
    re.IGNORECASE,
    signs="check|confirm|verify|clear|run it by|run this by|ask|update|revisit",
)
_REMARK = Phrase(
    rf"[(\[](?:per|as per|from|source|comment|query|q) ?:? ?(?:{_OFFICE})\b[^)\]]*[)\]]"
    rf"|[(\[](?:ok(?:ay)? (?:per|by|with)|approved by|awaiting|waiting (?:for|on)|ask) {_WHOM}[^)\]]*[)\]]"
    r"|[(\[](?:comment|query|note|edit|delete|rewrite|reword|is this right|still true|still accurate|source)\b"
    r"[^)\]]{0,80}\?[)\]]"
    r"|\[(?:comment|query|note|delete|rewrite|reword|stet|tighten|old|new)\b[^\]]{0,80}\]",
    re.IGNORECASE,
    signs="[|(per|(as per|(from|(source|(comment|(query|(q|(ok|(approved by|(awaiting|(waiting|(ask|(note|(edit"
    "|(delete|(rewrite|(reword|(is this|(still",
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each remark."""
    for pattern in (_MARKED, _ASIDE, _REMARK):
        for passage, match in find_everywhere(draft, pattern):
            yield sight(passage, *match.span(), "is a remark among those who write", "make it a note of the draft")
