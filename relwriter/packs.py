"""Template packs: those that come with relwriter, and a copy of one to change."""

from __future__ import annotations

from pathlib import Path

from relwriter.errors import OutputError, Problem


def list_packs() -> list[tuple[str, str]]:
    """Name and title of each template pack that comes with relwriter."""
    from relwriter.compose.pack import pack_names, shipped_packs
    from relwriter.intake.characters import read_file
    from relwriter.intake.nodes import Mapping, Scalar
    from relwriter.intake.parsing import parse

    packs = []
    for name in pack_names():
        root, _ = parse(read_file(shipped_packs() / name / "pack.yaml"))
        title = root.get("title") if isinstance(root, Mapping) else None
        packs.append((name, title.text if isinstance(title, Scalar) else ""))
    return packs


def copy_pack(name: str, folder: Path) -> Path:
    """The folder of a copy of a pack, to be changed. Raises TemplateError and OutputError."""
    from shutil import copytree

    from relwriter.compose.pack import find_pack

    pack = find_pack(name, Path())
    try:
        copytree(pack.folder, folder)
    except FileExistsError:
        raise OutputError(
            [Problem(str(folder), 0, 0, "", "there is such a folder already", "name a new one")]
        ) from None
    except OSError as error:
        raise OutputError([Problem(str(folder), 0, 0, "", f"cannot be written: {error.strerror}")]) from None
    return folder
