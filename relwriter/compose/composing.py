"""A release and a pack make a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from relwriter.compose.binder import Binder, FigureHandle
from relwriter.compose.environment import PackEnvironment
from relwriter.compose.facts import Facts
from relwriter.compose.hub import parse_hub
from relwriter.compose.identity import Identities
from relwriter.compose.opening import compose_dateline, compose_listings, compose_terms
from relwriter.compose.pack import Pack, render
from relwriter.compose.prose import bind_prose, check_prose
from relwriter.compose.sections import VIEWS
from relwriter.compose.sentences import Composed, Phrase
from relwriter.document.tree import Document, Imprint, plain_text
from relwriter.errors import InputError, Problem
from relwriter.model.entry import Name
from relwriter.model.prose import Prose
from relwriter.model.release import Release


@dataclass(frozen=True, slots=True)
class CompanyView:
    """The company as templates see it."""

    name: Name
    short: Name
    listings: Phrase | None
    terms: Phrase | None
    descriptor: Prose | None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section: its kind, its template, and what the template prints."""

    kind: str
    template: str
    content: Any


def compose(release: Release, pack: Pack) -> Document:
    """The document of a release. Raises InputError for facts that it lacks, TemplateError for the pack's faults."""
    facts = Facts(release)
    names = _names(facts)
    binder = Binder(facts)
    environment = PackEnvironment(pack.folder, binder)
    hub = render(environment, names)
    blocks = parse_hub(hub, binder, environment.role_places, Identities(release))
    return Document(blocks, _imprint(facts))


def _names(facts: Facts) -> dict[str, Any]:
    """What templates can print. Raises InputError with every fact that the release lacks."""
    problems: list[Problem] = check_prose(facts)
    sections = []
    for section in facts.release.sections:
        try:
            content = VIEWS[section.kind](facts, section.content)
            sections.append(SectionView(section.kind, f"sections/{section.kind}.md.j2", content))
        except InputError as error:
            problems += error.problems
        except ValueError:
            if not problems:
                raise
    if problems:
        raise InputError(sorted(set(problems)))
    return {**_opening_names(facts), "sections": tuple(sections)}


def _opening_names(facts: Facts) -> dict[str, Any]:
    release = facts.release
    opening = release.release
    return {
        "company": _company(release),
        "dateline": Composed(compose_dateline(opening, release.style.dateline), "release.datelines"),
        "end_mark": opening.end_mark,
        "figures": {key: FigureHandle(key) for key in release.figures},
        "headline": opening.headline,
        "lede": opening.lede,
        "period": facts.words(release.period),
        "source_line": opening.source_line,
        "subheads": opening.subheads,
    }


def _company(release: Release) -> CompanyView:
    company = release.company
    marks = release.style.quotes.marks
    return CompanyView(
        company.name,
        company.headline_name,
        compose_listings(company),
        compose_terms(company, marks),
        company.descriptor,
    )


def _imprint(facts: Facts) -> Imprint:
    release = facts.release
    company = release.company
    return Imprint(
        title=plain_text(bind_prose(facts, release.release.headline)),
        company=str(company.name),
        running_head=f"{company.headline_name} – {facts.words(release.period).title_and_year} Results",
        date=release.release.date.isoformat(),
    )
