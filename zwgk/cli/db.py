"""``zwgk db``: the database itself."""

from __future__ import annotations

import json

import typer

from zwgk.cli.options import DATA, Data, Db, Json, workplace

app = typer.Typer(no_args_is_help=True, help="数据库：升级结构、查看状态。")


@app.command("upgrade")
def upgrade(data: Data = DATA, db: Db = None) -> None:
    """把数据库升级到这一版程序的结构；可以反复运行，已存的内容不变。"""
    from storage import engine_for
    from storage import upgrade as bring_up

    engine = engine_for(workplace(data, db).db_url)
    try:
        bring_up(engine)
        typer.echo(f"数据库已是最新结构：{engine.url.render_as_string()}")
    finally:
        engine.dispose()


@app.command("status")
def status(data: Data = DATA, db: Db = None, as_json: Json = False) -> None:
    """列出数据库里的区县和最近的抓取。"""
    from storage import Repository

    place = workplace(data, db)
    repo = Repository.open(place.db_url, place.snapshots)
    try:
        found = [(district, repo.runs(district)) for district in repo.districts()]
    finally:
        repo.close()
    if as_json:
        listed = [
            {
                "district": district,
                "runs": len(runs),
                "latest": runs[0].id,
                "state": runs[0].state,
                "started_at": runs[0].started_at,
            }
            for district, runs in found
        ]
        typer.echo(json.dumps(listed, ensure_ascii=False))
        return
    kinds = {"crawl": "抓取", "second-look": "复看"}
    states = {"running": "未完成", "finished": "完成", "failed": "失败"}
    for district, runs in found:
        newest = runs[0]
        typer.echo(
            f"{district}：运行 {len(runs)} 次，最近 {newest.id}（{kinds.get(newest.kind, newest.kind)}，{states[newest.state]}）"
        )
    if not found:
        typer.echo("数据库里还没有抓取。")
