"""How wide words are in Times, in whole numbers: the advance widths of its roman and bold letters."""

from __future__ import annotations

import unicodedata

_ROMAN = {
    180: "'", 200: "|", 250: " ,.\xa0\u202f·", 278: "/:;\\ijlt", 310: "º", 333: "!()-I[]`fr‘’\u2011",
    350: "•", 354: "▪", 389: "Js", 400: "°", 408: '"', 444: "?acez“”", 469: "^", 480: "{}",
    500: "#$*0123456789_bdghknopquvxy¢£¥§ß–†‡€", 541: "~", 549: "±≤≥", 556: "FPS", 564: "+<=>×−", 604: "●",
    611: "ELTZ", 667: "BCRæ", 722: "ADGHKNOQUVXYw", 760: "©®", 778: "&m", 833: "%", 889: "MÆ", 921: "@",
    944: "W", 980: "™", 1000: "—…‰→",
}  # fmt: skip
_BOLD = {
    220: "|", 250: " ,.\xa0\u202f·", 278: "'/\\il", 330: "º", 333: "!()-:;[]`fjt‘’\u2011", 350: "•",
    354: "▪", 389: "Is", 394: "{}", 400: "°", 444: "cerz", 500: "#$*0123456789?J_agovxy¢£¥§–“”†‡€",
    520: "~", 549: "±≤≥", 555: '"', 556: "Sbdhknpquß", 570: "+<=>×−", 581: "^", 604: "●", 611: "FP",
    667: "BELTZ", 722: "ACDNRUVXYwæ", 747: "©®", 778: "GHKOQ", 833: "&m", 930: "@", 944: "M",
    1000: "%W—…‰™→Æ",
}  # fmt: skip


class _Widths(dict):
    """Widths by character in 1/1000 of the letter's size, completed from the base letters of accented
    ones."""

    def __missing__(self, character: str) -> int:
        base = unicodedata.normalize("NFKD", character)[0]
        if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn"):
            width = 0
        elif base != character and base in self:
            width = self[base]
        else:
            width = 1000 if unicodedata.east_asian_width(character) in "WF" else 500
        self[character] = width
        return width


_TABLES = [
    _Widths({character: width for width, characters in table.items() for character in characters})
    for table in (_ROMAN, _BOLD)
]


def text_width(text: str, size: int, *, bold: bool = False) -> int:
    """The width in twips of a text on one line, at a size in half-points."""
    return (sum(map(_TABLES[bold].__getitem__, text)) * size + 50) // 100


def text_widths(text: str, *, bold: bool = False) -> int:
    """The width of a text in 1/1000 of its letters' size."""
    return sum(map(_TABLES[bold].__getitem__, text))
