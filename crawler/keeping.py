"""Between the spider and the store: pages in batches as they come, columns and homes when the walk is over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from checks.page import PageRecord
from crawler.facts import HomeFact
from crawler.profile import Profile
from storage import Repository
from storage.values import PORTAL, ColumnRead, HomeRead, OwnedGap, Owner, PageFetch, Run, StoredPage

Progress = Callable[[int, int], None]


class Keeper(Protocol):
    """What the spider asks of its store. Every method may raise ``StorageError``."""

    run_id: str

    def page(self, fetch: PageFetch) -> None:
        """Keep one fetch."""

    def known(self, url: str) -> StoredPage | None:
        """The newest earlier fetch of an address, where it was seen properly."""

    def record(self, page: StoredPage) -> PageRecord | None:
        """The whole record of a stored page."""

    def body(self, page: StoredPage) -> bytes:
        """The bytes of a stored page."""

    def fetched_in_run(self, url: str, via: str) -> StoredPage | None:
        """What this run fetched of the address before it was broken off."""

    def progress(self, pages: int, waiting: int) -> None:
        """Tell how far the crawl is."""

    def flush(self) -> None:
        """Write what waits."""

    def finish(self, columns: Sequence[ColumnRead], homes: Iterable[HomeFact], *, stats: Mapping[str, Any]) -> None:
        """Write what the walk found and close the run."""


class StoreKeeper:
    """Keeps a crawl in the repository. A run that was broken off is gone on with when it has the same kind, scope and profile."""

    def __init__(
        self, repository: Repository, profile: Profile, kind: str, scope: Sequence[Owner], progress: Progress = lambda *_: None
    ) -> None:
        self._repository, self._progress = repository, progress
        self._district = profile.district
        self._run, self._fetched = self._open_run(profile, kind, scope)
        self.run_id = self._run.id
        self._writer = repository.page_writer(self._run)

    def _open_run(self, profile: Profile, kind: str, scope: Sequence[Owner]) -> tuple[Run, frozenset[str]]:
        digest = profile.digest()
        before = self._repository.unfinished_run(profile.district, kind)
        if before is not None and before.profile_digest == digest and set(before.scope) == set(scope):
            return before, frozenset(self._repository.fetched_urls(before, seen_only=True))
        if before is not None:
            self._repository.finish_run(before, "failed")
        return self._repository.start_run(profile.district, kind, scope, digest), frozenset()

    def page(self, fetch: PageFetch) -> None:
        """Keep one fetch; written by the batch."""
        self._writer.add(fetch)

    def known(self, url: str) -> StoredPage | None:
        """The newest stored fetch of the address."""
        found = self._repository.latest_pages(self._district, (url,)).get(url)
        return found if found is not None and found.seen and found.sha256 else None

    def record(self, page: StoredPage) -> PageRecord | None:
        """The whole record."""
        return self._repository.record(page)

    def body(self, page: StoredPage) -> bytes:
        """The bytes as they were fetched."""
        return self._repository.body(page)

    def fetched_in_run(self, url: str, via: str) -> StoredPage | None:
        """A page of this run from before it was broken off. Rendered ones are fetched again: their clicks cannot be replayed."""
        if url not in self._fetched:
            return None
        found = self._repository.latest_pages(self._district, (url,)).get(url)
        if found is None or found.run != self._run.number or found.via == "browser" or via == "browser":
            return None
        return found if found.seen else None

    def progress(self, pages: int, waiting: int) -> None:
        """Tell whoever asked."""
        self._progress(pages, waiting)

    def flush(self) -> None:
        """Write the last, incomplete batch."""
        self._writer.flush()

    def finish(self, columns: Sequence[ColumnRead], homes: Iterable[HomeFact], *, stats: Mapping[str, Any]) -> None:
        """Write columns, homes and gaps, then close the run; the scope is what was walked and seen."""
        homes = list(homes)
        self._repository.save_columns(self._run, columns)
        self._repository.save_homes(self._run, (HomeRead(h.owner, h.url, h.seen, h.explored) for h in homes))
        self._repository.save_gaps(self._run, (OwnedGap(h.owner, g.url, g.what, g.why) for h in homes for g in h.gaps))
        self._repository.finish_run(self._run, "finished", stats=stats)

    def close(self) -> None:
        """Let go of the database."""
        self._repository.close()


def open_repository(data: Path, db_url: str) -> Repository:
    """The store of a data folder; raises ``StorageError`` when it cannot be opened."""
    return Repository.open(db_url or f"sqlite:///{data / 'zwgk.sqlite3'}", data / "snapshots")


def scope_of(profile: Profile, units: Sequence[str], *, portal: bool) -> tuple[Owner, ...]:
    """Whose facts a crawl of these units (none: all) replaces."""
    names = tuple(units) or tuple(entry.name for entry in profile.units)
    return (PORTAL, *names) if portal else names
