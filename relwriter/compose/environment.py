"""The Jinja environment of a template pack: sandboxed, every result bound, and only the trade's own filters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any, NoReturn

from jinja2 import BytecodeCache, FileSystemLoader, StrictUndefined, TemplateSyntaxError, UndefinedError, pass_context
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import SandboxedEnvironment, SecurityError

from relwriter.compose.binder import Binder, FigureHandle
from relwriter.compose.facts import Facts
from relwriter.compose.phrases import Phrase
from relwriter.compose.references import FILTERS
from relwriter.compose.sections.statement import table_of
from relwriter.compose.template_lines import LineMarks
from relwriter.document.roles import ROLES
from relwriter.document.tree import Link, Table, Value
from relwriter.model.entry import Entry
from relwriter.source import Origin

_ROLE = re.compile(r"\{\.([A-Za-z0-9_-]*)\}")
_LONE_BRACES = re.compile(r"^[ \t]*\{(?:\.[^}\n]*|[\w-]+=[^}\n]*|)\}[ \t]*$", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_EMPTY_HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]*$", re.MULTILINE)
ROLE_MARK = re.compile(r"\{\.([A-Za-z0-9_-]*) at=([0-9]+)\}")
_KEPT = ("indent", "length", "first", "last", "default", "list", "reverse")


class _Unknown(StrictUndefined):
    """A name that a template uses and nothing defines: an error, with the name that was perhaps meant."""

    def _fail_with_undefined_error(self, *args: Any, **kwargs: Any) -> NoReturn:
        if self._undefined_exception is SecurityError:
            raise SecurityError(self._undefined_message)
        name, holder = str(self._undefined_name), self._undefined_obj
        known = [field for field in dir(holder) if not field.startswith("_")] if not isinstance(holder, str) else []
        known = list(holder) if isinstance(holder, dict) else known
        close = get_close_matches(name, known, 1)
        raise UndefinedError(f"there is no '{name}' here" + (f", did you mean '{close[0]}'?" if close else ""))

    __str__ = __iter__ = __bool__ = __len__ = __eq__ = __ne__ = __hash__ = _fail_with_undefined_error  # type: ignore[assignment]
    __add__ = __call__ = __getitem__ = __html__ = _fail_with_undefined_error  # type: ignore[assignment]


class RoleMarks(Extension):
    """Numbers each `{.role}` of a template, so that one out of place is told with file and line."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        places: list[tuple[str, int]] = self.environment.role_places  # type: ignore[attr-defined]
        for match, message in _faults(source):
            raise TemplateSyntaxError(message, source.count("\n", 0, match.start()) + 1, name, filename)

        def number(match: re.Match[str]) -> str:
            places.append((filename or name or "", source.count("\n", 0, match.start()) + 1))
            return f"{{.{match[1]} at={len(places) - 1}}}"

        return _ROLE.sub(number, source)


def _faults(source: str) -> Iterator[tuple[re.Match[str], str]]:
    """What a template's text itself shows to be wrong, whether or not this release comes to it."""
    for match in _CONTROL.finditer(source):
        yield match, f"holds a control character: U+{ord(match.group()):04X}"
    for match in _EMPTY_HEADING.finditer(source):
        yield match, "a heading without words; an end mark is printed with {{ end_mark }}"
    for match in _LONE_BRACES.finditer(source):
        if not _ROLE.fullmatch(match.group().strip()):
            yield match, "a line in braces is a role, and a role is written {.name}, without spaces and settings"
    for match in _ROLE.finditer(source):
        if match[1] not in ROLES:
            yield match, f"there is no role '{match[1]}' (one of {', '.join(ROLES)})"


class CompiledTemplates(BytecodeCache):
    """Templates as they were compiled for a composition, kept for the next ones of the process, and the file and line
    of each role in them. A template whose text was changed since is compiled anew."""

    def __init__(self) -> None:
        self.role_places: list[tuple[str, int]] = []
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = CompiledTemplates()


class PackEnvironment(SandboxedEnvironment):
    """Templates of one pack, for one composition."""

    def __init__(self, folder: Path, binder: Binder, *, marks_lines: bool = False):
        # Marks are numbered anew for each composition.
        compiled = CompiledTemplates() if marks_lines else _COMPILED
        super().__init__(
            loader=FileSystemLoader(folder, encoding="utf-8-sig"),
            bytecode_cache=compiled,
            autoescape=True,
            undefined=_Unknown,
            finalize=_finalizer(binder),
            trim_blocks=True,
            lstrip_blocks=True,
            # A constant expression that fails would otherwise fail while compiling, without its line.
            optimized=False,
            extensions=[RoleMarks, LineMarks] if marks_lines else [RoleMarks],
        )
        self.role_places = compiled.role_places
        self.word_places: list[tuple[str, int]] = []
        self.filters = {name: JINJA_FILTERS[name] for name in _KEPT} | {name: _figure_filter(name) for name in FILTERS}
        self.globals = {"link": link, "table": partial(_table, binder.facts), "namespace": self.globals["namespace"]}

    intercepted_binops = frozenset({"+", "*", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic of templates: a field of the release is no part of it, for what comes out has no origin."""
        if isinstance(left, Entry | FigureHandle) or isinstance(right, Entry | FigureHandle):
            raise TypeError("a field cannot be joined with other text; print each with its own {{ … }}")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Only fields of what compose hands over; no method of a text, so that no text loses its origin."""
        if attr.startswith("_") or isinstance(obj, str):
            return False
        return isinstance(obj, LoopContext | FigureHandle) or isinstance(value, Macro) or not callable(value)

    def is_safe_callable(self, obj: Any) -> bool:
        return isinstance(obj, Macro | LoopContext) or obj in self.globals.values() or _is_super(obj)


def _is_super(obj: Any) -> bool:
    return type(obj).__name__ == "BlockReference"


def _finalizer(binder: Binder) -> Callable[[Any, Any], Any]:
    # Without the context, Jinja would call this on constants while it compiles a template.
    @pass_context
    def finalize(context: Any, value: Any) -> Any:
        return binder.bind(value)

    return finalize


def _figure_filter(name: str) -> Callable[..., FigureHandle]:
    def apply(figure: Any, argument: object = "") -> FigureHandle:
        if not isinstance(figure, FigureHandle):
            raise TypeError(f"'{name}' works on figures only")
        return figure.filtered(name, argument)

    return apply


def _table(facts: Facts, statement: Any) -> Table:
    """A statement's table for a template: `table("operations")`. Raises FactError, at the template's line."""
    return table_of(facts, str.__str__(statement))


def link(url: str, text: Any) -> Phrase:
    """A link for a template: `link("https://…", company.name)`. Raises TypeError for another kind of address."""
    if not re.fullmatch(r"(?:https?://|mailto:)[^\s<>\"\\^`{|}]+", str.__str__(url)):
        raise TypeError("a link's address starts with https://, http:// or mailto:")
    origin = text.origin() if isinstance(text, Entry) else Origin("template")
    return (Link((Value(str(text), origin),), str.__str__(url)),)
