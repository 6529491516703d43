"""The sections of a release that is there, as a person names them: `quote`, `quote 2`, `contacts`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relwriter.interview.definitions import Path, definition
from relwriter.interview.editing.papers import Papers
from relwriter.model.sections import Section
from relwriter.model.values import ASIDE

LISTED = ("sections", "boilerplate", "closing")
"""The lists that sections stand in, in the order in which they are printed."""
PARTS = ("period", "release", "figures", "statements", "company", "people", "terms", "style", "draft", "waivers")
"""What else of a release can be asked for by its name."""


def sections(papers: Papers) -> Iterator[Path]:
    """The paths of all sections, such as ("sections", 2, "quote"), as they are printed."""
    for field in LISTED:
        found = papers.tree(field)
        for number, section in enumerate(found if isinstance(found, list) else []):
            kinds = [kind for kind in section if kind in Section.model_fields and kind not in ASIDE]
            yield from ((field, number, kind) for kind in kinds[:1])


def is_section(path: Path) -> bool:
    """Whether a path leads to a section as a whole."""
    return len(path) == 3 and path[0] in LISTED


def name_section(papers: Papers, path: Path) -> str:
    """The kind of a section, with a number where there are several of it: `Quote 2`."""
    kind = str(path[2])
    alike = [other for other in sections(papers) if other[2] == kind]
    name = definition(("sections", 0, kind)).title or kind
    return f"{name} {alike.index(path) + 1}" if len(alike) > 1 and path in alike and path != alike[0] else name


def find_part(papers: Papers, name: str) -> Path | None:
    """The path of what a person calls `quote 2`, `Highlights` or `figures`; None for nothing that is there."""
    wanted = re.sub(r"[\s_-]+", " ", name.strip().casefold())
    wanted = re.sub(r" 1$", "", {"opening": "release", "house style": "style"}.get(wanted, wanted))
    for path in sections(papers):
        number = name_section(papers, path).rpartition(" ")[2]
        kind = f"{path[2]} {number}" if number.isdigit() else str(path[2])
        if wanted in (kind, name_section(papers, path).casefold()):
            return path
    return (wanted,) if wanted in PARTS else None


def find_kind(name: str) -> str:
    """The kind of section of a name, whether or not the release has one; or ""."""
    wanted = name.strip().casefold()
    kinds = {kind: kind for kind in Section.model_fields if kind not in ASIDE}
    titles = {str(info.title).casefold(): kind for kind, info in Section.model_fields.items() if kind not in ASIDE}
    return {**titles, **kinds}.get(wanted, "")


def names(papers: Papers) -> list[str]:
    """Everything that can be asked for by its name."""
    own = [part for part in PARTS if part in ("period", "release", "figures") or papers.tree(part)]
    return [*own, *(name_section(papers, path).lower() for path in sections(papers))]
