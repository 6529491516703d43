"""The settings of a file: what of a reference document's settings belongs to its look, and nothing else."""

from __future__ import annotations

from lxml import etree

from relwriter.word.names import W, w

_KEPT_NAMES = (
    "zoom embedTrueTypeFonts saveSubsetFonts mirrorMargins bordersDoNotSurroundHeader "
    "bordersDoNotSurroundFooter gutterAtTop defaultTabStop autoHyphenation consecutiveHyphenLimit "
    "hyphenationZone doNotHyphenateCaps evenAndOddHeaders characterSpacingControl compat themeFontLang "
    "clrSchemeMapping decimalSymbol listSeparator"
)
_KEPT = {w(name) for name in _KEPT_NAMES.split()}


def keep_look(root: etree._Element) -> None:
    """Leaves only the settings that decide how pages look: no template, no people, no revisions, no
    protection."""
    for child in list(root):
        if child.tag not in _KEPT:
            root.remove(child)
    for name in [name for name in root.attrib if not name.startswith(f"{{{W}}}")]:
        del root.attrib[name]
    etree.cleanup_namespaces(root)


def even_pages_differ(root: etree._Element) -> bool:
    """Whether even pages have headers and footers of their own."""
    setting = root.find(w("evenAndOddHeaders"))
    return setting is not None and setting.get(w("val"), "1") not in ("0", "false", "off")
