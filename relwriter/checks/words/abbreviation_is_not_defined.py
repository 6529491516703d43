"""An abbreviation, or a word with a capital as of a defined term, that nothing defines.

What it flags:
    Initials of four letters or more whose words stand in the release, of three if the words have capitals or stand
    beside them with a name, though never with the initials in brackets after them; and “the Company” with a capital
    where no definition makes it a term.

Why:
    The release writes both, so readers are left to put them together; and a capital says that there is a definition.

Example:
    `annual recurring revenue grew 12%. ARR per customer rose.`

How to clear it:
    Define it at first use, `annual recurring revenue (“ARR”)`, or write the words out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.passages import Passage
from relwriter.checks.wording.definitions import find_definitions
from relwriter.checks.wording.initials import Spelled
from relwriter.checks.wording.reading import find_typed, read_prose, read_words, sight

CODE = "W113"
NAME = "abbreviation-is-not-defined"
SEVERITY = Severity.WARNING

_INITIALS = re.compile(r"(?<![\w$/.+-])[A-Z]{3,6}(?=s?(?![\w&/+-]))")
_BRACKETED = re.compile(r"\([^()]*?([A-Z]{3,6})s?\b")
_COMPANY = re.compile(r"\b[Tt]he (Company)\b(?! [A-Z])")
_WELL_KNOWN = frozenset(
    ("USA", "SEC", "CEO", "CFO", "COO", "CTO", "FDA", "NYSE", "IPO", "EPS", "USD", "EUR", "GBP", "CAD", "RMB", "PDF",
     "FAQ", "HTTP", "NASDAQ", "OTC", "TSX", "AIM", "ETF")
)  # fmt: skip
_TITLES = frozenset(("headline", "subhead"))


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first use of each abbreviation and of a capital Company that nothing defines."""
    defined = {found.term.casefold() for found in find_definitions(draft)} | _given(draft)
    texts = [passage.text for passage in read_words(draft) if "(" in passage.text]
    bracketed = {word for text in texts for word in _BRACKETED.findall(text)}
    named = defined | {word.casefold() for word in bracketed} | _quoted(draft)
    passages = [*(one for one in draft.passages if one.role in _TITLES), *read_prose(draft)]
    for passage in passages:
        yield from _of_terms(passage, named)
        for match in find_typed(passage, _INITIALS):
            word = match.group()
            if word.casefold() in defined or word in _WELL_KNOWN | bracketed:
                continue
            if _spelled(draft).has(word, passage.plain):
                defined.add(word.casefold())
                message = "abbreviates words of this release, and nothing says so"
                yield sight(passage, *match.span(), message, "define it where its words stand first")
        for match in () if "company" in defined else find_typed(passage, _COMPANY):
            defined.add("company")
            yield sight(
                passage, *match.span(1), "has the capital of a defined term, and nothing defines it", "define it"
            )
            break


def _spelled(draft: CheckedDraft) -> Spelled:
    """The words of the release, read once and only where an abbreviation is looked for among them."""
    found = draft.__dict__.get("_spelled")
    if found is None:
        found = draft.__dict__["_spelled"] = Spelled(
            [one.plain for one in read_words(draft) if one.role not in _TITLES]
        )
    return found


def _quoted(draft: CheckedDraft) -> set[str]:
    """The terms of the release that stand in quotation marks, by whatever words they are defined."""
    terms = {str(term.term).removeprefix("the ") for term in draft.release.terms.values()}
    text = "\n".join(passage.text for passage in draft.passages) if terms else ""
    return {term.casefold() for term in terms if re.search(rf"[“\"](?:the )?{re.escape(term)},?[”\"]", text)}


def _of_terms(passage: Passage, defined: set[str]) -> Iterator[Sighting]:
    """References to a term of the release, such as `{{ terms.bank }}`, that no reference with `.defined` defines."""
    for piece in passage.pieces:
        field = piece.origin.field if piece.origin is not None else ""
        term = piece.text.strip('“”"').removeprefix("the ").removeprefix("The ").strip('“”"')
        if field.startswith("terms.") and field.endswith(".term") and term.casefold() not in defined:
            defined.add(term.casefold())
            advice = f"define it where it stands first: {{{{ {field.removesuffix('.term')}.defined }}}}"
            place = passage.place(piece.start - 1) if piece.start else passage.beginning
            yield Sighting(place, passage.field, "is a term that nothing defines", advice)


def _given(draft: CheckedDraft) -> set[str]:
    """Symbols and short names of the company, which need no definition."""
    company = draft.release.company
    names = [str(listing.symbol) for listing in company.listings] + [str(company.name), str(company.short or "")]
    return {name.casefold() for name in names} | {word.casefold() for name in names for word in name.split()}
