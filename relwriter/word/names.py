"""The names that Word files use: namespaces, relationship types and content types."""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
VARIANTS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
"""Word 2013's additions, which older programs may ignore."""

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
V = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

RT_DOCUMENT = f"{R}/officeDocument"
RT_STYLES = f"{R}/styles"
RT_NUMBERING = f"{R}/numbering"
RT_SETTINGS = f"{R}/settings"
RT_HEADER = f"{R}/header"
RT_FOOTER = f"{R}/footer"
RT_COMMENTS = f"{R}/comments"
RT_FONTS = f"{R}/fontTable"
RT_THEME = f"{R}/theme"
RT_HYPERLINK = f"{R}/hyperlink"
RT_IMAGE = f"{R}/image"
RT_APP = f"{R}/extended-properties"
RT_CUSTOM = f"{R}/custom-properties"
RT_CORE = f"{RELATIONSHIPS}/metadata/core-properties"

_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
CT_DOCUMENT = f"{_WML}document.main+xml"
CT_STYLES = f"{_WML}styles+xml"
CT_NUMBERING = f"{_WML}numbering+xml"
CT_SETTINGS = f"{_WML}settings+xml"
CT_HEADER = f"{_WML}header+xml"
CT_FOOTER = f"{_WML}footer+xml"
CT_COMMENTS = f"{_WML}comments+xml"
CT_FONTS = f"{_WML}fontTable+xml"
CT_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
CT_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
CT_APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
CT_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"

OTHER_MAINS = (
    f"{_WML}template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""The content types of templates and macro documents, whose main part is a document's like any other."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute, as lxml writes it."""
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """The qualified name of an attribute that holds a relationship id."""
    return f"{{{R}}}{name}"
