"""Figures that changed: each once, as it was printed before and now, with the difference of the two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_NUMBER = re.compile(r"\d(?:[\d,.'’\u00a0\u202f]*\d)?")
_SIGNS = "()-−–+"


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that a version prints: `key` tells which one it is in every version, `label` and `period` for people,
    `printed` as it stands there, `exact` in `unit`, empty where that is not known, the block's id, and the id of the
    figure in the release.

    `end` is a wider key, by the end of the period alone: year to date after one quarter is the quarter.
    """

    key: str
    label: str
    period: str
    printed: str
    exact: str
    unit: str
    block: str
    id: str = ""
    end: str = ""


_NOT_STATED = Stated("", "", "", "", "", "", "")


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A figure whose print changed, and the blocks that print it, those of the new version first.

    One that came or went has no print on one side. `difference` is between the prints, or between the exact values
    where those cannot be compared.
    """

    label: str
    old_period: str
    new_period: str
    old: str
    new: str
    old_exact: str
    new_exact: str
    unit: str
    difference: str
    blocks: tuple[str, ...]
    id: str = ""

    @property
    def period(self) -> str:
        """The figure's period, or both where it moved."""
        return " → ".join(dict.fromkeys(filter(None, (self.old_period, self.new_period))))


def pick_shown(figures: Sequence[ChangedFigure]) -> tuple[list[ChangedFigure], int]:
    """The figures to show to people, and how many others there are: between drafts of one release all, between two
    releases those that both print, since columns and periods come and go there."""
    if all(figure.old_period == figure.new_period for figure in figures if figure.old and figure.new):
        return list(figures), 0
    shown = [figure for figure in figures if figure.old and figure.new]
    return shown, len(figures) - len(shown)


def tell_others(count: int) -> str:
    """How many figures stand in one of two releases alone; empty for none."""
    if not count:
        return ""
    return f"{count} {'figure stands' if count == 1 else 'figures stand'} in one of the two alone."


def find_changed(old: Sequence[Stated], new: Sequence[Stated]) -> list[ChangedFigure]:
    """The figures whose prints differ, in the order of the new version; then those that came, then those that went."""
    olds, news = _by_key(old), _by_key(new)
    partners = _partners(olds, news)
    found = [one for key, other in partners.items() for one in _compare(olds[other], news[key])]
    came = [one for key in news if key not in partners for one in _compare([], news[key])]
    stayed = set(partners.values())
    return found + came + [one for key in olds if key not in stayed for one in _compare(olds[key], [])]


def _by_key(stated: Iterable[Stated]) -> dict[str, list[Stated]]:
    found: dict[str, list[Stated]] = {}
    for one in stated:
        found.setdefault(one.key, []).append(one)
    return found


def _partners(olds: dict[str, list[Stated]], news: dict[str, list[Stated]]) -> dict[str, str]:
    """The old key of each new one: the same, or the only one that is left for a period of the same end."""
    ends: dict[str, list[str]] = {}
    for key, stated in olds.items():
        if key not in news:
            ends.setdefault(stated[0].end, []).append(key)
    left = Counter(stated[0].end for key, stated in news.items() if key not in olds)
    partners = {}
    for key, stated in news.items():
        end = stated[0].end
        if key in olds:
            partners[key] = key
        elif end and left[end] == len(ends.get(end, ())) == 1:
            partners[key] = ends[end][0]
    return partners


def _compare(old: Sequence[Stated], new: Sequence[Stated]) -> Iterator[ChangedFigure]:
    before, after = (dict.fromkeys(one.printed for one in side) for side in (old, new))
    if list(before) == list(after) or (before.keys() == after.keys()):
        return
    one, other = _first_pair(old, new, before.keys(), after.keys())
    blocks = tuple(dict.fromkeys(stated.block for stated in (*new, *old)))
    was, now = one or _NOT_STATED, other or _NOT_STATED
    some = other or was
    apart = difference(one, other) if one and other else ""
    periods, prints, exact = (was.period, now.period), (was.printed, now.printed), (was.exact, now.exact)
    yield ChangedFigure(some.label, *periods, *prints, *exact, some.unit, apart, blocks, some.id)


def _first_pair(
    old: Sequence[Stated], new: Sequence[Stated], before: Iterable[str], after: Iterable[str]
) -> tuple[Stated | None, Stated | None]:
    """The first prints that differ, of one scale if there are such: `$1.2 million` is not held against `1,150`."""
    if not old or not new:
        return (old[0] if old else None), (new[0] if new else None)
    firsts = [{one.printed: one for one in reversed(side)} for side in (old, new)]
    pairs = [(firsts[0][a], firsts[1][b]) for a in before for b in after if a != b]
    return next((pair for pair in pairs if _have_one_frame(*pair)), pairs[0])


def _have_one_frame(old: Stated, new: Stated) -> bool:
    before, after = _read(old), _read(new)
    return before is not None and after is not None and before.frame == after.frame


def difference(old: Stated, new: Stated) -> str:
    """What came to a figure, with its sign, in the unit of its prints: `+$0.1 million`, `-0.2 points`, `+120`.

    Where the prints are not of one scale, the difference of the exact values; empty where one is not known.
    """
    before, after = _read(old), _read(new)
    if before is not None and after is not None and before.frame == after.frame:
        return _write(after.number - before.number, after.frame, max(before.decimals, after.decimals))
    exact = _decimal(old.exact), _decimal(new.exact)
    if exact[0] is None or exact[1] is None or old.unit != new.unit:
        return ""
    return f"{exact[1] - exact[0]:+,f} {new.unit}".strip()


@dataclass(frozen=True, slots=True)
class _Print:
    number: Decimal
    decimals: int
    frame: tuple[str, str]


def _read(stated: Stated) -> _Print | None:
    """A print as a number with its sign, the decimals that it shows, and what stands around it."""
    found = _NUMBER.findall(stated.printed)
    if len(found) != 1:
        return None
    before, _, after = stated.printed.partition(found[0])
    frame = tuple("".join(c for c in part if c not in _SIGNS).strip() for part in (before, after))
    digits = re.sub(r"[,'’\u00a0\u202f]", "", found[0])
    number = _decimal(digits)
    if number is None:
        return None
    exact = _decimal(stated.exact)
    is_negative = exact < 0 if exact is not None else bool(set(before) & set("(-−"))
    decimals = len(digits.partition(".")[2])
    return _Print(-number if is_negative else number, decimals, (frame[0], frame[1]))


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _write(number: Decimal, frame: tuple[str, str], decimals: int) -> str:
    sign = "+" if number > 0 else "-" if number < 0 else ""
    before, after = frame
    shown = f"{abs(number):,.{decimals}f}"
    if after.startswith("%"):
        return f"{sign}{before}{shown} points"
    return f"{sign}{before}{shown}{' ' if after else ''}{after}"
