"""Whose document is it: units told by a document's source, publisher, title and the columns above it.

Sources are often blank, short or another office's, so the answer is a set of units, each with its reason and strength. A name of a
higher body (示例市财政局, 省财政厅) is never taken for the district's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checks.evidence import Unit
from checks.reading.names import plain

SHORT_FORMS: Mapping[str, tuple[str, ...]] = {
    "政府办公室": ("人民政府办公室", "政府办"),
    "发展和改革": ("发展改革", "发改"),
    "人力资源和社会保障": ("人力资源社会保障", "人社"),
    "卫生健康": ("卫健",),
    "文化和旅游": ("文化旅游", "文旅"),
    "市场监督管理": ("市场监管",),
    "住房和城乡建设": ("住房城乡建设", "住建"),
    "教育和体育": ("教育体育", "教体"),
    "工业和信息化": ("工业信息化", "工信"),
    "综合行政执法": ("综合执法", "城市管理", "城管"),
    "行政审批服务": ("行政审批", "审批服务"),
    "地方金融监督管理": ("地方金融监管", "金融监管"),
    "自然资源": ("自然资源和规划",),
    "科学技术": ("科技",),
    "交通运输": ("交通",),
    "医疗保障": ("医保",),
    "农业农村": ("农业",),
    "应急管理": ("应急",),
    "退役军人事务": ("退役军人",),
    "管理委员会": ("管委会",),
    "投资促进": ("投资促进服务", "投促"),
}
"""How offices shorten their names (domain knowledge on 别名)."""

_HIGHER = re.compile(r"(省|市|国家|中国|全国|自治州|自治区|州|中央)$")
_BODY = re.compile(r"(局|委|委员会|办公室|政府|办事处|街道|镇|乡|中心)$")
_PREFIX = re.compile(r"^(?:本)?[区县市旗]")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A unit that a document belongs to, why, and how strongly (1 told by a field or the column, 0.8 by the title)."""

    unit: str
    reason: str
    strength: float


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a district's units, ready to be found in texts."""

    forms: tuple[tuple[str, str], ...]
    district: str
    finder: re.Pattern[str]


@lru_cache(maxsize=16)
def names_of(units: tuple[Unit, ...], district: str) -> Names:
    """Every way in which the units' names may be written, longest first."""
    forms: dict[str, str] = {}
    for unit in units:
        for form in forms_of(unit):
            forms.setdefault(form, unit.name)
    ordered = tuple(sorted(forms.items(), key=lambda f: -len(f[0])))
    return Names(ordered, plain(district), re.compile("|".join(re.escape(f) for f, _ in ordered) or "(?!)"))


def forms_of(unit: Unit) -> Iterator[str]:
    """Every way in which a unit's name may be written, with and without 区 before it; some come twice."""
    for name in (unit.name, *unit.aliases):
        told = plain(name)
        bare = _PREFIX.sub("", told)
        for form in dict.fromkeys((told, bare)):
            yield form
            for long, shorts in SHORT_FORMS.items():
                if long in form:
                    yield from (form.replace(long, short) for short in shorts)


_BRANCH = re.compile(
    r"[\u4e00-\u9fff]{1,6}?市(?P<matter>[\u4e00-\u9fff]{2,10}?)局(?P<place>[\u4e00-\u9fff]{1,6}?)(?P<kind>[区县市])?分局"
)


def by_branch(text: str, district: str) -> str:
    """The plain text with the full names of a city's branches in the district as its table calls them: X市公安局示例分局 -> 示例区公安分局."""
    told, home = plain(text), plain(district)
    if "分局" not in told or not home:
        return told
    return _BRANCH.sub(lambda m: f"{home}{m['matter']}分局" if home.startswith(m["place"] + (m["kind"] or "")) else m[0], told)


def nameless(names: Names, title: str) -> str:
    """The title without the units' names: 应急, 执法 or 统计 in a name say nothing of the matter."""
    return names.finder.sub("", by_branch(names.finder.sub("", plain(title)), names.district))


def attribute(names: Names, *, title: str = "", sources: Sequence[str] = (), path: Sequence[str] = ()) -> tuple[Attribution, ...]:
    """The units that a document belongs to, each once, strongest reason first.

    ``sources`` are the texts of 发布机构, 来源 and the like; ``path`` the names of its columns, outermost first.
    """
    found: dict[str, Attribution] = {}
    for text, label, strength in (
        *((s, "发布机构或来源", 1.0) for s in sources),
        *((p, "所在栏目", 1.0) for p in path),
        (title, "标题", 0.8),
    ):
        for unit in _named(names, text):
            if unit not in found or found[unit].strength < strength:
                found[unit] = Attribution(unit, f"{label}为“{text}”", strength)
    return tuple(sorted(found.values(), key=lambda a: -a.strength))


def keeper_of(names: Names, path: Sequence[str]) -> str:
    """The unit that one of the names in a column's path is, word for word: 首页 / 示例区财政局 / 部门预算."""
    table = dict(names.forms)
    for name in path:
        told = plain(name)
        bare = told.removeprefix(names.district)
        known = table.get(told) or table.get(bare)
        if known and _BODY.search(bare):
            return known
    return ""


def _named(names: Names, text: str) -> tuple[str, ...]:
    told = plain(text or "")
    if not told:
        return ()
    branch = by_branch(told, names.district)
    return _found(names, told) or (_found(names, branch) if branch != told else ())


def _found(names: Names, told: str) -> tuple[str, ...]:
    table = dict(names.forms)
    hits = {}
    for match in names.finder.finditer(told):
        before = told[: match.start()]
        own = before.endswith(names.district) or not before
        if own or not _HIGHER.search(before) or (names.district and names.district.endswith(before)):
            hits[table[match.group()]] = True
    return tuple(hits)
