"""A002 领导信息齐全."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _leaders() -> SiteBuilder:
    site = SiteBuilder()
    first = site.document("王建国", "2021-03-01", "党组书记、局长。主持局全面工作，负责财政预算工作。")
    second = site.document("李卫东", "2021-03-01", "党组成员、副局长。分管国库科、采购科。")
    return site.column("领导分工", first, second)


def _one_page() -> SiteBuilder:
    return SiteBuilder().column("领导信息", page_text="王建国，男，1970年生，区财政局党组书记、局长。\n分工：主持全面工作。")


def _names_only() -> SiteBuilder:
    site = SiteBuilder()
    text = "主要职责：（一）负责财政工作，协助有关部门做好收支管理。\n主要负责人：陈大明\n办公座机：0591-23159658"
    return site.column("机构设置、主要职能、办事程序", site.document("职能配置、内设机构及办公地址", "2020-11-02", text))


def _steering_group() -> SiteBuilder:
    site = SiteBuilder()
    functions = site.document("职能配置、内设机构及办公地址", "2020-11-02", "主要职责：负责财政工作。\n内设机构：办公室。")
    group = site.document("关于成立政务公开工作领导小组的通知", "2020-07-01", "组长：陈大明\n主要负责人：陈大明")
    return site.column("机构设置、主要职能、办事程序", functions, group)


def _without_duties() -> SiteBuilder:
    return SiteBuilder().column("领导之窗", page_text="王建国 区财政局党组书记、局长\n电话：0632-8812345")


def _news() -> SiteBuilder:
    site = SiteBuilder()
    return site.column("领导活动", site.document("局长王建国调研", "2021-03-01", "党组书记、局长王建国主持会议")).column(
        "机构职能"
    )


def _photos() -> SiteBuilder:
    site = SiteBuilder()
    return site.column("领导信息", site.document("班子成员", "2021-03-01", "", images=5))


def _beside_functions() -> SiteBuilder:
    return SiteBuilder().column("机构职能", page_text="负责人：王建国\n党组书记、局长，主持全面工作")


CASES = [
    RuleCase("领导小组名单不是领导信息", "near", _steering_group().build(), case(), Status.FAILED),
    RuleCase("每人一页，姓名在题名里", "pass", _leaders().build(), case(), Status.PASSED),
    RuleCase("一页写全", "pass", _one_page().build(), case(), Status.PASSED),
    RuleCase("只在机构栏目写主要负责人", "near", _names_only().build(), case(), Status.PARTIAL, "分工"),
    RuleCase("有姓名职务没有分工", "near", _without_duties().build(), case(), Status.PARTIAL, "领导分工"),
    RuleCase("领导活动不是领导信息", "near", _news().build(), case(), Status.FAILED),
    RuleCase("只有照片", "near", _photos().build(), case(), Status.UNKNOWN),
    RuleCase("没有任何栏目", "fail", SiteBuilder().column("通知公告").build(), case(), Status.FAILED, "领导信息"),
    RuleCase("领导栏目打不开", "near", _names_only().gap("领导信息").build(), case(), Status.UNKNOWN),
    RuleCase(
        "姓名前有序号、职务在括号里",
        "pass",
        SiteBuilder().column("党政领导", page_text="1.王建国（局长）：领导区财政局全面工作").build(),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "写全三项的页面不叫领导信息",
        "near",
        SiteBuilder().column("组成人员", page_text="王建国，局长，主持全面工作。").build(),
        case(),
        Status.PARTIAL,
        "组成人员",
    ),
    RuleCase("没有领导栏目，机构职能里写全", "near", _beside_functions().build(), case(), Status.PASSED),
    RuleCase(
        "党组成员栏目",
        "near",
        SiteBuilder()
        .column("党组成员", page_text="张三　党组书记、局长　主持全面工作\n李四　党组成员、副局长　分管预算科")
        .build(),
        case(),
        Status.PASSED,
    ),
]
