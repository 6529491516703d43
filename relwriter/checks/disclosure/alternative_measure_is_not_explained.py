"""An alternative performance measure under IFRS is not defined, reconciled or compared.

Flag for counsel.

What it flags:
    For a company whose `issuer` says `framework: IFRS`: a measure such as adjusted EBITDA, free cash flow or net debt
    that is used with an amount and of which no item of `measures` and no note gives a definition; of which nothing says
    why it is used; which no table reconciles to a line of the statements; or whose reconciliation has no column of an
    earlier period, or none of a period that the text states.

Why:
    ESMA Guidelines on Alternative Performance Measures, ESMA/2015/1415: definitions and labels, reconciliation to the
    most directly reconcilable line item, and comparatives for earlier periods. They let a release refer to a document
    with the definitions and reconciliations instead, if it can be reached directly; such a reference is taken as
    given, and whether it leads there the check does not decide. Prominence (the same guidelines) is a matter of the
    whole page, and not held here; issuers outside the European Union clear it with `--ignore D125`.

Example:
    Adjusted EBITDA in the headline, and neither a definition nor a reconciliation.

How to clear it:
    Define it in `measures`, and add a statement of `kind: reconciliation` with the earlier period. If counsel lets it
    stand, waive D125 with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.measures.bridges import find_bridges
from relwriter.checks.measures.naming import find_measures
from relwriter.checks.measures.shown import Shown, explained, find_used
from relwriter.checks.measures.stating import find_stated_periods
from relwriter.checks.mentions.sentences import split_sentences
from relwriter.checks.phrase import Phrase
from relwriter.checks.wording.reading import plain

CODE = "D125"
NAME = "alternative-measure-is-not-explained"
SEVERITY = Severity.COUNSEL

_REFERENCE = Phrase(
    r"(?:definition|reconciliation|calculation)s?\b[^.]{0,120}?\b(?:available|found|published|website|report|note)\b"
    r"|\balternative performance measures?\b[^.]{0,160}?\b(?:available|found|website|report|note|defined)\b",
    re.IGNORECASE,
)
_DEFINING = Phrase(r"\b(?:is|are|means|refers|consists?|equals?|includes?|represents?)\b|[=:–—]", re.IGNORECASE)
_NOT_DEFINING = Phrase(
    r"\s*(?:(?:an? |not |also |all )*(?:alternative|non-GAAP|performance)\b"
    r"|(?:further )?(?:defined|explained|reconciled|described) (?:and \w+ )?(?:below|above|in|on)\b)",
    re.IGNORECASE,
)
"""What stands after the verb of a sentence that only says what sort of measures they are, or where they are defined."""
_ALL = Phrase(r"\b(?:measures|APMs)\b", re.IGNORECASE)
_REASON = Phrase(
    r"\b(?:useful|helps?|relevan\w+|meaningful|investors|management|compare|comparisons?|understand\w*|insight"
    r"|in order to|indicat\w+|shows?|monitors?|assess\w*)\b",
    re.IGNORECASE,
)


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for the first use of each measure, with what it lacks."""
    if draft.release.company.issuer.framework != "IFRS" or _refers(draft):
        return
    defined, seen = _defined(draft), set()
    for shown in find_used(draft):
        key = (shown.measure.family, shown.measure.adjective)
        if shown.measure.ratio or shown.measure.adjective == "constant currency" or key in seen:
            continue
        seen.add(key)
        if missing := _missing(draft, shown, defined):
            message = f"is an alternative performance measure without {' and without '.join(missing)}"
            yield shown.sight(message, "explain it in measures and a reconciliation (ESMA/2015/1415)")


def _missing(draft: CheckedDraft, shown: Shown, defined: set[str]) -> list[str]:
    bridges = [one for one in find_bridges(draft) if one.measure.family == shown.measure.family]
    missing = [] if shown.measure.family in defined else ["a definition"]
    missing += [] if _is_reasoned(draft, shown.measure.family) else ["a reason for its use"]
    if not bridges:
        return [*missing, "a reconciliation"]
    periods = {period for one in bridges for period in one.periods}
    if len({period.year for period in periods}) < 2:
        return [*missing, "an earlier period in its reconciliation"]
    left = find_stated_periods(draft, shown) - periods if shown.measure.family != "net_debt" else set()
    return [*missing, f"a reconciliation for {', '.join(sorted(map(str, left)))}"] if left else missing


def _defined(draft: CheckedDraft) -> set[str]:
    """The families that items of `measures`, or notes, define."""
    found = {named.measure.family for item in explained(draft) for named in find_measures(str(item.name))}
    for passage in draft.passages:
        if passage.section in ("notes", "measures"):
            for sentence in split_sentences(plain(passage)):
                found |= set(_subjects(sentence.text))
    return found


def _subjects(sentence: str) -> Iterator[str]:
    """The families that stand before the verb of a sentence that defines."""
    verb = _DEFINING.search(sentence)
    if verb is not None and not _NOT_DEFINING.match(sentence, verb.end()):
        yield from (named.measure.family for named in find_measures(sentence[: verb.start()]))


def _is_reasoned(draft: CheckedDraft, family: str) -> bool:
    """Whether something says why a measure is used: its item, or words on it or on all measures."""
    items = (one for one in explained(draft) if one.why_useful or one.how_used or _REASON.search(str(one.definition)))
    named = [one.measure for item in items for one in find_measures(str(item.name))]
    if any(one.family == family and not one.ratio for one in named):
        return True
    for passage in draft.passages:
        is_told = passage.section in ("notes", "measures", "text") and passage.role != "heading"
        text = plain(passage) if is_told and ".measures.items[" not in passage.field else ""
        found = {named.measure.family for named in find_measures(text) if not named.measure.ratio}
        of_all = not found and _ALL.search(text)
        if _REASON.search(text) and (family in found or of_all):
            return True
    return False


def _refers(draft: CheckedDraft) -> bool:
    """Whether the release refers to another document for them."""
    return any(_REFERENCE.search(plain(one)) for one in draft.passages if one.section in ("notes", "measures", "text"))
