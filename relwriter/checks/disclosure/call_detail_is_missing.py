"""A detail of the conference call is missing.

Flag for counsel.

What it flags:
    A section `call` whose printed words do not say at which hour and in which zone it begins, how to listen (an
    address or a number), where it can be heard afterwards, or for how long.

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
from relwriter.checks.mentions.typed_days import known_day, place_of
from relwriter.checks.wording.reading import plain
from relwriter.compose.announcements import sections_of
from relwriter.model.sections.calls import Call

CODE = "D118"
NAME = "call-detail-is-missing"
SEVERITY = Severity.COUNSEL

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
    text = " ".join(plain(one) for one in draft.passages if one.section == "call" and one.role != "heading")
    if not is_filer(draft) or not calls or not text:
        return
    missing = [name for name, pattern in _PARTS if not pattern.search(text)]
    if "where it can be heard afterwards" in missing:
        missing = [name for name in missing if not name.startswith("for how long")]
    if missing:
        place = place_of(calls[0].date) if known_day(calls[0].date) else draft.release.release.headline.place()
        rule = _RULE if is_domestic(draft) else ""
        yield Sighting(place, "call", f"does not say {', '.join(missing)}", f"{_ADVICE}{rule}")
