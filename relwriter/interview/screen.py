"""What the interview shows besides its prompts: titles, notes, refusals, tables, wrapped to the terminal."""

from __future__ import annotations

import locale
import shutil
import sys
import textwrap

from prompt_toolkit import print_formatted_text
from prompt_toolkit.application.current import get_app_session
from prompt_toolkit.formatted_text import FormattedText
from questionary import Style
from questionary.styles import merge_styles_default

STYLE = Style(
    [
        ("qmark", "fg:ansicyan"),
        ("question", ""),
        ("instruction", "fg:ansibrightblack"),
        ("answer", "bold"),
        ("pointer", "fg:ansicyan bold"),
        ("highlighted", "bold"),
        ("selected", ""),
        ("title", "bold fg:ansicyan"),
        ("note", "fg:ansibrightblack"),
        ("refused", "fg:ansired"),
    ]
)
MARK, POINTER = ">", ">"
"""What stands before a question and before the choice that is marked: every terminal has these."""
INDENT = "\n  "
"""A line end within a question, and what stands before the next line."""
ROOM_TO_TYPE = 12
"""Columns that an instruction leaves after it for the mark, spaces and the beginning of an answer."""
NARROW = 20
"""Columns below which nothing is wrapped any more."""


def width() -> int:
    """The columns of the terminal, but for the last: some terminals wrap there."""
    size = get_app_session().output.get_size()
    return max(NARROW, (size.columns or shutil.get_terminal_size().columns) - 1)


def say(style: str, text: str, indent: str = "  ") -> None:
    """Prints paragraphs, wrapped to the terminal, in one of the styles or, with "", in none."""
    for line in text.split("\n"):
        say_lines(style, wrap(line, indent))


def wrap(line: str, indent: str = "  ") -> str:
    """A paragraph as lines that fit the terminal."""
    return textwrap.fill(line, width(), initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def wrap_question(words: str) -> str:
    """A question's words as lines that fit the terminal after its mark, further lines under the first word."""
    return INDENT.join(textwrap.wrap(words, width() - 2, break_on_hyphens=False))


def wrap_instruction(question: str, instruction: str) -> str:
    """An instruction after a question's wrapped words; on a line of its own where the last one has no room for it."""
    *_, last = question.split("\n")
    has_room = len(last) + len(instruction) + ROOM_TO_TYPE <= width()
    return instruction if has_room else f"{INDENT}{instruction}"


def wrap_choice(words: str, *, ticks: bool = False) -> str:
    """A choice as lines that fit the terminal beside the pointer and the tick, if it has one, under its first word."""
    beside = 7 if ticks else 3
    return f"\n{' ' * beside}".join(textwrap.wrap(words, width() - beside, break_on_hyphens=False))


def say_answer(question: str, answer: str) -> None:
    """Prints a question that was answered by choosing, and the choice."""
    asked = wrap_question(question)
    lines = textwrap.wrap(answer, width() - 2, break_on_hyphens=False)
    has_room = len(lines) == 1 and len(asked.split("\n")[-1]) + len(answer) + 3 <= width()
    told = answer if has_room else INDENT.join(["", *lines])
    parts = [("class:qmark", MARK), ("class:question", f" {asked} "), ("class:answer", told)]
    print_formatted_text(FormattedText(parts), style=merge_styles_default([STYLE]))


def say_lines(style: str, text: str) -> None:
    """Prints lines as they are."""
    print_formatted_text(FormattedText([(f"class:{style}" if style else "", text)]), style=STYLE)


def say_title(words: str) -> None:
    """Prints a title after a blank line."""
    say_lines("", "")
    say("title", words, indent="")


def speak_locale() -> None:
    """Lets both streams speak the terminal's own encoding: a person reads them there, and no script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=locale.getpreferredencoding(False), errors="replace")
