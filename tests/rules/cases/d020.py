"""D020 智能问答."""

from dataclasses import replace

from checks.evidence import Site, Status
from checks.page import Body, Link
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links, without_portal
from tests.rules.sites import SiteBuilder, case


def _on_the_letters_page() -> Site:
    site = with_links(SiteBuilder(), "政务公开").column("咨询建言").build()
    (letters,) = site.columns
    link = Link("智能问答", "http://portal.test/znwd.html")
    return replace(site, reader=lambda url: Body(links=(link,)) if url == letters.url else site.reader(url))


def _button() -> Site:
    site = with_links(SiteBuilder(), "政务公开").build()
    return replace(site, reader=lambda _: Body("政务公开\n智能问答\n要闻"))


CASES = [
    RuleCase("有入口由人实测", "pass", with_links(SiteBuilder(), "智能问答").build(), case(), Status.NEEDS_REVIEW, "实测"),
    RuleCase("入口在来信栏目页上", "near", _on_the_letters_page(), case(), Status.NEEDS_REVIEW, "实测"),
    RuleCase("没有入口", "fail", with_links(SiteBuilder(), "政务公开").build(), case(), Status.FAILED),
    RuleCase("首页没看到", "near", without_portal(SiteBuilder()).build(), case(), Status.UNKNOWN),
    *(
        RuleCase(f"换一种名称：{name}", "near", with_links(SiteBuilder(), name).build(), case(), Status.NEEDS_REVIEW)
        for name in ("区小智", "AI政务助手", "智慧问答")
    ),
    RuleCase("由脚本打开的按钮", "near", _button(), case(), Status.NEEDS_REVIEW),
]
