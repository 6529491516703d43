"""Template packs: found by name or folder, and rendered with the errors of their templates told by file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateNotFound, TemplateSyntaxError

from relwriter.compose.environment import PackEnvironment
from relwriter.errors import Problem, TemplateError

_MAIN = "release.md.j2"


@dataclass(frozen=True)
class Pack:
    """A template pack: a folder with release.md.j2, sections and a reference document."""

    folder: Path

    @cached_property
    def reference(self) -> Path | None:
        """The Word file that supplies styles and page, if the pack has one."""
        path = self.folder / "reference.docx"
        return path if path.is_file() else None


def shipped_packs() -> Path:
    """The folder of the packs that come with relwriter: inside the installed package, else the checkout's."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def pack_names() -> list[str]:
    """The names of the packs that come with relwriter."""
    return sorted(path.parent.name for path in shipped_packs().glob(f"*/{_MAIN}"))


def find_pack(name: str, folder: Path) -> Pack:
    """The pack of a name, or of a folder given relative to `folder`. Raises TemplateError."""
    asked = folder / name
    for candidate in (shipped_packs() / name, asked):
        if (candidate / _MAIN).is_file() and name not in ("", ".", ".."):
            return Pack(candidate)
    if asked.is_dir():
        raise TemplateError(
            [Problem(str(asked), 0, 0, "", f"is no template pack: it has no {_MAIN}", "copy a pack first")]
        )
    known = ", ".join(pack_names())
    raise TemplateError([Problem(name, 0, 0, "", "is no template pack", f"name a folder, or one of {known}")])


def render(environment: PackEnvironment, names: dict[str, Any]) -> str:
    """The hub: the pack's templates rendered to Markdown with slots. Raises TemplateError at the template's line."""
    try:
        return environment.get_template(_MAIN).render(names)
    except TemplateSyntaxError as error:
        _fail(environment, error.filename or error.name or _MAIN, error.lineno, error.message or "cannot be read")
    except TemplateNotFound as error:
        _fail(environment, *_last_line(error), f"there is no template '{error.name}' in the pack")
    except UnicodeDecodeError as error:
        _fail(environment, _undecodable(environment, error), 0, "is not UTF-8 text", "save it as UTF-8")
    except (
        JinjaError,
        TypeError,
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
        RecursionError,
    ) as error:
        file, line = _last_line(error)
        if not file:
            raise
        _fail(environment, file, line, _word(error), getattr(error, "advice", "") or _advise(error, names))


def _fail(environment: PackEnvironment, file: str, line: int, message: str, advice: str = "") -> NoReturn:
    raise TemplateError([Problem(file, line, 1 if line else 0, "", message, advice)]) from None


def _undecodable(environment: PackEnvironment, error: UnicodeDecodeError) -> str:
    """The file of the pack whose bytes an error is about."""
    folder = Path(environment.loader.searchpath[0])  # type: ignore[union-attr]
    paths = (path for path in sorted(folder.rglob("*.j2")) if path.read_bytes().endswith(error.object[-64:]))
    return str(next(paths, folder))


def _advise(error: BaseException, names: dict[str, Any]) -> str:
    """The name that a template perhaps meant, where it used one that is not there at all."""
    match = re.fullmatch(r"there is no '(\w+)' here", str(error))
    close = get_close_matches(match[1], names, 1) if match else []
    return f"did you mean {close[0]}?" if close else ""


def _last_line(error: BaseException) -> tuple[str, int]:
    """The innermost template line that an error passed through."""
    lines = [(file, line) for file, line in _lines(error.__traceback__) if file.endswith(".j2")]
    return lines[-1] if lines else ("", 0)


def _lines(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next


def _word(error: BaseException) -> str:
    """An error's message as a template's author understands it."""
    if isinstance(error, RecursionError):
        return "includes itself without end"
    if type(error).__name__ == "SecurityError":
        return "calls what templates may not call: print fields, or use a filter"
    return str(error)
