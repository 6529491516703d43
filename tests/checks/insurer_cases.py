"""An insurer's release that says parts of its combined ratio in points, with faults and near misses."""

from __future__ import annotations

from pathlib import Path

TEXT = Path("tests/careful/insurer.yaml").read_text("utf-8")

FAULTS = {
    "N101": [
        ("$47.9 million, or 5.6 points", "$47.9 million, or 6.5 points"),
        ("$66.0 million, or 8.4 points", "$66.0 million, or 4.8 points"),
        ("$14.2 million, or 1.7 points", "$14.2 million, or 0.8 points"),
        ("including 5.6 points of catastrophe losses", "including 6.5 points of catastrophe losses"),
        ("of catastrophe losses, or 6.8 points", "of catastrophe losses, or 5.6 points"),
        ("or 49% of the total", "or 59% of the total"),
    ],
    "N104": [("nearly eight points better", "nearly nine points better")],
    "N105": [
        ("improved 7.4 points to", "deteriorated 7.4 points to"),
        ("an improvement of 40 basis points", "a deterioration of 40 basis points"),
    ],
}

NEAR = [
    ("nearly eight points better than", "almost eight points lower than"),
    ("$47.9 million, or 5.6 points on the", "$47.9 million (5.6 points) on the"),
    ("or 5.6 points on the combined ratio", "or 5.6 points of the combined ratio"),
    ("improved 7.4 points to", "was 7.4 points better, and went to"),
    ("or 49% of the total", "or 49% of total gross premiums written"),
    ("compared with $2,665.6 million at the end of 2030", "compared with $2,665.6 million at December 31, 2030"),
]
