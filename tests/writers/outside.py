"""What other programs read in Markdown: their words and kinds, as passages."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from relwriter.proof.passage import Passage


def need(program: str) -> str:
    """The path of a program; the test is skipped if it is missing."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not installed")
    return found


def read_with_cmark(content: bytes, *extensions: str) -> list[Passage]:
    """The passages that cmark-gfm reads, with tables and further extensions."""
    options = [part for name in ("table", *extensions) for part in ("-e", name)]
    command = [need("cmark-gfm"), *options, "-t", "html"]
    html = subprocess.run(command, input=content, capture_output=True, check=True, timeout=60).stdout
    page = _Page()
    page.feed(html.decode())
    page.close()
    return page.passages


def read_with_pandoc(content: bytes, markdown: str) -> list[Passage]:
    """The passages that pandoc reads in a kind of Markdown, such as `gfm` or `markdown-smart`."""
    command = [need("pandoc"), "-f", markdown, "-t", "json"]
    found = subprocess.run(command, input=content, capture_output=True, check=True, timeout=60).stdout
    return list(_pandoc_blocks(json.loads(found)["blocks"], 0))


class _Page(HTMLParser):
    """HTML of cmark-gfm: blocks become passages, code and the like a passage of that name."""

    _PASSAGES = ("p", "li", "th", "td", "pre", *(f"h{level}" for level in range(1, 7)))

    def __init__(self) -> None:
        super().__init__()
        self.passages: list[Passage] = []
        self._depth = 0
        self._kind = ""
        self._begins_item = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ul", "ol"):
            self._depth += 1
            self._kind = ""
        elif tag == "li":
            self._begin(f"item {self._depth}")
            self._begins_item = True
        elif tag in self._PASSAGES:
            self._begin({"p": "paragraph", "th": "cell", "td": "cell"}.get(tag, f"heading {tag[1:]}"))
        elif tag in ("blockquote", "table", "hr"):
            self._kind = ""
            self._begins_item = False
        elif tag in ("del", "input", "code", "img", "sup"):
            self.passages.append(Passage(tag, tag))

    def _begin(self, kind: str) -> None:
        # The paragraph that begins a loose item is the item itself.
        if kind == "paragraph" and self._begins_item:
            self._begins_item = False
            return
        self._begins_item = False
        self._kind = kind
        self.passages.append(Passage(kind, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._depth -= 1
        if tag in (*self._PASSAGES, "ul", "ol"):
            self._kind = ""
            self._begins_item = False

    def handle_data(self, data: str) -> None:
        if self._kind:
            self.passages[-1] = Passage(self.passages[-1].kind, self.passages[-1].text + data)
        elif data.strip(" \n"):
            self.passages.append(Passage("stray", data))


def _pandoc_blocks(blocks: list[dict], depth: int, first: str = "paragraph") -> Iterator[Passage]:
    for number, block in enumerate(blocks):
        content = block.get("c")
        match block["t"]:
            case "Para" | "Plain":
                yield Passage("paragraph" if number else first, _pandoc_words(content))
            case "Header":
                yield Passage(f"heading {content[0]}", _pandoc_words(content[2]))
            case "BulletList" | "OrderedList" as kind:
                yield from _pandoc_items(content if kind == "BulletList" else content[1], depth + 1)
            case "BlockQuote":
                yield from _pandoc_blocks(content, depth)
            case "Table":
                yield from _pandoc_table(content)
            case other:
                yield Passage(other, "" if other == "HorizontalRule" else other)


def _pandoc_items(items: list[list[dict]], depth: int) -> Iterator[Passage]:
    for item in items:
        yield from _pandoc_blocks(item, depth, f"item {depth}")


def _pandoc_table(content: list) -> Iterator[Passage]:
    _, _, _, head, bodies, _ = content
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3]))]
    for row in rows:
        for cell in row[1]:
            words = "".join(passage.text for passage in _pandoc_blocks(cell[4], 0))
            yield Passage("cell", words)


def _pandoc_words(inlines: list[dict]) -> str:
    return "".join(map(_pandoc_word, inlines))


def _pandoc_word(inline: dict) -> str:
    content = inline.get("c")
    match inline["t"]:
        case "Str":
            return content
        case "Space" | "SoftBreak":
            return " "
        case "Strong" | "Emph":
            return _pandoc_words(content)
        case "Link":
            return _pandoc_words(content[1])
        case other:
            return f"<{other}>"
