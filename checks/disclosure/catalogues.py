"""The standard catalogue of a field of grassroots disclosure: a table that tells what is published, on what ground, when, by whom.

Portals publish it alone (养老服务领域基层政务公开标准目录), as a page of a column that bears the field's name, or as one
notice with a file for each field. What counts is the table, not the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from checks.columns import Search, answers, documents_in, find_columns, words_for
from checks.documents import look_up
from checks.evidence import Case, Column, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.page import Table
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.selections import Selection
from checks.titles import dated

HEADERS: dict[str, re.Pattern[str]] = {
    "公开事项": re.compile(r"公开事项|事项名称|[一二]级事项|事项类别|公开类目"),
    "公开内容": re.compile(r"公开内容|内容(\()?要素|内容标准"),
    "公开依据": re.compile(r"公开依据|法定依据|政策依据"),
    "公开时限": re.compile(r"公开时限|公开时间|公开期限"),
    "公开主体": re.compile(r"公开主体|公开责任主体|责任主体|公开单位"),
    "公开渠道和载体": re.compile(r"公开渠道|公开载体|渠道(和|与|及|、)?载体"),
    "公开对象": re.compile(r"公开对象|特定群[众体]"),
    "公开方式": re.compile(r"公开方式|依申请"),
    "公开层级": re.compile(r"公开层级|县级|乡镇?(\(街道\))?级|乡、?村级"),
}
"""The nine columns of a standard catalogue, by the words their heads are written with."""

ENOUGH = 7
"""How many of the nine heads make a table a standard catalogue: some leave out 层级 or 方式."""

KEYS = ("标准目录", "基层政务公开")
_CATALOGUE = re.compile(r"标准(目录|指引|清单)|公开(事项)?(标准)?(目录|清单)|公开标准|事项标准")
_OTHER_FIELD = re.compile(r"(?<![个点各关他要有等])领域")
_HEAD_ROWS = 5
_SHOWN_AS_IMAGE = 200


def heads_of(reading: Reading) -> tuple[str, ...]:
    """Which of the nine heads one table of a reading has; where no table was read (PDF), which of them its text shows."""
    best = max((_found(_head_cells(t)) for t in reading.tables), key=len, default=())
    return best if len(best) >= ENOUGH else max(best, _found(plain(reading.text)), key=len)


def _head_cells(table: Table) -> str:
    return "|".join(plain(cell) for row in table.rows[:_HEAD_ROWS] for cell in row)


def _found(text: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in HEADERS.items() if pattern.search(text))


@dataclass(frozen=True, slots=True)
class StandardCatalogue:
    """合格: the standard catalogue of a field stands, with at least seven of its nine heads, in a page or a file.

    ``fields`` are the field's official name and its other names (财政预决算; without 领域). ``columns`` are vocabulary keys of the field's
    own columns, which will do as well. The portal's columns are read whole: the catalogue is the district's, whoever posted it.
    With ``own_field`` any field's catalogue in the unit's own columns answers too.
    """

    fields: tuple[str, ...]
    columns: tuple[str, ...] = ()
    own_field: bool = False

    @property
    def what(self) -> str:
        """The catalogue as reasons name it."""
        return f"{self.fields[0]}领域基层政务公开标准目录"

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"公开{self.what}，九项表头（{'、'.join(HEADERS)}）不少于{ENOUGH}项"

    def needs(self) -> tuple[Need, ...]:
        """Catalogues with their files, wherever in the list they stand."""
        named = "|".join((*(re.escape(plain(f)) for f in self.fields), _CATALOGUE.pattern))
        return (
            Need(KEYS[0], None, bodies=True, attachments=True, title=named, newest=60),
            Need(KEYS[1], None, bodies=True, attachments=True, title=_CATALOGUE.pattern, newest=60),
            # A field's own columns are long: what stands there is taken, but they are not walked to their end for a catalogue.
            *(Need(k, 1, bodies=True, attachments=True, title=_CATALOGUE.pattern) for k in self.columns),
        )

    def __call__(self, site: Site, case: Case) -> Finding:
        """Find the field's catalogue and look at its head."""
        whole = replace(case, sole=True)
        search = find_columns(site, (*KEYS, *self.columns))
        standing = tuple(_standing(search, site, whole))
        mine = {d.url for c in site.columns for d in c.documents} | {d.url for _, d in standing if site.unit.name in d.units}
        named = [d for c, d in standing if self._names(c, d, d.url in mine) and _is_catalogue(c, d)]
        common = [d for c, d in standing if _CATALOGUE.search(plain(d.title)) and d not in named and not _of_one_field(d)]
        seen = [(d, read(site, (d,))) for d in named] + [(d, r) for d in common if (r := self._part(site, d))]
        full = next(((d, heads) for d, r in seen if len(heads := heads_of(r)) >= ENOUGH), None)
        if full:
            return self._passed(*full)
        told = {d.url for d, _ in seen}
        if unsure := self._unsure([*seen, *((d, read(site, (d,))) for d in common if d.url not in told)]):
            return unsure
        if seen:
            return self._lacking(max(seen, key=lambda s: len(heads_of(s[1]))), search)
        return self._missing(site, whole)

    def _names(self, column: Column, document: Document, mine: bool) -> bool:
        title = plain(document.title)
        if _of_one_field(document):
            return (self.own_field and mine) or any(plain(f) in title for f in self.fields)
        places = (title, *map(plain, (column.name, *column.path)))
        return any(plain(f) in place for f in self.fields for place in places)

    def _part(self, site: Site, document: Document) -> Reading | None:
        """The part of a common catalogue that belongs to the field, None where nothing in it names the field."""
        names = [plain(f) for f in self.fields]
        files = tuple(a for a in document.attachments if any(n in plain(a.title) for n in names))
        if files:
            return read(site, (replace(document, attachments=files),))
        reading = read(site, (document,))
        text = plain(reading.text)
        told = any(f"{n}领域" in text or re.search(f"{re.escape(n)}(基层)?政务公开", text) for n in names)
        cells = any(n in plain(c) for t in reading.tables for row in t.rows for c in (t.caption, *row[:2]) for n in names)
        return reading if told or cells else None

    def _passed(self, document: Document, heads: tuple[str, ...]) -> Finding:
        named = any(plain(f) in plain(document.title) for f in self.fields) or not _of_one_field(document)
        what = self.what if named else "本单位所在领域基层政务公开标准目录"
        reason = f"已公开{what}：{dated(document)}，表头{len(heads)}项"
        return Finding(Status.PASSED, reason, (document.as_evidence(f"表头：{'、'.join(heads)}"),), found=(document,))

    def _unsure(self, seen: Iterable[tuple[Document, Reading]]) -> Finding | None:
        """需人工核查 or 未能核查 where a catalogue leads off-site, could not be opened or is only a picture."""
        seen = tuple(seen)
        away = [d for d, _ in seen if d.offsite and not d.landed]
        if away:
            told = "、".join(dated(d) for d in away[:3])
            reason = f"{self.what}链接到站外页面，须人工打开确认：{told}"
            return Finding(Status.NEEDS_REVIEW, reason, tuple(d.as_evidence("站外链接") for d in away), found=tuple(away))
        closed = [(d, r.unread) for d, r in seen if r.unread]
        closed += [(d, (f"{dated(d)}内容为图片，未识别文字",)) for d, r in seen if _only_images(r)]
        if not closed:
            return None
        told = "；".join(dict.fromkeys(why for _, parts in closed for why in parts[:2]))
        return Finding(
            Status.UNKNOWN, f"{self.what}有内容未能读取，无法核查（{told}）", tuple(d.as_evidence() for d, _ in closed[:10])
        )

    def _lacking(self, best: tuple[Document, Reading], search: Search) -> Finding:
        document, heads = best[0], heads_of(best[1])
        lacks = "、".join(h for h in HEADERS if h not in heads)
        evidence = unique_evidence([document.as_evidence(f"表头：{'、'.join(heads) or '无'}"), *search.looked_at])
        status = Status.PARTIAL if len(heads) >= 3 else Status.FAILED
        reason = f"{self.what}表头不全：{dated(document)}应有九项，实有{len(heads)}项，缺少{lacks}"
        return Finding(status, reason, evidence, fix=f"按国家统一格式补全{self.what}的{lacks}", found=(document,))

    def _missing(self, site: Site, case: Case) -> Finding:
        names = "|".join(re.escape(plain(f)) for f in self.fields)
        title = f"({names}).*(标准(目录|指引|清单)|公开(事项)?(目录|清单))"
        looked = look_up(Selection(KEYS, self.what, title=title, noted=False), site, case)
        short = [c for c in find_columns(site, self.columns).columns if not c.offsite and not c.seen_since(date.min)]
        if looked.missing and looked.missing.status is Status.FAILED and not looked.search.columns and short:
            told = "、".join(f"“{c.name}”" for c in short[:3])
            reason = f"没有标准目录栏目，{told}栏目也未读完，无法断定未公开{self.what}"
            return Finding(Status.UNKNOWN, reason, tuple(c.as_evidence() for c in short[:5]))
        return looked.missing or Finding(
            Status.UNKNOWN, f"{self.what}未能打开，无法核查", tuple(d.as_evidence() for d in looked.chosen)
        )


def _standing(search: Search, site: Site, case: Case) -> Iterator[tuple[Column, Document]]:
    """Documents of the found columns and the columns' own pages, by the day of judgement."""
    yield from documents_in(search, site, case)
    for column in search.columns:
        if column.page and not column.documents:
            yield column, column.page


def _is_catalogue(column: Column, document: Document) -> bool:
    return _CATALOGUE.search(plain(document.title)) is not None or answers(words_for(KEYS[:1]), column.name, column.path)


def _of_one_field(document: Document) -> bool:
    return _OTHER_FIELD.search(plain(document.title)) is not None


def _only_images(reading: Reading) -> bool:
    return reading.images > 0 and not reading.tables and len(reading.text) < _SHOWN_AS_IMAGE
