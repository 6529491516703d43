"""Keys as a person types them, and an interview answered with them through the real prompts."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput, Output
from prompt_toolkit.output.plain_text import PlainTextOutput

from relwriter.files import write_private
from relwriter.interview.interviewing import Written, confirm_read_back, interview
from relwriter.interview.prompts import answer
from relwriter.interview.steps import Question

ENTER = "\r"
CLEAR = "\x15"
DOWN = "\x1b[B"
DONE = "\x1b\r"
"""Esc, then Enter: the end of an answer of several lines."""
CTRL_C, CTRL_D = "\x03", "\x04"
TODAY = date(2020, 2, 28)

KEPT = ENTER
"""The default is taken as it stands; a question that has none is left."""
YES, NO = "y", "n"


def text(words: str) -> str:
    """The keys that type a text over whatever the prompt holds."""
    return f"{CLEAR}{words}{ENTER}"


def paragraphs(words: str) -> str:
    """The keys that type or paste several lines."""
    return f"{words}{DONE}"


def choose(number: int) -> str:
    """The keys that choose the nth answer below the one that is marked."""
    return DOWN * number + ENTER


@contextmanager
def typing(keys: Iterable[str], output: Output) -> Iterator[None]:
    """A context in which prompts get the keys; a question too many is a failure, and does not wait for ever."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=output):
        typed = "".join(keys)
        pipe.send_text(typed + CTRL_C)
        try:
            yield
        except KeyboardInterrupt:
            if CTRL_C in typed:
                raise
            raise AssertionError("the interview asks for more than was typed") from None


def answer_one(question: Question, keys: Iterable[str], **context: set[str]) -> tuple[str, str]:
    """The answer that the keys give to one question, and what the screen said, on one line."""
    screen = io.StringIO()
    with typing(keys, PlainTextOutput(screen)):
        given = answer(question, dict(context))
    return given, " ".join(screen.getvalue().split())


def answer_all(file: Path, keys: Iterable[str]) -> Written:
    """What an interview makes of the keys; nothing is written."""
    with typing(keys, DummyOutput()):
        return interview(file, TODAY)


def write_all(file: Path, keys: Iterable[str]) -> str:
    """The YAML of the release that an interview wrote to `file`."""
    written = answer_all(file, keys)
    for path, content in written.contents.items():
        write_private(path, content)
    confirm_read_back(written)
    return file.read_text(encoding="utf-8")
