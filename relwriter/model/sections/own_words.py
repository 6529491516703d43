"""The author's own words instead of a sentence: what may stand beside them, since they print it."""

from __future__ import annotations

from collections.abc import Iterable

from relwriter.model.marks import references
from relwriter.model.prose import Prose


def referred_fields(texts: Iterable[Prose], *path: str) -> set[str]:
    """The fields that texts refer to below a name: `amount` of `{{ dividend.amount }}` below ("dividend",).

    For a name that prints something by itself, such as `{{ guidance.revenue }}`, an empty field is among them.
    """
    found = (reference for prose in texts for reference in references(prose.nodes))
    steps = [(reference.name, *reference.steps) for reference in found]
    return {(*step, "")[len(path)] for step in steps if step[: len(path)] == path}
