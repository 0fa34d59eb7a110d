"""Pages that are no evidence are told, and their near misses are read."""

from __future__ import annotations

import pytest

from crawler.extraction import read_body, read_page
from crawler.home_instead import Front, same_links

URL = "http://www.shili.gov.cn/zwgk/tzgg/1.html"


def page(title: str, body: str) -> bytes:
    return f"<html><head><meta charset='utf-8'><title>{title}</title></head><body>{body}</body></html>".encode()


def article(title: str, text: str) -> bytes:
    return page(title, f"<h1>{title}</h1><p>发布时间：2021-08-05</p><div id='zoom'><p>{text}</p></div>")


@pytest.mark.parametrize(
    ("status", "body", "reason"),
    [
        (521, page("", "<script>document.cookie='__jsl_clearance_s=1'</script>"), "challenge"),
        (412, page("", "<script>$_ts=window['$_ts'];</script>"), "challenge"),
        (202, page("", "<script>$_ts=window['$_ts'];</script>"), "challenge"),
        (200, page("", "<script>var __jsl_clearance='x'</script>"), "challenge"),
        (403, page("403", "<h2>您的请求可能存在威胁，已被网站防火墙拦截！</h2>"), "challenge"),
        (200, page("安全验证", "<div id='captcha'>请完成安全验证后继续访问</div>"), "challenge"),
        (200, page("访问被拦截", "<p>当前访问疑似黑客攻击，已被创宇盾拦截</p>"), "challenge"),
        (405, page("405", "<p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p>"), "challenge"),
        (404, page("404", "<p>页面不存在</p>"), "soft-404"),
        (200, page("404 Not Found", "<p>nginx</p>"), "soft-404"),
        (200, page("示例区政府", "<p>您访问的页面不存在，<span id='s'>5</span>秒后返回首页</p>"), "soft-404"),
        (200, page("出错了", "<p>抱歉，该信息已被删除</p>"), "soft-404"),
        (503, page("503 Service Temporarily Unavailable", "<h1>503</h1>"), "maintenance"),
        (200, page("提示", "<p>系统维护中，请稍后再试</p>"), "maintenance"),
        (500, page("Error", "<p>java.lang.NullPointerException</p>"), "maintenance"),
        (502, page("502", "<h1>502 Bad Gateway</h1>"), "maintenance"),
        (500, page("x", "<p>oops</p>"), "server-error"),
        (200, page("用户登录", "<form><input name='u'><input type='password' name='p'></form>"), "login"),
        (200, page("", "<p>您尚未登录，请先登录</p>"), "login"),
        (200, page("", "<script>window.location.href='/index.html'</script>"), "jump-home"),
        (200, page("", "<script>location.replace('/zwgk/')</script>"), "jump-home"),
        (200, page("", "<div id='app'></div><script src='/app.js'></script>"), "empty-shell"),
    ],
)  # fmt: skip
def test_what_is_no_evidence_is_told_with_its_reason(status: int, body: bytes, reason: str) -> None:
    record = read_page(body, URL, "text/html", status)
    assert record.blocked == reason
    assert record.kind in ("blocked", "error")
    assert record.items == ()
    assert record.published is None
    assert read_body(body, URL).unreadable is not None or status != 200


@pytest.mark.parametrize(
    "body",
    [
        article(
            "我区开展网站防火墙升级改造", "区大数据局为门户网站部署云防护和安全狗，拦截攻击一千余次，访问被拦截的用户可电话反馈。"
        ),
        article("关于网站系统维护的公告", "因系统升级维护，8月6日0时至6时网站暂停服务，给您带来不便敬请谅解。"),
        article("区图书馆404号阅览室开放", "经修缮，404号阅览室自8月6日起开放，原公告页面已不存在的链接以本页为准。"),
        article(
            "政务服务平台统一身份认证登录操作指南", "用户登录后点击个人中心，未登录的请先登录再提交申请，登录超时请重新登录。"
        ),
        article("关于注销部分探矿权的公告", "原公告信息已失效，该文件已被废止，自即日起不再执行，请各有关单位知悉。"),
        article("消防安全验证工作启动", "区消防大队组织人员对重点单位开展安全验证，禁止访问施工区域，违者依法处理。"),
        page("机构简介", "<div id='zoom'><p>区档案馆为区委直属事业单位，正科级，承担档案保管利用职责。</p></div>"),
        page("公告", "<div id='zoom'><p>本年度无此类信息。</p></div>"),
    ],
)
def test_an_article_that_speaks_of_such_things_is_read(body: bytes) -> None:
    record = read_page(body, URL)
    assert record.blocked is None
    assert record.kind == "document"
    assert record.text


def test_an_error_inside_the_sites_own_frame_is_a_soft_404() -> None:
    menu = "".join(f"<li><a href='/c{i}/'>栏目名称{i}</a></li>" for i in range(40))
    body = page(
        "示例区人民政府",
        f"<div class='nav'><ul>{menu}</ul></div><div class='main'><p>对不起，您要访问的页面已被删除或不存在。</p></div><div class='footer'>主办：区政府办公室</div>",
    )
    assert read_page(body, URL).blocked == "soft-404"


def test_a_redirect_shell_that_leads_down_is_not_a_jump_home() -> None:
    body = page("", "<script>window.location.href='/zwgk/xxgk/index.html'</script>")
    assert read_page(body, "http://www.shili.gov.cn/zwgk/").blocked != "jump-home"


def test_the_home_page_stands_by_right_under_its_other_names() -> None:
    links = "".join(f"<a href='/c{number}/'>服务栏目{number}</a>" for number in range(30))
    body, site = page("示例区人民政府", links), "http://www.shili.gov.cn"
    front = Front(read_page(body, f"{site}/zwgk/"), body, "text/html")

    shown = {
        path: front.stands_for(site + path, read_page(body, site + path), body, "text/html")
        for path in ("/", "/index.html", "/zwgk/index.html", "/zwgk", "/czj/", "/zwgk/1.html")
    }

    assert shown == {
        "/": False,
        "/index.html": False,
        "/zwgk/index.html": False,
        "/zwgk": False,
        "/czj/": True,
        "/zwgk/1.html": True,
    }


def test_the_home_page_served_in_place_of_a_document_is_told_by_its_links() -> None:
    home = tuple(f"/c{number}/" for number in range(60))
    assert same_links((*home[:58], "/x/"), home)
    assert not same_links(home[:20], home)
    assert not same_links(tuple(f"/d{number}/" for number in range(60)), home)
    assert not same_links(("/a/",), ("/a/",))
