"""From what is typed at a prompt to what the YAML holds, and the model's own word on it."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from relwriter.errors import InputError, Problem
from relwriter.intake.characters import decode
from relwriter.intake.nodes import Scalar
from relwriter.intake.wording import word_problems
from relwriter.interview.amounts import NOT_YET, read_amount
from relwriter.interview.days import read_day_name, read_period_name
from relwriter.interview.definitions import adapter
from relwriter.interview.steps import Question, Refused
from relwriter.model.marks import ProseError, Reference, Words, escape_prose, parse_prose
from relwriter.model.pending import PENDING
from relwriter.source import Source, Span

_BRACES = re.compile(r"(?P<kept>\\\{\{|\{\{(?:.*?\}\}|.*))|(?P<literal>(?:(?!\\?\{\{).)+)", re.DOTALL)


def read_answer(question: Question, typed: str, context: dict[str, Any]) -> str:
    """The answer as the YAML holds it; "" for none. `context` holds the ids that it may refer to.

    Raises Refused with what is wrong in the field's own words.
    """
    _refuse_unseen(typed)
    text = _normalise(question, typed.strip())
    if not text:
        if question.required:
            raise Refused("This one is needed. Type ? for an example, < to go back.")
        return ""
    if question.field:
        _validate(question.field, text, context)
    if question.check:
        question.check(text)
    return text


def still_fits(question: Question, text: str, context: dict[str, Any]) -> bool:
    """Whether an answer that was given before, as the YAML holds it, is one that the question takes."""
    if not text:
        return not question.required
    if question.choices:
        parts = text.split(", ") if question.kind == "several" else [text]
        return {choice.answer for choice in question.choices}.issuperset(parts)
    try:
        if question.field:
            _validate(question.field, text, context)
        if question.check:
            question.check(text)
    except Refused:
        return False
    return True


def _normalise(question: Question, text: str) -> str:
    """The text as its kind of field is written in the YAML."""
    if question.kind == "amount":
        return read_amount(text, question.unit)
    if question.kind == "period":
        return read_period_name(text)
    if question.kind == "day":
        return PENDING if text.casefold() in NOT_YET else read_day_name(text)
    if question.kind == "paragraphs":
        read = str if question.marked else literal_prose
        return "\n".join(filter(None, map(read, split_typed(text))))
    return literal_prose(text) if question.kind == "prose" and not question.marked else text


def split_typed(text: str) -> list[str]:
    """The paragraphs of what was typed or pasted: a blank line ends one, other line ends are spaces."""
    blocks = re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text.strip())
    return [re.sub(r"[^\S\n]*\n[^\S\n]*", " ", block).strip() for block in blocks]


def literal_prose(text: str) -> str:
    r"""The prose that prints what was typed to the letter, but for `{{ … }}`: figures, names, periods.

    What starts with `{{` but cannot be read stays as it is, for the field to refuse with its reason: two
    braces in a release are a slip more often than meant. `\{{` stands for two braces.
    """
    if is_literal(text):
        return text
    return "".join(part["kept"] or escape_prose(part["literal"]) for part in _BRACES.finditer(text))


def is_literal(text: str) -> bool:
    """Whether the text as prose already says itself: most text does, and is kept free of backslashes."""
    try:
        nodes = parse_prose(text)
    except ProseError:
        return False
    return "\\" not in text and all(isinstance(node, Words | Reference) for node in nodes)


def _refuse_unseen(text: str) -> None:
    try:
        # The space keeps a byte order mark at the start from being taken for the file's own.
        decode("", f" {text}".encode("utf-8", "surrogatepass"))
    except InputError as error:
        raise Refused(word(error.problems[0])) from None


def _validate(field: tuple[str | int, ...], text: str, context: dict[str, Any]) -> None:
    try:
        adapter(field).validate_python(text, context=context)
    except ValidationError as error:
        scalar = Scalar(Span(Source("", text), 0, len(text), "'", text))
        raise Refused(word(word_problems(error, scalar)[0])) from None


def word(problem: Problem) -> str:
    """A problem's message and advice as a sentence."""
    advice = f" ({problem.advice})" if problem.advice else ""
    return f"{problem.message[:1].upper()}{problem.message[1:]}{advice}."
