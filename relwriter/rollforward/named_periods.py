"""Words that name the old period by hand: nobody moves them on, so that somebody has to look at them."""

from __future__ import annotations

import re

from relwriter.model.entry import Name
from relwriter.model.fiscal import MONTHS
from relwriter.model.prose import Prose
from relwriter.rollforward.turn import Turn

_REFERENCE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_ALWAYS = r"(?:first|second|third|fourth)[ -](?:fiscal )?quarter|(?:first|second)[ -]half|(?:three|six|nine)[ -]months"
_SHORT = r"\b[1-4]Q ?(?:FY)?[0-9]{2,4}\b|\bQ[1-4]\b(?: ?(?:FY)? ?[0-9]{2,4})?|\bFY ?[0-9]{2,4}\b"
_MONTH = "|".join(MONTHS)


def tell_named_periods(turn: Turn) -> None:
    """Tells each text that stays and names a quarter, a year near the one reported, or a day in words."""
    if turn.last.release.release.kind == "preliminary":
        turn.account.add("check", turn.last.root.get("release"), "release.kind", "says preliminary")
    year = turn.last.period.year
    years = "|".join(str(number) for number in range(year - 1, year + 3))
    named = re.compile(rf"{_ALWAYS}|{_SHORT}|(?:(?:{_MONTH}) (?:[0-9]{{1,2}}, )?)?\b(?:{years})\b", re.IGNORECASE)
    for site in turn.sites:
        if site.type in (Prose, Name) and not turn.is_changed(site.node) and not site.path.startswith("figures."):
            found = dict.fromkeys(" ".join(match.split()) for match in named.findall(_REFERENCE.sub("", site.text)))
            if found and site.name not in ("source", "house", "pack") and not site.path.startswith("prior_release."):
                turn.tell("check", site, f"says {', '.join(found)}")
