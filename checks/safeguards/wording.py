"""Wording that a person should look at: common misspellings, doubled words, names of bodies that no longer exist.

Only candidates: each is shown in its sentence, none decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.names import plain
from checks.titles import day_of

CONFUSED: dict[str, str] = {
    "布署": "部署",
    "贯砌": "贯彻",
    "贯撤": "贯彻",
    "按装": "安装",
    "座落于": "坐落于",
    "截止目前": "截至目前",
    "既使": "即使",
    "迫不急待": "迫不及待",
    "一如继往": "一如既往",
    "再接再励": "再接再厉",
    "名符其实": "名副其实",
    "渡假": "度假",
    "帐户": "账户",
    "帐号": "账号",
    "做为一名": "作为一名",
    "凑和": "凑合",
    "重迭": "重叠",
    "按全生产": "安全生产",
    "政务公幵": "政务公开",
    "政府信息公幵": "政府信息公开",
    "倍受关注": "备受关注",
    "竟争": "竞争",
    "竟赛": "竞赛",
    "松驰": "松弛",
    "防犯": "防范",
    "通迅": "通讯",
    "粗旷": "粗犷",
    "追朔": "追溯",
    "针贬": "针砭",
    "发韧": "发轫",
    "国藉": "国籍",
    "户藉": "户籍",
    "书藉": "书籍",
    "欠收": "歉收",
    "必需要": "必须要",
    "份内": "分内",
    "习近平新时代特色社会主义思想": "习近平新时代中国特色社会主义思想",
    "四个意思": "四个意识",
    "两个维持": "两个维护",
    "中华人名共和国": "中华人民共和国",
    "人名政府": "人民政府",
    "疫情防空": "疫情防控",
    "乡村振新": "乡村振兴",
    "营商环镜": "营商环境",
    "信息工开": "信息公开",
    "帐目": "账目",
    "帐单": "账单",
    "登陆网站": "登录网站",
    "登陆平台": "登录平台",
    "登陆系统": "登录系统",
    "反应情况": "反映情况",
    "反应问题": "反映问题",
    "签定合同": "签订合同",
    "签定协议": "签订协议",
    "坐谈会": "座谈会",
    "招骋": "招聘",
    "骋用": "聘用",
    "峻工": "竣工",
    "幅射": "辐射",
    "复盖": "覆盖",
    "泄秘": "泄密",
    "脏款": "赃款",
    "贪脏": "贪赃",
    "因地治宜": "因地制宜",
    "按步就班": "按部就班",
    "相辅相承": "相辅相成",
    "一脉相成": "一脉相承",
    "责无旁代": "责无旁贷",
    "严惩不怠": "严惩不贷",
    "坚苦奋斗": "艰苦奋斗",
    "直接了当": "直截了当",
    "不记其数": "不计其数",
    "一愁莫展": "一筹莫展",
    "世外桃园": "世外桃源",
    "震憾": "震撼",
    "急燥": "急躁",
    "干躁": "干燥",
    "陷井": "陷阱",
    "迁徒": "迁徙",
    "脉博": "脉搏",
}
"""What is written -> what is meant."""

FORMER: dict[str, str] = {
    "国土资源局": "自然资源局",
    "食品药品监督管理局": "市场监督管理局",
    "工商行政管理局": "市场监督管理局",
    "质量技术监督局": "市场监督管理局",
    "环境保护局": "生态环境局",
    "卫生和计划生育局": "卫生健康局",
    "人口和计划生育局": "卫生健康局",
    "安全生产监督管理局": "应急管理局",
    "农业局": "农业农村局",
    "物价局": "发展和改革局",
    "法制办公室": "司法局",
    "文化广电新闻出版局": "文化和旅游局",
    "旅游发展委员会": "文化和旅游局",
    "扶贫开发办公室": "乡村振兴局（2023年起并入农业农村局）",
}
"""Name of a body before the reform of 2018 -> its successor. Only in titles and column names of the assessed year."""

_DOUBLED = re.compile(r"的的|了了|是是|和和|在在|为为|与与|于于|。。|，，|、、|；；")
_ALLOWED = re.compile(r"的的(?:确|士)|是是非|为为(?:何|什)|和和(?:美|气|睦)|了了(?:解|望|事)|在在校|于于")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place to look at: ``quote`` is the text around it, ``why`` what is doubtful."""

    document: Document
    quote: str
    why: str


def doubtful(text: str) -> Iterator[tuple[str, str]]:
    """The doubtful places of a text, each with its surroundings and why."""
    for wrong, right in CONFUSED.items():
        place = text.find(wrong)
        if place >= 0:
            yield _around(text, place, len(wrong)), f"“{wrong}”疑为“{right}”"
    for match in _DOUBLED.finditer(text):
        if not _ALLOWED.match(text[match.start() : match.start() + 4]):
            yield _around(text, match.start(), 2), f"“{match[0]}”疑重复"


def _around(text: str, place: int, length: int) -> str:
    return text[max(0, place - 12) : place + length + 12].replace("\n", " ")


@dataclass(frozen=True, slots=True)
class WordingShown:
    """需人工核查 always: the doubtful places in the unit's newest ``latest`` documents and in its column names, as questions."""

    question: str
    latest: int = 30

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"由人核查：{self.question}；列出疑似错别字、重复字、机构旧称"

    def needs(self) -> tuple[Need, ...]:
        """Whatever was opened for other rows."""
        return ()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Gather candidates."""
        documents = [
            d for c in site.columns for d in c.documents if (day := day_of(d)) and day.year == case.year and day <= case.as_of
        ]
        recent = sorted({d.url: d for d in documents}.values(), key=lambda d: (day_of(d) or case.as_of, d.url), reverse=True)
        found = [*self._former(site, recent), *self._texts(site, recent)]
        empty = [c.name for c in site.columns if not c.documents and not c.page and not c.gap and not c.offsite]
        evidence = unique_evidence(
            [*(c.document.as_evidence(f"{c.why}：{c.quote}") for c in found[:15]), *(d.as_evidence() for d in recent[:3])]
        ) or ((site.home.as_evidence(),) if site.home else ())
        shown = "；".join(f"{c.why}（《{c.document.title[:24]}》）" for c in found[:4])
        hint = f"；空栏目：{'、'.join(empty[:4])}" if empty else ""
        told = f"疑似问题{len(found)}处：{shown}" if found else f"查看{case.year}年{len(recent)}条，未发现疑似错别字"
        return Finding(Status.NEEDS_REVIEW, f"{self.question}（{told}{hint}）", evidence)

    def _texts(self, site: Site, recent: list[Document]) -> Iterator[Candidate]:
        for document in [d for d in recent if d.fetched][: self.latest]:
            for quote, why in doubtful(site.open(document).text):
                yield Candidate(document, quote, why)

    @staticmethod
    def _former(site: Site, recent: list[Document]) -> Iterator[Candidate]:
        names = [Document(c.url, c.name, fetched=True) for c in site.columns]
        for thing in (*names, *recent):
            title = plain(thing.title)
            for quote, why in doubtful(title):
                yield Candidate(thing, quote, why)
            for old, new in FORMER.items():
                if re.search(rf"(?<!原){old}", title):
                    yield Candidate(thing, title[:40], f"机构旧称“{old}”，现为“{new}”")
