"""A077 食品安全监督抽检信息."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

MARKET = case(unit="区市场监督管理局")
HEADS = (
    "序号",
    "标称生产企业名称",
    "标称生产企业地址",
    "被抽样单位名称",
    "被抽样单位地址",
    "食品名称",
    "规格型号",
    "商标",
    "生产日期/批号",
    "不合格项目║检验结果║标准值",
    "分类",
    "检验机构",
)
TITLE = "示例区食品安全监督抽检信息公告（2021年第9期）"


def _table(heads: tuple[str, ...]) -> Table:
    return Table((("监督抽检产品信息",) * len(heads), heads, ("1",) * len(heads)))


def _site(
    heads: tuple[str, ...], title: str = TITLE, day: str = "2021-10-22", text: str = "见附件", column: str = "食品安全"
) -> Site:
    site = SiteBuilder("区市场监督管理局")
    return site.column(column, site.document(title, day, text, attachments={"产品信息.xls": Body("", (_table(heads),))})).build()


def _locked() -> Site:
    site = SiteBuilder("区市场监督管理局")
    return site.column(
        "食品安全", site.document(TITLE, "2021-10-22", "见附件", attachments={"a.xls": Body(unreadable="无法解析")})
    ).build()


def _unasked() -> Site:
    """The newest document was opened and lacks heads; an older one was beyond what the crawl was asked for."""
    site = SiteBuilder("区市场监督管理局")
    heads = tuple(h for h in HEADS if h != "商标")
    opened = site.document(TITLE, "2021-10-22", "见附件", attachments={"产品信息.xls": Body("", (_table(heads),))})
    older = replace(site.document(TITLE.replace("9", "8"), "2021-09-22", None), fetched=False, gap=None)
    return site.column("食品安全", opened, older).build()


QUALIFIED = tuple(h for h in HEADS if "不合格" not in h)
CASES = [
    RuleCase("附件表项目齐全", "pass", _site(HEADS), MARKET, Status.PASSED, "13项"),
    RuleCase(
        "本期全部合格，不需要不合格项目", "pass", _site(QUALIFIED, text="本期抽检36批次，全部合格。"), MARKET, Status.PASSED
    ),
    RuleCase(
        "有不合格却没列不合格项目",
        "near",
        _site(QUALIFIED, text="不合格2批次。"),
        MARKET,
        Status.PARTIAL,
        "缺少不合格项目、检验结果、标准值",
    ),
    RuleCase(
        "缺商标和检验机构",
        "near",
        _site(tuple(h for h in HEADS if h not in ("商标", "检验机构"))),
        MARKET,
        Status.PARTIAL,
        "缺少商标、检验机构",
    ),
    RuleCase("较早一期未要求抓取", "near", _unasked(), MARKET, Status.PARTIAL, "缺少商标"),
    RuleCase("附件打不开", "near", _locked(), MARKET, Status.UNKNOWN),
    RuleCase("抽检计划不是抽检信息", "fail", _site(HEADS, "2021年食品安全抽检计划"), MARKET, Status.FAILED),
    RuleCase("去年的", "near", _site(HEADS, "食品安全监督抽检信息公告（2020年第9期）", "2020-10-22"), MARKET, Status.FAILED),
    RuleCase("放在通知公告", "near", _site(HEADS, column="通知公告"), MARKET, Status.PARTIAL, "未放在"),
    RuleCase(
        "称食品不合格情况的通告", "pass", _site(HEADS, "关于5批次食品不合格情况的通告（2021年第2号）"), MARKET, Status.PASSED
    ),
    RuleCase(
        "地址称所在地",
        "pass",
        _site(tuple(h.replace("被抽样单位地址", "被抽样单位所在地") for h in HEADS)),
        MARKET,
        Status.PASSED,
    ),
    RuleCase(
        "没有被抽样单位地址",
        "near",
        _site(tuple(h for h in HEADS if h != "被抽样单位地址")),
        MARKET,
        Status.PARTIAL,
        "被抽样单位地址",
    ),
    RuleCase("栏目叫抽检公告", "pass", _site(HEADS, column="抽检公告"), MARKET, Status.PASSED),
]
