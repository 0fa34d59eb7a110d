"""The readable inside of a document: its content and its head, not the menus, sides and foot around them."""

from __future__ import annotations

from crawler.extraction import read_body

URL = "http://www.shili.gov.cn/zwgk/202108/t20210805_1.html"
MENU = '<div class="nav"><table><tr><td>首页</td><td>政务公开</td></tr></table></div>'
ASIDE = '<div class="side"><h3>热点信息</h3><img src="/hot/1.jpg"><table><tr><td>最新</td><td>11-28</td></tr></table></div>'
TEXT = "为进一步规范政府信息公开工作，保障公民、法人和其他组织依法获取政府信息，现将有关事项公布如下，请各单位认真执行。"


def _page(head: str, content: str) -> bytes:
    return f"<html><body>{MENU}<div class='wrap'>{head}{content}</div>{ASIDE}</body></html>".encode()


def test_only_the_tables_and_pictures_of_the_content_count() -> None:
    content = f"<div id='zoom'><p>{TEXT}</p><table><tr><th>项目</th><th>标准</th></tr><tr><td>不动产登记</td><td>80元</td></tr></table><img src='/a/b.jpg'></div>"

    body = read_body(_page("<h1>收费目录</h1>", content), URL)

    assert [table.rows for table in body.tables] == [(("项目", "标准"), ("不动产登记", "80元"))]
    assert body.images == 1


def test_a_table_that_is_all_of_the_content_is_a_table() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>副局长</td><td>{TEXT[:20]}</td></tr>" for n in ("张建国", "陶文静", "吴春燕"))

    body = read_body(_page("", f"<table id='zoom'><tr><td>姓名</td><td>职务</td><td>分工</td></tr>{rows}</table>"), URL)

    assert [len(table.rows) for table in body.tables] == [4]
    assert body.tables[0].rows[0] == ("姓名", "职务", "分工")


def test_a_label_without_a_value_does_not_take_the_next_label_for_one() -> None:
    head = "<h1>统计公报</h1><div class='info'><span>来源：</span><span>访问量：</span><span>199</span><span>更新日期：</span><span>2021-08-06</span></div>"

    body = read_body(_page(head, f"<div id='zoom'><p>{TEXT}</p></div>"), URL)

    assert body.head == "更新日期：2021-08-06"


def test_the_head_is_read_from_tables_too() -> None:
    head = "<table class='xxgk'><tr><td>索引号：</td><td>1137/2021-1</td><td>更新日期：</td><td>2021-08-06</td></tr></table>"

    body = read_body(_page(head, f"<div id='zoom'><p>{TEXT}</p></div>"), URL)

    assert body.head.splitlines() == ["索引号：1137/2021-1", "更新日期：2021-08-06"]
    assert body.tables == ()


def test_a_page_of_no_document_is_read_whole() -> None:
    links = "".join(f"<li><a href='/c{n}/'>栏目{n}</a></li>" for n in range(12))

    body = read_body(f"<html><body>{MENU}<ul>{links}</ul>{ASIDE}</body></html>".encode(), "http://www.shili.gov.cn/")

    assert "热点信息" in body.text
    assert len(body.tables) == 2
