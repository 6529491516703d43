"""What must hold of every sentence, whatever the facts, the unit, the house's words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import get_args

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from relwriter.compose.comparisons import swings
from relwriter.compose.facts import FactError, Facts
from relwriter.compose.parts import PARTS, compose_part
from relwriter.compose.sentences import state
from relwriter.compose.stating import show
from relwriter.document.tree import Value, plain_text, walk_inlines
from relwriter.model.sentence_style import Phrasing, SentenceStyle
from tests.drafts import read, words_of

_RELEASE = """\
period: Q3 2026
company: {{name: Acme}}
release: {{date: 2026-11-05, headline: Results, datelines: [{{city: Boston}}]}}
style: {{sentences: {{{sentences}}}, figures: {{{figures}}}}}
figures:
  it: {{{figure}, values: {{Q3 2026: {now}, {prior_period}: {before}}}}}
"""

FIGURES = {
    "label: revenue": 0,
    "label: net sales": 0,
    "label: cost of revenue, unit: EUR": 0,
    "label: other income (expense)": 0,
    "label: net income, nature: income": 0,
    "label: net income, nature: income, scale: millions": 1,
    "label: net cash provided by operating activities, nature: cash_flow": 0,
    "label: 'inventories, net', nature: balance": 0,
    "label: gross margin, unit: percent": 2,
    "label: spread, unit: basis_points": 0,
    "label: diluted earnings per share, unit: USD/share": 3,
    "label: customers, unit: count": 0,
    "label: current ratio, unit: ratio": 2,
    "label: deliveries, unit: tonnes": 0,
    "label: comparable sales, nature: change, unit: percent": 2,
    "label: revenue, nature: change": 0,
}
"""Figures, each with the decimals that its values are typed with."""

PLURAL = ("net sales", "inventories", "diluted earnings", "customers", "deliveries", "comparable sales")
UP = r"\b(?:increased|rose|grew|(?:was|were) up|widened|up|an? (?:[^ ,]+ (?:million )?)?increase)\b"
DOWN = (
    r"\b(?:decreased|declined|fell|(?:was|were) down|narrowed|down|an? (?:[^ ,]+ (?:million )?)?(?:decrease|decline))\b"
)


def _choices(name: str) -> st.SearchStrategy[str]:
    return st.sampled_from(get_args(SentenceStyle.model_fields[name].annotation)).map(
        lambda choice: f"{name}: {choice}"
    )


_NAMES = ("phrasing", "comparator", "rises", "falls", "losses", "swings", "flat", "nil", "prior_year")
SENTENCES = st.tuples(*map(_choices, _NAMES), st.sampled_from(["flat_below: 0", "flat_below: 2"])).map(", ".join)
STYLES = st.tuples(
    st.sampled_from(["", "change: none, ", "change: amount, ", "change: percent, ", "change: both, "]),
    st.sampled_from(["points: percentage-points", "points: basis-points", "points: pts", "points: points"]),
    st.sampled_from(["decimals: 0", "decimals: 1", "decimals: 2, percent: ' percent'", "scale: thousands"]),
    st.sampled_from(["percent_decimals: 0", "percent_decimals: 1"]),
    st.sampled_from(["separators: '1,234.5'", "separators: '1.234,5'", "separators: '1 234,5'"]),
    st.sampled_from(["negative: parentheses", "negative: minus", "currency: code", "scale_words: letters"]),
).map(lambda parts: parts[0] + ", ".join(parts[1:]))


@st.composite
def amounts(draw: st.DrawFn, places: int) -> tuple[Decimal, Decimal]:
    """Two amounts, often near each other, alike, across zero, or none."""
    size = draw(st.sampled_from([10, 1000, 10**6, 10**9, 10**11]))
    number = st.decimals(-size, size, places=places, allow_nan=False)
    now = draw(number)
    before = draw(
        st.one_of(number, st.just(now), st.just(-now), st.just(Decimal(0)), number.map(lambda n: now + n / 100))
    )
    before = before.quantize(Decimal(1).scaleb(-places))
    return draw(st.sampled_from([(now, before), (before, now)]))


@st.composite
def releases(draw: st.DrawFn, pending: bool = False) -> str:
    figure = draw(st.sampled_from(list(FIGURES)))
    now, before = draw(amounts(FIGURES[figure]))
    shown = draw(st.sampled_from([("pending", before), (now, "pending")])) if pending else (now, before)
    return _RELEASE.format(
        sentences=draw(SENTENCES), figures=draw(STYLES), figure=figure,
        now=_type(shown[0]), before=_type(shown[1]), prior_period="FY 2025" if "balance" in figure else "Q3 2025",
    )  # fmt: skip


def _type(value: Decimal | str) -> str:
    return value if isinstance(value, str) else f"{value:f}"


def _facts(text: str) -> Facts:
    return Facts(read(text))


def _require_decent(said: str) -> None:
    """What no sentence may have, whatever it says."""
    assert not re.search(
        r"(?:(?:crease|cline|ment|swing) of|creased|rose|grew|fell|declined|up|down|by) \W?0(?:[.,]0+)?(?: (?!million)|%)",
        said,
    ), said
    assert not re.search(r"\bloss(?:es)?\b[^,;.(]*[$€]\(", said), said
    assert not re.search(r"  | [,.;]|,,|\.\.|,\.", said), said
    for article, number in re.findall(r"\b(an?) [$€]?(\d+)", said):
        group = number
        assert (article == "an") == (group in ("8", "11", "18") or group[:1] == "8"), said


def _require_agreement(label: str, said: str) -> None:
    """Was or were, by the label's noun."""
    for verb in re.findall(rf"(?i){re.escape(label)},? (was|were)\b", said):
        assert (verb == "were") == label.startswith(PLURAL), said


@settings(max_examples=300)
@given(releases())
@example(_RELEASE.format(sentences="phrasing: increased-to", figures="", figure="label: eps, unit: USD/share",
                         now="0.136", before="0.134", prior_period="Q3 2025"))  # fmt: skip
def test_no_sentence_says_more_than_its_facts(text: str) -> None:
    facts = _facts(text)
    fact = facts.fact("it", facts.release.period)
    prior = facts.comparative(fact)
    assert prior is not None and fact.amount is not None and prior.amount is not None
    said = plain_text(state(facts, fact))
    _require_decent(said)
    if fact.figure.nature == "change":
        return
    _require_agreement(str(fact.figure.label), said)
    if swings(fact, prior) and fact.figure.unit != "percent":
        assert "%" not in said and "percent" not in said, said
    after = said.split(" for ", 1)[0] if "increased-to" in text else said
    rose, fell = re.search(UP, said), re.search(DOWN, said)
    assert not (rose and fell), said
    if rose or fell:
        assert not swings(fact, prior) and show(facts, fact).text != show(facts, prior).text, said
        printed = [facts.print(each).printed(abs(each.amount or Decimal(0))) for each in (fact, prior)]
        assert printed[0] >= printed[1] if rose else printed[0] <= printed[1], after
    if "improvement" in said:
        assert prior.amount < 0 <= fact.amount and fact.figure.nature == "income", said


@settings(max_examples=150)
@given(releases(pending=True))
def test_a_sentence_of_a_pending_figure_takes_no_side(text: str) -> None:
    facts = _facts(text)
    fact = facts.fact("it", facts.release.period)
    words = state(facts, fact)
    said = plain_text(words)
    _require_decent(said)
    assert "[●]" in said
    bare = re.sub(r"\[[^]]*\]", "", said)
    assert fact.figure.nature == "change" or not re.search(f"{UP}|{DOWN}", bare), said
    for node in walk_inlines(words):
        if isinstance(node, Value) and node.text.startswith("["):
            assert node.pending, said


@settings(max_examples=200)
@given(releases(), st.sampled_from(PARTS), st.booleans())
def test_a_part_is_decent_or_refused(text: str, part: str, loss: bool) -> None:
    facts = _facts(text)
    fact = facts.fact("it", facts.release.period)
    assume(not part.startswith("linked_"))
    try:
        said = plain_text(compose_part(facts, fact, part, (("loss", ""),) if loss else ()))
    except FactError as error:
        assert error.advice
        return
    _require_decent(said)
    assert not said.endswith((",", " ")), said
    prior = facts.comparative(fact)
    assert prior is not None
    # Where the words around it name the figure, nothing in it may be true of a loss alone unless they say so.
    if (
        fact.is_negative
        and fact.figure.label_for(negative=True)
        and part not in ("sentence", "statement", "comparison")
    ):
        assert loss, said
    if fact.figure.nature != "change" and part in ("moved", "moved_by", "up", "increase", "change_words", "verb"):
        assert not swings(fact, prior), said


TOGETHER = """\
period: Q3 2026
company: {{name: Acme}}
release: {{date: 2026-11-05, headline: Results, datelines: [{{city: Boston}}]}}
figures:
  it: {{label: net income, nature: income, values: {{Q3 2026: {}, 9M 2026: {}, Q3 2025: {}, 9M 2025: {}}}}}
sections:
  - results: {{layout: paragraphs, items: [{{figure: it, together: true}}]}}
"""


@given(st.lists(st.integers(-(10**10), 10**10), min_size=4, max_size=4))
def test_two_periods_in_one_sentence_keep_their_order(values: list[int]) -> None:
    said = words_of(TOGETHER.format(*values))[2]
    facts = _facts(TOGETHER.format(*values))
    periods = ("Q3 2026", "9M 2026", "Q3 2025", "9M 2025")
    shown = [facts.size(facts.fact("it", facts.period("it", period))).text for period in periods]
    place = 0
    for amount in shown:
        place = said.index(amount, place) + len(amount)
    assert said.count("respectively") == 1
    names = ["net loss" if value < 0 else "net income" for value in values]
    assert all(name in said.lower() for name in (names[0], names[1])), said
    if names[0] != names[2] or names[1] != names[3]:
        assert all(name in said.split("compared to")[1] for name in names[2:]), said


@given(st.sampled_from(get_args(Phrasing)), st.integers(1, 999), st.sampled_from(["amount", "percent", "both"]))
@example("increase-from", 8, "percent")
@example("increase-from", 18, "percent")
@example("increase-from", 80, "amount")
@example("increase-from", 1, "percent")
def test_a_change_has_the_article_of_its_number(form: str, percent: int, change: str) -> None:
    text = _RELEASE.format(
        sentences=f"phrasing: {form}", figures=f"percent_decimals: 0, change: {change}, scale: ones", figure="label: revenue",
        now=1000 * (100 + percent), before=100000, prior_period="Q3 2025",
    )  # fmt: skip
    facts = _facts(text)
    said = plain_text(state(facts, facts.fact("it", facts.release.period)))
    _require_decent(said)
    if form == "increase-from" and change == "percent":
        assert re.search(rf", an? {percent}% increase from ", said), said
