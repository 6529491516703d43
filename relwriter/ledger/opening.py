"""The files that figures come from, opened by what they are: workbook, CSV table, company facts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from relwriter.errors import InputError, Problem
from relwriter.ledger.company_facts import read_company_facts
from relwriter.ledger.taking import Taken
from relwriter.model.figure import Figure
from relwriter.model.fiscal import FiscalYear
from relwriter.model.period import Period
from relwriter.model.sources import Provenance

WORKBOOKS = (".xlsx", ".xlsm")
TABLES = (".csv", ".tsv", ".txt")


class Ledger(Protocol):
    """A file from which figures can be taken."""

    @property
    def hash(self) -> str: ...

    def take(self, key: str, figure: Figure, source: Provenance | None, period: Period, cell: str = "") -> Taken: ...


def open_ledger(path: Path, fiscal: FiscalYear) -> Ledger:
    """The file at `path`, read. Raises InputError where it is missing or no kind of file that holds figures."""
    content = _read(path)
    kind = path.suffix.lower()
    if kind == ".json":
        return read_company_facts(path, content, fiscal)
    if kind not in (*WORKBOOKS, *TABLES):
        advice = "an .xlsx workbook, a .csv table, or the SEC's company facts as .json"
        raise InputError([Problem(str(path), 0, 0, "", "is no file that figures are imported from", advice)])
    from relwriter.ledger.csv_tables import read_csv
    from relwriter.ledger.tables import Tables
    from relwriter.ledger.workbooks import read_workbook

    return Tables((read_workbook if kind in WORKBOOKS else read_csv)(path, content), fiscal)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        message, advice = "there is no such file", "check the name"
    except OSError as error:
        message, advice = f"cannot be read: {error.strerror}", "close it in other programs and check its permissions"
    raise InputError([Problem(str(path), 0, 0, "", message, advice)])


def is_same_file(one: Path | None, other: Path) -> bool:
    """Whether two paths lead to the same file."""
    return one is not None and os.path.realpath(one) == os.path.realpath(other)
