"""Imports go down only, each library is known to its own rooms alone, and no figure is ever a float."""

from __future__ import annotations

import ast
import io
import itertools
import os
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGE = CHECKOUT / "relwriter"

GROUND = {"source", "errors"}
BELOW_PIPELINE = GROUND | {
    *("document", "model", "intake", "compose", "checks", "word", "writers", "proof", "review", "files", "ledger", "trace"),
    *("rollforward", "runsheet", "almanac"),
}  # fmt: skip

ROOMS: dict[str, set[str]] = {
    "__init__": set(),
    "errors": {"source"},
    "source": set(),
    "files": {"errors"},
    "document": {"source"},
    "model": GROUND,
    "intake": GROUND | {"model"},
    "ledger": GROUND | {"model", "intake"},
    "almanac": GROUND | {"model"},
    "compose": GROUND | {"model", "document"},
    "trace": GROUND | {"model", "document", "compose"},
    "checks": GROUND | {"model", "document", "compose", "ledger", "almanac"},
    "word": {"errors"},
    "writers": GROUND | {"document", "word"},
    "proof": GROUND | {"document", "word"},
    "review": GROUND | {"document", "word"},
    "rollforward": GROUND | {"model", "intake", "compose"},
    "runsheet": GROUND | {"model", "document", "compose", "almanac"},
    "interview": GROUND | {"model", "intake", "document", "compose", "files", "rollforward"},
    "pipeline": BELOW_PIPELINE,
    "checking": BELOW_PIPELINE | {"pipeline"},
    "rolling": BELOW_PIPELINE | {"pipeline"},
    "tracing": BELOW_PIPELINE | {"pipeline"},
    "importing": BELOW_PIPELINE,
    "packs": BELOW_PIPELINE,
    "comparing": BELOW_PIPELINE | {"pipeline", "tracing"},
    "amending": GROUND | {"model", "intake", "compose", "document", "review"},
    "returning": BELOW_PIPELINE | {"pipeline", "amending"},
    "report": GROUND | {"pipeline", "checking", "importing", "tracing", "rollforward"},
    "cli": GROUND
    | {
        "__init__",
        "pipeline",
        "checking",
        "comparing",
        "importing",
        "packs",
        "rolling",
        "tracing",
        "report",
        "returning",
        "interview",
        "rollforward",
    },
    "__main__": {"__init__", "errors", "report", "cli"},
}
"""For each room, a module or folder of the package, the other rooms that it may import."""

ASKER = {"interview"}
LIBRARIES: dict[str, set[str]] = {
    "typer": {"cli", "report"},
    "click": {"cli", "report"},
    "rich": {"cli", "report", "interview"},
    "questionary": ASKER,
    "prompt_toolkit": ASKER,
    "jinja2": {"compose"},
    "markupsafe": {"compose"},
    "markdown_it": {"compose", "proof"},
    "mdit_py_plugins": {"compose", "proof"},
    "docx": {"word"},
    "lxml": {"word"},
    "openpyxl": {"ledger", "trace"},
    "holidays": {"almanac"},
    "yaml": {"intake"},
    "pydantic": {"model", "intake", "interview"},
    "pydantic_core": {"model", "intake", "interview"},
}
"""For each library outside Python's own, the rooms or files that may import it."""

SLOW = {"xml.sax.saxutils"}


def _imports(tree: ast.AST, module: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Line and full name of every module or name imported, wherever in the file it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(module[: len(module) - node.level]) if node.level else ""
            source = ".".join(part for part in (start, node.module) if part)
            yield from ((node.lineno, f"{source}.{alias.name}") for alias in node.names)


def _breach(name: str, file: str) -> str:
    """What is wrong with importing `name` in the file, or ""."""
    room = file.split("/")[0].removesuffix(".py")
    top, *rest = name.split(".")
    if top == PACKAGE.name:
        target = rest[0] if rest else "__init__"
        allowed = ROOMS.get(room, set()) | {room, "__init__", "__version__"}
        return "" if target in allowed else f"{room} may not import {target}"
    if top in sys.stdlib_module_names:
        return f"{name} is slow to import" if any(name.startswith(slow) for slow in SLOW) else ""
    if top not in LIBRARIES:
        return f"{top} is no declared library"
    return "" if {room, file} & LIBRARIES[top] else f"{room} may not import {top}"


def _breaches(package: Path) -> list[str]:
    """`FILE:LINE: what is wrong` for every import of the package that breaks a rule."""
    found = []
    for path in sorted(package.rglob("*.py")):
        file = path.relative_to(package).as_posix()
        module = (PACKAGE.name, *Path(file).with_suffix("").parts)
        for line, name in _imports(ast.parse(path.read_bytes()), module):
            if breach := _breach(name, file):
                found.append(f"relwriter/{file}:{line}: {breach} ({name})")
    return found


def test_imports_go_down_only_and_libraries_stay_in_their_rooms():
    assert _breaches(PACKAGE) == []


def test_every_room_of_the_package_has_its_rule():
    rooms = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in PACKAGE.rglob("*.py")}
    assert rooms - ROOMS.keys() == set()


@pytest.mark.parametrize(
    ("file", "line", "breach"),
    [
        ("writers/text.py", "from relwriter.model import release", "writers may not import model"),
        ("writers/text.py", "from relwriter import model", "writers may not import model"),
        ("writers/text.py", "from ..model import release", "writers may not import model"),
        ("word/package.py", "import relwriter.document.tree", "word may not import document"),
        ("document/tree.py", "from relwriter.writers import WRITERS", "document may not import writers"),
        ("writers/text.py", "import lxml.etree", "writers may not import lxml"),
        ("pipeline.py", "def run():\n    import typer", "pipeline may not import typer"),
        ("intake/sheet.py", "import questionary", "intake may not import questionary"),
        ("word/package.py", "from xml.sax.saxutils import escape", "is slow to import"),
        ("compose/binder.py", "import numpy", "numpy is no declared library"),
    ],
)
def test_a_breach_is_told_with_its_file_and_line(file, line, breach, tmp_path):
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'"""A module."""\n{line}\n')
    (found,) = _breaches(tmp_path)
    assert re.match(rf"relwriter/{re.escape(file)}:[23]: .*{re.escape(breach)}", found)


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("interview/asking.py", "import questionary"),
        ("proof/markdown.py", "from markdown_it import MarkdownIt"),
        ("word/body.py", "from . import package"),
        ("writers/docx.py", "from relwriter.word.package import Package"),
    ],
)
def test_an_import_that_the_rules_allow_is_no_breach(file, line, tmp_path):
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(line)
    assert _breaches(tmp_path) == []


def _loaded_by(option: str) -> set[str]:
    """The top-level modules that `relwriter OPTION` loads."""
    command = [sys.executable, "-X", "importtime", "-m", "relwriter", option]
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    lines = done.stderr.splitlines()
    assert done.returncode == 0, [line for line in lines if not line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().split(".")[0] for line in lines}


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_no_library_that_they_do_not_need(option):
    loaded = _loaded_by(option)
    assert "relwriter" in loaded
    assert loaded & {"docx", "jinja2", "questionary", "pydantic", "lxml", "openpyxl"} == set()


def _floats(source: str) -> list[int]:
    """The lines on which a float is written or made without a comment that says why."""
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    reasoned = {token.start[0] for token in tokens if token.type == tokenize.COMMENT}
    lines = set()
    for token, following in itertools.pairwise(tokens):
        is_call = token.type == tokenize.NAME and token.string == "float" and following.string == "("
        if is_call or (token.type == tokenize.NUMBER and _is_float(token.string)):
            lines.add(token.start[0])
    return sorted(lines - reasoned)


def _is_float(number: str) -> bool:
    return not number.lower().startswith("0x") and not isinstance(ast.literal_eval(number), int)


def test_no_figure_is_a_float():
    found = [
        f"{path.relative_to(CHECKOUT).as_posix()}:{line}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for line in _floats(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_a_float_is_found_unless_its_line_says_why():
    source = "a = 1.5\nb = float(2)\nc = 1e3\nd = 0x1e3\ne = 0.5  # seconds\nf: float = 3\ng = '1.5'\n"
    assert _floats(source) == [1, 2, 3]
