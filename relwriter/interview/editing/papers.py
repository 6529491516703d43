"""A release and its house file on the desk: what stands where, what it means, and every change with its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from relwriter.compose.composing import compose
from relwriter.compose.facts import Facts
from relwriter.compose.pack import find_pack
from relwriter.errors import RelwriterError
from relwriter.intake.blocks import Tree
from relwriter.intake.nodes import Mapping, Node, Scalar, Sequence
from relwriter.intake.reading import read_release
from relwriter.interview.definitions import Path, shape_of
from relwriter.interview.editing.changing import find, follow, move_item, put, read_shorthand, remove
from relwriter.interview.editing.manuscript import Manuscript
from relwriter.interview.house import as_text
from relwriter.model.names import NAMES
from relwriter.model.release import Release
from relwriter.model.values import Stale
from relwriter.rollforward.open_fields import is_open
from relwriter.rollforward.sites import Site, find_sites


@dataclass(frozen=True)
class Papers:
    """The release file, the house file that it names, and what was changed of them, in words."""

    release: Manuscript
    house: Manuscript | None
    changes: tuple[str, ...] = ()

    @property
    def manuscripts(self) -> list[Manuscript]:
        """The house file, if there is one, and the release file: the order in which they are written."""
        return [*([self.house] if self.house else []), self.release]

    @property
    def is_changed(self) -> bool:
        """Whether one of the files is to hold something else."""
        return any(manuscript.is_changed for manuscript in self.manuscripts)

    def find(self, path: Path) -> Node | None:
        """The node at a path: the release's own, or that of the house file."""
        found = (find(manuscript.root, path) for manuscript in reversed(self._around(path)))
        return next((node for node in found if node is not None), None)

    def text(self, *path: str | int) -> str:
        """The text at a path, or ""; texts of a list as paragraphs."""
        node = self.find(path)
        if isinstance(node, Sequence):
            return "\n".join(item.text for item in node.items if isinstance(item, Scalar))
        return node.text if isinstance(node, Scalar) else ""

    def tree(self, *path: str | int) -> Any:
        """What the two files say together below a path, as nested texts."""
        nodes = [find(manuscript.root, path) for manuscript in self._around(path)]
        known = [as_text(node) for node in nodes if node is not None]
        if not known:
            return {}
        return _merge(known[0], known[-1]) if len(known) > 1 else known[0]

    def is_in_house(self, path: Path) -> bool:
        """Whether a field stands in the house file, and the release says nothing over it."""
        return self.house is not None and self._place(path) is self.house

    def _place(self, path: Path) -> Manuscript:
        """The file in which a field stands or belongs: where most of the way to it is there already."""
        around = self._around(path)
        depths = [len(follow(manuscript.root, path).path) for manuscript in around]
        return around[-1] if len(depths) < 2 or depths[1] >= depths[0] else around[0]

    def _around(self, path: Path) -> list[Manuscript]:
        """The files that can hold a path: a list of the release stands in place of the house file's, as a whole."""
        lists = [path[:depth] for depth, step in enumerate(path) if isinstance(step, int)]
        own = any(find(self.release.root, found) is not None for found in lists)
        return [self.release] if own else self.manuscripts

    def put(self, path: Path, tree: Tree, *, here: bool = False) -> Papers:
        """The papers with a field that says `tree`; `here` says it in the release, whatever the house file says."""
        place = self.release if here else self._place(path)
        return self._with(place, place.spliced(put(place.root, path, tree)))

    def remove(self, path: Path) -> Papers:
        """The papers without a field or item. Raises ValueError where nothing would be left of a file."""
        place = self._place(path)
        return self._with(place, place.spliced(remove(place.root, path)))

    def move(self, items: Path, number: int, before: int) -> Papers:
        """The papers with an item of a list before another one, or after the last. Raises ValueError where lines cannot
        be moved."""
        place = self._place(items)
        node = find(place.root, items)
        if not isinstance(node, Sequence):
            raise ValueError("there is no such list")
        return self._with(place, place.spliced(move_item(node, number, before)))

    def _with(self, old: Manuscript, new: Manuscript) -> Papers:
        return replace(self, house=new) if old is self.house else replace(self, release=new)

    def noting(self, words: str) -> Papers:
        """The papers with what was changed in words."""
        return replace(self, changes=(*(change for change in self.changes if change != words), words))

    @cached_property
    def model(self) -> Release | None:
        """What the files say; None where they have problems."""
        try:
            return self._read()
        except RelwriterError:
            return None

    def _read(self) -> Release:
        folder = self.release.file.absolute().parent
        return read_release(self.release.source, folder, self.house.source if self.house else None)

    @cached_property
    def facts(self) -> Facts | None:
        """The figures; None where the files have problems."""
        return Facts(self.model) if self.model else None

    @cached_property
    def problems(self) -> list[str]:
        """What keeps the release from rendering, in words, each with the line of the file as it is to be."""
        try:
            release = self._read()
            compose(release, find_pack(str(release.pack or "standard"), self.release.file.absolute().parent))
        except RelwriterError as error:
            return [str(problem) for problem in error.problems] or [str(error)]
        return []

    @cached_property
    def open_paths(self) -> list[str]:
        """The paths of what is not known yet, as `sections[2].quote.says`, and of words that are to be confirmed."""
        sites = (site for manuscript in self.manuscripts for site in find_sites(manuscript.root))
        return [site.path for site in sites if is_open(site) or _is_stale(site)]

    @cached_property
    def open_fields(self) -> list[Path]:
        """The paths of what is not known yet in the release itself, figures first: words refer to them."""
        sites = [site for site in find_sites(self.release.root) if is_open(site) or _is_stale(site)]
        paths = [self.leaf(steps_of(site.path)) for site in sites]
        return sorted(paths, key=lambda path: path[0] != "figures")

    def leaf(self, path: Path) -> Path:
        """The path of the field that a text stands for, where it stands for a record or a list."""
        while (shape := shape_of(path)) != "value" and (shorthand := read_shorthand(self.find(path), path)):
            path = (*path, next(iter(shorthand)) if shape == "record" else 0)
        return path

    @property
    def context(self) -> dict[str, set[str]]:
        """The ids that fields may refer to."""
        figures, people = set(self.tree("figures")), set(self.tree("people"))
        return {"figures": figures, "people": people, "names": {*NAMES, *figures}}

    def is_mapping(self, path: Path) -> bool:
        """Whether fields stand at a path."""
        return isinstance(self.find(path), Mapping)


def _merge(house: Any, own: Any) -> Any:
    """The fields of the house file with the release's over them, as they are read."""
    if not isinstance(house, dict) or not isinstance(own, dict):
        return own
    return {**house, **{name: _merge(house.get(name), value) for name, value in own.items()}}


def _is_stale(site: Site) -> bool:
    return site.type is Stale


def steps_of(path: str) -> Path:
    """The steps of a path such as `sections[2].quote.says`."""
    return tuple(int(step) if step.isdigit() else step for step in path.replace("[", ".").replace("]", "").split("."))


def name_of(path: Path) -> str:
    """A path as problems and open fields name it: `sections[2].quote.says`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return text
