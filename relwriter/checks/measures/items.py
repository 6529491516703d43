"""The usual items of reconciliations, by the words for them."""

from __future__ import annotations

import re

_ITEMS = {
    "stock-based compensation": r"(?:stock|share|equity)-based (?:compensation|payment)",
    "restructuring": r"restructuring|severance|reorgani[sz]ation|workforce reduction",
    "impairment": r"impairments?|write-(?:downs?|offs?)",
    "litigation": r"litigation|legal (?:settlements?|matters|costs|expenses)|settlements?",
    "acquisition costs": r"(?:acquisition|merger|transaction|integration)(?:-related)? (?:costs?|expenses?|charges?)",
    "interest": r"interest(?! rate)(?:,| expense| income| and|$)|net finance (?:costs?|expenses?)",
    "income taxes": r"(?:income )?tax(?:es)?\b(?! rate| years?)",
    "depreciation": r"depreciation",
    "amortization": r"amorti[sz]ation",
    "capital expenditure": r"capital (?:expenditures?|spending|investments?)|capex",
    "purchases of property": r"(?:purchases?|additions?) (?:of|to) (?:property|plant|fixed assets|equipment)",
    "capitalized software": r"capitali[sz]ed (?:internal-use )?software",
    "foreign exchange": r"foreign (?:currency|exchange)(?: (?:gains?|losses|effects?))?|exchange (?:gains?|losses)",
    "debt extinguishment": r"extinguishment|debt (?:refinancing|retirement)",
    "fair value changes": r"(?:changes? in|remeasurement of).{0,30}fair value|fair value (?:changes?|adjustments?)",
    "gains on sales": (
        r"gains?(?: \(loss(?:es)?\)| (?:and|or) losses)? (?:on|from) (?:(?:the|its|their|our) )?"
        r"(?:sale|disposal|divestiture)s?"
    ),
    "losses on sales": r"loss(?:es)? (?:on|from) (?:(?:the|its|their|our) )?(?:sale|disposal|divestiture)s?",
    "payroll taxes on stock": r"payroll taxes",
    "insurance recoveries": r"insurance recover(?:y|ies)",
    "lease costs": r"lease (?:costs?|expenses?|terminations?)",
}  # fmt: skip
_COMPILED = {name: re.compile(rf"\b(?:{pattern})", re.IGNORECASE) for name, pattern in _ITEMS.items()}

_PARTS = {"capital expenditure": frozenset(("purchases of property", "capitalized software"))}
"""Items that others may be called together."""


_ONE = (("gains on sales", "losses on sales"), ("depreciation", "amortization"))
"""Items that a definition names in one breath, and of which a reconciliation may have the first alone."""


def find_items(words: str) -> frozenset[str]:
    """The names of the items that words speak of."""
    return frozenset(name for name, pattern in _COMPILED.items() if pattern.search(words))


def find_lacking(items: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The items that are not among others, neither by their own name nor by that of a whole or of a part."""
    known = others | {whole for whole, parts in _PARTS.items() if parts & others}
    known |= {part for whole in others for part in _PARTS.get(whole, ())}
    known |= {other for one, other in _ONE if one in others and {one, other} <= items}
    return items - known
