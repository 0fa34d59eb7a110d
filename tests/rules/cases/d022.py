"""D022 在线调查征集."""

from checks.evidence import Site, Status
from checks.page import Form
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FORM = (Form("/submit", ("content",), ("您的意见",), ("提交",)),)
MONTHS = ("2021-01-05", "2021-03-05", "2021-05-05", "2021-07-05", "2021-09-05", "2021-11-05")


def _site(*days: str, forms: tuple[Form, ...] = FORM, text: str | None = "请填写。") -> Site:
    site = SiteBuilder("区政府办公室")
    rows = (site.document(f"关于民生事项{n}的网上调查", d, text, forms=forms) for n, d in enumerate(days))
    return site.column("调查征集", *rows, shared=True).build()


WHO = case(sole=True)
SEARCH = (Form("/search", ("q",), ("搜索",), ("搜索",)),)


def _named() -> Site:
    site = SiteBuilder("区政府办公室")
    titles = (
        "您对营商环境的看法",
        "市场监管网上评议",
        "道路出行投票",
        "【调查】养老服务情况",
        "教育教学问卷",
        "医疗服务民意调查",
    )
    rows = (site.document(t, d, "请填写。", forms=FORM) for t, d in zip(titles, MONTHS, strict=True))
    return site.column("调查征集", *rows, shared=True).build()


CASES = [
    RuleCase("六次有表单", "pass", _site(*MONTHS), WHO, Status.PASSED, "6次"),
    RuleCase("只有五次", "near", _site(*MONTHS[:5]), WHO, Status.PARTIAL, "少于6次"),
    RuleCase("一年前的不计", "near", _site("2020-11-29", *MONTHS[1:]), WHO, Status.PARTIAL, "5次"),
    RuleCase("只能发邮件", "near", _site(*MONTHS, forms=SEARCH, text="请发送至电子邮箱。"), WHO, Status.FAILED, "没有在线"),
    RuleCase("没有写参与方式", "near", _site(*MONTHS, forms=SEARCH, text="欢迎参与本次调查。"), WHO, Status.PARTIAL, "没有在线"),
    RuleCase("没有开展", "fail", SiteBuilder().column("调查征集", shared=True).build(), WHO, Status.FAILED),
    RuleCase("页面打不开", "near", _site(*MONTHS, forms=(), text=None), WHO, Status.UNKNOWN),
    RuleCase("网上评议、投票也是", "near", _named(), WHO, Status.PASSED, "6次"),
]
