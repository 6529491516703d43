"""LibreOffice as a judge of redlines: it accepts or rejects every change of a Word file and writes what is left."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

_COMMANDS = {True: "AcceptAllTrackedChanges", False: "RejectAllTrackedChanges"}
_MACRO = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Resolve(source As String, target As String, deed As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; deed, "", 0, Array())
  Dim written(0) As New com.sun.star.beans.PropertyValue
  written(0).Name = "FilterName"
  written(0).Value = "MS Word 2007 XML"
  document.storeToURL(ConvertToURL(target), written())
  document.close(True)
End Sub
</script:module>
"""


def prepare_profile(folder: Path) -> None:
    """Makes a profile of LibreOffice with the macro; the test is skipped where LibreOffice is missing."""
    if not shutil.which("soffice"):
        pytest.skip("soffice is not installed")
    # The first start fills the profile, with an empty module of that name.
    _start(folder, "--terminate_after_init")
    module = folder / "user" / "basic" / "Standard" / "Module1.xba"
    assert module.exists()
    module.write_text(_MACRO, encoding="utf-8")


def resolve(profile: Path, source: Path, target: Path, *, accepted: bool) -> None:
    """Writes what LibreOffice makes of a file with every change accepted, or rejected."""
    call = f'macro:///Standard.Module1.Resolve("{source}","{target}","{_COMMANDS[accepted]}")'
    _start(profile, call)
    assert target.exists(), "LibreOffice wrote nothing"


def _start(profile: Path, argument: str) -> None:
    command = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", argument]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
