"""The last of the earlier releases that a draft is held against."""

from __future__ import annotations

from relwriter.checks.draft import CheckedDraft, Past


def find_last(draft: CheckedDraft) -> Past | None:
    """The one that it was carried forward from, or else that of the latest period before its own; None without any. An
    earlier draft of the same period is none."""
    own = _order(draft.release.period)
    pasts = [past for past in draft.history if _order(past.release.period) < own]
    if draft.against is not None and draft.against.release.period != draft.release.period:
        return draft.against
    return max(pasts, key=lambda past: _order(past.release.period), default=None)


def _order(period) -> tuple[int, int]:
    return (period.year, period.ends_after)
