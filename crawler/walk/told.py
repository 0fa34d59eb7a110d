"""What a walk saw, as columns and homes; it may be asked at any moment, and says what was broken off."""

from __future__ import annotations

from collections.abc import Iterator

from checks.evidence import Gap
from checks.reading.names import plain
from crawler.facts import HomeFact
from crawler.walk.ground import Ground
from crawler.walk.state import Claim, ColumnWalk
from crawler.walk.wishes import Wishes
from storage.values import ColumnRead


def columns_seen(ground: Ground) -> Iterator[ColumnRead]:
    """Every column, once for each owner, with what its walk saw so far."""
    for column in ground.columns.values():
        told: dict[str | None, Claim] = {}
        for key, claim in column.claims.items():
            for owner in ground.homes[key].owners:
                if owner not in told or claim.pinned:
                    told[owner] = claim
        for owner, claim in told.items():
            yield _column_fact(column, claim, owner, ground.wishes)


def homes_seen(ground: Ground, *, portal: bool) -> Iterator[HomeFact]:
    """How far each home was seen, the portal's first; without ``portal`` its home was only looked at, not walked."""
    for home in ground.homes.values():
        if home.pins or (home.budget <= 0 and not home.seen) or (home.is_portal and not portal):
            continue
        gaps = list(home.gaps)
        if home.over_budget:
            gaps.append(Gap(home.url, "栏目导航", "栏目页面过多，未全部查看"))
        if home.waiting:
            gaps.append(Gap(home.url, "栏目导航", "抓取中断，导航页面未看完"))
        for owner in home.owners:
            pinned = ground.homes.get(f"{home.url} {owner}")
            yield HomeFact(owner, home.url, home.seen, home.explored, (*gaps, *(pinned.gaps if pinned else ())))


def _column_fact(column: ColumnWalk, claim: Claim, owner: str | None, wishes: Wishes) -> ColumnRead:
    reading = column.reading
    own = _name_of(column, claim, wishes)
    # A breadcrumb of the column's own name alone tells nothing of where it stands.
    path = tuple(name for name in column.breadcrumb if plain(name) != plain(own)) or tuple(
        name for name in claim.path if plain(name) != plain(own)
    )
    gap = column.gap or (None if column.seen or column.offsite else "抓取中断，未能看到")
    if reading is not None and not reading.done and not gap:
        gap = f"抓取中断，列表只读了{reading.pages}页"
    return ColumnRead(
        owner=owner,
        url=column.url,
        name=own,
        path=path,
        parent_url=claim.parent or None,
        page_urls=tuple(reading.page_urls) if reading else (),
        rows=tuple(reading.rows) if reading else (),
        static=column.static,
        complete=gap is None and (reading is None or reading.complete),
        reads_to=reading.reads_to if reading else None,
        total=reading.total if reading else None,
        gap=gap,
        offsite=column.offsite,
        landed=column.landed,
        found_by=claim.found_by,
    )


def _name_of(column: ColumnWalk, claim: Claim, wishes: Wishes) -> str:
    """The column's name: what the profile says, else its page's own title, else the words of the link to it."""
    if claim.pinned or column.static or not column.title:
        return claim.name or column.title or (column.breadcrumb[-1] if column.breadcrumb else column.url)
    if claim.name and wishes.known(claim.name) and not wishes.known(column.title):
        return claim.name
    # A breadcrumb that ends above the page itself names the column on which the link to it stood.
    if claim.name and plain(column.title) in map(plain, claim.path):
        return claim.name
    return column.title
