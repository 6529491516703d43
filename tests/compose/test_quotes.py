"""Quotations: marks, attributions, and the name in full only once."""

from __future__ import annotations

import pytest

from tests.drafts import SMALL, words_of


def _quotes(*quotes: str, style: str = "", titles: str = "Chief Executive Officer") -> list[str]:
    text = SMALL.replace("titles: Chief Executive Officer", f"titles: {titles}")
    sections = "".join(f"  - quote: {{by: jane-roe, {quote}}}\n" for quote in quotes)
    return words_of(f"{style}{text}sections:\n{sections}", "quote")


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("says: We grew.", ['"We grew," said Jane Roe, Chief Executive Officer.']),
        ("says: We grew", ['"We grew," said Jane Roe, Chief Executive Officer.']),
        ("says: Did we grow?", ['"Did we grow?" said Jane Roe, Chief Executive Officer.']),
        ("says: We grew., then: Much.", ['"We grew," said Jane Roe, Chief Executive Officer. "Much."']),
        ("says: We grew in the U.S., verb: noted", ['"We grew in the U.S.," noted Jane Roe, Chief Executive Officer.']),
        ("says: We grew., attribution: before, verb: commented", ['Jane Roe, Chief Executive Officer, commented, "We grew."']),
        ("says: We grew., attribution: before, verb: added, form: short", ['Ms. Roe added, "We grew."']),
        ("says: We grew., form: surname, verb: concluded", ['"We grew," Roe concluded.']),
        ("says: We grew., form: first-name, verb: continued, attribution: before", ['Jane continued, "We grew."']),
        ("says: [One., Two.]", ['"One.', '"Two," said Jane Roe, Chief Executive Officer.']),
        ("says: One., then: [Two., Three.]",
         ['"One," said Jane Roe, Chief Executive Officer. "Two.', '"Three."']),
        ("says: [One., Two.], attribution: before, form: short", ['Ms. Roe said, "One.', '"Two."']),
        ("says: 'Revenue of {{ revenue }}.'", ['"Revenue of $83.4 million," said Jane Roe, Chief Executive Officer.']),
        ("says: 'Revenue of {{ revenue }}'", ['"Revenue of $83.4 million," said Jane Roe, Chief Executive Officer.']),
        ("says: 'We _grew_.'", ['"We grew," said Jane Roe, Chief Executive Officer.']),
        ("says: 'We **grew.**'", ['"We grew," said Jane Roe, Chief Executive Officer.']),
    ],
)  # fmt: skip
def test_a_quotation_is_marked_and_attributed(quote: str, expected: list[str]) -> None:
    assert _quotes(quote) == expected


def test_a_speaker_is_named_in_full_once_and_then_in_short() -> None:
    assert _quotes("says: One.", "says: Two., verb: added", "says: Three., attribution: before") == [
        '"One," said Jane Roe, Chief Executive Officer.',
        '"Two," Ms. Roe added.',
        'Ms. Roe said, "Three."',
    ]


def test_several_titles_are_joined() -> None:
    assert _quotes("says: One.", titles="[Chairman, CEO of Acme Inc.]") == [
        '"One," said Jane Roe, Chairman and CEO of Acme Inc.'
    ]


def test_a_house_may_open_only_the_first_paragraph_and_use_curly_marks_and_a_colon() -> None:
    style = "style: {quotes: {paragraphs: first-only, marks: curly, lead: ':'}}\n"
    assert _quotes("says: [One., Two.], attribution: before, form: short", style=style) == [
        "Ms. Roe said: “One.",
        "Two.”",
    ]


@pytest.mark.parametrize(
    ("says", "printed"),
    [
        ('Customers said "the best."', '"Customers said "the best,""'),
        ('Customers said "the best"', '"Customers said "the best,""'),
        ('Customers said "the best".', '"Customers said "the best","'),
        ("They said “why?”", '"They said “why?”"'),
        ("It grew (a lot).", '"It grew (a lot),"'),
        ("It grew (a lot.)", '"It grew (a lot),"'),
        ("It grew (did it?)", '"It grew (did it?),"'),
        ("It was late, at 8 p.m.", '"It was late, at 8 p.m.,"'),
        ("We hired John Doe Jr.", '"We hired John Doe Jr.,"'),
        ("We trust our customers\u2019", '"We trust our customers’,"'),
        ("We grew...", '"We grew..."'),
        ("We grew;", '"We grew,"'),
        ("See [our site.](https://acme.com/)", '"See our site,"'),
    ],
)
def test_words_before_an_attribution_end_in_the_pause_that_fits_them(says: str, printed: str) -> None:
    text = f"{SMALL}sections:\n  - quote:\n      by: jane-roe\n      says: >-\n        {says}\n"
    assert words_of(text, "quote") == [f"{printed} said Jane Roe, Chief Executive Officer."]


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("John Q. Doe Jr.", "Doe"),
        ("'John Doe, Jr.'", "Doe"),
        ("'Jane Doe, Ph.D.'", "Doe"),
        ("Sammy Davis III", "Davis"),
        ("Jane\u00a0Doe", "Doe"),
        ("Jane", "Jane"),
    ],
)
def test_a_surname_is_the_last_word_before_a_suffix(name: str, surname: str) -> None:
    text = SMALL.replace("name: Jane Roe", f"name: {name}")
    quote = "sections:\n  - quote: {by: jane-roe, says: We grew., form: surname}\n"
    assert words_of(text + quote, "quote") == [f'"We grew," {surname} said.']
