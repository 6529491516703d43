"""Something is to happen on a day that is past, or has happened on one that is to come.

What it flags:
    "Will", "to be", "is scheduled" before a day that is before the release date; "closed", "completed", "announced",
    "was" before a day after it; "as of" before a day after it. The release date itself fits both. The same of months:
    "in August, we opened" in July, "will deliver in March 2026" in May.

Why:
    The call, the payment, the general meeting of last quarter stay in an own text, and their days with them. A wrong
    year sends an event into the future.

Example:
    "The company will host a conference call on August 6, 2026" in the release of November 5, 2026.

How to clear it:
    Correct the day; in the section `call` it is a field, and prose refers to it as `{{ call.date }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.days import DayMention
from relwriter.checks.mentions.told import Told
from relwriter.checks.mentions.typed_days import known_day
from relwriter.checks.phrase import Phrase
from relwriter.model.fiscal import MONTHS

CODE = "P119"
NAME = "day-does-not-fit-its-tense"
SEVERITY = Severity.ERROR

_TO_COME = Phrase(
    r"\b(?:will|to\s+be|(?:is|are)\s+(?:scheduled|expected)|expects?|plans?|intends?|upcoming|payable"
    r"|(?<!was )(?<!were )available\s+(?:until|through))\b",
    re.I,
)
_DONE = Phrase(
    r"(?<!\bbe )\b(?:was|were|closed|completed|announced|received|signed|entered\s+into|opened|launched|acquired|sold"
    r"|repaid|issued|appointed|declared|began|started|granted|approved|presented|hosted|held|published|paid|became"
    r"|took\s+(?:effect|place)|priced|exercised|redeemed|repurchased|purchased|amended|initiated|dosed|enrolled|submitted"
    r"|(?:due\s+to|following|reflecting|result\s+of|after)\s+(?:the|our|its)\s+(?:\w+\s+){0,2}"
    r"(?:acquisition|divestiture|disposal|disposition|sale|completion|closing|spin-off)"
    r"|joined|resigned|retired|elected|delivered|shipped|awarded|won)\b",
    re.I,
)
_EITHER = Phrase(
    r"\b(?:of\s+record|due|matur\w+|effective|expir\w+|end(?:s|ed|ing)|clos(?:e|es|ing)|begin(?:s|ning)?|starts?|becomes?"
    r"|until|through|dated|filed|as\s+of|since|from)\b",
    re.I,
)
"""Words behind which a day may be past or to come, whatever stands before them."""
_ON = Phrase(r"(?:\bon|\buntil|\bthrough|,)\s+(?:or\s+about\s+|the\s+)?$", re.I)
_AS_OF = Phrase(r"(?<!record )\b(?:as of|as at|(?:exchange )?rates? (?:of|on|at)|price (?:of|on))\s+$", re.IGNORECASE)
_TENSES = (_TO_COME, _DONE, _EITHER)
_ADVICE = "correct the day"
_MONTH = Phrase(
    rf"\b(?:in|during|since|(?P<by>by|for))\s+(?:early\s+|mid-|late\s+)?(?P<month>{'|'.join(MONTHS)})\s+(?P<year>20[0-9]{{2}})\b"
)
_IS_TO_COME = Phrase(
    r"\b(?:will|expects?\s+to|plans?\s+to|intends?\s+to|(?:is|are)\s+(?:now\s+|still\s+)?"
    r"(?:expected|scheduled|planned|slated|targeted|anticipated))\b"
    r"(?:(?!\b(?<!be )(?:\w+ed|held|made|sold|given|set|taken|bought|built|won|seen|begun|that|those|which|since|from"
    r"|than|like|as)\b)[^.;,]){0,70}$",
    re.I,
)
"""What stands before a month in which something is to happen; what `was ordered in` it is none."""
_ENDED = Phrase(r"\b(?:ended|ending|expired|closed|effective)\s+(?:in\s+|during\s+)?$")
_EXCLUDED = ("legend", "measures", "about", "board")


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each day that is on the other side of the release date than its sentence says."""
    released = known_day(draft.release.release.date)
    for told in draft.told if released else ():
        for mention in told.days if told.passage.section not in _EXCLUDED else ():
            assert released is not None
            day = mention.date()
            if day and day != released and (fault := _judge(told, mention, is_past=day < released)):
                yield told.sight(mention, fault, _ADVICE)
        if released and told.passage.section not in _EXCLUDED:
            yield from _months(told, released)
            yield from _coming(told, released) if draft.release.period.ends_after < _YEAR else ()


def _months(told: Told, released: date) -> Iterator[Sighting]:
    """Months on the other side of that of the release than their sentence says, as in `in August 2026`."""
    for match in _MONTH.finditer(told.text):
        month = MONTHS.index(match["month"]) + 1
        mention = DayMention(match.start("month"), match.end(), month, 1, int(match["year"]))
        before = told.text[told.sentence_at(match.start()).start : match.start()]
        if (mention.year, month) == (released.year, released.month) or not told.is_typed(mention):
            continue
        if (mention.year, month) < (released.year, released.month):
            fault = _AHEAD if _IS_TO_COME.search(before) and not told.is_compared(mention) else ""
        elif told.looks_ahead(mention) or match["by"]:
            fault = ""
        else:
            tense = _tense(told, mention._replace(start=match.start()))
            fault = _BEHIND if tense is _DONE or _ENDED.search(before) else ""
        if fault:
            yield told.sight(mention, fault, _ADVICE)


_AHEAD = "is before the release date, and something is to happen in it"
_BEHIND = "is after the release date, and something has happened in it"


def _coming(told: Told, released: date) -> Iterator[Sighting]:
    """The next month or the one after it, without a year, at the beginning of a sentence on what has happened."""
    for match in _BARE_MONTH.finditer(told.text):
        month = MONTHS.index(match["month"]) + 1
        mention = DayMention(match.start("month"), match.end("month"), month, 1, None)
        is_next = (month - released.month) % _YEAR in (1, 2)
        if is_next and told.is_typed(mention) and not told.looks_ahead(mention):
            yield told.sight(mention, "has not begun on the release date, and something has happened in it", _ADVICE)


_YEAR = 12
_BARE_MONTH = Phrase(
    rf"(?:^|(?<=[.!?]\s))In (?:early |mid-|late )?(?P<month>{'|'.join(MONTHS)}), (?:the [Cc]ompany|we|[A-Z]\w+) "
    r"(?:acquired|completed|closed|announced|opened|launched|signed|entered into|sold|repaid|issued|received)\b"
)


def _judge(told: Told, mention: DayMention, *, is_past: bool) -> str:
    """What is wrong with a day before or after the release date; empty where it may be."""
    if not is_past and told.is_chosen(mention) and _AS_OF.search(told.text, max(0, mention.start - 16), mention.start):
        ahead = told.looks_ahead(mention)
        return "" if ahead else "is after the release date, and something is stated as of it"
    if not _is_on(told, mention) or not told.is_typed(mention):
        return ""
    tense = _tense(told, mention)
    if is_past and tense is _TO_COME:
        return "is before the release date, and something is to happen on it"
    return "is after the release date, and something has happened on it" if not is_past and tense is _DONE else ""


def _is_on(told: Told, mention: DayMention) -> bool:
    return bool(_ON.search(told.text, max(0, mention.start - 16), mention.start)) or mention.weekday is not None


def _tense(told: Told, mention: DayMention) -> Phrase | None:
    """The tense of the words nearest before a day; of those behind it, if its sentence begins with it."""
    sentence = told.sentence_at(mention.start)
    before = told.text[sentence.start : mention.start]
    if len(before) > 5:
        found = [(match.end(), -match.start(), tense) for tense in _TENSES for match in tense.finditer(before)]
        return max(found, key=lambda one: one[:2], default=(0, 0, None))[2]
    after = told.text[mention.end : sentence.end]
    found = [(match.start(), tense) for tense in _TENSES if (match := tense.search(after))]
    return min(found, key=lambda one: one[0], default=(0, None))[1]
