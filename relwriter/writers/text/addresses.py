"""Addresses of links as a reader of plain text needs them."""

from __future__ import annotations

import re

_NOT_SHOWN = re.compile(r"^(?:mailto|tel):([^?]*).*|^#.*", re.DOTALL)
_SCHEME_OR_END = re.compile(r"^https?://|/$")


def shown_address(url: str, words: str) -> str:
    """The address to show after a link's words: of a page, a mailbox or a telephone.

    Empty if the words are that address, or the link leads to a place in the document.
    """
    address = _NOT_SHOWN.sub(r"\1", url).strip()
    return "" if _bare(words.strip()) == _bare(address) else address


def _bare(address: str) -> str:
    return _SCHEME_OR_END.sub("", address)
