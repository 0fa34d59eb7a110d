"""Runs: when facts were gathered, and whose facts a run replaces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from sqlalchemy import Connection, delete, insert, select, update

from storage.errors import StorageError
from storage.models import PageRow, RunRow, RunScopeRow
from storage.naming import fresh_id, now, owner_text, owner_value
from storage.shelf import Shelf
from storage.values import Owner, Run, RunState


class RunLog(Shelf):
    """Starts, finishes and finds runs."""

    def start_run(self, district: str, kind: str, scope: Iterable[Owner] = (), profile_digest: str = "") -> Run:
        """A new run. ``kind`` is crawl, nightly, recheck, second-look ...; ``scope`` the owners it will crawl in full."""

        def work(connection: Connection) -> int:
            row = {"id": name, "district": district, "kind": kind, "started_at": started, "profile_digest": profile_digest}
            number = connection.execute(
                insert(RunRow).values(**row, state="running", stats={}).returning(RunRow.number)
            ).scalar_one()
            _write_scope(connection, number, owners)
            return number

        name, started, owners = fresh_id(), now(), tuple(dict.fromkeys(scope))
        return Run(name, self.database.write(work), district, kind, started, scope=owners, profile_digest=profile_digest)

    def finish_run(
        self,
        run: Run,
        state: RunState = "finished",
        scope: Iterable[Owner] | None = None,
        stats: Mapping[str, Any] | None = None,
    ) -> Run:
        """Ends the run. Only a ``finished`` one replaces older facts, of the owners in ``scope`` (default: as started)."""

        def work(connection: Connection) -> None:
            values = {"state": state, "finished_at": now(), "stats": dict(stats if stats is not None else run.stats)}
            connection.execute(update(RunRow).where(RunRow.number == run.number).values(values))
            if scope is not None:
                connection.execute(delete(RunScopeRow).where(RunScopeRow.run == run.number))
                _write_scope(connection, run.number, dict.fromkeys(scope))

        self.database.write(work)
        return self.run(run.id)

    def run(self, run_id: str) -> Run:
        """The run of that id; raises ``StorageError`` when there is none."""
        found = self._runs(RunRow.id == run_id)
        if not found:
            raise StorageError(f"没有这次运行：{run_id}")
        return found[0]

    def runs(self, district: str) -> tuple[Run, ...]:
        """The district's runs, newest first."""
        return self._runs(RunRow.district == district)

    def districts(self) -> tuple[str, ...]:
        """The districts that were ever crawled, by name."""
        with self.database.reading() as connection:
            return tuple(connection.scalars(select(RunRow.district).distinct().order_by(RunRow.district)))

    def latest_run(self, district: str) -> Run | None:
        """The district's newest finished run."""
        return next(iter(self._runs(RunRow.district == district, RunRow.state == "finished")), None)

    def unfinished_run(self, district: str, kind: str | None = None) -> Run | None:
        """The run to go on with: the district's newest, when it was interrupted and no later one of its kind was finished."""
        found = self._runs(RunRow.district == district, *([RunRow.kind == kind] if kind else []))
        return found[0] if found and found[0].state == "running" else None

    def fetched_urls(self, run: Run, *, seen_only: bool = False) -> set[str]:
        """The addresses that the run has already asked for; with ``seen_only`` those that need not be asked again."""
        query = select(PageRow.url).where(PageRow.run == run.number)
        if seen_only:
            query = query.where(PageRow.gap.is_(None))
        with self.database.reading() as connection:
            return set(connection.scalars(query))

    def _runs(self, *conditions: Any) -> tuple[Run, ...]:
        with self.database.reading() as connection:
            rows = connection.execute(select(RunRow.__table__).where(*conditions).order_by(RunRow.number.desc())).all()
            scopes: dict[int, list[Owner]] = {}
            wanted = select(RunScopeRow.run, RunScopeRow.owner).join(RunRow, RunRow.number == RunScopeRow.run).where(*conditions)
            for number, owner in connection.execute(wanted.order_by(RunScopeRow.owner)):
                scopes.setdefault(number, []).append(owner_value(owner))
        return tuple(
            Run(
                row.id,
                row.number,
                row.district,
                row.kind,
                row.started_at,
                cast(RunState, row.state),
                row.finished_at,
                tuple(scopes.get(row.number, ())),
                row.profile_digest,
                row.stats,
            )
            for row in rows
        )


def _write_scope(connection: Connection, number: int, owners: Iterable[Owner]) -> None:
    if rows := [{"run": number, "owner": owner_text(owner)} for owner in owners]:
        connection.execute(insert(RunScopeRow), rows)
