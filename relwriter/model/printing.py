"""The choices of how a number looks, for the house style and for one figure alike."""

from __future__ import annotations

from typing import Literal

Currency = Literal["sign", "own-dollar", "code", "code-after"]
Negative = Literal["parentheses", "minus", "minus-sign", "dash"]
ScaleWords = Literal["long", "letters", "short"]
Separators = Literal["1,234.5", "1.234,5", "1 234,5", "1’234.5"]
ShortPeriods = Literal["Q4 2019", "4Q 2019", "4Q19", "Q4/2019", "Q4/19", "Q4 FY19"]
Percent = Literal["%", " %", " percent", " per cent"]
