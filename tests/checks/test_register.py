"""The register of checks: complete, its codes and names its own, each check with its page."""

from __future__ import annotations

import importlib
import re
import runpy
from pathlib import Path

import pytest

from relwriter.checks.check import SECTIONS, Check, is_code, page_of
from relwriter.checks.register import CHECKS

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDER = CHECKOUT / "relwriter" / "checks"
PLAIN = {"formats", "literals", "measures", "mentions", "ties", "wording"}
"""Folders of the room that hold no checks."""


def _modules() -> set[str]:
    """The modules of all families."""
    paths = [path for path in FOLDER.glob("*/*.py") if path.parent.name not in PLAIN and path.stem != "__init__"]
    return {f"relwriter.checks.{path.parent.name}.{path.stem}" for path in paths}


def test_the_folders_and_the_register_hold_the_same_checks() -> None:
    registered = [check.__name__ for check in CHECKS]
    assert sorted(registered) == sorted(_modules())
    assert len(set(registered)) == len(registered)


def test_no_two_checks_share_a_code_or_a_name() -> None:
    for attribute in ("CODE", "NAME"):
        values = [getattr(check, attribute) for check in CHECKS]
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.CODE)
def test_a_check_has_a_code_a_name_that_is_its_file_and_a_complete_page(check: Check) -> None:
    assert is_code(check.CODE)
    assert check.__name__.rpartition(".")[2].replace("_", "-") == check.NAME
    page = page_of(check)
    assert page.startswith(f"# {check.CODE} {check.NAME}\n")
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == list(SECTIONS)
    assert all(len(line) <= 120 for line in page.splitlines())


def test_a_page_without_a_section_is_refused() -> None:
    module = importlib.import_module("types").ModuleType("a", "A fault.\n\nWhat it flags:\n    This.\n")
    module.CODE = "T999"  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="T999 lacks one of"):
        page_of(module)  # type: ignore[arg-type]


def test_the_pages_are_what_the_checks_say() -> None:
    generator = runpy.run_path(str(CHECKOUT / "docs" / "generate_checks.py"))
    folder = CHECKOUT / "docs" / "checks"
    pages = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    byhand = {"waivers.md", "not-checked.md"}
    assert pages.keys() - byhand == generator["write_pages"]().keys()
    for name, text in generator["write_pages"]().items():
        assert pages[name] == text, "run python docs/generate_checks.py and read the diff"


def test_a_severity_of_every_family_is_known_to_the_index() -> None:
    generator = runpy.run_path(str(CHECKOUT / "docs" / "generate_checks.py"))
    assert {check.CODE[0] for check in CHECKS} <= generator["FAMILIES"].keys()
