"""Snapshots: kept once, whole or not at all, never handed out damaged."""

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from storage import BlobMissingError, PageFetch, Repository, StorageFullError

PAGE = PageFetch("http://www.example.gov.cn/a.html", "", "2021-11-30T01:00:00+08:00", 200, "text/html", b"<html>a</html>")


def packs(repo: Repository) -> list[Path]:
    return sorted(repo.blobs.folder.glob("*.pack"))


def test_bytes_come_back_as_they_were_and_are_kept_once(repo: Repository) -> None:
    data = os.urandom(3000) + "政务公开".encode() * 1000
    sha256 = repo.blobs.put(data)
    size = sum(path.stat().st_size for path in packs(repo))
    assert repo.blobs.put(data) == sha256
    assert sum(path.stat().st_size for path in packs(repo)) == size
    assert size < len(data)
    assert repo.blobs.get(sha256) == data
    assert repo.blobs.has(sha256)
    assert not repo.blobs.has("0" * 64)


def test_empty_bytes_are_bytes_too(repo: Repository) -> None:
    assert repo.blobs.get(repo.blobs.put(b"")) == b""


def test_what_was_never_kept_is_said_to_be_missing(repo: Repository) -> None:
    with pytest.raises(BlobMissingError, match="没有保存过"):
        repo.blobs.get("0" * 64)


@pytest.mark.parametrize("harm", ["overwrite", "cut", "remove"])
def test_damaged_bytes_are_never_handed_out(repo: Repository, harm: str) -> None:
    sha256 = repo.blobs.put(b"one page" * 100)
    (pack,) = packs(repo)
    raw = pack.read_bytes()
    if harm == "overwrite":
        pack.write_bytes(raw[:20] + bytes([raw[20] ^ 0xFF]) + raw[21:])
    elif harm == "cut":
        pack.write_bytes(raw[:-10])
    else:
        pack.unlink()
    with pytest.raises(BlobMissingError, match=r"已损坏|不在了"):
        repo.blobs.get(sha256)


def test_bytes_whose_pack_is_gone_are_kept_anew(repo: Repository) -> None:
    sha256 = repo.blobs.put(b"one page" * 100)
    packs(repo)[0].unlink()
    assert repo.blobs.put(b"one page" * 100) == sha256
    assert repo.blobs.get(sha256) == b"one page" * 100


def test_a_crash_before_the_commit_leaves_no_trace_of_the_page(repo: Repository) -> None:
    run = repo.start_run("示例区", "crawl")
    writer = repo.page_writer(run)
    writer.add(PAGE)
    with repo.database.engine.connect() as connection:
        writer._pack.write(connection)  # bytes written, transaction never committed
    assert repo.latest_pages("示例区") == {}
    with repo.page_writer(run) as again:
        sha256 = again.add(PAGE)
    assert repo.blobs.get(sha256) == b"<html>a</html>"


def test_no_room_for_bytes_keeps_the_batch_and_everything_before_it(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    run = repo.start_run("示例区", "crawl")
    writer = repo.page_writer(run)
    first = writer.add(PAGE)
    writer.flush()

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        second = writer.add(PageFetch("http://www.example.gov.cn/b.html", "", "t", 200, "text/html", b"b" * 500))
        with pytest.raises(StorageFullError, match="磁盘空间不足"):
            writer.flush()
    assert writer.waiting == 1
    assert repo.blobs.get(first) == b"<html>a</html>"
    assert set(repo.latest_pages("示例区")) == {PAGE.url}
    writer.flush()
    assert repo.blobs.get(second) == b"b" * 500
    assert len(repo.latest_pages("示例区")) == 2


FILL = """
import resource, signal, sys
from pathlib import Path
from storage import PageFetch, Repository, StorageFullError
import random
repo = Repository.open(sys.argv[1], Path(sys.argv[2]))
run = repo.start_run("示例区", "crawl")
noise = random.Random(1)
with repo.page_writer(run) as writer:
    writer.add(PageFetch("http://www.example.gov.cn/first", "", "t", 200, "text/html", noise.randbytes(1000)))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    with repo.page_writer(run, batch=10) as writer:
        for i in range(200):
            writer.add(PageFetch(f"http://www.example.gov.cn/{i}", "", "t", 200, "text/html", noise.randbytes(5000)))
except StorageFullError as error:
    print(error)
    sys.exit(7)
"""


def test_a_file_system_that_takes_no_more_stops_the_run_and_loses_nothing(tmp_path: Path) -> None:
    url, snapshots = f"sqlite:///{tmp_path}/z.sqlite3", tmp_path / "snapshots"
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", FILL, url, str(snapshots)],
        cwd=root, capture_output=True, text=True, timeout=60, check=False, env={**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert (done.returncode, "磁盘空间不足" in done.stdout) == (7, True), done.stderr
    repo = Repository.open(url, snapshots)
    pages = repo.latest_pages("示例区")
    assert 10 <= len(pages) < 200
    assert "http://www.example.gov.cn/first" in pages
    assert all(len(repo.body(page)) in (1000, 5000) for page in pages.values())
    run = repo.unfinished_run("示例区", "crawl")
    assert run is not None
    assert repo.fetched_urls(run) == set(pages)
    repo.close()
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 300_000


def test_a_full_database_is_told_and_loses_nothing(repo: Repository) -> None:
    run = repo.start_run("示例区", "crawl")
    with repo.page_writer(run) as writer:
        writer.add(PAGE)
    with repo.database.engine.connect() as connection:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    with repo.database.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={used}")
    writer = repo.page_writer(run)
    for i in range(300):
        writer.add(PageFetch(f"http://www.example.gov.cn/{i}/" + "x" * 500, "", "t", gap="超时"))
    with pytest.raises(StorageFullError):
        writer.flush()
    assert writer.waiting == 300
    assert set(repo.latest_pages("示例区")) == {PAGE.url}
    with repo.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    writer.flush()
    assert len(repo.latest_pages("示例区")) == 301
