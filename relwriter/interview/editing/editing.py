"""A release that is edited, from the menu of its parts to the files; whatever ends it, the changes are kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path as FilePath

from relwriter.errors import InputError, OutputError, Problem
from relwriter.files import recover, write_private
from relwriter.intake.nodes import Scalar
from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path
from relwriter.interview.editing.adding import ask_new
from relwriter.interview.editing.contents import edit_contents, open_named
from relwriter.interview.editing.desk import Desk
from relwriter.interview.editing.manuscript import Manuscript, open_manuscript
from relwriter.interview.editing.papers import Papers
from relwriter.interview.editing.rereading import REVIEW, WRITE, reread
from relwriter.interview.interviewing import Left
from relwriter.interview.keeping import Draft, Keeper
from relwriter.interview.leaving import leaving_in_order
from relwriter.interview.prompts import GoBack
from relwriter.interview.resuming import take_up
from relwriter.interview.screen import say, speak_locale

WELCOME = "Enter takes what is shown, < goes back, ? explains, Ctrl-C leaves: every change is kept."
TEXT, OPENED, CHANGES, ADDED = "text", "opened", "changes", "adding"
"""What is kept of an edit: the files as they are to be, as they were, what was changed, and what is being added."""


def edit(file: FilePath, section: str) -> list[FilePath]:
    """The paths of the files that were changed; none where the person changed nothing or put the changes away.

    `section` names the part to begin with; "" shows all. Raises Left when the person leaves, InputError for a file that
    cannot be read, UsageError for a part that there is not, and OutputError where another run edits the file, where
    somebody else has changed it, or where it could not be written.
    """
    recover(file.parent)
    papers = open_papers(file)
    keeper = Keeper(file, "edit")
    with keeper.held(), leaving_in_order():
        speak_locale()
        desk = Desk(papers, lambda: None)
        desk.keep = lambda: _keep(keeper, desk)
        try:
            say("note", WELCOME, indent="")
            _resume(keeper, desk)
            chosen = _ask(desk, section)
        except (KeyboardInterrupt, EOFError):
            raise Left(keeper.count, keeper.fault) from None
        if chosen != WRITE:
            _put_away(keeper, desk.papers)
            return []
        written = _write(desk.papers, keeper)
        keeper.discard()
    return written


def open_papers(file: FilePath) -> Papers:
    """The release and its house file as they are on the disk. Raises InputError."""
    release = open_manuscript(file, str(file))
    named = release.root.get("house")
    if not isinstance(named, Scalar) or named.is_empty:
        return Papers(release, None)
    try:
        path = file.parent / named.text
        return Papers(release, open_manuscript(path, str(path)))
    except InputError as error:
        place = named.span.place()
        told = [problem if problem.line else Problem.at(place, "house", str(problem)) for problem in error.problems]
        raise InputError(told) from None


def _ask(desk: Desk, section: str) -> str:
    """What becomes of the changes, after the person is done with them."""
    if desk.begun_at:
        _go_on(desk)
    elif section:
        open_named(desk, section)
        if (chosen := reread(desk.papers)) != REVIEW:
            return chosen
    while True:
        edit_contents(desk)
        if (chosen := reread(desk.papers)) != REVIEW:
            return chosen


def _put_away(keeper: Keeper, papers: Papers) -> None:
    """Keeps changes that are not wanted out of the way; those that change nothing are forgotten."""
    if not papers.is_changed:
        keeper.discard()
    for path in keeper.set_aside():
        say("note", f"The changes are kept as {path}.")


def _go_on(desk: Desk) -> None:
    """Goes on with what was being added when the last run ended."""
    with suppress(GoBack):
        ask_new(desk, desk.begun_at)


def _keep(keeper: Keeper, desk: Desk) -> None:
    """Puts the changes on the disk, with what is being added and not there yet."""
    fault = keeper.fault
    kept: dict[Path, str] = {}
    for name, manuscript in _named(desk.papers):
        kept[TEXT, name] = manuscript.content.decode("utf-8")
        kept[OPENED, name] = manuscript.sha256
    kept[CHANGES,] = json.dumps(desk.papers.changes, ensure_ascii=False)
    kept[ADDED,] = json.dumps(desk.begun_at)
    kept |= {("answers", *path): text for path, text in desk.begun.items()}
    settled = {("change", number) for number in range(len(desk.papers.changes))}
    answers = Answers(date.today(), kept=kept | dict.fromkeys(settled, ""), settled=settled)
    answers.settled |= {("answers", *path) for path in desk.settled}
    keeper.save(answers, (desk.papers.changes or ("something new",))[-1])
    if keeper.fault and keeper.fault != fault:
        say("refused", f"The changes cannot be put on the disk: {keeper.fault}. They are kept here while this runs.")


def _named(papers: Papers) -> Iterator[tuple[str, Manuscript]]:
    yield "release", papers.release
    if papers.house:
        yield "house", papers.house


def _resume(keeper: Keeper, desk: Desk) -> None:
    """Takes up what an earlier run kept, if the person wants it and the files are still those that were opened."""
    answers = Answers(date.today())
    take_up(keeper, answers, lambda draft: _find_conflict(draft, desk.papers))
    if not answers.kept:
        return
    papers = desk.papers
    release = _restore(papers.release, answers.kept[TEXT, "release"])
    house = _restore(papers.house, answers.kept[TEXT, "house"]) if papers.house else None
    desk.papers = Papers(release, house, tuple(json.loads(answers.kept[CHANGES,])))
    desk.begun_at = tuple(json.loads(answers.kept[ADDED,]))
    desk.begun = {path[1:]: text for path, text in answers.kept.items() if path[0] == "answers"}
    desk.settled = {path[1:] for path in answers.settled if path[0] == "answers"}


def _restore(manuscript: Manuscript, text: str) -> Manuscript:
    return Manuscript(manuscript.file, manuscript.shown, manuscript.opened, text.encode("utf-8"))


def _find_conflict(draft: Draft, papers: Papers) -> str:
    """What keeps changes from being taken up: the files have been changed since by somebody else; or ""."""
    for name, manuscript in _named(papers):
        if draft.kept.get((OPENED, name)) != manuscript.sha256:
            return f"{manuscript.shown} has been changed since: these changes were made to another text"
    return ""


def _write(papers: Papers, keeper: Keeper) -> list[FilePath]:
    """The paths of the files that were changed, once they are written, the house file first.

    Raises OutputError where somebody else has changed one since it was opened; then nothing is written.
    """
    for manuscript in papers.manuscripts:
        if not manuscript.is_as_opened():
            keeper.fault = ""
            message = "has been changed by somebody else while it was edited here: nothing is written"
            advice = f"the changes are kept in {keeper.state}; relwriter edit {papers.release.shown} tells what to do"
            raise OutputError([Problem(manuscript.shown, 0, 0, "", message, advice)])
    changed = [manuscript for manuscript in papers.manuscripts if manuscript.is_changed]
    for manuscript in changed:
        write_private(manuscript.file, manuscript.content, replace=True)
    return [manuscript.file for manuscript in changed]
