"""What prose says of guidance: an item of the outlook by its id, its range printed as the outlook prints it."""

from __future__ import annotations

from difflib import get_close_matches

from relwriter.compose.announcements import sections_of
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.opening import entry_value
from relwriter.compose.phrases import Phrase
from relwriter.compose.typed import decimals_of, typed_value
from relwriter.document.tree import Value, plain_text
from relwriter.model.release import Release
from relwriter.model.sections.outlook import Guidance

_STEPS = ("low", "high", "point", "midpoint", "prior", "prior_low", "prior_high", "prior_point", "measure")


def guidance_value(facts: Facts, steps: tuple[str, ...]) -> Value:
    """What `{{ guidance.ID.STEP }}` prints: the range, one end of it, its middle, the range before, or the measure.

    Raises FactError.
    """
    item = _find_guidance(facts.release, steps[0] if steps else "")
    step = ".".join(steps[1:])
    if step == "measure" and item.measure is not None:
        return entry_value(item.measure)
    # The outlook prints prose, and prose refers to what is here: imported when it is asked for.
    from relwriter.compose.sections.outlook import guidance_amount, prior_range, stated_range

    if step in ("", "prior"):
        return _as_value(stated_range(facts, item) if not step else prior_range(facts, item), item, step)
    if step in ("low", "high", "point", "prior_low", "prior_high", "prior_point"):
        amount = getattr(item, step)
        return guidance_amount(facts, item, amount) if amount is not None else _refuse(item, step)
    return _midpoint(facts, item) if step == "midpoint" else _refuse(item, step)


def _find_guidance(release: Release, key: str) -> Guidance:
    """The item of the outlook that has an id. Raises FactError where none or several have it."""
    items = [item for outlook in sections_of(release, "outlook") for item in outlook.items if item.id]  # type: ignore[attr-defined]
    found = [item for item in items if item.id == key]
    if len(found) == 1:
        return found[0]
    if found:
        raise FactError(f"several items of the outlook have the id {key}", "give each an id of its own")
    known = [str(item.id) for item in items]
    close = get_close_matches(key, known, 1)
    advice = f"did you mean {close[0]}?" if close else f"one of {', '.join(known)}" if known else ""
    named = f"no item of the outlook has the id '{key}'" if key else "guidance needs the id of an item of the outlook"
    raise FactError(named, advice or "give the item an id, such as id: revenue")


def _as_value(words: Phrase, item: Guidance, step: str) -> Value:
    """A range as one value, at the place of its first amount."""
    first = next((node for node in words if isinstance(node, Value)), None)
    return Value(plain_text(words), first.origin) if first else _refuse(item, step or "low")


def _midpoint(facts: Facts, item: Guidance) -> Value:
    """The middle of a range, exactly, with at least the decimals of its ends."""
    if item.low is None or item.high is None:
        return _refuse(item, "midpoint")
    middle = (item.low + item.high) / 2
    decimals = max(decimals_of(amount) for amount in (middle, item.low, item.high))
    shown = typed_value(facts.style, middle, item.unit, item.scale, decimals)
    return Value(shown.text, typed_value(facts.style, item.low, item.unit, item.scale).origin)


def _refuse(item: Guidance, step: str) -> Value:
    if step not in _STEPS:
        raise FactError(f"guidance has no '{step}'", f"one of {', '.join(_STEPS)}, or the id alone for the range")
    needed = {"midpoint": "low and high", "prior": "prior_low and prior_high, or prior_point", "low": "low and high"}
    raise FactError(f"the guidance {item.id} has no {step}", f"add {needed.get(step, step)} to it")
