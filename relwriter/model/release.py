"""The release: everything that its file and its house file say."""

from __future__ import annotations

from pydantic import Field, model_validator

from relwriter.model.check_choices import CheckChoices
from relwriter.model.company import Company, Person
from relwriter.model.declared import DeclaredNumber
from relwriter.model.draft import DraftState
from relwriter.model.entry import Name
from relwriter.model.figure import Figure, FigureId
from relwriter.model.opening import Opening
from relwriter.model.period import PeriodLabel
from relwriter.model.prior_release import PriorRelease
from relwriter.model.sections import Section
from relwriter.model.sources import Hash
from relwriter.model.statement import Statement
from relwriter.model.stating import state_units
from relwriter.model.style import Style
from relwriter.model.terms import DefinedTerm
from relwriter.model.values import Flag, Key, Record, refuse
from relwriter.model.waiver import Waiver


class Release(Record):
    """A release with its house file's fields filled in."""

    house: Name | None = Field(
        None, title="House file", description="Which file holds what stays the same?", examples=["company.yaml"]
    )
    draft: DraftState = Field(DraftState(), title="Draft", description="Which draft is it?")
    pack: Name | None = Field(None, title="Template pack", description="Which template pack?", examples=["standard"])
    company: Company = Field(title="Company", description="Who reports?")
    people: dict[Key, Person] = Field({}, title="People", description="Who is quoted?")
    terms: dict[Key, DefinedTerm] = Field(
        {}, title="Defined terms", description="What does the release call others than the company, and measures?"
    )
    style: Style = Field(Style(), title="House style", description="How are the company's releases worded?")
    period: PeriodLabel = Field(title="Period", description="Which period is reported?", examples=["Q4 2019"])
    prior_release: PriorRelease | None = Field(
        None, title="Prior release", description="Which release was this one rolled forward from?"
    )
    with_year: Flag | None = Field(
        None,
        title="With the year",
        description="Does a fourth quarter's release report the year too?",
        examples=["true"],
    )
    release: Opening = Field(title="Release", description="What stands before the sections")
    figures: dict[FigureId, Figure] = Field({}, title="Figures", description="Which figures are reported?")
    sources: dict[str, Hash] = Field(
        {},
        title="Sources",
        description="Which files were figures imported from, and what were their hashes? (relwriter import writes it)",
        examples=["{figures.xlsx: 9f86d081…}"],
    )
    statements: dict[Key, Statement] = Field(
        {}, title="Statements", description="Which statements and tables of figures are there?"
    )
    sections: tuple[Section, ...] = Field((), title="Sections", description="What follows the opening?")
    boilerplate: tuple[Section, ...] = Field(
        (),
        title="Boilerplate",
        description="Which sections close every release? (usually in the house file)",
    )
    checks: CheckChoices = Field(
        CheckChoices(), title="Checks", description="What is wanted of relwriter check? (usually in the house file)"
    )
    waivers: tuple[Waiver, ...] = Field(
        (), title="Waivers", description="Which findings of relwriter check stand, and why?"
    )
    literals: tuple[DeclaredNumber, ...] = Field(
        (), title="Literals", description="Which numbers in the text are no figures of the company, and what are they?"
    )

    closing: tuple[Section, ...] = Field(
        (),
        title="Closing",
        description="Which sections stand after the boilerplate, such as the statements?",
    )

    @model_validator(mode="after")
    def _check_correction(self) -> Release:
        if (self.release.kind == "corrected") != bool(self.release.correction):
            advice = "kind: corrected and correction: go together"
            raise refuse("correction", "says that it is corrected, or what is, but not both", advice=advice)
        return self

    @model_validator(mode="after")
    def _state_units(self) -> Release:
        """Gives each figure that says none the unit of its formula, or what the company reports in."""
        stated = state_units(self.figures, self.company.reporting)
        # The record is frozen for everybody else.
        self.__dict__["figures"] = stated
        return self

    @property
    def closed_sections(self) -> tuple[Section, ...]:
        """All sections after the opening, in the order in which they are printed."""
        return (*self.sections, *self.boilerplate, *self.closing)

    @property
    def reports_year(self) -> bool:
        """Whether the release reports a fourth quarter together with its year."""
        asked = self.with_year if self.with_year is not None else True
        return asked and self.period.kind == "Q" and self.period.number == 4
