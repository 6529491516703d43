"""The arrows of the way back: Word files that came back, and the release file that they were drafted from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from relwriter import pipeline
from relwriter.errors import InputError, Problem, TemplateError

if TYPE_CHECKING:
    from relwriter.review.circulated import Circulated
    from relwriter.review.placing import Placed
    from relwriter.review.reviewing import Listed, Merged, Review
    from relwriter.word.returned import Hand, Returned  # noqa: F401


def review(files: Sequence[Path], draft: pipeline.Draft, file: str, folders: Iterable[Path]) -> Merged:
    """What people did to the drafts of a release file. Raises InputError for files that cannot be read, and for drafts
    of which nothing is known."""
    from relwriter.review.circulated import circulate
    from relwriter.review.reviewing import merge

    now = circulate(draft.document)
    known = list(folders)
    reviews, problems = [], []
    for path in files:
        try:
            reviews.append(_read(path, now, known))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return merge(reviews, now, file)


def write_records(merged: Merged, file: str) -> bytes:
    """The review as JSON."""
    from relwriter.review.review_records import write_review_records

    return write_review_records(merged, file).encode()


def _read(path: Path, now: Circulated, folders: Sequence[Path]) -> Review:
    from relwriter.review.furniture import find_furniture_edits
    from relwriter.review.looks import find_looks
    from relwriter.review.placing import place_remarks
    from relwriter.review.returning import Return, find_edits_of
    from relwriter.review.reviewing import Review
    from relwriter.word.comments import AUTHOR

    returned = _open(path)
    circulated = _find_circulated(path, returned, now, folders)
    remarks = [
        placed
        for placed in place_remarks(circulated, returned)
        if placed.remark.author != AUTHOR or placed.remark.replies
    ]
    edits = (*find_edits_of(circulated, returned), *find_furniture_edits(circulated, returned))
    return Review(str(path), circulated, (*edits, *find_looks(Return(circulated, returned))), tuple(remarks))


def _open(path: Path) -> Returned:
    from relwriter.word.opening import open_entries
    from relwriter.word.returned import Hand, Returned  # noqa: F401

    try:
        return Returned(open_entries(path))
    except TemplateError as error:
        # A Word file is input here, and no reference document.
        raise InputError(error.problems) from None
    except (LookupError, SyntaxError, AttributeError, TypeError, ValueError):
        advice = "open it in Word and save it again"
        raise InputError([Problem(str(path), 0, 0, "", "is damaged", advice)]) from None


def _find_circulated(path: Path, returned: Returned, now: Circulated, folders: Sequence[Path]) -> Circulated:
    """The draft that a file was made from, as it went out. Raises InputError."""
    from relwriter.files import find_snapshot
    from relwriter.review.basing import find_digest
    from relwriter.review.circulated import read_snapshot

    digest = find_digest(returned)
    if not digest:
        return _find_only(path, returned, folders)
    for folder in dict.fromkeys((path.parent, *folders)):
        content = find_snapshot(folder, digest)
        if content is not None:
            try:
                return read_snapshot(content)
            except ValueError:
                continue
    if now.document.startswith(digest):
        return now
    advice = "name the folder that it was rendered to with -o"
    raise InputError(
        [Problem(str(path), 0, 0, "", f"is of draft content {digest[:12]}, of which nothing is kept here", advice)]
    )


def _find_only(path: Path, returned: Returned, folders: Sequence[Path]) -> Circulated:
    """The draft that a file was made from that does not tell it: the only one in words that the first folder keeps that
    keeps any. Raises InputError."""
    from relwriter.files import find_snapshots
    from relwriter.review.basing import is_made_from, read_snapshots, words_of

    kept = (read_snapshots(find_snapshots(folder)) for folder in (*folders, path.parent))
    known = {words_of(one): one for one in next(filter(None, kept), [])}
    for words, circulated in known.items() if len(known) == 1 else ():
        if is_made_from(returned, words):
            return circulated
    advice = "render the draft that went out into a folder of its own and name that with -o"
    if len(known) == 1:
        advice = "it reads otherwise than the draft that is kept: name the folder of its own with -o"
    raise InputError([Problem(str(path), 0, 0, "", "does not tell which draft it was made from", advice)])


def count(merged: Merged) -> str:
    """What became of the edits, in one line."""
    words = {"applied": "applied", "open": "to apply", "refused": "not to be applied", "there": "there already"}
    counts = [f"{merged.count(state)} {word}" for state, word in words.items() if merged.count(state)]
    alarms, conflicts = merged.count("alarm"), merged.count("conflict")
    counts += [f"{alarms} on figures"] if alarms else []
    counts += [f"{conflicts} in conflict"] if conflicts else []
    total = len(merged.edits)
    comments = sum(len(review.remarks) for review in merged.reviews)
    listed = f" ({', '.join(counts)})" if counts else ""
    told = f"{total} edit{'' if total == 1 else 's'}{listed}"
    return f"{told}, {comments} comment{'' if comments == 1 else 's'}"


def judge(merged: Merged, draft: pipeline.Draft, file: str, pick: Callable[[Listed], bool] | None) -> dict[Path, bytes]:
    """What became of the edits is noted in the review: with `pick` those that it takes are applied, without it nothing
    is. The contents of the files that change, which are not written. Raises InputError."""
    from relwriter.amending.amending import amend
    from relwriter.compose.composing import compose
    from relwriter.review.circulated import circulate

    chosen = [one for one in merged.edits if one.state == "open" and (pick is None or pick(one))]
    if not chosen:
        return {}
    amended = amend(Path(file), chosen, lambda release: circulate(compose(release, draft.pack)))
    became = {id(one.edit): one for one in _tell_places(amended.edits, draft)}
    if pick is None:
        became = {key: one if one.state != "applied" else replace(one, state="open") for key, one in became.items()}
    merged.edits = [became.get(id(one.edit), one) for one in merged.edits]
    return amended.files.contents if pick is not None else {}


def _tell_places(edits: Sequence[Listed], draft: pipeline.Draft) -> Iterable[Listed]:
    """The edits, those of the template's own words with the template's file and line."""
    from relwriter.amending.template_words import TemplateWords
    from relwriter.review.circulated import circulate

    if all(one.state != "refused" or one.edit.field or one.edit.kind == "new" for one in edits):
        return edits
    words = TemplateWords(draft.release, draft.pack, circulate(draft.document))
    return [_told(one, words.place(one.edit)) if one.state == "refused" else one for one in edits]


def _told(listed: Listed, place: str) -> Listed:
    if listed.edit.field or listed.edit.kind == "new":
        return listed
    if place:
        return replace(listed, reason=f"the words are the template's: {place}")
    return replace(listed, reason=f"the words are computed: {listed.reason}")


def note(merged: Merged, draft: pipeline.Draft, file: str) -> tuple[list[Path], int, int]:
    """The paths of the files to which open comments were added as notes, how many these are, and how many could not be
    added. Raises InputError and OutputError."""
    from relwriter.amending.noting import note
    from relwriter.compose.composing import compose
    from relwriter.review.circulated import circulate

    open_ones = [one for review in merged.reviews for one in review.remarks if not one.remark.resolved]
    remarks = [(one.field, _write_remark(one)) for one in open_ones]
    files, noted = note(Path(file), remarks, lambda release: circulate(compose(release, draft.pack)))
    return save(files.contents), noted, len(remarks) - noted


def _write_remark(placed: Placed) -> str:
    """A comment with its answers on one line."""
    remark = placed.remark
    said = [f"{remark.author}: {remark.text}", *(f"{reply.author}: {reply.text}" for reply in remark.replies)]
    return " ".join(" / ".join(said).split())


def save(contents: dict[Path, bytes]) -> list[Path]:
    """The paths of the files that edits changed, once they are written. Raises OutputError."""
    changed = [path for path, content in contents.items() if path.read_bytes() != content]
    for path in changed:
        pipeline.save_private(path, contents[path], replace=True)
    return changed


def is_by(listed: Listed, author: str) -> bool:
    """Whether an edit is one person's alone."""
    return all(hand.author == author for hand in listed.edit.hands)


def save_summary(merged: Merged, draft: pipeline.Draft, path: Path, *, replace: bool) -> Path:
    """The path of a review to circulate, as a Word or Markdown file, once it is written. Raises OutputError."""
    from relwriter.files import publish
    from relwriter.review.summary import summarize
    from relwriter.writers import Layout

    (format,) = pipeline.find_formats([path.suffix[1:]])
    layout = Layout(draft.pack.reference, draft.release.style.text.width, draft.release.style.text.ascii)
    content = format.write(summarize(merged, draft.document.imprint), layout).content
    (written,) = publish(path.parent, path.stem, {format.extension: content}, replace=replace)
    return written
