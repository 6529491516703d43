"""Keys as a person types them, and an interview answered with them through the real prompts."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from prompt_toolkit.application import application, create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput, Output
from prompt_toolkit.output.plain_text import PlainTextOutput

from relwriter.interview.interviewing import Left, interview
from relwriter.interview.prompts import answer
from relwriter.interview.steps import Question

# The library makes its few hundred standard key bindings anew for every prompt, which is half of the time of a typed
# interview. They hold no state; here they are made once. Tests in a real terminal run the program as it is.
application.load_key_bindings = cache(application.load_key_bindings)

ENTER = "\r"
CLEAR = "\x15"
DOWN = "\x1b[B"
DONE = "\x1b\r"
"""Esc, then Enter: the end of an answer of several lines."""
CTRL_C, CTRL_D = "\x03", "\x04"
TODAY = date(2020, 2, 28)

KEPT = ENTER
"""The default is taken as it stands; a question that has none is left."""
BACK = "<"
"""The key that goes back, where nothing can be typed; elsewhere `text(BACK)`."""
YES, NO = "y", "n"


def text(words: str) -> str:
    """The keys that type a text over whatever the prompt holds."""
    return f"{CLEAR}{words}{ENTER}"


def tick(*numbers: int) -> str:
    """The keys that tick these of several choices, counted from 0, and no other; some were not ticked before."""
    return "aa" + toggle(*numbers)


def toggle(*numbers: int) -> str:
    """The keys that tick these of several choices, or take their ticks away."""
    steps = [number - before for before, number in zip((0, *numbers), numbers, strict=False)]
    return "".join(DOWN * step + " " for step in steps) + ENTER


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
        except (KeyboardInterrupt, Left):
            if CTRL_C in typed or CTRL_D in typed:
                raise
            raise AssertionError("the interview asks for more than was typed") from None


def answer_one(question: Question, keys: Iterable[str], **context: set[str]) -> tuple[str, str]:
    """The answer that the keys give to one question, and what the screen said, on one line."""
    screen = io.StringIO()
    with typing(keys, PlainTextOutput(screen)):
        given = answer(question, dict(context))
    return given, " ".join(screen.getvalue().split())


def show_all(file: Path, keys: Iterable[str]) -> str:
    """What the screen said while an interview was answered with the keys, line by line."""
    screen = io.StringIO()
    with typing(keys, PlainTextOutput(screen)):
        interview(file, TODAY)
    return screen.getvalue()


def write_all(file: Path, keys: Iterable[str]) -> str:
    """The YAML of the release that an interview wrote to `file`."""
    with typing(keys, DummyOutput()):
        interview(file, TODAY)
    return file.read_text(encoding="utf-8")
