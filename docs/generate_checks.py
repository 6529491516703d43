"""Writes docs/checks/ from the docstrings of the checks: a page each, and the index."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from relwriter.checks.check import page_of
from relwriter.checks.register import CHECKS

TARGET = Path(__file__).resolve().parent / "checks"

HEAD = """\
# Checks

Each page is made from the check itself by `python docs/generate_checks.py`; `relwriter explain CODE` prints it.
[waivers.md](waivers.md) says how findings are read and waived, [not-checked.md](not-checked.md) which rules they hold,
and what no check looks at.

"""
FAMILIES = {
    "I": "Input",
    "T": "Tie-outs",
    "S": "Structure",
    "N": "Numbers in words",
    "P": "Periods and dates",
    "W": "Words",
    "D": "Disclosure",
    "U": "Upkeep of the file",
}


def write_pages() -> dict[str, str]:
    """Every generated page by the name of its file."""
    pages = {f"{check.CODE}.md": page_of(check) for check in CHECKS}
    return {**pages, "README.md": HEAD + "\n".join(_family(letter) for letter in FAMILIES if _of(letter))}


def _of(letter: str) -> list:
    return sorted((check for check in CHECKS if check.CODE.startswith(letter)), key=lambda check: check.CODE)


def _family(letter: str) -> str:
    rows = [
        f"| [{one.CODE}]({one.CODE}.md) | `{one.NAME}` | {one.SEVERITY.word} | {_fault(one)} |" for one in _of(letter)
    ]
    return "\n".join(
        [f"## {FAMILIES[letter]}", "", "| code | name | severity | fault |", "|---|---|---|---|", *rows, ""]
    )


def _fault(check) -> str:
    return " ".join((check.__doc__ or "").strip().split("\n\n", 1)[0].split())


def main() -> None:
    """Writes the pages, and deletes those of checks that are gone."""
    pages = write_pages()
    for path in TARGET.glob("[A-Z][0-9][0-9][0-9].md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (TARGET / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
