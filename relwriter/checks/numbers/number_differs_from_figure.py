"""A typed number differs from the figure that is named beside it.

What it flags:
    A number typed in a headline, a bullet, a quote or another text that stands beside the name of a figure and is not
    that figure's amount, nor its change, for the period that is said: a digit, a sign, a scale or a period off, a
    percentage from rounded numbers, the part of another figure that the amount before it is not, percent for points,
    earnings per share of another period, the amount of another figure. A number that misses by a likely slip, or that
    is the figure's own of another period, is an error; one that is just another is a warning, since the words may mean
    something that the figure does not. And a stored figure that the text says otherwise in two places, or through
    what is computed from it.

Why:
    A typed number does not follow when finance changes the figure. The headline then says one thing and the table
    another, and readers believe the headline.

Example:
    "Revenue was $84.3 million for the third quarter" beside revenue of 83,412 thousand: two digits are swapped.

How to clear it:
    Refer to the figure: `{{ revenue }}`, `{{ revenue.prior }}`, `{{ revenue.change_pct }}`. Or correct the number. If
    the words mean something else, name it so, or add a waiver with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.checks.draft import CheckedDraft
from relwriter.checks.finding import Severity, Sighting
from relwriter.checks.literals.doubted import find_doubted
from relwriter.checks.literals.reviewing import Reviewed, describe, review, sight
from relwriter.checks.literals.undermined import find_undermined

CODE = "N101"
NAME = "number-differs-from-figure"
SEVERITY = Severity.ERROR


def run(draft: CheckedDraft) -> Iterator[Sighting]:
    """A sighting for each typed number that differs from what it is about; guidance is about what is to come."""
    differing: list[Reviewed] = []
    for one in review(draft):
        is_result = one.reading.literal and one.reading.passage.section != "outlook"
        if is_result and one.verdict.outcome in ("differs", "other period", "other figure"):
            differing.append(one)
            yield _sight(draft, one)
        elif is_result and one.verdict.outcome == "other share":
            yield _of_share(one)
    yield from find_doubted([one for one in differing if one.verdict.outcome == "differs"])
    yield from find_undermined(draft, differing)


def _of_share(one: Reviewed) -> Sighting:
    """Of a percentage that is not the part of a figure which the amount before it is."""
    part, whole, numeral = one.verdict.found, one.verdict.wanted, one.reading.numeral
    assert part is not None and whole is not None
    words = f"is not the part of {whole.fact.figure.label} that the amount before it is"
    figures = "\n".join((f"typed {numeral.text}", str(part.fact), str(whole.fact)))
    advice = f"correct it, or write {{{{ {part.fact.id} | share_of: {whole.fact.id} }}}}"
    return sight(one, words, advice, figures, Severity.WARNING)


def _sight(draft: CheckedDraft, one: Reviewed) -> Sighting:
    verdict, numeral = one.verdict, one.reading.numeral
    wanted = verdict.wanted or verdict.found
    name = wanted.fact.figure.label if wanted is not None else "the figure that is named"
    words = f"is not what {name} is"
    if verdict.outcome == "other period" and verdict.found is not None:
        base = f", from {verdict.found.base.period}" if verdict.found.base is not None else ""
        words = f"is {'the change' if base else 'that'} of {verdict.found.fact.period}{base}, which is not what is said"
    elif verdict.outcome == "other figure" and verdict.found is not None:
        words = f"is not what {name} is, but {verdict.found.fact.figure.label}"
    hint = f"; {verdict.slip}" if verdict.slip else ""
    lines = [f"typed {numeral.text}", *(describe(found, numeral) for found in (verdict.wanted, verdict.found) if found)]
    key = wanted.fact.id if wanted is not None else "figure"
    implied = wanted is not None and key not in draft.release.figures
    advice = f"refer to it, such as {{{{ {key} }}}}, or correct the number"
    if implied and wanted is not None:
        advice = f"correct it, or add the figure and refer to it: formula: {wanted.fact.figure.formula}"
    return sight(one, words + hint, advice, "\n".join(lines), None if verdict.sure else Severity.WARNING)
