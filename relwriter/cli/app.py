"""The program's own options, and the commands' common ground."""

from __future__ import annotations

from typing import Annotated

import typer
from typer.core import TyperGroup

from relwriter import __version__

_ORDER = ("new", "edit", "render", "check", "explain", "import", "trace", "compare", "review", "packs", "schema")
"""The commands in the order in which a release needs them."""


class _Commands(TyperGroup):
    """The commands, listed in their order."""

    def list_commands(self, ctx: typer.Context) -> list[str]:
        return sorted(super().list_commands(ctx), key=_ORDER.index)


app = typer.Typer(
    cls=_Commands,
    name="relwriter",
    help="Drafts a company's earnings release: every figure stored once, the same words in every format.",
    epilog="Start with: relwriter new q4-2026/release.yaml. Add --debug to any command to see the trace of an error.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _show_version(asked: bool) -> None:
    if asked:
        print(f"relwriter {__version__}")
        raise typer.Exit()


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    pass
