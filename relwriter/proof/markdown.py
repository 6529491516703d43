"""Markdown read back by a parser that knows nothing of its writer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from relwriter.proof.passage import Passage

_DEEPEST = 1000
_LISTS = ("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close")
_BREAKS = ("softbreak", "hardbreak")


def read(content: bytes) -> list[Passage]:
    """The passages of Markdown, read as CommonMark with tables and strikethrough.

    Code and HTML are no words of a release: code reads back as a passage of kind `code`, HTML as nothing.
    Raises UnicodeDecodeError for what is not UTF-8.
    """
    return list(_passages(_parser().parse(content.decode())))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    # The parser would leave a link to an address that it mistrusts as text; trust is not for the proof.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def _passages(tokens: Sequence[Token]) -> Iterator[Passage]:
    depth, begins_item, kind = 0, False, ""
    for token in tokens:
        depth += token.nesting if token.type in _LISTS else 0
        if token.type == "inline":
            yield Passage(kind, _words(token.children or ()))
        elif token.type in ("fence", "code_block"):
            yield Passage("code", token.content)
        elif token.nesting == 1:
            kind = _kind(token, depth, begins_item)
        # An item begins with the very next block, or has no words of its own.
        begins_item = token.type == "list_item_open"


def _kind(token: Token, depth: int, begins_item: bool) -> str:
    """The kind of passage that a token opens."""
    match token.type:
        case "heading_open":
            return f"heading {token.tag[1:]}"
        case "paragraph_open":
            return f"item {depth}" if begins_item else "paragraph"
        case "td_open" | "th_open":
            return "cell"
    return token.type


def _words(tokens: Sequence[Token]) -> str:
    """The text of inline tokens; HTML and images have none."""
    return "".join(" " if token.type in _BREAKS else _text(token) for token in tokens)


def _text(token: Token) -> str:
    return token.content if token.type in ("text", "text_special", "code_inline") else ""
