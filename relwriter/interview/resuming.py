"""Takes up an interview that was left: where it stopped, or anew with the old answers put aside."""

from __future__ import annotations

from collections.abc import Callable

from relwriter.interview.answers import Answers
from relwriter.interview.keeping import Draft, Found, Keeper
from relwriter.interview.prompts import GoBack, answer
from relwriter.interview.screen import say
from relwriter.interview.steps import Choice, Question

RESUME, ANEW, LEAVE = "resume", "anew", "leave"


def take_up(keeper: Keeper, answers: Answers, find_conflict: Callable[[Draft], str] = lambda draft: "") -> None:
    """Gives the answers what was kept of an earlier run, if there is something and the person wants it. A draft is not
    taken up where `find_conflict` says why not.

    Raises KeyboardInterrupt or EOFError when the person leaves.
    """
    found = keeper.find()
    if not found.draft and not found.fault:
        return
    _tell(found)
    if conflict := find_conflict(found.draft) if found.draft else "":
        say("refused", f"{conflict}.", indent="")
        found = Found(None, conflict)
    chosen = _choose(found)
    if chosen == LEAVE:
        raise KeyboardInterrupt
    if chosen == RESUME and found.draft:
        answers.kept, answers.settled = dict(found.draft.kept), set(found.draft.settled)
    else:
        for path in keeper.set_aside():
            say("note", f"The answers of before are kept as {path}.")


def _tell(found: Found) -> None:
    if found.fault:
        say("refused", f"The newest answers kept for this release: the file {found.fault}.", indent="")
    if found.draft and found.fault:
        say("note", "Those of just before are whole: at most the last answer is lost.", indent="")


def _choose(found: Found) -> str:
    choices = [Choice(RESUME, "go on from there")] if found.draft else []
    choices += [Choice(ANEW, "start over, and put these answers aside"), Choice(LEAVE, "leave them as they are")]
    words = _describe(found.draft) if found.draft else "What now?"
    question = Question(("resume",), words, "choice", choices=tuple(choices), default=choices[0].answer)
    while True:
        try:
            return answer(question, {})
        except GoBack:
            continue


def _describe(draft: Draft) -> str:
    verb = "is" if draft.count == 1 else "are"
    return f"There {verb} {count_answers(draft.count)} of {draft.saved}, last: {draft.last}"


def count_answers(number: int) -> str:
    """`1 answer`, `12 answers`."""
    return f"{number} answer{'' if number == 1 else 's'}"
