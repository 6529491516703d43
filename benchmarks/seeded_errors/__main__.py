"""`python -m benchmarks.seeded_errors`: plants mistakes in clean releases and prints what the checks find of them."""

from __future__ import annotations

import argparse
import os
import sys

from benchmarks.seeded_errors.floors import find_below, suggest
from benchmarks.seeded_errors.log import read_lines, write_line
from benchmarks.seeded_errors.outcome import Outcome
from benchmarks.seeded_errors.register import KINDS, family_of
from benchmarks.seeded_errors.running import Order, Run, run
from benchmarks.seeded_errors.table import describe, write_table

KEPT_IN_BOOKS = [kind.name for kind in KINDS if family_of(kind.name) in ("figures", "structure")]
"""The kinds of mistakes in what finance's workbook holds too, or that read it."""


def main() -> None:
    options = _read_options()
    done = _read(options.read) if options.read else _run(options)
    print(write_table(done))
    if options.misses:
        print(describe(done, options.misses))
    if options.suggest:
        print(f"FLOORS = {suggest(done)}")
    below = [] if options.workbooks else find_below(done)
    print("\n".join(["kinds below their floor:", *below] if below else ["every kind is at its floor"]))
    sys.exit(bool(below))


def _run(options: argparse.Namespace) -> Run:
    with open(options.log or os.devnull, "w", encoding="utf-8") as log:

        def tell(outcome: Outcome) -> None:
            print(write_line(outcome), file=log, flush=True)

        kinds = options.kind or (KEPT_IN_BOOKS if options.workbooks else [])
        order = Order(options.seed, options.count, kinds, options.original, options.workbooks)
        return run(order, options.jobs, tell)


def _read(file: str) -> Run:
    with open(file, encoding="utf-8") as log:
        return Run(read_lines(log), None)


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.seeded_errors", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="another seed plants other mistakes")
    parser.add_argument("--count", type=int, default=2000, help="how many mistakes at least")
    parser.add_argument("--kind", action="append", default=[], choices=[kind.name for kind in KINDS], metavar="KIND")
    parser.add_argument("--original", action="append", default=[], help="only this original, and its literal copy")
    parser.add_argument("--workbooks", action="store_true", help="with finance's workbook, from which figures came")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N missed mistakes of each kind")
    parser.add_argument("--suggest", action="store_true", help="print floors that this run would hold")
    parser.add_argument("--log", help="a file for every outcome, a line of JSON each")
    parser.add_argument("--read", metavar="LOG", help="run nothing, and print the table of a log")
    return parser.parse_args()


if __name__ == "__main__":
    main()
