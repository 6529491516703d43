"""A logo: the file of a picture, how wide it is printed, what it says to those who cannot see it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator

from relwriter.model.entry import Name
from relwriter.model.values import Record, refuse

_LENGTH = re.compile(r"((?:0|[1-9][0-9]{0,3})(?:\.[0-9]{1,3})?) ?(mm|cm|in|pt)")
_MILLIMETRES = {"mm": Decimal(1), "cm": Decimal(10), "in": Decimal("25.4"), "pt": Decimal("25.4") / 72}
_NARROWEST, _WIDEST, _HIGHEST = Decimal(5), Decimal(180), Decimal(100)
"""In millimetres; the text of a letter or A4 page is about 165 mm wide."""

_USUAL_WIDTH, _USUAL_HEIGHT = Decimal(40), Decimal(20)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as it was read: its bytes, `png` or `jpeg`, width and height in pixels."""

    content: bytes
    kind: str
    width: int
    height: int


class PictureFile(Name):
    """The name of a picture's file. Where the validation's context has a reader of pictures, the picture too."""

    image: Image | None = None

    def check(self, context: dict[str, Any]) -> None:
        super().check(context)
        if "picture" in context:
            self.image = context["picture"](self)


def read_length(value: Any) -> Decimal:
    """The millimetres of a text such as 40 mm, 4 cm, 1.5 in or 108 pt."""
    if isinstance(value, Decimal):
        return value
    match = _LENGTH.fullmatch(value) if isinstance(value, str) else None
    if not match:
        raise refuse("length", "must be a length such as 40 mm or 1.5 in", advice="a number and mm, cm, in or pt")
    length = Decimal(match[1]) * _MILLIMETRES[match[2]]
    if not _NARROWEST <= length <= _WIDEST:
        raise refuse("length", "is no width for a logo", advice=f"from {_NARROWEST} mm to {_WIDEST} mm")
    return length


Length = Annotated[Decimal, PlainValidator(read_length), WithJsonSchema({"type": "string", "pattern": _LENGTH.pattern})]


class Logo(Record):
    """The company's logo above the headline, in Word; the other formats say nothing of it."""

    file: PictureFile = Field(
        title="File", description="Which PNG or JPEG file? (relative to the file that names it)", examples=["logo.png"]
    )
    width: Length | None = Field(
        None,
        title="Width",
        description="How wide is it printed? (without it 40 mm, or less where it would be higher than 20 mm)",
        examples=["40 mm"],
    )
    alt: Name | None = Field(
        None,
        title="Alternative text",
        description="What does it say to those who cannot see it? (without it the company's name in headlines)",
        examples=["Acme Robotics"],
    )
    align: Literal["left", "center", "right"] = Field(
        "left", title="Alignment", description="Where does it stand?", examples=["center"]
    )

    @model_validator(mode="after")
    def _check_height(self) -> Logo:
        if self.file.image and self.size[1] > _HIGHEST:
            advice = f"make it narrower, at most {_HIGHEST} mm high, or choose another picture"
            raise refuse("logo", f"would be {self.size[1]} mm high", advice=advice)
        return self

    @property
    def size(self) -> tuple[Decimal, Decimal]:
        """Width and height in millimetres, to a hundredth."""
        image = self.file.image
        shape = Decimal(image.height) / image.width if image else Decimal(1)
        width = self.width or min(_USUAL_WIDTH, _USUAL_HEIGHT / shape)
        return _rounded(width), _rounded(width * shape)


def _rounded(length: Decimal) -> Decimal:
    return max(length, Decimal("0.1")).quantize(Decimal("0.01"), ROUND_HALF_UP)
