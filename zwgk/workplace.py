"""Where a district's data lies: the folder, the database, the reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class Workplace:
    """``folder`` holds the SQLite file, the page archive and the reports; ``db_url`` is any SQLAlchemy URL."""

    folder: Path
    db_url: str

    @classmethod
    def at(cls, folder: Path, db_url: str | None = None) -> Workplace:
        """The workplace in ``folder``, made if need be, with its own SQLite file unless another database is named."""
        folder = folder.expanduser().resolve()
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder, db_url or f"sqlite:///{folder / 'zwgk.sqlite3'}")

    @property
    def snapshots(self) -> Path:
        """The page archive: bytes by SHA-256."""
        return self.folder / "snapshots"

    def reports(self, run: str) -> Path:
        """The default folder of a run's reports."""
        return self.folder / "reports" / run


def today() -> date:
    """The day in China; the only place where the clock is asked for a day of judgement."""
    return datetime.now(SHANGHAI).date()


def now_text() -> str:
    """The moment in China, YYYY-MM-DD HH:MM:SS."""
    return datetime.now(SHANGHAI).strftime("%Y-%m-%d %H:%M:%S")
