"""The rows of a statement: headings, lines, subtotals, totals, memo lines, text, and blank ones."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from relwriter.model.entry import Entry, Name
from relwriter.model.prose import Prose
from relwriter.model.recorded import Scale
from relwriter.model.sections.keys import FigureKey
from relwriter.model.statement_style import TableStyle
from relwriter.model.values import Count, Flag, Key, Record, TextAs, meanings, refuse

ROLES = ("heading", "line", "subtotal", "total", "memo", "text", "blank")
"""The roles of rows, each a field of `Row`."""

BLANK = "blank"
"""What stands for a row, or a cell, that holds nothing."""

NO_LABEL = "none"
"""What stands for the label of a row that has none."""


class _BlankOrLine(TextAs):
    """Takes the word `blank` for a blank row, and another text for a line."""

    def read(self, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        return {BLANK: "true"} if value == BLANK else {"line": value}


def _role(title: str, description: str, example: str) -> Any:
    return Field(None, title=title, description=description, examples=[example])


class Row(Record):
    """A row: exactly one role, which holds a figure's id or, where its cells are given otherwise, its label."""

    heading: Prose | None = _role("Heading", "Which heading, without values?", "Operating expenses")
    line: Prose | None = _role("Line", "Which figure, or which label?", "revenue")
    subtotal: Prose | None = _role("Subtotal", "Which figure, or which label, under a rule?", "gross_profit")
    total: Prose | None = _role("Total", "Which figure, or which label, between rules?", "net_income")
    memo: Prose | None = _role("Memo", "Which figure, after a blank row?", "weighted_shares")
    text: Prose | None = _role("Text", "Which words, without values?", "Commitments and contingencies (Note 5)")
    blank: Flag | None = Field(None, title="Blank", description="Is it a blank row?", examples=["true"])
    id: Key | None = Field(
        None, title="Id", description="By which id do sums of other rows name it?", examples=["costs"]
    )
    label: Prose | None = Field(
        None,
        title="Label",
        description="How is it labelled? (as its figure is; none for no label)",
        examples=["Net income (loss)"],
    )
    figures: tuple[Entry, ...] = Field(
        (),
        title="Figures",
        description="Which figure does each column show, or blank?",
        examples=["revenue_americas"],
    )
    cells: tuple[Prose, ...] = Field(
        (), title="Cells", description="Which words does each column show, or blank?", examples=["4% to 6%"]
    )
    of: tuple[Entry, ...] = Field(
        (),
        title="Sum of",
        description="Which figures or rows does it add up, a minus before those it subtracts? "
        "(beside a figure's id, what must add up to it)",
        examples=["-costs"],
    )
    at: Literal["beginning", "end"] = Field(
        "end",
        title="At",
        description="Is a balance that of the beginning of each period?",
        examples=["beginning"],
    )
    constant_currency: FigureKey | None = Field(
        None,
        title="At constant currency",
        description="Which figure is it at the exchange rates of the year before?",
        examples=["revenue_constant_currency"],
    )
    negate: Flag = Field(
        False, title="Negate", description="Is the sign turned, as of costs that are deducted?", examples=["true"]
    )
    mark: Name | None = Field(None, title="Mark", description="Which mark refers to a note?", examples=["(1)"])
    marks: tuple[Name, ...] = Field(
        (),
        title="Marks in cells",
        description="Which mark stands after the amount of each column, or blank?",
        examples=["(a)"],
    )
    indent: Count | None = Field(
        None,
        title="Indent",
        description="How far in is the label? (under a heading by one)",
        examples=["1"],
        le=6,
    )
    closes: Flag = Field(
        True,
        title="Closes the block",
        description="Of a subtotal or total: do the rows after it stand as far out as the heading?",
        examples=["false"],
    )
    scale: Scale | None = Field(
        None, title="Scale", description="In what scale? (money as the statement, else ones)", examples=["thousands"]
    )
    decimals: Count | None = Field(None, title="Decimals", description="With how many decimals?", examples=["1"], le=6)
    rules: Literal["none", "single", "double"] | None = Field(
        None,
        title="Rules",
        description="Which rules? (single over a subtotal, and double under a total)",
        examples=["double"],
        json_schema_extra=meanings(none="none", single="one over it", double="one over it and two under it"),
    )
    style: TableStyle = Field(TableStyle(), title="Style", description="How does it differ from the statement?")

    @model_validator(mode="after")
    def _check_content(self) -> Row:
        given = [name for name in ROLES if getattr(self, name) is not None]
        if len(given) != 1:
            raise refuse("row", "must have exactly one role", advice=f"one of {', '.join(ROLES)}")
        kinds = [name for name in ("figures", "cells", "of") if getattr(self, name)]
        if len(kinds) > 1:
            raise refuse("row", f"has {' and '.join(kinds)}", advice="leave all but one out")
        if kinds and given[0] in ("heading", BLANK):
            raise refuse("row", f"has {kinds[0]}, but a {given[0]} has no values", advice="make it a line")
        return self

    @cached_property
    def role(self) -> str:
        """The one role that is given."""
        return next(name for name in ROLES if getattr(self, name) is not None)

    @property
    def subject(self) -> Prose | None:
        """What the role holds: a figure's id or a label; None for a blank row."""
        return None if self.role == BLANK else getattr(self, self.role)

    @property
    def is_label(self) -> bool:
        """Whether the role holds a label; beside a sum it may still be the id of the figure that the sum must be."""
        return self.role in ("heading", "text", BLANK) or bool(self.figures or self.cells or self.of)


RowEntry = Annotated[Row, _BlankOrLine()]
