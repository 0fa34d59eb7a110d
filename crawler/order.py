"""What one crawl is to do, as a plain value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from checks.needs import CrawlNeeds
from crawler.addresses import spelled
from crawler.profile import Profile
from crawler.walk.starts import Again, Start
from crawler.walk.wishes import default_needs

SHANGHAI = timezone(timedelta(hours=8))


def now_in_shanghai() -> datetime:
    """The present moment as the portals' clocks show it."""
    return datetime.now(SHANGHAI)


@dataclass(frozen=True, slots=True)
class Order:
    """What one crawl is to do. ``urls`` asks for exactly these again; ``columns`` tell how such columns were found before.

    ``wait_budget`` are the seconds that waiting after refusals may cost one part of a host; ``clock`` answers the present moment.
    """

    profile: Profile
    units: tuple[str, ...] = ()
    needs: CrawlNeeds | None = None
    full: bool = False
    urls: tuple[str, ...] | None = None
    columns: tuple[Again, ...] = ()
    browser: bool = False
    portal: bool = True
    today: date | None = None
    wait_budget: float = 600.0
    clock: Callable[[], datetime] = now_in_shanghai

    @property
    def incremental(self) -> bool:
        """Whether documents that are known need be asked for only if they changed."""
        return not self.full and self.urls is None

    @property
    def day(self) -> date:
        """The day of this crawl."""
        return self.today or self.clock().date()

    @property
    def reading_day(self) -> date:
        """The day by which rows that show only month and day get their year: the one the portal is looked at for."""
        return self.profile.judged_on(self.day)

    @property
    def wanted(self) -> CrawlNeeds:
        """What is to be seen."""
        return self.needs or default_needs(self.profile.case_year(self.reading_day))

    def starts(self) -> tuple[tuple[Start, ...], tuple[str, ...]]:
        """The homes of the ordered units, each once with all that share it, and the homes of the other units."""
        starts: dict[str, Start] = {}
        for entry in self.profile.units:
            if self.units and entry.name not in self.units:
                continue
            url = spelled(entry.site)
            before = starts.get(url, Start(url, ()))
            pins = tuple((entry.name, name, address) for name, address in entry.columns.items())
            starts[url] = Start(url, (*before.units, entry.name), (*before.pinned, *pins))
        others = {spelled(entry.site) for entry in self.profile.units} - starts.keys()
        return tuple(starts.values()), tuple(sorted(others))

    def open_now(self) -> bool:
        """Whether the profile's hours allow crawling at this moment."""
        return self.profile.portal.open_at(self.clock().time())
