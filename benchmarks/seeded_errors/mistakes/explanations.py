"""Explanations of measures: definitions, reasons and the statement on a reconciliation that are missing; cash flow per
share, or free to be spent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.seeded_errors.beyond_gaap import find_names, is_beside, is_registered, stated, told, uses
from benchmarks.seeded_errors.cutting import cut_field, cut_item, cut_words, sentences_of
from benchmarks.seeded_errors.edits import Mistake
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Passage
from relwriter.intake.nodes import Mapping, Scalar, Sequence, end_of

_REASON = re.compile(r"(?i)\b(?:investors?|useful|compare)\b")
_EFFORTS = re.compile(r"(?i)\bunreasonable effort")


def _explained(script: Manuscript) -> Iterator[tuple[str, Sequence, int, Mapping, str]]:
    """The items of sections `measures`, with their names."""
    for file, site in script.sites:
        listed = site.parent
        match = re.search(r"measures\.items\[(\d+)\]$", site.path)
        if match and isinstance(site.node, Mapping) and isinstance(listed, Sequence):
            name = site.node.get("name")
            yield file, listed, int(match[1]), site.node, name.text if isinstance(name, Scalar) else ""


def _drop_definition(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A measure beside GAAP is not explained any more."""
    if is_registered(script) and _general(script):
        return
    for file, listed, number, _, name in _explained(script):
        families = {one.family for one in find_names(name) if one.beside}
        if families and (edit := cut_item(file, listed, number)):
            yield Mistake((edit,), name, "nothing", _without(uses(script, families), edit))


def _drop_metric(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A key metric is not defined any more."""
    for file, listed, number, _, name in _explained(script):
        own = _stems(name)
        keys = {key for key in _metrics(script) if len(own & _stems(str(script.release.figures[key].label))) > 1}
        if not find_names(name) and keys and (edit := cut_item(file, listed, number)):
            also = tuple(
                (where, site.node.span.start, end_of(site.node))
                for where, site in script.sites
                if isinstance(site.node, Scalar)
                and (site.text in keys or any(site.path.startswith(f"figures.{key}.") for key in keys))
            )
            yield Mistake((edit,), name, "nothing", _without(also, edit))


def _stems(words: str) -> set[str]:
    return {word.rstrip("s")[:6] for word in re.findall(r"[a-z]{3,}", words.lower())}


def _metrics(script: Manuscript) -> set[str]:
    """The figures of sections of metrics."""
    found = set()
    for _, site in script.sites:
        if ".metrics." in site.path and isinstance(site.node, Scalar):
            found |= {key for key in re.findall(r"[a-z][\w-]+", site.text) if key in script.release.figures}
    return found


def _without(spots: tuple, edit) -> tuple:
    return tuple(one for one in spots if one[0] != edit.file or one[2] <= edit.start or one[1] >= edit.end)


def _lose_part(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A definition names one item less than the reconciliation has rows."""
    labels = {str(figure.label).lower() for figure in script.release.figures.values()}
    for passage in script.passages:
        if passage.site.name != "definition":
            continue
        for label in sorted(labels, key=len, reverse=True):
            match = re.search(
                rf"{re.escape(label)}, (?!which|who|that)(?=\w)|, {re.escape(label)}(?=,| and| or)",
                passage.text.lower(),
            )
            if match and len(label) > 6 and not find_names(label):
                also = _rows(script, label)
                yield Mistake((passage.become(*match.span(), ""),), label, "not named", also)


def _rows(script: Manuscript, label: str) -> tuple:
    keys = {key for key, figure in script.release.figures.items() if str(figure.label).lower() == label}
    return tuple(
        (file, site.node.span.start, end_of(site.node))
        for file, site in script.sites
        if isinstance(site.node, Scalar) and ".rows[" in site.path and (site.text in keys or label in site.text.lower())
    )


def _drop_reason(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Nothing says any more why the measures are useful: the reasons of all, or the sentences of all."""
    if _general(script):
        return
    for file, _, _, item, name in _explained(script):
        families = {one.family for one in find_names(name) if one.beside}
        edit = cut_field(file, item, "why_useful") if families else None
        if edit is not None:
            yield Mistake((edit,), f"{name}: why_useful", "nothing", _without(uses(script, families), edit))


def _general(script: Manuscript) -> list[Passage]:
    """The paragraphs that say of all measures why they are useful."""
    places = re.compile(r"(?:intro|closing|notes|text)")
    told_of = (one for one in script.passages if places.search(one.site.path) and _REASON.search(one.text))
    return [one for one in told_of if _speaks_of_measures(one.text)]


def _speaks_of_measures(text: str) -> bool:
    return bool(re.search(r"(?i)non-GAAP|\bmeasures\b", text))


def _statements(script: Manuscript) -> Iterator[Passage]:
    """The passages that say that a reconciliation is not available."""
    yield from (one for one in script.passages if _EFFORTS.search(one.text))


def _drop_statement(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """Guidance of measures beside GAAP, and not a word on why they are not reconciled."""
    guided = _guided(script)
    for passage in _statements(script):
        also = ((passage.file, passage.span.start, passage.span.end), *guided)
        spot = next(one for one in sentences_of(passage.text) if _EFFORTS.search(passage.text[slice(*one)]))
        if len(sentences_of(passage.text)) > 1:
            yield Mistake((cut_words(passage, *spot),), passage.text[slice(*spot)][:60], "nothing", also)
        holder = passage.site.records[-1].node if passage.site.records else None
        edit = cut_field(passage.file, holder, passage.site.name) if isinstance(holder, Mapping) else None
        if edit is not None and passage.site.name == "no_reconciliation":
            yield Mistake((edit,), passage.site.name, "nothing", guided)


def _guided(script: Manuscript) -> tuple:
    guided = [
        (file, site)
        for file, site in script.sites
        if isinstance(site.node, Scalar) and re.search(r"outlook|highlights|text", site.path) and is_beside(site.text)
    ]
    return tuple((file, site.node.span.start, end_of(site.node)) for file, site in guided)


_MISSING = re.compile(r",? (?:because|since|as|due to)\b[^.]*")


def _lose_statement_part(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The statement does not say what is missing, or how significant it is."""
    for passage in _statements(script):
        significant = [one for one in sentences_of(passage.text)
                       if re.search(r"(?i)\b(?:material|significant|significance)\b", passage.text[slice(*one)])
                       and not _EFFORTS.search(passage.text[slice(*one)])]  # fmt: skip
        if len(significant) == 1:
            whole = ((passage.file, passage.span.index(0), passage.span.index(0)),)
            near = tuple(
                (passage.file, passage.span.index(n), passage.span.index(n)) for n, _ in sentences_of(passage.text)
            )
            yield Mistake((cut_words(passage, *significant[0]),), "how significant", "not said", whole + near)


_SPENT = (
    " Free cash flow is the cash left for discretionary use.",
    " Free cash flow is available for distribution to shareholders.",
    " All of our free cash flow can be returned to shareholders.",
)
_PER_SHARE = (
    " Free cash flow per share was $0.31.", " Operating cash flow per diluted share rose to $0.44.",
    " That is free cash flow of $0.27 per share.", " Cash flow from operations was $0.52 per share.",
)  # fmt: skip


def _append(sentences: tuple[str, ...], pattern: str):
    def find(script: Manuscript, random: Random) -> Iterator[Mistake]:
        for passage in told(script) if is_registered(script) else ():
            whole = passage.text.rstrip().endswith(".") and not passage.site.path.startswith("release.")
            if whole and re.search(pattern, passage.text, re.IGNORECASE):
                added = random.choice(sentences)
                end = len(passage.text)
                yield Mistake((passage.become(end, end, added),), passage.text[-40:], added.strip())

    return find


def _reason_sentence(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The one sentence that says for all measures why they are useful is cut."""
    items = [item for _, _, _, item, _ in _explained(script) if item.get("why_useful")]
    told_in = [one for one in script.passages if re.search(r"measures\.(?:intro|closing)|notes", one.site.path)
               and re.search(r"(?i)\binvestors?\b", one.text) and _speaks_of_measures(one.text)]  # fmt: skip
    if items or len(told_in) != 1:
        return
    passage = told_in[0]
    spots = [one for one in sentences_of(passage.text) if re.search(r"(?i)\binvestors?\b", passage.text[slice(*one)])]
    if len(spots) == 1 and len(sentences_of(passage.text)) > 1:
        families = {one.family for other in told(script) for one in stated(other) if one.beside}
        words = passage.text[slice(*spots[0])][:60]
        yield Mistake((cut_words(passage, *spots[0]),), words, "nothing", uses(script, families))


KINDS = (
    Kind("definition-dropped", _drop_definition),
    Kind("metric-definition-dropped", _drop_metric),
    Kind("definition-part-lost", _lose_part),
    Kind("reason-dropped", _drop_reason),
    Kind("reason-sentence-dropped", _reason_sentence),
    Kind("efforts-statement-dropped", _drop_statement),
    Kind("efforts-statement-part-lost", _lose_statement_part),
    Kind("free-cash-flow-to-spend", _append(_SPENT, r"free cash flow|cash flows?\b|\bcash\b")),
    Kind("liquidity-per-share", _append(_PER_SHARE, r"free cash flow|cash flows?\b|\bcash\b")),
)
