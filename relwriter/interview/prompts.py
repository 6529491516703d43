"""Asks a person at the terminal: one way of asking for each kind of answer, until the answer is taken."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable
from typing import Any

import questionary
from prompt_toolkit import print_formatted_text
from prompt_toolkit.application.current import get_app_session
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from questionary import Question as Prompt
from questionary import Style

from relwriter.interview.steps import Note, Question, Refused, Title
from relwriter.interview.wording import read_answer

HELP = "?"
"""The answer that asks for the field's description and an example."""

_STYLE = Style(
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
_MARK = "›"


def answer(question: Question, context: dict[str, Any], former: str = "") -> str:
    """The answer to a question as the YAML holds it, once it is one that the field takes.

    `former` stands in the prompt instead of the default. Raises KeyboardInterrupt or EOFError when the person
    leaves.
    """
    typed = former or question.default
    while True:
        typed = _ask(question, typed)
        if typed.strip() == HELP:
            _print("note", _help(question))
            typed = question.default
            continue
        try:
            return read_answer(question, typed, context)
        except Refused as error:
            _print("refused", str(error))
            typed = typed if question.kind == "paragraphs" else " ".join(typed.splitlines())


def show(step: Title | Note) -> None:
    """Prints a title or a note."""
    if isinstance(step, Title):
        _print("", "")
        _print("title", step.words, indent="")
    else:
        _print("note", step.words)


def _ask(question: Question, default: str) -> str:
    """What a person types or chooses."""
    prompt = _PROMPTS.get(question.kind, _text)(question, default)
    _add_leaving(prompt)
    typed = prompt.unsafe_ask()
    return str(typed).lower() if isinstance(typed, bool) else typed


def _text(question: Question, default: str) -> Prompt:
    instruction = f"({question.instruction})" if question.instruction else None
    return questionary.text(question.words, default, qmark=_MARK, style=_STYLE, instruction=instruction)


def _paragraphs(question: Question, default: str) -> Prompt:
    left = f"{question.instruction}; " if question.instruction else ""
    instruction = f"\n  ({left}a blank line between paragraphs; Esc, then Enter to finish)\n "
    words = question.words
    return questionary.text(words, default, qmark=_MARK, style=_STYLE, instruction=instruction, multiline=True)


def _choice(question: Question, default: str) -> Prompt:
    choices = [questionary.Choice(choice.words, choice.answer) for choice in question.choices]
    first = next((choice for choice in choices if choice.value == default), None)
    return questionary.select(
        question.words, choices, default=first, qmark=_MARK, style=_STYLE, instruction="(arrows, then Enter)"
    )


def _flag(question: Question, default: str) -> Prompt:
    return questionary.confirm(question.words, default == "true", qmark=_MARK, style=_STYLE)


_PROMPTS: dict[str, Callable[[Question, str], Prompt]] = {
    "choice": _choice,
    "flag": _flag,
    "paragraphs": _paragraphs,
}


def _add_leaving(prompt: Prompt) -> None:
    """Lets Ctrl-D leave a choice or a yes/no too: there is no text that it could stand in."""
    bindings = KeyBindings()

    @bindings.add("c-d")
    def _leave(event: KeyPressEvent) -> None:
        if not getattr(event.current_buffer, "text", ""):
            event.app.exit(exception=EOFError, style="class:aborting")
        else:
            event.current_buffer.delete()

    known = prompt.application.key_bindings
    prompt.application.key_bindings = merge_key_bindings([known, bindings] if known else [bindings])


def _help(question: Question) -> str:
    example = f" For example: {question.example}" if question.example else ""
    return f"{question.words}{example}"


def _print(style: str, text: str, indent: str = "  ") -> None:
    """Prints a paragraph, wrapped to the terminal."""
    size = get_app_session().output.get_size()
    width = max(20, (size.columns or shutil.get_terminal_size().columns) - 1)
    wrapped = textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    print_formatted_text(FormattedText([(f"class:{style}" if style else "", wrapped)]), style=_STYLE)
