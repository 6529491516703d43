"""Guidance, dividends and buybacks: amounts typed wrong, ranges turned, actions that did not happen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.kinds import Find, Kind
from benchmarks.seeded_errors.manuscript import Manuscript
from benchmarks.seeded_errors.slips import SLIPS
from relwriter.intake.nodes import Mapping, Scalar, Sequence, end_of
from relwriter.model.values import NUMBER
from relwriter.rollforward.sites import Site

_ENDS = re.compile(r"outlook\.items\[\d+\]\.(?:prior_)?(?:low|high|point)$")
_RETURNED = re.compile(r"(?:dividend|buyback)\.(?:amount|shares|average_price|cost|remaining|program)$")
_ACTIONS = {
    "raises": ("lowers", "reiterates"), "lowers": ("raises",), "narrows": ("raises", "reiterates"),
    "reiterates": ("raises", "lowers"), "initiates": ("raises",), "updates": ("reiterates",),
}  # fmt: skip


def _numbers(script: Manuscript, path: re.Pattern[str]) -> Iterator[tuple[str, Site]]:
    for file, site in script.sites:
        if path.search(site.path) and NUMBER.fullmatch(site.text):
            yield file, site


def _slip(path: re.Pattern[str]) -> Find:
    """A slip of the keys, of any sort."""

    def find(script: Manuscript, random: Random) -> Iterator[Mistake]:
        for file, site in _numbers(script, path):
            typed = random.choice(SLIPS)[1](site.text, random)
            if typed is not None and not _is_right(site, Decimal(typed)):
                yield _put(file, site, typed)

    return find


def _is_right(site: Site, typed: Decimal) -> bool:
    """Whether what is typed is the number still: the same, or the cost of a buyback rounded to fewer digits."""
    right, places = Decimal(site.text), max(0, -int(typed.as_tuple().exponent))
    return typed == (round(right, places) if site.path.endswith("buyback.cost") else right)


def _put(file: str, site: Site, typed: str) -> Mistake:
    span = site.node.span
    return Mistake((Edit(file, span.start, span.end, typed),), f"{site.path}: {site.text}", typed)


def _turn_range(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The low end is typed for the high one, and the other way round."""
    ends = {site.path: (file, site) for file, site in _numbers(script, _ENDS)}
    for path, (file, low) in ends.items():
        high = ends.get(path.replace("low", "high"))
        if path.endswith("low") and high and high[1].text != low.text:
            one, two = low.node.span, high[1].node.span
            edits = (Edit(file, one.start, one.end, high[1].text), Edit(file, two.start, two.end, low.text))
            yield Mistake(edits, f"{low.text} to {high[1].text}", "turned")


def _keep_prior_range(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """An end of the range is still that of the guidance before."""
    ends = {site.path: (file, site) for file, site in _numbers(script, _ENDS)}
    for path, (file, site) in ends.items():
        head, _, name = path.rpartition(".")
        prior = ends.get(f"{head}.prior_{name}")
        if prior and prior[1].text != site.text:
            yield _put(file, site, prior[1].text)


def _mistake_action(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Guidance is said to be raised that was not."""
    for file, root in script.roots.items():
        for item in _guidance(root):
            action = item.get("action")
            if isinstance(action, Scalar) and action.text in _ACTIONS:
                other = random.choice(_ACTIONS[action.text])
                edit = Edit(file, action.span.start, action.span.end, other)
                yield Mistake((edit,), action.text, other, ((file, item.index, end_of(item)),))


def _guidance(root: Mapping) -> Iterator[Mapping]:
    sections = root.get("sections")
    for section in sections.items if isinstance(sections, Sequence) else ():
        outlook = section.get("outlook") if isinstance(section, Mapping) else None
        items = outlook.get("items") if isinstance(outlook, Mapping) else None
        yield from (item for item in items.items if isinstance(item, Mapping)) if isinstance(items, Sequence) else ()


KINDS = (
    Kind("guidance-mistyped", _slip(_ENDS)),
    Kind("guidance-range-turned", _turn_range),
    Kind("guidance-not-rolled", _keep_prior_range),
    Kind("guidance-action-wrong", _mistake_action),
    Kind("dividend-or-buyback-mistyped", _slip(_RETURNED)),
)
