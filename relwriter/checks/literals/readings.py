"""What each number in a passage is about: the figure named before it, its period, and whether it is the amount itself,
that of a comparative, or a change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.literals.glue import compares, split_sentences
from relwriter.checks.literals.hedges import find_hedge
from relwriter.checks.literals.mentions import Mention, Names, Word, split_words
from relwriter.checks.literals.numerals import Numeral, find_numerals, overlapping
from relwriter.checks.literals.parted import PartedNames
from relwriter.checks.literals.period_lists import find_lists
from relwriter.checks.literals.reading import DEAR, Reading
from relwriter.checks.literals.recognition import find_known, find_terms
from relwriter.checks.literals.respective import find_placed
from relwriter.checks.literals.sentence import Sentence
from relwriter.checks.literals.slots import Slot, find_slot
from relwriter.checks.literals.spoken_periods import Spoken, are_listed, find_periods
from relwriter.checks.passages import Passage, Piece
from relwriter.compose.facts import Facts
from relwriter.model.period import Period
from relwriter.model.prose import Prose
from relwriter.model.unit import is_currency, is_money

_PER_SHARE = re.compile(
    r"\)? (?:per|a|an?|each) (?:(?:fully |basic|diluted|common|ordinary|and|GAAP|ADS) ?){0,5}(?:share|ADS|unit)\b",
    re.IGNORECASE,
)
_QUALIFIERS = frozenset(
    (
        "adjusting", "adjusted", "excluding", "currency", "organic", "underlying", "including", "without",
        "attributable", "before", "after", "net", "related", "resulting", "came",
        "normal", "plan", "budget", "expectation", "midpoint", "forecast",
    "occ", "cer", "ccy", "lfl", "like-for-like", "fx-neutral", "organically",
    )
)  # fmt: skip
"""Words after a number that make it a part of what is named before it."""
_OF_WHICH = re.compile(r"\b(?:of which|of whom|including|of this|thereof)\b")
"""Between a name and the number of a part of it: debt was $541.2 million, of which $389.1 million are due."""
_MOVED = re.compile(
    r"(?P<subject>[^.;]*?)(?: (?:also|further|partially|has|have|had|which|that|together))*,?"
    r" (?:increas|reduc|decreas|improv|rais|lower)(?:ed|es|ing)? (?:the |our |its |total |consolidated )*$",
    re.IGNORECASE,
)
"""Before a name: what has moved it."""
_LISTED = re.compile(r"(?: [a-z-]+){1,3},? and ")
_PRONOUN = re.compile(
    r"\b(?:it|they|this|these) (?:was|were|rose|fell|increased|decreased|grew|totall?ed|declined)\b", re.I
)
"""A subject that the sentence before named."""


def _compile_units(facts: Facts) -> re.Pattern[str] | None:
    """The pattern of `per Boe`, for each unit but shares that a figure is money per; None where there is none."""
    money = (figure.unit for figure in facts.release.figures.values() if not figure.is_per_share)
    units = {unit[4:] for unit in money if is_money(unit) and not is_currency(unit)}
    named = "|".join(map(re.escape, sorted(units, key=len, reverse=True)))
    return re.compile(rf"\)? ?(?:per |an? |/)({named})s?\b", re.IGNORECASE) if units else None


class Reader:
    """Reads passages of one release."""

    def __init__(self, facts: Facts, terms: frozenset[str] = frozenset(), initials: dict[str, str] | None = None):
        self.facts = facts
        company = facts.release.company
        self.names = Names(facts.release.figures, f"{company.name} {company.headline_name}", initials)
        self.parted = PartedNames(facts.release.figures, self.names)
        self.terms = terms
        self.separators = facts.style.separators
        self._units = _compile_units(facts)

    def read(self, passage: Passage, heading: str = "", headed: tuple[Period, ...] = ()) -> Iterator[Reading]:
        """The numbers of a passage, which stands under a heading that may name a period, that may be figures."""
        text = passage.text
        numerals = self._numerals(text) if any(char.isdigit() for char in text) else []
        for sentence in self._split(passage, numerals, heading, headed) if numerals else ():
            yield from (self._read(sentence, number) for number in range(len(sentence.numerals)))

    def _split(
        self, passage: Passage, numerals: list[Numeral], heading: str, headed: tuple[Period, ...]
    ) -> Iterator[Sentence]:
        """The sentences of a passage with their numbers, names and periods; one that begins with a pronoun is about
        what the one before it named."""
        text, words = passage.text, split_words(passage.text)
        mentions, periods = self._mentions(text, words, numerals), find_periods(self.facts, text)
        lists = find_lists(self.facts, text) if " and " in text else []
        subject: Mention | None = None
        sentences = list(split_sentences(text))
        since, own = self._find_own(periods, [start for start, _ in sentences])
        for start, end in sentences:
            named = [one for one in mentions if start <= one.start < end]
            if not named and subject is not None and _PRONOUN.search(text, start, end):
                named = [subject]
            subject = named[0] if named else None
            inside = [one for one in numerals if start <= one.start < end]
            said = [one for one in words if start <= one.start < end]
            yield Sentence(
                passage,
                inside,
                said,
                named,
                [one for one in periods if start <= one.start < end],
                "respectively" in text[start:end],
                [one for one in lists if start <= one.start < end],
                heading,
                own if own and since <= start else headed,
                find_placed(self.parted, text[:end], start, said, inside, named),
                (self.facts.release.period.prior,),
            )

    def _find_own(self, periods: list[Spoken], starts: list[int]) -> tuple[int, tuple[Period, ...]]:
        """The one of the release's own periods that a passage names, if a sentence begins with it, and since where:
        sentences behind it are of it."""
        current = self.facts.release.period
        exact = [one for one in periods if not one.relative and len(one.periods) == 1]
        own = [one for one in exact if one.periods[0].ends_with(current)]
        leads = own and any(0 <= own[0].start - start <= _LEADS for start in starts)
        return (own[0].end, own[0].periods) if leads and len({one.periods for one in own}) == 1 else (0, ())

    def read_headed(self, heading: str) -> tuple[Period, ...]:
        """The one quarter, half-year or year that a heading names; empty for none and for several."""
        said = {one.periods for one in find_periods(self.facts, heading)}
        periods = said.pop() if len(said) == 1 else ()
        return periods if len(periods) == 1 and periods[0].ends_after == self.facts.release.period.ends_after else ()

    def _mentions(self, text: str, words: list[Word], numerals: list[Numeral]) -> list[Mention]:
        """The names of a text, also those in whose middle an amount stands."""
        found = self.names.find(text, words)
        around = (
            self.names.find_around(text, words, one.start, one.end)
            for one in numerals
            if text[: one.start].endswith(" of ")
        )
        split = [one for one in around if one is not None]
        whole = [one for one in found if not any(one.start < other.end and other.start < one.end for other in split)]
        return sorted((*whole, *split), key=lambda one: one.start)

    def _numerals(self, text: str) -> list[Numeral]:
        found = find_numerals(text, self.separators)
        named = set(overlapping(found, find_terms(text, (term for term in self.terms if term in text))))
        known = set(overlapping(found, find_known(text))) if any(one.kind == "plain" for one in found) else set()
        return [one for one in found if one not in named and not (one in known and one.kind == "plain")]

    def _read(self, sentence: Sentence, number: int) -> Reading:
        numeral, passage = sentence.numerals[number], sentence.passage
        pieces = _pieces(passage, numeral)
        parted = sentence.parted.get(numeral.start)
        mention = parted or sentence.mention_before(numeral)
        before, after = sentence.words_before(number), sentence.words_after(number)
        listed = sentence.listed(number) if sentence.lists else ()
        return Reading(
            passage,
            numeral,
            pieces,
            all(piece.typed is not None and isinstance(piece.typed.entry, Prose) for piece in pieces),
            mention,
            mention is not None
            and mention.alone
            and not _QUALIFIERS & set(sentence.clause_after(number))
            and not _OF_WHICH.search(passage.text, mention.end, max(mention.end, numeral.start))
            and not self._is_moved(passage.text, mention, before)
            and (parted is not None or sentence.is_direct(mention, numeral)),
            tuple(sentence.mentions),
            self._slot(sentence, number, before, after),
            listed or sentence.periods_of(number),
            sentence.leading(mention, numeral),
            frozenset() if listed else sentence.free(numeral),
            before,
            after,
            not listed
            and not (parted and parted.exact)
            and (sentence.respectively or are_listed(passage.text, sentence.periods, numeral.start)),
            self._is_per_share(passage.text, numeral) or self._goes_on_per_share(sentence, number, before),
            self._per_unit(passage.text, numeral),
            find_hedge(passage.text, numeral.start) or self._goes_on_hedged(sentence, number),
            sentence.heading,
            sentence.said,
            sentence.looks_back,
            sentence.headed if self._says_no_other(sentence) else (),
            sentence.since(numeral),
        )

    def _is_moved(self, text: str, mention: Mention, before: tuple[str, ...]) -> bool:
        """Whether a number is by how much something else moved what is named, and no change from a period: higher
        usage increased operating income by $4.1 million."""
        moved = _MOVED.search(text, 0, mention.start) if before == ("by",) else None
        subject = split_words(moved["subject"]) if moved else []
        return bool(subject) and not self.names.is_own(subject[-1].text)

    def _goes_on_hedged(self, sentence: Sentence, number: int) -> str:
        """The hedge before the number that one is listed with: approximately 4,800 tractors and 15,200 trailers."""
        last, one = sentence.numerals[number - 1 if number else 0], sentence.numerals[number]
        hedge = find_hedge(sentence.passage.text, last.start) if number and last.kind == one.kind == "plain" else ""
        return hedge if hedge == "about" and _LISTED.fullmatch(sentence.passage.text, last.end, one.start) else ""

    def _goes_on_per_share(self, sentence: Sentence, number: int, before: tuple[str, ...]) -> bool:
        """Whether an amount is compared with one per share right before it, `$1.15 per share, compared to $1.12`, or
        goes on as one before did: `$5 million, or $1.15 per share, against $4 million, or $1`."""
        last, one = sentence.numerals[number - 1 if number else 0], sentence.numerals[number]
        if not number or one.kind != "money" or last.kind != "money" or one.power or one.value >= DEAR:
            return False
        if before == ("or",):
            return bool(last.power) and any(
                self._is_per_share(sentence.passage.text, each) for each in sentence.numerals[: number - 1]
            )
        return compares(before) and self._is_per_share(sentence.passage.text, last)

    def _slot(self, sentence: Sentence, number: int, before: tuple[str, ...], after: tuple[str, ...]) -> Slot:
        """What a number is; after another and `and` what that is, as in `compared to $784 million and $664 million`."""
        slot = find_slot(sentence.numerals[number], before, after, sentence.passage.text)
        if slot != "amount" or before != ("and",) or number < 3:
            return slot
        alike = len({one.kind for one in sentence.numerals[number - 3 : number + 1]}) == 1
        words = sentence.words_before(number - 1), sentence.words_after(number - 1)
        return find_slot(sentence.numerals[number - 1], *words, sentence.passage.text) if alike else slot

    def _per_unit(self, text: str, numeral: Numeral) -> str:
        """What an amount is per, such as Boe, where a figure is money per that; else an empty text."""
        found = self._units.match(text, numeral.end) if self._units is not None and numeral.kind == "money" else None
        return found[1].lower() if found else ""

    def _says_no_other(self, sentence: Sentence) -> bool:
        """Whether a sentence names no period, or none but years before, with which it compares."""
        current = self.facts.release.period
        past = all(one.relative or all(p.year < current.year for p in one.periods) for one in sentence.periods)
        is_own = not sentence.looks_back and any(not one.relative for one in sentence.periods)
        return past and not is_own and not sentence.lists

    def _is_per_share(self, text: str, numeral: Numeral) -> bool:
        return bool(_PER_SHARE.match(text, numeral.end))


def _pieces(passage: Passage, numeral: Numeral) -> tuple[Piece, ...]:
    return tuple(one for one in passage.pieces if one.start < numeral.end and numeral.start < one.end)


_LEADS = 12
"""Characters of `During the` and the like, before the period that a sentence begins with."""
