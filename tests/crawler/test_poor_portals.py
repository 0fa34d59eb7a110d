"""Pages of old, poorly kept portals: tables that arrange them, one link alone, scripts that show lists and documents, menus no class tells."""

from __future__ import annotations

from datetime import date

import pytest

from checks.page import PageRecord
from crawler.extraction.page import read_page
from crawler.walk.leads import leads_of
from crawler.walk.looks import is_content
from crawler.walk.wishes import Wishes, default_needs
from storage.records import detail_of, with_detail

WISHES = Wishes(default_needs(2022))
SITE = "http://www.example.gov.cn/"
TREE = "".join(
    f"<TR><TD><B>{group}</B>" + "".join(f'<TR><TD>&nbsp;├ <A HREF="/mzj/list.asp?lm={group}{n}">{name}</A>' for n, name in enumerate(names))
    for group, names in (
        ("机构概况", ("机构设置", "领导分工", "内设机构")),
        ("政策文件", ("规范性文件", "其他文件", "文件清理")),
        ("重点领域", ("社会救助", "养老服务", "救助数据", "监督检查")),
    )
)  # fmt: skip
MENU = f"<TABLE WIDTH=190><TR><TD CLASS=bt>示例县民政局信息公开目录{TREE}</TABLE>"
FOOT = "主办：示例县人民政府　承办：示例县人民政府办公室　网站标识码：4300000001　某ICP备06000000号　技术支持：某某网络公司"
FILE = '<a href="/upload/9f2c.xlsx">示例县民政局权责清单.xlsx</a>'


def _read(inner: str, path: str, title: str = "示例县民政局", as_of: date | None = None) -> PageRecord:
    page = f"<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY>{inner}</BODY></HTML>".encode("gb18030")
    return read_page(page, SITE + path, "text/html; charset=gb2312", as_of=as_of)


def _laid_out(right: str) -> str:
    return f"<TABLE WIDTH=980><TR VALIGN=top><TD WIDTH=200>{MENU}<TD>{right}</TABLE>"


def test_an_article_of_a_script_that_shows_lists_as_well_keeps_title_day_and_file() -> None:
    crumbs = (
        '<div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/mzj/index.php?a=lists&catid=7">权责清单</a></div>'
    )
    head = "<h1>示例县民政局权责清单（2022年版）<br /><span>2022-05-26 09:12:33 &nbsp;&nbsp;来源：<a>示例县民政局</a> 点击：35</span></h1>"
    record = _read(
        f'{crumbs}<div id="Article">{head}<div class="content"><p>现予以公布。</p><p>附件1：{FILE}</p></div></div>',
        "mzj/index.php?m=content&c=index&a=show&catid=7&id=34",
        "示例县民政局权责清单（2022年版） - 示例县人民政府",
    )
    assert (record.kind, record.title) == ("document", "示例县民政局权责清单（2022年版）")
    assert record.published == date(2022, 5, 26)
    assert [file.url for file in record.attachments] == [f"{SITE}upload/9f2c.xlsx"]


@pytest.mark.parametrize("link", [FILE, '<a href="/mzj/nr_7.htm">示例县民政局关于印发《养老机构安全管理办法》的通知</a>'])
def test_one_link_in_a_text_makes_no_list(link: str) -> None:
    record = _read(
        f"<CENTER><P ALIGN=center><FONT SIZE=4>关于《养老机构安全管理办法》的解读</FONT></P><P>一、起草背景：原文件已经到期。</P>"
        f"<P>{link}</P><P ALIGN=right>示例县民政局<P ALIGN=right>二〇二二年五月二十六日</CENTER>",
        "mzj/nr_9.htm",
        "关于《养老机构安全管理办法》的解读",
    )
    assert (record.kind, record.items) == ("document", ())
    assert "原文件已经到期" in record.text


@pytest.mark.parametrize(
    "row",
    [
        '<p><em>2022.03.18</em><a href="/mzj/detail.jsp?id=7">示例县民政局政府信息公开指南</a></p>',
        '<TABLE><TR><TD>示例县民政局<TD>·<a href="/mzj/detail.jsp?id=7">示例县民政局政府信息公开指南</a><TD>2022-03-18</TABLE>',
        (
            "<TABLE><TR><TD>1<TD>法定主动公开内容—机构职能—政府信息公开指南<TD>示例县民政局办公室"
            '<TD><a href="/mzj/detail.jsp?id=7">示例县民政局政府信息公开指南</a><TD>2022-03-18</TABLE>'
        ),
    ],
)
def test_a_list_of_one_row_stays_a_list(row: str) -> None:
    pager = '<div>共1条记录 第1页/共1页 <a href="?PageNo=1">首页</a> <a href="/mzj/list.jsp?lm=3&sort=hits&PageNo=1">按点击排序</a></div>'
    record = _read(f"<h2>政府信息公开指南</h2>{row}{pager}", "mzj/list.jsp?lm=3&PageNo=1", "政府信息公开指南")
    assert record.kind == "column"
    assert [(item.title, item.published) for item in record.items] == [("示例县民政局政府信息公开指南", date(2022, 3, 18))]


def test_one_undated_link_behind_the_menu_is_the_list() -> None:
    menu = "".join(
        f'<li><a href="/mzj/lm{n}/">{name}</a></li>' for n, name in enumerate(("机构设置", "领导信息", "社会救助", "养老服务"))
    )
    record = _read(
        f"<div class=l><ul><li><span>概况</span></li>{menu}</ul></div><div class=r><B>机构设置</B><HR><ul><li>"
        '<a href="/mzj/202106/t20210603_81.htm">示例县民政局主要职能</a></ul></div>',
        "mzj/lm0/",
    )
    assert record.kind == "column"
    assert [item.title for item in record.items] == ["示例县民政局主要职能"]


def test_a_year_in_the_title_is_not_the_year_of_the_day_beside_it() -> None:
    rows = "".join(
        f'<tr><td><a href="/mzj/html/{y}-09-15/{y}.html">关于公布{y}年度清理结果的通知</a></td><td>[9-15]</td></tr>'
        for y in (2022, 2021, 2020)
    )
    record = _read(f"<table>{rows}</table>", "mzj/e/action/ListInfo/?classid=18", "文件清理", date(2022, 11, 30))
    assert [item.published for item in record.items] == [date(2022, 9, 15), date(2021, 9, 15), date(2020, 9, 15)]


@pytest.mark.parametrize(
    "text", ["<P>办公地址：示例县城东街36号。</P>", "高龄津贴每人每月30元，按季度发放。<BR>由村（社区）代办。<BR>"]
)
def test_a_menu_that_no_class_tells_is_no_text(text: str) -> None:
    head = "<SPAN>高龄津贴发放办法</SPAN><BR>发布人：办公室 发布时间：<SPAN>2022/3/5 9:05:00</SPAN>"
    record = _read(_laid_out(f"<TABLE><TR><TD>{head}<TR><TD>{text}</TABLE>"), "mzj/Show.aspx?id=12", "高龄津贴发放办法")
    assert "监督检查" not in record.text
    assert record.published == date(2022, 3, 5)
    assert record.title == "高龄津贴发放办法"


def test_the_heading_of_a_menu_is_not_the_title() -> None:
    line = "<FONT SIZE=5><B>中华人民共和国政府信息公开条例</B></FONT><TR><TD>时间：2019-05-20 10:21 来源：中国政府网 作者：admin"
    record = _read(
        _laid_out(f"<TABLE><TR><TD>{line}<TR><TD><P>第一条　为了保障公民依法获取政府信息，制定本条例。</TABLE>"),
        "mzj/plus/view.php?aid=12",
        "中华人民共和国政府信息公开条例_示例县政府网",
    )
    assert (record.title, record.published) == ("中华人民共和国政府信息公开条例", date(2019, 5, 20))


def test_the_source_under_a_title_does_not_end_the_title() -> None:
    record = _read(
        "<div><h1>示例县人民政府办公室公开指南</h1><p>2022-03-18 09:12:33 来源：<a>示例县人民政府办公室</a></p>"
        "<div>为方便公众获取示例县人民政府办公室的政府信息，特编制本指南。</div></div>",
        "mzj/show.php?id=4",
        "示例县人民政府办公室公开指南",
    )
    assert record.published == date(2022, 3, 18)


@pytest.mark.parametrize(
    "note", ["栏目建设中……", "正在更新，敬请期待", "资料整理中", "暂无信息", "本栏目正在建设中，给您带来的不便敬请谅解！"]
)
def test_a_column_that_is_being_made_holds_nothing(note: str) -> None:
    inner = (
        f"<table><tr><td>2022/11/28 16:39:17<tr><td>{_laid_out(f'<h2>财政资金直达基层</h2><p>{note}</p>')}<tr><td>{FOOT}</table>"
    )
    record = _read(inner, "mzj/plus/list.php?tid=31", "财政资金直达基层")
    assert (record.kind, record.items) == ("column", ())
    assert not is_content(record)


NESTED = '<ul><li><span>疫情防控</span><ul><li><a href="/wjj/l1/">便民信息</a></li><li><a href="/wjj/l2/">最新通告</a></li></ul></li></ul>'
TERMS = '<dl><dt>疫情防控</dt><dd><a href="/wjj/l1/">便民信息</a></dd><dd><a href="/wjj/l2/">最新通告</a></dd></dl>'
DRAWN = '<TABLE><TR><TD><B>疫情防控</B><TR><TD>&nbsp;├ <A HREF="/wjj/l1/">便民信息</A><TR><TD>&nbsp;└ <A HREF="/wjj/l2/">最新通告</A></TABLE>'
DEEP = (
    "<ul><li>重点领域<ul><li><b>疫情防控</b> <ul><li><a href='/wjj/l1/'>便民信息</a></li><li><a href='/wjj/l2/'>最新通告</a></li></ul></li></ul>"
    "</li></ul>"
)


@pytest.mark.parametrize(
    ("menu", "above"),
    [(NESTED, ("疫情防控",)), (TERMS, ("疫情防控",)), (DRAWN, ("疫情防控",)), (DEEP, ("重点领域", "疫情防控"))],
)
def test_a_heading_that_leads_nowhere_stands_above_the_columns_of_its_branch(menu: str, above: tuple[str, ...]) -> None:
    record = _read(
        f"{menu}<div><a href='/wjj/l3/'>健康科普</a> <a href='/wjj/l2/?sort=hits'>按点击排序</a></div>", "wjj/l2/", "最新通告"
    )
    leads = {lead.name: lead for lead in leads_of(record, record.url, WISHES, lambda _: True)}
    assert leads["便民信息"].above == above
    assert leads["健康科普"].above == ()
    assert "按点击排序" not in leads
    assert with_detail(record, detail_of(record)[1]).links == record.links


def test_rows_files_and_links_have_the_address_that_every_visit_has() -> None:
    row = '<a href="/mzj/detail.jsp;jsessionid=0A1B?id={0}&t=0.76447129324">示例县民政局关于{0}号事项的通知</a><em>2022-03-1{0}</em>'
    record = _read("".join(f"<p>{row.format(n)}</p>" for n in (1, 2)), "mzj/list.jsp?lm=3", "通知公告")
    assert [item.url for item in record.items] == [f"{SITE}mzj/detail.jsp?id={n}" for n in (1, 2)]
    assert {link.url for link in record.links} == {item.url for item in record.items}


def test_marks_that_turn_the_text_round_do_not_come_into_a_title() -> None:
    rows = "".join(
        f'<p><a href="/mzj/show.asp?id={n}">\u202e保密\u200b审查\u2067制度之{n}号规定</a> 2022-03-0{n}</p>' for n in (1, 2)
    )
    record = _read(rows, "mzj/list.asp?lm=3", "信息公开制度")
    assert [item.title for item in record.items] == ["保密审查制度之1号规定", "保密审查制度之2号规定"]
