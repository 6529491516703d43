"""What holds of any release that is rolled forward: the real ones, the examples, and every kind of section."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relwriter.intake.characters import read_file
from relwriter.intake.nodes import Mapping
from relwriter.intake.parsing import parse
from relwriter.model.entry import Name
from relwriter.model.period import Period, read_period
from relwriter.model.prose import Prose
from relwriter.model.release import Release
from relwriter.pipeline import draft, find_formats, read, write
from relwriter.rollforward.moving import advance
from relwriter.rollforward.rolling import Rolled, Wish, roll
from relwriter.rollforward.sites import find_sites

CHECKOUT = Path(__file__).resolve().parents[2]
PATTERNS = (
    "tests/releases/*/release.yaml", "tests/statements/*.yaml", "examples/*/release.yaml", "examples/marlow-fields/q*.yaml",
)  # fmt: skip
RELEASES = sorted(path for pattern in PATTERNS for path in CHECKOUT.glob(pattern))
PATHS = ("house", "pack", "prior_release.path", "release.masthead.logo.file")
SOURCE = re.compile(r"figures\..*\.source\.file")
"""Where files lie differs from where the next release lies."""
_LABEL = re.compile(r"(?:Q[1-4]|H[12]|9M|FY)\s+(?:19|20)[0-9]{2}")


def _roll(last: Path, folder: Path, wish: Wish) -> tuple[Rolled, Path]:
    next = folder / "release.yaml"
    rolled = roll(last, next, wish)
    next.parent.mkdir()
    next.write_text(rolled.text, encoding="utf-8")
    return rolled, next


def _amounts(release: Release) -> Iterator[tuple[str, str, Decimal]]:
    """Each number that a figure was given: its id, its period, the number."""
    for key, figure in release.figures.items():
        for label, entry in figure.values.items():
            if entry.value is not None:
                yield key, str(label), entry.value


def _check_amounts(last: Release, next: Release) -> None:
    """No figure has another number for a period than before; a balance may have it under another name of its end."""
    for key, label, number in _amounts(next):
        entry = last.figures[key].entry(read_period(label))
        assert entry is None or entry.value in (None, number), (key, label)


def _texts(path: Path) -> list[tuple[str, str]]:
    """Path and words of each text of a file, without its period labels and without white space."""
    root, _ = parse(read_file(path))
    assert isinstance(root, Mapping)
    sites = [site for site in find_sites(root) if site.type in (Prose, Name) and not site.is_key]
    return [(site.path, "".join(_LABEL.sub("", site.text).split())) for site in sites]


def _check_texts(last: Path, next: Path, rolled: Rolled) -> None:
    """Each text of the last release is in the next one, or its field or one around it is told."""
    told = [line.field for kind in ("emptied", "dropped") for line in rolled.account.of(kind)]
    kept = {words for _, words in _texts(next)}
    for path, words in _texts(last):
        is_told = any(path == field or path.startswith((f"{field}.", f"{field}[")) for field in told)
        assert words in kept or is_told or path in PATHS or SOURCE.fullmatch(path), path


@pytest.mark.parametrize("keep_text", [False, True], ids=["emptied", "kept"])
@pytest.mark.parametrize("first", RELEASES, ids=lambda path: path.parent.name + path.stem)
def test_releases_one_after_the_other(first: Path, keep_text: bool, tmp_path: Path) -> None:
    last = first
    for number in range(1 if keep_text else 3):
        rolled, next = _roll(last, tmp_path / str(number), Wish(keep_text=keep_text))
        written = draft(str(next))
        assert written.pending and not [line for line in rolled.account.of("check") if line.words.startswith("line ")]
        _check_amounts(read(str(last)), written.release)
        _check_texts(last, next, rolled)
        last = next
    assert set(write(written, find_formats([]))) == {"docx", "md", "txt"}


@given(st.sampled_from(RELEASES), st.integers(1, 9), st.booleans())
@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
def test_a_release_rolled_to_any_later_period_reads_and_renders(last: Path, steps: int, keep_text: bool) -> None:
    start = read(str(last)).period
    period = advance(start, steps) if start.kind != "9M" else Period("FY", 1, start.year + steps)
    with TemporaryDirectory() as folder:
        rolled, next = _roll(last, Path(folder) / "next", Wish(period, keep_text=keep_text))
        written = draft(str(next))
        assert written.release.period == rolled.period == period
        _check_amounts(read(str(last)), written.release)
        _check_texts(last, next, rolled)


@pytest.mark.parametrize("last", RELEASES, ids=lambda path: path.parent.name + path.stem)
def test_lines_that_hold_nothing_of_the_quarter_stay_byte_for_byte(last: Path, tmp_path: Path) -> None:
    rolled = roll(last, tmp_path / "release.yaml")
    start = ("label:", "nature:", "scale:", "unit:", "display:", "verb:", "by:", "#")
    lines = [line for line in last.read_text(encoding="utf-8").splitlines() if line.lstrip().startswith(start)]
    kept = iter(rolled.text.splitlines())
    dropped = [line for line in lines if line not in kept]
    assert len(dropped) <= sum(line.words.startswith("would say") for line in rolled.account.of("dropped")) * 3


def test_the_same_release_is_rolled_the_same_each_time(tmp_path: Path) -> None:
    for last in RELEASES[:2]:
        texts = {roll(last, tmp_path / "release.yaml").text for _ in range(2)}
        assert len(texts) == 1


def test_a_file_beside_the_last_one_keeps_its_house_file(tmp_path: Path) -> None:
    shutil.copytree(CHECKOUT / "examples" / "cbmg-q4-2019", tmp_path / "cbmg")
    rolled = roll(tmp_path / "cbmg" / "release.yaml", tmp_path / "cbmg" / "q1-2020.yaml")
    assert "\nhouse: company.yaml\n" in rolled.text
