"""The table of a run: per kind what was planted, caught, and caught at the right line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from benchmarks.seeded_errors.originals import LITERAL
from benchmarks.seeded_errors.outcome import Outcome
from benchmarks.seeded_errors.register import FAMILIES, KINDS, family_of
from benchmarks.seeded_errors.running import Run

_NAMES = (
    *(("planted", 8), ("caught", 8), ("%", 5), ("line", 7), ("%", 5), ("named", 7), ("%", 5)),
    *(("missed", 8), ("unseen", 8), ("refused", 9), ("astray", 8), ("no-op", 7)),
)
_HEAD = f"{'kind':<34}{''.join(f'{name:>{width}}' for name, width in _NAMES)}"


def write_table(run: Run) -> str:
    """One line a kind, a sum for each family and for all, and the false alarms."""
    lines = [_HEAD, "-" * len(_HEAD)]
    kinds = {one.planted.kind for one in run.outcomes}
    planted = [kind.name for kind in KINDS if kind.name in kinds]
    for family in FAMILIES:
        names = [name for name in planted if family_of(name) == family]
        if not names:
            continue
        lines += [_line(name, [one for one in run.outcomes if one.planted.kind == name]) for name in names]
        lines += [_line(family.upper(), [one for one in run.outcomes if one.planted.kind in names]), ""]
    return "\n".join([*lines, _line("ALL", run.outcomes), *_alarms(run.false_alarms)])


def _alarms(found: dict[str, tuple[str, ...]] | None) -> list[str]:
    """How much is found in originals without faults, and what; nothing for a run that did not look."""
    if found is None:
        return []
    plain = [f"  {name}: {alarm}" for name, alarms in found.items() for alarm in alarms if LITERAL not in name]
    literal = Counter(alarm.split(" ")[1] for name, alarms in found.items() for alarm in alarms if LITERAL in name)
    lines = ["", f"false alarms on clean originals: {len(plain)}", *plain]
    lines.append(f"findings on their literal copies, where nothing was planted: {sum(literal.values())}")
    return lines + [f"  {count} {name}" for name, count in literal.most_common()]


def _line(name: str, outcomes: Iterable[Outcome]) -> str:
    outcomes = list(outcomes)
    mutants = [one for one in outcomes if one.is_mutant]
    caught = [one for one in mutants if one.is_caught]
    parts = [caught, [one for one in caught if one.is_right], [one for one in caught if one.is_named]]
    refused = [one for one in mutants if one.way == "refused"]
    numbers = [len(mutants)]
    for part in parts:
        numbers += [len(part), _share(part, mutants)]
    numbers += [len(mutants) - len(caught), sum(bool(one.reason) for one in mutants), len(refused)]
    numbers += [sum(not one.is_right for one in refused), len(outcomes) - len(mutants)]
    cells = (f"{number:>{width}}" for number, (_, width) in zip(numbers, _NAMES, strict=True))
    return f"{name:<34}{''.join(cells)}"


def _share(part: list[Outcome], whole: list[Outcome]) -> str:
    return str(100 * len(part) // len(whole)) if whole else "-"


def describe(run: Run, each: int) -> str:
    """Some missed mistakes of each kind, and some that were found at another line."""
    lines = []
    for kind in KINDS:
        of_kind = [one for one in run.outcomes if one.planted.kind == kind.name and one.is_mutant]
        missed = [one for one in of_kind if not one.is_caught]
        astray = [one for one in of_kind if one.is_caught and not one.is_right]
        lines += [f"{kind.name}: missed {_show(one)}" for one in missed[:each]]
        lines += [f"{kind.name}: elsewhere {_show(one)}" for one in astray[:each]]
    return "\n".join(lines)


def _show(outcome: Outcome) -> str:
    mistake = outcome.planted.mistake
    told = f" [{'; '.join(outcome.told[:2])} at {outcome.place}]" if outcome.told else ""
    reason = f" ({outcome.reason})" if outcome.reason else ""
    return f"{outcome.planted.original}: {mistake.was[:90]} → {mistake.became[:60]}{told}{reason}"
