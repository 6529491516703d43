"""Single quotation marks, which look like apostrophes."""

from __future__ import annotations

import re

OPEN_SINGLE = re.compile(r"(?:(?<=^)|(?<=[\s(\[“\"—–]))‘(?!\d\ds?\b)(?=\w)(?!.*’)")
"""A curly mark that opens, before a word, with no closing one after it in the paragraph."""
