"""Several processes write at once, as a second look beside a recheck does."""

import subprocess
import sys
from pathlib import Path

from storage import Repository

WRITE = """
import sys
from pathlib import Path
from storage import PageFetch, Repository
repo = Repository.open(sys.argv[1], Path(sys.argv[2]))
run = repo.start_run("示例区", "crawl")
with repo.page_writer(run, batch=20) as writer:
    for i in range(400):
        writer.add(PageFetch(f"http://www.example.gov.cn/{sys.argv[3]}/{i}", "", "t", 200, "text/html", b"shared %d" % i))
repo.finish_run(run)
"""


def test_three_processes_write_without_losing_or_doubling_anything(tmp_path: Path) -> None:
    url, snapshots, root = f"sqlite:///{tmp_path}/z.sqlite3", tmp_path / "snapshots", Path(__file__).parents[2]
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITE, url, str(snapshots), str(n)], cwd=root, stderr=subprocess.PIPE, text=True)
        for n in range(3)
    ]
    for writer in writers:
        _, said = writer.communicate(timeout=60)
        assert writer.returncode == 0, said
    repo = Repository.open(url, snapshots)
    pages = repo.latest_pages("示例区")
    assert len(pages) == 1200
    assert {repo.body(page) for page in pages.values()} == {b"shared %d" % i for i in range(400)}
    with repo.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM blobs").scalar_one() == 400
    repo.close()
