"""`relwriter render`: what a script depends on. Exit codes, stdout, stderr, files."""

from __future__ import annotations

import io
import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from relwriter.__main__ import main
from tests.drafts import SMALL, STANDARD

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "cbmg-q4-2019"


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A release file in a folder of its own, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "acme.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".relwriter")


def test_it_writes_three_formats_beside_the_file_and_prints_their_paths(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", "acme.yaml"]) == 0
    out, err = capfd.readouterr()
    assert out.splitlines() == ["acme.docx", "acme.md", "acme.txt"]
    assert err == ""
    assert _names(release.parent) == ["acme.docx", "acme.md", "acme.txt", "acme.yaml"]


def test_a_file_called_release_gives_its_folders_name_to_its_outputs(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "cbmg")
    assert main(["render", str(tmp_path / "cbmg" / "release.yaml"), "-o", str(tmp_path / "out"), "-f", "md"]) == 0
    assert capfd.readouterr().out.strip() == str(tmp_path / "out" / "cbmg.md")


def test_a_name_and_single_formats_can_be_asked_for(release: Path) -> None:
    assert main(["render", "acme.yaml", "-o", "out", "--name", "q3", "-f", "txt", "-f", "md", "-f", "txt"]) == 0
    assert _names(release.parent / "out") == ["q3.md", "q3.txt"]


def test_a_run_sheet_is_written_only_where_it_is_asked_for(release: Path) -> None:
    assert main(["render", "acme.yaml"]) == 0
    before = {path.name for path in release.parent.iterdir()}
    assert main(["render", "acme.yaml", "-f", "runsheet"]) == 0
    assert {path.name for path in release.parent.iterdir()} - before == {"acme.runsheet.docx"}


def test_one_format_goes_to_stdout_alone(release: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["render", "acme.yaml", "-f", "txt", "--stdout", "--final"]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"Acme Robotics Reports Third Quarter 2026 Results\n") and err == b""
    assert _names(release.parent) == ["acme.yaml"]


def _run(*arguments: str, given: bytes = b"", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "relwriter", *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=False, env={**os.environ, **(env or {})})


def test_yaml_can_come_from_stdin(release: Path) -> None:
    run = _run("render", "-", "-f", "md", "--stdout", "--final", given=SMALL.encode())
    assert (run.returncode, run.stderr) == (0, b"") and run.stdout.startswith(b"# Acme")
    assert _run("render", "-", "--name", "q3", given=SMALL.encode()).stdout.split() == [
        b"q3.docx",
        b"q3.md",
        b"q3.txt",
    ]


def test_problems_of_stdin_are_told_as_such(release: Path) -> None:
    run = _run("render", "-", "-f", "md", "--stdout", given=SMALL.replace("Q3 2026\nc", "Q9 2026\nc").encode())
    assert run.returncode == 3 and run.stdout == b"" and run.stderr.startswith(b"<stdin>:1:9: period: must be a period")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["acme.yaml", "-f", "pdf"], 2, "there is no format 'pdf' (one of docx, md, txt, runsheet)"),
        (["acme.yaml", "--stdout"], 2, "--stdout takes one FILE and one -f FORMAT"),
        (["-"], 2, "what is read from stdin needs --name SLUG"),
        (["acme.yaml", "acme.yaml"], 2, "two files would both be written"),
        (["acme.yaml", "other.yaml", "--name", "x"], 2, "--name is for one FILE"),
        (["acme.yaml", "--name", "../x"], 2, "../x"),
        (["acme.yaml", "--nonsense"], 2, "--nonsense"),
        ([], 2, "FILE"),
        (["nowhere.yaml"], 3, "nowhere.yaml: there is no such file"),
        (["acme.yaml", "--pack", "nowhere"], 4, "nowhere: is no template pack"),
        (["acme.yaml", "--reference", "nowhere.docx"], 4, "nowhere.docx"),
        (["acme.yaml", "--reference", "acme.yaml"], 4, "acme.yaml"),
        (["acme.yaml", "-o", "acme.yaml"], 5, "acme.yaml"),
    ],
)
def test_each_kind_of_fault_has_its_exit_code_and_leaves_no_file(
    release: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], code: int, told: str
) -> None:
    assert main(["render", *arguments]) == code
    out, err = capfd.readouterr()
    assert told in err and "Traceback" not in err and out == ""
    assert _names(release.parent) == ["acme.yaml"]


def test_several_files_are_all_tried_and_the_highest_code_wins(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (release.parent / "bad.yaml").write_text("period: x\n", encoding="utf-8")
    (release.parent / "good.yaml").write_text(SMALL, encoding="utf-8")
    assert main(["render", "acme.yaml", "bad.yaml", "good.yaml", "-f", "txt"]) == 3
    out, err = capfd.readouterr()
    assert out.splitlines() == ["acme.txt", "good.txt"]
    assert "bad.yaml:1:9: period: must be a period" in err


def test_an_output_that_somebody_edited_is_kept(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "acme.yaml", "-f", "md"]) == 0
    edited = release.parent / "acme.md"
    edited.write_text("edited", encoding="utf-8")
    capfd.readouterr()
    assert main(["render", "acme.yaml", "-f", "md"]) == 5
    assert "acme.md: somebody edited it since it was written (--replace keeps it" in capfd.readouterr().err
    assert main(["render", "acme.yaml", "-f", "md", "--replace"]) == 0
    assert (release.parent / "acme.edited-1.md").read_text(encoding="utf-8") == "edited"
    assert "\n# Acme" in edited.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_outputs_are_their_owners_alone_whatever_the_umask(release: Path) -> None:
    before = os.umask(0)
    try:
        assert main(["render", "acme.yaml"]) == 0
    finally:
        os.umask(before)
    modes = {stat.S_IMODE((release.parent / f"acme.{ext}").stat().st_mode) for ext in ("docx", "md", "txt")}
    assert modes == {0o600}


def test_the_same_input_gives_the_same_bytes_whatever_surrounds_it(tmp_path: Path) -> None:
    surroundings = [
        {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "COLUMNS": "40", "PYTHONUTF8": "0"},
    ]
    contents = []
    for number, env in enumerate(surroundings):
        folder = tmp_path / str(number) / "deeper"[: number * 6]
        shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
        assert _run("render", str(folder / "release.yaml"), "-o", str(folder), "--name", "x", env=env).returncode == 0
        contents.append({ext: (folder / f"x.{ext}").read_bytes() for ext in ("docx", "md", "txt")})
    assert contents[0] == contents[1]


def test_pending_figures_are_counted_once_on_stderr(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = SMALL.replace("83412000", "pending") + "sections:\n  - results: {items: [revenue]}\n"
    release.write_text(text, encoding="utf-8")
    assert main(["render", "acme.yaml", "-f", "txt"]) == 0
    assert capfd.readouterr().err.splitlines() == ["acme: 4 values are pending"]


def test_every_character_that_ascii_text_cannot_hold_is_told(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = SMALL.replace("Acme Robotics, Inc.", "Moët “Robots”, Inc.") + "style: {text: {ascii: true, width: 60}}\n"
    release.write_text(text, encoding="utf-8")
    assert main(["render", "acme.yaml", "-f", "txt"]) == 0
    told = capfd.readouterr().err.splitlines()
    assert "acme.txt: U+00EB latin small letter e with diaeresis is written 'e'" in told
    assert "acme.txt: U+201C left double quotation mark is written '\"'" in told
    written = (release.parent / "acme.txt").read_text(encoding="ascii")
    assert 'Moet "Robots", Inc.' in written and max(map(len, written.split("\n"))) <= 60


def test_an_internal_error_tells_no_trace_and_no_figure(
    release: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("83412000")

    monkeypatch.setattr("relwriter.pipeline.draft", fail)
    assert main(["render", "acme.yaml"]) == 70
    err = capfd.readouterr().err
    assert "internal error: ZeroDivisionError" in err and "83412000" not in err and "Traceback" not in err
    assert main(["--debug", "render", "acme.yaml"]) == 70
    assert "Traceback" in capfd.readouterr().err


def test_debug_shows_the_trace_of_a_file_that_fails(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "nowhere.yaml", "--debug"]) == 3
    assert "Traceback" in capfd.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", ["--version", "--help", "render --help"])
def test_a_full_disk_behind_stdout_is_no_traceback(arguments: str) -> None:
    command = f'"{sys.executable}" -m relwriter {arguments} > /dev/full'
    run = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert run.returncode == 5 and "Traceback" not in run.stderr


def test_a_template_pack_of_ones_own_is_found_from_the_release(release: Path) -> None:
    shutil.copytree(STANDARD.folder, release.parent / "ours")
    lede = release.parent / "ours" / "lede.md.j2"
    lede.write_text("{{ dateline }} News.\n", encoding="utf-8")
    release.write_text(SMALL + "pack: ours\n", encoding="utf-8")
    assert main(["render", "acme.yaml", "-f", "txt"]) == 0
    assert "2026 - News.\n" in (release.parent / "acme.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["--help"], ["render", "--help"], ["-h"]])
def test_help_is_printed_to_stdout_with_an_example(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    out, err = capfd.readouterr()
    assert "relwriter" in out and ("Example:" in out or "Start with:" in out) and err == ""


def test_help_lists_the_commands_in_the_order_of_the_work_and_cuts_no_sentence(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert main(["--help"]) == 0
    listed = capfd.readouterr().out.split("Commands:\n", 1)[1].split("\n\n", 1)[0].splitlines()
    assert [line.split()[0] for line in listed][:4] == ["new", "edit", "render", "check"]
    assert all(line.endswith(".") and not line.endswith("...") for line in listed)


def test_the_version_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capfd.readouterr().out.startswith("relwriter 0.")


def _run_in_shell(command: str) -> subprocess.CompletedProcess[str]:
    program = f'"{sys.executable}" -m relwriter'
    return subprocess.run(["sh", "-c", f"{program} {command}"], capture_output=True, text=True, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("render acme.yaml -f txt --stdout > /dev/full", 5),
        ("render acme.yaml -f txt > /dev/full", 5),
        ("render acme.yaml -f txt --stdout >&-", 5),
        ("render - --name x <&-", 3),
        ("render nowhere.yaml 2> /dev/full", 3),
    ],
)
def test_a_stream_that_is_full_or_closed_is_told_by_its_exit_code(release: Path, command: str, code: int) -> None:
    run = _run_in_shell(command)
    assert run.returncode == code and "internal error" not in run.stderr and "Traceback" not in run.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
def test_a_reader_that_goes_away_is_exit_code_5_and_no_traceback(release: Path) -> None:
    command = f'("{sys.executable}" -m relwriter render acme.yaml -f txt --stdout; echo code $? >&2) | true'
    run = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in run.stderr and "internal error" not in run.stderr
    assert "code 5" in run.stderr


@pytest.mark.parametrize(
    ("arguments", "code"), [(["--name", ""], 2), (["--pack", ""], 4), (["--stdout", "-f", "md", "-o", "out"], 2)]
)
def test_an_empty_or_contradicting_option_is_refused(release: Path, arguments: list[str], code: int) -> None:
    assert main(["render", "acme.yaml", *arguments]) == code
    assert _names(release.parent) == ["acme.yaml"]


def test_schema_prints_the_schema_of_release_files(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capfd.readouterr().out)["title"] == "relwriter release"


def test_packs_lists_the_packs_and_copies_one_once(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["packs"]) == 0
    assert "standard     United States, GAAP\n" in capfd.readouterr().out
    assert main(["packs", "--copy", "standard", "ours"]) == 0
    assert main(["render", "acme.yaml", "--pack", "ours", "-f", "txt"]) == 0
    assert main(["packs", "--copy", "standard", "ours"]) == 5
    assert main(["packs", "--copy", "nonsense", "theirs"]) == 4


def test_a_final_release_is_refused_while_a_figure_is_pending(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = SMALL.replace("83412000", "pending") + "sections:\n  - results: {items: [revenue]}\n"
    release.write_text(text, encoding="utf-8")
    assert main(["render", "acme.yaml", "--final"]) == 1
    assert "figures.revenue.values.Q3 2026: is pending (fill it in" in capfd.readouterr().err
    assert _names(release.parent) == ["acme.yaml"]


def test_a_draft_in_text_and_markdown_begins_and_ends_with_its_legend_and_a_final_one_lacks_it(release: Path) -> None:
    release.write_text(SMALL + "draft: {number: 3, legend: '*TOP* SECRET'}\n", encoding="utf-8")
    assert main(["render", "acme.yaml", "-f", "txt", "-f", "md"]) == 0
    contents = {ext: (release.parent / f"acme.{ext}").read_text(encoding="utf-8") for ext in ("md", "txt")}
    legend = "*TOP* SECRET – DRAFT 3"
    assert [contents["txt"].splitlines()[line] for line in (0, -1)] == [legend, legend]
    assert [contents["md"].splitlines()[line] for line in (0, -1)] == [f"**{legend.replace('*', chr(92) + '*')}**"] * 2
    assert main(["render", "acme.yaml", "-f", "txt", "-f", "md", "--final"]) == 0
    contents = {ext: (release.parent / f"acme.{ext}").read_text(encoding="utf-8") for ext in ("md", "txt")}
    assert "DRAFT" not in contents["txt"] + contents["md"]


def test_notes_to_the_draft_are_in_no_format_but_word(release: Path) -> None:
    release.write_text(SMALL.replace("  date:", "  note: Ask counsel\n  date:", 1), encoding="utf-8")
    assert main(["render", "acme.yaml"]) == 0
    contents = {ext: (release.parent / f"acme.{ext}").read_bytes() for ext in ("docx", "md", "txt")}
    assert b"Ask counsel" not in contents["md"] + contents["txt"]
    with zipfile.ZipFile(io.BytesIO(contents["docx"])) as package:
        assert b"[Note to Draft] Ask counsel" in package.read("word/comments.xml")
    assert main(["render", "acme.yaml", "--final", "-f", "docx"]) == 0
    with zipfile.ZipFile(release.parent / "acme.docx") as package:
        assert "word/comments.xml" not in package.namelist()
