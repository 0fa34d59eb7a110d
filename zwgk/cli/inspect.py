"""``zwgk inspect``: the page record of one saved or live page."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from checks.page import PageRecord
from zwgk.cli.options import DATA, Data, Db


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("inspect")(inspect)


def inspect(
    source: Annotated[str, typer.Argument(metavar="FILE_OR_URL", help="保存的网页、附件，或网址")],
    url: Annotated[str, typer.Option("--url", help="保存的网页原来的网址")] = "",
    data: Data = DATA,
    db: Db = None,
) -> None:
    """读一个网页，输出页面记录（JSON）。"""
    del data, db  # nothing is stored
    typer.echo(json.dumps(page_record(source, url), ensure_ascii=False, indent=2))


def page_record(source: str, url: str) -> dict[str, Any]:
    """Contract section 4 for a saved file or a live address. Raises JobError where neither can be read."""
    from crawler.extraction import read_page
    from zwgk.jobs.failures import JobError

    if source.startswith(("http://", "https://")):
        from zwgk.jobs.fetch import fetch

        answer = fetch(source)
        return as_json(read_page(answer.body, answer.url, answer.content_type, answer.status))
    path = Path(source)
    if not path.is_file():
        raise JobError(f"没有这个文件：{source}", 2)
    return as_json(read_page(path.read_bytes(), url))


def as_json(record: PageRecord) -> dict[str, Any]:
    """The record as plain JSON values, days as YYYY-MM-DD."""
    told = asdict(record)
    told["dates"] = {label: day.isoformat() for label, day in record.dates.items()}
    told["published"] = record.published.isoformat() if record.published else None
    for item in told["items"]:
        item["published"] = item["published"].isoformat() if item["published"] else None
    return told
