"""What stands for a character in ASCII, and that no figure changes on the way."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relwriter.writers.text.ascii import UNBREAKABLE, ascii_form, replacements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘a’ “b”", "'a' \"b\""),
        ("2018–2019 — −5", "2018-2019 -- -5"),
        ("wait…", "wait..."),
        ("€5 £6 ¥7", "EUR5 GBP6 JPY7"),
        ("© ® ™", "(C) (R) (TM)"),
        ("• ●", "* *"),
        ("3×4", "3x4"),
        ("Straße Søren Łódź Æon Œuvre", "Strasse Soren Lodz AEon OEuvre"),
        ("Moët e\u0301", "Moet e"),
        ("ﬁnal", "final"),
        ("١٢３", "123"),
        ("字😀", "??"),
        ("a\u200bb\u00adc", "abc"),
        ("a\u2003b", "a b"),
        ("24\u202f000", f"24{UNBREAKABLE}000"),
        ("2½", "2 1/2"),
        ("½", "1/2"),
        ("10² $5¹ CO₂ ①", "10^2 $5^1 CO2 (1)"),
    ],
)
def test_a_character_is_said_in_ascii(text: str, expected: str):
    assert ascii_form(text) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_the_form_has_nothing_beyond_ascii_but_the_blank_that_does_not_break(text: str):
    assert ascii_form(text).replace(UNBREAKABLE, " ").isascii()


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_every_character_beyond_ascii_has_its_replacement(text: str):
    assert set(replacements([text])) == {char for char in text if not char.isascii()}


def test_no_letter_becomes_a_digit():
    letters = [chr(code) for code in range(128, 0x30000) if unicodedata.category(chr(code)).startswith("L")]
    found = replacements(letters)
    assert not [char for char, other in found.items() if any(map(str.isdigit, other))]
