"""A detail of the conference call is missing.

Flag for counsel.

What it flags:
    A section `call`, or a section `text` with the notice of a call in words of its own, that does not say at which hour
    and in which zone it begins, how to listen (an address or a number), where it can be heard afterwards, or for how
    long.

Why:
    Regulation FD, C&DI 102.01: public notice of a call gives date, time, subject and access, and says for how long and
    where it can be heard afterwards, where it can; Item 2.02(b) of Form 8-K asks for the access too. Neither governs a
    foreign private issuer (17 CFR 243.101(b)), for whom the same is practice. Whether the notice comes early enough it
    does not decide; the run sheet has it. A company that is not registered with the SEC says so: `issuer: {filer:
    none}`.

Example:
    A call with a webcast and no word on a replay.

How to clear it:
    Fill in `webcast` or `dial_in`, and `replay` with `until` or `lasts`. If counsel lets it stand, waive D118 with the
    reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.shown import is_domestic, is_filer
from relwriter.checks.mentions.sentences import split_sentences
from relwriter.checks.mentions.typed_days import known_day, place_of
from relwriter.checks.passages import Passage
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import plain, sight
from relwriter.compose.announcements import sections_of
from relwriter.model.sections.calls import Call

CODE = "D118"
NAME = "call-detail-is-missing"
SEVERITY = Severity.COUNSEL

_ZONE = Phrase(
    r"\b(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|[AJKIN]E?[SD]T)\b"
    r"|\b(?:Eastern|Central|Mountain|Pacific|Atlantic|local|European|\w+(?: Standard| Daylight| Summer)?) Time\b"
    r"|\b(?:Eastern|Central|Mountain|Pacific)\b|\b[A-Z]\w+ time\b|\blocal time\b"
)
_NOTICE = Phrase(
    r"\b(?:will|is to|plans to|to) (?:\w+ ){0,3}?(?:host|hold|conduct|webcast|broadcast|discuss)\b"
    r"[^.]{0,120}\b(?:call|webcast)\b"
    r"|\b(?:call|webcast)\b[^.]{0,80}\b(?:will|is to|begins?|starts?|takes place|is scheduled)\b",
    re.IGNORECASE,
)
_PARTS = (
    ("the hour of the call", re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|\bnoon)|\b\d{1,2}[:.]\d\d\b", re.I)),
    ("how to listen", re.compile(r"https?://|\bwww\.|\b[\w-]+\.[a-z]{2,}\b|\d{3}[-. )]+\d{3,4}|\+\d", re.I)),
    (
        "where it can be heard afterwards",
        re.compile(r"\b(?:replay|archive[ds]?|recording|rebroadcast|on demand)\b", re.I),
    ),
    (
        "for how long it can be heard afterwards",
        re.compile(
            r"\b(?:until|through|up to|ends? on|expires?)\b|\bfor (?:\w+ ){0,4}(?:days?|weeks?|months?|year)\b", re.I
        ),
    ),
)
_ADVICE = "say it in the call's fields"
_RULE = " (Regulation FD, C&DI 102.01)"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each call with the details that it lacks."""
    calls = [call for call in sections_of(draft.release, "call") if isinstance(call, Call)]
    if not is_filer(draft):
        return
    rule = _RULE if is_domestic(draft) else ""
    text = " ".join(plain(one) for one in draft.passages if one.section == "call" and one.role != "heading")
    if calls and text and (missing := _missing(text)):
        place = place_of(calls[0].date) if known_day(calls[0].date) else draft.release.release.headline.place()
        yield Sighting(place, "call", f"does not say {', '.join(missing)}", f"{_ADVICE}{rule}")
    for passages in _notices(draft) if not calls else ():
        if missing := _missing(" ".join(plain(one) for one in passages)):
            found = next(match for one in passages if (match := _NOTICE.search(plain(one))))
            first = next(one for one in passages if _NOTICE.search(plain(one)))
            yield sight(first, found.start(), found.end(), f"does not say {', '.join(missing)}", f"{_ADVICE}{rule}")


_LIVE = re.compile(r"\b(?:webcast\w*|listen|dial\w*|join|regist\w+|live|call)\b", re.IGNORECASE)
"""What a sentence on the replay says if it tells how to listen to the call too."""


def _missing(text: str) -> list[str]:
    """The details that a notice lacks; without a replay, not for how long."""
    missing = [name for name, pattern in _PARTS if not pattern.search(_told_of(name, text))]
    if _PARTS[0][0] not in missing and not _ZONE.search(text):
        missing.insert(0, "in which time zone it begins")
    if "where it can be heard afterwards" in missing:
        missing = [name for name in missing if not name.startswith("for how long")]
    return missing


def _told_of(name: str, text: str) -> str:
    """The sentences that may say a detail: how long a replay is there stands with it, or in the sentence after it."""
    sentences = [one.text for one in split_sentences(text)]
    if name == "how to listen":
        return " ".join(one for one in sentences if _LIVE.search(one) or not _PARTS[2][1].search(one))
    if not name.startswith("for how long"):
        return text
    heard = [number for number, one in enumerate(sentences) if _PARTS[2][1].search(one)]
    return " ".join(sentences[at] for n in heard for at in (n, n + 1) if at < len(sentences))


def _notices(draft: CheckedDraft) -> list[list[Passage]]:
    """The sections of text that give notice of a call with its hour, each with its paragraphs."""
    sections: dict[str, list[Passage]] = {}
    for passage in draft.passages:
        if passage.section == "text" and passage.role != "heading":
            sections.setdefault(passage.field.partition(".text")[0], []).append(passage)
    hour = _PARTS[0][1]
    return [
        found
        for found in sections.values()
        if any(_NOTICE.search(plain(one)) for one in found) and any(hour.search(plain(one)) for one in found)
    ]
