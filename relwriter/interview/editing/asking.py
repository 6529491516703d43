"""One field that is there, or that there is something to say for: its own prompt, with what stands there now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from relwriter.compose.facts import FactError
from relwriter.compose.references import resolve
from relwriter.interview.definitions import Path, is_item, is_required, kind_of, title_of
from relwriter.interview.doubts import find_doubts
from relwriter.interview.editing.desk import Desk
from relwriter.interview.editing.papers import Papers
from relwriter.interview.editing.wording import known_beside, sentence, when
from relwriter.interview.keys import DROP
from relwriter.interview.people import introduce
from relwriter.interview.prompts import answer
from relwriter.interview.quotation import convert_marks
from relwriter.interview.screen import say
from relwriter.interview.steps import SKIP, Choice, Question, Refused, ask, confirm
from relwriter.interview.values import MONEY
from relwriter.interview.wording import is_literal
from relwriter.model.marks import parse_prose, references
from relwriter.model.pending import PENDING, PENDING_MARK
from relwriter.model.period import read_period

EMPTY = "empty it to take it out"
SOMEBODY = "+"
"""The choice of a speaker who is not known yet."""
NOTHING = "say nothing: as usual"


def ask_value(desk: Desk, path: Path, *, may_drop: bool = False, **changes: Any) -> bool:
    """Whether there is an answer for the field at a path; it is in the file, or the file is without the field.

    `changes` go over its question; `may_drop` says that what is open can be left out. Raises GoBack when the person
    goes back.
    """
    papers = desk.papers
    former = papers.text(*path)
    question = replace(_question(papers, path, former), **changes)
    shown = "" if former in (PENDING, PENDING_MARK) else former
    if former and not shown:
        question = _let_wait(papers, question, may_drop=may_drop)
    _tell_before(papers, path)
    text = answer(question, papers.context, shown or None)
    if text == DROP and question.may_drop:
        _leave_out(desk, path)
        return False
    if text == SOMEBODY:
        return False
    if question.kind in ("prose", "paragraphs") and text and text != former:
        text = _offer_marks(papers, text)
    if text != former and (text or shown):
        _put(desk, path, text)
        _tell_after(desk, path)
    return bool(text)


def _put(desk: Desk, path: Path, text: str) -> None:
    """Writes an answer into the file, or takes its field out where it is empty."""
    whole = path[:-1] if is_value(path) and not desk.papers.is_mapping(path[:-1]) else path
    if text:
        desk.put(whole, text)
    else:
        desk.remove(whole)


def _let_wait(papers: Papers, question: Question, *, may_drop: bool) -> Question:
    """The question about what is open, which can be left for later or, where it may be, left out."""
    instruction = "Enter: later"
    if may_drop:
        whole = _find_whole(papers, question.path)
        name = (
            f" with the whole {title_of(question.path[:3]).lower()}"
            if len(whole) == 2 and whole[0] != "release"
            else ""
        )
        instruction += f"; {DROP} leaves it out{name}"
    return replace(question, required=False, instruction=instruction, may_drop=may_drop)


def _leave_out(desk: Desk, path: Path) -> None:
    """Takes out what is open; with it the section, where that cannot do without."""
    papers, whole = desk.papers, _find_whole(desk.papers, path)
    if whole != path[:2] and set(papers.remove(whole).problems) - set(papers.problems):
        say("note", f"{title_of(path[:3])} has nothing else to say: it is left out as a whole.")
        whole = path[:2]
    desk.remove(whole)


def _find_whole(papers: Papers, path: Path) -> Path:
    """What goes where an open field is left out: the field; or what it is needed in, up to the section."""
    if isinstance(path[-1], int):
        items = papers.tree(*path[:-1])
        if len(path) == 2 or (isinstance(items, list) and len(items) > 1):
            return path
        path = path[:-1]
    if len(path) > 3 and not is_required(path):
        return path
    return path[:2] if len(path) <= 4 else _find_whole(papers, path[:-1])


def is_value(path: Path) -> bool:
    """Whether a path leads to a figure's number for a period."""
    return len(path) == 5 and path[0] == "figures" and path[2] == "values" and path[4] == "value"


def _question(papers: Papers, path: Path, former: str) -> Question:
    kind = kind_of(path)
    needed = is_required(path) and not is_item(path)
    question = ask(path, required=needed, instruction="" if needed else EMPTY if former else SKIP)
    if kind == "person":
        return _choose_person(papers, question)
    if kind == "figure":
        choices = [Choice(key, str(papers.text("figures", key, "label") or key)) for key in papers.tree("figures")]
        return _choose(question, choices)
    if kind == "choice":
        return _choose(question, list(question.choices))
    if kind in ("prose", "paragraphs"):
        marked = bool(former) and not is_literal(former)
        return replace(question, check=_resolves(papers), marked=marked, default="")
    if is_value(path):
        return _ask_number(papers, question)
    return replace(question, unit=_unit_beside(papers, path)) if kind == "amount" else question


def _choose(question: Question, choices: list[Choice]) -> Question:
    if not question.required:
        choices = [*choices, Choice("", NOTHING)]
    return replace(question, kind="choice", field=(), choices=tuple(choices))


def _choose_person(papers: Papers, question: Question) -> Question:
    people = [Choice(key, introduce(papers.tree("people", key))) for key in papers.tree("people")]
    return _choose(question, [*people, Choice(SOMEBODY, "somebody else")])


def _ask_number(papers: Papers, question: Question) -> Question:
    """A figure's number: what is called so, and for when."""
    _, key, _, label, _ = question.path
    words = f"{papers.text('figures', key, 'label')} {when(papers, str(key), read_period(str(label)))}:"
    figure = papers.model.figures.get(str(key)) if papers.model else None
    unit = figure.unit if figure else papers.text("figures", key, "unit")
    unit = str(unit or _currency(papers))
    return replace(
        question,
        words=words,
        required=False,
        instruction="or: not yet; empty it to take it out" if papers.text(*question.path) else "or: not yet",
        unit=unit,
    )


def _unit_beside(papers: Papers, path: Path) -> str:
    """In what an amount is, as a field beside it says."""
    said = (papers.text(*path[:-1], name) for name in MONEY)
    return next(filter(None, said), _currency(papers))


def _currency(papers: Papers) -> str:
    return papers.text("company", "reporting", "currency") or "USD"


def _resolves(papers: Papers) -> Callable[[str], None]:
    """A check of prose that raises Refused for a reference that the release has nothing for."""

    def check(text: str) -> None:
        for reference in references(parse_prose(text)) if papers.facts else ():
            try:
                resolve(papers.facts, reference.name, reference.steps, reference.filters)
            except FactError as error:
                advice = f" ({error.advice})" if error.advice else ""
                raise Refused(f"{str(error)[:1].upper()}{str(error)[1:]}{advice}.") from None

    return check


def _offer_marks(papers: Papers, text: str) -> str:
    """The text with the house's quotation marks, if it has others and the person wants them."""
    style = papers.text("style", "quotes", "marks") or "straight"
    converted = convert_marks(text, style)
    if converted == text:
        return text
    words = f"The house style has {style} quotation marks: put them in here?"
    return converted if answer(confirm(("marks",), words, default=True), {}) == "true" else text


def _tell_before(papers: Papers, path: Path) -> None:
    """What helps to answer: what is known of a figure beside, and that text holds markup."""
    if is_value(path):
        known = known_beside(papers, str(path[1]), read_period(str(path[3])))
        say("note", known) if known else None
    elif kind_of(path) in ("prose", "paragraphs") and not is_literal(papers.text(*path)):
        say("note", "This text has _italic_, **bold**, links or backslashes: they are typed as they stand in the YAML.")


def _tell_after(desk: Desk, path: Path) -> None:
    """The sentence that a figure makes, and what looks wrong with it."""
    if path[0] != "figures" or len(path) < 2:
        return
    key = str(path[1])
    if said := sentence(desk.papers, key):
        say("note", f"The release will say: {said}")
    facts = desk.papers.facts
    for doubt in find_doubts(facts, key) if facts and key in facts.release.figures else ():
        say("refused", doubt)
