"""`relwriter check` and `relwriter explain`: what a script depends on."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from relwriter.__main__ import main
from relwriter.checks.check import page_of
from relwriter.checks.register import CHECKS
from tests.checks.checking import earlier, release
from tests.checks.disclosure_cases import change as disclosed
from tests.checks.tie_out_cases import EARLIER, FORMULA, HISTORY, REPEATED
from tests.checks.word_cases import BASE, change

WRONG = release(FORMULA.replace("27288", "27228"))
SARIF = json.loads((Path(__file__).parents[1] / "published" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
FIGURES = ("27,228", "27228", "31415", "27,288")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a release that has an error, one with a warning, and a clean one."""
    monkeypatch.chdir(tmp_path)
    texts = {"wrong": WRONG, "doubtful": release(REPEATED.replace("71204", "68890")), "clean": release(FORMULA)}
    for name, text in texts.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def _run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["check", *arguments])
    return code, *capfd.readouterr()


def test_a_finding_shows_its_line_with_all_but_the_value_masked(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = _run(capfd, "wrong.yaml")
    assert code == 1
    assert out.splitlines() == [
        "wrong.yaml:13:84: error T101 value-differs-from-formula: figures.own.values.Q3 2026: is not what its formula makes"
        " (delete it, so that the formula counts, or correct what it is computed from)",
        "    ·· ········ ··· ··· ········ ········ ····· · ······ ······· ··· ····· 27228",
        "                                                                           ^^^^^",
        "    premiums for own account 27,228",
        "    gross - ceded = 27,288",
    ]
    assert err == "wrong.yaml: 1 error\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), ("\u6771\u4eac \U0001f600 e\u0301\t", ""), ("", " which has more words" * 9), ("word " * 30, "")],
)
def test_a_caret_stands_under_what_is_meant_and_its_line_fits_a_terminal(
    folder: Path, capfd: pytest.CaptureFixture[str], before: str, after: str
) -> None:
    text = change(BASE, f"{before}An order of $5,7 million came in{after}.")
    (folder / "typed.yaml").write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    lines = _run(capfd, "typed.yaml", "--select", "W133")[1].splitlines()
    assert "$5,7" in lines[1] and lines[1].index("$5,7") == lines[2].index("^")
    assert max(map(len, lines[1:3])) <= 80 and "\t" not in lines[1] and "order" not in lines[1]


def test_a_file_that_is_no_text_is_not_shown(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "saved.yaml").write_bytes(WRONG.encode("utf-16"))
    code, out, _ = _run(capfd, "saved.yaml")
    assert code == 3 and len(out.splitlines()) == 1 and "\0" not in out


def test_exit_codes_follow_the_limit(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert _run(capfd, "clean.yaml") == (0, "", "clean.yaml: no findings\n")
    assert _run(capfd, "doubtful.yaml")[0] == 0
    assert _run(capfd, "doubtful.yaml", "--fail-on", "warning")[0] == 1
    assert _run(capfd, "doubtful.yaml", "--fail-on", "counsel")[0] == 1
    assert _run(capfd, "clean.yaml", "--fail-on", "counsel")[0] == 0


def test_several_files_are_all_checked_and_the_highest_code_wins(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.yaml").write_text(WRONG.replace("29304", "29x304"), encoding="utf-8")
    code, out, err = _run(capfd, "clean.yaml", "broken.yaml", "wrong.yaml")
    assert code == 3
    assert "error I101 input-is-refused: figures.gross.values.Q3 2025" in out and "error T101" in out
    assert [line.split(":")[0] for line in err.splitlines()] == ["clean.yaml", "broken.yaml", "wrong.yaml"]


def test_checks_are_selected_and_ignored_by_code_family_and_name(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert _run(capfd, "wrong.yaml", "--select", "U")[0] == 0
    assert _run(capfd, "wrong.yaml", "--select", "t1")[0] == 1
    assert _run(capfd, "wrong.yaml", "--ignore", "value-differs-from-formula")[0] == 0
    assert _run(capfd, "wrong.yaml", "--ignore", "T102,T101")[0] == 0
    code, _, err = _run(capfd, "wrong.yaml", "--select", "T999")
    assert code == 2 and err == "relwriter: there is no check T999: relwriter explain lists them\n"


def test_json_is_stable(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _run(capfd, "wrong.yaml", "--format", "json")
    assert code == 1
    (file,) = json.loads(out)["files"]
    assert json.loads(out)["format"] == 1 and file["counts"] == {"error": 1, "warning": 0, "counsel": 0, "note": 0}
    (finding,) = file["findings"]
    assert {key: finding[key] for key in ("code", "severity", "file", "line", "column", "waived")} == {
        "code": "T101", "severity": "error", "file": "wrong.yaml", "line": 13, "column": 84, "waived": None,
    }  # fmt: skip
    assert finding["figures"] == "premiums for own account 27,228\ngross - ceded = 27,288"


@pytest.mark.parametrize("format", ["github", "sarif"])
def test_what_goes_to_a_code_host_has_no_figures_unless_asked(
    format: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = _run(capfd, "wrong.yaml", "--format", format)
    assert not [figure for figure in FIGURES if figure in out]
    assert "27,228" in _run(capfd, "wrong.yaml", "--format", format, "--show-figures")[1]


def test_github_gets_a_command_a_line(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = _run(capfd, "wrong.yaml", "doubtful.yaml", "--format", "github")
    first, second = out.splitlines()
    assert first.startswith("::error file=wrong.yaml,line=13,col=84,title=T101 value-differs-from-formula::figures.own")
    assert second.startswith("::warning file=doubtful.yaml,line=10,col=")


def test_github_escapes_what_would_end_a_property(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "a,b%.yaml").write_text(WRONG, encoding="utf-8")
    _, out, _ = _run(capfd, "a,b%.yaml", "--format", "github")
    assert out.startswith("::error file=a%2Cb%25.yaml,line=13")


def _sarif(capfd: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """The run of a log that is valid against the published schema."""
    _, out, _ = _run(capfd, *arguments, "--format", "sarif")
    written = json.loads(out)
    jsonschema.validate(written, SARIF)
    (run,) = written["runs"]
    return run


def test_the_published_schema_refuses_what_sarif_does_not_know() -> None:
    run = {"tool": {"driver": {"name": "relwriter"}}, "results": [{"message": {"text": "wrong"}, "line": 3}]}
    with pytest.raises(jsonschema.ValidationError, match="'line' was unexpected"):
        jsonschema.validate({"version": "2.1.0", "runs": [run]}, SARIF)


def test_sarif_has_every_check_as_a_rule_and_fits_the_published_schema(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.yaml").write_text(WRONG.replace("29304", "29x304"), encoding="utf-8")
    (folder / "waived.yaml").write_text(f"{WRONG}waivers: [{{check: T101, reason: As filed}}]\n", encoding="utf-8")
    run = _sarif(capfd, "wrong.yaml", "broken.yaml", "waived.yaml", "nowhere.yaml")
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [*(check.CODE for check in CHECKS), "I101", "I102"]
    assert all(rule["help"]["text"] for rule in rules)
    assert rules[0]["help"]["markdown"] == page_of(CHECKS[0])
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["T101", "I101", "T101", "I101"]
    suppressions = [result["suppressions"] for result in run["results"]]
    assert suppressions == [[], [], [{"kind": "inSource", "status": "accepted", "justification": "As filed"}], []]


@pytest.mark.parametrize(
    "arguments",
    [(), ("--select", "U"), ("--history", "last.yaml"), ("--history", "last.yaml", "--show-figures")],
    ids=" ".join,
)
def test_sarif_of_any_run_fits_the_published_schema(
    arguments: tuple[str, ...], folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "last.yaml").write_text(earlier(EARLIER), encoding="utf-8")
    (folder / "now.yaml").write_text(release(HISTORY.replace("4873", "4837")), encoding="utf-8")
    run = _sarif(capfd, "now.yaml", "doubtful.yaml", "clean.yaml", *arguments)
    assert ("4,873" in json.dumps(run)) == ("--show-figures" in arguments)


def test_sarif_counts_columns_in_characters_and_says_so(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """SARIF counts in UTF-16 units where nothing is said; a character beyond the first plane has two of them."""
    text = WRONG.replace("premiums for own account", "premiums 🏭 own account")
    (folder / "plant.yaml").write_text(text, encoding="utf-8")
    run = _sarif(capfd, "plant.yaml")
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert text.splitlines()[region["startLine"] - 1][region["startColumn"] - 1 :].startswith("27228")


def test_sarif_says_where_the_words_end_that_are_meant(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = change(BASE, "Sales rose in the the east, to $5,7 million.")
    (folder / "words.yaml").write_text(text, encoding="utf-8")
    run = _sarif(capfd, "words.yaml")
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]
    lines = text.splitlines()
    marked = [lines[at["startLine"] - 1][at["startColumn"] - 1 : at["endColumn"] - 1] for at in regions]
    assert marked == ["the the", "$5,7"]
    assert "5,7" not in json.dumps(run["results"])


def test_earlier_releases_are_held_against_it(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "now.yaml").write_text(release(HISTORY.replace("4873", "4837")), encoding="utf-8")
    (folder / "last.yaml").write_text(earlier(EARLIER), encoding="utf-8")
    assert _run(capfd, "now.yaml")[0] == 0
    for option in ("--history", "--against"):
        code, out, _ = _run(capfd, "now.yaml", option, "last.yaml")
        assert code == 1 and "T110 figure-differs-from-history" in out and "last.yaml 4,873" in out
    assert _run(capfd, "now.yaml", "--history", "nowhere.yaml")[0] == 3


GUIDED = """
draft: {number: 4}
figures:
  sales: {label: sales, values: {Q3 2026: 4837, Q3 2025: 4410}}
sections:
  - outlook: {items: [{measure: Sales, period: FY 2026, low: 19, high: 20, prior_low: 18, prior_high: 19, action: raises}]}
"""


@pytest.mark.parametrize(("number", "codes"), [(3, []), (4, ["P133"])])
def test_an_earlier_draft_is_no_earlier_release(
    folder: Path, capfd: pytest.CaptureFixture[str], number: int, codes: list[str]
) -> None:
    (folder / "new.yaml").write_text(release(GUIDED), encoding="utf-8")
    old = release(GUIDED.replace("number: 4", f"number: {number}").replace("4837", "4873"))
    (folder / "old.yaml").write_text(old, encoding="utf-8")
    _, out, _ = _run(capfd, "new.yaml", "--against", "old.yaml", "--select", "T,P,D127", "--format", "json")
    assert [one["code"] for one in json.loads(out)["files"][0]["findings"]] == codes
    _, out, _ = _run(capfd, "new.yaml", "--history", "old.yaml", "--select", "T110", "--format", "json")
    assert [one["code"] for one in json.loads(out)["files"][0]["findings"]] == ["T110"]


def test_a_release_comes_from_stdin(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    code, out, _ = _run(capfd, "-")
    assert code == 1 and out.startswith("<stdin>:13:84: error T101") and "^^^^^" in out


def test_outputs_of_two_drafts_are_told(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "clean.yaml", "-o", "out"]) == 0
    capfd.readouterr()
    assert _run(capfd, "clean.yaml", "--outputs", "out")[0] == 0
    text = (folder / "clean.yaml").read_text(encoding="utf-8")
    (folder / "clean.yaml").write_text(
        text.replace("headline: Acme Robotics Results", "headline: Acme Robotics News"), encoding="utf-8"
    )
    assert main(["render", "clean.yaml", "-o", "out", "-f", "md"]) == 0
    capfd.readouterr()
    code, out, _ = _run(capfd, "clean.yaml", "--outputs", "out")
    assert code == 1 and out.count("U103 outputs-are-mixed") == 2
    assert f"out{os.sep}clean.docx: error" in out


def test_a_figure_that_its_file_states_otherwise_is_told(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "figures.csv").write_text("USD,Q3 2026\nFees,500\n", encoding="utf-8")
    body = "figures:\n  fees:\n    label: fees\n    scale: ones\n    source: {file: figures.csv, row: Fees}\n    values: {Q3 2026: 510}\n"
    (folder / "drifted.yaml").write_text(release(body), encoding="utf-8")
    code, out, _ = _run(capfd, "drifted.yaml")
    assert code == 1 and "drifted.yaml:14:23: error U102 source-has-drifted" in out and "here 510, there 500" in out


def test_a_render_says_how_many_findings_there_are(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "wrong.yaml", "doubtful.yaml", "clean.yaml", "-f", "txt"]) == 0
    told = ["wrong: 1 error: relwriter check wrong.yaml", "doubtful: 1 warning: relwriter check doubtful.yaml"]
    assert capfd.readouterr().err.splitlines() == told


def test_a_final_release_is_refused_while_an_error_stands(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "wrong.yaml", "-f", "txt", "--final"]) == 1
    err = capfd.readouterr().err
    assert err.startswith("wrong.yaml:13:84: figures.own.values.Q3 2026: is not what its formula makes [T101 ")
    assert not (folder / "wrong.txt").exists() and not [figure for figure in FIGURES if figure in err]
    assert main(["render", "doubtful.yaml", "-f", "txt", "--final"]) == 0
    (folder / "wrong.yaml").write_text(f"{WRONG}waivers: [{{check: T101, reason: As filed}}]\n", encoding="utf-8")
    assert main(["render", "wrong.yaml", "-f", "txt", "--final"]) == 0


def test_flags_for_counsel_stop_a_final_release_only_where_the_house_file_says_so(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    flagged = disclosed(("headline: Tarnbeck Reports", "headline: Company Reports"))
    (folder / "flagged.yaml").write_text(flagged, encoding="utf-8")
    assert main(["render", "flagged.yaml", "-f", "txt", "--final"]) == 0
    assert _run(capfd, "flagged.yaml", "--fail-on", "counsel")[0] == 1
    stopping = f"{flagged}checks: {{counsel: stops_final}}\n"
    (folder / "stopping.yaml").write_text(stopping, encoding="utf-8")
    assert main(["render", "stopping.yaml", "-f", "txt", "--final"]) == 1
    assert "does not name the company [D124 " in capfd.readouterr().err
    waived = f"{stopping}waivers: [{{check: D124, reason: A new name is announced}}]\n"
    (folder / "stopping.yaml").write_text(waived, encoding="utf-8")
    assert main(["render", "stopping.yaml", "-f", "txt", "--final"]) == 0


def test_a_check_is_explained_by_code_or_name(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "t102"]) == 0
    page = capfd.readouterr().out
    assert main(["explain", "total-does-not-foot"]) == 0
    assert capfd.readouterr().out == page
    assert page.startswith("# T102 total-does-not-foot\n") and "## How to clear it" in page
    assert main(["explain", "I101"]) == 0
    assert capfd.readouterr().out.startswith("# I101 input-is-refused\n\nA file cannot be read")
    assert main(["explain", "total-does-not-fot"]) == 2
    assert "did you mean total-does-not-foot?" in capfd.readouterr().err


def test_all_checks_are_listed(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    assert len(capfd.readouterr().out.splitlines()) == len(CHECKS)
