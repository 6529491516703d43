"""The program: runs the command line, and turns every error into its words and its exit code."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from relwriter import __version__
from relwriter.errors import Exit, RelwriterError

_COLLECT_RARELY = (20_000, 20, 100)
"""A command makes many objects and soon ends: by Python's own limits a tenth of a render goes to garbage collection."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of a run. No error leaves it as a traceback, unless --debug asks for one."""
    gc.set_threshold(*_COLLECT_RARELY)
    return _run(list(sys.argv[1:] if arguments is None else arguments))


def _run(arguments: list[str]) -> int:
    from relwriter import report

    report.prepare_streams()
    debug = "--debug" in arguments
    given = [argument for argument in arguments if argument != "--debug"]
    try:
        if given in (["--version"], ["-V"]):
            # Answered before the command line is imported: scripts ask it often.
            report.print_line(f"relwriter {__version__}")
            return Exit.DONE
        from relwriter.cli import call

        return call(given, debug=debug)
    except RelwriterError as error:
        return report.print_error(error, debug=debug)
    except (KeyboardInterrupt, EOFError):
        report.tell("interrupted")
        return Exit.INTERRUPTED
    except OSError as error:
        # Only the streams are left: what is read and written as a file has its own words.
        report.give_up_stdout()
        report.tell(f"relwriter: cannot write: {error.strerror}")
        return Exit.OUTPUT
    except Exception as error:
        return report.print_fault(error, debug=debug)


if __name__ == "__main__":
    sys.exit(main())
