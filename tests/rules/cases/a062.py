"""A062 诊疗活动、职业病防治、放射诊疗、处方、抗菌药物监督检查."""

from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

OBJECTS = ("医疗机构诊疗活动", "职业病防治", "放射诊疗", "处方点评", "抗菌药物使用")
RESULTS = Table((("检查内容", "结果", "处理情况"), *((o, "检查5家，发现问题1家", "责令限期改正1家") for o in OBJECTS)))
HEALTH = case(unit="区卫生健康局")


def _site(*documents: tuple[str, str, str], table: Table | None = None) -> Site:
    site = SiteBuilder("区卫生健康局")
    rows = [site.document(t, day, text, tables=(table,) if table and "结果" in t else ()) for t, day, text in documents]
    return site.column("医疗服务", *rows, path=("医疗卫生",)).build()


def _picture() -> Site:
    site = SiteBuilder("区卫生健康局")
    plan = site.document("2021年医疗卫生监督检查方案", "2021-03-10", f"对{'、'.join(OBJECTS)}开展检查。")
    result = {"结果.jpg": Body(unreadable="图片未识别")}
    return site.column(
        "医疗卫生", plan, site.document("2021年医疗卫生监督检查结果", "2021-10-10", "见附件", attachments=result)
    ).build()


PLAN = ("2021年医疗卫生监督检查方案", "2021-03-10", f"对{'、'.join(OBJECTS)}开展检查。")
CASES = [
    RuleCase(
        "方案和结果表覆盖五类",
        "pass",
        _site(PLAN, ("2021年医疗卫生监督检查结果", "2021-10-10", ""), table=RESULTS),
        HEALTH,
        Status.PASSED,
    ),
    RuleCase(
        "只公布放射诊疗",
        "near",
        _site(("2021年放射诊疗专项检查情况通报", "2021-08-01", "检查8家，立案1起。")),
        HEALTH,
        Status.PARTIAL,
        "未公开诊疗活动的检查计划及方案、检查结果、处理信息",
    ),
    RuleCase(
        "床位配置情况不是检查结果",
        "near",
        _site(("2021年第三季度医疗机构数量布局和床位、大型设备配置情况", "2021-10-15", "医疗机构12家，床位860张。")),
        HEALTH,
        Status.FAILED,
    ),
    RuleCase("结果在识别不了的图片里", "near", _picture(), HEALTH, Status.UNKNOWN),
    RuleCase("栏目里没有检查信息", "fail", _site(("2021年无偿献血倡议书", "2021-08-01", "倡议")), HEALTH, Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder("区卫生健康局").column("机构职能").build(), HEALTH, Status.FAILED, "未设置"),
]
