"""A release and a pack make a document."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from relwriter.compose.binder import Binder, FigureHandle
from relwriter.compose.environment import PackEnvironment
from relwriter.compose.facts import Facts
from relwriter.compose.hub import parse_hub
from relwriter.compose.identity import Identities
from relwriter.compose.notes import place_notes
from relwriter.compose.opening import compose_listings, compose_terms, day_value, view_dateline, view_logo
from relwriter.compose.pack import Pack, render
from relwriter.compose.phrases import Composed, Phrase, phrase
from relwriter.compose.prose import bind_prose, check_prose
from relwriter.compose.reported import tell_period_once
from relwriter.compose.sections import VIEWS
from relwriter.compose.sections.statement import check_statements
from relwriter.document.tree import Document, DraftMarks, Imprint, plain_text
from relwriter.errors import InputError, Problem, TemplateError
from relwriter.model.entry import Name
from relwriter.model.pending import Pending
from relwriter.model.period import Period
from relwriter.model.prose import Prose
from relwriter.model.release import Release
from relwriter.model.sections import Section


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


def compose(release: Release, pack: Pack, *, final: bool = False, facts: Facts | None = None) -> Document:
    """The document of a release; a draft has marks and notes, a final one neither. `facts` are the release's, for who
    looks them up again afterwards.

    Raises InputError for facts that it lacks, TemplateError for the pack's faults.
    """
    return _compose(facts or Facts(release), pack, final)


def compose_with_lines(release: Release, pack: Pack) -> tuple[Document, list[tuple[str, int]]]:
    """The draft of a release in which each word of the template has a mark, for `template_lines.read_marks`, and the
    file and line of each mark by its number. Raises InputError and TemplateError as `compose` does."""
    facts = Facts(release)
    names, binder = _names(facts), Binder(facts)
    environment = PackEnvironment(pack.folder, binder, marks_lines=True)
    hub = render(environment, names)
    blocks = parse_hub(hub, binder, environment.role_places, Identities(release))
    return Document(blocks, _imprint(facts, None)), environment.word_places


def find_missing(release: Release, pack: Pack) -> tuple[tuple[str, Period], ...]:
    """The figures and periods that a release and its pack ask for and that have no value, found as far as the release
    can be composed without them."""
    facts = Facts(release)
    with suppress(InputError, TemplateError):
        _compose(facts, pack, final=True)
    return tuple(facts.missing)


def _compose(facts: Facts, pack: Pack, final: bool) -> Document:
    release = facts.release
    names = _names(facts)
    binder = Binder(facts)
    environment = PackEnvironment(pack.folder, binder)
    hub = render(environment, names)
    identities = Identities(release)
    blocks = parse_hub(hub, binder, environment.role_places, identities)
    document = Document(blocks, _imprint(facts, None if final else _mark_draft(facts)))
    if final or not blocks:
        return document
    return replace(document, notes=place_notes(release, document, identities.printed))


def _mark_draft(facts: Facts) -> DraftMarks:
    """What each page of a draft says: the legend, the draft's number and date, and an embargo."""
    draft, masthead = facts.release.draft, facts.release.release.masthead
    date = f" – {facts.dating.long(draft.date)}" if draft.date else ""
    legend = f"{draft.legend} – DRAFT {draft.number}{date}"
    embargo = f"EMBARGOED UNTIL {masthead.embargo}" if masthead and masthead.embargo else ""
    return DraftMarks(draft.number, draft.date.isoformat() if draft.date else "", legend, embargo)


def _names(facts: Facts) -> dict[str, Any]:
    """What templates can print. Raises InputError with every fact that the release lacks."""
    problems: list[Problem] = [*check_prose(facts), *check_statements(facts)]
    sections = _view_sections(facts, facts.release.closed_sections, problems)
    before = _view_sections(facts, facts.release.release.before_dateline, problems)
    if problems:
        raise InputError(tell_period_once(facts, problems))
    return {**_opening_names(facts), "sections": sections, "before_dateline": before}


def _view_sections(facts: Facts, sections: tuple[Section, ...], problems: list[Problem]) -> tuple[SectionView, ...]:
    """The sections as templates see them; what they lack is added to the problems."""
    views = []
    for section in sections:
        try:
            content = VIEWS[section.kind](facts, section.content)
            views.append(SectionView(section.kind, f"sections/{section.kind}.md.j2", content))
        except InputError as error:
            problems += error.problems
        except ValueError:
            # A reference that has nothing to print is told with its place already.
            if not problems:
                raise
    return tuple(views)


def _opening_names(facts: Facts) -> dict[str, Any]:
    release = facts.release
    opening = release.release
    return {
        "company": _company(release),
        "date": Composed(phrase(day_value(facts.dating, opening.date)), "release.date"),
        "dateline": view_dateline(opening, release.style.dateline, facts.dating),
        "end_mark": opening.closing_mark,
        "figures": {key: FigureHandle(key) for key in release.figures},
        **{name: FigureHandle(name) for name in ("buyback", "call", "dividend", "guidance", "terms")},
        "headline": opening.headline,
        "correction": opening.correction,
        "kind": opening.kind,
        "lede": opening.lede,
        "logo": view_logo(opening, release.company),
        "masthead": opening.masthead,
        "period": facts.words(release.period),
        "source_line": opening.source_line,
        "subheads": opening.subheads,
    }


def _company(release: Release) -> CompanyView:
    company = release.company
    return CompanyView(
        company.name,
        company.headline_name,
        compose_listings(company, release.style.listings),
        compose_terms(company, release.style.quotes),
        company.descriptor,
    )


def _imprint(facts: Facts, draft: DraftMarks | None) -> Imprint:
    release = facts.release
    company = release.company
    return Imprint(
        title=plain_text(bind_prose(facts, release.release.headline)),
        company=str(company.name),
        running_head=f"{company.headline_name} – {facts.words(release.period).title_and_year} Results",
        date=_iso(release.release.date),
        language=release.style.language,
        draft=draft,
    )


def _iso(day: date | Pending) -> str:
    """The day as YYYY-MM-DD; an empty text for one that is pending."""
    return "" if isinstance(day, Pending) else day.isoformat()
