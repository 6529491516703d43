"""What people say: quotations, and letters in the first person."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from relwriter.model.entry import Name
from relwriter.model.prose import Paragraphs, Prose
from relwriter.model.sections.keys import PersonKey
from relwriter.model.values import Flag, Record, meanings, refuse


class Quote(Record):
    """What somebody says, with the attribution before it, after it, or splitting it."""

    by: PersonKey = Field(title="Speaker", description="Who says it?", examples=["tony-liu"])
    says: Paragraphs = Field(
        title="Words",
        description="What do they say? (without quotation marks)",
        examples=["We made progress."],
        min_length=1,
    )
    then: Paragraphs = Field(
        (),
        title="Words after the attribution",
        description="What do they say after “said …”?",
        examples=["We continue."],
    )
    attribution: Literal["after", "before"] = Field(
        "after",
        title="Attribution",
        description="Is the speaker named after the first words or before?",
        examples=["after"],
        json_schema_extra=meanings(
            after="“We made progress,” said Jane Smith", before="Jane Smith said, “We made progress.”"
        ),
    )
    verb: Name = Field(Name("said"), title="Verb", description="said, added, continued, commented?", examples=["said"])
    form: Literal["full", "short", "surname", "first-name"] | None = Field(
        None,
        title="Form of the name",
        description="Name and titles, short form, surname or first name? (full the first time, then short)",
        examples=["short"],
    )
    text: Prose | None = Field(
        None,
        title="Text",
        description="Your own words for who says it, instead of verb, name and titles?",
        examples=["said {{ people.tony-liu }}, who joined in May"],
    )


class Letter(Record):
    """Words in the first person under a title, without quotation marks, as a chief executive writes to shareholders."""

    by: PersonKey | None = Field(None, title="Writer", description="Who writes it?", examples=["tony-liu"])
    title: Prose | None = Field(
        None,
        title="Title",
        description="What is the title? (the writer's name and titles, unless the letter is signed)",
        examples=["Dear shareholders"],
    )
    text: Paragraphs = Field(title="Text", description="What does it say?", examples=["…"], min_length=1)
    signed: Flag = Field(
        False, title="Signed", description="Do the writer's name and titles stand below it?", examples=["true"]
    )

    @model_validator(mode="after")
    def _check_writer(self) -> Letter:
        if self.signed and self.by is None:
            raise refuse("letter", "is signed by nobody", advice="name the person: by")
        return self
