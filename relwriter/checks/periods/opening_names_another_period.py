"""The headline, the lede or a title names a period that the release does not report.

What it flags:
    In the headline, a line under it, the opening sentence, the title of a section or of a statement: a quarter,
    half-year, year or period end that is not the release's own, nor one that it compares it with behind "compared
    to"; a quarter by its number alone that is not the release's. Titles over periods that their section states are
    right, and what looks ahead is held against the outlook (P117).

Why:
    The headline is the first thing that is typed and the last that is read again. A stale quarter in it is on every
    screen within a second.

Example:
    "Acme Reports Second Quarter 2026 Results" over the release for the third quarter.

How to clear it:
    Correct it; better, refer to it: `{{ period.title }}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.stated import find_stated, stated_at
from relwriter.checks.mentions.told import Told
from relwriter.model.period import Period

CODE = "P113"
NAME = "opening-names-another-period"
SEVERITY = Severity.ERROR

_ROLES = ("headline", "subhead", "lede", "heading", "table-title", "masthead", "board")
_YEAR = re.compile(
    r"(?<![\w$€£.,/-])((?:19|20)[0-9]{2})\b(?![.,][0-9]|%|[-–/][0-9]|\s+(?:notes|act|plan)\b)", re.IGNORECASE
)
_CALL = re.compile(r"\b(?:hold|host)s?\s.{0,60}?\b(?:conference\s+call|webcast|earnings\s+call)\b", re.IGNORECASE)
"""What announces a call on the results in a text of its own."""
_FIRST = ("headline", "masthead")
"""Where a length alone, such as half-year report, says which period is reported."""
_RESULTS = re.compile(r"\s+(?:(?!outlook|guidance)[\w-]+ ){0,3}results\b", re.IGNORECASE)
_HEADED = re.compile(
    r"\s+(?:(?!outlook|guidance)[\w-]+ ){0,2}(?:results|highlights|summary|performance|review)\b", re.I
)
_PAST = re.compile(r"\b(?:since|than|history|record|definition|restat|recast|events?|subsequent)", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each period of the opening and of titles that is not reported."""
    stated = find_stated(draft)
    advice = f"the release reports {draft.release.period}: correct it, or refer to it as {{{{ period.title }}}}"
    for told in draft.told:
        is_call = told.passage.section == "call" or bool(_CALL.search(told.text))
        if (told.passage.role not in _ROLES and not is_call) or (not is_call and _PAST.search(told.text)):
            continue
        own = stated_at(stated, told.passage.field)
        for mention in told.spans:
            if told.is_chosen(mention) and _is_foreign(draft, told, mention, own):
                at = mention.ended[0] if mention.ended else mention
                yield told.sight(at, "is not a period that the release reports", advice)
        for year in _years(draft, told, own):
            yield told.sight(year, "is not a year that the release reports", advice)


def _is_foreign(draft: CheckedDraft, told: Told, mention: SpanMention, own: set[Period]) -> bool:
    first = next((one for one in told.spans if not one.is_vague), mention)
    behind = mention.start > first.start or told.is_compared(mention)
    if told.passage.section == "call" or (told.passage.role not in _ROLES and _CALL.search(told.text)):
        return _is_of_call(draft, told, mention)
    if told.looks_ahead(mention) and not _is_of_results(told, mention):
        return False
    if mention.is_bare:
        if not mention.number:
            said = told.passage.role in _FIRST or (
                told.passage.role == "heading" and _HEADED.match(told.text, mention.end) and not mention.start
            )
            return bool(said) and not behind and mention.months not in draft.reckoning.lengths
        numbers = {period.number for period in (*own, *draft.reckoning.own) if period.months == mention.months}
        return not behind and mention.number not in numbers
    return _is_not(draft, mention, own, behind=behind)


def _is_of_results(told: Told, mention: SpanMention) -> bool:
    """Whether a headline says a period's results, whatever it says of the outlook behind them."""
    return told.passage.role in ("headline", "subhead") and _RESULTS.match(told.text, mention.end) is not None


def _is_not(draft: CheckedDraft, mention: SpanMention, own: set[Period], *, behind: bool) -> bool:
    """Whether a period that is named with its year or its end is none of the release's, nor a comparative."""
    meant = draft.reckoning.meant(mention)
    if not meant or any(draft.reckoning.is_own(period) or period in own for period in meant):
        return False
    return not (behind and any(period in draft.reckoning.comparatives for period in meant))


def _is_of_call(draft: CheckedDraft, told: Told, mention: SpanMention) -> bool:
    """Whether a call is said to be on the results of another period."""
    about = f"{told.text[max(0, mention.start - 40) : mention.start]} {told.text[mention.end : mention.end + 30]}"
    ahead = re.search(r"\b(?:outlook|guidance)\b", told.text[max(0, mention.start - 40) : mention.start])
    if not re.search(r"\bresults\b", about, re.IGNORECASE) or ahead:
        return False
    if mention.is_bare:
        return mention.months == 3 and mention.number not in {
            one.number for one in draft.reckoning.own if one.months == 3
        }
    return _is_not(draft, mention, set(), behind=False)


def _years(draft: CheckedDraft, told: Told, own: set[Period]) -> Iterator[SpanMention]:
    """Years that stand alone in the headline or a title, where none of the release's own does."""
    if told.passage.role not in ("headline", "heading") or told.passage.section == "notes":
        return
    fiscal, current = draft.facts.fiscal, draft.release.period
    reported = {year for one in (current, *own) for year in (one.year, fiscal.end(one).year, fiscal.start(one).year)}
    found = [match for match in _YEAR.finditer(told.text)]
    if told.looks_ahead(_whole(told)) or any(int(match[1]) in reported for match in found):
        return
    for match in found[:1]:
        mention = SpanMention(match.start(1), match.end(1), 12, year=int(match[1]))
        if told.is_chosen(mention) and not any(
            one.start <= mention.start < one.end for one in (*told.spans, *told.days)
        ):
            yield mention


def _whole(told: Told) -> SpanMention:
    return SpanMention(0, len(told.text), 0)
