"""Topics with risks of their own: the words by which a release speaks of them, and by which a legend warns of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from relwriter.checks.phrase import Phrase


class Topic(NamedTuple):
    """What a topic is called, words that speak of it, and words that warn of it."""

    name: str
    spoken: Phrase
    warned: Phrase


def _topic(name: str, *, spoken: tuple[str, ...], warned: tuple[str, ...]) -> Topic:
    return Topic(name, _any(spoken), _any(warned))


def _any(words: tuple[str, ...]) -> Phrase:
    return Phrase(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)


_DEAL = r"(?:acquisition|merger|divestiture|spin-off|combination|disposal|sale of (?:our|its|the))"
_WORKS = r"(?:factory|mine|mill|refinery|smelter|(?:production|manufacturing|processing|assembly|power) plant)"

TOPICS = (
    _topic(
        "an acquisition, merger or sale to come",
        spoken=(
            rf"(?:pending|proposed|planned|announced) (?:\w+ ){{0,2}}{_DEAL}",
            rf"{_DEAL}\b[^.;]{{0,60}}\bexpected to (?:close|be completed)",
            rf"(?:expect|anticipate|intend)s? to (?:close|complete|consummate) (?:the|its|our) (?:\w+ ){{0,3}}{_DEAL}",
            r"definitive (?:merger |purchase )?agreement",
        ),
        warned=("acqui", "merg", "transaction", "divest", "business combin", "clos(?:e|ing)", "spin", "integrat",
                "sale of", "dispos", "strategic (?:alliance|venture|alternative)"),
    ),
    _topic(
        "clinical trials or the approval of a drug or device",
        spoken=(
            r"phase (?:[123][ab]?|i{1,3}[ab]?)\b",
            r"clinical (?:trials?|stud(?:y|ies))",
            r"pivotal (?:trial|study)",
            r"(?:FDA|EMA|regulatory) (?:approval|clearance|submission)",
        ),
        warned=("clinical", "trials?", "stud(?:y|ies)", "approv", "FDA", "regulator", "product candidate", "drug"),
    ),
    _topic(
        "tariffs",
        spoken=(r"tariffs?\b", "trade (?:war|tensions|barriers)"),
        warned=("tariff", r"trade (?!names?|marks?|secrets?|receivables?)", r"(?:import|export|custom)\w* dut",
                "imports?\\b",
                "exports?\\b", "customs", "geopolitic", r"government\w* (?:polic|action|regulat)"),
    ),
    _topic(
        "cash that has to last, or capital that is needed",
        spoken=(
            r"(?:cash )?runway\b",
            r"fund (?:its |our |the company['’]s )?(?:planned )?operat\w+(?: \w+){0,4} (?:into|through|until|at least)",
            "going concern",
            "substantial doubt",
            r"(?:raise|need|require|obtain|seek)\w* additional (?:capital|financing|funding)",
        ),
        warned=("capital", "financing", "refinanc", "fund", "liquid", "going concern", "cash", "credit", "indebted"),
    ),
    _topic(
        "a plant or mine to be built, opened or closed",
        spoken=(
            rf"(?:new|second|third|fourth) (?:\w+ ){{0,2}}{_WORKS}",
            rf"{_WORKS}\b[^.;]{{0,40}}\b(?:under construction|start[- ]?up|ramp|commission|clos(?:e|ure))",
        ),
        warned=(r"plants?\b", "facilit", "construct", "capacit", r"projects\b", "capital project", "manufactur",
                "production", "ramp", "start-?up", r"factor(?:y|ies) ", r"min(?:e|es|ing)\b", "mill", "expansion",
                "supply"),
    ),
    _topic(
        "a cyber incident",
        spoken=(r"cyber(?:security)?[- ](?:incident|attack|event|breach)", "ransomware", "data breach",
                "security incident"),
        warned=("cyber", r"security\b", r"data\b", "information (?:technolog|system)", "breach", "hack", "systems",
                "technolog"),
    ),
    _topic(
        "a lawsuit or investigation",
        spoken=(r"lawsuits?\b", r"(?<!Securities )litigation\b", "class action", "jury verdict", r"arbitration\b",
                "(?:SEC|DOJ|government) investigation"),
        warned=(r"(?<!Securities )litig", "legal", "lawsuit", "claim", "proceeding", "court", "disput", "investigat",
                "liabilit", "contingenc"),
    ),
    _topic(
        "a restructuring or cost program",
        spoken=("restructuring (?:plan|program|programme|actions?)", "workforce reduction", "reduction in force",
                r"layoffs?\b",
                "cost[- ](?:savings?|reduction) (?:plan|program|programme|initiatives?)"),
        warned=("restructur", "cost", "sav(?:e|ing)", "workforce", "efficien", "reorgani", "transform", "realign",
                "strateg"),
    ),
    _topic(
        "a recall",
        spoken=(r"(?:product|vehicle|safety|voluntary) recalls?\b", r"recall of (?:the|our|its|certain|some)\b"),
        warned=("recall", "product (?:liab|safety|quality|defect)", "qualit", "warrant", "defect", "safety",
                "contaminat"),
    ),
    _topic(
        "a strike or labor contract",
        spoken=("work stoppages?", "(?:labor|labour|union) (?:contract|negotiations?|agreement|dispute)",
                "(?:union|workers['’]?) strike"),
        warned=("strike", "labou?r", "union", "stoppage", "collective", "workforce", "wage"),
    ),
    _topic(
        "a storm, fire or drought",
        spoken=(r"hurricanes?\b", r"wildfires?\b", "tropical storm", r"drought\b", "earthquake"),
        warned=("weather", "hurricane", r"\w*fires?\b", "storm", "natural", "catastroph", "climate", "disaster",
                "drought",
                "casualt", "earthquake"),
    ),
    _topic(
        "shortages of supply",
        spoken=("supply[- ]chain (?:disruption|constraint|challenge|issue|pressure|shortage|problem)",
                "component shortage",
                "(?:chip|semiconductor|parts) shortage", "supply constraint"),
        warned=(r"suppl(?:y|ies|ier)", "component", "shortage", "vendor", "sourc", "availability", "logistic",
                r"(?:raw )?materials\b", "inventor"),
    ),
)  # fmt: skip
"""Only topics whose words mean little else; the prices and the demand of all companies are none of them."""
