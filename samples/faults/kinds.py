"""The particular faults of columns that every unit has: elements left out, late, one way only, broken ways."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from samples.contents.annual_report import ReportShape
from samples.contents.disclosure import CATALOGUE_HEADER, catalogue_rows, guide_text, report_doc
from samples.contents.organisation import doc, person, power_rows
from samples.contents.policy import policy, without_links
from samples.faults import changes as do
from samples.faults.deal import Change, Plant
from samples.model import Column, Doc, File, Rows, SampleUnit
from samples.prose import LAST, day, p, signature, table

FAILED = ("failed",)
PARTIAL = ("partial",)
UNKNOWN = ("unknown",)
REVIEW = ("needs_review",)
SOFT = ("failed", "needs_review")
NOT_WHOLE = ("failed", "partial")
UNSEEN = ("unknown", "needs_review")
PASSED = ("passed",)
LEFT_OUT: tuple[str, ...] = ()
"""What two careful people could answer in too many ways: no truth line."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of fault: the columns it changes, and what it does to the rows. ``slugs`` limits it to some units."""

    name: str
    parts: tuple[tuple[str, Change], ...]
    answers: Mapping[int, tuple[str, ...]]
    why: str
    slugs: tuple[str, ...] = ()

    def at(self, slug: str) -> Plant:
        """Planted in one unit."""
        return Plant(slug, self.parts, self.answers, self.why, self.name)


def without_paragraphs(pattern: str) -> Change:
    """The column's page without the paragraphs that match."""

    def change(unit: SampleUnit, column: Column) -> Column:
        text = re.sub(rf"<p>(?:(?!</p>).)*(?:{pattern})(?:(?!</p>).)*</p>\n?", "", column.page, flags=re.S)
        if text == column.page:
            raise ValueError(f"{unit.slug}/{column.key}: {pattern}")
        return replace(column, page=text)

    return change


def body_without(start: str, *pieces: str) -> Change:
    """The documents without these passages (regular expressions) in their text."""

    def change(_: SampleUnit, made: Doc) -> Doc:
        body = made.body
        for piece in pieces:
            body = re.sub(piece, "", body, flags=re.S)
        return replace(made, body=body)

    return do.rewritten(start, change)


def with_rows(start: str, rows: Rows) -> Change:
    """The document's table, in its page or its spreadsheet, is this one."""

    def change(_: SampleUnit, made: Doc) -> Doc:
        if made.files:
            return replace(made, files=(File(made.files[0].name, rows), *made.files[1:]))
        return replace(made, body=p("现将有关内容予以公布。") + table(rows[0], rows[1:]))

    return do.rewritten(start, change)


def _powers_short(unit: SampleUnit, made: Doc) -> Doc:
    rows = power_rows(unit, ("序号", "职权名称", "职权类型", "实施依据", "行使主体"))
    if made.files:
        return replace(made, files=(File(made.files[0].name, rows),))
    return replace(made, body=p(f"现将{unit.full}权责清单予以公布。") + table(rows[0], rows[1:]))


def _catalogue_short(unit: SampleUnit, made: Doc) -> Doc:
    rows = catalogue_rows(unit, tuple(h for h in CATALOGUE_HEADER if h not in ("公开时限", "公开方式")))
    if made.files:
        return replace(made, files=(File(made.files[0].name, rows),))
    return replace(made, body=table(rows[0], rows[1:]))


def _leaders_short(unit: SampleUnit) -> str:
    return table(("姓名", "职务"), ((person(unit, 0), "主要负责人"), (person(unit, 1), "副职")))


def report_is(shape: ReportShape, number: int = 18, month: int = 1) -> Change:
    """The report of last year has this shape and day."""

    def change(unit: SampleUnit, made: Doc) -> Doc:
        return replace(report_doc(unit, shape, number, month), key=made.key)

    return do.rewritten(f"report-{LAST}", change)


def schooled_report(shape: ReportShape, number: int = 18, month: int = 1) -> Change:
    """The same, with the sentence on schools where the unit owes it."""

    def change(unit: SampleUnit, made: Doc) -> Doc:
        return replace(report_doc(unit, replace(shape, schools=unit.slug == "jtj"), number, month), key=made.key)

    return do.rewritten(f"report-{LAST}", change)


def _fields(unit: SampleUnit, made: Doc) -> Doc:
    facts = tuple((k, v) for k, v in made.facts if k not in ("有效性", "成文日期"))
    return replace(made, facts=facts, body=re.sub(r"，有效期至[^。]*", "", made.body))


def _no_fields(unit: SampleUnit, made: Doc) -> Doc:
    body = re.sub(r"，有效期至[^。]*", "", made.body)
    return replace(made, facts=(), body=re.sub(r"<p>[^<]*〔\d{4}〕\d+号</p>\n", "", body))


def _copied(unit: SampleUnit, made: Doc) -> Doc:
    which = 1 if made.key.endswith("-1") else 2
    return replace(made, body=policy(unit, which).body)


def _extra_rule(unit: SampleUnit, column: Column) -> Column:
    text = p("第一条　为规范保密审查，制定本制度。") + signature(unit.full, day(3, 3))
    return replace(column, docs=(*column.docs, doc(unit, "own-rule", f"{unit.full}政府信息公开保密审查制度", day(3, 3), text)))


def _unpinned(_: SampleUnit, made: Doc) -> Doc:
    return replace(made, pinned=False)


def _unlinked(_: SampleUnit, made: Doc) -> Doc:
    return without_links(made)


def _no_times(_: SampleUnit, made: Doc) -> Doc:
    return replace(made, facts=tuple((k, v) for k, v in made.facts if k not in ("答复时间", "答复单位")))


def _slow(_: SampleUnit, made: Doc) -> Doc:
    facts = tuple((k, "2021-01-11 09:15:00" if k == "留言时间" else v) for k, v in made.facts)
    return replace(made, facts=facts)


_CONTACT = r"<p>解读单位[^<]*</p>\n?|<p>解读人[^<]*</p>\n?"
_ALL_VIEWS = dict.fromkeys((88, 89, 90, 92, 94, 95), FAILED)

# column -> its particular faults
COLUMN_KINDS: Mapping[str, tuple[Kind, ...]] = {
    "jgzn": (
        Kind("org-missing", (("jgzn", do.dropped),), {1: FAILED}, "没有机构职能栏目"),
        Kind("org-empty", (("jgzn", do.emptied),), {1: FAILED}, "机构职能栏目是空的，只有侧栏有日期"),
        Kind("org-no-hours", (("jgzn", without_paragraphs("办公地址|办公时间")),), {1: PARTIAL}, "没有办公地址和办公时间"),
        Kind("org-synonym", (("jgzn", do.named("机关简介")),), {1: PASSED}, "栏目名是同义词“机关简介”，五要素齐全"),
    ),
    "ldxx": (
        Kind("leaders-missing", (("ldxx", do.dropped),), {2: FAILED}, "没有领导信息栏目"),
        Kind("leaders-short", (("ldxx", do.page(_leaders_short)),), {2: PARTIAL}, "只有姓名和职务，没有分工"),
        Kind("leaders-empty", (("ldxx", do.emptied),), {2: FAILED}, "领导信息栏目是空的"),
    ),
    "zcwj": (
        Kind(
            "no-search", (("zcwj", lambda unit, c: replace(c, tools="")),), {4: FAILED, 3: SOFT},
            "政策文件栏目没有分类导航和检索框，页眉上的是站内搜索",
        ),
        Kind("one-lacks-validity", (("zcwj", do.rewritten("policy-2", _fields)),), {5: PARTIAL}, "一份文件没有成文日期和有效性"),
        Kind("no-fields", (("zcwj", do.rewritten("policy", _no_fields)),), {5: NOT_WHOLE}, "文件都没有文号、成文日期和有效性"),
        Kind(
            "nothing-this-year", (("zcwj", do.note("新制定的规范性文件", "policy")), ("zcjd", do.note("需要解读的政策文件", "interpret"))),
            {5: REVIEW, **dict.fromkeys((88, 89, 90, 91, 92, 94, 95), REVIEW), 93: LEFT_OUT}, "以情况说明代替规范性文件和解读",
        ),
    ),
    "zcjd": (
        Kind("told-nowhere", (("zcjd", do.dropped),), {**_ALL_VIEWS, 91: SOFT, 93: LEFT_OUT}, "没有政策解读栏目，有政策文件"),
        Kind(
            "told-late", (("zcjd", do.also(do.on_day("interpret-1", day(5, 21)), do.on_day("interpret-2", day(10, 20)), do.without("interpret-lead", "interpret-pic"))),),
            {89: FAILED, 94: NOT_WHOLE}, "两份解读都晚于文件公开后3个工作日，且只有部门解读",
        ),
        Kind(
            "not-linked", (("zcjd", do.rewritten("interpret", _unlinked)), ("zcwj", do.rewritten("policy", _unlinked))), {90: FAILED},
            "文件页和解读页互相没有链接",
        ),
        Kind("one-way", (("zcwj", do.rewritten("policy", _unlinked)),), {90: PARTIAL}, "解读页链接了文件，文件页没有解读入口"),
        Kind(
            "elements-lack",
            (("zcjd", body_without("interpret", r"<p><strong>二、决策依据</strong></p>\n<p>[^<]*</p>\n", r"<p><strong>三、出台目的</strong></p>\n<p>[^<]*</p>\n", r"<p>问：.*?的政策背景和决策依据.*?举措？</p>\n<p>答[^<]*</p>\n")),),
            {92: PARTIAL}, "解读没有决策依据和出台目的",
        ),
        Kind(
            "plain-text-only", (("zcjd", do.also(do.without("interpret-lead", "interpret-pic"), body_without("interpret", _CONTACT))),),
            {94: NOT_WHOLE, 95: FAILED}, "只有文字解读，没有问答、图解、视频，也没有联系人和电话",
        ),
        Kind(
            "copied", (("zcjd", do.also(do.without("interpret-lead", "interpret-pic"), do.rewritten("interpret", _copied))),),
            {93: ("failed", "needs_review"), 92: NOT_WHOLE, 94: NOT_WHOLE, 95: LEFT_OUT, 90: LEFT_OUT}, "解读照抄文件原文",
        ),
    ),
    "zfgzbg": (
        Kind("tasks-unwatched", (("zfgzbg", body_without("gwr-tasks", r"<p>监督方式[^<]*</p>\n")),), {11: PARTIAL}, "任务分解没有监督方式"),
        Kind("first-quarter-only", (("zfgzbg", do.without("gwr-2", "gwr-3")),), {12: PARTIAL}, "只有第一季度的进展"),
        Kind("no-work-report", (("zfgzbg", do.dropped),), {11: FAILED, 12: FAILED}, "没有任务分解和进展的栏目"),
        Kind("no-next-steps", (("zfgzbg", body_without("gwr-", r"<p><strong>三、后续举措</strong></p>\n<p>[^<]*</p>\n")),), {12: PARTIAL}, "进展没有后续举措"),
    ),
    "qzqd": (
        Kind("powers-missing", (("qzqd", do.dropped),), {13: FAILED, 14: FAILED, 15: FAILED}, "没有权责清单栏目"),
        Kind("powers-short", (("qzqd", do.rewritten("powers", lambda u, d: _powers_short(u, d) if d.key.endswith("/powers") else d)),), {14: PARTIAL}, "清单没有编码、流程图和监督方式"),
        Kind(
            "powers-away", (("qzqd", do.led_away("https://zwfw.shili-province.example.gov.cn/shiliqu/qzqd.html")),), {13: REVIEW, 14: REVIEW, 15: SOFT},
            "权责清单链接到省平台，不在可抓取的主机内",
        ),
        Kind("powers-empty", (("qzqd", do.emptied),), {13: FAILED, 14: FAILED, 15: FAILED}, "权责清单栏目是空的"),
        Kind("powers-jump-home", (("qzqd", do.broken("jump-home")),), {13: UNKNOWN, 14: UNKNOWN, 15: UNSEEN}, "权责清单栏目跳回首页，看不到"),
    ),
    "czyjs": (
        Kind("no-accounts", (("czyjs", do.without("accounts")),), {30: PARTIAL}, "没有2020年度决算"),
        Kind("budgets-old", (("czyjs", do.older("budget", "accounts")),), {30: FAILED}, "只有2020年预算和2019年度决算"),
        Kind("budgets-missing", (("czyjs", do.dropped),), {30: FAILED}, "没有预决算栏目，统一平台上也没有"),
        Kind("budgets-forbidden", (("czyjs", do.broken("forbidden")),), {30: UNKNOWN}, "预决算栏目被防火墙拦截"),
    ),
    "hygk": (
        Kind("meetings-missing", (("hygk", do.dropped),), {103: FAILED, 104: FAILED, 105: FAILED}, "没有会议公开栏目"),
        Kind("meetings-challenge", (("hygk", do.broken("challenge")),), {103: UNKNOWN, 104: UNKNOWN, 105: UNKNOWN}, "会议栏目要求执行脚本验证，看不到"),
        Kind("chart-too-late", (("hygk", do.on_day("meeting-pic", day(12, 6))),), {104: FAILED}, "会议图解在评估日之后才发布"),
        Kind("one-meeting", (("hygk", do.only("meeting-1")),), {103: NOT_WHOLE, 104: FAILED, 105: FAILED}, "全年只公开了一次会议，没有图解和解读"),
    ),
    "jyta": (
        Kind("proposals-missing", (("jyta", do.dropped),), {106: FAILED, 107: FAILED, 108: SOFT, 109: SOFT, 110: SOFT}, "没有建议提案栏目"),
        Kind("proposals-shell", (("jyta", do.broken("empty-shell")),), {106: LEFT_OUT, 107: LEFT_OUT, 108: UNKNOWN, 109: UNKNOWN, 110: UNKNOWN}, "建议提案栏目打开是空壳页面"),
        Kind("proposals-empty", (("jyta", do.emptied),), {106: NOT_WHOLE, 107: LEFT_OUT, 108: SOFT, 109: SOFT, 110: SOFT}, "建议提案栏目是空的"),
    ),
    "gkzn": (
        Kind("guide-undated", (("gkzn", do.page(lambda u: guide_text(u, ""))),), {138: PARTIAL}, "指南没有标注更新日期，页脚的日期不算"),
        Kind("guide-old", (("gkzn", do.page(lambda u: guide_text(u, "2018年5月3日"))),), {138: NOT_WHOLE}, "指南更新日期是2018年"),
        Kind("guide-no-fax", (("gkzn", do.page(lambda u: guide_text(u, fax=False))),), {139: PARTIAL}, "指南没有传真号码"),
        Kind("guide-no-post", (("gkzn", do.page(lambda u: guide_text(u, post=False))),), {80: PARTIAL}, "指南的信函申请没有邮政编码"),
        Kind("guide-missing", (("gkzn", do.dropped),), {136: PARTIAL, 138: FAILED, 139: FAILED, 80: NOT_WHOLE}, "没有政府信息公开指南"),
        Kind("guide-soft404", (("gkzn", do.broken("soft404")),), {138: UNKNOWN, 139: UNKNOWN, 80: ("unknown", "partial", "failed"), 136: LEFT_OUT}, "指南页面是“页面不存在”的假正常页"),
    ),
    "ysqgk": (
        Kind("form-missing", (("ysqgk", do.dropped),), {78: PASSED}, "没有在线表单，但指南里有电子邮箱申请方式"),
        Kind(
            "no-online-way", (("ysqgk", do.dropped), ("gkzn", without_paragraphs("电子邮件申请|电子邮箱"))), {78: FAILED, 139: LEFT_OUT, 80: LEFT_OUT},
            "没有在线表单，也没有电子邮箱申请方式",
        ),
    ),
    "gkzd": (
        Kind("law-missing", (("gkzd", do.without("law-1")),), {140: FAILED}, "没有发布条例"),
        Kind("law-not-on-top", (("gkzd", do.rewritten("law-1", _unpinned)),), {140: PARTIAL}, "条例没有置顶"),
        Kind("no-province", (("gkzd", do.without("law-2")),), {141: FAILED}, "没有地方性法规规章"),
        Kind("no-explanations", (("gkzd", do.without("law-3", "law-4")),), {142: FAILED}, "没有法规解释性文件"),
        Kind("own-rule", (("gkzd", _extra_rule),), {143: FAILED}, "制度栏目里有本单位的保密审查制度"),
        Kind("rules-missing", (("gkzd", do.dropped),), {136: PARTIAL, 140: FAILED, 141: FAILED, 142: FAILED, 143: LEFT_OUT}, "没有政府信息公开制度栏目"),
    ),
    "gknb": (
        Kind("report-late", (("gknb", schooled_report(ReportShape(LAST), 1, 2)),), {145: FAILED}, "年报2月1日才发布"),
        Kind("report-no-fees", (("gknb", schooled_report(ReportShape(LAST, fees=False))),), {148: FAILED}, "年报第六节没有信息处理费情况"),
        Kind("report-no-proposals", (("gknb", schooled_report(ReportShape(LAST, proposals=False))),), {147: FAILED}, "年报第六节没有建议提案情况"),
        Kind("report-five-sections", (("gknb", schooled_report(ReportShape(LAST, sections=(1, 2, 3, 5, 6)))),), {146: PARTIAL}, "年报没有复议诉讼一节"),
        Kind("report-sums", (("gknb", schooled_report(ReportShape(LAST, sums_hold=False))),), {146: ("passed", "partial")}, "年报申请表勾稽不成立，六部分齐全"),
        Kind(
            "report-forbidden", (("gknb", do.faulty(f"report-{LAST}", "forbidden")),),
            {144: LEFT_OUT, 145: LEFT_OUT, 146: UNKNOWN, 147: UNKNOWN, 148: UNKNOWN, 149: UNKNOWN}, "年报页面被防火墙拦截",
        ),
        Kind(
            "report-dead", (("gknb", do.faulty(f"report-{LAST}", "dead")),),
            {144: LEFT_OUT, 145: LEFT_OUT, **dict.fromkeys((146, 147, 148, 149), ("unknown", "failed"))}, "年报链接失效",
        ),
        Kind("reports-hangup", (("gknb", do.broken("hangup")),), dict.fromkeys((144, 145, 146, 147, 148, 149), UNKNOWN) | {136: LEFT_OUT}, "年报栏目连接被断开"),
    ),
    "jbml": (
        Kind("catalogue-short", (("jbml", do.rewritten("catalogue", _catalogue_short)),), {151: PARTIAL, 152: LEFT_OUT}, "基本目录没有时限和方式"),
        Kind("catalogue-missing", (("jbml", do.dropped),), {150: FAILED, 151: FAILED, 152: FAILED}, "没有主动公开基本目录"),
        Kind("catalogue-soft404", (("jbml", do.broken("soft404")),), {150: UNKNOWN, 151: UNKNOWN, 152: UNSEEN}, "基本目录栏目是假正常页"),
    ),
    "zzgl": (
        Kind("management-down", (("zzgl", do.broken("unavailable")),), {153: ("unknown", "partial"), 154: UNKNOWN, 155: UNSEEN, 156: UNKNOWN, 157: UNSEEN}, "组织管理栏目503"),
        Kind("management-flaky", (("zzgl", do.broken("flaky")),), {}, "组织管理栏目第一次访问503，第二次正常"),
        Kind("no-training", (("zzgl", do.without("train-1", "train-2")),), {155: FAILED}, "没有开展培训的信息"),
        Kind("management-missing", (("zzgl", do.dropped),), dict.fromkeys((154, 155, 156, 157), FAILED) | {153: NOT_WHOLE}, "没有组织管理栏目，各项都没有"),
        Kind(
            "plan-decoy", (("zzgl", do.near_miss("{unit}关于报送年度政务公开工作实施方案的通知", "请各科室于月底前报送材料。", "year-plan", "last-plan")),),
            {156: FAILED, 157: FAILED}, "只有一份催报实施方案的通知，没有实施方案本身",
        ),
    ),
    "hdjl": (
        Kind("letters-untimed", (("hdjl", do.rewritten("letter-", lambda u, d: d if d.key.endswith("count") else _no_times(u, d))),), {113: PARTIAL, 114: LEFT_OUT}, "来信没有答复时间和答复单位"),
        Kind("no-counts", (("hdjl", do.without("letter-count")),), {116: NOT_WHOLE}, "没有留言统计"),
        Kind("letters-slow", (("hdjl", do.rewritten("letter-", lambda u, d: d if d.key.endswith("count") else _slow(u, d))),), {114: ("failed", "partial", "needs_review")}, "留言超过三个月才答复"),
        Kind("letters-missing", (("hdjl", do.dropped),), {113: SOFT, 114: SOFT, 115: LEFT_OUT, 116: NOT_WHOLE}, "没有互动栏目"),
    ),
    "xmt": (Kind("media-missing", (("xmt", do.dropped),), {126: SOFT}, "没有政务新媒体链接"),),
    "cfqz": (
        Kind("punish-missing", (("cfqz", do.dropped),), {16: FAILED, 17: SOFT}, "没有处罚强制栏目"),
        Kind("no-coercion", (("cfqz", do.without("grounds-c")),), {16: PARTIAL}, "只有处罚的依据条件程序，没有强制的"),
    ),
    "zfgs": (
        Kind("enforcement-missing", (("zfgs", do.dropped),), {33: LEFT_OUT, **dict.fromkeys((34, 35, 36, 38), FAILED), 37: ("partial", "failed", "needs_review")}, "没有行政执法公示栏目，处罚决定还在处罚强制栏目"),
        Kind("duties-unwatched", (("zfgs", body_without("law-duties", r"<p>监督途径[^<]*</p>\n")),), {35: PARTIAL}, "没有监督途径"),
        Kind("guide-without-limits", (("zfgs", with_rows("law-guide", (("事项名称", "受理机构"), ("有关事项", "窗口")))),), {36: PARTIAL}, "服务指南没有审批机构、条件和时限，没有流程图"),
        Kind("totals-late", (("zfgs", do.on_day(f"totals-{LAST}", day(2, 1))),), {38: FAILED}, "上年度执法总体情况2月1日才发布"),
    ),
}  # fmt: skip
