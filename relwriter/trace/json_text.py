"""The trace and the figures of a release as JSON: stable keys, numbers as exact texts. docs/json.md describes them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from relwriter.compose.amounts import PrecisionError
from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError
from relwriter.errors import InputError, Problem
from relwriter.model.figure import Figure
from relwriter.model.pending import iso_day
from relwriter.model.period import Period
from relwriter.model.release import Release
from relwriter.source import Place
from relwriter.trace.tracing import Traced
from relwriter.trace.working import Support, Working, work

FORMAT = 1
"""The number of the layout; it changes where a key changes its meaning or goes."""


def write_trace(release: Release, traced: Iterable[Traced]) -> str:
    """The trace as JSON text."""
    numbers = [_number(one) for one in traced]
    return _write({"format": FORMAT, **_about(release), "numbers": numbers})


def write_facts(release: Release) -> str:
    """The figures as JSON text: each with its exact value and printed form in every period.

    Raises InputError with every formula that cannot be worked out.
    """
    facts = Facts(release)
    periods = list(dict.fromkeys(period for figure in release.figures.values() for period in figure.values))
    figures, problems = [], []
    for key, figure in release.figures.items():
        try:
            figures.append(_figure(facts, key, figure, periods))
        except FactError as error:
            problems.append(Problem.at(figure.label.place(), f"figures.{key}", str(error), error.advice))
    if problems:
        raise InputError(sorted(problems))
    return _write({"format": FORMAT, **_about(release), "figures": figures})


def _write(content: dict[str, Any]) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _about(release: Release) -> dict[str, Any]:
    return {
        "company": str(release.company.name),
        "period": str(release.period),
        "date": iso_day(release.release.date),
        "sources": release.sources,
    }


def _number(traced: Traced) -> dict[str, Any]:
    working = traced.working
    return {
        "block": traced.block,
        "place": traced.place,
        "printed": traced.printed,
        "form": traced.form,
        "exact": traced.exact or None,
        "unit": traced.unit or None,
        "figure": (working.figure or None) if working else None,
        "period": (working.period or None) if working else None,
        "status": traced.status,
        "field": traced.field,
        "source": _place(traced.source),
        "support": _support(traced.support),
        "formula": (working.formula or None) if working else None,
        "operands": [_working(operand) for operand in working.operands] if working else [],
        "shown": _shown(working),
    }


def _working(working: Working) -> dict[str, Any]:
    return {
        "figure": working.figure,
        "period": working.period or None,
        "exact": working.exact,
        "unit": working.unit,
        "status": working.status,
        "source": _place(working.source),
        "support": _support(working.support),
        "formula": working.formula or None,
        "operands": [_working(operand) for operand in working.operands],
        "shown": _shown(working),
    }


def _shown(working: Working | None) -> dict[str, Any] | None:
    """How a number is forced to print by scale, and why; None where it is rounded as usual."""
    return {**dict(working.shown), "reason": working.reason} if working and working.shown else None


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"file": PurePath(place.file).as_posix(), "line": place.line, "column": place.column} if place else None


def _support(support: Support | None) -> dict[str, str] | None:
    if support is None:
        return None
    keys = ("text", "file", "sheet", "concept", "cell", "sha256")
    return {key: getattr(support, key) for key in keys if getattr(support, key)}


_OF_VALUE = ("exact", "status", "source", "support", "formula", "operands", "shown")


def _figure(facts: Facts, key: str, figure: Figure, periods: list[Period]) -> dict[str, Any]:
    known = [facts.release.period] if figure.is_timeless else [p for p in periods if _has(facts, key, figure, p)]
    return {
        "id": key,
        "label": str(figure.label),
        "nature": figure.nature,
        "unit": figure.unit,
        "values": [_value(facts, key, period) for period in known],
    }


def _has(facts: Facts, key: str, figure: Figure, period: Period) -> bool:
    """Whether a figure has a value of its own for a period, or one that is computed."""
    return period in figure.values or (figure.formula is not None and facts.has(key, period))


def _value(facts: Facts, key: str, period: Period) -> dict[str, Any]:
    fact = facts.fact(key, period)
    working = _working(work(facts, fact))
    try:
        printed = facts.signed(fact).text
    except PrecisionError:
        # Nothing prints it as the style would; whoever refers to it says how.
        printed = None
    return {"period": working["period"], "printed": printed, **{key: working[key] for key in _OF_VALUE}}
