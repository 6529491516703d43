"""How the whole suite runs: property tests without a stopwatch, and the same examples every time in CI."""

from __future__ import annotations

import gc
import os

from hypothesis import settings

settings.register_profile("desk", deadline=None, max_examples=100)
settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

# As rarely as the program itself collects garbage, from the first test on: many small releases are made and soon dropped.
gc.set_threshold(20_000, 20, 100)
