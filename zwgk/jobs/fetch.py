"""One page by its address, for ``zwgk inspect``: plain, small, with the honest user agent."""

from __future__ import annotations

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass

from crawler.addresses import spelled
from zwgk.jobs.failures import JobError

LIMIT = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the final address, bytes (at most 20 MB), content type and HTTP status."""

    url: str
    body: bytes
    content_type: str
    status: int


def fetch(url: str, timeout: float = 20) -> Answer:
    """Fetch one page. Raises JobError with a Chinese reason."""
    try:
        request = urllib.request.Request(spelled(url), headers={"User-Agent": "zwgk-inspect/0.1"})  # noqa: S310 - the caller checked http(s)
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310
            return Answer(response.url, response.read(LIMIT), response.headers.get("Content-Type", ""), response.status)
    except urllib.error.HTTPError as error:
        return Answer(url, error.read(LIMIT), error.headers.get("Content-Type", ""), error.code)
    except ValueError:
        raise JobError(f"不是完整的网址：{url}", 2) from None
    except (OSError, http.client.HTTPException) as error:
        raise JobError(f"打不开 {url}：{_why(getattr(error, 'reason', error))}") from error


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (ConnectionRefusedError, "连接被拒绝"),
    (TimeoutError, "超时"),
    (socket.gaierror, "域名无法解析"),
    (ssl.SSLError, "安全连接失败"),
    (ConnectionError, "连接中断"),
    (http.client.HTTPException, "回答不合规范"),
)


def _why(reason: object) -> str:
    return next((told for sort, told in _REASONS if isinstance(reason, sort)), str(reason))
