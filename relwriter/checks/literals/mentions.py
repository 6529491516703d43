"""Figures that prose names: where their labels stand in a text, and whether the name stands there alone."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from relwriter.checks.literals.glue import BEFORE
from relwriter.checks.literals.labels import abbreviate, initials_of, names_of_label, shared_names
from relwriter.checks.literals.synonyms import head_of, synonyms_of
from relwriter.model.figure import Figure
from relwriter.model.labels import APPOSITION

_WORD = re.compile(r"[A-Za-z0-9&%®]+(?:[-'’/.][A-Za-z0-9&]+)*|%")
_MARKS = re.compile(r"\((?:\d{1,2}|[a-z]|loss|losses|income|expense|deficit|used in|benefit|unaudited)\)|[*†‡]", re.I)
_SHORTER = re.compile(r"^(?:total|consolidated|the company's|group) |, (?:net|total|as reported)$", re.IGNORECASE)
_SHORT = re.compile(r" \((?:non-)?[A-Z][A-Za-z&-]{1,9}[A-Z]s?\)$")
"""Letters for which a name is short, as in operating profit (EBIT)."""
_PERCENTAGE = re.compile(r"(?<= )(\w+) percentage$", re.IGNORECASE)
_PER = re.compile(r"(?<= )\w+ per (?!\w* ?(?:share|unit|ADS)\b)[^,()]+", re.IGNORECASE)
_PER_WHOLE = re.compile(r"(?<= )\w+ per (?!\w* ?(?:share|unit|ADS)\b).+", re.IGNORECASE)
"""What a metric is called without what it is of: revenue per tractor per week."""
_NET_CASH = re.compile(r"^net (?=cash (?:flows? )?\(?(?:provided|used|generated|from)\b)", re.IGNORECASE)
_KIND_LAST = re.compile(r"^(.+?)(?: [-–—]|,|:) (basic and diluted|basic|diluted)$", re.IGNORECASE)
"""Net loss per share, basic and diluted: the basic and diluted net loss per share."""
_PER_UNIT = re.compile(
    r"^(.+ per [a-z-]+|average realized (?:[a-z]+ )?price)(?: of [a-z ]+)?(?: (?:sold|produced|shipped))?"
    r"(?: \([^()]+\))?$",
    re.IGNORECASE,
)
"""Cash costs per ounce of gold sold: cash costs per ounce."""
_LONG_HEAD, _LONG_TAIL = 4, 8
"""Words of a name before an amount that stands within it, and behind."""
_UNCHANGED = {"less", "loss", "basis", "gross", "cash"}

_PERIOD = re.compile(r"(?:q[1-4]|[1-4]q|h[12]|[12]h|fy)(?:\d\d|\d{4})?")


_METRICS = frozenset(("churn", "arpu", "backlog", "occupancy", "headcount", "revpar", "utilization"))
"""Metrics that go by one word."""


_PRICED = frozenset(("price", "incentive", "force", "office", "team", "pace"))
"""What sales are no revenue before: the average sales price."""


_WE = frozenset(("we", "company", "it", "group", "bank", "corporation", "partnership", "management", "and", "to"))


class Word(NamedTuple):
    """A word of a text, `start` to `end`, in small letters and in the singular."""

    start: int
    end: int
    text: str


class Mention(NamedTuple):
    """A name in a text, words `first` to `last`, and the figures that are called so; `alone` where no other word before
    it makes it another's, `negative` where it is the name of a loss, `exact` where its number is of none other."""

    start: int
    end: int
    keys: tuple[str, ...]
    alone: bool
    negative: bool
    exact: bool = False


def split_words(text: str) -> list[Word]:
    """The words of a text."""
    return [Word(match.start(), match.end(), _singular(match.group().lower())) for match in _WORD.finditer(text)]


def _singular(word: str) -> str:
    word = word.removesuffix("’s").removesuffix("'s")
    return (
        word[:-1]
        if len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _UNCHANGED
        else word
    )


@cache
def split_name(name: str) -> tuple[str, ...]:
    """The words of a name alone, kept for the next time that it is asked for."""
    return tuple(word.text for word in split_words(name))


def name_words(figure: Figure) -> frozenset[str]:
    """The words of a figure's name, and of what else it is called."""
    return _words_of(str(figure.label))


def label_words(figure: Figure) -> frozenset[str]:
    """The words of a figure's name alone."""
    return frozenset(word.text for word in split_words(str(figure.label)))


@cache
def _words_of(label: str) -> frozenset[str]:
    return frozenset(word for name in (label, *synonyms_of(label)) for word in split_name(name))


@cache
def _forms_of(label: str) -> tuple[tuple[str, ...], ...]:
    """The words of a label, of its shorter forms, and of it without its marks."""
    forms = {label, APPOSITION.sub("", label), _SHORTER.sub("", label), _MARKS.sub("", label), _SHORT.sub("", label)}
    forms.add(_NET_CASH.sub("", label))
    forms.add(_PERCENTAGE.sub(r"\1", label))
    forms |= {match[0] for match in (_PER.search(label), _PER_WHOLE.search(label)) if match}
    forms.add(_KIND_LAST.sub(r"\2 \1", label))
    forms.add(_PER_UNIT.sub(r"\1", label))
    split = set(map(split_name, forms))
    return tuple(words for words in split if len("".join(words)) > 2)


def _next(words: list[Word], position: int) -> str:
    return words[position].text if position < len(words) else ""


class Names:
    """The names of a release's figures, by their first word."""

    def __init__(self, figures: dict[str, Figure], company: str = "", terms: dict[str, str] | None = None):
        self._company = frozenset(split_name(company))
        self._names: dict[str, dict[tuple[str, ...], dict[str, bool]]] = {}
        self._initials = {_singular(one.lower()) for figure in figures.values() for one in initials_of(figure)}
        for key, figure in figures.items():
            for label, negative in names_of_label(figure):
                self._add(key, label, negative)
            for name in abbreviate(str(figure.label), terms or {}):
                self._add(key, name, negative=False)
        own = {words for names in self._names.values() for words in names}
        heads = Counter(head_of(str(figure.label)) for figure in figures.values())
        for key, figure in figures.items():
            head = [one for one in (head_of(str(figure.label)),) if one and heads[one] == 1]
            for name in (*synonyms_of(str(figure.label)), *initials_of(figure), *head):
                if split_name(name) not in own:
                    self._add(key, name, negative=False)
            for name, is_loss in shared_names(figure):
                if split_name(name) in own:
                    self._add(key, name, is_loss)
        self._add_metrics(figures)

    def _add_metrics(self, figures: dict[str, Figure]) -> None:
        """The one word by which a metric goes that only one figure has: churn, of monthly churn."""
        held: dict[str, list[str]] = {}
        for key, figure in figures.items():
            for word in _METRICS.intersection(split_name(str(figure.label))):
                held.setdefault(word, []).append(key)
        for word, keys in held.items():
            if len(keys) == 1:
                self._add(keys[0], word, negative=False)

    def _add(self, key: str, label: str, negative: bool) -> None:
        for words in _forms_of(label):
            self._names.setdefault(words[0], {}).setdefault(words, {}).setdefault(key, negative)

    def is_own(self, word: str) -> bool:
        """Whether a word stands for the company."""
        return word in self._company or word in _WE

    def find(self, text: str, words: list[Word]) -> list[Mention]:
        """The names in a text of these words, the longest at each place."""
        found, position = [], 0
        while position < len(words):
            mention, length = self._at(text, words, position)
            if mention is not None:
                found.append(mention)
            position += length or 1
        return found

    def _at(self, text: str, words: list[Word], position: int) -> tuple[Mention | None, int]:
        named = self._names.get(words[position].text, {})
        for name in sorted(named, key=len, reverse=True):
            if tuple(word.text for word in words[position : position + len(name)]) == name:
                if name[0] in self._initials and text[words[position].start] != text[words[position].start].upper():
                    continue
                if name[-1] == "sale" and _next(words, position + len(name)) in _PRICED:
                    continue
                keys = named[name]
                last = words[position + len(name) - 1]
                mention = Mention(
                    words[position].start,
                    last.end,
                    tuple(keys),
                    self.is_alone(text, words, position),
                    all(keys.values()),
                )
                return mention, len(name)
        return None, 0

    def keys_of(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """The figures that are called by some words; empty where none is."""
        return tuple(self._names.get(name[0], {}).get(name, ())) if name else ()

    def find_around(self, text: str, words: list[Word], start: int, end: int) -> Mention | None:
        """The name that an amount from `start` to `end` stands in the middle of, after `of`, as in `proceeds of $8.3
        million from stock options`; its first words are the mention."""
        after = next((n for n, word in enumerate(words) if word.start >= end), len(words))
        of = next((n for n in range(after - 1, -1, -1) if words[n].end <= start), -1)
        if of < 1 or words[of].text != "of" or text[words[of].end : start].strip("$€£ "):
            return None
        tail = tuple(word.text for word in words[after : after + _LONG_TAIL])
        for first in range(max(0, of - _LONG_HEAD), of):
            head = tuple(word.text for word in words[first:of])
            for name, keys in self._names.get(head[0], {}).items():
                rest = name[len(head) :]
                if name[: len(head)] == head and len(rest) > 1 and tail[: len(rest)] == rest:
                    alone = self.is_alone(text, words, first)
                    return Mention(words[first].start, words[of - 1].end, tuple(keys), alone, all(keys.values()))
        return None

    def is_alone(self, text: str, words: list[Word], position: int) -> bool:
        """Whether no word before a name makes it the name of something else."""
        if not position:
            return True
        before = words[position - 1]
        between = text[before.end : words[position].start]
        if before.text in ("its", "our", "the", "of") and any(
            word.text == "share" for word in words[max(0, position - 3) : position]
        ):
            return False
        if before.text == "to":
            return position > 1 and words[position - 2].text in ("compared", "compare")
        known = before.text in BEFORE or before.text in self._company or before.text.isdigit()
        known = known or _PERIOD.fullmatch(before.text) is not None
        return known or any(mark in between for mark in ":;,.(–—")
