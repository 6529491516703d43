"""Renders releases of 100, 1,000 and 10,000 highlights, statements of 50, 500 and 5,000 rows, and prose of lone marks;
prints how much longer each takes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import contextlib
import itertools

from relwriter.checking import find_faults
from relwriter.compose.composing import compose
from relwriter.compose.pack import find_pack
from relwriter.document.tree import Cell, Document, Imprint, Table, Text
from relwriter.intake.characters import decode
from relwriter.intake.reading import read_release
from relwriter.model.marks import parse_prose
from relwriter.pipeline import Draft, find_formats, write
from relwriter.writers import Layout

HEAD = """\
period: Q3 2026
company: {name: Acme}
release: {date: 2026-11-05, headline: Results, datelines: [{city: Boston}]}
figures: {revenue: {label: revenue, values: {Q3 2026: 83412000, Q3 2025: 74475000}}}
sections:
  - highlights:
      items:
"""
STATEMENT = """\
period: Q3 2026
company: {name: Acme}
release: {date: 2026-11-05, headline: Results, datelines: [{city: Boston}]}
figures: {revenue: {label: revenue, values: {Q3 2026: 83412000, Q3 2025: 74475000}}}
statements:
  long:
    columns: [Q3 2026, Q3 2025, {change: amount}, {change: percent}]
    rows:
"""
ITEM = "        - {label: Sales, text: 'Sold _many_ robots for {{ revenue }}, or {{ revenue.change_pct }} more'}\n"


def least(work: Callable[[], object], runs: int = 3) -> int:
    """The least time of some runs, in nanoseconds."""
    times = []
    for _ in range(runs):
        started = time.perf_counter_ns()
        work()
        times.append(time.perf_counter_ns() - started)
    return min(times)


def show(name: str, sizes: list[int], times: list[int]) -> None:
    """A line: seconds for each size, and the growth from each to the next."""
    grown = [f"x{after * 10 // before / 10}" for before, after in itertools.pairwise(times)]
    spent = [f"{size:,}: {time // 1_000_000:,} ms" for size, time in zip(sizes, times, strict=True)]
    print(f"{name:<28} {'; '.join(spent)}; growth {', '.join(grown)}")


def main() -> None:
    sizes = [100, 1_000, 10_000]
    pack = find_pack("standard", Path())
    sources = [decode("release.yaml", (HEAD + ITEM * size).encode()) for size in sizes]
    show("read", sizes, [least(lambda s=source: read_release(s, Path())) for source in sources])
    releases = [read_release(source, Path()) for source in sources]
    show("compose", sizes, [least(lambda r=release: compose(r, pack)) for release in releases])
    drafts = [Draft(release, pack, compose(release, pack)) for release in releases]
    show("check", sizes[:2], [least(lambda d=draft: find_faults(d), 1) for draft in drafts[:2]])
    for format in find_formats([]):
        times = [least(lambda d=draft, f=format: write(d, [f]), 1) for draft in drafts]
        show(f"write and prove {format.name}", sizes, times)
    tables = [_table(rows) for rows in (50, 500, 5_000)]
    word = find_formats(["docx"])[0]
    show(
        "write a table to docx", [50, 500, 5_000], [least(lambda t=table: word.write(t, Layout())) for table in tables]
    )
    _show_statements()
    for mark in ("_a ", "**a ", "[a ", "\\", "[a](", "{{ "):
        text_sizes = [4_000, 40_000]
        times = [least(lambda n=size, m=mark: _try(m * n)) for size in text_sizes]
        show(f"prose of {mark!r}", text_sizes, times)


def _table(rows: int) -> Document:
    """A document with one table of six columns."""
    cells = tuple(Cell((Text(text),), "right") for text in ("Research", "1,234", "(5)", "7", "8", "9"))
    table = Table((cells,) * rows, "table")
    return Document((table,), Imprint("Results", "Acme", "Acme", "2026-11-05"))


def _show_statements() -> None:
    """Statements of many rows, from the YAML to each format."""
    sizes, pack = [50, 500, 5_000], find_pack("standard", Path())
    texts = [STATEMENT + "      - revenue\n" * size + "sections: [{statement: long}]\n" for size in sizes]
    releases = [read_release(decode("release.yaml", text.encode()), Path()) for text in texts]
    show("compose a statement", sizes, [least(lambda r=release: compose(r, pack), 1) for release in releases])
    drafts = [Draft(release, pack, compose(release, pack)) for release in releases]
    for format in find_formats([]):
        times = [least(lambda d=draft, f=format: write(d, [f]), 1) for draft in drafts]
        show(f"a statement as {format.name}", sizes, times)


def _try(text: str) -> None:
    with contextlib.suppress(ValueError):
        parse_prose(text)


if __name__ == "__main__":
    main()
