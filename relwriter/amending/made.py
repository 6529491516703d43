"""What edits come to in the YAML."""

from __future__ import annotations

from dataclasses import dataclass

from relwriter.intake.splicing import Splice


@dataclass(frozen=True, slots=True)
class Made:
    """The file that changes, by its name, the splices, and what people are told of it where it is no plain change of
    the words that they changed."""

    file: str
    splices: tuple[Splice, ...]
    told: str = ""
