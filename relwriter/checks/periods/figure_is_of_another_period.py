"""A figure stands beside the name of a period that it is not from.

What it flags:
    In one stretch of a sentence, up to a comparator or the end of the clause, a figure of one period and the name of
    another: a fourth quarter's revenue with "third quarter" or, in the release of a fourth quarter, with "for the
    year", a nine months' figure with "three months ended", a balance with another day behind "as of". Sentences that
    relwriter computes are right by themselves.

Why:
    The words are copied from the sentence above, and the reference is not; or a quarter's loss is called that of the
    year to date.

Example:
    "Revenue for the nine months ended September 30, 2026 was {{ revenue.current }}."

How to clear it:
    Refer to the other period (`{{ revenue.ytd }}`), or correct the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.mentions.printed import PrintedFigure, find_printed
from relwriter.checks.mentions.sentences import Part, Sentence
from relwriter.checks.mentions.spans import SpanMention
from relwriter.checks.mentions.told import Mention, Told
from relwriter.checks.mentions.whole_years import find_whole_years
from relwriter.checks.phrase import Phrase

CODE = "P115"
NAME = "figure-is-of-another-period"
SEVERITY = Severity.ERROR

_BEHIND = (
    r"(?:\s+(?:million|billion|thousand|shares|units|percent))*(?:\s+per\s[^.;$€£]{0,50}?)?"
    r"(?:\s*\([^()]*(?:\([^()]*\)[^()]*)?\))*,?\s*(?:for|in|during|at\s+the\s+end\s+of|at\s+(?:fiscal\s+)?year-end)\s+"
)
_FOR = Phrase(rf"{_BEHIND}(?:the\s+|its\s+|our\s+)?", re.IGNORECASE)
_YEAR = Phrase(rf"{_BEHIND}(?:fiscal\s+)?((?:19|20)[0-9]{{2}})\b(?!\s*(?:and|,)\s+(?:19|20)[0-9]{{2}})", re.IGNORECASE)
_DURING = Phrase(
    r"\b(?:during|in|for)\s+(?:fiscal\s+)?((?:19|20)[0-9]{2})\b(?!\s*(?:and|,)\s+(?:19|20)[0-9]{2})", re.IGNORECASE
)
_PERCENT_AT = Phrase(r"[0-9]%(\s(?:at|as\sof|on)\s)$")
_OVER = Phrase(
    r"(?:%|percent|points?|million|billion)\s(?:over|above|below|(?:(?:more|less|higher|lower|fewer)\s)?than)"
    r"\s(?:[\w'’-]+\s){1,6}(?:at|as\sof|on)\s$"
)
_AND = Phrase(r"-?,?\s+and\s+(?:the\s+)?")
_SHORTER = Phrase(r"\b(?:quarter|three|six|nine|3|6|9)(?:[- ]months?)?(?: ended)? and (?:the )?$", re.IGNORECASE)
_OPENED = Phrase(r"\((?:[A-Z]{3}\s?)?[$€£]?\s?[-–−]?$")
_CLOSED = Phrase(r"(?:\s(?:million|billion|thousand|percent))?%?\)")
_REASON = Phrase(r"\b(?:related|to|from|due|because|under|reflect\w+|adjust\w+)\b", re.IGNORECASE)
_LOOKS_AWAY = Phrase(
    r"\b(?:since|until|by|through|began|started|due|matur\w+|founded|acquir\w+|initiat\w+|launch\w+|open\w*|announced|ago)\b",
    re.IGNORECASE,
)

_OPENING = Phrase(r"\b(?:beginning|start) of (?:the )?(?:period|year|quarter)\b|^opening\b", re.IGNORECASE)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each name of a period that a figure beside it is not from."""
    for told in draft.told:
        for sentence in told.sentences:
            if sentence.looks_ahead or told.passage.section == "outlook":
                yield from _past_in(draft, told, sentence)
            else:
                for part in sentence.parts:
                    yield from _compare(draft, told, part)
                    yield from _years(draft, told, part)


def _compare(draft: CheckedDraft, told: Told, part: Part) -> Iterator[Sighting]:
    named = [one for one in told.spans if part.start <= one.start < part.end and _is_telling(told, one)]
    named += find_whole_years(draft, told, part)
    days = [day for day in told.as_of if part.start <= day.start < part.end]
    # "A and B for the three and six months, respectively" has the periods in the order of the amounts, and not beside.
    if not any(map(told.is_chosen, [*named, *days])) or "respectively" in told.text[part.start : part.end + 20]:
        return
    figures = [one for one in _find(draft, told, part) if not _is_bought_back(draft, told, one)]
    listed = [one for one, other in pairwise(named) if _AND.fullmatch(told.text, one.end, other.start)]
    is_last = any(_SHORTER.search(told.text, max(part.start, one.start - 40), one.start) for one in named)
    if is_last or (listed and len({one.start for one in figures}) > 1):
        # "A and B for the three-month and six-month periods": the same, without the word.
        return
    beside = [(one, right) for one in named if (right := _right_before(told, one.start, figures))]
    for mention, alike in beside:
        if _disagrees(draft, mention, alike):
            yield _sighting(told, mention, alike[0])
    figures = [one for one in figures if not _is_bracketed(told, one)]
    if named and not beside and figures and all(_disagrees(draft, one, figures) for one in named):
        yield _sighting(told, named[0], figures[0])
    balances = [one for one in figures if one.is_balance]
    for day in days:
        if _is_of_another_number(told, day.start, balances) or _is_base(told, day.start):
            continue
        if balances and all(day.date() != one.day for one in balances) and told.is_chosen(day):
            yield _sighting(told, day, balances[0])


def _is_of_another_number(told: Told, offset: int, balances: list[PrintedFigure]) -> bool:
    """Whether a day stands right behind a percentage that is none of the balances: `30.7% at December 31, on notes of
    $1,046.8 million`."""
    match = _PERCENT_AT.search(told.text[max(0, offset - 20) : offset])
    return match is not None and all(one.start >= offset or offset - one.end > len(match[1]) for one in balances)


def _is_base(told: Told, offset: int) -> bool:
    """Whether a day is that from which a change is told: `an increase of 7.1% over enrollments at September 30`."""
    return _OVER.search(told.text, max(0, offset - 90), offset) is not None


def _find(draft: CheckedDraft, told: Told, part: Part) -> list[PrintedFigure]:
    """The figures of a part, but for those which are called what was at the beginning of their period, as of which day
    a text may speak of them."""
    figures = draft.release.figures
    return [one for one in find_printed(draft, told, part) if not _OPENING.search(str(figures[one.id].label))]


def _past_in(draft: CheckedDraft, told: Told, sentence: Sentence) -> Iterator[Sighting]:
    """In a sentence that looks ahead, a figure right before a period that has ended: `with $17.3 million in the first
    nine months, we expect …`."""
    end = draft.facts.fiscal.end(draft.release.period)
    named = (one for one in told.spans if sentence.start <= one.start < sentence.end)
    past = [one for one in named if one.number or one.months in (6, 9)]
    past = [one for one in past if all(draft.facts.fiscal.end(each) <= end for each in draft.reckoning.meant(one))]
    figures = _find(draft, told, Part(sentence.start, sentence.end)) if any(map(told.is_chosen, past)) else []
    for mention in past:
        alike = _right_before(told, mention.start, figures)
        if alike and told.is_chosen(mention) and _disagrees(draft, mention, alike):
            yield _sighting(told, mention, alike[0])


def _is_bought_back(draft: CheckedDraft, told: Told, figure: PrintedFigure) -> bool:
    """Whether a typed amount of a buyback is that of the cash flows, which are those of the year to date: in the words
    of the section the quarter's purchases may be all there were."""
    current = draft.release.period
    return told.passage.section == "buyback" and figure.period == current.ytd != current


def _is_telling(told: Told, mention: SpanMention) -> bool:
    """Whether a text says more of a period than its length, or that it is the first six or nine months."""
    return not mention.is_vague or told.words(mention).lower().startswith("first")


def _right_before(told: Told, offset: int, figures: list[PrintedFigure]) -> list[PrintedFigure]:
    """The figure that a name of a period stands right behind, as in `$74.5 million for the third quarter`; of a typed
    amount, in each period that has it."""
    before = [one for one in figures if one.end <= offset and _FOR.fullmatch(told.text, one.end, offset)]
    return [one for one in before if one.start == before[0].start]


def _is_bracketed(told: Told, figure: PrintedFigure) -> bool:
    """Whether a figure stands in brackets alone, which hold what another is compared with."""
    before = _OPENED.search(told.text[max(0, figure.start - 8) : figure.start])
    return before is not None and _CLOSED.match(told.text, figure.end) is not None


def _disagrees(draft: CheckedDraft, mention: SpanMention, figures: list[PrintedFigure]) -> bool:
    """Whether none of several figures is from the period that a text names; of balances, from its last day."""
    flows = [one for one in figures if not one.is_balance]
    if not flows:
        return _is_dated_otherwise(draft, mention, figures)
    return not any(draft.reckoning.may_mean(mention, one.period) for one in flows)


def _is_dated_otherwise(draft: CheckedDraft, mention: SpanMention, balances: list[PrintedFigure]) -> bool:
    """Whether a period that a text names, with its year or its end, ends on another day than balances are of."""
    ends = {draft.facts.fiscal.end(period) for period in draft.reckoning.meant(mention)}
    return bool(ends) and not ends & {one.day for one in balances}


def _years(draft: CheckedDraft, told: Told, part: Part) -> Iterator[Sighting]:
    """A year right behind a figure, as in `$74.5 million in 2025`, that is not the figure's."""
    if not _YEAR.search(told.text, part.start, part.end):
        return
    figures = _find(draft, told, part)
    yield from _year_of_all(told, part, [one for one in figures if not _is_bracketed(told, one)])
    for figure in figures:
        match = _YEAR.match(told.text, figure.end, part.end) if not _is_bracketed(told, figure) else None
        alike = [one for one in figures if one.start == figure.start]
        if match and int(match[1]) not in {year for one in alike for year in (one.period.year, one.day.year)}:
            mention = SpanMention(match.start(1), match.end(1), 12, year=int(match[1]))
            if told.is_chosen(mention):
                yield _sighting(told, mention, figure)


def _year_of_all(told: Told, part: Part, figures: list[PrintedFigure]) -> Iterator[Sighting]:
    """A year behind `during` or `in`, at the beginning of a stretch or behind its figures, that is none of theirs."""
    if (
        not figures
        or any(part.start <= one.start < part.end for one in told.spans)
        or _LOOKS_AWAY.search(told.text, part.start, part.end)
    ):
        return
    years = {year for one in figures for year in (one.period.year, one.day.year)}
    for match in _DURING.finditer(told.text, part.start, part.end):
        mention = SpanMention(match.start(1), match.end(1), 12, year=int(match[1]))
        last = max(one.end for one in figures)
        is_right_behind = 0 < match.start() - last < 60 and not _REASON.search(told.text, last, match.start())
        is_beside = match.start() - part.start < 3 or is_right_behind
        if is_beside and int(match[1]) not in years and told.is_chosen(mention):
            yield _sighting(told, mention, figures[0])


def _sighting(told: Told, mention: Mention, figure: PrintedFigure) -> Sighting:
    message = f"is not the period of the figure beside it, which is {figure.id} of {figure.period}"
    at = mention.ended[0] if isinstance(mention, SpanMention) and mention.ended else mention
    return told.sight(at, message, f"refer to the other period of {figure.id}, or correct the words")
