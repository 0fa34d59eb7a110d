"""The far side of ``process.Worker``: takes one job at a time from a socket and answers in JSON until the socket closes.

Started as a program of its own, never imported by the crawler, so that a broken file can bring down nothing but this.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from multiprocessing.connection import Connection
from typing import Any

from crawler.extraction.attachments.limits import Limits, UnreadableError
from crawler.extraction.attachments.reading import Scan

READY = b"ready"  # said once, so that starting up is not counted as a file's time


def main(descriptor: int, folder: str) -> None:
    """Serves jobs until the other side closes ``descriptor``; ``folder`` is the worker's own scratch folder."""
    link = Connection(descriptor)
    link.send_bytes(READY)
    while True:
        try:
            job = json.loads(link.recv_bytes())
            data = link.recv_bytes()
        except EOFError:
            return
        link.send_bytes(json.dumps(_answer(job, data, folder)).encode("ascii"))


def _answer(job: dict[str, Any], data: bytes, folder: str) -> dict[str, Any]:
    limits = Limits(**job["limits"])
    _restrict(limits.ocr_memory if job["scan"] else limits.memory)
    try:
        if job["scan"]:
            return _recognised(data, job["scan"], limits)
        return _parsed(data, job, limits, folder)
    except UnreadableError as reason:
        return {"unreadable": str(reason)}
    except MemoryError:
        return {"unreadable": f"文件过大，解析所需内存超过{limits.memory // 2**20}MB"}
    except RecursionError:
        return {"unreadable": "文件结构嵌套过深，未读"}
    except Exception:  # noqa: BLE001
        # Whatever a reader did not foresee is this file's misfortune, told and logged, and the crawl goes on.
        return {"unreadable": "文件解析出错", "trace": traceback.format_exc(limit=-8)}


def _parsed(data: bytes, job: dict[str, Any], limits: Limits, folder: str) -> dict[str, Any]:
    from crawler.extraction.attachments.parsing import parse

    parsed = parse(data, job["name"], job["content_type"], limits, folder)
    body = parsed.body
    return {
        "text": body.text,
        "tables": [[table.caption, table.rows] for table in body.tables],
        "links": [[link.text, link.url, link.area] for link in body.links],
        "images": body.images,
        "unreadable": body.unreadable,
        "scans": [[scan.path, scan.kind, scan.pages, scan.pictures] for scan in parsed.scans],
    }


def _recognised(data: bytes, scan: list[Any], limits: Limits) -> dict[str, Any]:
    from crawler.extraction.attachments.recognition import recognise

    path, kind, pages, pictures = scan
    text, left = recognise(data, Scan(tuple(path), kind, tuple(pages), tuple(pictures)), limits)
    return {"text": text, "unreadable": left}


def _restrict(memory: int) -> None:
    """Bounds the address space of this process from now on; Windows has no such bound."""
    if sys.platform == "win32":
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory if hard == resource.RLIM_INFINITY else min(memory, hard), hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    os.umask(0o077)
    main(int(sys.argv[1]), sys.argv[2])
