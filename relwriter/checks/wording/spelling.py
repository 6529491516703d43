"""Words that American and British English spell differently."""

from __future__ import annotations

from collections.abc import Collection

from relwriter.checks.phrase import Phrase

_PAIRS = """
color colour; favor favour; favorable favourable; favorably favourably; unfavorable unfavourable; labor labour;
behavior behaviour; honor honour; neighbor neighbour; endeavor endeavour; harbor harbour; rigor rigour; vigor
vigour; center centre; fiber fibre; theater theatre; liter litre; meter metre; caliber calibre; defense defence;
offense offence; license licence; catalog catalogue; dialog dialogue; program programme; gray grey; tire tyre; plow
plough; aging ageing; traveled travelled; traveling travelling; labeled labelled; labeling labelling; modeled
modelled; modeling modelling; canceled cancelled; canceling cancelling; fueled fuelled; fueling fuelling; totaled
totalled; totaling totalling; signaled signalled; leveled levelled; counseled counselled; channeled channelled;
marketed marketed; fulfill fulfil; fulfillment fulfilment; enroll enrol; enrollment enrolment; installment
instalment; skillful skilful; judgment judgement; acknowledgment acknowledgement; aluminum aluminium; jewelry
jewellery; pediatric paediatric; anemia anaemia; leukemia leukaemia; estrogen oestrogen; hematology haematology;
hemophilia haemophilia; tumor tumour; orthopedic orthopaedic; maneuver manoeuvre; skeptical sceptical; analog
analogue; check cheque; pajamas pyjamas; toward towards
"""
_VERBS = (
    "organ", "real", "recogn", "util", "optim", "capital", "maxim", "minim", "priorit", "stabil", "final", "amort",
    "central", "commercial", "standard", "summar", "general", "special", "emphas", "author", "character", "custom",
    "categor", "crystall", "normal", "monet", "mobil", "modern", "penal", "rational", "visual", "neutral", "industrial",
    "digit", "global", "harmon", "legal", "material", "memor", "revital", "revolution", "scrutin", "subsid", "symbol",
    "immun", "hospital", "random",
)  # fmt: skip
_ENDINGS = ("e", "ed", "es", "ing", "ation", "ations", "er", "ers")
_SAME = {"toward": "towards", "check": "cheque", "program": "programme", "meter": "metre", "judgment": "judgement",
         "license": "licence", "marketed": "marketed", "dialog": "dialogue", "analog": "analogue"}  # fmt: skip
"""Pairs of which one or both are usual on either side, or mean two things: they are no evidence."""


def _read_pairs() -> dict[str, str]:
    pairs = dict(pair.split() for pair in _PAIRS.replace("\n", " ").split(";") if pair.strip())
    pairs = {us: uk for us, uk in pairs.items() if us not in _SAME}
    pairs |= {f"{us}s": f"{uk}s" for us, uk in pairs.items() if not us.endswith(("ed", "ing", "ly", "able", "ic"))}
    pairs |= {f"{stem}iz{end}": f"{stem}is{end}" for stem in _VERBS for end in _ENDINGS}
    return pairs | {"analyze": "analyse", "analyzed": "analysed", "analyzing": "analysing", "catalyze": "catalyse"}


AMERICAN = _read_pairs()
"""The British spelling of each American one."""

BRITISH = {uk: us for us, uk in AMERICAN.items()}
"""The American spelling of each British one."""


def pattern_of(words: Collection[str]) -> Phrase:
    """What finds these words in small letters, so that no name is one; without any, what finds nothing."""
    either = "|".join(sorted(words))
    return Phrase(rf"\b(?:{either})\b", signs=either)
