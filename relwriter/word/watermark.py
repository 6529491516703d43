"""A word across each page, behind the text, as Word's own watermarks are: its command to remove them finds it."""

from __future__ import annotations

from relwriter.word.markup import escape
from relwriter.word.names import OFFICE, V

_W10 = "urn:schemas-microsoft-com:office:word"
NAME = "PowerPlusWaterMarkObject"
"""What the shapes of Word's watermarks are called, before a number."""

_DRAFT = {
    "da": "UDKAST", "de": "ENTWURF", "en": "DRAFT", "es": "BORRADOR", "fi": "LUONNOS", "fr": "PROJET", "it": "BOZZA",
    "nb": "UTKAST", "nl": "CONCEPT", "no": "UTKAST", "pt": "MINUTA", "sv": "UTKAST",
}  # fmt: skip
_WIDTH = 420
"""In points, before it is turned."""

_FORMULAS = (
    "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1",
    "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
)  # fmt: skip
_CONNECTIONS = (
    'o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"'
)


def draft_word(language: str) -> str:
    """The word for a draft in a language (BCP 47), in English where we do not know it."""
    return _DRAFT.get(language.split("-")[0].lower(), "DRAFT")


def watermark_run(word: str, number: int) -> str:
    """A run of a header that shows a word from corner to corner; `number` is the header's own in the file, from 1."""
    place = (
        "position:absolute;margin-left:0;margin-top:0;"
        f"width:{_WIDTH}pt;height:{_WIDTH * 2 // max(len(word), 1)}pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    shape = (
        f'<v:shape id="{NAME}{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" alt="{escape(word)}"'
        f' style="{place}" o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/>'
        f'<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="{escape(word)}"/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape>'
    )
    return f'<w:r><w:pict xmlns:v="{V}" xmlns:o="{OFFICE}" xmlns:w10="{_W10}">{_kind()}{shape}</w:pict></w:r>'


def _kind() -> str:
    """Word's kind of shape for words in a line."""
    formulas = "".join(f'<v:f eqn="{equation}"/>' for equation in _FORMULAS)
    return (
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
        f' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>{formulas}</v:formulas>'
        f'<v:path textpathok="t" {_CONNECTIONS}/><v:textpath on="t" fitshape="t"/>'
        '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
        '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
    )
