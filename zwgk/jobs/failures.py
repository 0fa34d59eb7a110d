"""Failures that a job can name."""

from __future__ import annotations


class JobError(Exception):
    """A job that could not be done; the message is Chinese, ``exit_code`` as in contract section 1."""

    def __init__(self, message: str, exit_code: int = 1) -> None:
        super().__init__(message)
        self.exit_code = exit_code


class ClosedHoursError(JobError):
    """The profile's hours are over, or have not begun: what is stored stays, and the crawl goes on when they come."""

    def __init__(self, hours: str, run: str, pages: int) -> None:
        self.run = run
        super().__init__(f"现在不在档案写明的抓取时段（{hours}），已抓取{pages}页，没有抓完；到时段内再次运行会接着进行", 3)


class NothingJudgedError(JobError):
    """There is no assessment to report yet."""
