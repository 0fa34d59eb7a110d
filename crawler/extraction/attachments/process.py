"""A long-lived process that reads files one after another, and is replaced when one of them hangs or kills it.

Neither multiprocessing nor an executor: both start the caller's own main module again, and hand back pickles, which a parser taken
over by a hostile file could make run code here. This side believes nothing but JSON.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from multiprocessing.connection import Connection
from typing import Any

from crawler.extraction.attachments.limits import Limits

_LOG = logging.getLogger(__name__)
_START_SECONDS = 60.0
_RENEWED_AFTER = 1000  # jobs; libraries that leak do not get the chance


class Worker:
    """One child process behind a lock; safe to share between threads, and after a fork each process has its own child."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._link: Connection | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._owner = 0
        self._jobs = 0

    def run(self, data: bytes, job: dict[str, Any], limits: Limits, seconds: float) -> dict[str, Any]:
        """The child's answer to ``job``; a hang beyond ``seconds`` or a crash answers with ``unreadable`` and a new child next time."""
        with self._lock:
            if self._owner != os.getpid():
                # Forked: the child belongs to the parent process, so it is neither used nor ended here.
                self._child, self._link, self._folder, self._jobs = None, None, None, 0
            if (self._child is None or self._child.poll() is not None or self._jobs >= _RENEWED_AFTER) and not self._start():
                return {"unreadable": "附件解析进程无法启动，未读"}
            return self._ask(data, job | {"limits": limits.as_mapping()}, limits, seconds)

    def close(self) -> None:
        """Ends the child; the next job starts another."""
        with self._lock:
            if self._owner == os.getpid():
                self._stop()

    def _ask(self, data: bytes, job: dict[str, Any], limits: Limits, seconds: float) -> dict[str, Any]:
        link, child = self._link, self._child
        assert link is not None
        assert child is not None
        late = threading.Event()

        def stop() -> None:
            late.set()
            _kill(child)

        timer = threading.Timer(seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            link.send_bytes(json.dumps(job).encode("ascii"))
            link.send_bytes(data)
            answer = json.loads(link.recv_bytes())
        except (EOFError, OSError, ValueError) as error:
            timer.cancel()
            self._stop()
            if late.is_set():
                return {"unreadable": f"解析超时（{seconds:g}秒），未读"}
            _LOG.warning("the parsing process ended (%s) on %s", error, job.get("name"))
            return {"unreadable": f"解析中断：文件使解析进程崩溃，或所需内存超过{limits.memory // 2**20}MB"}
        timer.cancel()
        self._jobs += 1
        if not isinstance(answer, dict):
            return {"unreadable": "文件解析出错"}
        if "trace" in answer:
            _LOG.warning("a reader failed on %s:\n%s", job.get("name"), answer["trace"])
        return answer

    def _start(self) -> bool:
        """Starts a child and waits until it can take a job."""
        self._stop()
        ours, theirs = socket.socketpair()
        self._folder = tempfile.TemporaryDirectory(prefix="zwgk-attachments-", ignore_cleanup_errors=True)
        with theirs:
            self._child = subprocess.Popen(  # noqa: S603 - our own interpreter, no word of the file
                [sys.executable, "-m", "crawler.extraction.attachments.child", str(theirs.fileno()), self._folder.name],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # so that what it starts ends with it, and Ctrl-C at a terminal is ours to handle
                env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "OMP_NUM_THREADS": "2"},
            )
        self._link = Connection(ours.detach())
        self._owner, self._jobs = os.getpid(), 0
        try:
            if self._link.poll(_START_SECONDS):
                self._link.recv_bytes()
                return True
        except (EOFError, OSError) as error:
            _LOG.error("the parsing process did not start: %s", error)
        self._stop()
        return False

    def _stop(self) -> None:
        if self._link is not None:
            self._link.close()
        if self._child is not None:
            _kill(self._child)
            self._child.wait()
        if self._folder is not None:
            self._folder.cleanup()
        self._link, self._child, self._folder = None, None, None


def _kill(child: subprocess.Popen[bytes]) -> None:
    """Ends the child and whatever it started."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        return  # already gone
