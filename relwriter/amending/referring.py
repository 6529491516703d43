"""What printed words are in prose: the references to figures, names, periods, days and amounts that print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.compose.announcements import REFERRED_FIELDS
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.guidance import STEPS as GUIDANCE_STEPS
from relwriter.compose.periods import period_names
from relwriter.compose.phrases import phrase
from relwriter.compose.references import resolve
from relwriter.document.tree import Value, plain_text
from relwriter.model.marks import Reference, parse_prose
from relwriter.review.circulated import Part
from relwriter.review.edits import shown
from relwriter.source import Origin

_STEPS = {
    "amount": ("",),
    "change": (".change", ".prior_change", ".linked_change"),
    "percent": (".change_pct", ".prior_change_pct", ".linked_change_pct"),
}
_PERIODS = ("", ".prior", ".linked", ".year_end", ".ytd", ".ytd_prior")
_FILTERS = (
    *("", "size", "loss", "decimals: 0", "decimals: 1", "decimals: 2", "millions", "millions: 0", "millions: 1"),
    *("millions: 2", "billions", "billions: 1", "billions: 2", "thousands", "exact"),
)
_COMPANY = ("company", "company.name", "company.listings", "company.symbol", "company.terms", "company.descriptor")


@dataclass(frozen=True, slots=True)
class Named:
    """A reference with what it prints, and where the first of that is from."""

    reference: str
    text: str
    origin: Origin


class References:
    """The references by which prose of a release can say what it prints."""

    def __init__(self, facts: Facts):
        self._facts = facts
        named = [one for name in _names(facts) if (one := _resolve(facts, name)) is not None]
        # The longest first: a range before its end, a name before its part.
        self._named = sorted(named, key=lambda one: -len(one.text))
        self._free = [one for one in self._named if _stands_alone(one)]

    def find(self, text: str, at: int, part: Part) -> Iterator[tuple[str, int]]:
        """The references that print what stands in a text at the beginning of a part, and where that ends, the longest
        first."""
        if part.figure and (reference := self._find_figure(part)) is not None:
            yield reference, at + len(part.text)
        for one in self._named if not part.figure else ():
            if one.origin.field == part.field and text.startswith(one.text, at):
                yield f"{{{{ {one.reference} }}}}", at + len(one.text)

    def find_part(self, text: str, at: int, part: Part) -> str:
        """The reference that prints a part and nothing else; empty where there is none."""
        ends = self.find(text, at, part)
        return next((reference for reference, end in ends if end == at + len(part.text)), "")

    def restore(self, words: str, kind: str = "") -> Iterator[tuple[str, bool]]:
        """Words of a kind of section in pieces: names and periods as references, what stands between them as it is."""
        own = [one for one in self._free if "." in one.reference and one.reference.split(".")[0] == kind]
        others = [one for one in self._free if one.reference.startswith(("period", "company"))]
        texts = {one.text: one.reference for one in reversed([*own, *others])}
        if not texts:
            yield words, False
            return
        pattern = "|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True))
        at = 0
        for found in re.finditer(rf"(?<![\w]){'(?:' + pattern + ')'}(?![\w])", words):
            yield words[at : found.start()], False
            yield f"{{{{ {texts[found.group()]} }}}}", True
            at = found.end()
        yield words[at:], False

    def _find_figure(self, part: Part) -> str | None:
        """The reference that prints a figure as it is printed; None where there is none."""
        name, _, period = part.figure.partition(" ")
        if part.form.startswith("share of "):
            whole = part.form.removeprefix("share of ")
            steps, filters = ("",), (f"share_of: {whole}",)
        else:
            steps, filters = _STEPS.get(part.form, ()) if name else (), _FILTERS
        written = (one for step in steps for one in _candidates(name, period, step, filters))
        return next((one for one in written if _prints(self._facts, one, part)), None)


def _names(facts: Facts) -> Iterator[str]:
    """The references to what is no figure, those first that a person would rather write."""
    release = facts.release
    yield from _COMPANY
    for key in release.people:
        yield from (f"people.{key}{step}" for step in ("", ".titles", ".short", ".surname"))
    for key in release.terms:
        yield from (f"terms.{key}{step}" for step in ("", ".name"))
    yield "release.date"
    yield from (f"{kind}.{field}" for kind, fields in REFERRED_FIELDS.items() for field in fields)
    outlooks = (section.outlook for section in (*release.closed_sections, *release.release.before_dateline))
    for outlook in filter(None, outlooks):
        for item in outlook.items:
            yield from (f"guidance.{item.id}{step}" for step in _guidance_steps() if item.id)
    for period in ("", ".prior", ".linked", ".ytd", ".ytd.prior", ".year_end", *_quoted(facts)):
        yield from (f"period{period}.{name}" for name in period_names())


def _guidance_steps() -> Iterator[str]:
    yield ""
    yield from (f".{step}" for step in GUIDANCE_STEPS)


def _quoted(facts: Facts) -> Sequence[str]:
    """The periods that sections name themselves."""
    found: list[str] = []
    for section in facts.release.closed_sections:
        content = section.content
        periods = getattr(content, "period", None) or ()
        items = [getattr(item, "period", None) for item in getattr(content, "items", ())]
        found += [str(one) for one in (periods if isinstance(periods, tuple) else (periods,))]
        found += [str(one) for one in items if one is not None]
    return [f".'{one}'" for one in dict.fromkeys(found)]


def _resolve(facts: Facts, reference: str) -> Named | None:
    node = parse_prose(f"{{{{ {reference} }}}}")[0]
    assert isinstance(node, Reference)
    try:
        words = phrase(resolve(facts, node.name, node.steps, node.filters))
    except (FactError, AttributeError):
        return None
    first = next((one for one in words if isinstance(one, Value)), None)
    text = shown(plain_text(words))
    return Named(reference, text, first.origin) if first is not None and text.strip() else None


def _stands_alone(one: Named) -> bool:
    """Whether words without an origin can be taken for a name or period that they read as."""
    if one.origin.field == "period":
        is_whole = not one.reference.endswith((".in_sentence", ".as_comparative"))
        return is_whole and bool(re.search(r"\d{4}", one.text)) and " " in one.text
    return one.reference in ("company", "company.name") and len(one.text) > 3


def _candidates(name: str, period: str, step: str, filters: Sequence[str]) -> Iterator[str]:
    for when in (*_PERIODS, f".'{period}'"):
        for filter in filters:
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
