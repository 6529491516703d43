"""What is called otherwise when it is negative: cash used and provided, stockholders' equity and deficit."""

from __future__ import annotations

import re

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.own import find_own
from relwriter.checks.literals.reviewing import Reviewed, candidates_of
from relwriter.checks.phrase import Phrase

_UNTIL = (
    r"(?: (?:for|in|during|at|as of) (?:the )?[\w ,]{4,45}?)?"
    r"(?:,| was| were| of| stood at| total?led| came to| at| approximately| about)* $"
)
_LACK = r"(?P<minus>deficit|deficiency)"
_ACTIVITIES = r"(?P<name>operating|investing|financing) activities"
_WAY = r"(?:(?P<minus>used|consumed)|provided|generated)"
_POLES = tuple(
    Phrase(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bcash (?:flows? )?{_WAY} (?:in|by|from|for) {_ACTIVITIES}{_UNTIL}",
        rf"\b{_ACTIVITIES} {_WAY}(?: net)?(?: cash of)?(?: approximately| about)? $",
        rf"\b(?P<name>(?:stock|share|member)holders['’]? )(?:{_LACK}|equity){_UNTIL}",
        rf"\b(?P<name>working capital)(?: {_LACK})?{_UNTIL}",
    )
)
_TURNED = Phrase(r"(?<!\()\b(?:used|deficit|deficiency)\b", re.IGNORECASE)
"""Words of a label that turn the sign of what it names."""
_SPAN = 160


def find_pole(draft: CheckedDraft, one: Reviewed) -> Candidate | None:
    """What a number prints right after `cash provided by operating activities`, `stockholders' deficit` and their like,
    where it is of the other sign than they say; else None."""
    text, numeral = one.reading.passage.text, one.reading.numeral
    if numeral.kind != "money" or numeral.signed or one.reading.slot == "change":
        return None
    start = max(0, numeral.start - _SPAN)
    said = next((match for one in _POLES if (match := one.search(text, start, numeral.start))), None)
    if said is None or "negative" in said.group():
        return None
    found, is_lack = _find_called(draft, one, said["name"]), said["minus"] is not None
    is_denied = bool(found) and all(each.negative != is_lack and each.exact for each in found)
    return found[0] if is_denied else None


def _find_called(draft: CheckedDraft, one: Reviewed, name: str) -> list[Candidate]:
    """The amounts that a number prints of the figures that are called so, in their own sign."""
    candidates, wanted = candidates_of(draft), name.lower().replace("’", "'")
    own, found = find_own(candidates, one.reading), []
    for key, figure in draft.release.figures.items():
        label = str(figure.label).lower().replace("’", "'")
        if wanted in label and not _TURNED.search(label) and (own is None or own.fact.id == key):
            amounts = [own] if own else candidates.amounts(key)
            found += [each for each in amounts if each.form == "amount" and (own or each.agrees(one.reading.numeral))]
    return found
