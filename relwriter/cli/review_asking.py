"""The questions of `relwriter review --apply` in a terminal: which edits are to be written into the YAML."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from relwriter.cli.review_list import draw_edit

if TYPE_CHECKING:
    from relwriter.returning import Listed

_QUESTION = "Apply it? [y]es, [n]o, [a]ll that follow, [q]uit asking"
_ANSWERS = {
    **dict.fromkeys(("y", "yes"), "yes"),
    **dict.fromkeys(("n", "no"), "no"),
    **dict.fromkeys(("a", "all"), "all"),
    **dict.fromkeys(("q", "quit"), "quit"),
}


def ask_each() -> Callable[[Listed], bool]:
    """What asks about one edit after the other, until somebody takes or leaves all that follow."""
    rest: list[bool] = []

    def is_wanted(listed: Listed) -> bool:
        if not rest:
            typer.echo(draw_edit(listed), err=True)
            answer = _ask()
            rest.extend([answer == "all"] if answer in ("all", "quit") else [])
            return answer in ("yes", "all")
        return rest[0]

    return is_wanted


def _ask() -> str:
    """One of yes, no, all and quit. Raises typer.Abort when the person leaves."""
    while True:
        said = typer.prompt(_QUESTION, default="y", err=True).strip().lower()
        if said in _ANSWERS:
            return _ANSWERS[said]
        typer.echo("Answer y, n, a or q.", err=True)
