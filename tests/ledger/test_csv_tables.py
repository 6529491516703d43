"""CSV tables: any separator, either decimal sign, one sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from relwriter.errors import InputError
from relwriter.ledger.importing import plan_import
from tests.ledger.books import RELEASE, write_release

TABLE = """\
"Acme Robotics, Inc.",,
(In thousands),"Three Months Ended September 30,",
,2026,2025
Revenue,"83,412","(74,475)"
"""


def _import(folder: Path, content: bytes) -> list[str]:
    (folder / "table.csv").write_bytes(content)
    release = write_release(folder, RELEASE.replace("book.xlsx", "table.csv"))
    return [str(change) for change in plan_import(folder / "table.csv", release).changes]


TAKEN = ["revenue Q3 2026: pending → 83412 (table.csv!B4)", "revenue Q3 2025: pending → -74475 (table.csv!C4)"]


def test_numbers_are_found_by_row_and_head(tmp_path: Path) -> None:
    assert _import(tmp_path, TABLE.encode()) == TAKEN


def test_a_byte_order_mark_and_crlf_do_no_harm(tmp_path: Path) -> None:
    assert _import(tmp_path, b"\xef\xbb\xbf" + TABLE.replace("\n", "\r\n").encode()) == TAKEN


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_are_known_by_themselves(tmp_path: Path, separator: str) -> None:
    rows = ["(In thousands)", "Q3 2026", "Q3 2025"], ["Revenue", "83412.5", "-74475"]
    (first, second) = _import(tmp_path, "".join(separator.join(row) + "\n" for row in rows).encode())
    assert first.endswith("83412.5 (table.csv!B2)") and second.endswith("-74475 (table.csv!C2)")


def test_a_decimal_comma_is_known_by_the_numbers_that_show_it(tmp_path: Path) -> None:
    content = "(In thousands);Q3 2026;Q3 2025\nRevenue;83.412,5;74.475\nMargin;12,5;11,0\n"
    assert [line.split("→ ")[1] for line in _import(tmp_path, content.encode())] == [
        "83412.5 (table.csv!B2)",
        "74475 (table.csv!C2)",
    ]


@pytest.mark.parametrize("body", ["Revenue;83.412,5;74,475.5", "Revenue;83,412;74,475"])
def test_numbers_that_could_be_read_two_ways_are_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(InputError, match="does not show whether its decimals stand after a point or a comma"):
        _import(tmp_path, f"(In thousands);Q3 2026;Q3 2025\n{body}\n".encode())


def test_a_table_that_is_no_utf8_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not UTF-8 text"):
        _import(tmp_path, TABLE.replace("Revenue", "Erlöse").encode("cp1252"))
