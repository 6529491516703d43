"""Company facts: the SEC's JSON of all facts that a company filed, by concept, unit, first and last day."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from relwriter.errors import InputError, Problem
from relwriter.ledger.taking import LedgerError, Taken
from relwriter.model.figure import Figure
from relwriter.model.fiscal import FiscalYear
from relwriter.model.period import Period
from relwriter.model.recorded import SCALES
from relwriter.model.sources import Provenance

_UNITS = {"shares": "shares", "percent": "pure", "basis_points": "pure", "ratio": "pure"}
_POWERS = {"percent": 2, "basis_points": 4}


class NotFiled(LedgerError):
    """No filing states a fact for a period: it is not filed yet, or the company files it for other periods alone."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A fact as one filing states it: its number in ones, its accession number, its form and the day it was filed."""

    number: Decimal
    accession: str
    form: str
    filed: str


class CompanyFacts:
    """Takes figures from company facts: the number of the newest filing, in the period's own days."""

    def __init__(self, hash: str, facts: dict[str, Any], fiscal: FiscalYear):
        self.hash = hash
        self.facts = facts
        self.fiscal = fiscal

    def take(self, key: str, figure: Figure, source: Provenance | None, period: Period, cell: str = "") -> Taken:
        """The number of a figure for a period. Raises LedgerError."""
        if source is None or source.concept is None:
            raise LedgerError("is found by concept", "write one, such as concept: us-gaap:NetIncomeLoss")
        newest = self.filings(str(source.concept), figure, period)[-1]
        power = _POWERS.get(figure.unit, 0) - SCALES[figure.scale]
        return Taken(Decimal(f"{newest.number.scaleb(power):f}"), cell=newest.accession, row=str(source.concept))

    def filings(self, concept: str, figure: Figure, period: Period) -> list[Filed]:
        """What every filing states of a figure for a period, the newest last. Raises LedgerError where none does."""
        end = self.fiscal.end(period).isoformat()
        start = None if figure.nature == "balance" else self.fiscal.start(period).isoformat()
        filed = [fact for fact in self._facts(concept, figure) if fact["end"] == end and fact.get("start") == start]
        if not filed:
            days = f"on {end}" if start is None else f"from {start} to {end}"
            raise NotFiled(f"has no {concept} for {period}, {days}", "leave the period out, or type its number")
        found = [Filed(Decimal(f["val"]), f["accn"], f.get("form", ""), f.get("filed", "")) for f in filed]
        return sorted(found, key=lambda fact: (fact.filed, fact.accession))

    def _facts(self, concept: str, figure: Figure) -> list[dict[str, Any]]:
        taxonomy, _, name = concept.rpartition(":")
        known = self.facts.get(taxonomy or "us-gaap", {})
        if name not in known:
            raise LedgerError(f"has no concept {concept}", "check its name at sec.gov")
        units = known[name].get("units", {})
        unit = _UNITS.get(figure.unit) or figure.unit.replace("/share", "/shares")
        if unit not in units:
            raise LedgerError(f"has {concept} in {', '.join(units)}, not in {unit}", "check the figure's unit")
        return units[unit]


def read_company_facts(path: Path, content: bytes, fiscal: FiscalYear) -> CompanyFacts:
    """The company facts of a JSON file. Raises InputError for a file that holds something else."""
    try:
        read = json.loads(content, parse_float=Decimal, parse_int=Decimal)
        facts = read["facts"]
        _check(facts)
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError):
        advice = "take companyfacts/CIK….json from the SEC"
        raise InputError([Problem(str(path), 0, 0, "", "is no file of company facts", advice)]) from None
    return CompanyFacts(hashlib.sha256(content).hexdigest(), facts, fiscal)


def _check(facts: dict[str, Any]) -> None:
    """Raises what is caught above unless each fact has a number, an end and an accession number."""
    for concepts in facts.values():
        for concept in concepts.values():
            for filed in concept["units"].values():
                for fact in filed:
                    if not (isinstance(fact["val"], Decimal) and isinstance(fact["end"] + fact["accn"], str)):
                        raise ValueError(fact)
