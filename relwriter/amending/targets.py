"""What an edit changes: prose, a name, a value that the release leaves to its default, a computed sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relwriter.amending.house import is_house_text
from relwriter.amending.passages import Passage
from relwriter.amending.sentences import Sentence
from relwriter.amending.sources import Files
from relwriter.model.entry import Entry
from relwriter.review.edits import Edit
from relwriter.review.reviewing import Listed


@dataclass(frozen=True, slots=True)
class Default:
    """A value that the release leaves to its default, by its field; `printed` is the field that it prints as."""

    field: str
    text: str
    printed: str


Target = Passage | Entry | Default | Sentence
Group = list[tuple[Listed, Target]]
"""The edits that are made together, each with what it changes."""


def key_of(target: Target, files: Files) -> object:
    """What edits have in common that are made together: a value, or all words of the house file's sections."""
    if isinstance(target, Passage):
        return "house" if is_house_text(target.prose, files) else id(target.prose)
    return target if isinstance(target, Default) else id(target)


def join_groups(groups: Sequence[Group]) -> Iterator[Group]:
    """The groups; a name that is changed in a sentence alone which other edits reword is among the words of it, and so
    is a driver where an edit reaches from the one into the other."""
    sentences = [group for group in groups if isinstance(group[0][1], Sentence)]
    sentences.sort(key=lambda group: not _is_wide(group))
    for group in groups:
        own = next((one for one in sentences if _is_within(group, one)), None)
        if own is not None:
            own += [(listed, own[0][1]) for listed, _ in group]
    yield from (one for one in groups if not any(_is_within(one, own) for own in sentences))


def _is_within(group: Group, own: Group) -> bool:
    target, sentence = group[0][1], own[0][1]
    if group is own or not isinstance(sentence, Sentence) or not all(_holds(sentence, one.edit) for one, _ in group):
        return False
    return not _is_wide(group) if _is_wide(own) else isinstance(target, Entry | Default)


def _is_wide(group: Group) -> bool:
    return isinstance(group[0][1], Sentence) and group[0][1].wording.is_wide


def _holds(sentence: Sentence, edit: Edit) -> bool:
    return edit.cell is None and sentence.holds(edit.block, edit.start, edit.end)
