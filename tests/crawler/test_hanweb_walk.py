"""A unit whose disclosure columns stand in Hanweb's tree, and a column that jpaas fills: walked over loopback."""

from __future__ import annotations

import json
from pathlib import Path

from tests.crawler.loopback import Portal, Reply, crawled, profile_of, served

AREA = "11370800A"
HOME = f"/col/col33381/index.html?vc_xxgkarea={AREA}"
TREE = f"/module/xxgk/tree.jsp?standardXxgk=1&area={AREA}&divid=div4"
CALL = f"loadDynamic('/module/xxgk/search.jsp?standardXxgk=1&infotypeId='+a+'&vc_title='+encodeURI(b)+'&area={AREA}','div4','0','0','9','12','','');"
UNITS = """<div class="crumb">当前位置：<a href="/">首页</a> &gt; 财政预决算</div><script src="/x/unitbuild.js" url="/api-gateway/jpaas-publish-server/front/page/build/unit"
queryData="{'webId':'3','pageId':'77','tagId':'信息列表'}"></script><div id="list"></div>"""


def _search(code: str, page: int) -> str:
    return f"/module/xxgk/search.jsp?standardXxgk=1&infotypeId={code}&area={AREA}&divid=div4&currpage={page}"


def _rows(code: str, page: int) -> str:
    return "".join(
        f'<tr><td>{code}-{page}{n}</td><td><a href="/art/2021/{page}/{n + 1}/art_9_{page}{n}.html" title="关于第{page}{n}号事项的通知">关于第{page}{n}号…</a></td><td>2021-0{page}-0{n + 1}</td></tr>'
        for n in range(3)
    )


def _portal() -> Portal:
    portal = Portal()
    portal.page("/", "示例区人民政府", f'<div class="main"><a href="{HOME}">区财政局</a></div>')
    portal.page(
        HOME,
        "区财政局政府信息公开",
        f'<div class="leftnav"><ul><li><a href="/col/col77/index.html?vc_xxgkarea={AREA}">财政预决算</a></li></ul></div>'
        f'<iframe src="{TREE.replace("&", "&amp;")}"></iframe><div id="div4"></div><script>function s(a,b){{{CALL}}}s("","");</script>',
    )
    nodes = "".join(
        f"d.add({n},0,'{name}','javascript:funclick(\\'{code}\\')','');"
        for n, (code, name) in enumerate([("A02", "规范性文件"), ("B03", "规划计划")], 1)
    )
    portal.replies[TREE] = Reply(
        f"<html><body><script>d=new dTree('d');{nodes}document.write(d);</script></body></html>".encode()
    )
    for page in (1, 2):
        body = f"<table><tr><td>索引号</td><td>名称</td><td>发文日期</td></tr>{_rows('A02', page)}</table><div>第{page}页 共2页</div>"
        portal.replies[_search("A02", page)] = Reply(body.encode())
    portal.replies[_search("B03", 1)] = Reply("<table><tr><td>索引号</td><td>名称</td><td>发文日期</td></tr></table>".encode())
    portal.page(f"/col/col77/index.html?vc_xxgkarea={AREA}", "财政预决算", UNITS)
    unit = "/api-gateway/jpaas-publish-server/front/page/build/unit?webId=3&pageId=77&tagId=%E4%BF%A1%E6%81%AF%E5%88%97%E8%A1%A8"
    for page in (1, 2):
        items = "".join(
            f'<li><a href="/col/col77/art/2021/art_{page:016d}{n:016d}.html">区财政局第{page}{n}号预算公开</a><span>2021-0{page}-1{n}</span></li>'
            for n in range(3)
        )
        html = f"<ul>{items}</ul><div class='pagination' rows='3' count='6' pageNo='{page}'></div>"
        address = unit if page == 1 else f"{unit}&paramJson=%7B%22pageNo%22%3A2%2C%22pageSize%22%3A3%7D"
        portal.replies[address] = Reply(
            json.dumps({"success": True, "data": {"html": html}}).encode(), content_type="application/json"
        )
    return portal


def test_the_columns_of_the_tree_and_of_the_interface_are_read_page_by_page(tmp_path: Path) -> None:
    portal = _portal()
    with served(portal) as origin, crawled(profile_of(origin, {"区财政局": HOME.removeprefix("/")}), tmp_path) as done:
        columns = {column.name: column for column in done.repository.current_columns("示例区") if column.owner == "区财政局"}
        told = columns["规范性文件"]
        assert (len(told.rows), told.complete, told.gap) == (6, True, None)
        assert told.rows[0].index_number == "A02-10"
        budget = columns["财政预决算"]
        assert (len(budget.rows), budget.complete, budget.gap) == (6, True, None)
        silent = columns["规划计划"]
        assert (silent.rows, silent.complete) == ((), False)
        assert "列表接口没有给出条目" in (silent.gap or "")
