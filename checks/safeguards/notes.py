"""What the machine can note for a person who judges a plan, a catalogue or reposted news: counts and doubtful places, no verdicts."""

from __future__ import annotations

import re

from checks.evidence import Case, Document, Site
from checks.reading.names import plain
from checks.readings import Reading
from checks.safeguards.new_media import names_of
from checks.safeguards.wording import FORMER
from checks.tables import column_values, header
from checks.titles import dated, day_of

_LIMIT = re.compile(r"(\d+)个?工作日")
_SOURCE = re.compile(
    r"(来源|稿源|转载自|转自|信息来源)[:：]?\n?[^\n]{0,20}(中国政府网|新华|人民日报|人民网|央视|国务院|新闻联播|求是|光明日报|经济日报|中新网|学习强国)"
)
_AUTHORITY = re.compile(r"中国政府网|新华|人民日报|人民网|央视|国务院|求是|光明日报|经济日报|中新")


def catalogue_doubts(reading: Reading, _documents: tuple[Document, ...], _site: Site, _case: Case) -> tuple[str, ...]:
    """A basic catalogue's doubtful cells: empty ones, limits beyond twenty workdays, bodies that no longer exist."""
    notes: list[str] = []
    for table in reading.tables[:6]:
        for names in (
            ("公开主体", "责任主体", "公开单位", "责任单位"),
            ("公开时限", "时限", "时间"),
            ("公开方式", "形式", "渠道"),
            ("公开内容", "内容"),
        ):
            cells = column_values(table, names)
            empty = sum(1 for c in cells if not c)
            if cells and empty:
                notes.append(f"“{names[0]}”{len(cells)}格中{empty}格空白")
        late = sorted({m[0] for c in column_values(table, ("公开时限", "时限")) for m in _LIMIT.finditer(c) if int(m[1]) > 20})
        if late:
            notes.append(f"时限超过法定20个工作日：{'、'.join(late[:3])}")
    old = [f"{name}（现为{new}）" for name, new in FORMER.items() if re.search(rf"(?<!原){name}", reading.text)]
    if old:
        notes.append(f"疑有机构旧称：{'、'.join(old[:3])}")
    if not notes and any(header(t) for t in reading.tables):
        notes.append("未发现空白格、超期时限或机构旧称")
    return tuple(dict.fromkeys(notes))


def local_substance(reading: Reading, _documents: tuple[Document, ...], site: Site, case: Case) -> tuple[str, ...]:
    """How much of a plan speaks of this unit: its names, the district, tasks given to offices, dates by which they are due."""
    if not reading.text:
        return (f"正文未能读取：{'；'.join(reading.unread[:2])}",) if reading.unread else ("正文没有文字",)
    own = sum(plain(reading.text).count(n) for n in names_of(site.unit)[:1] + names_of(site.unit)[-1:])
    district = reading.text.count(case.district) if case.district else 0
    offices = len(re.findall(r"(责任|牵头|配合|承办)(科室|单位|部门|股室|人)", reading.text))
    terms = len(re.findall(r"\d{1,2}月(底|\d{1,2}日)前|年底前|季度前|长期|持续", reading.text))
    return (f"全文{len(reading.text)}字，提到本单位{own}次、本区{district}次，写明责任分工{offices}处、完成时限{terms}处",)


def sources_marked(reading: Reading, documents: tuple[Document, ...], site: Site, _case: Case) -> tuple[str, ...]:
    """How many reposted pieces name their source, and which do not."""
    bare = [
        d
        for d in documents
        if not (d.source and _AUTHORITY.search(d.source)) and not d.offsite and not _SOURCE.search(site.open(d).text)
    ]
    marked = len(documents) - len(bare)
    told = f"最近{len(documents)}条中{marked}条注明权威来源"
    lacks = f"；未见来源：{'、'.join(dated(d) for d in bare[:3])}" if bare else ""
    unread = f"；{len(reading.unread)}处未能读取" if reading.unread else ""
    return (f"{told}{lacks}{unread}",)


def training_record(reading: Reading, documents: tuple[Document, ...], _site: Site, case: Case) -> tuple[str, ...]:
    """How many trainings of Y are told, and how many a plan asks for where it says so."""
    held = [d for d in documents if (day := day_of(d)) and day.year == case.year]
    planned = re.search(r"(不少于|至少|计划(开展|举办|组织))(\d{1,2}|[一二两三四五六])(次|期|场)", reading.text)
    return (f"{case.year}年培训信息{len(held)}条" + (f"，文中提到“{planned[0]}”" if planned else ""),)
