"""Anchors: content controls around words and bookmarks around paragraphs, which nobody sees in Word.

A control has no box, is not locked and holds runs alone, so that it can be edited, split and deleted like plain text.
"""

from __future__ import annotations

from hashlib import sha256

from relwriter.word.markup import escape

_LARGEST = 2**31 - 1


class Controls:
    """The content controls of one file. A control's id follows from its tag and how often that stood before, so that it
    is the same in every draft."""

    def __init__(self):
        self._times: dict[str, int] = {}
        self._taken: set[int] = set()

    def around(self, runs: str, tag: str, title: str) -> str:
        """Runs in a control that is tagged and titled; neither name may be longer than 64 characters."""
        names = f'<w:alias w:val="{escape(title)}"/><w:tag w:val="{escape(tag)}"/><w:id w:val="{self._number(tag)}"/>'
        properties = f'<w:sdtPr>{names}<w15:appearance w15:val="hidden"/></w:sdtPr>'
        return f"<w:sdt>{properties}<w:sdtContent>{runs}</w:sdtContent></w:sdt>"

    def _number(self, tag: str) -> int:
        """A number that no other control has, from 1 on."""
        self._times[tag] = self._times.get(tag, 0) + 1
        number = int(sha256(f"{tag}~{self._times[tag]}".encode()).hexdigest(), 16) % _LARGEST + 1
        while number in self._taken:
            number = number % _LARGEST + 1
        self._taken.add(number)
        return number


class Bookmarks:
    """The bookmarks of one file, each name once, numbered from 0."""

    def __init__(self):
        self._names: set[str] = set()

    def around(self, runs: str, name: str) -> str:
        """A paragraph's runs in a bookmark; as they are if that name stands somewhere before."""
        if name in self._names:
            return runs
        number = len(self._names)
        self._names.add(name)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{escape(name)}"/>'
        return f'{start}{runs}<w:bookmarkEnd w:id="{number}"/>'
