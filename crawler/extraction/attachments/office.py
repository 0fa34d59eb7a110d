"""LibreOffice, where it is installed, for the formats that nothing else here reads: Word 95, old WPS, et, dps and their like."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from crawler.extraction.attachments.limits import Limits, UnreadableError, damaged, unsupported

# No macros, no links that are followed, no update check: the file is a stranger's.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"""
_NOWHERE = "http://127.0.0.1:9"  # a proxy that answers nothing, so that no link inside a file can be fetched


def program() -> str | None:
    """The path of LibreOffice, or None."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(data: bytes, kind: str, target: str, limits: Limits, folder: str) -> bytes:
    """``data`` as docx or xlsx (``target``). ``folder`` keeps the program's own profile between calls."""
    soffice = program()
    if soffice is None:
        raise unsupported(kind, "LibreOffice")
    profile = Path(folder) / "office"
    _prepare(profile)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        source = Path(place) / f"in.{kind}"
        source.write_bytes(data)
        command = [soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo", "--nolockcheck",
                   "--convert-to", target, "--outdir", place, str(source)]  # fmt: skip
        try:
            subprocess.run(  # noqa: S603 - a fixed command; of the file only its bytes
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=limits.office_seconds,
                check=False,
                preexec_fn=lambda: _restrict(limits),
                env={**os.environ, "HOME": place, "http_proxy": _NOWHERE, "https_proxy": _NOWHERE},
            )
        except subprocess.TimeoutExpired as error:
            raise UnreadableError(f"LibreOffice 转换超时（{kind}，{limits.office_seconds:.0f}秒）") from error
        result = Path(place) / f"in.{target}"
        if not result.exists() or not result.stat().st_size:
            raise damaged(kind)
        return result.read_bytes()


def _prepare(profile: Path) -> None:
    settings = profile / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(_SETTINGS, encoding="utf-8")


def _restrict(limits: Limits) -> None:
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (limits.office_memory, hard))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.unpacked, limits.unpacked))
    resource.setrlimit(resource.RLIMIT_CPU, (int(limits.office_seconds) + 1, int(limits.office_seconds) + 5))
