"""Amounts that are called by the opposite of what they are: net debt for net cash, inflows for outflows, a benefit of
taxes for an expense."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.literals.candidates import Candidate
from relwriter.checks.literals.reviewing import Reviewed, candidates_of
from relwriter.checks.phrase import Phrase

_BENEFIT_FIRST = Phrase(
    r"\((?:expense|provision)\),? (?:or )?benefit|benefit,? \((?:expense|provision)\)", re.IGNORECASE
)
_LONGEST = 80
"""Characters before an amount in which its words are looked for."""


class _Pair(NamedTuple):
    """Words right before an amount, of which `word` is one of two opposites.

    `is_negative` says for that word and a label, in small letters, whether an amount of such a figure is negative where
    the word is right; None for the figures of other things. `of_change` is whether changes are called so too.
    """

    said: Phrase
    is_negative: Callable[[str, str], bool | None]
    of_change: bool = True


def _of_net_debt(word: str, label: str) -> bool | None:
    is_other = label in ("net cash", "net debt", "net cash position") and word not in label
    return True if is_other else None


def _of_flows(word: str, label: str) -> bool | None:
    is_open = "flow" in label and "inflow" not in label and "outflow" not in label
    return word == "outflows" if is_open else None


def _of_tax(word: str, label: str) -> bool | None:
    is_either = "tax" in label and "benefit" in label
    return bool(_BENEFIT_FIRST.search(label)) != (word == "benefit") if is_either else None


TAX = _Pair(
    Phrase(
        r"\b(?:income )?tax(?:es)?\b[^.;,$€£]{0,50}?\b(?P<word>benefit|expense|provision)(?: was| were| totaled)?"
        r" (?:of )?(?:approximately )?$",
        re.IGNORECASE,
    ),
    _of_tax,
    of_change=False,
)
NET_DEBT = _Pair(
    Phrase(
        r"\bnet (?P<word>cash|debt)(?: position)?"
        r"(?:,| was| were| of| stood at| amounted to| came to| at| fell to| rose to)* $",
        re.IGNORECASE,
    ),
    _of_net_debt,
)
FLOWS = _Pair(
    Phrase(
        r"\bnet (?:[a-z-]+ ){0,2}(?P<word>inflows|outflows)"
        r"(?:,| was| were| of| totaled| totalled| came to| approximately)* $",
        re.IGNORECASE,
    ),
    _of_flows,
)


def find_opposite(draft: CheckedDraft, one: Reviewed, pair: _Pair) -> tuple[Candidate, str] | None:
    """The amount that a number prints, and the words before it, where they are the opposite of what it is."""
    numeral = one.reading.numeral
    said = pair.said.search(one.reading.passage.text, max(0, numeral.start - _LONGEST), numeral.start)
    is_told = pair.of_change or one.reading.slot != "change"
    if said is None or numeral.kind != "money" or numeral.signed or not is_told:
        return None
    labels = {key: str(figure.label).lower() for key, figure in draft.release.figures.items()}
    signs = {key: pair.is_negative(said["word"].lower(), label) for key, label in labels.items()}
    keys = [key for key, sign in signs.items() if sign is not None]
    found = [each for key in keys for each in candidates_of(draft).amounts(key) if each.agrees(numeral) and each.exact]
    is_right = any(each.negative == signs[each.fact.id] for each in found)
    return (found[0], said.group().strip()) if found and not is_right else None
