"""Computed sentences that somebody reworded: the author's own `text` for them, with their numbers as references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.amending.rewording import Change, write_literal
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.phrases import phrase
from relwriter.compose.references import resolve
from relwriter.document.tree import Value
from relwriter.model.marks import Reference, parse_prose
from relwriter.review.circulated import Part, Parts
from relwriter.review.edits import place_parts, shown

_RESULT = re.compile(r"results-(\d+)\.(.*?items\[\d+\])(?:\.figure)?")
_STEPS = {"amount": "", "change": ".change", "percent": ".change_pct"}
_PERIODS = ("", ".prior", ".linked", ".year_end", ".ytd", ".ytd_prior")
_FILTERS = (
    *("", "size", "loss", "decimals: 0", "decimals: 1", "decimals: 2", "millions", "millions: 0", "millions: 1"),
    *("millions: 2", "billions", "billions: 1", "billions: 2", "thousands", "exact"),
)


def find_item(facts: Facts, block: str) -> str:
    """The field of the result whose sentence a block is; empty for a block that is no such sentence."""
    found = _RESULT.fullmatch(block)
    if not found:
        return ""
    sections = facts.release.sections
    numbers = [n for n, section in enumerate(sections) if getattr(section, "results", None) is not None]
    wanted = int(found[1]) - 1
    return f"sections[{numbers[wanted]}].results.{found[2]}" if wanted < len(numbers) else ""


def write_sentence(facts: Facts, parts: Parts, changes: list[Change]) -> str | None:
    """A sentence with changes as prose; None where a number of it cannot be said as a reference."""
    out, at = "", 0
    placed = [one for one in place_parts(parts) if one[2].is_figure]
    text = "".join(shown(part.text) for part in parts)
    changes = [piece for change in changes for piece in _around_figures(change, placed)]
    for start, end, part in placed:
        if any(first < end and start < last for first, last, _ in changes):
            # The whole figure went with its words, or stands elsewhere now: then its own number is among the new words.
            continue
        reference = find_reference(facts, part)
        if reference is None:
            return None
        out += write_literal(_changed(text, at, start, changes)) + reference
        at = end
    return out + write_literal(_changed(text, at, len(text), changes))


def _around_figures(change: Change, placed: list[tuple[int, int, Part]]) -> Iterator[Change]:
    """A change without the figures that its new words still hold, in order."""
    start, end, new = change
    for first, last, part in placed:
        found = new.find(shown(part.text)) if start <= first and last <= end else -1
        if found >= 0:
            yield start, first, new[:found]
            start, new = last, new[found + len(part.text) :]
    yield start, end, new


def _changed(text: str, start: int, end: int, changes: list[Change]) -> str:
    """The characters of a text from one to another, with the changes among them."""
    inside = [one for one in changes if start <= one[0] and one[1] <= end]
    for first, final, new in sorted(inside, reverse=True):
        text, end = text[:first] + new + text[final:], end + len(new) - (final - first)
    return text[start:end]


def find_reference(facts: Facts, part: Part) -> str | None:
    """The reference that prints a figure as it is printed; None where there is none."""
    name, _, period = part.figure.partition(" ")
    step = _STEPS.get(part.form)
    if step is None or not name:
        return None
    for reference in _candidates(name, period, step):
        if _prints(facts, reference, part):
            return reference
    return None


def _candidates(name: str, period: str, step: str) -> Iterator[str]:
    for when in (*_PERIODS, f".'{period}'"):
        for filter in _FILTERS:
            yield f"{{{{ {name}{when}{step}{f' | {filter}' if filter else ''} }}}}"


def _prints(facts: Facts, reference: str, part: Part) -> bool:
    node = parse_prose(reference)[0]
    assert isinstance(node, Reference)
    try:
        printed = phrase(resolve(facts, node.name, node.steps, node.filters))
    except FactError:
        return False
    (value, *others) = printed
    if others or not isinstance(value, Value):
        return False
    alike = (value.origin.figure, value.origin.form, value.origin.base) == (part.figure, part.form, part.base)
    return alike and shown(value.text) == shown(part.text)
