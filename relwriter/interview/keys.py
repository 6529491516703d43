"""The keys that every prompt has: back, help, leave, and the editor for long text."""

from __future__ import annotations

from prompt_toolkit.application.current import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from questionary import Question as Prompt

HELP, BACK, DROP = "?", "<", "-"
"""The answers that ask for the field's description and an example, for the question before, and, where a question says
so, to leave out what it asks for."""
CHOSEN = ("choice", "menu", "figure", "several", "flag")
"""Kinds of question that are answered by choosing."""


def bind_keys(prompt: Prompt, kind: str, *, replaces: bool = False) -> None:
    """Adds the keys to the prompt of a kind of question: where text can be typed, back and help are typed too.

    `replaces` says that what is typed at once takes the place of what the prompt shows, as of a marked text in a form.
    """
    bindings = KeyBindings()
    bindings.add("c-d")(_leave)
    if kind not in CHOSEN:
        bindings.add("c-o")(_open_editor)
    else:
        for key in (HELP, BACK):
            bindings.add(key, eager=True)(_answer_by_key)
        # What is pasted where nothing can be typed is for no question at all.
        bindings.add(Keys.BracketedPaste, eager=True)(_ignore)
    if kind not in (*CHOSEN, "paragraphs"):
        _bind_replacing(prompt, bindings, replaces=replaces)
    if kind == "paragraphs":
        bindings.add("enter", filter=Condition(_says_no_words), eager=True)(_finish)
    known = prompt.application.key_bindings
    prompt.application.key_bindings = merge_key_bindings([known, bindings] if known else [bindings])


def _bind_replacing(prompt: Prompt, bindings: KeyBindings, *, replaces: bool) -> None:
    """The first key takes the place of what the prompt shows; in text that is rather added to, only back and help."""
    pressed: list[bool] = []
    prompt.application.key_processor.after_key_press += lambda _: pressed.append(True)
    untouched = Condition(lambda: not pressed and bool(get_app().current_buffer.text))

    def replace(event: KeyPressEvent) -> None:
        if replaces or event.data in (HELP, BACK):
            event.current_buffer.text = ""
        event.current_buffer.insert_text(event.data.replace("\r\n", "\n").replace("\r", "\n"))

    for key in (Keys.Any, Keys.BracketedPaste):
        bindings.add(key, filter=untouched, eager=key is Keys.BracketedPaste)(replace)


def _says_no_words() -> bool:
    """Whether nothing but a wish for help or back was typed, or nothing at all: in a long text Enter ends that too."""
    return get_app().current_buffer.text.strip() in ("", HELP, BACK, DROP)


def _leave(event: KeyPressEvent) -> None:
    """Ctrl-D leaves where there is no text that it could stand in; elsewhere it deletes."""
    if not getattr(event.current_buffer, "text", ""):
        event.app.exit(exception=EOFError, style="class:aborting")
    else:
        event.current_buffer.delete()


def _finish(event: KeyPressEvent) -> None:
    event.current_buffer.validate_and_handle()


def _open_editor(event: KeyPressEvent) -> None:
    event.current_buffer.open_in_editor(validate_and_handle=False)


def _answer_by_key(event: KeyPressEvent) -> None:
    event.app.erase_when_done = True
    event.app.exit(result=event.key_sequence[0].key)


def _ignore(event: KeyPressEvent) -> None:
    """Does nothing."""
