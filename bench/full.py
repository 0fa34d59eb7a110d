"""The product's own road on the generated portal: fetch, page record, store through SQLAlchemy, every page of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from checks.needs import CrawlNeeds, Need
from checks.vocabulary import column_words
from crawler.run import run_order


def order_for(url: str, data: Path) -> dict[str, Any]:
    """An order for the whole portal: one unit at its root, all lists to their end, every document."""
    host = url.split("/")[2]
    unit = {"name": "区政府办公室", "kind": "office", "site": f"{url}index.html"}
    portal = {
        "home": url,
        "hosts": [host],
        "allow_private": True,
        "requests_per_second": 0,
        "contact": "mailto:bench@example.gov.cn",
    }
    needs = [Need(key, years=None, bodies=True, newest=100_000) for key in column_words()]
    return {
        "profile": {"district": "示例区", "edition": 2021, "as_of": "2021-11-30", "portal": portal, "units": [unit]},
        "folder": str(data),
        "units": [],
        "needs": CrawlNeeds(2021, tuple(needs)),
        "data": str(data),
        "db": "",
        "full": True,
        "urls": None,
    }


def main() -> int:
    """``python -m bench.full URL FOLDER``: prints how many pages were stored."""
    from dataclasses import asdict

    order = order_for(sys.argv[1], Path(sys.argv[2]))
    needs: CrawlNeeds = order["needs"]
    order["needs"] = {"year": needs.year, "needs": [asdict(need) for need in needs.needs]}
    summary = run_order(order, lambda _: None, {"NO_BROWSER": True})
    sys.stderr.write(f"{summary.told()}\n" if summary.ended != "finished" or summary.gaps else "")
    sys.stdout.write(f"{summary.pages}\n")
    return 0 if summary.ended == "finished" else 1


if __name__ == "__main__":
    sys.exit(main())
