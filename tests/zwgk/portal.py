"""A small portal on loopback whose pages a test can change while it is served."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COLUMNS = {
    "jgzn": "机构职能",
    "ldxx": "领导信息",
    "zcwj": "政策文件",
    "czxx": "财政信息",
    "tzgg": "通知公告",
    "ghjh": "规划计划",
    "gzdt": "工作动态",
}
DUTIES = "<p>主要职责：负责全区财政收支管理，拟订财政政策并组织实施。</p><p>内设机构：办公室、预算科、国库科。</p>"
CONTACT = "<p>办公地址：示例区人民路1号</p><p>办公时间：工作日上午8:30-12:00，下午13:30-17:30</p><p>联系电话：0632-1234567</p>"


def page(title: str, body: str, *, home: str = "") -> bytes:
    """A whole page as a portal writes it."""
    crumbs = f"<div class='position'>当前位置：<a href='/czj/'>首页</a> &gt; {title}</div>" if not home else ""
    return (
        f"<html><head><meta charset='utf-8'><title>{title}</title></head><body>{crumbs}<h1>{title}</h1>{body}"
        "<div class='footer'>主办单位：示例区人民政府办公室</div></body></html>"
    ).encode()


def listing(title: str, rows: list[tuple[str, str, str]], after: str = "") -> bytes:
    """A list page of (address, title, day)."""
    items = "".join(f"<li><a href='{url}'>{name}</a><span>{day}</span></li>" for url, name, day in rows)
    return page(title, f"<ul class='list'>{items}</ul>{after}")


def article(title: str, day: str, text: str) -> bytes:
    """A document page."""
    return page(title, f"<div class='info'>发布日期：{day}　来源：区财政局</div><div class='content'>{text}</div>")


@dataclass(frozen=True)
class Reply:
    """What an address answers; a callable body is made for each request from its target."""

    body: bytes | Callable[[str], bytes] = b""
    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


class Portal:
    """``pages`` by path; ``everywhere`` answers instead of all of them; ``before`` runs ahead of each answer."""

    def __init__(self, port: int) -> None:
        self.host = f"127.0.0.1:{port}"
        self.pages: dict[str, Reply] = {}
        self.everywhere: Reply | None = None
        self.before: Callable[[str], None] = lambda _: None
        self.hits: Counter[str] = Counter()
        self.sent: Counter[int] = Counter()

    def put(self, path: str, body: bytes | Callable[[str], bytes], **more: object) -> None:
        """Set a page."""
        self.pages[path] = Reply(body, **more)  # type: ignore[arg-type]

    def reset(self) -> None:
        """Make everything healthy again and forget who asked."""
        self.pages.clear()
        self.hits.clear()
        self.sent.clear()
        self.everywhere, self.before = None, lambda _: None
        healthy(self)

    def url(self, path: str = "/") -> str:
        """The address of a path."""
        return f"http://{self.host}{path}"

    def find(self, target: str) -> Reply:
        """The answer to a request target."""
        if self.everywhere is not None:
            return self.everywhere
        return self.pages.get(target) or self.pages.get(target.partition("?")[0]) or Reply(page("404", "页面不存在"), 404)


@contextmanager
def serving() -> Iterator[Portal]:
    """Serve a portal with one healthy unit until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            portal.hits[self.path] += 1
            portal.before(self.path)
            reply = portal.find(self.path)
            body = reply.body(self.path) if callable(reply.body) else reply.body
            portal.sent[reply.status] += 1
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.content_type)
            self.send_header("Content-Length", str(len(body)))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def handle(self) -> None:
            try:
                super().handle()
            except (BrokenPipeError, ConnectionResetError):  # a client that has enough of a page may hang up
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    portal = Portal(server.server_address[1])
    healthy(portal)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield portal
    finally:
        server.shutdown()
        thread.join(5)
        server.server_close()


def healthy(portal: Portal) -> None:
    """A portal home and one unit with a few columns and documents."""
    links = "".join(f"<li><a href='/czj/{path}/'>{name}</a></li>" for path, name in COLUMNS.items())
    portal.put("/robots.txt", b"User-agent: *\nAllow: /\n", content_type="text/plain")
    body = "<ul><li><a href='/czj/'>区财政局信息公开</a></li></ul><form action='/s'><input name='q'></form>"
    portal.put("/", page("示例区人民政府", body, home="yes"))
    portal.put("/czj/", page("示例区财政局政府信息公开", f"<ul>{links}</ul>", home="yes"))
    for path, name in COLUMNS.items():
        rows = [(f"/czj/{path}/{n}.html", f"{name}第{n}号", f"2021-0{n}-11") for n in (3, 2, 1)]
        portal.put(f"/czj/{path}/", listing(name, rows))
        for url, title, day in rows:
            portal.put(url, article(title, day, f"<p>{title}的正文，自{day}起施行。各单位要认真执行。</p>" * 4))
    portal.put("/czj/jgzn/", page("机构职能", f"<div class='content'>{DUTIES}{CONTACT}</div>"))


def profile_text(portal: Portal, *, more: str = "") -> str:
    """The district profile for a served portal."""
    return f"""\
district: 示例区
edition: 2021
as_of: 2021-11-30
portal:
  home: {portal.url()}
  hosts: ["{portal.host}"]
  allow_private: true
  requests_per_second: 0
{more}units:
  - name: 区财政局
    aliases: [示例区财政局]
    kind: department
    site: {portal.url("/czj/")}
"""


def write_profile(portal: Portal, folder: Path, *, more: str = "") -> Path:
    """The profile as a file."""
    path = folder / "profile.yml"
    path.write_text(profile_text(portal, more=more), encoding="utf-8")
    return path
