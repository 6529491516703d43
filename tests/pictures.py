"""Pictures for tests: small PNG and JPEG files of any size in pixels, with and without what tells of people."""

from __future__ import annotations

import zlib

SECRET = b"Project Nightingale, by Jane Roe"


def png(width: int = 200, height: int = 100, *, secret: bool = False) -> bytes:
    """A PNG of one colour."""
    header = width.to_bytes(4) + height.to_bytes(4) + b"\x08\x00\x00\x00\x00"
    rows = zlib.compress((b"\0" + b"\x40" * min(width, 300)) * min(height, 300))
    text = _chunk(b"tEXt", b"Comment\0" + SECRET) if secret else b""
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + text + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)


def jpeg(width: int = 200, height: int = 100, *, secret: bool = False) -> bytes:
    """The segments of a JPEG; its scan is none that could be shown."""
    frame = b"\x08" + height.to_bytes(2) + width.to_bytes(2) + b"\x01\x01\x11\x00"
    told = _segment(0xE1, b"Exif\0\0" + SECRET) + _segment(0xFE, SECRET) if secret else b""
    density = _segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
    return (
        b"\xff\xd8" + density + told + _segment(0xC2, frame) + _segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12\xff\xd9"
    )


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content
