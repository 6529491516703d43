"""`relwriter trace` and `render --facts`: what a script depends on."""

from __future__ import annotations

import json
import stat
import zipfile
from pathlib import Path

import pytest

from relwriter.__main__ import main
from tests.drafts import SMALL
from tests.golden.parts import EXAMPLES, GOLDEN, TRACES

CHECKOUT = EXAMPLES.parent


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "acme.yaml"
    file.write_text(SMALL + "sections:\n  - results: {title: Results, items: [revenue]}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(("name", "format"), TRACES)
def test_the_trace_of_an_example_is_its_golden(
    name: str, format: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(CHECKOUT)
    assert main(["trace", f"examples/{name}/release.yaml", "--format", format]) == 0
    golden = GOLDEN / name / f"trace.{'txt' if format == 'text' else format}"
    assert capfd.readouterr().out == golden.read_text(encoding="utf-8")


def test_it_goes_to_a_private_file(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "acme.yaml", "--format", "json", "-o", "out/trace.json"]) == 0
    assert capfd.readouterr().out == "out/trace.json\n"
    path = release.parent / "out" / "trace.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(path.read_text(encoding="utf-8"))["numbers"][0]["printed"] == "$83.4 million"


def test_a_tie_out_that_somebody_ticked_is_not_overwritten(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    command = ["trace", "acme.yaml", "--format", "xlsx", "-o", "tie-out.xlsx"]
    assert main(command) == 0 and main(command) == 0
    with zipfile.ZipFile("tie-out.xlsx", "a") as package:
        package.writestr("ticked", "x")
    assert main(command) == 5
    assert "tie-out.xlsx: somebody edited it" in capfd.readouterr().err
    assert main([*command, "--replace"]) == 0
    assert (release.parent / "tie-out.edited-1.xlsx").exists()


def test_it_writes_a_workbook_to_a_pipe(release: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["trace", "acme.yaml", "--format", "xlsx"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"PK")


def test_a_file_without_an_ending_is_a_usage_error(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "acme.yaml", "-o", "trace"]) == 2
    assert "has no ending such as .json" in capfd.readouterr().err


def test_a_release_with_problems_is_told_as_by_render(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    release.write_text("period: Q9 2026\n", encoding="utf-8")
    assert main(["trace", "acme.yaml"]) == 3
    assert "acme.yaml:1:9: period: must be a period" in capfd.readouterr().err


def test_render_writes_the_figures_after_its_outputs(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "acme.yaml", "-f", "txt", "--facts", "facts.json"]) == 0
    assert capfd.readouterr().out == "acme.txt\nfacts.json\n"
    content = json.loads(Path("facts.json").read_text(encoding="utf-8"))
    assert [figure["id"] for figure in content["figures"]] == ["revenue", "net_income"]
    assert stat.S_IMODE(Path("facts.json").stat().st_mode) == 0o600


def test_figures_that_somebody_edited_are_kept_and_the_outputs_written(
    release: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("facts.json").write_text("{}", encoding="utf-8")
    assert main(["render", "acme.yaml", "-f", "txt", "--facts", "facts.json"]) == 5
    out, err = capfd.readouterr()
    assert out == "acme.txt\n" and "facts.json: a file of that name exists" in err


@pytest.mark.parametrize(
    "arguments", [["acme.yaml", "acme.yaml", "--facts", "f.json"], ["acme.yaml", "--facts", "acme.md"]]
)
def test_figures_are_of_one_release_and_in_a_json_file(
    release: Path, capfd: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(["render", *arguments]) == 2
    assert "--facts is for one FILE, and names a file that ends in .json" in capfd.readouterr().err


def test_the_text_states_the_formula_of_each_figure_once(release: Path, capfd: pytest.CaptureFixture[str]) -> None:
    figures = (
        "  margin: {label: margin, unit: percent, formula: profit / revenue * 100}\n"
        "  profit: {label: profit, formula: revenue - 1000}\n"
    )
    text = release.read_text(encoding="utf-8").replace("people:", f"{figures}people:", 1)
    release.write_text(text.replace("items: [revenue]", "items: [margin, profit, margin]"), encoding="utf-8")
    assert main(["trace", "acme.yaml"]) == 0
    out = capfd.readouterr().out
    assert out.count("profit Q3 2026 = revenue - 1000") == out.count("margin Q3 2026 = profit / revenue * 100") == 1
    assert "profit Q3 2026, computed as above" in out and "margin Q3 2026, computed as above" in out
