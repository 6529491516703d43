"""A picture that stands in its line, as Word's drawing: sizes in EMU, 36,000 of which are a millimetre."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from relwriter.word.markup import escape
from relwriter.word.names import PIC, WP, A

_EMU = 36_000


def picture_run(relationship: str, number: int, alt: str, width: Decimal, height: Decimal) -> str:
    """A run that shows the picture of a relationship, `width` and `height` millimetres large.

    `number` is the picture's own in the file, from 1; `alt` is what a screen reader says. No name of a file is in it.
    """
    cx, cy = (int((side * _EMU).to_integral_value(ROUND_HALF_UP)) for side in (width, height))
    shape = (
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )
    picture = (
        f'<pic:pic xmlns:pic="{PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f"<pic:spPr>{shape}</pic:spPr></pic:pic>"
    )
    inline = (
        f'<wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{escape(alt)}"/><wp:cNvGraphicFramePr>'
        f'<a:graphicFrameLocks xmlns:a="{A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}">{picture}</a:graphicData></a:graphic></wp:inline>'
    )
    return f"<w:r><w:drawing>{inline}</w:drawing></w:r>"
