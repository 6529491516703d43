"""The figures of a release that is rolled forward, asked in a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from relwriter.pipeline import read

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "cbmg-q4-2019"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal is a thing of POSIX")


def _spawn(folder: Path):
    import pexpect

    shutil.copytree(EXAMPLE, folder / "q4")
    arguments = ["-m", "relwriter", "new", "q1.yaml", "--from", "q4/release.yaml", "--no-render"]
    environment = {**os.environ, "PYTHONPATH": str(EXAMPLE.parents[1])}
    return pexpect.spawn(
        sys.executable, arguments, cwd=str(folder), env=environment, encoding="utf-8", dimensions=(50, 100), timeout=30
    )


def _values(folder: Path, key: str) -> list[str]:
    return [str(entry.value) for entry in read(str(folder / "q1.yaml")).figures[key].values.values()]


def test_each_figure_is_asked_with_what_is_known_beside_it(tmp_path: Path) -> None:
    import pexpect

    program = _spawn(tmp_path)
    program.expect("net income for the first quarter of 2020:")
    program.sendline("(12,345,678)")
    program.expect("net income for the first quarter of 2019:")
    program.sendline("")
    for year in ("2020", "2019"):
        program.expect(f"net cash provided by operating activities for the first quarter of {year}:")
        program.sendline("")
    program.expect(r"FY 2019: \$21\.4 million")
    program.expect("property, plant and equipment, net as of March 31, 2020:")
    program.sendline("22,500,000")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 0
    assert _values(tmp_path, "net_income") == ["-12345678", "None"]
    assert _values(tmp_path, "property_and_equipment") == ["22500000", "21434414"]


def test_what_was_answered_before_an_interruption_is_in_the_file(tmp_path: Path) -> None:
    import pexpect

    program = _spawn(tmp_path)
    program.expect("net income for the first quarter of 2020:")
    program.sendline("-5")
    program.expect("net income for the first quarter of 2019:")
    program.sendcontrol("c")
    program.expect("interrupted: q1.yaml holds what was answered, the rest is pending")
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 130
    assert _values(tmp_path, "net_income") == ["-5", "None"]
