"""``zwgk inspect``: the page record of one saved or live page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

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
    from crawler.extraction import read_page, record_to_json
    from zwgk.jobs.failures import JobError

    if source.startswith(("http://", "https://")):
        from zwgk.jobs.fetch import fetch

        answer = fetch(source)
        return record_to_json(read_page(answer.body, answer.url, answer.content_type, answer.status))
    path = Path(source)
    if not path.is_file():
        raise JobError(f"没有这个文件：{source}", 2)
    return record_to_json(read_page(path.read_bytes(), url))
