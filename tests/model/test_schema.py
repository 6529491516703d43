"""The JSON Schema: what intake accepts an editor accepts, and what editors show are the words of the prompts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from relwriter.model.fields import record_type
from relwriter.model.release import Release
from relwriter.model.schema import build_schema
from tests.drafts import SMALL, problems_of

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SCHEMA = build_schema()


class _Loader(yaml.SafeLoader):
    """Reads YAML as editors do, but leaves days as text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _faults(text: str) -> list[str]:
    data = yaml.load(text, Loader=_Loader)
    return [error.json_path for error in Draft202012Validator(SCHEMA).iter_errors(data)]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_editor_finds_nothing_wrong_with_an_example(path: Path) -> None:
    assert _faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("short: Acme", "shrt: Acme", "$.company"),
        ("nature: income", "nature: incom", "$.figures.net_income.nature"),
        ("83412000", "'1,2'", "$.figures.revenue.values['Q3 2026']"),
        ("Q3 2026: 83412000", "Q9 2026: 83412000", "$.figures.revenue.values"),
        ("period: Q3 2026", "period: Q3-2026", "$.period"),
    ],
)
def test_an_editor_marks_what_intake_refuses(old: str, new: str, path: str) -> None:
    text = SMALL.replace(old, new, 1)
    assert problems_of(text)
    assert any(found.startswith(path) for found in _faults(text)), _faults(text)


def _definitions(record: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[tuple[str, Any]]:
    """Every field definition of a record and of the records in it."""
    if record in seen:
        return
    seen.add(record)
    for name, info in record.model_fields.items():
        yield f"{record.__name__}.{name}", info
        inner = record_type(info.annotation)
        if inner:
            yield from _definitions(inner, seen)


def test_every_field_has_a_title_and_the_words_of_its_prompt() -> None:
    lacking = [name for name, info in _definitions(Release, set()) if not info.title or not info.description]
    assert lacking == []


def test_every_field_that_holds_a_value_has_an_example() -> None:
    lacking = [
        name
        for name, info in _definitions(Release, set())
        if not info.examples and record_type(info.annotation) is None
    ]
    assert lacking == []
