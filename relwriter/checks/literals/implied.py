"""Ratios that a release's figures imply and prose speaks of, though no figure holds them: gross margin, tax rate."""

from __future__ import annotations

from relwriter.checks.amounts import Amount
from relwriter.checks.known import Known
from relwriter.checks.ties.identities import concepts_of
from relwriter.checks.ties.names import name_of
from relwriter.compose.facts import Facts
from relwriter.model.figure import Figure
from relwriter.model.period import Period
from relwriter.model.release import Release
from relwriter.model.unit import is_currency

_RATIOS = (
    ("gross margin", "gross", "revenue"),
    ("gross profit margin", "gross", "revenue"),
    ("operating margin", "operating", "revenue"),
    ("operating income margin", "operating", "revenue"),
    ("net margin", "net", "revenue"),
    ("net income margin", "net", "revenue"),
    ("EBITDA margin", "ebitda", "revenue"),
    ("adjusted EBITDA margin", "adjusted_ebitda", "revenue"),
    ("gross profit as a percentage of sales", "gross", "revenue"),
    ("operating earnings as a percentage of net sales", "operating", "revenue"),
    ("operating income as a percentage of net sales", "operating", "revenue"),
    ("net earnings as a percentage of net sales", "net", "revenue"),
    ("SG&A expense as a percentage of net sales", "overhead", "revenue"),
    ("SG&A as a percentage of net sales", "overhead", "revenue"),
    ("effective tax rate", "tax", "pretax"),
    ("tax rate", "tax", "pretax"),
    ("effective tax rate", "tax", "pretax_continuing"),
)
"""What a ratio is called, and the concepts above and below the line."""


class WithImplied(Known):
    """The amounts of a release, and those of the ratios that they imply."""

    def __init__(self, given: Known):
        super().__init__(Facts(imply_ratios(given.facts.release)))
        self._given = given

    @property
    def stated(self) -> Release:
        """The release without what is implied."""
        return self._given.facts.release

    def amount(self, key: str, period: Period) -> Amount | None:
        """A figure's amount in a period; what the release has itself is not looked up again."""
        return self._given.amount(key, period) if key in self.stated.figures else super().amount(key, period)


def imply_ratios(release: Release) -> Release:
    """The release with a figure for each ratio that others imply, but for those that it has by this name."""
    keys = _keys_of_concepts(release)
    given = (figure for figure in release.figures.values() if figure.unit in ("percent", "basis_points"))
    taken = {str(figure.label).casefold() for figure in given}
    implied = {
        name.replace(" ", "-"): _ratio(name, part, whole)
        for name, one, other in _RATIOS
        if name.casefold() not in taken and (part := keys.get(one)) and (whole := keys.get(other))
    }
    new = {key: figure for key, figure in implied.items() if key not in release.figures}
    return release.model_copy(update={"figures": {**release.figures, **new}}) if new else release


def _ratio(name: str, part: str, whole: str) -> Figure:
    return Figure.model_validate({"label": name, "unit": "percent", "formula": f"margin({part}, {whole})"})


def _keys_of_concepts(release: Release) -> dict[str, str]:
    """The figure of each concept of which just one is called so, in money."""
    found: dict[str, list[str]] = {}
    for key, figure in release.figures.items():
        if is_currency(figure.unit):
            for concept in concepts_of(name_of(str(figure.label))):
                found.setdefault(concept, []).append(key)
    return {concept: keys[0] for concept, keys in found.items() if len(keys) == 1}


def find_concept(release: Release, concept: str) -> str:
    """The figure of a concept, where just one is called so, in money; else nothing."""
    return _keys_of_concepts(release).get(concept, "")
