"""`python -m benchmarks.seeded_errors`: plants mistakes in clean releases and prints what the checks find of them."""

from __future__ import annotations

import argparse
import json
import os
import sys

from benchmarks.seeded_errors.floors import find_below, suggest
from benchmarks.seeded_errors.outcome import Outcome
from benchmarks.seeded_errors.register import KINDS
from benchmarks.seeded_errors.running import run
from benchmarks.seeded_errors.table import describe, write_table


def main() -> None:
    options = _read_options()
    with open(options.log or os.devnull, "w", encoding="utf-8") as log:

        def tell(outcome: Outcome) -> None:
            print(json.dumps(_record(outcome)), file=log, flush=True)

        done = run(options.seed, options.count, options.kind, options.jobs, options.original, tell)
    print(write_table(done))
    if options.misses:
        print(describe(done, options.misses))
    if options.suggest:
        print(f"FLOORS = {suggest(done)}")
    below = find_below(done)
    print("\n".join(["kinds below their floor:", *below] if below else ["every kind is at its floor"]))
    sys.exit(bool(below))


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.seeded_errors", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="another seed plants other mistakes")
    parser.add_argument("--count", type=int, default=2000, help="how many mistakes at least")
    parser.add_argument("--kind", action="append", default=[], choices=[kind.name for kind in KINDS], metavar="KIND")
    parser.add_argument("--original", action="append", default=[], help="only this original, and its literal copy")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N missed mistakes of each kind")
    parser.add_argument("--suggest", action="store_true", help="print floors that this run would hold")
    parser.add_argument("--log", help="a file for every outcome, a line of JSON each")
    return parser.parse_args()


def _record(outcome: Outcome) -> dict:
    mistake = outcome.planted.mistake
    return {
        "kind": outcome.planted.kind,
        "original": outcome.planted.original,
        "way": outcome.way,
        "right": outcome.is_right,
        "named": outcome.is_named,
        "error": outcome.is_error,
        "was": mistake.was,
        "became": mistake.became,
        "edits": [[edit.file, edit.start, edit.end, edit.text] for edit in mistake.edits],
        "told": outcome.told,
        "place": outcome.place,
        "reason": outcome.reason,
    }


if __name__ == "__main__":
    main()
