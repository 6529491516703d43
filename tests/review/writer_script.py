"""Edits a Word file in LibreOffice Writer by its scripting. It is run by the Python that LibreOffice's bindings are installed
for, and knows nothing of relwriter.

Run: `python3 writer_script.py PROFILE ORDERS`, ORDERS being a JSON file of `[[SOURCE, TARGET, [[name, argument...], ...]],
...]`: each name is that of a function of this module.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from com.sun.star.text.ControlCharacter import LINE_BREAK, PARAGRAPH_BREAK
from com.sun.star.text.TextContentAnchorType import AS_CHARACTER
from com.sun.star.util import DateTime

_COMMENTED = DateTime(0, 0, 30, 9, 4, 11, 2026, False)
_WAIT = 120
"""Seconds that LibreOffice has to start."""


class Writer:
    """A document that is open in Writer."""

    def __init__(self, context: Any, source: Path):
        self.context = context
        self.manager = context.ServiceManager
        desktop = self.manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.desktop = desktop
        self.document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (_property("Hidden", True),))

    def dispatch(self, command: str, **arguments: Any) -> None:
        """Does what a command of the menus does, at the selection."""
        dispatcher = self.manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", self.context)
        given = tuple(_property(name, value) for name, value in arguments.items())
        dispatcher.executeDispatch(self.document.CurrentController.Frame, f".uno:{command}", "", 0, given)

    def find(self, words: str) -> Any:
        """The range of the first place of some words."""
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.document.findFirst(search)
        if found is None:
            raise LookupError(words)
        return found

    def cursor(self, words: str) -> Any:
        """A cursor over the first place of some words."""
        found = self.find(words)
        return found.Text.createTextCursorByRange(found)

    def save(self, target: Path, form: str) -> None:
        self.document.storeToURL(target.as_uri(), (_property("FilterName", form),))


def _property(name: str, value: Any) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def author(writer: Writer, given: str, family: str) -> None:
    provider = writer.manager.createInstance("com.sun.star.configuration.ConfigurationProvider")
    path = (_property("nodepath", "/org.openoffice.UserProfile/Data"),)
    settings = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", path)
    settings.setPropertyValue("givenname", given)
    settings.setPropertyValue("sn", family)
    settings.commitChanges()


def track(writer: Writer, on: bool) -> None:
    writer.document.RecordChanges = on


def replace(writer: Writer, old: str, new: str) -> None:
    writer.cursor(old).setString(new)


def insert_after(writer: Writer, words: str, new: str) -> None:
    found = writer.find(words)
    found.Text.insertString(found.End, new, False)


def delete_paragraph(writer: Writer, words: str) -> None:
    cursor = _paragraph(writer, words)
    cursor.goRight(1, True)
    cursor.setString("")


def add_paragraph(writer: Writer, after: str, new: str) -> None:
    cursor = _paragraph(writer, after)
    text, end = cursor.Text, cursor.Text.createTextCursorByRange(cursor.End)
    text.insertControlCharacter(end, PARAGRAPH_BREAK, False)
    text.insertString(end, new, False)


def split_before(writer: Writer, words: str) -> None:
    found = writer.find(words)
    found.Text.insertControlCharacter(found.Start, PARAGRAPH_BREAK, False)


def join_with_next(writer: Writer, words: str) -> None:
    cursor = _paragraph(writer, words)
    cursor.collapseToEnd()
    cursor.goRight(1, True)
    cursor.setString(" ")


def move_before(writer: Writer, words: str, other: str) -> None:
    """Cuts a paragraph out and pastes it before another one."""
    controller, cursor = writer.document.CurrentController, _paragraph(writer, words)
    cursor.goRight(1, True)
    controller.select(cursor)
    carried = controller.getTransferable()
    cursor.setString("")
    controller.ViewCursor.gotoRange(_paragraph(writer, other).Start, False)
    controller.insertTransferable(carried)


def _paragraph(writer: Writer, words: str) -> Any:
    cursor = writer.cursor(words)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor


def line_break(writer: Writer, before: str) -> None:
    found = writer.find(before)
    found.Text.insertControlCharacter(found.Start, LINE_BREAK, False)


def comment(writer: Writer, words: str, said: str, by: str, resolved: bool = False) -> None:
    note = writer.document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Content, note.Author, note.Resolved, note.DateTimeValue = said, by, resolved, _COMMENTED
    cursor = writer.cursor(words)
    cursor.Text.insertTextContent(cursor, note, True)


def footnote(writer: Writer, after: str, said: str, kind: str = "Footnote") -> None:
    note = writer.document.createInstance(f"com.sun.star.text.{kind}")
    found = writer.find(after)
    found.Text.insertTextContent(found.End, note, False)
    note.Text.setString(said)


def text_box(writer: Writer, after: str, said: str) -> None:
    frame = writer.document.createInstance("com.sun.star.text.TextFrame")
    frame.AnchorType, frame.Width, frame.Height = AS_CHARACTER, 6000, 1500
    found = writer.find(after)
    found.Text.insertTextContent(found.End, frame, False)
    frame.Text.setString(said)


def cell(writer: Writer, table: int, name: str, words: str) -> None:
    writer.document.TextTables.getByIndex(table).getCellByName(name).setString(words)


def delete_row(writer: Writer, table: int, row: int) -> None:
    writer.document.TextTables.getByIndex(table).Rows.removeByIndex(row, 1)


def add_row(writer: Writer, table: int, row: int, words: list[str]) -> None:
    made = writer.document.TextTables.getByIndex(table)
    made.Rows.insertByIndex(row, 1)
    for number, word in enumerate(words):
        made.getCellByName(f"{chr(ord('A') + number)}{row + 1}").setString(word)


def merge_cells(writer: Writer, table: int, first: str, last: str) -> None:
    cursor = writer.document.TextTables.getByIndex(table).createCursorByCellName(first)
    cursor.gotoCellByName(last, True)
    cursor.mergeRange()


def embolden(writer: Writer, words: str) -> None:
    cursor = writer.cursor(words)
    cursor.CharWeight, cursor.CharFontName, cursor.CharColor = 150.0, "DejaVu Sans", 0xFF0000


def restyle(writer: Writer, words: str, style: str) -> None:
    writer.cursor(words).ParaStyleName = style


def link(writer: Writer, words: str, address: str) -> None:
    writer.cursor(words).HyperLinkURL = address


def resolve(writer: Writer, words: str, how: str) -> None:
    """Accepts or rejects the change that some words are in."""
    writer.document.CurrentController.select(writer.find(words))
    writer.dispatch(f"{how}TrackedChange")


def resolve_all(writer: Writer, how: str) -> None:
    writer.dispatch(f"{how}AllTrackedChanges")


def main(profile: Path, orders: Path) -> None:
    """Does the deeds of each order in its file, and saves what came of them."""
    pipe = f"relwriter{profile.stat().st_ino}"
    command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    with subprocess.Popen([*command, f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL) as office:
        writer = None
        try:
            context = _connect(pipe)
            for source, target, deeds in json.loads(orders.read_text(encoding="utf-8")):
                writer = Writer(context, Path(source))
                _edit(writer, deeds)
                writer.save(Path(target), {".docx": "MS Word 2007 XML", ".odt": "writer8"}[Path(target).suffix])
        finally:
            # It may die on leaving, once everything is saved.
            with suppress(DisposedException):
                writer.desktop.terminate() if writer is not None else office.kill()


def _edit(writer: Writer, deeds: list) -> None:
    for name, *arguments in deeds:
        # Words that an earlier deed took out cannot be edited any more.
        with suppress(LookupError):
            globals()[name](writer, *arguments)


def _connect(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(_WAIT * 4):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:]))
