"""E022 条例置顶."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

LAW = "中华人民共和国政府信息公开条例"
TEXT = "（2007年4月5日公布 2019年4月3日国务院令第711号修订）第一条 为了保障公民……"


def _site(*rows: tuple[str, str | None], shared: bool = False, unit: str = "区财政局") -> Site:
    site = SiteBuilder(unit)
    return site.column("政府信息公开制度", *(site.document(t, "2019-05-15", text) for t, text in rows), shared=shared).build()


OTHER = ("山东省政府信息公开办法", "第一条")

CASES = [
    RuleCase("列第一条", "pass", _site((LAW, TEXT), OTHER), case(), Status.PASSED),
    RuleCase("门户统一栏目不代替本单位栏目", "near", _site((LAW, TEXT), OTHER, shared=True), case(), Status.FAILED, "未设置"),
    RuleCase(
        "门户统一栏目就是政府办公室的",
        "pass",
        _site((LAW, TEXT), OTHER, shared=True, unit="区政府办公室"),
        case(sole=True),
        Status.PASSED,
    ),
    RuleCase("标题是国务院令", "near", _site(("中华人民共和国国务院令", f"第711号 {LAW} 已经……"), OTHER), case(), Status.PASSED),
    RuleCase("没有置顶", "near", _site(OTHER, (LAW, TEXT)), case(), Status.PARTIAL, "第2条"),
    RuleCase("旧版", "near", _site((LAW, "国务院令第492号 自2008年5月1日起施行")), case(), Status.PARTIAL, "旧版"),
    RuleCase("解读不是条例", "near", _site(("《政府信息公开条例》解读", "一、修订背景")), case(), Status.FAILED),
    RuleCase("省的条例不是国家条例", "near", _site(("示例省政府信息公开条例", "第一条")), case(), Status.FAILED),
    RuleCase("国务院令打不开", "near", _site(("中华人民共和国国务院令", None)), case(), Status.UNKNOWN),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("政府信息公开制度").build(), case(), Status.FAILED),
]
