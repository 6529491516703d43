"""Ends an interview in order when the system asks for it: the terminal is put right, the answers are on the disk."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from prompt_toolkit.application.current import get_app_or_none

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""A request to end, and a terminal that hangs up."""


@contextmanager
def leaving_in_order() -> Iterator[None]:
    """A context in which these signals are what Ctrl-C is."""
    before = {number: signal.signal(number, _leave) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, frame: FrameType | None) -> None:
    app = get_app_or_none()
    loop = app.loop if app else None
    if app and loop and app.is_running:
        # The prompt's own loop has to end it, or the terminal stays as the prompt needs it.
        loop.call_soon_threadsafe(app.exit, None, KeyboardInterrupt())
    else:
        raise KeyboardInterrupt
