"""Words of the house file that somebody changed in one draft: the release's own, in place of the house's sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping as Texts

from relwriter.amending.made import Made
from relwriter.amending.sources import Files
from relwriter.intake.blocks import Tree
from relwriter.intake.nodes import Mapping
from relwriter.intake.overriding import LISTS
from relwriter.intake.parsing import parse
from relwriter.intake.splicing import Splice, insert_entry
from relwriter.model.prose import Prose
from relwriter.model.release import Release

_FIELD = re.compile(rf"({'|'.join(LISTS)})\[(\d+)\]\.(\w+)\.(\w+)(?:\[\d+\])?")
"""A field of a section itself; what the items of a section say is changed in the house file."""


def is_house_text(prose: Prose, files: Files) -> bool:
    """Whether prose is of a section of the house file of which a release can say a field otherwise."""
    is_house = files.house is not None and prose.span is not None and prose.span.source.file == files.house.file
    return is_house and _FIELD.fullmatch(prose.field) is not None


def override_house(files: Files, release: Release, texts: Texts[int, str], changed: list[Prose]) -> Made:
    """The splices by which the release says words of house sections otherwise: `texts` are those of the changed prose,
    by its identity."""
    own: dict[str, dict[str, dict[str, str]]] = {}
    for prose in changed:
        found = _FIELD.fullmatch(prose.field)
        assert found is not None
        name, number, kind, field = found[1], int(found[2]), found[3], found[4]
        section = getattr(release, name)[number]
        entered = getattr(section.content, field)
        paragraphs = entered if isinstance(entered, tuple) else (entered,)
        said = "\n".join(filter(None, (texts.get(id(one), str(one)) for one in paragraphs)))
        own.setdefault(name, {}).setdefault(_name(release, name, number, kind), {})[field] = said
    splices = tuple(splice for name, sections in own.items() for splice in _write(files, name, sections))
    places = [f"{name}: {{{key}: …}}" for name, sections in own.items() for key in sections]
    return Made(files.release.file, splices, f"as this release's own words: {', '.join(places)}")


def _name(release: Release, name: str, number: int, kind: str) -> str:
    """The name of a section among those of its list: `legend`, the second of them `legend-2`."""
    counted = Counter(section.kind for section in getattr(release, name)[: number + 1])[kind]
    return kind if counted == 1 else f"{kind}-{counted}"


def _write(files: Files, name: str, sections: dict[str, dict[str, str]]) -> list[Splice]:
    root = parse(files.release)[0]
    assert isinstance(root, Mapping)
    held = root.get(name)
    if not isinstance(held, Mapping):
        tree: dict[str, Tree] = {key: dict(fields) for key, fields in sections.items()}
        return [insert_entry(root, name, tree, after="sections")]
    splices = []
    for key, fields in sections.items():
        record = held.get(key)
        if isinstance(record, Mapping):
            splices += [insert_entry(record, field, text) for field, text in fields.items()]
        else:
            splices.append(insert_entry(held, key, dict(fields)))
    return splices
