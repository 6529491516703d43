"""Planting: a mistake is made in an original, and the release is read, drafted and checked as the command does."""

from __future__ import annotations

from random import Random

from benchmarks.seeded_errors.desk import Desk
from benchmarks.seeded_errors.edits import Edit, Mistake, find_lines, make
from benchmarks.seeded_errors.kinds import Kind
from benchmarks.seeded_errors.manuscript import Manuscript
from benchmarks.seeded_errors.originals import Original
from benchmarks.seeded_errors.outcome import Outcome, Planted
from benchmarks.seeded_errors.reasons import find_reason
from benchmarks.seeded_errors.register import COUNSELLED, family_of
from relwriter.compose.facts import FactError, Facts
from relwriter.document.digest import digest
from relwriter.errors import RelwriterError
from relwriter.intake.nodes import Mapping, end_of
from relwriter.pipeline import Draft
from relwriter.source import Place

_RECORD = 1000
"""Characters of a record; a longer one, such as all figures, is no place."""
WARNING = 2
"""The least severity that counts as caught; notes do not."""
COUNSEL = 1
"""That of a flag for counsel, which counts for mistakes of disclosure alone."""


class Bed:
    """An original at its desk, in which mistakes of every kind are planted."""

    def __init__(self, original: Original):
        self.original = original
        self.desk = Desk(original)
        draft = self.desk.draft({})
        self.script = Manuscript(original, draft)
        findings = self.desk.check(draft)
        self.known = {_name(finding) for finding in findings}
        alarms = [finding for finding in findings if _counts(finding)]
        self.false_alarms = [_describe(finding) for finding in alarms]
        self.findings = findings
        self.substance = _substance(draft)

    def find(self, kind: Kind, seed: int) -> list[Mistake]:
        """The mistakes of a kind, the same for the same seed; none on a line with a finding already, which would hide
        whether the mistake has one."""
        found = kind.find(self.script, Random(f"{seed} {kind.name} {self.original.name}"))
        least = _least(kind.name)
        flagged = {_place(one.place) for one in self.findings if one.place and _counts(one, least)}
        return [mistake for mistake in found if not any(self._line(edit) in flagged for edit in mistake.edits)]

    def _line(self, edit: Edit) -> tuple[str, int]:
        return edit.file, self.script.roots[edit.file].source.place(edit.start).line

    def plant(self, kind: str, mistake: Mistake) -> Outcome:
        """What comes of a mistake."""
        planted = Planted(kind, self.original.name, mistake)
        lines = find_lines(self.original.texts, mistake)
        try:
            draft = self.desk.draft(make(self.original.texts, mistake.edits))
        except RelwriterError as error:
            places = {(problem.file.rsplit("/", 1)[-1], problem.line) for problem in error.problems}
            lines |= self._records(mistake)
            told = tuple(problem.message for problem in error.problems[:2])
            is_right = bool(places & lines)
            return Outcome(planted, "refused", is_right, is_right, True, told, _show(places))
        if _substance(draft) == self.substance:
            return Outcome(planted, "no change")
        return self._judge(planted, draft, lines)

    def _records(self, mistake: Mistake) -> set[tuple[str, int]]:
        """The first lines of the records around a mistake: where the intake tells what does not fit within one."""
        nodes = [(file, site.node) for file, site in self.script.sites if isinstance(site.node, Mapping)]
        return {
            (file, node.source.place(node.index).line)
            for file, node in nodes
            for edit in mistake.edits
            if edit.file == file and node.index <= edit.start <= end_of(node) and end_of(node) - node.index < _RECORD
        }

    def _judge(self, planted: Planted, draft: Draft, lines: set[tuple[str, int]]) -> Outcome:
        least = _least(planted.kind)
        found = [one for one in self.desk.check(draft) if _counts(one, least) and _name(one) not in self.known]
        if not found:
            return Outcome(planted, "missed", reason=find_reason(self.script, planted.mistake, draft))
        places = {_place(one.place) for one in found if one.place}
        named = places | {_place(place) for one in found for place in one.related}
        errors = any(one.severity > WARNING for one in found)
        told = tuple(sorted({f"{one.code} {one.name}" for one in found}))
        return Outcome(planted, "caught", bool(places & lines), bool(named & lines), errors, told, _show(places))


def _place(place: Place) -> tuple[str, int]:
    return place.file.rsplit("/", 1)[-1], place.line


def _counts(finding, least: int = WARNING) -> bool:
    return not finding.waived and finding.severity >= least


def _least(kind: str) -> int:
    return COUNSEL if family_of(kind) == COUNSELLED else WARNING


def _describe(finding) -> str:
    """A finding without its numbers, and without the path of the desk."""
    place = ":".join(map(str, _place(finding.place))) if finding.place else ""
    return f"{finding.code} {finding.name} {place} {finding.field}: {finding.message}"


def _name(finding) -> tuple[str, str, str]:
    return finding.code, finding.field, finding.message


def _show(places: set[tuple[str, int]]) -> str:
    return ", ".join(f"{file}:{line}" for file, line in sorted(places)[:3])


def _substance(draft: Draft) -> tuple[str, str, tuple]:
    """What a release says and holds: its document, its hour, and every number of its figures."""
    facts, hour = Facts(draft.release), draft.release.release.time
    return digest(draft.document), f"{hour.time} {hour.zone}" if hour else "", tuple(_amounts(facts))


def _amounts(facts: Facts):
    for key, figure in facts.release.figures.items():
        for period in figure.values:
            try:
                yield key, str(period), facts.fact(key, period).amount
            except FactError:
                yield key, str(period), None
