"""The heads of columns in levels: a group's own words, Three Months Ended, December 31, the year, a mark under it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from relwriter.compose.facts import Facts
from relwriter.compose.numerals import by_sign, mark_currency
from relwriter.compose.phrases import Phrase, phrase
from relwriter.compose.prose import bind_prose
from relwriter.compose.statements.columns import PlannedColumn
from relwriter.document.tree import Cell, Value, plain_text
from relwriter.model.period import Period
from relwriter.model.statement import Statement
from relwriter.model.statement_style import TableStyle
from relwriter.source import Origin

_LENGTHS = {3: "Three Months Ended", 6: "Six Months Ended", 9: "Nine Months Ended", 12: "Year Ended"}


def head_rows(
    facts: Facts, statement: Statement, columns: Sequence[PlannedColumn], style: TableStyle, stub: Phrase
) -> tuple[tuple[Cell, ...], ...]:
    """The heading rows of a statement; `stub` stands over the labels. Neighbours under common words share a cell, with
    a rule where the heads below it part."""
    heads = [_Heads(facts, statement, columns, style).of(column) for column in columns]
    levels = [level for level in zip(*heads, strict=True) if any(map(plain_text, level))]
    rows = [_merged(levels, number) for number in range(len(levels) - 1)]
    last = tuple(Cell(content, "center") for content in levels[-1]) if levels else ()
    return (*((Cell(()), *row) for row in rows), (Cell(stub, "left"), *last))


def _merged(levels: Sequence[Sequence[Phrase]], number: int) -> tuple[Cell, ...]:
    """A level's cells, those beside each other with the same words at this level and all above made one."""
    cells = []
    for places in _runs(levels, number):
        content = levels[number][places[0]]
        parts = number == len(levels) - 2 or places not in _runs(levels, number + 1)
        cells.append(Cell(content, "center", len(places), below="single" if content and parts and places[1:] else ""))
    return tuple(cells)


def _runs(levels: Sequence[Sequence[Phrase]], number: int) -> list[list[int]]:
    """The columns that share a cell at a level."""
    keys = list(zip(*([plain_text(content) for content in level] for level in levels[: number + 1]), strict=True))
    runs = groupby(range(len(keys)), key=lambda n: keys[n] if keys[n][-1] else (n,))
    return [list(run) for _, run in runs]


class _Heads:
    """Words the heads of one statement."""

    def __init__(self, facts: Facts, statement: Statement, columns: Sequence[PlannedColumn], style: TableStyle):
        self._facts, self._statement, self._columns, self._style = facts, statement, columns, style

    def of(self, one: PlannedColumn) -> tuple[Phrase, ...]:
        """A column's head in its levels from the top: group, length of the period, day, own words, mark of audit; each
        empty where it has none."""
        column = one.column
        group = bind_prose(self._facts, column.group) if column.group else ()
        mark = _said(str(self._style.unaudited), self._style.unaudited.origin()) if column.unaudited else ()
        length, day, own = self._changed(one) if one.is_change else self._of_period(one)
        if column.title:
            length, day = self._over_title(length, day, own) if self._shares_period(one) else ((), ())
            own = bind_prose(self._facts, column.title)
        if column.mark:
            own = (*own, Value(self._style.after_words(column.mark), column.mark.origin()))
        return group, length, day, own, mark

    @staticmethod
    def _over_title(length: Phrase, day: Phrase, own: Phrase) -> tuple[Phrase, Phrase]:
        """The period over columns with titles of their own."""
        return length, phrase(day, " ", own) if day else own

    def _of_period(self, one: PlannedColumn) -> tuple[Phrase, Phrase, Phrase]:
        if one.shows == "share":
            length, day, own = self._period_levels(one)
            label = self._facts.figure(str(one.column.percent_of)).label
            share = phrase("% of ", Value(str(label), label.origin()))
            return length, (phrase(day, " ", own) if day else own), share
        return self._period_levels(one)

    def _period_levels(self, one: PlannedColumn) -> tuple[Phrase, Phrase, Phrase]:
        """Three Months Ended over December 31, over 2019; where the days of neighbours differ, over July 29, 2023."""
        words, origin = self._facts.words(one.period), Origin("period")
        if self._style.periods == "short" and not self._is_day(one):
            return (), (), _said(words.year if one.period.kind == "FY" else words.short, origin)
        length = "As of" if self._is_day(one) else self._length(one.period)
        day = words.end.removesuffix(words_year := str(self._facts.fiscal.end(one.period).year)).rstrip()
        if self._has_common_day(one):
            if length == "As of":
                return (), _said(f"{length} {day}", origin), _said(words_year, origin)
            return _said(length, origin), _said(day, origin), _said(words_year, origin)
        return (() if length == "As of" else _said(length, origin)), (), _said(words.end, origin)

    def _length(self, period: Period) -> str:
        weeks = self._facts.fiscal.weeks(period) if self._style.periods == "weeks" else None
        return f"{weeks} Weeks Ended" if weeks else _LENGTHS[period.months]

    def _is_day(self, one: PlannedColumn) -> bool:
        as_of = one.column.as_of
        return self._statement.kind == "balance_sheet" if as_of is None else as_of

    def _has_common_day(self, one: PlannedColumn) -> bool:
        """Whether all columns of periods as long end on the same day of their years: then years tell them apart."""
        ends = {
            (end.month, end.day)
            for other in self._neighbours(one)
            if (end := self._facts.fiscal.end(other.period)) is not None
        }
        return len(ends) == 1

    def _neighbours(self, one: PlannedColumn) -> list[PlannedColumn]:
        """The columns in the same part of the year and as long, or of days, which are all alike."""
        days = self._is_day(one)
        return [
            other
            for other in self._columns
            if not other.is_change
            and self._is_day(other) == days
            and (days or (other.period.months, other.period.ends_after) == (one.period.months, one.period.ends_after))
        ]

    def _shares_period(self, one: PlannedColumn) -> bool:
        """Whether a neighbour shows the same period, which then stands over both of them."""
        beside = [other for other in self._columns if abs(other.number - one.number) == 1 and not other.is_change]
        return one.column.period is not None and any(
            other.column.period is not None and other.period == one.period and other.column.title for other in beside
        )

    def _changed(self, one: PlannedColumn) -> tuple[Phrase, Phrase, Phrase]:
        """Change over $ and % where several changes stand beside each other; else $ Change, % Change. Between which
        periods is said where the changes of a statement are not all between the same."""
        short = {"amount_change": self._mark(), "percent": "%", "points": "Points", "constant_currency": "% CC"}
        if len({(other.period, other.prior) for other in self._columns if other.is_change}) > 1:
            between = " vs. ".join(self._facts.words(period).short for period in (one.period, one.prior) if period)
            return phrase("Change"), _said(between, Origin("period")), phrase(short[one.shows])
        beside = [other for other in self._columns if abs(other.number - one.number) == 1]
        if any(other.is_change and not other.column.title for other in beside) and short[one.shows]:
            return (), phrase("Change"), phrase(short[one.shows])
        own = {"amount_change": f"{self._mark()} Change".strip(), "percent": "% Change", "points": "Change in Points"}
        return (), (), phrase(own.get(one.shows, "% Change at Constant Currency"))

    def _mark(self) -> str:
        currency = self._facts.release.company.reporting.currency or "USD"
        return mark_currency(str(currency), by_sign(self._facts.style)).strip()


def _said(text: str, origin: Origin) -> Phrase:
    return (Value(text, origin),)
