"""A defined term is written with other letters than its definition.

What it flags:
    `the company` where the release defines the Company and writes it so more often, or in the same paragraph; and a
    term of several words in quotation marks, such as “Adjusted EBITDA”, whose capitals are missing in a sentence.
    Legends are held against themselves. Words that relwriter computes, what people say, and the words about the
    company are not looked at.

Why:
    A defined term means what it was defined as, and the same words in small letters mean any. Counsel reads them apart.

Example:
    `The Company expects …, and the company undertakes no duty …`

How to clear it:
    Write the term as it is defined, everywhere or nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.definitions import find_definitions
from relwriter.checks.wording.reading import find_typed, plain, read_prose, sight

CODE = "W146"
NAME = "term-is-in-two-cases"
SEVERITY = Severity.WARNING

_FIRM = frozenset(("Company", "Bank", "Corporation", "Partnership", "Trust", "Group", "Fund"))
"""Words that are terms by themselves, behind the article."""
_ELSEWHERE = frozenset(("quote", "letter", "about"))
"""Roles whose words are spoken, or stand by themselves wherever the company is described."""
_RELATIVE = r"(?!\s+(?:that|which|whose|with|of|to\s+which)\b|-|\.\w)"


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each use of a term in other letters than most have, or than others of its passage."""
    terms = _terms(draft)
    passages = list(read_prose(draft, _ELSEWHERE)) if terms else []
    for term in terms:
        named = [passage for passage in passages if term.casefold() in plain(passage).casefold()]
        for is_legend in (False, True):
            yield from _stray([one for one in named if (one.role == "legend") is is_legend], term)


def _terms(draft: CheckedDraft) -> list[str]:
    """The terms that have a capital in each long word: the company's with their article, and those of several words."""
    given = [str(term).removeprefix("the ").strip() for term in draft.release.company.terms]
    quoted = [found.term for found in find_definitions(draft) if found.quoted]
    firm = [f"the {term}" for term in (*given, *quoted) if term in _FIRM]
    long = [term for term in quoted if " " in term and term[0].isupper() and not term.isupper()]
    return list(dict.fromkeys((*firm, *long)))


def _stray(passages: Sequence[Passage], term: str) -> Iterator[Sighting]:
    """Typed uses in small letters, in a passage that has the term as it is defined, or where such are the fewer."""
    is_firm = term.startswith("the ")
    right = re.compile(rf"\b{'[Tt]' if is_firm else re.escape(term[0])}{re.escape(term[1:])}\b")
    first = (
        "[Tt]"
        if is_firm
        else f"[{term[0]}{term[0].lower()}]"
        if _small(term) != re.escape(term[1:])
        else term[0].lower()
    )
    wrong = re.compile(rf"\b{first}{_small(term)}\b{_RELATIVE if is_firm else ''}")
    uses = [(passage, match) for passage in passages for match in find_typed(passage, wrong)]
    counts = {id(passage): len(right.findall(plain(passage))) for passage in passages} if uses else {}
    is_usual = len(uses) < sum(counts.values())
    for passage, match in uses:
        if is_usual or counts[id(passage)]:
            yield sight(passage, *match.span(), f"is defined as {term}", "write it as it is defined")


def _small(term: str) -> str:
    """The rest of a term with small letters, but for abbreviations in it."""
    words = (word if word[1:] != word[1:].lower() else word.lower() for word in term.split(" "))
    return re.escape(" ".join(words)[1:])
