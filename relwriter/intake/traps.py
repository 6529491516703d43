"""The traps that YAML lays for prose, met by name and with the cure, when a file is no YAML at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from relwriter.errors import Problem
from relwriter.source import Source

CURE = "put the whole text in single quotes, or on the next line after >-"

NO_COLON = "a field without its colon"
"""What the parser stumbles on lines later."""

BRACES = "a value that begins with {{ is a mapping to YAML"

_VALUE = r"^(?P<before>[ ]*(?:-[ ]+)*(?:[A-Za-z0-9_ -]+:[ ]+)?)"
"""What stands before a value on its line: dashes of a list, a key."""

TRAPS = (
    (re.compile(_VALUE + r"(?=\{\{)"), BRACES),
    (re.compile(_VALUE + r"(?=\"[^\"\n]*\"[ ]*[^\s,:}\]#])"), "text after a closing quotation mark"),
    (re.compile(_VALUE + r"(?='(?:[^'\n]|'')*'[ ]*[^\s,:}\]#'])"), "text after a closing quotation mark"),
    (re.compile(_VALUE + r"(?=[@`])"), "YAML keeps @ and ` for itself at the start of a value"),
    (re.compile(_VALUE + r"(?=%)"), "YAML keeps % for itself at the start of a value"),
    (re.compile(_VALUE + r"(?=\*)"), "YAML keeps * for itself at the start of a value"),
    (re.compile(_VALUE + r"(?=\[[^\]\n]*\][ ]*[^\s,:}\]#])"), "a value that begins with [ is a list to YAML"),
    (re.compile(_VALUE + r"(?=[|>][+-]?[1-9]?[+-]?[ ]*[^\s#+-])"), "after | or > the text begins on the next line"),
    (
        re.compile(r"^(?P<before>[ ]*(?:-[ ]+)*[A-Za-z0-9_-]+:[ ]+(?![\"'|>{\[#])[^#\n]*?)(?=:(?:[ ]|$))"),
        "a second ': ' in a value",
    ),
    (
        re.compile(r"^(?P<before>[ ]*(?:-[ ]+)*[A-Za-z0-9_-]+:[ ]+)(?=-[ ])"),
        "a value that begins with '- ' is a list to YAML",
    ),
    (re.compile(r"^(?P<before>[ ]*(?:-[ ]+)*[A-Za-z0-9_-]+)(?=[ ]+[|>][+-]?[1-9]?[ ]*$)"), NO_COLON),
    (re.compile(r"^(?P<before>[A-Za-z_]+)(?=[ ]*$|[ ]+[^\s:#][^:]*$)"), NO_COLON),
    (re.compile(r"^(?P<before>[ ]*)(?=\t)"), "a tab where only spaces may stand"),
    (re.compile(r"^(?P<before>[ ]*(?:-[ ]+)*[A-Za-z0-9_-]+:)(?=\u00a0)"), "a no-break space after the colon"),
)
"""Patterns of a line that YAML reads otherwise than a person means it, and what to say; `before` ends where it goes
wrong."""

_CURES = {
    "a tab where only spaces may stand": "indent with spaces",
    "a no-break space after the colon": "type a space",
    NO_COLON: "write a colon after its name",
    "after | or > the text begins on the next line": "write >- and the text below it, indented; or use single quotes",
}


def explain_failure(source: Source, error: yaml.MarkedYAMLError) -> list[Problem]:
    """The problems of a file that is no YAML: its traps up to where the parser stopped, or the parser's own words."""
    mark = error.problem_mark or error.context_mark
    if "end of stream" in (error.problem or "") and error.context_mark:
        # An opening quotation mark without a closing one runs to the end of the file: it stands where it opens.
        mark = error.context_mark
    stopped = mark.line + 1 if mark else 1
    found = [problem for problem in _find_traps(source) if problem.line <= stopped]
    if any(problem.line >= stopped - 1 or problem.message == NO_COLON for problem in found):
        return found
    column = mark.column + 1 if mark else 1
    message = f"is not YAML: {_translate(error)}"
    return [*found, Problem(source.file, stopped, column, "", message, _hint(source, stopped, message))]


def _hint(source: Source, line: int, message: str) -> str:
    above, text = ["", *source.text.split("\n"), ""][line - 1 : line + 1]
    if message.endswith("never closed"):
        return "close it; an apostrophe inside single quotes is typed twice"
    if "\\" in text and '"' in text:
        return "in double quotes a backslash is YAML's; use single quotes or >-"
    if re.match(r"[ ]*(?:- )?[A-Za-z_-]+:[^ ]", above):
        return "write a space after the colon in the line above"
    if above.lstrip().startswith("#"):
        return "a comment cannot stand between the lines of a text"
    return "check indentation, colons and quotation marks here and in the line above"


def _translate(error: yaml.MarkedYAMLError) -> str:
    """The parser's words without its jargon for places."""
    problem = (error.problem or "cannot be read").replace("could not find expected ':'", "a ':' is missing")
    problem = problem.replace("found unexpected end of stream", "it opens here and is never closed")
    return problem.replace("did not find expected", "missing").replace(
        "found character that cannot start any token", "a character that cannot start a value"
    )


def _find_traps(source: Source) -> Iterator[Problem]:
    block = None
    for number, line in enumerate(source.text.split("\n"), 1):
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and (not line.strip() or indent > block):
            continue
        block = indent if re.search(r"[ ][|>][+-]?[1-9]?[ ]*$", line) else None
        for pattern, message in TRAPS:
            match = pattern.match(line)
            if match and not line.lstrip().startswith("#"):
                advice = _CURES.get(message, CURE)
                yield Problem(source.file, number, match.end("before") + 1, "", message, advice)
                break
