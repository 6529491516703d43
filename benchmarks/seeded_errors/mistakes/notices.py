"""Notices: calls without their details, names that wires need, hours and days that exchanges ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.seeded_errors.beyond_gaap import is_registered
from benchmarks.seeded_errors.cutting import cut_field, cut_item, cut_words, join_cuts, sentences_of
from benchmarks.seeded_errors.edits import Edit, Mistake
from benchmarks.seeded_errors.kinds import Find, Kind
from benchmarks.seeded_errors.manuscript import Manuscript, Passage
from relwriter.intake.nodes import Mapping, Scalar, Sequence, end_of, walk_scalars
from relwriter.intake.splicing import insert_entry


def _calls(script: Manuscript) -> Iterator[tuple[str, Mapping]]:
    """The records of calls of companies that the SEC's rules speak to."""
    for file, site in script.sites if is_registered(script) else ():
        if site.path.endswith(".call") and isinstance(site.node, Mapping):
            yield file, site.node


def _lose(*names: str, below: str = "") -> Find:
    """Fields of a call are left out; a finding is right anywhere in the call."""

    def find(script: Manuscript, random: Random) -> Iterator[Mistake]:
        for file, call in _calls(script):
            holder = call.get(below) if below else call
            if "replay" in names and _REPLAY.search(" ".join(_texts(call))):
                continue
            edits = [cut_field(file, holder, name) for name in names] if isinstance(holder, Mapping) else []
            made = join_cuts([edit for edit in edits if edit is not None])
            if made:
                also = ((file, call.index, min(edit.start for edit in made)), (file, end_of(call), end_of(call)))
                yield Mistake(made, ", ".join(names), "nothing", also)

    return find


def _texts(call: Mapping) -> Iterator[str]:
    """What somebody typed in a call's record."""
    for name in ("more", "text", "purpose"):
        node = call.get(name)
        yield from (scalar.text for scalar in walk_scalars(node)) if node is not None else ()


def _told(script: Manuscript) -> Iterator[Passage]:
    """The paragraphs in which somebody typed the notice of a call."""
    for passage in script.passages if is_registered(script) else ():
        is_call = re.search(r"(?i)\b(?:conference call|webcast)\b", passage.text)
        if is_call and re.search(r"\.(?:text|call)\b", passage.site.path) and "title" not in passage.site.path:
            yield passage


_REPLAY = re.compile(r"(?i)\b(?:replay|archived?|recording)\b")


def _sections(script: Manuscript) -> list[list[Passage]]:
    """The sections of text that give notice of a call, each with its paragraphs."""
    heads = {re.sub(r"\.text(?:\[\d+\])?$", "", one.site.path): one.file for one in _told(script)}
    return [
        [one for one in script.passages if one.file == file and one.site.path.startswith(f"{head}.text")]
        for head, file in heads.items()
        if head.endswith(".text")
    ]


def _lose_replay_sentence(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The sentences on the replay are cut from a notice that somebody typed."""
    for section in _sections(script):
        edits = [edit for passage in section for edit in _cut_replay(passage)]
        if edits and len(edits) < sum(len(sentences_of(one.text)) for one in section):
            also = tuple((one.file, one.span.index(0), one.span.index(0)) for one in section[:1])
            yield Mistake(tuple(edits), "replay", "nothing", also)


def _cut_replay(passage: Passage) -> Iterator[Edit]:
    """The edits that take a paragraph's sentences on the replay out, or the paragraph."""
    spots = sentences_of(passage.text)
    held = [one for one in spots if _REPLAY.search(passage.text[slice(*one)])]
    listed = passage.site.parent
    if held and held[0] == spots[0] and isinstance(listed, Sequence):
        number = next((n for n, item in enumerate(listed.items) if item is passage.site.node), 0)
        edit = cut_item(passage.file, listed, number)
        yield from [edit] if edit is not None else []
    elif held:
        yield cut_words(passage, held[0][0], held[-1][1])


def _lose_end_of_replay(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A typed notice does not say until when the replay can be heard."""
    ends = re.compile(r",? (?:until|through) \w+ \d+, \d{4}| for (?:\w+ ){1,3}(?:days|months)\b")
    for section in _sections(script):
        also = tuple((one.file, one.span.index(0), one.span.index(0)) for one in section[:1])
        for passage in section:
            for match in ends.finditer(passage.text):
                if _REPLAY.search(passage.text[max(0, match.start() - 120) : match.start()]):
                    yield Mistake((cut_words(passage, *match.span()),), match.group(), "nothing", also)


def _lose_zone(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A typed hour has no zone."""
    zones = (
        r"\s\(?(?:Eastern|Pacific|Central|Mountain)(?: (?:Standard|Daylight))? Time\)?|\s(?:E[SD]?T|P[SD]?T|CES?T|CT)\b"
    )
    for passage in _told(script):
        if len(re.findall(zones, passage.text)) == 1:
            match = re.search(zones, passage.text)
            yield Mistake((passage.become(*match.span(), ""),), match.group(), "nothing")


_ADDRESS = re.compile(r" (?:at|on|from) (?:https?://)?[\w-]*[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}(?:/[\w/.-]*\w)?")


def _lose_access(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A typed notice has neither an address nor a number."""
    for section in _sections(script):
        text = " ".join(one.text for one in section)
        found = [(one, match) for one in section for match in _ADDRESS.finditer(one.text)]
        if found and "@" not in text and not re.search(r"\d{3}[-. )]+\d{3,4}|\+\d", text):
            edits = tuple(passage.become(*match.span(), "") for passage, match in found)
            also = tuple((one.file, one.span.index(0), one.span.index(0)) for one in section[:1])
            yield Mistake(edits, found[0][1].group(), "nothing", also)


def _lose_symbol(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """A typed opening has no symbol."""
    for passage in script.passages:
        for match in re.finditer(
            r" \((?:NASDAQ|Nasdaq|NYSE|OTC\w*)[^()]*: ?[A-Z.]+\)|\{\{ company\.listings \}\}", passage.text
        ):
            if "lede" in passage.site.path or "release." in passage.site.path:
                yield Mistake((cut_words(passage, *match.span()),), match.group(), "nothing")


def _lose_name(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The headline does not name the company."""
    name = str(script.release.company.headline_name)
    for passage in script.passages:
        if passage.site.path == "release.headline":
            for match in re.finditer(
                rf"(?:\{{\{{ company(?:\.name)? \}}\}}|{re.escape(name)})(?: ?[’']s)? ", passage.text
            ):
                rest = passage.text[match.end() :]
                edit = passage.become(match.start(), match.end() + 1, rest[:1].upper())
                yield Mistake((edit,), match.group(), "nothing")


def _release_in_session(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The release goes out while the exchange trades."""
    listed = {str(one.exchange).upper() for one in script.release.company.listings}
    for file, root in script.roots.items():
        release = root.get("release")
        held = release.get("time") if isinstance(release, Mapping) else None
        day = release.find("date") if isinstance(release, Mapping) else None
        if held is None and day and not release.flow and any(re.search(r"NASDAQ|NYSE|NEW YORK", one) for one in listed):
            hour = random.choice(["10:00", "11:30", "15:15", "16:00"])
            made = insert_entry(release, "time", {"time": hour, "zone": "Eastern Time"}, after="date")
            yield Mistake((Edit(file, made.start, made.end, made.text),), "no hour", hour)


def _near_record_day(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The record day of a dividend is within days of its announcement, at the New York Stock Exchange."""
    released = script.release.release.date
    listed = any(
        "NYSE" in str(one.exchange) or "New York" in str(one.exchange) for one in script.release.company.listings
    )
    for file, site in script.sites:
        if listed and site.path.endswith("dividend.record") and isinstance(site.node, Scalar):
            holder = site.parent.get("declared") if isinstance(site.parent, Mapping) else None
            start = date.fromisoformat(holder.text if isinstance(holder, Scalar) else released.isoformat())
            typed = (start + timedelta(days=random.choice([2, 5, 8]))).isoformat()
            span = site.node.span
            yield Mistake((Edit(file, span.start, span.end, typed),), site.text, typed)


def _late_call(script: Manuscript, random: Random) -> Iterator[Mistake]:
    """The call is on the third day or later after the release."""
    for file, call in _calls(script):
        day = call.get("date")
        if isinstance(day, Scalar) and re.fullmatch(r"\d{4}-\d\d-\d\d", day.text):
            typed = (date.fromisoformat(day.text) + timedelta(days=random.choice([3, 4, 5]))).isoformat()
            yield Mistake((Edit(file, day.span.start, day.span.end, typed),), day.text, typed)


KINDS = (
    Kind("call-without-replay", _lose("replay")),
    Kind("call-without-end-of-replay", _lose("until", "lasts", below="replay")),
    Kind("call-without-access", _lose("webcast", "dial_in", "registration", "replay")),
    Kind("typed-call-without-replay", _lose_replay_sentence),
    Kind("typed-call-without-end-of-replay", _lose_end_of_replay),
    Kind("typed-call-without-zone", _lose_zone),
    Kind("typed-call-without-access", _lose_access),
    Kind("call-days-after-release", _late_call),
    Kind("symbol-lost", _lose_symbol),
    Kind("company-lost-from-headline", _lose_name),
    Kind("release-while-exchange-trades", _release_in_session),
    Kind("record-day-too-near", _near_record_day),
)
