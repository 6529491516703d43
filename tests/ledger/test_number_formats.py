"""Number formats: what a cell shows of what it holds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from relwriter.ledger.number_formats import FormatError, Shown, read_format


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("General", 5, Shown()),
        ("0.0%", 5, Shown(1, percent=True)),
        ("#,##0,", 5, Shown(0, thousands=1)),
        ('0.0,,"M"', 5, Shown(1, thousands=2)),
        ('_("$ "#,##0_);_("$ "(#,##0)', 5, Shown(0)),
        ('_("$ "#,##0_);_("$ "(#,##0)', -5, Shown(0, negative=True)),
        ('#,##0;(#,##0);"-"', 0, Shown()),
        (";;;", 5, Shown(hidden=True)),
        ("0;;0", -5, Shown(hidden=True)),
        ('"pre-tax "0.00', 5, Shown(2)),
        ("[Red]-0.0", 5, Shown(1, negative=True)),
        ("[$€-2] #,##0.0", 5, Shown(1)),
        ('_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', -5, Shown(0, negative=True)),
        ('0.0" x"', 5, Shown(1)),
    ],
)
def test_a_format_says_how_a_number_is_shown(code: str, number: int, shown: Shown) -> None:
    assert read_format(code, Decimal(number)) == shown


@pytest.mark.parametrize("code", ["mmm d, yyyy", "0.00E+00", "# ?/?", '[>=1000]0,"K";0', "hh:mm"])
def test_a_format_that_shows_something_else_is_refused(code: str) -> None:
    with pytest.raises(FormatError, match="is formatted"):
        read_format(code, Decimal(5))
