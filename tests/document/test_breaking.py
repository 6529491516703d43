"""No line of a Word file breaks inside an amount: its spaces become no-break spaces, and nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.document.breaking import keep_amounts, keep_amounts_of
from relwriter.document.tree import Emph, Strong, Text, Value, plain_text
from relwriter.source import Origin


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("was $12.7 million for", "was $12.7~million for"),
        ("a loss of $(1.3) billion.", "a loss of $(1.3)~billion."),
        ("up 12 percent and 59 basis points", "up 12~percent and 59~basis points"),
        ("EUR 44.6 million, EUR -1 and NOK (3)", "EUR~44.6~million, EUR~-1 and NOK~(3)"),
        ("$[●] million, EUR [●]", "$[●]~million, EUR~[●]"),
        ("$1.2 to $1.4 million", "$1.2 to $1.4~million"),
        ("of 2019 millionaires, NASDAQ 100, 5 pointsmen", "of 2019 millionaires, NASDAQ 100, 5 pointsmen"),
        ("Q4 2019, page 3 of 5, $1.2  million", "Q4 2019, page 3 of 5, $1.2  million"),
    ],
)
def test_the_spaces_inside_an_amount_do_not_break(text, kept):
    assert keep_amounts(text) == kept.replace("~", "\xa0")


def test_an_amount_over_several_nodes_is_kept_together_and_their_kinds_and_origins_stay():
    value = Value("$1.2", Origin("figures.revenue"))
    content = (Text("was "), Strong((value, Emph((Text(" million"),)))), Text(" then"))
    assert keep_amounts_of(content) == (content[0], Strong((value, Emph((Text("\xa0million"),)))), content[2])


words = st.lists(st.sampled_from(["$1.2", "(3)", " ", "million", "EUR", "5", "percent", "x", "\xa0", "字"])).map(
    "".join
)


@given(words, st.data())
def test_only_spaces_change_wherever_nodes_begin(text, data):
    cut = data.draw(st.integers(0, len(text)))
    kept = plain_text(keep_amounts_of((Text(text[:cut]), Strong((Text(text[cut:]),)))))
    assert kept == keep_amounts(text) == keep_amounts(keep_amounts(text))
    assert kept.replace("\xa0", " ") == text.replace("\xa0", " ") and len(kept) == len(text)
