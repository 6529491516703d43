"""The check of a record once it is answered: by the model itself, and in its words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from relwriter.intake.nodes import Scalar
from relwriter.intake.wording import word_problems
from relwriter.interview.answers import Answers
from relwriter.interview.definitions import Path, record_of
from relwriter.interview.nesting import nest_below
from relwriter.interview.steps import Again, Step
from relwriter.interview.wording import word
from relwriter.source import Source, Span


@cache
def _validator(record: type[BaseModel]) -> TypeAdapter[Any]:
    """The validator of a record: making one takes longer than its work."""
    return TypeAdapter(record)


def check_record(answers: Answers, path: Path) -> Iterator[Step]:
    """Asks for a record again where its answers do not fit together, with the model's own word on it."""
    if not answers.has(*path):
        return
    try:
        _validator(record_of(path)).validate_python(nest_below(answers.given, path), context=answers.context)
    except ValidationError as error:
        scalar = Scalar(Span(Source("", "-"), 0, 1, "'", "-"))
        problems = word_problems(error, scalar)
        if problems:
            yield Again(path, f"This {word(problems[0])[:1].lower()}{word(problems[0])[1:]}")
