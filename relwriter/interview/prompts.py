"""Asks a person at the terminal: one way of asking for each kind of answer, until the answer is taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import questionary
from prompt_toolkit.completion import WordCompleter
from questionary import Question as Prompt

from relwriter.interview.keys import BACK, DROP, HELP, bind_keys
from relwriter.interview.screen import MARK, POINTER, STYLE, say, say_title, wrap
from relwriter.interview.steps import Note, Question, Refused, Title, split_several
from relwriter.interview.wording import read_answer, still_fits

MENU = 5
"""Lines that a menu of completions takes."""


class GoBack(Exception):
    """The person wants to go back to the question before."""


def answer(question: Question, context: dict[str, Any], former: str | None = None) -> str:
    """The answer to a question as the YAML holds it, once it is one that the field takes.

    `former` stands in the prompt instead of the default, None where there was none. Raises GoBack, and
    KeyboardInterrupt or EOFError when the person leaves.
    """
    typed = standing = question.default if former is None else _spread(question, former)
    while True:
        shown, typed = typed, _ask(question, typed)
        if typed.strip() == BACK:
            raise GoBack
        if question.may_drop and typed.strip() == DROP:
            return DROP
        if typed.strip() == HELP:
            say("note", _help(question))
            typed = shown
            continue
        if former and typed == standing and still_fits(question, former, context):
            # What stands there is not read anew: it is written as the YAML writes it already.
            return former
        try:
            return read_answer(question, typed, context)
        except Refused as error:
            say("refused", str(error))
            typed = typed if question.kind == "paragraphs" else " ".join(typed.splitlines())


def _spread(question: Question, text: str) -> str:
    """An answer as it was typed: a blank line between paragraphs."""
    return text.replace("\n", "\n\n") if question.kind == "paragraphs" else text


def show(step: Title | Note) -> None:
    """Prints a title or a note."""
    if isinstance(step, Title):
        say_title(step.words)
    elif words := step.words():
        say("note", words)


def _ask(question: Question, default: str) -> str:
    """What a person types or chooses."""
    prompt = _PROMPTS.get(question.kind, _text)(question, default)
    bind_keys(prompt, question.kind)
    typed = prompt.unsafe_ask()
    if isinstance(typed, list):
        return ", ".join(typed)
    return str(typed).lower() if isinstance(typed, bool) else str(typed)


def _text(question: Question, default: str) -> Prompt:
    instruction = f"({question.instruction})" if question.instruction else None
    return questionary.text(
        question.words,
        default,
        qmark=MARK,
        style=STYLE,
        instruction=instruction,
        completer=_completer(question),
        reserve_space_for_menu=MENU if question.suggestions else 0,
    )


def _completer(question: Question) -> WordCompleter | None:
    """Completes from the usual answers: short codes from their start, names from anywhere."""
    words = list(question.suggestions)
    if not words:
        return None
    if all(len(word) <= 3 for word in words):
        return WordCompleter(words, ignore_case=True)
    return WordCompleter(words, ignore_case=True, sentence=True, match_middle=True)


def _paragraphs(question: Question, default: str) -> Prompt:
    left = f"{question.instruction}; " if question.instruction else ""
    # A prompt of several lines is cut at the edge of the terminal, not wrapped.
    instruction = f"\n{wrap(f'({left}Esc, then Enter when done; Ctrl-O for your editor)')}\n "
    return questionary.text(
        question.words, default, qmark=MARK, style=STYLE, instruction=instruction, multiline=True, tempfile_suffix=".md"
    )


def _choice(question: Question, default: str) -> Prompt:
    choices = [questionary.Choice(choice.words, choice.answer) for choice in question.choices]
    first = next((choice for choice in choices if choice.value == default), None)
    return questionary.select(
        question.words, choices, default=first, qmark=MARK, pointer=POINTER, style=STYLE, instruction="(arrows, Enter)"
    )


def _several(question: Question, default: str) -> Prompt:
    ticked = split_several(default)
    choices = [questionary.Choice(one.words, one.answer, checked=one.answer in ticked) for one in question.choices]
    return questionary.checkbox(
        question.words, choices, qmark=MARK, pointer=POINTER, style=STYLE, instruction="(Space ticks, Enter goes on)"
    )


def _flag(question: Question, default: str) -> Prompt:
    return questionary.confirm(question.words, default == "true", qmark=MARK, style=STYLE)


def _menu(question: Question, default: str) -> Prompt:
    """A choice that leaves no trace on the screen: what is chosen says itself what it is."""
    prompt = _choice(question, default)
    prompt.application.erase_when_done = True
    return prompt


_PROMPTS: dict[str, Callable[[Question, str], Prompt]] = {
    "choice": _choice,
    "menu": _menu,
    "figure": _choice,
    "several": _several,
    "flag": _flag,
    "paragraphs": _paragraphs,
}


def _help(question: Question) -> str:
    example = f" For example: {question.example}" if question.example else ""
    ticking = " Space ticks or unticks a choice, a all of them; Enter goes on." if question.kind == "several" else ""
    return f"{question.words}{example}{ticking}"
