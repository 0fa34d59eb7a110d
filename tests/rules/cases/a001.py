"""A001 机构设置信息齐全."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

DUTIES = "一、主要职责\n（一）贯彻执行国家财税方针政策，拟订全区财政规划并组织实施。\n（二）负责管理区级各项财政收支。\n"
OFFICES = "二、内设机构\n办公室、预算科、国库科。\n"
CONTACT = "办公地址：示例区人民路18号\n办公时间：工作日上午8:30-12:00，下午13:30-17:30\n联系电话：0632-8812345\n"


def _one_page(text: str) -> SiteBuilder:
    return SiteBuilder().column("机构职能", page_text=text)


def _spread() -> SiteBuilder:
    site = SiteBuilder()
    duties = site.document("区财政局主要职责", "2019-04-01", DUTIES)
    offices = site.document("区财政局内设机构", "2019-04-01", OFFICES)
    contact = site.document(
        "联系方式和办公时间", "2021-04-01", "地 址：示例区人民路18号\n作息时间：周一至周五 8:30\n电  话：8812345"
    )
    noise = site.document("关于成立档案工作领导小组的通知", "2021-05-01", "各科室：")
    return site.column("机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名", noise, duties, offices, contact)


def _scanned() -> SiteBuilder:
    site = SiteBuilder()
    return site.column("机构职能", site.document("区财政局机构职能", "2019-04-01", "", images=2))


def _misfiled() -> SiteBuilder:
    site = SiteBuilder()
    text = "为加强领导，成立工作小组，负责统筹协调档案工作。"
    return site.column("机构设置", site.document("关于成立档案工作领导小组的通知", "2021-05-01", text))


SENTENCES = "区财政局主管全区财政工作，承担各项财政收支管理。\n办公地点：人民路18号\n上班时间：8:30-17:30\n电话：8812345"


def _offices_apart() -> SiteBuilder:
    site = SiteBuilder()
    budget = site.document("预算科", "2021-04-01", "承担区级预算编制工作。")
    return site.column("机构简介", page_text=SENTENCES).column("内设机构", budget)


def _on_portal(title: str, *units: str) -> SiteBuilder:
    site = SiteBuilder()
    return site.column("机构职能", site.document(title, "2020-05-01", DUTIES, units=units), shared=True)


CASES = [
    RuleCase("一页写全五项", "pass", _one_page(DUTIES + OFFICES + CONTACT).build(), case(), Status.PASSED),
    RuleCase(
        "镇街的内设机构叫办",
        "pass",
        _one_page(DUTIES + "内设机构\n（一）党政办：综合。\n（二）公共服务办：民政社保。\n" + CONTACT).build(),
        case(),
        Status.PASSED,
    ),
    RuleCase("五项分在几页，栏目用法定长句命名", "pass", _spread().build(), case(), Status.PASSED),
    RuleCase(
        "只写标题没有值",
        "near",
        _one_page("主要职责\n内设机构\n办公地址：\n办公时间：\n联系电话：").build(),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "缺办公时间",
        "near",
        _one_page(DUTIES + OFFICES + "地址：人民路18号 电话：0632-8812345").build(),
        case(),
        Status.PARTIAL,
        "办公时间",
    ),
    RuleCase("内容是图片", "near", _scanned().build(), case(), Status.UNKNOWN),
    RuleCase("栏目里只有别的文件", "near", _misfiled().build(), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("通知公告").build(), case(), Status.FAILED, "未设置"),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("机构职能").build(), case(), Status.UNKNOWN),
    RuleCase("职能用“主管全区”开头，科室各有一页", "pass", _offices_apart().build(), case(), Status.PASSED),
    RuleCase(
        "栏目叫部门介绍",
        "pass",
        SiteBuilder().column("部门介绍", page_text=DUTIES + OFFICES + CONTACT).build(),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "写全五项的页面不叫机构职能",
        "near",
        SiteBuilder().column("走进财政", page_text=DUTIES + OFFICES + CONTACT).build(),
        case(),
        Status.PARTIAL,
        "走进财政",
    ),
    RuleCase(
        "别的页面只有联系方式", "near", SiteBuilder().column("便民提示", page_text=CONTACT[:20]).build(), case(), Status.FAILED
    ),
    RuleCase(
        "公开指南里的受理机构地址不是机构信息",
        "near",
        SiteBuilder().column("政府信息公开指南", page_text=CONTACT).build(),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "职能用组织领导一类词开头",
        "near",
        SiteBuilder()
        .column(
            "机构职能",
            page_text="一、职能\n组织领导全区统计工作。\n二、内设机构\n1.办公室：综合协调\n三、联系方式\n地址：示例区建设路1号\n"
            "办公时间：工作日8:30-12:00\n电话：0531-12345678",
        )
        .build(),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "门户栏目里没有署名的职能",
        "near",
        _on_portal("主要职责和内设机构").build(),
        case(),
        Status.NEEDS_REVIEW,
        "没有写明发布单位",
    ),
    RuleCase("门户栏目里区政府的机构设置", "near", _on_portal("示例区人民政府机构设置").build(), case(), Status.FAILED),
    RuleCase("门户栏目里别的单位的职能", "near", _on_portal("主要职责", "区民政局").build(), case(), Status.FAILED),
    RuleCase(
        "镇的内设机构都叫办",
        "near",
        _one_page(DUTIES + "二、内设机构：党政办、农业办、社会事务办。\n" + CONTACT).build(),
        case(),
        Status.PASSED,
    ),
]
