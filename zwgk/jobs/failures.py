"""Failures that a job can name."""

from __future__ import annotations


class JobError(Exception):
    """A job that could not be done; the message is Chinese, ``exit_code`` as in contract section 1."""

    def __init__(self, message: str, exit_code: int = 1) -> None:
        super().__init__(message)
        self.exit_code = exit_code
