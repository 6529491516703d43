"""Pictures: PNG and JPEG files, measured by their headers, and freed of what they tell of people, places and programs.

PNG: ISO/IEC 15948, chunks; JPEG: ITU-T T.81, marker segments.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from relwriter.model.entry import Entry
from relwriter.model.logo import Image
from relwriter.model.values import refuse

LARGEST = 5_000_000
"""Bytes; a logo in print quality is a tenth of it."""
_MOST_PIXELS = 10_000
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SHOWN = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"}
"""The chunks that a PNG is shown by; others hold texts, dates, or what cameras and programs note."""
_SHAPES = {0xC0 + number for number in range(16)} - {0xC4, 0xC8, 0xCC}
"""The markers of JPEG frames, which hold width and height."""
_UNSHOWN = {0xE0 + number for number in range(16)} - {0xE0, 0xE2, 0xEE} | {0xFE}
"""Application segments but for those of density and colour, and comments."""
_OTHERS = {b"GIF8": "GIF", b"RIFF": "WebP", b"<svg": "SVG", b"<?xml": "SVG", b"BM": "BMP", b"II*": "TIFF"}


def read_picture(entry: Entry, folder: Path) -> Image:
    """The picture of a file that an entry names, relative to a folder. Raises a custom pydantic error."""
    content = _read(folder / str(entry))
    image = _parse(content)
    if image is None:
        kind = next((name for start, name in _OTHERS.items() if content.startswith(start)), "")
        what = f"is a {kind} file" if kind else "is no picture that Word shows"
        raise refuse("picture", what, advice="save it as PNG or JPEG")
    if not (0 < image.width <= _MOST_PIXELS and 0 < image.height <= _MOST_PIXELS):
        message = f"is {image.width} by {image.height} pixels"
        raise refuse("picture", message, advice=f"at most {_MOST_PIXELS:,} pixels wide and high")
    return image


def _read(path: Path) -> bytes:
    """The bytes of a file."""
    try:
        if path.exists() and not path.is_file():
            raise refuse("picture", "is no file", advice="name a PNG or JPEG file")
        if path.exists() and path.stat().st_size > LARGEST:
            raise refuse("picture", "is larger than any logo", advice=f"at most {LARGEST:,} bytes")
        return path.read_bytes()
    except FileNotFoundError:
        advice = "its name is relative to the file that names it"
        raise refuse("picture", "there is no such picture", advice=advice) from None
    except OSError as error:
        raise refuse("picture", f"cannot be read: {error.strerror}", advice="check its permissions") from None


def _parse(content: bytes) -> Image | None:
    """The picture that the bytes are; None for what is neither PNG nor JPEG."""
    readers = {_SIGNATURE: _parse_png, b"\xff\xd8\xff": _parse_jpeg}
    for start, reader in readers.items():
        if content.startswith(start):
            try:
                return reader(content)
            except (IndexError, ValueError):
                raise refuse("picture", "is a damaged picture", advice="save it again as PNG or JPEG") from None
    return None


def _parse_png(content: bytes) -> Image:
    """Raises ValueError for a file that ends early or does not begin with its size."""
    chunks = list(_chunks(content))
    if chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND":
        raise ValueError("no whole PNG")
    header = chunks[0][1]
    shown = b"".join(chunk for kind, chunk in chunks if kind in _SHOWN)
    return Image(_SIGNATURE + shown, "png", int.from_bytes(header[8:12]), int.from_bytes(header[12:16]))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kind of each chunk, and the chunk with its length and check sum."""
    position = len(_SIGNATURE)
    kind = b""
    while kind != b"IEND":
        end = position + 12 + int.from_bytes(content[position : position + 4])
        kind = content[position + 4 : position + 8]
        if end > len(content) or len(kind) < 4:
            raise ValueError("a chunk ends after the file")
        yield kind, content[position:end]
        position = end


def _parse_jpeg(content: bytes) -> Image:
    """Raises ValueError for a file without a frame or an end, IndexError for one that ends early."""
    shown, size, position = content[:2], None, 2
    while content[position + 1] != 0xDA:
        marker, length = content[position + 1], int.from_bytes(content[position + 2 : position + 4])
        if content[position] != 0xFF or length < 2:
            raise ValueError("no marker where one should be")
        if marker in _SHAPES:
            size = tuple(int.from_bytes(content[position + at : position + at + 2]) for at in (7, 5))
        if marker not in _UNSHOWN:
            shown += content[position : position + 2 + length]
        position += 2 + length
    if size is None:
        raise ValueError("no frame")
    return Image(shown + content[position : content.rindex(b"\xff\xd9", position) + 2], "jpeg", *size)
