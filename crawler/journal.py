"""The crawl's own log: what the terminal does not need to show, one file a day in the data folder."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

KEPT_DAYS = 60
"""How many days' files stay; older ones are removed when a new one is begun."""
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def keep_log(folder: Path) -> None:
    """Write everything from INFO on to ``folder/crawl-<day>.log`` as well; a folder that cannot be written is told, not fatal."""
    file = folder / f"crawl-{datetime.now(ZoneInfo('Asia/Shanghai')).date().isoformat()}.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(file, encoding="utf-8")
        for old in sorted(folder.glob("crawl-*.log"))[:-KEPT_DAYS]:
            old.unlink(missing_ok=True)
    except OSError as error:
        logging.getLogger(__name__).warning("写不了日志 %s：%s", file, error.strerror or error)
        return
    handler.setLevel(logging.INFO)
    handler.setFormatter(logging.Formatter(_FORMAT))
    logging.getLogger().addHandler(handler)
    logging.raiseExceptions = False  # a full disk must not write a trace for each line that no longer fits


class _InOneLine(logging.Filter):
    """A robots.txt that cannot be had is a line in the log file, not a trace on the terminal; the pages themselves tell the rest."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.exc_info = None
        record.levelno, record.levelname = logging.INFO, "INFO"
        return True


def hush() -> None:
    """Keep failures that the crawl answers for itself from the terminal."""
    logging.getLogger("scrapy.downloadermiddlewares.robotstxt").addFilter(_InOneLine())
