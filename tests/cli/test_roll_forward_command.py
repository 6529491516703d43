"""relwriter new NEXT --from LAST, as it is run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from relwriter.__main__ import main
from relwriter.pipeline import draft

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "cbmg-q4-2019"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "q4")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    return main(["new", *arguments])


def test_it_writes_and_renders_the_next_release_and_says_what_is_missing(folder: Path, capsys) -> None:
    assert run("q1/release.yaml", "--from", "q4/release.yaml", "--no-input") == 0
    captured = capsys.readouterr()
    assert captured.out.split() == [f"q1/{name}" for name in ("release.yaml", "q1.docx", "q1.md", "q1.txt")]
    told = captured.err
    assert told.startswith("Q1 2020 rolled forward from q4/release.yaml\n")
    assert "  q4/release.yaml:24: figures.net_income.values: Q4 2019, Q4 2018, FY 2019, FY 2018\n" in told
    assert "  q1/release.yaml:27: figures.net_income: Q1 2020, Q1 2019\n" in told
    assert (folder / "q1" / "release.yaml").stat().st_mode & 0o777 == 0o600


def test_editors_find_the_schema_that_the_last_release_names(folder: Path) -> None:
    last = folder / "q4" / "release.yaml"
    named = "# yaml-language-server: $schema=.relwriter/release.schema.json\n"
    last.write_text(named + last.read_text(encoding="utf-8"), encoding="utf-8")
    assert run("q1/release.yaml", "--from", "q4/release.yaml", "--no-input", "--no-render") == 0
    assert (folder / "q1" / ".relwriter" / "release.schema.json").exists()


def test_what_it_tells_holds_no_figure(folder: Path, capsys) -> None:
    assert run("q1.yaml", "--from", "q4/release.yaml", "--no-input", "--no-render") == 0
    told = capsys.readouterr().err
    for figure in ("12686663", "12.7", "21434414", "21.4"):
        assert figure not in told


def test_the_places_of_what_is_missing_are_right(folder: Path, capsys) -> None:
    run("q1/release.yaml", "--from", "q4/release.yaml", "--no-input", "--no-render")
    lines = (folder / "q1" / "release.yaml").read_text(encoding="utf-8").splitlines()
    missing = capsys.readouterr().err.split("Still missing:\n")[1].splitlines()
    places = [int(line.split(":")[1]) for line in missing if line.startswith("  q1/")]
    assert places and all("pending" in lines[number - 1] or "[●]" in lines[number - 1] for number in places)


def test_a_file_that_is_there_is_never_overwritten(folder: Path, capsys) -> None:
    (folder / "q1.yaml").write_text("mine", encoding="utf-8")
    assert run("q1.yaml", "--from", "q4/release.yaml", "--no-input") == 5
    assert "there is such a file already" in capsys.readouterr().err
    assert (folder / "q1.yaml").read_text(encoding="utf-8") == "mine"


def test_the_period_can_be_named(folder: Path) -> None:
    assert run("next.yaml", "--from", "q4/release.yaml", "--no-input", "--no-render", "--period", "q2 2020") == 0
    assert str(draft(str(folder / "next.yaml")).release.period) == "Q2 2020"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--from", "q4/release.yaml", "--no-input", "--period", "Q5 2020"], 2, "is no period such as"),
        (["--from", "q4/release.yaml", "--no-input", "--period", "Q4 2019"], 2, "does not follow Q4 2019"),
        (["--from", "q4/release.yaml"], 2, "add --no-input"),
        (["--no-input"], 2, "go with --from LAST"),
        (["--from", "none.yaml", "--no-input"], 3, "none.yaml: there is no such file"),
        (["--from", "q4/release.yaml", "--no-input", "--history", "none.yaml"], 3, "none.yaml: there is no such file"),
    ],
)
def test_what_does_not_fit_together_is_told(arguments, code, message, folder: Path, capsys) -> None:
    assert run("next.yaml", *arguments) == code
    assert message in capsys.readouterr().err
    assert not (folder / "next.yaml").exists()


def test_a_last_release_with_problems_is_told_with_their_places(folder: Path, capsys) -> None:
    (folder / "bad.yaml").write_text("period: Q9 2019\n", encoding="utf-8")
    assert run("next.yaml", "--from", "bad.yaml", "--no-input") == 3
    assert "bad.yaml:1:9: period: must be a period" in capsys.readouterr().err


def test_a_last_release_that_does_not_render_is_told_and_not_rolled(folder: Path, capsys) -> None:
    last = folder / "q4" / "release.yaml"
    unknown = "  - results: {items: [net_income], period: Q1 2011}\n\nwaivers:"
    last.write_text(last.read_text(encoding="utf-8").replace("\nwaivers:", unknown), encoding="utf-8")
    assert run("q1.yaml", "--from", "q4/release.yaml", "--no-input") == 3
    assert "net_income has no value for Q1 2011" in capsys.readouterr().err
    assert not (folder / "q1.yaml").exists()


def test_earlier_releases_give_the_numbers_of_a_year_ago(folder: Path, capsys) -> None:
    run("q1.yaml", "--from", "q4/release.yaml", "--no-input", "--no-render")
    run("q2.yaml", "--from", "q1.yaml", "--no-input", "--no-render")
    run("q3.yaml", "--from", "q2.yaml", "--no-input", "--no-render")
    capsys.readouterr()
    assert run("next.yaml", "--from", "q3.yaml", "--no-input", "--no-render") == 0
    assert "figures.net_income.values: Q4 2019 from q4/release.yaml" in capsys.readouterr().err
    assert "Q4 2019: -12686663" in (folder / "next.yaml").read_text(encoding="utf-8")
