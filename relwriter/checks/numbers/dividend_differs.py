"""A dividend per share is said as two amounts.

What it flags:
    A typed amount per share in a sentence that declares, proposes, approves or raises a dividend, or names "our
    quarterly dividend of", where the dividend section, or else every other such sentence, has another amount for a
    dividend of that kind (special, annual, or the regular one). With `--against` or `--history`, one that is said to be
    raised or lowered and was not, from the last release to this one. And a dividend declared in the reported quarter
    that does not make the dividends declared per share of that quarter, where those are a figure.

Why:
    The dividend is decided late. It stands in a headline, in a quote and in a section of its own, and one of them keeps
    the last one's amount.

Example:
    "Quarterly dividend raised to $0.42 per share" above a section that declares $0.24 per share.

How to clear it:
    Correct the one that is wrong. What the dividend was before is said with "from": "raised to $0.24 from $0.22".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from relwriter.checks.concepts import find_figures
from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.last_release import find_last
from relwriter.checks.literals.glue import split_sentences
from relwriter.checks.literals.numerals import MICRO
from relwriter.checks.literals.reviewing import Reviewed, review, sight
from relwriter.checks.mentions.typed_days import known_day
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import find_everywhere
from relwriter.checks.wording.reading import sight as word_sight
from relwriter.compose.announcements import sections_of
from relwriter.model.release import Release
from relwriter.model.sections.returns import Dividend
from relwriter.source import Place

CODE = "N115"
NAME = "dividend-differs"
SEVERITY = Severity.WARNING

_DECIDED = re.compile(r"\b(?:declar|propos|approv|rais|increas|announc|recommend)\w*", re.IGNORECASE)
_STANDING = re.compile(
    r"(?<!paid )(?<!paid a )(?<!paid our )(?<!paid its )\b(?:our|its|quarterly|regular)\s+"
    r"(?:(?:regular|quarterly|cash)\s+){0,2}dividend of\b",
    re.IGNORECASE,
)
"""The dividend as it is now, whoever decided on it."""
_DIVIDEND = re.compile(r"\b(?:[\w-]+ ){0,3}dividend\b", re.IGNORECASE)
_KINDS = re.compile(r"\b(?:special|extraordinary|supplemental|annuali[sz]ed|annual|total)\b", re.IGNORECASE)
_BEFORE = frozenset(("over", "from", "than", "prior", "previous", "last", "versus", "vs"))
_NEAR = 90


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each dividend that is another one elsewhere."""
    yield from _of_quarter(draft)
    yield from _of_figure(draft)
    yield from _ranks(draft)
    yield from _moved(draft)
    stated = [(kind, one) for one in review(draft) if one.reading.per_share and (kind := _kind_of(one)) is not None]
    decided = _find_decided(draft) if stated else {}
    for kind, one in stated:
        others = decided.get(kind) or {_size(other) for same, other in stated if same == kind and other is not one}
        if one.reading.literal and others and _size(one) not in others:
            advice = "correct the one that is wrong, or say with 'from' what the dividend was before"
            figures = f"typed {one.reading.numeral.text}"
            sighting = sight(one, "is not the dividend per share that is stated elsewhere", advice, figures)
            yield replace(sighting, related=(*sighting.related, *_places_of(draft, kind)))


def _of_figure(draft: CheckedDraft) -> Iterator[Sighting]:
    """A dividend that looks a slip of the hand away from the dividends per share of the quarter, and is not one of
    those of any period."""
    found = [key for key, _ in find_figures(draft, _PER_SHARE_DECLARED, "per share")]
    values = [entry.value for key in found for entry in draft.release.figures[key].entries if entry.value is not None]
    for dividend in sections_of(draft.release, "dividend") if len(found) == 1 else ():
        amount = dividend.amount
        if not isinstance(amount, Decimal) or amount in values or _read_kind(str(dividend.name)):
            continue
        digits = str(amount.normalize()).replace(".", "")
        alike = [one for one in values if sorted(str(one.normalize()).replace(".", "")) == sorted(digits)]
        if alike:
            place = amount.entry.place() if hasattr(amount, "entry") else None
            message = "has the digits of the dividends per share of the quarter in another order"
            yield Sighting(place, "dividend.amount", message, "correct the one that is wrong", f"{amount}\n{alike[0]}")


def _of_quarter(draft: CheckedDraft) -> Iterator[Sighting]:
    """A dividend declared in the reported quarter that is no part of the dividends declared per share in it."""
    period, fiscal = draft.release.period, draft.facts.fiscal
    found = [key for key, _ in find_figures(draft, _PER_SHARE_DECLARED, "per share")]
    declared = draft.known.amount(found[0], period) if len(found) == 1 else None
    for dividend in sections_of(draft.release, "dividend") if declared is not None else ():
        assert isinstance(dividend, Dividend)
        day = known_day(dividend.declared)
        if day is None or not fiscal.start(period) <= day <= fiscal.end(period) or _read_kind(str(dividend.name)):
            continue
        if (
            isinstance(dividend.amount, Decimal)
            and dividend.amount
            and (declared.exact / Fraction(dividend.amount)) % 1
        ):
            place = dividend.amount.entry.place() if hasattr(dividend.amount, "entry") else declared.place
            message = "does not make the dividends declared per share of the quarter"
            figures = f"{dividend.amount}\n{declared}"
            yield Sighting(place, "dividend.amount", message, "correct the one that is wrong", figures)


_PER_SHARE_DECLARED = (
    r"(?:cash )?(?:dividends?|distributions?) (?:declared|paid|declared and paid)? ?per (?:common )?(?:share|unit).*"
)


_RANKS = Phrase(r"\b(?P<rank>interim|final)(?: cash)? dividend\b", re.IGNORECASE)


def _ranks(draft: CheckedDraft) -> Iterator[Sighting]:
    """A final dividend before the release's own amount of an interim one, and the reverse."""
    told: dict[int, str] = {}
    for one in review(draft):
        reading = one.reading
        before = reading.passage.text[max(0, reading.numeral.start - 30) : reading.numeral.start]
        found = list(_RANKS.finditer(before)) if reading.numeral.kind == "money" else []
        if found and (reading.per_share or reading.numeral.value < 100 * 10**MICRO) and reading.slot == "amount":
            rank = found[-1]["rank"].casefold()
            if told.setdefault(_size(one), rank) != rank:
                advice = "correct the one that is wrong"
                yield sight(one, f"is called the {told[_size(one)]} dividend elsewhere", advice)


_KIND_WORDS = r"(?:the |its |our |a )?(?:regular |quarterly |cash ){0,3}dividend"
_UP, _DOWN = r"rais(?:ed|es|ing)|increas(?:ed|es|ing)", r"lower(?:ed|s|ing)|reduc(?:ed|es|ing)|cut(?:s|ting)?"
_MOVED = Phrase(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})) {_KIND_WORDS} (?:to|by)\b"
    rf"|\b{_KIND_WORDS} (?:was |is |has been )?(?:(?P<raised>{_UP})|(?P<cut>{_DOWN})) (?:to|by)\b",
    re.IGNORECASE,
    signs="dividend",
)


def _moved(draft: CheckedDraft) -> Iterator[Sighting]:
    """A dividend that is said to be raised or lowered, and is not, from that of the last release."""
    last = find_last(draft)
    now, before = _regular(draft.release), _regular(last.release) if last is not None else None
    if now is None or before is None or last is None or last.release.period != draft.release.period.linked:
        return
    for passage, match in find_everywhere(draft, _MOVED):
        rises = bool(match["up"] or match["raised"])
        if now == before or (now > before) != rises:
            message = f"is not {'above' if rises else 'below'} the dividend of the last release"
            yield replace(word_sight(passage, *match.span(), message, "correct the word"), figures=f"{now}\n{before}")


def _regular(release: Release) -> Decimal | None:
    """The amount of the dividend that recurs; None where there is none, or more than one."""
    found = [section.dividend for section in release.closed_sections if section.dividend is not None]
    amounts = [one.amount for one in found if isinstance(one.amount, Decimal) and not _read_kind(str(one.name))]
    return amounts[0] if len(amounts) == 1 else None


def _size(one: Reviewed) -> int:
    return one.reading.numeral.value


def _kind_of(one: Reviewed) -> str | None:
    """Which dividend an amount per share is of: `special` and the like, "" for the regular one; None for none."""
    text, start = one.reading.passage.text, one.reading.numeral.start
    if one.reading.slot != "amount" or _BEFORE & set(one.reading.before[-3:]):
        return None
    first = next((span[0] for span in split_sentences(text) if span[0] <= start < span[1]), 0)
    named = list(_DIVIDEND.finditer(text, max(first, start - _NEAR), start))
    decided = _DECIDED.search(text, first, one.reading.numeral.end + _NEAR) or _STANDING.search(text, first)
    return _read_kind(named[-1].group()) if named and decided else None


def _read_kind(name: str) -> str:
    found = _KINDS.search(name)
    return found.group().lower() if found else ""


def _find_decided(draft: CheckedDraft) -> dict[str, set[int]]:
    """The amounts per share of the dividend sections, in millionths, by kind."""
    found: dict[str, set[int]] = {}
    for section in draft.release.closed_sections:
        if isinstance(section.content, Dividend) and isinstance(section.content.amount, Decimal):
            size = int(section.content.amount.scaleb(MICRO))
            found.setdefault(_read_kind(str(section.content.name)), set()).add(size)
    return found


def _places_of(draft: CheckedDraft, kind: str) -> Iterator[Place]:
    """Where the dividend sections of a kind have their amounts."""
    for section in draft.release.closed_sections:
        entry = getattr(section.dividend.amount, "entry", None) if section.dividend is not None else None
        if entry is not None and section.dividend is not None and _read_kind(str(section.dividend.name)) == kind:
            yield entry.place()
