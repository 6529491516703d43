"""Statements where they are printed: one of the release's by its id, or one that stands there alone."""

from __future__ import annotations

from difflib import get_close_matches

from relwriter.compose.facts import Facts
from relwriter.compose.formulas import FactError
from relwriter.compose.statements.building import StatementView, build_statement
from relwriter.document.tree import Table
from relwriter.errors import InputError, Problem
from relwriter.model.statement import PlacedStatement


def view(facts: Facts, section: PlacedStatement) -> StatementView:
    """The statement as its template sees it. Raises InputError with every problem."""
    if section.id is None:
        first = section.rows[0].subject or section.columns[0].title or section.title
        name = first.field.partition(".rows")[0] if first is not None else "statement"
        return build_statement(facts, section, name)
    try:
        return find_statement(facts, str(section.id))
    except FactError as error:
        raise InputError([Problem.at(section.id.place(), section.id.field, str(error), error.advice)]) from None


def find_statement(facts: Facts, key: str) -> StatementView:
    """The statement of an id. Raises FactError for an id that there is not, InputError with its problems."""
    statements = facts.release.statements
    if key not in statements:
        close = get_close_matches(key, statements, 1)
        advice = f"did you mean {close[0]}?" if close else "define it under statements:"
        raise FactError(f"there is no statement '{key}'", advice)
    return build_statement(facts, statements[key], f"statements.{key}")


def table_of(facts: Facts, key: str) -> Table:
    """The table of a statement, for a template: `table("operations")`. Raises FactError and InputError."""
    return find_statement(facts, key).table


def check_statements(facts: Facts) -> list[Problem]:
    """The problems of the statements that no section prints: a template may."""
    release = facts.release
    sections = (section.statement for section in (*release.closed_sections, *release.release.before_dateline))
    placed = {str(section.id) for section in sections if section is not None}
    problems: list[Problem] = []
    for key in release.statements.keys() - placed:
        try:
            find_statement(facts, key)
        except InputError as error:
            problems += error.problems
    return problems
