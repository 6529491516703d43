"""The program's own options, and the commands' common ground."""

from __future__ import annotations

from typing import Annotated

import typer

from relwriter import __version__

app = typer.Typer(
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
