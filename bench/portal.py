"""A generated portal of any size on loopback: 80 navigation links a page, 34-36 KB pages, dated lists of 20 rows, meta tags.

Run as a process of its own, so that serving does not count as crawling: ``python -m bench.portal --pages 4000 --port-file F``.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from collections.abc import Callable
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROWS = 20
LISTS = 80
NEWEST = date(2021, 11, 30)
_STYLE = "margin-top:0cm;margin-right:0cm;margin-bottom:.0001pt;text-indent:32.0pt;line-height:28.0pt;font-family:仿宋_GB2312"
_SENTENCES = (
    "为进一步规范政府信息公开工作，保障公民、法人和其他组织依法获取政府信息，结合工作实际，现就有关事项通知如下。",
    "各单位要切实加强组织领导，明确责任分工，细化工作措施，确保各项任务按照时间节点落实到位。",
    "要坚持问题导向，对照目录逐项自查，发现栏目更新不及时、内容不完整的，应当在五个工作日内整改完毕。",
    "本通知自印发之日起施行，执行中遇到的问题请及时反馈，联系人和联系电话见政府信息公开指南。",
)


class Portal:
    """Pages by path: a home, 80 lists of equal length and their articles, ``pages`` pages in all."""

    def __init__(self, pages: int) -> None:
        rest = max(LISTS * 2, pages - 1)
        self.per_list = max(1, round(rest / LISTS / (1 + 1 / ROWS)) - 1)
        self.list_pages = -(-self.per_list // ROWS)
        self.nav = "".join(f'<li><a href="/c{c:03d}/index.html">栏目{c:03d}信息公开</a></li>' for c in range(LISTS))
        self.count = 1 + LISTS * (self.list_pages + self.per_list)

    def answer(self, path: str) -> str | None:
        """The page at a path, None where there is none."""
        if path in ("/", "/index.html"):
            return self._frame("示例区人民政府", "", '<div class="main">' + _paragraphs(0, 40) + "</div>")
        found = re.fullmatch(r"/c(\d{3})/(?:index(?:_(\d+))?\.html|(\d{6})/t(\d{8})_(\d+)\.html)", path)
        if not found or int(found[1]) >= LISTS:
            return None
        column = int(found[1])
        if found[5] is not None:
            return self._article(column, int(found[5]))
        return self._list(column, int(found[2] or 0))

    def _address(self, column: int, number: int) -> str:
        day = NEWEST - timedelta(days=number)
        return f"/c{column:03d}/{day:%Y%m}/t{day:%Y%m%d}_{number}.html"

    def _title(self, column: int, number: int) -> str:
        return f"示例区关于栏目{column:03d}第{number}项工作有关情况的通知"

    def _list(self, column: int, page: int) -> str | None:
        if page >= self.list_pages:
            return None
        numbers = range(page * ROWS, min(self.per_list, (page + 1) * ROWS))
        rows = "".join(
            f'<li><a href="{self._address(column, n)}" title="{self._title(column, n)}">{self._title(column, n)}</a>'
            f"<span>{NEWEST - timedelta(days=n)}</span></li>"
            for n in numbers
        )
        following = f'<a href="/c{column:03d}/index_{page + 1}.html">下一页</a>' if page + 1 < self.list_pages else ""
        meta = f'<meta name="ColumnName" content="栏目{column:03d}信息公开">'
        body = f'<h1>栏目{column:03d}信息公开</h1><ul class="list">{rows}</ul><div class="page">{following}</div>'
        return self._frame(
            f"栏目{column:03d}信息公开_示例区人民政府",
            meta,
            self._crumbs(column) + body + '<div class="note">' + _paragraphs(column, 38) + "</div>",
        )

    def _article(self, column: int, number: int) -> str | None:
        if number >= self.per_list:
            return None
        day, title = NEWEST - timedelta(days=number), self._title(column, number)
        meta = f'<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{day} 10:20:00"><meta name="ColumnName" content="栏目{column:03d}信息公开"><meta name="ContentSource" content="区政府办公室">'
        near = "".join(
            f'<li><a href="{self._address(column, n)}">{self._title(column, n)}</a></li>'
            for n in range(number + 1, min(self.per_list, number + 16))
        )
        body = f'<h1>{title}</h1><div class="info">来源：区政府办公室 发布时间：{day} 10:20</div><div class="TRS_Editor">{_paragraphs(number, 36)}</div>'
        return self._frame(
            f"{title}_示例区人民政府", meta, f'{self._crumbs(column)}{body}<div class="relnews">相关<ul>{near}</ul></div>'
        )

    def _crumbs(self, column: int) -> str:
        return f'<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/c{column:03d}/index.html">栏目{column:03d}信息公开</a></div>'

    def _frame(self, title: str, meta: str, body: str) -> str:
        return (
            f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title><meta name="SiteName" content="示例区人民政府">{meta}</head>'
            f'<body><div class="nav"><ul>{self.nav}</ul></div><div class="content">{body}</div><div class="footer">主办：示例区人民政府办公室</div></body></html>'
        )


def _paragraphs(seed: int, count: int) -> str:
    return "".join(
        f'<p class="MsoNormal" style="{_STYLE}"><span lang="EN-US" style="font-size:16.0pt;{_STYLE}">{i + 1}、</span>'
        f'<span style="font-size:16.0pt;mso-bidi-font-size:12.0pt;{_STYLE}">{_SENTENCES[(seed + i) % len(_SENTENCES)]}</span></p>'
        for i in range(count)
    )


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    portal: Portal
    kept: dict[str, bytes]

    def do_GET(self) -> None:
        data = self.kept.get(self.path)
        if data is None:
            page = self.portal.answer(self.path)
            data = gzip.compress(page.encode(), 1) if page is not None else b""
            self.kept[self.path] = data
        self.send_response(200 if data else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if data:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256


def serve(pages: int, ready: Callable[[int], None]) -> None:
    """Serve until the process is ended; ``ready`` is told the port."""
    handler = type("Handler", (_Handler,), {"portal": Portal(pages), "kept": {}})
    with _Server(("127.0.0.1", 0), handler) as server:
        ready(server.server_address[1])
        server.serve_forever()


def main() -> int:
    """Serve a portal until ended by a signal."""
    parser = argparse.ArgumentParser(prog="python -m bench.portal")
    parser.add_argument("--pages", type=int, default=4000)
    parser.add_argument("--port-file", type=Path, required=True)
    args = parser.parse_args()

    def ready(port: int) -> None:
        beside = args.port_file.with_suffix(".part")
        beside.write_text(str(port), encoding="utf-8")
        beside.replace(args.port_file)

    try:
        serve(args.pages, ready)
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
