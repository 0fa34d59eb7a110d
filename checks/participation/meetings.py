"""Meetings of a unit's leadership: are they published regularly, and with what was discussed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from checks.attribution import attribute, names_of
from checks.authorship import is_government_office
from checks.columns import unread, unseen
from checks.documents import Lookup, look_up
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.names import plain
from checks.readings import read
from checks.selections import Selection
from checks.titles import dated, day_of, newest

_CONTENT = re.compile(
    r"会议议题|会议内容|会议(还)?(研究|审议|听取|传达|学习|讨论|强调|指出|要求|决定|通过|部署|认为|通报|明确|原则)|研究(了|审议|讨论|通过|部署)?《?"
    r"|审议(了|通过|并|《)|(主要|会议)内容[:：]|通报(了)?[^。\n]{2,40}情况|听取了?[^。\n]{2,40}(汇报|情况)|传达(学习)?(了|贯彻)?[^。\n]{2,40}|议题[一二三123][、:：是为]"
)


GOVERNMENT = re.compile(
    r"国务院|中共中央|(省|市|区|县)(委|政府|人民政府|管委会)[^,。部办局]{0,6}(常务|常委|全体|政治局)[^,。]{0,4}会议?"
    r"|(省|市|区|县)(政府|人民政府|管委会)[^,。部办局]{0,6}(党组|专题)[^,。]{0,2}会议?"
)
"""Meetings of governments, by their names."""
_ABOVE = re.compile(
    r"^((.{2,3})?省|(.{2,4})?市|国家|中央)(?!.{0,14}分局)[^召举]{1,14}(厅|局|委|部|委员会|办公室)(组织)?(召开|举行)"
    r"|^(全国|全省)[^,。]{0,20}会议?(召开|举行|在)"
)
"""Meetings of higher bodies by who holds them."""
_SHORT = 30
"""Letters; a shorter page holds its text in a picture or file, or was not kept."""


@dataclass(frozen=True, slots=True)
class MeetingsRegular:
    """合格: a meeting in the last ``days`` days and in every quarter of Y that is over, with what was discussed in the newest ones.

    Nothing in a year is 不合格; a quarter without one, a stale list, or mere announcements are 部分合格.
    """

    selection: Selection
    days: int = 92
    opened: int = 30

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{self.selection.what}最近{self.days}天内有更新、各季度都有，并写明会议内容"

    def needs(self) -> tuple[Need, ...]:
        """The lists of two years, the newest pages."""
        return self.selection.need(bodies=True, attachments=True, newest=self.opened)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare the days of the meetings with the quarters, and open the newest."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        own = _of_unit(looked.chosen, site, case)
        if not own:
            # The unit's own meetings may stand in what could not be seen.
            if gap := unread(looked.search) or (unseen(looked.search) if looked.search.blind else None):
                return gap
            told = "、".join(dated(d) for d in looked.chosen[:3])
            evidence = tuple(d.as_evidence("不是本单位的会议") for d in looked.chosen[:5])
            fix = f"在会议公开栏目公开{self.selection.what}"
            return Finding(Status.FAILED, f"未公开本单位的{self.selection.what}，只见{told}", evidence, fix=fix)
        looked = replace(looked, chosen=own)
        last = newest(looked.chosen)
        day = day_of(last) if last else None
        if last is None or day is None:
            evidence = tuple(d.as_evidence() for d in looked.chosen[:10])
            return Finding(Status.UNKNOWN, f"{self.selection.what}的列表和页面都读不到日期，无法核查是否常态化公开", evidence)
        lacks = self._lacks(looked, day, case)
        bare = self._bare(looked.chosen, site)
        return self._weigh(looked, last, day, lacks, bare, case)

    def _lacks(self, looked: Lookup, last: date, case: Case) -> list[str]:
        days = [d for d in map(day_of, looked.chosen) if d]
        quarters = [(q, date(case.year, 3 * q - 2, 1), _after(case.year, q)) for q in range(1, 5)]
        missing = [
            f"第{'一二三四'[q - 1]}季度"
            for q, start, end in quarters
            if end <= case.as_of and not any(start <= d < end for d in days)
        ]
        parts = [f"{case.year}年{'、'.join(missing)}没有公开会议"] if missing else []
        if case.as_of - last > timedelta(days=self.days):
            parts.append(f"自{last}以来未更新，已{(case.as_of - last).days}天（要求{self.days}天内有更新）")
        return parts

    def _bare(self, chosen: tuple[Document, ...], site: Site) -> str:
        """Empty where a newest page tells what was discussed, else what was seen: 无内容 or 未能打开."""
        recent = sorted(chosen, key=lambda d: day_of(d) or date.min, reverse=True)[: self.opened]
        readings = [read(site, (d,)) for d in recent]
        told = [r for r in readings if len(r.text) >= _SHORT and not r.unread][:5]
        if any(_CONTENT.search(r.text) for r in told):
            return ""
        return "无内容" if told and not any(r.images for r in told) else "未能打开"

    def _weigh(self, looked: Lookup, last: Document, day: date, lacks: list[str], bare: str, case: Case) -> Finding:
        what, where = self.selection.what, looked.search.found_as
        in_year = [d for d in looked.chosen if (on := day_of(d)) and on.year == case.year]
        evidence = unique_evidence([last.as_evidence("最近一次"), *(d.as_evidence() for d in in_year[:12])])
        told = f"{case.year}年公开{len(in_year)}次，最近一次为{dated(last)}"
        fix = f"在{where}栏目按季度公开{what}的召开情况和主要内容"
        if case.as_of - day > timedelta(days=366):
            reason = f"{where}栏目一年内没有公开{what}，最近一次为{dated(last)}"
            return Finding(Status.FAILED, reason, evidence, fix=fix, found=looked.chosen)
        if bare == "无内容":
            lacks = [*lacks, "最近几次会议只有消息，没有写明议题和主要内容"]
        if lacks:
            return Finding(
                Status.PARTIAL, f"{what}未能常态化公开：{'；'.join(lacks)}（{told}）", evidence, fix=fix, found=looked.chosen
            )
        if bare:
            reason = f"{what}{told}，但会议正文未能读取，无法核查主要内容"
            return Finding(Status.UNKNOWN, reason, evidence, found=looked.chosen)
        return Finding(Status.PASSED, f"{what}常态化公开，{told}，写明了议题和主要内容", evidence, found=looked.chosen)


def _of_unit(documents: tuple[Document, ...], site: Site, case: Case) -> tuple[Document, ...]:
    """Without the meetings of the government and of higher bodies, which stand on every page of a portal."""
    if is_government_office(site.unit):
        return documents
    return tuple(d for d in documents if not GOVERNMENT.search(title := plain(d.title)) and not _held_above(title, case))


def _held_above(title: str, case: Case) -> bool:
    holder = re.split("召开|举行", title, maxsplit=1)[0]
    bare = title.removeprefix(plain(case.district)) if case.district else title
    return _ABOVE.search(bare) is not None and not attribute(names_of((case.unit,), case.district), title=holder)


def _after(year: int, quarter: int) -> date:
    return date(year + 1, 1, 1) if quarter == 4 else date(year, 3 * quarter + 1, 1)
