"""A first profile made from an office's list of units (a spreadsheet or CSV): commented YAML that a person completes."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from checks.evidence import UnitKind
from checks.reading.names import plain
from crawler.profile_hosts import is_private

_HEADERS: dict[str, tuple[str, ...]] = {
    "name": ("单位名称", "单位全称", "责任单位", "部门名称", "名称", "单位", "name"),
    "kind": ("类别", "单位类别", "单位类型", "单位性质", "类型", "性质", "kind"),
    "site": ("网址", "公开网址", "公开主页", "栏目网址", "网站", "链接", "地址", "site", "url"),
    "aliases": ("别名", "简称", "其他名称", "曾用名", "aliases"),
}
_KIND_WORDS: tuple[tuple[str, UnitKind], ...] = (
    ("街道", UnitKind.SUBDISTRICT),
    ("镇", UnitKind.TOWN),
    ("乡", UnitKind.TOWN),
    ("办公室", UnitKind.OFFICE),
    ("部门", UnitKind.DEPARTMENT),
    ("局", UnitKind.DEPARTMENT),
    ("单位", UnitKind.OTHER),
    ("中心", UnitKind.OTHER),
)


class UnitListError(Exception):
    """A list of units that cannot be read; the message is Chinese."""


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """One line of the list; ``guessed`` tells that the kind was read off the name."""

    name: str
    kind: UnitKind
    site: str = ""
    aliases: tuple[str, ...] = ()
    guessed: bool = False


def read_unit_list(path: Path) -> tuple[ListedUnit, ...]:
    """The units of a .csv, .tsv, .xlsx, .xls or .ods file whose first sheet has a heading row with 单位名称."""
    rows = _table(path)
    for i, row in enumerate(rows[:20]):
        places = _places(row)
        if "name" in places:
            listed = tuple(_listed(rows[i + 1 :], places))
            if not listed:
                raise UnitListError(f"{path.name}：表头下面没有单位")
            return listed
    raise UnitListError(f"{path.name}：前 20 行里找不到表头“单位名称”（另可有：类别、网址、别名）")


def draft_profile(units: Sequence[ListedUnit], district: str = "") -> str:
    """The YAML text of a first profile; what a person must fill in is marked 待填."""
    homes = Counter(_root(unit.site) for unit in units if unit.site)
    home = homes.most_common(1)[0][0] if homes else "http://待填/"
    hosts = sorted({urlsplit(root).netloc for root in homes}) or ["待填"]
    lines = [
        "# 区县档案。改好后用 zwgk profile check 检查。",
        f"district: {_scalar(district or '待填')}  # 区县名称，按页面标题里的写法",
        "edition: 2021  # 用哪一年版的指标体系",
        "# as_of: 2021-11-30  # 可选：按这一天判定；不写为当天",
        "# year: 2021  # 可选：评估年度；不写为判定日所在年",
        "portal:",
        f"  home: {_scalar(home)}  # 门户网站首页",
        f"  hosts: [{', '.join(map(_scalar, hosts))}]  # 只抓取这些主机",
        "  # link_hosts: [zwfw.example.gov.cn]  # 可选：链接可以打开一次的其他主机，如省政务服务网",
        *(["  allow_private: true  # 有本机或内网地址"] if any(map(is_private, hosts)) else []),
        "  requests_per_second: 1  # 每台主机每秒请求数",
        '  # hours: "22:00-06:00"  # 可选：只在这个时段抓取',
        "  contact: mailto:待填@example.gov.cn  # 写进请求的联系方式，请换成本单位邮箱",
        "# disabled: [A066, A067, A068, A069]  # 可选：本年度不评的指标",
        "# records: records/  # 可选：线下台账（依申请、新媒体、舆情）所在文件夹",
        "units:",
        "  # name 按指标表的写法；kind 只能是 department（部门）、office（办公室）、other（其他单位）、town（镇、乡）、subdistrict（街道）",
        "  # 重点部门加 key: true；栏目按名称找不到时在 columns 里写“栏目名: 网址”；经审核的例外写在 exempt 里",
    ]
    for unit in units:
        lines += [
            f"  - name: {_scalar(unit.name)}",
            *([f"    aliases: [{', '.join(map(_scalar, unit.aliases))}]"] if unit.aliases else []),
            f"    kind: {unit.kind.value}{'  # 按名称推断，请核对' if unit.guessed else ''}",
            f"    site: {_scalar(unit.site or 'http://待填/')}",
        ]
    return "\n".join(lines) + "\n"


def _table(path: Path) -> list[list[str]]:
    try:
        if path.suffix.lower() in (".csv", ".tsv", ".txt"):
            return _delimited(path.read_bytes())
        from python_calamine import CalamineError, CalamineWorkbook

        try:
            sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
            return [[str(cell).strip() for cell in row] for row in sheet.to_python(skip_empty_area=False)]
        except CalamineError as error:
            raise UnitListError(f"读不了表格 {path.name}：{error}") from None
    except FileNotFoundError:
        raise UnitListError(f"找不到单位名单：{path}") from None
    except OSError as error:
        raise UnitListError(f"读不了单位名单 {path}：{error.strerror or error}") from None


def _delimited(raw: bytes) -> list[list[str]]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = raw.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise UnitListError("单位名单的编码认不出来，请存为 UTF-8")
    first = text.split("\n", 1)[0]
    delimiter = max("\t,;", key=first.count)
    return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=delimiter)]


def _places(row: Iterable[str]) -> dict[str, int]:
    """Which column holds what, by its heading; the most telling heading wins."""
    headings = [re.sub(r"\(.*?\)|[*:]", "", plain(cell)).lower() for cell in row]
    places: dict[str, int] = {}
    for field, words in _HEADERS.items():
        for word in words:
            if word in headings and headings.index(word) not in places.values():
                places[field] = headings.index(word)
                break
    return places


def _listed(rows: Iterable[Sequence[str]], places: dict[str, int]) -> Iterable[ListedUnit]:
    for row in rows:
        cells = {field: row[i] if i < len(row) else "" for field, i in places.items()}
        name = re.sub(r"\s+", "", cells["name"])
        if not name:
            continue
        said = _kind(cells.get("kind", ""))
        aliases = tuple(alias for alias in re.split(r"[、,，;；/\s]+", cells.get("aliases", "")) if alias and alias != name)
        yield ListedUnit(name, said or _kind_of_name(name), cells.get("site", ""), aliases, said is None)


def _kind(words: str) -> UnitKind | None:
    said = plain(words).lower()
    if english := next((kind for kind in UnitKind if kind.value == said), None):
        return english
    return next((kind for word, kind in _KIND_WORDS if word in said), None)


def _kind_of_name(name: str) -> UnitKind:
    endings = (
        ("街道办事处", UnitKind.SUBDISTRICT),
        ("街道", UnitKind.SUBDISTRICT),
        ("镇人民政府", UnitKind.TOWN),
        ("乡人民政府", UnitKind.TOWN),
    )
    more = (("镇", UnitKind.TOWN), ("乡", UnitKind.TOWN), ("办公室", UnitKind.OFFICE), ("局", UnitKind.DEPARTMENT))
    return next((kind for ending, kind in (*endings, *more) if name.endswith(ending)), UnitKind.OTHER)


def _root(url: str) -> str:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    return f"{parts.scheme}://{parts.netloc}/"


def _scalar(text: str) -> str:
    """The text as YAML writes it on one line inside a list, quoted where needed."""
    return str(yaml.safe_dump([text], allow_unicode=True, default_flow_style=True, width=10_000)).strip()[1:-1]
