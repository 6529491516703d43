"""Statements of any figures: they read back from every format, and sums are rounded once from exact amounts."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relwriter.document.tree import Table, plain_text
from relwriter.pipeline import Draft, find_formats, write
from tests.drafts import STANDARD, composed, read

PERIODS = ("Q3 2026", "Q3 2025", "9M 2026", "9M 2025")
HEAD = """\
period: Q3 2026
company: {name: Acme}
release: {date: 2026-11-05, headline: Results, datelines: [{city: Boston}]}
"""
amounts = st.one_of(
    st.just("pending"), st.just("0"), st.integers(-(10**10), 10**10).map(str),
    st.decimals(-(10**4), 10**4, places=2, allow_nan=False).map(lambda number: f"{number:f}"),
)  # fmt: skip
units = st.sampled_from(["USD", "EUR", "USD/share", "shares", "percent", "count", "tonnes"])
values = st.lists(amounts, min_size=4, max_size=4)
columns = st.lists(
    st.sampled_from([*PERIODS, "{change: amount, of: [Q3 2026, Q3 2025]}", "{change: percent, of: [9M 2026, 9M 2025]}",
                     "{percent_of: f0, period: Q3 2026}", "{period: Q3 2025, group: Other, unaudited: true}"]),
    min_size=1, max_size=12,
)  # fmt: skip
roles = st.lists(st.sampled_from(["line", "subtotal", "total", "memo"]), min_size=1, max_size=6)


@st.composite
def statements(draw: st.DrawFn) -> str:
    """The YAML of a release with a statement."""
    drawn_roles = draw(roles)
    text = HEAD + "figures:\n"
    for number, _ in enumerate(drawn_roles):
        pairs = ", ".join(f"{period}: {value}" for period, value in zip(PERIODS, draw(values), strict=True))
        text += f"  f{number}: {{label: figure {number}, unit: {draw(units)}, values: {{{pairs}}}}}\n"
    text += f"statements:\n  s:\n    scale: {draw(st.sampled_from(['ones', 'thousands', 'millions']))}\n"
    text += f"    style: {{currency: {draw(st.sampled_from(['first-and-totals', 'all', 'none']))}}}\n"
    text += f"    columns: [{', '.join(draw(columns))}]\n    rows:\n"
    for number, role in enumerate(drawn_roles):
        text += f"      - {{{role}: f{number}}}\n" + ("      - heading: Costs\n" if draw(st.booleans()) else "")
    return text + "sections:\n  - statement: s\n"


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(statements())
def test_any_statement_reads_back_from_every_format(text: str) -> None:
    release = read(text)
    outputs = write(Draft(release, STANDARD, composed(text)), find_formats([]))
    assert all(len(line) <= 132 for line in outputs["txt"].content.decode().splitlines() if "  " in line)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-(10**9), 10**9), min_size=2, max_size=6))
def test_a_sum_is_the_rounded_sum_and_not_the_sum_of_what_is_printed(parts: list[int]) -> None:
    figures = "".join(f"  f{n}: {{label: f, values: {{Q3 2026: {part}}}}}\n" for n, part in enumerate(parts))
    terms = ", ".join(f"f{n}" for n in range(len(parts)))
    body = f"statements:\n  s:\n    columns: [Q3 2026]\n    rows: [{{total: Sum, of: [{terms}]}}]\nsections:\n  - statement: s\n"
    table = next(b for b in composed(f"{HEAD}figures:\n{figures}{body}").blocks if isinstance(b, Table))
    shown = plain_text(table.rows[-1][1].content)
    exact = Decimal(sum(parts))
    rounded = int((exact / 1000).quantize(Decimal(1), ROUND_HALF_UP))
    expected = "$—" if not exact else f"$({-rounded:,})" if rounded < 0 else f"${rounded:,}"
    assert shown == expected
