"""The names of anchors: as Word takes them, another for each block and figure, the same in every draft."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relwriter.document.anchors import find_figures, name_block, name_figure, title_figure
from relwriter.document.tree import Value, walk_contents, walk_inlines
from relwriter.pipeline import draft
from relwriter.source import Origin
from tests.golden.parts import RELEASES

AMOUNT = Origin("figures.revenue.values.Q4 2019", None, "revenue Q4 2019", "amount")


def test_a_bookmark_is_named_by_the_id_of_its_block():
    assert name_block("highlights-1.items[0]") == "_rw_highlights_1_items_0_166d4c2ad9"


@given(st.lists(st.text(), unique=True))
def test_bookmarks_have_names_that_word_takes_and_hides_and_each_block_another(ids):
    names = [name_block(identifier) for identifier in ids]
    assert all(re.fullmatch(r"_rw_[a-z0-9_]{1,36}", name) for name in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("origin", "tag"),
    [
        (AMOUNT, "figures.revenue.values.Q4 2019"),
        (Origin("sections[5].dividend.amount", None, "", "amount"), "sections[5].dividend.amount"),
        (Origin("figures.cash.formula", None, "cash Q4 2019", "amount"), "figures.cash.formula|cash Q4 2019"),
        (
            Origin("figures.cash.formula", None, "cash Q4 2019", "percent", "cash Q4 2018"),
            "figures.cash.formula|cash Q4 2019|percent|cash Q4 2018",
        ),
        (
            Origin("figures.revenue.values.Q4 2019", None, "revenue Q4 2019", "percent", "revenue Q4 2018"),
            "figures.revenue.values.Q4 2019||percent|revenue Q4 2018",
        ),
    ],
)
def test_a_figure_is_tagged_with_its_field_and_with_what_is_printed_of_it(origin, tag):
    assert name_figure(origin) == tag


_names = st.text("abc.[]0123456789", max_size=60)
_origins = st.builds(Origin, _names, st.none(), _names, st.sampled_from(["amount", "change", "percent"]), _names)


@given(st.lists(_origins, unique=True))
def test_tags_are_no_longer_than_word_takes_and_each_figure_and_form_has_another(origins):
    tags = [name_figure(origin) for origin in origins]
    assert max(map(len, [*tags, *map(title_figure, origins)]), default=0) <= 64
    assert len(set(tags)) == len(tags)


def test_a_figures_title_says_what_it_is():
    percent = Origin(AMOUNT.field, None, "revenue Q4 2019", "percent", "revenue Q4 2018")
    assert title_figure(AMOUNT) == "revenue Q4 2019"
    assert title_figure(percent) == "revenue Q4 2019, percent from revenue Q4 2018"
    assert title_figure(Origin("sections[5].dividend.amount", None, "", "amount")) == "sections[5].dividend.amount"


@pytest.mark.parametrize("name", RELEASES)
def test_a_tag_leads_back_to_the_field_of_its_figure(name):
    document = draft(str(RELEASES[name])).document
    found = find_figures(document)
    figures = [
        node
        for content in walk_contents(document)
        for node in walk_inlines(content)
        if isinstance(node, Value) and node.is_figure
    ]
    assert figures
    for figure in figures:
        origin = found[name_figure(figure.origin)]
        said = (origin.field, origin.figure, origin.form, origin.base)
        assert said == (figure.origin.field, figure.origin.figure, figure.origin.form, figure.origin.base)
