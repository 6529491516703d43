"""The command line: a contract that scripts depend on. One module for each group of commands."""

from __future__ import annotations

from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from relwriter.cli import (  # noqa: F401 - imported for the commands that they add
    checking,
    comparing,
    editing,
    interviewing,
    lookups,
    rendering,
    returning,
    tracing,
)
from relwriter.cli.app import app
from relwriter.errors import Exit

__all__ = ["call"]


def call(arguments: Sequence[str], *, debug: bool = False) -> int:
    """The exit code of the command that the arguments name. Raises RelwriterError.

    `debug` shows the trace of an error that ends one of several files.
    """
    try:
        return int(app(arguments, prog_name="relwriter", standalone_mode=False, obj=debug) or Exit.DONE)
    except TyperException as error:
        error.show()  # type: ignore[attr-defined]
        return Exit.USAGE
    except typer.Abort:
        raise KeyboardInterrupt from None
