"""Drafts edited in LibreOffice Writer by its scripting, as somebody without Word does: an editor that shares no code with us."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from relwriter.review.circulated import Circulated, text_of

_SCRIPT = Path(__file__).with_name("writer_script.py")
_WORDS = ("material", "approximately", "a record", "which we expect,", "subject to risks", "“so”", "7 %")
Deed = Sequence[Any]


@cache
def find_python() -> str:
    """A Python that can script LibreOffice; the test is skipped where there is none."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("soffice is not installed")
    beside = str(Path(os.path.realpath(office)).parent)
    for name, path in (("python3", os.defpath), ("python", beside), ("python3", None)):
        found = shutil.which(name, path=path)
        if found and subprocess.run([found, "-c", "import uno"], capture_output=True, check=False).returncode == 0:
            return found
    pytest.skip("python3-uno is not installed")


def edit_in_writer(content: bytes, deeds: Sequence[Deed], folder: Path, suffix: str = ".docx") -> bytes:
    """The file after some deeds, each the name of a function of the script and its arguments, saved as a Word file."""
    (edited,) = edit_several([(content, deeds)], folder, suffix)
    return edited


def edit_several(sessions: Sequence[tuple[bytes, Sequence[Deed]]], folder: Path, suffix: str = ".docx") -> list[bytes]:
    """Several files, each after its own deeds, one after the other in one run of LibreOffice."""
    orders, profile, targets = [], folder / "profile", []
    profile.mkdir(exist_ok=True)
    for number, (content, deeds) in enumerate(sessions):
        source, target = folder / f"draft{number}.docx", folder / f"edited{number}{suffix}"
        source.write_bytes(content)
        targets.append(target)
        orders.append((str(source), str(target), deeds))
    (folder / "orders.json").write_text(json.dumps(orders), encoding="utf-8")
    command = [find_python(), str(_SCRIPT), str(profile), str(folder / "orders.json")]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert run.returncode == 0, run.stderr
    return [target.read_bytes() for target in targets]


def plan_deeds(circulated: Circulated, random: Random, times: int) -> list[Deed]:
    """Random deeds on the words of a draft."""
    texts = [text for leaf in circulated.leaves if leaf.rows is None and len((text := text_of(leaf.parts)).split()) > 5]
    tables = sum(leaf.rows is not None for leaf in circulated.leaves)
    deeds: list[Deed] = [("author", "Jane", "Counsel"), ("track", True)]
    for _ in range(times):
        deeds.append(_deed(texts, tables, random))
    return deeds


def _deed(texts: Sequence[str], tables: int, random: Random) -> Deed:
    words, other = (_some(random.choice(texts), random) for _ in range(2))
    came = f"{random.choice(_WORDS)} {random.randrange(10**6)}"
    table, cell = random.randrange(max(1, tables)), f"B{random.randint(2, 6)}"
    deeds: list[Deed] = [
        *[("replace", words, came), ("insert_after", words, f" {came}"), ("replace", words, ""), ("track", True)],
        *[("delete_paragraph", words), ("add_paragraph", words, f"{came}."), ("split_before", words)],
        *[("join_with_next", words), ("move_before", words, other), ("line_break", words), ("track", False)],
        *[("comment", words, f"Why {came}?", "Tom Finance"), ("footnote", words, f"Note {came}")],
        *[("footnote", words, f"End {came}", "Endnote"), ("text_box", words, f"Box {came}"), ("embolden", words)],
        *[("link", words, "https://example.com/"), ("resolve_all", random.choice(("Accept", "Reject")))],
        *[("author", "Tom", "Finance"), ("insert_after", words, "\u00a0–\u2011")],
    ]
    in_tables: list[Deed] = [
        ("cell", table, cell, came),
        ("delete_row", table, 3),
        ("add_row", table, 3, [came, "1", "2"]),
    ]
    return random.choice(in_tables if tables and random.random() < 1 / 6 else deeds)


def _some(text: str, random: Random) -> str:
    """Two to four words of a text that stand beside each other."""
    words = text.split(" ")
    size = random.randint(2, 4)
    at = random.randrange(max(1, len(words) - size))
    return " ".join(words[at : at + size])
