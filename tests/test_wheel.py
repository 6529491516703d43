"""The wheel holds everything that a render needs, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
EXAMPLE = CHECKOUT / "examples" / "cbmg-q4-2019"


def _run(*command: str, folder: Path, **environment: str) -> str:
    """What the command prints. Fails with what it said on stderr unless its exit code is 0."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ("-q", "--disable-pip-version-check", "--no-build-isolation", "--no-deps")
    _run("-m", "pip", "wheel", *options, "-w", str(folder), str(CHECKOUT), folder=folder)
    (path,) = folder.glob("relwriter-*.whl")
    return path


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as opened:
        return {name for name in opened.namelist() if ".dist-info/" not in name}


def _files(folder: str, pattern: str) -> set[str]:
    found = (CHECKOUT / folder).rglob(pattern)
    paths = {path.relative_to(CHECKOUT).as_posix() for path in found if path.is_file()}
    return {path for path in paths if "__pycache__" not in path}


def test_the_wheel_holds_the_package_and_its_templates_each_once(wheel):
    templates = {f"relwriter/{path}" for path in _files("templates", "*")}
    assert templates
    assert _names(wheel) == _files("relwriter", "*") | templates


def test_templates_hold_no_python(wheel):
    assert [name for name in _names(wheel) if "/templates/" in name and name.endswith((".py", ".pyc"))] == []


def test_an_installed_wheel_renders_the_example_from_anywhere(wheel, tmp_path):
    installed, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    options = ("-q", "--disable-pip-version-check", "--no-deps", "--target", str(installed))
    _run("-m", "pip", "install", *options, str(wheel), folder=tmp_path)
    shutil.copytree(EXAMPLE, elsewhere)
    search = {"PYTHONPATH": str(installed)}
    found = _run("-c", "import relwriter; print(relwriter.__file__)", folder=elsewhere, **search)
    assert Path(found.strip()).is_relative_to(installed)
    _run("-m", "relwriter", "render", "release.yaml", "-o", "out", "--name", "q4", folder=elsewhere, **search)
    written = {path.name for path in (elsewhere / "out").iterdir() if path.is_file()}
    assert written == {"q4.docx", "q4.md", "q4.txt"}
