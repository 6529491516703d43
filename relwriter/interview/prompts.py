"""Asks a person at the terminal: one way of asking for each kind of answer, until the answer is taken."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import questionary
from prompt_toolkit.completion import WordCompleter
from questionary import Question as Prompt
from questionary.prompts import common

from relwriter.interview.keys import BACK, CHOSEN, DROP, HELP, bind_keys
from relwriter.interview.screen import (
    MARK,
    POINTER,
    STYLE,
    say,
    say_answer,
    say_title,
    wrap,
    wrap_choice,
    wrap_instruction,
    wrap_question,
)
from relwriter.interview.steps import Note, Question, Refused, Title, split_several
from relwriter.interview.wording import read_answer, still_fits

# Ticks that every terminal has: where letters are all there is, the library's circles would both be question marks.
common.INDICATOR_SELECTED, common.INDICATOR_UNSELECTED = "[x]", "[ ]"

_YES_OR_NO = "\u00a0(y/n)\u00a0\u00a0\u00a0"
"""Stands for what the library puts after a question that is answered yes or no, and is kept on its line."""
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
        # A default is typed over; an answer that was given or refused is put right.
        is_default = former is None and typed == question.default and question.kind != "prose"
        shown, typed = typed, _ask(question, typed, replaces=is_default)
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


def _ask(question: Question, default: str, *, replaces: bool) -> str:
    """What a person types or chooses."""
    prompt = _PROMPTS.get(question.kind, _text)(question, default)
    bind_keys(prompt, question.kind, replaces=replaces)
    # What was chosen from is taken from the screen, and the choice alone is told; a menu's says itself what it is.
    prompt.application.erase_when_done = question.kind in CHOSEN
    typed = prompt.unsafe_ask()
    given = ", ".join(typed) if isinstance(typed, list) else str(typed)
    given = given.lower() if isinstance(typed, bool) else given
    is_key = given in (HELP, BACK) or (given == DROP and question.may_drop)
    if question.kind in CHOSEN and question.kind != "menu" and not is_key:
        say_answer(question.words, _tell(question, given))
    return given


def _tell(question: Question, given: str) -> str:
    """A choice in the words that stood there; several by their names, for all of their words would fill the screen."""
    if question.kind == "flag":
        return "Yes" if given == "true" else "No"
    if question.kind == "several":
        return re.sub("[_-]", " ", given) or "none"
    return next((choice.words for choice in question.choices if choice.answer == given), given)


def _text(question: Question, default: str) -> Prompt:
    words = wrap_question(question.words)
    instruction = wrap_instruction(words, f"({question.instruction})") if question.instruction else None
    return questionary.text(
        words,
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
    words = wrap_question(question.words)
    return questionary.text(
        words, default, qmark=MARK, style=STYLE, instruction=instruction, multiline=True, tempfile_suffix=".md"
    )


def _choice(question: Question, default: str) -> Prompt:
    choices = [questionary.Choice(wrap_choice(choice.words), choice.answer) for choice in question.choices]
    first = next((choice for choice in choices if choice.value == default), None)
    words = wrap_question(question.words)
    instruction = wrap_instruction(words, "(arrows, Enter)")
    return questionary.select(
        words, choices, default=first, qmark=MARK, pointer=POINTER, style=STYLE, instruction=instruction
    )


def _several(question: Question, default: str) -> Prompt:
    ticked = split_several(default)
    choices = [
        questionary.Choice(wrap_choice(one.words, ticks=True), one.answer, checked=one.answer in ticked)
        for one in question.choices
    ]
    words = wrap_question(question.words)
    instruction = wrap_instruction(words, "(Space ticks, Enter goes on)")
    return questionary.checkbox(words, choices, qmark=MARK, pointer=POINTER, style=STYLE, instruction=instruction)


def _flag(question: Question, default: str) -> Prompt:
    words = wrap_question(question.words + _YES_OR_NO).removesuffix(_YES_OR_NO)
    return questionary.confirm(words, default == "true", qmark=MARK, style=STYLE)


_PROMPTS: dict[str, Callable[[Question, str], Prompt]] = {
    "choice": _choice,
    "menu": _choice,
    "figure": _choice,
    "several": _several,
    "flag": _flag,
    "paragraphs": _paragraphs,
}


def _help(question: Question) -> str:
    example = f" For example: {question.example}" if question.example else ""
    ticking = " Space ticks or unticks a choice, a all of them; Enter goes on." if question.kind == "several" else ""
    return f"{question.words}{example}{ticking}"
