"""The particular faults of what only one unit, or few, must publish: incomplete tables, missing months, late lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from samples.contents.annual_report import ReportShape
from samples.contents.education_health import school_rows
from samples.contents.labour_food import SAMPLE_HEADER, sample_rows
from samples.contents.money import FEE_HEADER, fee_rows
from samples.faults import changes as do
from samples.faults.kinds import FAILED, LEFT_OUT, NOT_WHOLE, PARTIAL, SOFT, UNSEEN, Kind, body_without, report_is, with_rows
from samples.model import Column, Doc, File, SampleUnit
from samples.prose import LAST, day, p


def _bare_notice(_: SampleUnit, made: Doc) -> Doc:
    return replace(made, body=p("为推进基层政务公开标准化规范化，现印发标准目录，请遵照执行。"), files=())


def _scan(_: SampleUnit, made: Doc) -> Doc:
    return replace(made, body=p("标准目录见附件。"), files=(File(made.title + ".pdf"),))


def _shorter_form(start: str) -> tuple[str, ...]:
    return {
        "schools": ("序号", "学校名称", "学校地址"),
        "fee": tuple(h for h in FEE_HEADER if h not in ("征收对象", "资金管理方式")),
    }[start]


def _fees_late(_: SampleUnit, made: Doc) -> Doc:
    return replace(made, day=day(11, 12), title=made.title.replace("10月更新", "11月更新"))


def _twenty_days(_: SampleUnit, made: Doc) -> Doc:
    return replace(made, body=made.body.replace("至2021年7月1日（共30日以上）", "至2021年6月20日"))


def _no_reasons(_: SampleUnit, made: Doc) -> Doc:
    return replace(made, body=p("公开征求意见期间，共收到意见建议3条，采纳2条。"))


def _no_text(_: SampleUnit, made: Doc) -> Doc:
    start = made.body.index("<p><strong>附件1")
    return replace(made, body=made.body[:start] + p("征求意见稿请到现场查阅。"))


def _standards(row: int, column: str, start: str) -> tuple[Kind, ...]:
    return (
        Kind(
            f"standard-bare-{row}",
            ((column, do.rewritten(start, _bare_notice)),),
            {row: NOT_WHOLE},
            "只有印发通知，没有标准目录的表",
        ),
        Kind(f"standard-scan-{row}", ((column, do.rewritten(start, _scan)),), {row: UNSEEN}, "标准目录是扫描件，没有文字层"),
    )


_MONTHS = ("revenue-6", "revenue-7", "revenue-8", "revenue-9")
# slug -> row -> its particular faults
OWN_KINDS: Mapping[str, Mapping[int, tuple[Kind, ...]]] = {
    "czj": {
        29: _standards(29, "czly", "standard"),
        31: (
            Kind("months-lack", (("czsz", do.without(*_MONTHS)),), {31: PARTIAL}, "没有6—9月份的财政收支"),
            # Without reasons alone the figures still tell what rose and fell: then a person samples how well it is explained.
            Kind(
                "figures-only", (("czsz", body_without("revenue", r"<p>走势预判[^<]*</p>\n", r"<p>增减变化原因[^<]*</p>\n", r"，(同比)?增长[\d.]+%")),),
                {31: PARTIAL}, "只有数字，没有增减变化、原因和走势预判",
            ),
        ),
        32: (Kind("no-repayment", (("zfzw", body_without("debt", r"<tr><td>(还本|付息)支出.*?</tr>\n", r"<p>债券资金[^<]*</p>\n")),), {32: PARTIAL}, "没有还本付息"),),
        20: (
            Kind("fees-missing", (("sfml", do.dropped),), {20: FAILED, 21: FAILED, 22: FAILED}, "没有行政事业性收费栏目"),
            Kind("fees-short", (("sfml", with_rows("fee", fee_rows(_shorter_form("fee")))),), {21: PARTIAL}, "收费目录没有征收对象和资金管理方式"),
            Kind("fees-late", (("sfml", do.also(do.rewritten("fee-firms", _fees_late), do.rewritten("fund-list", _fees_late), do.without("fee-list"))),), {22: FAILED, 20: LEFT_OUT, 21: LEFT_OUT}, "清单11月12日才更新"),
            Kind("no-funds", (("sfml", do.without("fund-list")),), {22: PARTIAL}, "没有政府性基金清单"),
        ),
        52: (
            Kind("direct-missing", (("zdzj", do.dropped),), {52: FAILED, 53: FAILED, 54: FAILED}, "没有直达资金专栏"),
            Kind("no-summary", (("zdzj", do.without("direct-sum")),), {54: ("passed", "not_due")}, "年度总结12月才写，进展和使用情况都有"),
        ),
    },
    "mzj": {
        39: _standards(39, "ylfw", "standard-elder"),
        40: (Kind("no-invest", (("ylfw", do.without("elder-invest", "elder-subsidy")),), {40: PARTIAL}, "没有投资指南和补贴政策"),),
        41: (Kind("no-list", (("ylfw", do.without("elder-list")),), {41: PARTIAL}, "没有养老公共服务清单"),),
        43: (Kind("elder-months", (("ylfw", do.without("elder-4", "elder-5", "elder-9")),), {43: PARTIAL}, "缺4、5、9月"),),
        49: (
            Kind("no-extreme", (("shjz", do.without("relief-std-2")),), {49: PARTIAL}, "没有特困人员救助供养的标准"),
            # A standard holds until the next one: last year's may be in force, the one before has had its successor.
            Kind("standards-old", (("shjz", do.also(do.older("relief-std"), do.older("relief-std"))),), {49: PARTIAL}, "只有2019年的救助标准"),
        ),
        50: (Kind("no-temporary", (("shjz", do.without("relief-guide-3")),), {50: PARTIAL}, "没有临时救助的申报指南"),),
    },
    "fgj": {
        9: (Kind("only-last", (("lsgh", do.only("plan-135")),), {9: NOT_WHOLE}, "只有十三五纲要"),),
        44: _standards(44, "zdxm", "standard-project"),
    },
    "jtj": {
        55: _standards(55, "ywjy", "standard-edu"),
        56: (Kind("schools-short", (("ywjy", with_rows("schools", school_rows(_shorter_form("schools")))),), {56: PARTIAL}, "名录没有办学层次、类型和电话"),),
        149: (Kind("no-schools", (("gknb", report_is(ReportShape(LAST))),), {149: FAILED}, "年报第六节没有中小学信息公开情况"),),
        57: (Kind("no-areas", (("zsrx", do.also(do.without("enrol-area"), body_without("enrol-policy", r"<p>招生范围[^<]*</p>\n", r"<p>咨询方式[^<]*</p>\n"))),), {57: PARTIAL}, "没有招生范围和咨询方式"),),
    },
    "wjj": {
        60: _standards(60, "ylws", "standard-health"),
        61: (Kind("public-plan-only", (("ylfu", do.without("public-result")),), {61: PARTIAL}, "只有检查计划，没有结果和处理"),),
        62: (Kind("clinic-plan-only", (("ylfu", do.without("clinic-result")),), {62: PARTIAL}, "只有检查计划，没有结果和处理"),),
        63: (Kind("disease-result-only", (("ylfu", do.without("disease-plan")),), {63: PARTIAL}, "没有检查计划"),),
        65: (Kind("few-tips", (("jkkp", do.only("tips-1", "tips-3")),), {65: PARTIAL}, "只有妇女和老年人的科普"),),
        66: (Kind("covid-missing", (("yqfk", do.dropped),), dict.fromkeys((66, 67, 68, 69), FAILED), "没有疫情防控专栏"),),
    },
    "rsj": {
        70: _standards(70, "shbx", "standard-ins"),
        73: _standards(73, "wgjy", "standard-job"),
        74: (Kind("graduates-only", (("wgjy", do.without("job-hard", "job-poor")),), {74: PARTIAL}, "只有高校毕业生的政策"),),
    },
    "ybj": {
        48: _standards(48, "shjz", "standard-relief"),
        72: (Kind("no-shops", (("ylbx", do.without("fixed-shop", "treat-list")),), {72: PARTIAL}, "没有定点药店和诊疗项目目录"),),
    },
    "scj": {
        75: _standards(75, "spaq", "standard-food"),
        76: (Kind("no-standard", (("spaq", do.without("food-rule")),), {76: PARTIAL}, "没有监督检查标准"),),
        77: (
            Kind(
                "samples-short", (("spaq", with_rows("food-test", sample_rows(tuple(h for h in SAMPLE_HEADER if h not in ("规格型号", "商标", "标准值", "检验机构"))))),),
                {77: PARTIAL}, "抽检表没有规格型号、商标、标准值和检验机构",
            ),
        ),
    },
    "tjj": {24: (Kind("no-analysis", (("tjsj", do.without("analysis")),), {24: PARTIAL}, "只有数据，没有分析解读"),)},
    **{
        slug: {
            98: (Kind("not-gathered", (("jcml", do.without("gathered")),), {98: NOT_WHOLE}, "没有归集展示的目录，只有意见征集、决策结果子栏目"),),
            100: (Kind("no-draft-text", (("yjzj", do.rewritten("draft", lambda u, d: _no_text(u, d) if d.key.endswith("/draft") else d)),), {100: PARTIAL}, "没有草案全文和起草说明"),),
            101: (Kind("twenty-days", (("yjzj", do.rewritten("draft", lambda u, d: _twenty_days(u, d) if d.key.endswith("/draft") else d)),), {101: FAILED}, "只征求20日意见，没有说明原因"),),
            102: (
                Kind("no-reasons", (("yjzj", do.rewritten("draft-result", _no_reasons)),), {102: PARTIAL}, "没有说明不采纳的理由"),
                Kind("no-result", (("yjzj", do.without("draft-result")),), {102: FAILED, 98: PARTIAL}, "征求意见结束后没有反馈结果"),
            ),
            99: (
                Kind("no-consultation", (("yjzj", do.dropped),), {99: FAILED, **dict.fromkeys((100, 101, 102), SOFT), 98: PARTIAL}, "没有意见征集栏目和征求意见"),
                Kind("no-consultation-nor-catalogue", (("juece", do.dropped),), {98: FAILED, 99: FAILED, **dict.fromkeys((100, 101, 102), SOFT)}, "没有行政决策栏目"),
            ),
        }
        for slug in ("fjq", "zrzy")
    },
}  # fmt: skip


def _no_office(_: SampleUnit, made: Doc) -> Doc:
    return replace(made, body=p("一、示例区耕地保护补偿实施办法；二、示例区云湖风景名胜区游客容量管理办法。"))


def _by_mail_only(_: SampleUnit, made: Doc) -> Doc:
    start = made.body.find("<form")
    return (
        made if start < 0 else replace(made, body=made.body[:start] + p("请将意见发送至电子邮箱diaocha@shili.example.gov.cn。"))
    )


def _old_gazette(_: SampleUnit, column: Column) -> Column:
    return replace(column, docs=tuple(d for d in column.docs if "2020" in d.key))


# What can be wrong on the portal, for 区政府办公室 (or the owner named by the row).
PORTAL_KINDS: tuple[Kind, ...] = (
    Kind("a-year-lacks", (("zfgzbg", do.without("gwr-2018")),), {10: PARTIAL}, "历年政府工作报告缺2018年"),
    Kind(
        "decisions-without-office",
        (("zdjc", do.also(do.rewritten("decision-list", _no_office), do.without("decision-change"))),),
        {97: PARTIAL, 96: LEFT_OUT},
        "决策事项目录没有承办单位",
    ),
    Kind("no-talks", (("zxft", do.dropped),), {112: PARTIAL}, "互动平台没有在线访谈"),
    Kind(
        "few-surveys",
        (
            (
                "dczj",
                do.without(
                    "survey-4",
                    "survey-5",
                    "survey-6",
                    "survey-7",
                    "survey-result-4",
                    "survey-result-5",
                    "survey-result-6",
                    "survey-result-7",
                ),
            ),
        ),
        {117: NOT_WHOLE},
        "一年内只开展了3次调查征集",
    ),
    Kind("no-survey-results", (("jgfk", do.dropped),), {118: FAILED}, "调查结束后没有反馈结果"),
    Kind("gazette-unread", (("gbzy", do.dropped),), {131: FAILED}, "没有写明纸质公报赠阅范围"),
    Kind("gazette-old", (("zfgb", _old_gazette),), {132: FAILED}, "2021年没有出版公报"),
)
PORTAL_HARDER: tuple[Kind, ...] = (
    Kind("no-recruitment", (("gwyzk", do.dropped),), {25: FAILED, 26: FAILED, 27: FAILED}, "没有公务员招考专栏"),
    Kind("no-budget-platform", (("czyjs", do.dropped),), {28: ("failed", "unknown")}, "没有财政预决算统一平台"),
    Kind("reports-missing", (("zfgzbg", do.dropped),), {10: FAILED}, "没有历年政府工作报告"),
    Kind("no-decisions", (("zdjc", do.dropped),), {96: FAILED, 97: FAILED}, "没有重大行政决策事项目录"),
    Kind("surveys-by-mail", (("dczj", do.rewritten("survey", _by_mail_only)),), {117: FAILED}, "调查征集只有电子邮件方式"),
    Kind("no-survey-results", (("jgfk", do.dropped),), {118: FAILED}, "调查结束后没有反馈结果"),
    Kind("no-talks", (("zxft", do.dropped),), {112: PARTIAL}, "互动平台没有在线访谈"),
    Kind("no-gazette", (("zfgb", do.dropped),), dict.fromkeys((130, 131, 132, 133, 134), FAILED), "没有政府公报"),
)
NO_PLATFORM = Kind(
    "no-platform",
    (("hdjl", do.dropped),),
    {111: FAILED, 112: NOT_WHOLE, 117: FAILED, 118: FAILED},
    "没有统一的互动交流平台，只有区政府办公室页面上的网上咨询",
)
RURAL = Kind("no-rural", (("xczx", do.dropped),), {158: FAILED}, "没有乡村振兴专栏", ("nyj",))
FARM = Kind("no-farm", (("snbt", do.dropped),), {159: FAILED}, "没有涉农补贴专栏", ("nyj",))
CULTURE = Kind("no-culture", (("ggwh", do.dropped),), {160: FAILED}, "没有公共文化服务专栏", ("wlj",))
