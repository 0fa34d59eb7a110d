"""B001 在线申请渠道或电子邮箱."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Form, Link
from tests.rules.cases import RuleCase
from tests.rules.sites import BASE, SiteBuilder, case

FORM = Form("/apply/save", ("name", "content"), ("申请人姓名", "所需信息内容描述", "获取信息的方式"), ("提交",))
SEARCH = Form("/search", ("q",), ("站内搜索",), ("搜索",))


def _guide(text: str, **fields: object) -> Site:
    site = SiteBuilder()
    return site.column("政府信息公开指南", site.document("区财政局政府信息公开指南", "2021-03-01", text, **fields)).build()  # type: ignore[arg-type]


def _linked(text: str, url: str) -> Site:
    site = SiteBuilder().column("政府信息公开指南", page_text="指南正文").build()
    assert site.home
    return replace(site, home=replace(site.home, links=(Link("政府信息公开指南", BASE), Link(text, url))))


def _common_form() -> Site:
    site = SiteBuilder()
    site.column("依申请公开", page_text="在线提交", shared=True).column("机构职能", page_text="职能")
    shared = site.shared[0]
    assert shared.page
    site.shared[0] = replace(shared, page=replace(shared.page, forms=(SEARCH, FORM)))
    return site.build()


CASES = [
    RuleCase("申请页有表单", "pass", _common_form(), case(), Status.PASSED, "表单"),
    RuleCase("首页有入口链接", "pass", _linked("我要申请", "http://portal.test/ysq/"), case(), Status.PASSED, "我要申请"),
    RuleCase(
        "指南写明门户网站直接填写", "pass", _guide("申请人可登录门户网站直接填写并递交电子版申请表。"), case(), Status.PASSED
    ),
    RuleCase("指南写明邮箱，全角符号", "pass", _guide("电子邮箱：czjxxgk＠163.com"), case(), Status.PASSED),
    RuleCase(
        "邮箱仅供答复",
        "near",
        _guide("受理机构电子邮箱：czj@163.com(仅供答复使用)。申请表可从网站下载，填写后邮寄。"),
        case(),
        Status.FAILED,
        "未开通",
    ),
    RuleCase("只有监督投诉邮箱", "near", _guide("监督投诉方式：电话0632-1234567，邮箱jd@163.com"), case(), Status.FAILED),
    RuleCase(
        "写明暂未开通", "near", _guide("本机关暂未开通网上申请，不受理通过电子邮件提出的申请，邮箱无效。"), case(), Status.FAILED
    ),
    RuleCase("登录网站只能下载", "fail", _guide("申请人可登录网站下载《申请表》，打印填写后邮寄。"), case(), Status.FAILED),
    RuleCase("入口是空链接", "near", _linked("在线申请", "javascript:void(0)"), case(), Status.FAILED),
    RuleCase("网上申请指的是办事进度", "near", _linked("网上申请进度查询", "http://portal.test/bs/"), case(), Status.FAILED),
    RuleCase("指南打不开", "near", _guide("", unreadable="页面超时"), case(), Status.UNKNOWN),
    RuleCase("栏目被拦截", "near", SiteBuilder().gap("依申请公开").build(), case(), Status.UNKNOWN),
    RuleCase("没有指南没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED, "未设置"),
    RuleCase(
        "写明不受理邮件申请的邮箱不算",
        "near",
        _guide("本机关不接受电子邮件、电话申请。电子邮箱：x@sq.gov.cn"),
        case(),
        Status.FAILED,
    ),
    RuleCase("邮箱用井号代替", "near", _guide("E-mail：sqczj#163.com（请将#替换为@）"), case(), Status.PASSED),
    RuleCase("入口叫申请公开入口", "near", _linked("申请公开入口", "http://portal.test/ysq/"), case(), Status.PASSED),
]
