"""The sample district's web server: loopback only, standard library only.

Faults a reply may carry: ``dead`` 404; ``forbidden`` a firewall's 403; ``challenge`` a page that wants a script run first;
``soft404`` 200 with 页面不存在; ``unavailable`` 503 with a long Retry-After; ``flaky`` 503 once, then well; ``hangup`` no
answer at all; ``jump-home`` a redirect to the home page; ``empty-shell`` a page without content.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from email.utils import formatdate
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from samples.model import Reply

ROBOTS = b"User-agent: *\nDisallow: /admin/\nDisallow: /search/log\n"
NOT_FOUND = "<html><head><title>404</title></head><body><h1>404 Not Found</h1><p>您访问的页面不存在。</p></body></html>".encode()
NO_REFERER = "<html><body>非法访问，请从正文页下载附件。</body></html>".encode()
FAULTS: Mapping[str, tuple[int, str]] = {
    "dead": (404, "<html><head><title>404</title></head><body>404 Not Found</body></html>"),
    "forbidden": (
        403,
        "<html><head><title>403</title></head><body><h2>您的请求可能存在威胁，已被网站防火墙拦截！</h2><p>事件编号：a1b2</p></body></html>",
    ),
    "challenge": (
        412,
        (
            "<html><head><meta charset='utf-8'><title></title><script>var _$cookie='x';document.cookie=_$cookie;"
            "setTimeout(function(){location.reload()},500)</script></head><body><noscript>请开启JavaScript并刷新该页。</noscript></body></html>"
        ),
    ),
    "soft404": (
        200,
        (
            "<html><head><meta charset='utf-8'><title>提示信息</title></head><body><div class='err'>很抱歉，您访问的页面不存在或已被删除！"
            "<a href='/'>返回首页</a></div></body></html>"
        ),
    ),
    "unavailable": (503, "<html><head><title>503</title></head><body><h1>503 Service Temporarily Unavailable</h1></body></html>"),
    "empty-shell": (
        200,
        "<html><head><meta charset='utf-8'><title></title></head><body><div id='app'></div><script src='/app.js'></script></body></html>",
    ),
}
"""What a fault answers: status and page."""


def find(replies: Mapping[str, Reply], target: str) -> tuple[str, Reply | None]:
    """The reply for a request target: by path and query first, then by path alone."""
    path = target if target in replies else urlsplit(target).path
    if path not in replies and path.endswith("/index.html"):
        path = path.removesuffix("index.html")
    return path, replies.get(path)


class Server(ThreadingHTTPServer):
    """Serves a table of replies from 127.0.0.1."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int, replies: Mapping[str, Reply]) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.replies = replies
        self.lock = threading.Lock()
        self.made: dict[str, bytes] = {}
        self.seen: set[str] = set()
        self.hits: dict[str, int] = {}

    def body(self, path: str, reply: Reply) -> bytes:
        """The body, made once."""
        if reply.make is None:
            return reply.body
        with self.lock:
            if path not in self.made:
                self.made[path] = reply.make()
            return self.made[path]

    def first_visit(self, target: str) -> bool:
        """Whether this target was never asked for before."""
        with self.lock:
            new = target not in self.seen
            self.seen.add(target)
            return new


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "Server"
    sys_version = ""
    timeout = 60
    # Headers and body leave in one packet: without it every reply waits for the client's delayed acknowledgement.
    wbufsize = 65536

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the library's name
        """Silence: what was asked stands in ``hits``."""

    def do_GET(self) -> None:
        self._answer(self.path, {})

    def do_HEAD(self) -> None:
        self._answer(self.path, {})

    def do_POST(self) -> None:
        size = min(int(self.headers.get("Content-Length") or 0), 65536)
        form = dict(parse_qsl(self.rfile.read(size).decode("utf-8", "replace"), keep_blank_values=True))
        self._answer(self.path, form)

    def _answer(self, target: str, form: Mapping[str, str]) -> None:
        with self.server.lock:
            self.server.hits[target] = self.server.hits.get(target, 0) + 1
        if urlsplit(target).path == "/robots.txt":
            self._send(200, ROBOTS, "text/plain")
            return
        path, reply = find(self.server.replies, target)
        if reply is None:
            self._send(404, NOT_FOUND, "text/html; charset=utf-8")
        elif reply.fault and self._fault(reply.fault, target):
            return
        elif reply.referer and not self.headers.get("Referer"):
            self._send(200, NO_REFERER, "text/html;charset=UTF-8")
        elif reply.answer is not None:
            asked = {**dict(parse_qsl(urlsplit(target).query)), **form}
            self._send(200, reply.answer(asked), reply.content_type)
        else:
            self._document(path, reply)

    def _fault(self, fault: str, target: str) -> bool:
        """Answer as the fault does; False when the page is well after all."""
        if fault == "flaky":
            if not self.server.first_visit(target):
                return False
            self._send(503, b"busy", "text/html", (("Retry-After", "1"),))
        elif fault == "hangup":
            self.close_connection = True
        elif fault == "jump-home":
            self._send(302, b"", "text/html", (("Location", "/"),))
        else:
            status, html = FAULTS[fault]
            extra = (("Retry-After", "7200"),) if status == 503 else ()
            self._send(status, html.encode(), "text/html; charset=utf-8", extra)
        return True

    def _document(self, path: str, reply: Reply) -> None:
        body = self.server.body(path, reply)
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        extra = [("ETag", tag), *reply.headers]
        stamp = ""
        if reply.day:
            stamp = formatdate((reply.day.toordinal() - 719163) * 86400 + 36000, usegmt=True)
            extra.append(("Last-Modified", stamp))
        if self.headers.get("If-None-Match") == tag or (stamp and self.headers.get("If-Modified-Since") == stamp):
            self._send(304, b"", reply.content_type, tuple(extra))
        else:
            self._send(reply.status, body, reply.content_type, tuple(extra))

    def _send(self, status: int, body: bytes, content_type: str, extra: tuple[tuple[str, str], ...] = ()) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in extra:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD" and status != 304:
            self.wfile.write(body)
        self.wfile.flush()
