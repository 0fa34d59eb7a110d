"""Why something could not be seen, in Chinese, as gaps and verdicts tell it."""

from __future__ import annotations

import ssl
from collections.abc import Mapping

from OpenSSL import SSL
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)

from checks.page import PageRecord
from crawler.guard import OutOfBounds

_BLOCKED: Mapping[str, str] = {
    "challenge": "返回防火墙或人机验证页面",
    "login": "需要登录",
    "soft-404": "软404：页面提示内容不存在",
    "empty-shell": "空壳页面：没有可读内容",
    "jump-home": "页面跳转到首页",
    "maintenance": "网站维护或服务不可用",
    "server-error": "服务器错误",
    "no-list": "接口返回的数据中没有列表",
}
_STATUS: Mapping[int, str] = {
    401: "返回401，需要登录",
    403: "返回403，被防火墙拦截或拒绝访问",
    404: "返回404，页面不存在",
    405: "返回405，请求被拒绝",
    410: "返回410，页面已删除",
    412: "返回412，被防火墙拦截",
    429: "返回429，访问过于频繁",
    503: "返回503，服务不可用",
    521: "返回521，被防火墙拦截",
}


_FAILURES: tuple[tuple[type[BaseException], str], ...] = (
    (DownloadTimeoutError, "超时"),
    (TimeoutError, "超时"),
    (CannotResolveHostError, "域名无法解析或指向内网地址"),
    (DownloadConnectionRefusedError, "连接被拒绝"),
    (DownloadCancelledError, "内容超过大小上限，未读取"),
    (ResponseDataLossError, "内容传输不完整"),
    (DownloadFailedError, "连接中断"),
)


def why_failed(error: BaseException) -> str:
    """What went wrong with a request that brought no answer."""
    if isinstance(error, OutOfBounds):
        return str(error)
    if isinstance(error, IgnoreRequest):
        told = str(error)
        if "robots.txt" in told:
            return "网站的 robots.txt 不允许抓取"
        return "跳转次数过多" if "redirect" in told.lower() else f"请求被放弃（{told}）"
    for kind, why in _FAILURES:
        if isinstance(error, kind):
            return why
    return f"抓取出错（{type(error).__name__}：{' '.join(str(error).split())[:120]}）"


def tls_failed(error: BaseException) -> bool:
    """Whether no answer came because no TLS connection could be made with the host."""
    reasons = getattr(error.__cause__, "reasons", None) or ()
    causes = (error, error.__cause__, *(getattr(reason, "value", None) for reason in reasons))
    return any(isinstance(cause, ssl.SSLError | SSL.Error) for cause in causes)


def why_unseen(status: int, record: PageRecord | None) -> str | None:
    """Why an answer is no evidence; None for a page that can be read."""
    if status in _STATUS:
        return _STATUS[status]
    if status >= 400:
        return f"返回{status}，" + ("服务器错误" if status >= 500 else "无法访问")
    if record is not None and record.blocked:
        return _BLOCKED.get(record.blocked, f"页面不能作为依据（{record.blocked}）")
    if record is not None and record.kind == "error":
        return "返回的是错误页面"
    return None
