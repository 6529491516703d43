"""The styles of tables: labels by level, numbers by the place of their decimal tab, rules over and under them.

A rule is the border of a paragraph and not of its cell, so that the rules of two columns do not touch.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from relwriter.word.style import Style

STEP = 20
"""How far apart, in twips, the decimal tabs of two styles are: a point."""

_LEVEL, _TURNOVER, _DEEPEST = 180, 180, 4
_LINES = {"single": '<w:{side} w:val="single" w:sz="4" w:space="1" w:color="auto"/>',
          "double": '<w:{side} w:val="double" w:sz="4" w:space="1" w:color="auto"/>'}  # fmt: skip

_TEXT = Style("Table Text", based="Normal", size=19, before=20, after=20, custom=True, priority=20)
_NUMBER = Style("Table Number", based="Table Text", align="right", right=64, custom=True, priority=20)
_HEAD = Style("Table Head", based="Table Text", bold=True, keep_next=True, custom=True, priority=21)


def _label(level: int) -> Style:
    """The style of labels of a level from 0; a second line is set further in."""
    name = f"Table Label {level + 1}" if level else "Table Label"
    left = _LEVEL * level + _TURNOVER
    return Style(name, based="Table Text", left=left, hanging=_TURNOVER, custom=True, priority=20)


TABLES = (
    Style("Table Title", based="Normal", bold=True, align="center", before=240, after=0, contextual=True,
          keep_next=True, keep_lines=True, outline=1, custom=True, priority=19),
    Style("Table Caption", based="Normal", size=20, align="center", before=0, after=40, keep_next=True, keep_lines=True,
          custom=True, priority=19),
    _TEXT,
    *(_label(level) for level in range(_DEEPEST)),
    Style("Table Center", based="Table Text", align="center", custom=True, priority=20),
    _NUMBER,
    _HEAD,
    Style("Table Head Center", based="Table Head", align="center", custom=True, priority=21),
    Style("Table Head Number", based="Table Head", align="right", custom=True, priority=21),
    Style("Table End", based="Normal", size=12, after=60, unnumbered=True, custom=True, priority=22),
    Style("Section End", based="Normal", size=2, before=0, after=0, unnumbered=True, custom=True, priority=99),
    Style("Release Table", "table", based="Normal Table", custom=True, priority=98),
)  # fmt: skip
"""The styles that every table may need; those for tabs and rules are made when they are used."""

_BY_NAME = {style.name: style for style in TABLES}


def label_style(level: int) -> Style:
    """The style of a row's label at a level from 0; deeper ones stand like the deepest."""
    return _label(min(level, _DEEPEST - 1))


@cache
def table_style(name: str, tab: int = 0, above: str = "", below: str = "") -> Style:
    """A style of `TABLES`, or one based on it: with a decimal tab at so many twips, rounded down to a step, and with
    rules over and under it, "single" or "double"."""
    points = tab // STEP * STEP // 20
    rules = [(side, rule) for side, rule in (("top", above), ("bottom", below)) if rule in _LINES]
    if not points and not rules:
        return _BY_NAME[name]
    where = {"top": "Above", "bottom": "Below"}
    words = [f"{points}pt"] * bool(points) + [f"{rule.capitalize()} {where[side]}" for side, rule in rules]
    border = "".join(_LINES[rule].format(side=side) for side, rule in rules)
    style = Style(" ".join([name, *words]), based=name, border=border, custom=True, priority=98)
    return replace(style, align="left", right=0, tab=points * 20) if points else style


@cache
def title_style(*, company: bool, below: bool, top: bool) -> Style:
    """The style of a line of a table's title: of the company's name over it, which the navigation pane leaves out; of
    one that stands below another; and of one that is not of the section above it, which stands there at the top."""
    title = _BY_NAME["Table Title"]
    if not (company or below or top):
        return title
    name = "Table Company" if company else "Statement Title" if top else "Table Title"
    outline = _NO_OUTLINE if company else 0 if top else None
    style = Style(
        name, based=title.name, following=title.name, outline=outline, keep_next=True, custom=True, priority=98
    )
    return replace(style, name=f"{name} Below", before=0) if below else style


_NO_OUTLINE = 9
_BELOW = {"single": 30, "double": 50}
"""How high a rule under words is with its distance, in twips."""


def raised_style(name: str, rule: str, after: int) -> Style:
    """The style of words beside others that have a rule under them, such that all stand on one line; `after` is the
    space that the style of that name has below it."""
    suffix = f"Raised {rule.capitalize()}"
    return Style(f"{name} {suffix}", based=name, after=after + _BELOW[rule], custom=True, priority=98)
