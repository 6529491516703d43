"""What prose refers to beside figures: fields of a call, a dividend, a buyback, guidance by its id, defined terms."""

from __future__ import annotations

import pytest

from tests.drafts import SMALL, problems_of, words_of

SECTIONS = """\
  - dividend: {amount: 0.2, declared: 2026-11-03, record: 2026-11-20, payable: 2026-12-10}
  - dividend: {amount: 7, name: special dividend}
  - buyback: {shares: 1200000, average_price: 65.8, cost: 79, remaining: 420.5, as_of: 2026-09-30}
  - call: {date: 2026-11-05, times: [{time: '16:30', zone: Eastern Time}, {time: '13:30', zone: PT}], webcast: ir.acme.com}
  - outlook:
      items:
        - {id: revenue, measure: Revenue, low: 809.0, high: 822.0, prior_low: 800, prior_high: 810}
        - {id: eps, measure: Earnings per share, unit: USD/share, low: 1.19, high: 1.22}
        - {id: sites, measure: Sites, unit: count, scale: ones, point: 12}
        - {id: words, measure: Growth, text: Low-single-digit growth}
"""
TERMS = """\
terms:
  bank: {name: Farmers & Merchants State Bank, term: the Bank}
  csg: {name: comparable sales growth, term: CSG}
"""


def _release(prose: str, more: str = "") -> str:
    return f"{SMALL}{TERMS}{more}sections:\n  - text: {{text: '{prose}'}}\n{SECTIONS}"


def _said(prose: str, more: str = "") -> str:
    return words_of(_release(prose, more))[2]


def _refused(prose: str) -> str:
    (found,) = problems_of(_release(prose))
    return found


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("call.date", "November 5, 2026"),
        ("call.day", "November 5"),
        ("call.weekday", "Thursday"),
        ("call.time", "4:30 p.m."),
        ("call.zone", "Eastern Time"),
        ("call.times", "4:30 p.m. Eastern Time (1:30 p.m. PT)"),
        ("call.webcast", "ir.acme.com"),
        ("dividend.amount", "$0.20"),
        ("dividend.declared", "November 3, 2026"),
        ("dividend.record", "November 20, 2026"),
        ("dividend.payable", "December 10, 2026"),
        ("dividend.name", "quarterly cash dividend"),
        ("buyback.shares", "1,200,000"),
        ("buyback.average_price", "$65.80"),
        ("buyback.cost", "$79 million"),
        ("buyback.remaining", "$420.5 million"),
        ("buyback.as_of", "September 30, 2026"),
        ("guidance.revenue", "$809.0 million to $822.0 million"),
        ("guidance.revenue.low", "$809.0 million"),
        ("guidance.revenue.high", "$822.0 million"),
        ("guidance.revenue.midpoint", "$815.5 million"),
        ("guidance.revenue.prior", "$800.0 million to $810.0 million"),
        ("guidance.revenue.prior_low", "$800.0 million"),
        ("guidance.revenue.measure", "Revenue"),
        ("guidance.eps.midpoint", "$1.205"),
        ("guidance.sites", "12"),
        ("guidance.sites.point", "12"),
        ("terms.bank", "the Bank"),
        ("terms.bank.capital", "The Bank"),
        ("terms.bank.name", "Farmers & Merchants State Bank"),
        ("terms.bank.defined", 'Farmers & Merchants State Bank (the "Bank")'),
        ("terms.bank.quoted", 'the "Bank"'),
        ("terms.csg.defined", 'comparable sales growth ("CSG")'),
    ],
)
def test_prose_refers_to_what_sections_and_terms_hold(reference: str, expected: str) -> None:
    assert _said(f"{{{{ {reference} }}}}") == expected


def test_what_is_referred_to_is_printed_as_the_section_prints_it() -> None:
    style = "style: {dates: day-first, times: 24-hour, figures: {currency: code}, quotes: {marks: curly}}\n"
    assert _said("{{ call.date }} {{ call.time }} {{ buyback.cost }}", style) == "5 November 2026 16:30 USD 79 million"
    assert _said("{{ terms.bank.defined }}", style) == "Farmers & Merchants State Bank (the “Bank”)"


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("2026-11-06", "A replay will be available from November 6, 2026."),
        ("8:00 p.m. on November 5", "A replay will be available from 8:00 p.m. on November 5."),
    ],
)
def test_a_replay_starts_on_a_day_printed_as_other_days_or_in_the_authors_words(since: str, said: str) -> None:
    fields = f"date: 2026-11-05, times: [{{time: '16:30', zone: Eastern Time}}], replay: {{from: '{since}'}}"
    words = "text: {text: 'From {{ call.replay.from }}.'}"
    *_, replay, referred, _ = words_of(f"{SMALL}sections:\n  - call: {{{fields}}}\n  - {words}\n")
    assert replay == said
    assert referred == said.replace("A replay will be available from", "From")


def test_a_day_from_which_no_replay_can_start_is_refused() -> None:
    fields = "date: 2026-11-05, times: [{time: '16:30', zone: Eastern Time}], replay: {from: 2026-11-31}"
    (found,) = problems_of(f"{SMALL}sections:\n  - call: {{{fields}}}\n")
    assert "replay.from: is not a day of the calendar" in found


def test_the_article_of_a_defined_term_can_stand_inside_its_marks() -> None:
    style = "style: {quotes: {article: inside}}\n"
    assert _said("{{ terms.bank.defined }}", style) == 'Farmers & Merchants State Bank ("the Bank")'
    text = SMALL.replace("  short:", "  terms: [Acme, the Company]\n  short:", 1)
    assert '("Acme" or "the Company")' in words_of(style + text, "dateline")[0]


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("call", "call alone prints nothing (one of call.date, call.day, "),
        ("call.hour", "a call has no 'hour' (one of call.date, "),
        ("call.passcode", "the call has no passcode (add passcode to it)"),
        ("buyback.program", "the buyback has no program (add program to it)"),
        ("guidance", "guidance needs the id of an item of the outlook (one of revenue, eps, sites, words)"),
        ("guidance.revenu", "no item of the outlook has the id 'revenu' (did you mean revenue?)"),
        ("guidance.revenue.lo", "guidance has no 'lo' (one of low, high, "),
        ("guidance.sites.midpoint", "the guidance sites has no midpoint (add low and high to it)"),
        ("guidance.eps.prior", "the guidance eps has no prior (add prior_low and prior_high, or prior_point to it)"),
        ("guidance.words", "the guidance words has no low (add low and high to it)"),
        ("terms.bnk", "there is no such term (terms.ID, one of bank, csg)"),
        ("terms.bank.short", "a term has no 'short' (name, defined, quoted, capital, or the id alone for the term)"),
        ("call.date | millions", "'millions' works on figures only"),
    ],
)
def test_what_is_not_there_is_told_with_what_to_add(reference: str, message: str) -> None:
    assert message in _refused(f"{{{{ {reference} }}}}")


@pytest.mark.parametrize("kind", ["call", "dividend", "buyback"])
def test_a_release_without_such_a_section_says_so(kind: str) -> None:
    (found,) = problems_of(f"{SMALL}sections:\n  - text: {{text: '{{{{ {kind}.name }}}}'}}\n")
    assert f"the release has no {kind} (add one under sections, such as - {kind}:)" in found


def test_guidance_without_any_id_and_with_one_twice_is_told() -> None:
    text = SMALL + "sections:\n  - text: {text: 'We see {{ guidance.x }}.'}\n"
    item = "{id: x, measure: Sales, point: 5}"
    assert "(give the item an id, such as id: revenue)" in problems_of(text)[0]
    assert (
        "several items of the outlook have the id x"
        in problems_of(f"{text}  - outlook: {{items: [{item}, {item}]}}\n")[0]
    )


@pytest.mark.parametrize("name", ["call", "dividend", "buyback", "guidance", "terms"])
def test_no_figure_can_be_called_like_them(name: str) -> None:
    (found,) = problems_of(SMALL.replace("  revenue:", f"  {name}:", 1))
    assert f"cannot be called so: {{{{ {name} }}}} is something else" in found


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("dividend: {amount: 0.2, unit: EUR/share, record: 2026-11-20, "
         "text: 'Holders on {{ dividend.record }} get {{ dividend.amount }}.'}", "Holders on November 20, 2026 get €0.20."),
        ("buyback: {cost: 79, scale: millions, text: 'It cost {{ buyback.cost }}.'}", "It cost $79 million."),
        ("outlook: {items: [{id: r, measure: Sales, low: 8, high: 9, text: 'from {{ guidance.r }}'}]}",
         "Sales: from $8 million to $9 million"),
    ],
)  # fmt: skip
def test_amounts_may_stand_beside_the_authors_words_that_refer_to_them(section: str, said: str) -> None:
    assert words_of(f"{SMALL}sections:\n  - {section}\n")[2] == said


@pytest.mark.parametrize(
    "section",
    [
        "dividend: {amount: 0.2, record: 2026-11-20, text: 'We pay {{ dividend.amount }}.'}",
        "outlook: {items: [{id: r, measure: Sales, low: 8, high: 9, text: 'from 8 to 9'}]}",
    ],
)
def test_an_amount_that_the_authors_words_do_not_refer_to_is_refused(section: str) -> None:
    found = problems_of(f"{SMALL}sections:\n  - {section}\n")
    assert found and "beside its text, which would not be printed" in found[0]


def test_a_second_dividend_of_the_authors_words_cannot_print_the_amount_of_the_first() -> None:
    sections = (
        "sections:\n  - dividend: {amount: 1}\n  - dividend: {amount: 7, text: 'We pay {{ dividend.amount }}.'}\n"
    )
    (found,) = problems_of(SMALL + sections)
    assert "refers to dividend, which means the first dividend of the release" in found
    assert found.startswith("release.yaml:") and "sections[1].dividend.text" in found


def test_templates_print_them_too(tmp_path) -> None:
    from shutil import copytree

    from relwriter.compose.pack import Pack, shipped_packs
    from tests.drafts import blocks_of, composed

    copytree(shipped_packs() / "standard", tmp_path / "ours")
    (tmp_path / "ours" / "release.md.j2").write_text("Paid: {{ dividend.amount }}, {{ guidance.revenue.low }}\n")
    document = composed(_release("x"), pack=Pack(tmp_path / "ours"))
    assert [words for _, _, words in blocks_of(document)] == ["Paid: $0.20, $809.0 million"]


def test_an_action_beside_own_words_agrees_with_the_amounts_that_they_refer_to():
    item = "{id: r, measure: Revenue, low: 9, high: 10, prior_low: 7, prior_high: 8, action: %s, text: 'We see %s.'}"
    section = f"sections: [{{outlook: {{period: FY 2026, items: [{item}]}}}}]\n"
    words = words_of(SMALL + section % ("raises", "{{ guidance.r }}, not {{ guidance.r.prior }}"))
    assert "Revenue: We see $9 million to $10 million, not $7 million to $8 million." in words
    (problem,) = problems_of(SMALL + section % ("lowers", "{{ guidance.r }}"))
    assert "says lowers, but the amounts say raises" in problem
