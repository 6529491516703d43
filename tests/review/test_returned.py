"""What people did to a draft in Word is told whole, whoever did it and in whatever form Word wrote it down."""

from __future__ import annotations

import pytest

from relwriter.review.returning import find_edits_of
from relwriter.word.returned import Returned
from tests.review.redlining import entries_of
from tests.review.sessions import NAMES, drafted, run_session


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_that_nobody_touched_has_no_edit(name: str) -> None:
    _, circulated, word = drafted(name)
    returned = Returned(entries_of(word))
    assert returned.digest == circulated.document
    assert find_edits_of(circulated, returned) == []


@pytest.mark.parametrize("seed", range(24))
def test_every_edit_is_applied_or_listed_and_none_is_lost(seed: int) -> None:
    session = run_session(seed)
    assert session.lost == []
    assert session.applied + session.listed == session.told
