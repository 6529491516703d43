"""What a release still lacks, field by field, with what earlier releases had there: what an interview asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from relwriter.compose.facts import Facts
from relwriter.intake.nodes import Mapping
from relwriter.model.fields import find_field
from relwriter.model.figure import Figure
from relwriter.model.pending import PENDING, PENDING_MARK
from relwriter.model.period import Period, read_period
from relwriter.model.release import Release
from relwriter.model.values import Record
from relwriter.rollforward.account import Account
from relwriter.rollforward.sites import Site, find_sites


@dataclass(frozen=True, slots=True)
class OpenField:
    """A field that is not known yet: its path and site, and the words to ask for it with.

    Of a figure also its id and period.
    """

    path: str
    site: Site
    words: str
    figure: str = ""
    period: Period | None = None


def find_open_fields(root: Mapping, release: Release) -> list[OpenField]:
    """The fields of a release file that are pending or hold the mark of what is not known yet, in file order."""
    facts = Facts(release)
    return [_describe(site, facts) for site in find_sites(root) if is_open(site)]


def tell_open(account: Account, fields: Sequence[OpenField]) -> None:
    """Adds to an account what is missing: a line for each figure with its periods, and one for each other field."""
    periods: dict[str, list[str]] = {}
    for field in fields:
        if field.period is not None:
            periods.setdefault(field.figure, []).append(str(field.period))
    for field in fields:
        if field.period is None:
            account.add("missing", field.site.node, field.path, field.words)
        elif field.figure in periods:
            account.add("missing", field.site.node, f"figures.{field.figure}", ", ".join(periods.pop(field.figure)))


def is_open(site: Site) -> bool:
    """Whether a value is pending or holds the mark; a bare text is told as the value, not as the record too."""
    is_value = not site.is_key and not issubclass(site.type, Record)
    return is_value and (site.text == PENDING or PENDING_MARK in site.text)


def _describe(site: Site, facts: Facts) -> OpenField:
    figure = next((record for record in site.records if record.type is Figure), None)
    label = _label_of(site, figure)
    if figure is None or label is None:
        return OpenField(site.path, site, _words(site))
    key = figure.path.rpartition(".")[2]
    named = facts.release.figures[key]
    words = f"{named.label} {_when(facts, key, label)}"
    return OpenField(site.path, site, words, key, label)


def _label_of(site: Site, figure: Site | None) -> Period | None:
    """The period of a figure's value."""
    if figure is None or not site.path.startswith(f"{figure.path}.values."):
        return None
    return read_period(site.path.removeprefix(f"{figure.path}.values.").partition(".")[0])


def _when(facts: Facts, key: str, period: Period) -> str:
    words = facts.words(period)
    return f"as of {words.end}" if facts.figure(key).nature == "balance" else words.in_sentence


def _words(site: Site) -> str:
    """The words of the field's own prompt."""
    steps = [int(step) if step.isdigit() else step for step in site.path.replace("[", ".").replace("]", "").split(".")]
    info, _ = find_field(Release, steps)
    return str(info.description or site.name) if info else site.name
