"""A review as JSON: stable keys. docs/review.md describes them."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any

from relwriter.review.placing import Placed
from relwriter.review.reviewing import Listed, Merged, Review
from relwriter.word.returned import Hand

FORMAT = 1
"""The number of the layout; it changes where a key changes its meaning or goes."""


def write_review_records(merged: Merged, file: str) -> str:
    """The review as JSON text."""
    content = {
        "format": FORMAT,
        "file": PurePath(file).as_posix(),
        "returned": [_returned(review) for review in merged.reviews],
        "edits": [_edit(listed) for listed in merged.edits],
        "comments": [_comment(review, placed) for review in merged.reviews for placed in review.remarks],
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _returned(review: Review) -> dict[str, Any]:
    return {"file": PurePath(review.file).as_posix(), "document": review.circulated.document}


def _edit(listed: Listed) -> dict[str, Any]:
    edit = listed.edit
    return {
        "change": edit.kind,
        "state": listed.state,
        "reason": listed.reason or None,
        "block": edit.block or None,
        "row": edit.row or None,
        "follows": (edit.spot.after or None) if edit.spot else None,
        "field": edit.field or None,
        "place": edit.place or None,
        "old": edit.old or None,
        "new": edit.new or None,
        "before": edit.before or None,
        "after": edit.after or None,
        "by": [_hand(hand) for hand in edit.hands if hand.author],
        "tracked": all(hand.author for hand in edit.hands),
        "files": [PurePath(file).as_posix() for file in listed.files],
        "figures": [
            {"figure": one.figure, "was": one.was, "now": one.now or None, "place": one.place or None}
            for one in edit.alarms
        ],
        "texts": [{"from": text.source, "text": text.text} for text in listed.texts],
    }


def _hand(hand: Hand) -> dict[str, Any]:
    return {"author": hand.author, "date": hand.date or None}


def _comment(review: Review, placed: Placed) -> dict[str, Any]:
    remark = placed.remark
    replies = [{"author": one.author, "date": one.date or None, "text": one.text} for one in remark.replies]
    return {
        "file": PurePath(review.file).as_posix(),
        "author": remark.author,
        "date": remark.date or None,
        "text": remark.text,
        "quoted": remark.quoted or None,
        "block": placed.block or None,
        "field": placed.field or None,
        "place": placed.place or None,
        "resolved": remark.resolved,
        "replies": replies,
    }
