"""The formats of findings by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from relwriter.checks.checked import Checked
from relwriter.checks.formats.annotations import write_annotations
from relwriter.checks.formats.lines import write_lines
from relwriter.checks.formats.records import write_json
from relwriter.checks.formats.sarif import write_sarif

Writer = Callable[..., str]
FORMATS: dict[str, tuple[Writer, bool]] = {
    "text": (write_lines, True),
    "json": (write_json, True),
    "github": (write_annotations, False),
    "sarif": (write_sarif, False),
}
"""Each format with whether it shows figures unasked: what goes to a code host shows none."""


def write_findings(checked: Sequence[Checked], format: str, *, show_figures: bool = False) -> str:
    """The findings in a format."""
    writer, unasked = FORMATS[format]
    return writer(checked, show_figures=show_figures or unasked)
