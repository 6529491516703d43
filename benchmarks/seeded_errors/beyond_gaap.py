"""Measures beside GAAP as those know them who write a release: by their names and the GAAP measures they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.seeded_errors.manuscript import Manuscript, Passage, walk_mappings
from relwriter.intake.nodes import Node, Scalar, Sequence, end_of, walk_scalars

_ADJECTIVE = r"(?:non-?GAAP|adjusted|underlying|core|comparable EBITDA)"
_FAMILIES = {
    "free cash flow": (r"free cash flow(?! margin)", "operating cash flow"),
    "EBITDA": (r"EBITDA(?! margin)", "profit"),
    "net debt": (r"net debt", "debt"),
    "operating cash flow": (r"net cash (?:provided by|from|used in|\(used in\))[\w() ]*operating activities"
                            r"|(?:cash flow|cash) from operating activities|operating cash flow", ""),
    "operating margin": (r"operating (?:income |profit )?(?:margin|rate)", "operating margin"),
    "gross margin": (r"gross (?:profit )?(?:margin|rate)", "gross margin"),
    "gross profit": (r"gross profit(?! rate| margin)", "gross profit"),
    "operating income": (r"operating (?:income|profit|loss|result)(?! rate| margin)"
                         r"|(?:income|profit|loss|\(loss\)) from operations", "operating income"),
    "profit per share": (r"(?:diluted |basic )?(?:EPS\b|earnings per share)"
                         r"|(?:net )?(?:income|earnings|loss|\(loss\))(?: attributable to [\w ]+)? "
                         r"(?:\(loss\) )?per (?:diluted |basic |common |basic and diluted )*share", "profit per share"),
    "profit": (r"net (?:income|loss|result|profit)(?! per|[^.,]{0,20}per)|profit for the (?:period|quarter|year)"
               r"|\bprofit\b(?! before| margin)|earnings(?! per)", "profit"),
}  # fmt: skip
_NAME = "|".join(
    f"(?P<f{i}>(?P<a{i}>{_ADJECTIVE} (?:diluted |basic |effective )?)?(?:{pattern}))"
    for i, (pattern, _) in enumerate(_FAMILIES.values())
)
_PATTERN = re.compile(rf"(?<![\w-])(?:{_NAME})(?![\w-])", re.IGNORECASE)
_NAMES = tuple(_FAMILIES)
_OWN = frozenset(("free cash flow", "EBITDA", "net debt"))
"""Families that are beside GAAP without an adjective."""
_AMOUNT = re.compile(r"[$€£]\s?\(?\d|\d[\d.,]*\s?(?:%|percent|million|billion|m\b)|\{\{|\b(?:USD|EUR) \d")


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a measure in words: its family, whether it is beside GAAP, and where it stands."""

    family: str
    beside: bool
    start: int
    end: int

    @property
    def source(self) -> str:
        """The family of the GAAP measure that it comes from."""
        return _FAMILIES[self.family][1] if self.beside else self.family


def find_names(text: str) -> list[Name]:
    """The measures that a text names, in order."""
    found = []
    for match in _PATTERN.finditer(text):
        number = next(i for i in range(len(_NAMES)) if match[f"f{i}"])
        family = _NAMES[number]
        found.append(Name(family, bool(match[f"a{number}"]) or family in _OWN, *match.span()))
    return found


def is_beside(text: str) -> bool:
    """Whether a name such as a figure's label is that of a measure beside GAAP."""
    found = find_names(text)
    return bool(found) and found[0].beside


def is_registered(script: Manuscript) -> bool:
    """Whether the company is with the SEC, whose rules on prominence and calls then speak to it."""
    return script.release.company.issuer.filer != "none"


def measures_beside(script: Manuscript) -> dict[str, Name]:
    """The figures that are measures beside GAAP, by id."""
    found = {}
    for key, figure in script.release.figures.items():
        names = find_names(str(figure.label))
        if names and names[0].beside and figure.unit != "shares":
            found[key] = names[0]
    return found


def words_of(script: Manuscript, node: Node) -> str:
    """What an item names: its words, with the labels of the figures that it refers to."""
    words = []
    for scalar in walk_scalars(node):
        figure = script.release.figures.get(scalar.text)
        words.append(str(figure.label) if figure is not None else _labelled(script, scalar.text))
    return "; ".join(words)


def _labelled(script: Manuscript, text: str) -> str:
    """A text as it is; its references are amounts and name nothing."""
    return re.sub(r"\{\{.*?\}\}", "$1", text)


_LISTS = ("items", "subheads", "rows")


def lists_of(script: Manuscript, name: str) -> Iterator[tuple[str, Sequence]]:
    """Every list of a name in the files, such as `items`."""
    for file, node in walk_mappings(script):
        yield from ((file, value) for key, value in node.entries if key.text == name and isinstance(value, Sequence))


def told(script: Manuscript) -> list[Passage]:
    """The passages that tell of results: what is above the dateline, quotes, results, points, paragraphs."""
    paths = r"^release\.(?:headline|subheads|lede)|\.(?:quote|results|highlights|metrics|text|letter)\b"
    left_out = r"title|intro|heading"
    return [
        one
        for one in script.passages
        if re.search(paths, one.site.path)
        and not re.search(left_out, one.site.path.rpartition(".")[2])
        and not re.match(r"statements|.*\.(?:statement|notes|legend|about|outlook)\.", one.site.path)
    ]


def stated(passage: Passage) -> list[Name]:
    """The measures of a passage that stand with an amount after them, in one sentence."""
    text = passage.text
    return [one for one in find_names(text) if _AMOUNT.search(text[one.end : one.end + 60].partition(". ")[0])]


def uses(script: Manuscript, families: set[str]) -> tuple[tuple[str, int, int], ...]:
    """Where measures beside GAAP of some families are named, by words or by the figure: a finding there is as right."""
    keys = {key for key, name in measures_beside(script).items() if name.family in families}
    spots = []
    for file, site in script.sites:
        node = site.node
        if not isinstance(node, Scalar):
            continue
        named = any(one.beside and one.family in families for one in find_names(node.text))
        if named or node.text in keys or any(re.search(rf"\{{\{{ {key}\b", node.text) for key in keys):
            spots.append((file, node.span.start, end_of(node)))
    return tuple(spots)
