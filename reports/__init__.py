"""Reports: a value joined from verdicts and decisions, and one writer for each format."""

from reports.model import Decision, Health, Line, Report
from reports.writers import FORMATS, write_all

__all__ = ["FORMATS", "Decision", "Health", "Line", "Report", "write_all"]
