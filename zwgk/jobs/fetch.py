"""One page by its address, for ``zwgk inspect``: plain, small, with the honest user agent."""

from __future__ import annotations

import urllib.error
import urllib.request
from dataclasses import dataclass

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
    request = urllib.request.Request(url, headers={"User-Agent": "zwgk-inspect/0.1"})  # noqa: S310 - the caller checked http(s)
    try:
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310
            return Answer(response.url, response.read(LIMIT), response.headers.get("Content-Type", ""), response.status)
    except urllib.error.HTTPError as error:
        return Answer(url, error.read(LIMIT), error.headers.get("Content-Type", ""), error.code)
    except (urllib.error.URLError, TimeoutError, ConnectionError, ValueError) as error:
        raise JobError(f"打不开 {url}：{error}") from error
