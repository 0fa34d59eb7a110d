"""A served sample district: its address, its profile, and the way to stop it."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

import yaml

from samples.district import District, build
from samples.server import Server

AS_OF = date(2021, 11, 30)


def profile_of(district: District, host: str, as_of: date) -> dict[str, Any]:
    """The profile (contract section 2) of a district that ``host`` serves, as plain data."""
    root = f"http://{host}"
    units = []
    for unit in district.units:
        entry: dict[str, Any] = {
            "name": unit.name,
            "aliases": list(unit.aliases),
            "kind": unit.kind,
            "site": root + district.home(unit.slug),
        }
        if unit.key:
            entry["key"] = True
        pinned = district.deal.pinned.get(unit.slug, {})
        if pinned:
            entry["columns"] = {name: root + district.urls[key] for name, key in pinned.items()}
        units.append(entry)
    portal = {
        "home": f"{root}/",
        "hosts": [host],
        "allow_private": True,
        "requests_per_second": 0,
        "contact": "mailto:office@example.gov.cn",
    }
    return {"district": "示例区", "edition": 2021, "as_of": as_of, "portal": portal, "units": units}


class RunningSample:
    """The district on 127.0.0.1, served by a thread until ``close``."""

    def __init__(self, district: District, port: int, as_of: date) -> None:
        self.district = district
        self.as_of = as_of
        self._server = Server(port, district.replies)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, name="sample-district", daemon=True
        )
        self._thread.start()

    @property
    def host(self) -> str:
        """``127.0.0.1:port``."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    @property
    def url(self) -> str:
        """The portal's home page."""
        return f"http://{self.host}/"

    @property
    def hits(self) -> dict[str, int]:
        """How often each path was asked for."""
        return dict(self._server.hits)

    def profile(self) -> dict[str, Any]:
        """The district profile (contract section 2) as plain data."""
        return profile_of(self.district, self.host, self.as_of)

    def write_profile(self, path: Path) -> Path:
        """The profile as YAML at ``path``."""
        path.write_text(yaml.safe_dump(self.profile(), allow_unicode=True, sort_keys=False), encoding="utf-8")
        return path

    def close(self) -> None:
        """Stop serving; a second call does nothing."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join(timeout=5)
        self._server.server_close()

    def __enter__(self) -> RunningSample:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def serve(port: int = 0, variant: str = "demo", as_of: date = AS_OF, turn: int = 0) -> RunningSample:
    """Serve the sample district on 127.0.0.1; port 0 takes a free one. ``turn`` deals units to the next publishing systems."""
    return RunningSample(build(variant, turn), port, as_of)
