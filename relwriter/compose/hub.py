"""The hub: rendered Markdown with slots, parsed to the blocks of a document.

Every slot must come out as a value, in order, and every role must stand before the block that it is for; what would be
dropped or misread is an error of the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.attrs import attrs_block_plugin

from relwriter.compose.account import Account
from relwriter.compose.binder import SLOT, Binder
from relwriter.compose.identity import Identities
from relwriter.document.tree import (
    Block,
    BlockQuote,
    BulletList,
    Cell,
    Emph,
    Heading,
    Inline,
    Item,
    Link,
    Paragraph,
    Rule,
    Strong,
    Table,
    Text,
)
from relwriter.errors import TemplateError

_RULES = ["heading", "list", "table", "blockquote", "hr", "emphasis", "link", "escape"]
_SPACE = re.compile(r"[ \t\n]+")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(_RULES)
    attrs_block_plugin(parser)
    return parser


def parse_hub(
    hub: str, binder: Binder, role_places: list[tuple[str, int]], identities: Identities
) -> tuple[Block, ...]:
    """The blocks of a rendered hub. Raises TemplateError with every misplaced role and lost slot."""
    tokens = _parser().parse(hub)
    account = Account(binder, role_places)
    blocks = tuple(_Reader(binder, account, identities).read_blocks(SyntaxTreeNode(tokens)))
    account.close(
        hub, ((str(token.attrs["at"]), token.map[0]) for token in tokens if "at" in token.attrs and token.map)
    )
    if account.problems:
        raise TemplateError(sorted(set(account.problems)))
    return blocks


class _Reader:
    """Turns the parser's nodes into blocks, and what they are bound to into values."""

    def __init__(self, binder: Binder, account: Account, identities: Identities):
        self.binder = binder
        self.account = account
        self.identities = identities

    def read_blocks(self, parent: SyntaxTreeNode) -> Iterator[Block]:
        """The blocks below a node."""
        for node in parent.children:
            block = self._read_block(node)
            if block is not None:
                yield self._give_role(node, block)

    def _read_block(self, node: SyntaxTreeNode) -> Block | None:
        if node.type in ("paragraph", "heading"):
            return self._read_text_block(node)
        if node.type in ("bullet_list", "ordered_list"):
            start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
            items = tuple(Item(tuple(self.read_blocks(item))) for item in node.children)
            return BulletList(items, self.identities.of_list(items), start)
        if node.type == "blockquote":
            blocks = tuple(self.read_blocks(node))
            return BlockQuote(blocks, self.identities.of_group("quotation"))
        if node.type == "hr":
            return Rule(self.identities.of_group("rule"))
        if node.type == "table":
            return self._read_table(node)
        raise AssertionError(f"the parser knows a block that the document does not: {node.type}")

    def _read_text_block(self, node: SyntaxTreeNode) -> Block | None:
        inline = node.children[0]
        whole = SLOT.fullmatch(inline.content.strip())
        if whole and not isinstance(self.binder.bound[int(whole[1])], tuple):
            self.account.slots.append(int(whole[1]))
            return self.identities.of_bound(self.binder.bound[int(whole[1])])  # type: ignore[arg-type]
        content = self._read_inlines(inline)
        if not content:
            return None
        fields = [field for slot in SLOT.findall(inline.content) for field in self.binder.fields[int(slot)]]
        name = self.identities.of_content(content, *fields[:1], others=fields[1:])
        return Heading(int(node.tag[1]), content, name) if node.type == "heading" else Paragraph(content, name)

    def _read_table(self, node: SyntaxTreeNode) -> Table:
        rows = [row for part in node.children for row in part.children]
        cells = tuple(tuple(self._read_cell(cell) for cell in row.children) for row in rows)
        return Table(cells, self.identities.of_group("table"), heads=1)

    def _read_cell(self, node: SyntaxTreeNode) -> Cell:
        align = str(node.attrs.get("style", "")).removeprefix("text-align:")
        return Cell(self._read_inlines(node.children[0]) if node.children else (), align)

    def _read_inlines(self, inline: SyntaxTreeNode) -> tuple[Inline, ...]:
        nodes = [node for child in inline.children for node in self._read_inline(child)]
        return _trim(nodes)

    def _read_inline(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        if node.type in ("text", "text_special", "softbreak"):
            yield from self._read_text(node.content or " ")
        elif node.type == "hardbreak":
            # A document has no forced line ends; the backslash is printed, like all that is no markup.
            yield from self._read_text("\\ ")
        elif node.type in ("strong", "em", "link"):
            content = tuple(inner for child in node.children for inner in self._read_inline(child))
            kinds = {"strong": Strong, "em": Emph}
            yield Link(content, str(node.attrs["href"])) if node.type == "link" else kinds[node.type](content)
        else:
            raise AssertionError(f"the parser knows an inline node that the document does not: {node.type}")

    def _read_text(self, text: str) -> Iterator[Inline]:
        """The words and slots of a text."""
        self.account.refuse_marks(text)
        position = 0
        for match in SLOT.finditer(text):
            yield from self._words(text[position : match.start()])
            yield from self._bound(int(match[1]))
            position = match.end()
        yield from self._words(text[position:])

    @staticmethod
    def _words(text: str) -> Iterator[Text]:
        if text:
            yield Text(_SPACE.sub(" ", text))

    def _bound(self, slot: int) -> tuple[Inline, ...]:
        self.account.slots.append(slot)
        bound = self.binder.bound[slot]
        if isinstance(bound, tuple):
            return bound
        self.account.refuse_inline_block(slot)
        return ()

    def _give_role(self, node: SyntaxTreeNode, block: Block) -> Block:
        """The block with the role that stands right above it."""
        # Of several roles above one block only the last stands right before it; the account tells of the others.
        role = str(node.attrs.get("class", "")).split(" ")[-1]
        if role and "at" not in node.attrs:
            self.account.refuse_pieced(role)
        elif role and self.account.allows(role, type(block).__name__, str(node.attrs["at"])):
            return replace(block, role=role)
        return block


def _trim(nodes: list[Inline]) -> tuple[Inline, ...]:
    """The nodes with neighbouring texts made one, and without white space of the template at either end."""
    joined: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and joined and isinstance(joined[-1], Text):
            node = Text(_SPACE.sub(" ", joined.pop().text + node.text))  # type: ignore[union-attr]
        joined.append(node)
    if joined and isinstance(joined[0], Text):
        joined[0] = Text(joined[0].text.lstrip(" "))
    if joined and isinstance(joined[-1], Text):
        joined[-1] = Text(joined[-1].text.rstrip(" "))
    return tuple(node for node in joined if not (isinstance(node, Text) and not node.text))
