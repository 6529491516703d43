"""What the headers and footers of a draft say of the release, by the fields that say it."""

from __future__ import annotations

from collections.abc import Iterator

from relwriter.compose.opening import entry_value
from relwriter.document.tree import Value
from relwriter.model.release import Release


def find_furnishing(release: Release) -> Iterator[Value]:
    """The legend of drafts, the embargo and the company's names."""
    yield entry_value(release.draft.legend)
    masthead = release.release.masthead
    if masthead is not None and masthead.embargo is not None:
        yield entry_value(masthead.embargo)
    yield from (entry_value(name) for name in (release.company.name, release.company.headline_name))
