"""The account of a composition: every slot of the hub became a value, every role stands before the block it is for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relwriter.compose.binder import SLOT, Binder
from relwriter.compose.environment import ROLE_MARK
from relwriter.document.roles import ROLES
from relwriter.errors import Problem

_ADDRESS = re.compile("\\]\\([^)\x02]*\x02([0-9]+)\x03")
_ROLE_ADVICE = "put it on a line of its own, after a blank line and right before its block"
_BLOCK_NAMES = {"BulletList": "list", "BlockQuote": "quotation"}


class Account:
    """Collects what was read of a hub, and a problem with its template's line for what was lost or misplaced.

    `role_places` is the template's file and line of each numbered role.
    """

    def __init__(self, binder: Binder, role_places: list[tuple[str, int]]):
        self.binder = binder
        self.role_places = role_places
        self.slots: list[int] = []
        self.problems: list[Problem] = []
        self._in_text: set[str] = set()

    def allows(self, role: str, kind: str, mark: str) -> bool:
        """Whether a kind of block may have a role; a problem at the role's place if not."""
        if kind in ROLES[role].blocks:
            return True
        wanted = " or ".join(sorted(ROLES[role].blocks)).lower()
        name = _BLOCK_NAMES.get(kind, kind.lower())
        self._refuse_role(mark, f"the role '{role}' stands before a {name}", f"it is for a {wanted}")
        return False

    def refuse_marks(self, text: str) -> None:
        """A problem for what literal text shows the parser did not take: a role, a link whose address is a value."""
        for match in ROLE_MARK.finditer(text):
            self._refuse_role(match[2], f"the role '{match[1]}' stands in a text", _ROLE_ADVICE)
            self._in_text.add(match[2])
        for match in _ADDRESS.finditer(text):
            self._refuse_slot(int(match[1]), "a value stands as a link's address", "use link(url, text)")

    def refuse_inline_block(self, slot: int) -> None:
        """A problem for a block that stands inside a text."""
        self._refuse_slot(slot, "a block stands inside a text", "give it a line of its own between blank lines")

    def refuse_pieced(self, role: str) -> None:
        """A problem for a role that no template holds as it stands, so that its line is not known."""
        message = f"the role '{role}' is put together by a template"
        self.problems.append(Problem("release.md.j2", 0, 0, "", message, f"write {{.{role}}} as it stands"))

    def close(self, hub: str, taken: Iterable[tuple[str, int]]) -> None:
        """A problem for each role that no block right below it took, and for the first slot that is no value.

        `taken` holds the mark of each role that a block took, and the hub's line, from 1, that the block stands below.
        """
        found = set(taken)
        for number, text in enumerate(hub.split("\n"), 1):
            for match in ROLE_MARK.finditer(text):
                if (match[2], number) not in found and match[2] not in self._in_text:
                    self._refuse_role(match[2], f"the role '{match[1]}' stands before nothing", _ROLE_ADVICE)
        expected = [int(number) for number in SLOT.findall(hub)]
        if self.slots != expected:
            known = set(self.slots)
            lost = next((slot for slot in expected if slot not in known), expected[0] if expected else 0)
            self._refuse_slot(
                lost, "this value would not be printed", "put it into a text, a heading, an item or a cell"
            )

    def _refuse_role(self, mark: str, message: str, advice: str) -> None:
        file, line = self.role_places[int(mark)]
        self.problems.append(Problem(file, line, 1, "", message, advice))

    def _refuse_slot(self, slot: int, message: str, advice: str) -> None:
        place = self.binder.places[slot]
        self.problems.append(Problem(place.file, place.line, 1, "", message, advice))
