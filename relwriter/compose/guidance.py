"""What prose says of guidance: an item of the outlook by its id, its range printed as the outlook prints it."""

from __future__ import annotations

from difflib import get_close_matches

from relwriter.compose.announcements import sections_of
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.forecast import expected_words, read_ends
from relwriter.compose.opening import entry_value
from relwriter.compose.phrases import Phrase
from relwriter.compose.ranges import print_middle
from relwriter.document.tree import Value, plain_text
from relwriter.model.period import Period
from relwriter.model.release import Release
from relwriter.model.sections.guidance import Guidance, ends_of

STEPS = ("low", "high", "point", "midpoint", "prior", "prior_low", "prior_high", "prior_point", "measure")


def guidance_value(facts: Facts, steps: tuple[str, ...]) -> Value:
    """What `{{ guidance.ID.STEP }}` prints: the range, one end of it, its middle, the range before, or the measure.

    Raises FactError.
    """
    item, period = _find_guidance(facts.release, steps[0] if steps else "")
    step = ".".join(steps[1:])
    if step == "measure" and item.measure is not None:
        return entry_value(item.measure)
    if step not in STEPS and step:
        return _refuse(item, step)
    prefix = "prior_" if step.startswith("prior") else ""
    ends = read_ends(facts, item, prefix, period)
    if step in ("", "prior"):
        return _as_value(expected_words(facts, item, prefix, ends), item, step)
    if step == "midpoint":
        return print_middle(*ends) if len(ends) == 2 else _refuse(item, step)
    named = dict(zip((name for name, _ in ends_of(item, prefix)), ends, strict=True))
    return named[step].value if step in named else _refuse(item, step)


def _find_guidance(release: Release, key: str) -> tuple[Guidance, Period | None]:
    """The item of the outlook that has an id, and its period. Raises FactError where none or several have it."""
    outlooks = sections_of(release, "outlook")
    items = [(item, item.period or outlook.period) for outlook in outlooks for item in outlook.items if item.id]  # type: ignore[attr-defined]
    found = [(item, period) for item, period in items if item.id == key]
    if len(found) == 1:
        return found[0]
    if found:
        raise FactError(f"several items of the outlook have the id {key}", "give each an id of its own")
    known = [str(item.id) for item, _ in items]
    close = get_close_matches(key, known, 1)
    advice = f"did you mean {close[0]}?" if close else f"one of {', '.join(known)}" if known else ""
    named = f"no item of the outlook has the id '{key}'" if key else "guidance needs the id of an item of the outlook"
    raise FactError(named, advice or "give the item an id, such as id: revenue")


def _as_value(words: Phrase, item: Guidance, step: str) -> Value:
    """A range as one value, at the place of its first amount."""
    first = next((node for node in words if isinstance(node, Value)), None)
    return Value(plain_text(words), first.origin) if first else _refuse(item, step or "low")


def _refuse(item: Guidance, step: str) -> Value:
    if step not in STEPS:
        raise FactError(f"guidance has no '{step}'", f"one of {', '.join(STEPS)}, or the id alone for the range")
    needed = {"midpoint": "low and high", "prior": "prior_low and prior_high, or prior_point", "low": "low and high"}
    raise FactError(f"the guidance {item.id} has no {step}", f"add {needed.get(step, step)} to it")
