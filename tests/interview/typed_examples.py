"""The examples as an interview takes them: what it writes of each, and how that is rendered beside the example."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import BaseModel
from typist import find_keys, type_quickly

from relwriter import pipeline
from relwriter.compose.composing import compose
from relwriter.compose.pack import find_pack
from relwriter.intake.characters import decode, read_file
from relwriter.intake.parsing import parse
from relwriter.intake.reading import read_release
from relwriter.interview.house import as_text
from relwriter.interview.yaml_text import write_yaml
from relwriter.model.release import Release
from relwriter.proof import docx

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
COMPLETE = (
    *("cbmg-q4-2019/release", "fernhollow-q3-2026/release", "nordlys-h1-2026/release"),
    *("marlow-fields/q2-2023", "marlow-fields/q3-2023", "marlow-fields/q4-2023", "marlow-fields/q1-2024"),
)
"""The examples, each with everything that a release has."""
UNSAID = {
    ("Release", "pack"),
    ("Release", "statements"),
    ("Section", "statement"),
    ("Figure", "source"),
    ("FigureValue", "formula"),
    ("Results", "items"),
    ("Topic", "items"),
}
"""What no prompt asks for, by record and field: docs/interview.md names it."""


def read_example(file: Path) -> Release:
    """An example with what its house file holds in itself, and all sections in one list, as the prompts take them."""
    house, own = (as_text(parse(read_file(path))[0]) for path in (file.with_name("company.yaml"), file))
    tree = _lay_over(house, own)
    tree["sections"] = [*own.get("sections", []), *tree.pop("boilerplate", []), *tree.pop("closing", [])]
    del tree["house"]
    return read_release(decode(file.name, write_yaml(tree, {}, "").encode()), file.parent)


def _lay_over(under: Any, over: Any) -> Any:
    if not isinstance(under, dict) or not isinstance(over, dict):
        return over
    return {name: _lay_over(under.get(name), over.get(name, under.get(name))) for name in {**under, **over}}


def add_unsaid(typed: Any, example: Any) -> Any:
    """A typed release, or a part of one, with what no prompt asks for as an example says it."""
    if isinstance(typed, tuple) and isinstance(example, tuple) and len(typed) == len(example):
        return tuple(add_unsaid(one, other) for one, other in zip(typed, example, strict=True))
    if isinstance(typed, dict):
        return {name: add_unsaid(one, example[name]) for name, one in typed.items()}
    if not isinstance(typed, BaseModel) or type(typed) is not type(example):
        return typed
    given = {name: getattr(typed, name) for name in type(typed).model_fields}
    added = {
        name: _add_field(type(typed).__name__, name, value, getattr(example, name)) for name, value in given.items()
    }
    return typed.model_copy(update={name: value for name, value in added.items() if value is not given[name]})


def _add_field(record: str, name: str, typed: Any, example: Any) -> Any:
    if (record, name) not in UNSAID:
        return add_unsaid(typed, example)
    if name != "items":
        return example
    # Of results the order alone is unsaid, and what has neither a figure nor a text of its own.
    said = {(item.figure, item.text): item for item in typed}
    return tuple(said.get((item.figure, item.text), item) for item in example)


def render(release: Release) -> dict[str, object]:
    """The files of a release; of Word's the words, whose blocks are named by their places in the YAML."""
    pack = find_pack(str(release.pack or "standard"), EXAMPLES)
    draft = pipeline.Draft(release, pack, compose(release, pack))
    files = {name: output.content for name, output in pipeline.write(draft, pipeline.find_formats([])).items()}
    return {**files, "docx": docx.read(files["docx"])}


def renders_alike(name: str, folder: Path, *, typed: bool) -> bool:
    """Whether an example, asked for question by question, is rendered to the same files; `typed` into the prompts too."""
    example = read_example(EXAMPLES / f"{name}.yaml")
    keys, written = find_keys(example, folder / "asked" / "release.yaml")
    if typed:
        assert type_quickly(folder / "typed" / "release.yaml", keys) == written
    asked = pipeline.read(str(folder / "asked" / "release.yaml"))
    return render(add_unsaid(asked, example)) == render(example)
