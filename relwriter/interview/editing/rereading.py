"""The page before an edited release is written: what was changed, all figures and quotes, and the problems."""

from __future__ import annotations

from relwriter.interview.editing.desk import choose
from relwriter.interview.editing.papers import Papers
from relwriter.interview.people import introduce
from relwriter.interview.reviewing import quotes_of, show_page
from relwriter.interview.screen import say
from relwriter.interview.steps import Choice, Question

WRITE, REVIEW, FORGET = "write", "more", "forget"
"""Write the changes, go on changing, put them away."""


def reread(papers: Papers) -> str:
    """What the person wants done with the changes, after they have seen them; FORGET where there are none."""
    if not papers.is_changed:
        say("note", "Nothing was changed.")
        return FORGET
    people = {key: introduce(person) for key, person in papers.tree("people").items()}
    show_page(papers.facts, quotes_of(papers.tree(), people), papers.problems)
    say("", f"Changed: {'; '.join(papers.changes)}.")
    files = " and ".join(manuscript.shown for manuscript in papers.manuscripts if manuscript.is_changed)
    words = f"write {files}{', with the problems' if papers.problems else ''}"
    choices = (Choice(WRITE, words), Choice(REVIEW, "change more"), Choice(FORGET, "put the changes away"))
    default = REVIEW if papers.problems else WRITE
    return choose(Question(("review",), "Is it right?", "choice", default=default, choices=choices)) or REVIEW
