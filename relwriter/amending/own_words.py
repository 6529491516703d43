"""The author's own words put into the YAML in place of a computed sentence: which field comes, and which goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.amending.made import Made
from relwriter.amending.referring import References
from relwriter.amending.rewording import Change
from relwriter.amending.sentences import Sentence, write_sentence
from relwriter.amending.sources import Files
from relwriter.compose.facts import Facts
from relwriter.compose.wordings import Wording
from relwriter.intake.blocks import Tree, write_braces, write_item
from relwriter.intake.cutting import cut_entries
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence, end_of, place_of
from relwriter.intake.scalars import WIDTH
from relwriter.intake.splicing import Splice, insert_entry
from relwriter.source import Source

STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def read_steps(field: str) -> list[str | int]:
    """The steps of a path such as `sections[2].results.items[0]`."""
    return [name or int(number) for name, number in STEP.findall(field)]


def write_own_words(
    files: Files, references: References, sentence: Sentence, changes: dict[str, list[Change]]
) -> Made | None:
    """The file and the splices that give a computed sentence its own words; None where they cannot be written."""
    wording = sentence.wording
    found = _find_record(files, wording.record)
    if found is None:
        return None
    source, parent, node = found
    added: dict[str, str] = {}
    if not wording.is_keyed:
        added["id"] = wording.key
        references = _with_key(files, source, parent, node, wording.key)
    text = write_sentence(references, sentence, changes)
    if text is None:
        return None
    own = _lead(text, wording.key)
    return Made(source.file, tuple(_put(parent, node, wording, text, added)), f"as your own {wording.field}: {own}")


def put_own_words(files: Files, wording: Wording, text: str) -> tuple[str, tuple[Splice, ...]] | None:
    """The file and the splices that give a computed sentence its own words as they are; None where no record takes
    them."""
    found = _find_record(files, wording.record)
    if found is None or not wording.is_keyed:
        return None
    source, parent, node = found
    return source.file, tuple(_put(parent, node, wording, text, {}))


def _put(
    parent: Mapping | Sequence, node: Node, wording: Wording, text: str, added: dict[str, str]
) -> Iterator[Splice]:
    gone = {*wording.left_out, *(name for name in wording.named if not _names(text, wording, name))}
    yield from _write(parent, node, {**added, wording.field: _lead(text, wording.key)}, gone)


def _find_record(files: Files, record: str) -> tuple[Source, Mapping | Sequence, Node] | None:
    """The node of a record in the file that holds it; a list of results stands in for its `sentences`."""
    for steps in (read_steps(record), [step for step in read_steps(record) if step != "sentences"]):
        for source in files.sources:
            found = files.node(steps, source)
            if found is not None:
                return source, *found
    return None


def _with_key(files: Files, source: Source, parent: Mapping | Sequence, node: Node, key: str) -> References:
    """The references of the release once a record has an id."""
    splices = _write(parent, node, {"id": key}, set())
    return References(Facts(files.spliced((source.file, one) for one in splices).read()))


def _lead(text: str, key: str) -> str:
    """A guidance's own words, the measure with which they begin in bold as it is printed."""
    measure = f"{{{{ guidance.{key}.measure }}}}"
    return f"**{measure}**{text[len(measure) :]}" if key and text.startswith(measure) else text


def _names(text: str, wording: Wording, field: str) -> bool:
    """Whether own words refer to a field of their record."""
    kind = f"guidance.{wording.key}" if wording.key else wording.record.rpartition("].")[2]
    return bool(re.search(rf"\{{\{{ {re.escape(kind)}\.{field}\b", text))


def _write(parent: Mapping | Sequence, node: Node, added: dict[str, str], gone: set[str]) -> Iterator[Splice]:
    """The splices that add fields to a record and take others out of it."""
    if isinstance(node, Scalar):
        yield Splice(node.span.start, end_of(node), _write_item(parent, node, {"figure": node.text, **added}))
    elif isinstance(node, Mapping) and node.flow and "\n" not in node.source.text[node.index : end_of(node)]:
        kept = {key.text: _as_tree(value) for key, value in node.entries if key.text not in gone | added.keys()}
        if isinstance(parent, Sequence):
            yield Splice(node.index, end_of(node), _write_item(parent, node, {**kept, **added}))
        else:
            yield Splice(node.index, end_of(node), write_braces({**kept, **added}))
    elif isinstance(node, Mapping):
        last = next((key.text for key, _ in reversed(node.entries) if key.text not in gone), "")
        yield from (insert_entry(node, key, text, after=last) for key, text in added.items() if node.get(key) is None)
        yield from cut_entries(node, gone)


def _write_item(parent: Mapping | Sequence, node: Node, fields: dict[str, Tree]) -> str:
    """An item of a list that is a record: in braces if the list is or they fit the line, else in lines."""
    line, column = write_braces(fields), place_of(node).column
    if parent.flow or column + len(line) <= WIDTH:
        return line
    indent = column - 3
    return "\n".join(write_item(fields, indent))[indent + 2 :]


def _as_tree(node: Node) -> Tree:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_as_tree(item) for item in node.items]
    return {key.text: _as_tree(value) for key, value in node.entries}
