"""report.html: one file that needs no network, filtered by unit and status, every line with its evidence links."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from checks.evidence import Status
from reports.model import Report, counts, pass_rate, percent

NAME = "report.html"


def write(report: Report, path: Path) -> None:
    """Write the page."""
    path.write_text(render(report), encoding="utf-8")


def render(report: Report) -> str:
    """The page as text; whatever came from a portal is escaped, and only http and https addresses become links."""
    environment = Environment(
        loader=PackageLoader("reports", "templates"),
        autoescape=select_autoescape(["html", "j2"], default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["weblink"] = weblink
    template = environment.get_template("report.html.j2")
    return template.render(
        report=report,
        statuses=list(Status),
        counts=counts(report.lines),
        rate=percent(pass_rate(report.lines)),
        by_unit=[(u, counts(lines), percent(pass_rate(lines))) for u in report.units for lines in (report.of_unit(u),)],
        coverage=report.coverage(),
    )


def weblink(url: str) -> str:
    """The address if a browser may open it, else an empty string (javascript: and data: are never linked)."""
    return url if url.startswith(("http://", "https://")) else ""
