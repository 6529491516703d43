"""What people did to a draft, for a person in a terminal: figures first, then edits by place, then comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relwriter.returning import Hand, Listed, Merged, Placed

_QUOTED = 160
"""So many characters of what a comment is on are shown."""

_RED, _GREEN, _OFF = "\x1b[31;9m", "\x1b[32;4m", "\x1b[0m"
_STATES = {
    "applied": "applied",
    "there": "there already",
    "refused": "not applied",
    "conflict": "CONFLICT",
    "open": "",
    "alarm": "not applied",
}
_KINDS = {"new": "new: ", "gone": "gone: ", "moved": "moved: ", "changed": ""}


def draw_review(merged: Merged, *, colours: bool) -> str:
    """The review as lines: `[-old-]{+new+}`, or in colours."""
    lines = [*_alarms(merged), *_edits(merged, colours=colours), *_comments(merged)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def draw_edit(listed: Listed) -> str:
    """One edit with its place, for a question."""
    return f"\n{_place(listed)}\n  {_words(listed, colours=False)}  ({_who(listed)})"


def _alarms(merged: Merged) -> Iterator[str]:
    alarms = [(listed, alarm) for listed in merged.edits for alarm in listed.edit.alarms]
    if alarms:
        yield "Figures that read otherwise in Word (never applied: change the fact, or ask)"
    for listed, alarm in alarms:
        place = f"  the fact: {alarm.place}" if alarm.place else ""
        row = f"  in {listed.edit.row}" if listed.edit.row else ""
        yield f"  {alarm.figure}: was {alarm.was}, Word says {alarm.now or 'nothing'}{place}{row}  ({_who(listed)})"
    if alarms:
        yield ""


def _edits(merged: Merged, *, colours: bool) -> Iterator[str]:
    if not merged.edits:
        yield "Nobody changed a word."
    above = None
    for listed in merged.edits:
        place = _place(listed)
        if place != above:
            yield f"{'' if above is None else chr(10)}{place}"
            above = place
        yield f"  {_words(listed, colours=colours)}  ({_who(listed)})"
        yield from _became(listed)


def _became(listed: Listed) -> Iterator[str]:
    told = ": ".join(filter(None, (_STATES[listed.state], _one_line(listed.reason))))
    if told:
        yield f"    {told}"
    for text in listed.texts:
        yield f"      {text.source}: {text.text or '—'}"


def _place(listed: Listed) -> str:
    edit = listed.edit
    owner = "  ".join(part for part in (edit.field, edit.place) if part)
    where = " · ".join(part for part in (edit.block, edit.row) if part) or _added(listed)
    return f"{where}{f'  [{owner}]' if owner else ''}"


def _added(listed: Listed) -> str:
    after = listed.edit.spot.after if listed.edit.spot else ""
    return f"added in Word after {after}" if after else "added in Word"


def _words(listed: Listed, *, colours: bool) -> str:
    edit = listed.edit
    if edit.kind == "moved":
        return f"moved: {_one_line(edit.old)}"
    if edit.kind == "looks":
        return f"looks changed: {edit.new}: “{_one_line(edit.old)}”"
    gone = (f"{_RED}{edit.old}{_OFF}" if colours else f"[-{edit.old}-]") if edit.old else ""
    came = (f"{_GREEN}{edit.new}{_OFF}" if colours else f"{{+{edit.new}+}}") if edit.new else ""
    return _one_line(f"{_KINDS[edit.kind]}{edit.before}{gone}{came}{edit.after}")


def _shorten(quoted: str) -> str:
    """The first and the last words of what a comment is on; whole paragraphs would hide what it says."""
    if len(quoted) <= _QUOTED:
        return quoted
    return f"{quoted[: _QUOTED // 2].rstrip()} … {quoted[-_QUOTED // 4 :].lstrip()}"


def _one_line(text: str) -> str:
    return text.replace("\n", " / ").replace("\t", " | ").strip()


def _who(listed: Listed) -> str:
    return "; ".join(_hand(hand) for hand in listed.edit.hands)


def _hand(hand: Hand) -> str:
    day = hand.date.replace("T", " ").removesuffix("Z")[:16]
    return ", ".join(filter(None, (hand.author or "not tracked", day)))


def _comments(merged: Merged) -> Iterator[str]:
    placed = [one for review in merged.reviews for one in review.remarks]
    if placed:
        yield "\nComments"
    for one in placed:
        yield from _comment(one)


def _comment(one: Placed) -> Iterator[str]:
    remark = one.remark
    where = " ".join(part for part in (one.block, f"[{one.field}]" if one.field else "") if part)
    done = " (resolved)" if remark.resolved else ""
    quoted = f" on “{_shorten(_one_line(remark.quoted))}”" if remark.quoted else ""
    said = f"  {remark.author}, {remark.date[:10]}{done}{quoted}: {_one_line(remark.text)}"
    yield f"{said}  {where}" if where else said
    for reply in remark.replies:
        yield f"    {reply.author}, {reply.date[:10]}: {_one_line(reply.text)}"
