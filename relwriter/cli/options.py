"""Options that several commands have."""

from __future__ import annotations

from typing import Annotated

import typer

Pack = Annotated[
    str | None, typer.Option("--pack", metavar="NAME|DIR", help="Template pack. [default: the release's, standard]")
]
Replace = Annotated[bool, typer.Option("--replace", help="Replace what was edited since; keeps a copy.")]
