"""The documentation is the product: its commands run, its tables match the code."""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from relwriter.document.roles import ROLES

CHECKOUT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(
    r"(?:<!-- write (?P<file>\S+) -->\n)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what the documentation's commands use."""
    for name in ("examples", "templates"):
        shutil.copytree(CHECKOUT / name, tmp_path / name)
    return tmp_path


def _shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command of the documentation with this project's relwriter."""
    program = folder / "bin" / "relwriter"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m relwriter "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    env = {**os.environ, "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    run = subprocess.run(["sh", "-c", command], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"{command}\n{run.stderr}"
    return run


posix = pytest.mark.skipif(os.name != "posix", reason="the documentation's commands are for a POSIX shell")


@posix
def test_the_commands_of_the_readme_run(checkout: Path) -> None:
    text = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    blocks = [match["text"] for match in BLOCK.finditer(text) if match["kind"] == "sh"]
    lines = [line for block in blocks for line in block.splitlines() if line.startswith(("relwriter", "cd "))]
    assert len(lines) == 3
    for line in lines:
        assert _shell(line, checkout).stdout


def test_the_readme_opens_with_the_two_commands() -> None:
    text = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    shells = [match["text"].strip() for match in BLOCK.finditer(text) if match["kind"] == "sh"]
    assert shells[:2] == ["make demo", "make test"]


def test_the_picture_of_the_readme_is_there() -> None:
    picture = re.search(r"!\[[^\]]+\]\(([^)]+)\)", (CHECKOUT / "README.md").read_text(encoding="utf-8"))
    assert picture and (CHECKOUT / picture[1]).stat().st_size > 10_000


@posix
def test_the_steps_of_the_template_guide_work_as_they_are_typed(checkout: Path) -> None:
    text = (CHECKOUT / "docs" / "templates.md").read_text(encoding="utf-8")
    for match in BLOCK.finditer(text):
        if match["file"]:
            (checkout / match["file"]).write_text(match["text"], encoding="utf-8")
        elif match["kind"] == "sh":
            _shell(match["text"], checkout)
    written = (checkout / "out" / "cbmg-q4-2019.txt").read_text(encoding="utf-8").split("\n\n")
    assert written.pop(0).endswith("DRAFT 1") and written.pop().strip().endswith("DRAFT 1")
    assert written[0] == "FOR IMMEDIATE RELEASE"
    assert written[2].endswith(
        "Cellular Biomedicine Group, Inc. (NASDAQ: CBMG) today reported business highlights and financial results for the "
        "fourth quarter and full year ended December 31, 2019."
    )
    assert written[3] == "Fourth Quarter and Full Year 2019 Financial Results"
    assert "The net loss of the year was $50.0 million, or exactly $(49,984,054)." in written


def test_the_table_of_roles_is_complete() -> None:
    text = (CHECKOUT / "docs" / "templates.md").read_text(encoding="utf-8")
    rows = text.split("<!-- roles -->\n", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    expected = [
        f"| `{name}` | {' or '.join(role.blocks).lower()} | {role.style} | {role.purpose} |"
        for name, role in ROLES.items()
    ]
    assert rows == expected


def test_the_page_of_fields_is_what_the_model_says() -> None:
    generator = runpy.run_path(str(CHECKOUT / "docs" / "generate_fields.py"))
    page = (CHECKOUT / "docs" / "fields.md").read_text(encoding="utf-8")
    assert generator["write_fields"]() == page, "run python docs/generate_fields.py and read the diff"


def test_the_page_of_sentences_is_what_the_cases_say() -> None:
    generator = runpy.run_path(str(CHECKOUT / "docs" / "generate_sentences.py"))
    page = (CHECKOUT / "docs" / "sentences.md").read_text(encoding="utf-8")
    assert generator["write_sentences"]() == page, "run python docs/generate_sentences.py and read the diff"


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "docs/yaml.md",
        "docs/fields.md",
        "docs/sentences.md",
        "docs/templates.md",
        "docs/rollforward.md",
        "docs/compare.md",
        "docs/review.md",
        "docs/figures.md",
        "docs/runsheet.md",
        "docs/architecture.md",
        "docs/checks/README.md",
        "docs/checks/waivers.md",
        "CONTRIBUTING.md",
    ],
)
def test_links_lead_somewhere(name: str) -> None:
    text = (CHECKOUT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)):
        if not target.startswith("http") and "…" not in target:
            assert ((CHECKOUT / name).parent / target).exists(), target
