"""开普云 UCAP: documents /c100231/202108/<32 hex>.shtml, lists common_list.shtml, paged by createPageHTML with the box's id first."""

from __future__ import annotations

import re

from checks.page import Kind
from crawler.extraction.view import View
from crawler.families.model import Family, Sign, address, link_sign
from crawler.families.trs import next_from_call, paging_call

_DOCUMENT = re.compile(r"/[0-9a-f]{32}\.shtml$")
_LIST = re.compile(r"/(?:common_|nav_|zfxxgk_?|zfxxgkMulti|xxgk_?|pic_?|text_?)?[Ll]ist\w*\.shtml$")


def _signs(view: View) -> tuple[Sign, ...]:
    source = view.source
    signs: list[Sign] = []
    if view.says("UCAP-CONTENT") or view.says("<ucap") or view.says("ucaptitle"):
        signs.append(Sign(5, "正文容器 UCAP"))
    signs += link_sign(view, 4, r"/[0-9a-f]{32}\.shtml", "链接形如 32 位编号.shtml", ".shtml")
    if view.says("websiteId") and re.search(r"\bwebsiteId\s*=\s*[\"'][0-9a-f]{32}", view.source):
        signs.append(Sign(4, "站点编号 websiteId"))
    if (view.says("websiteId=") or view.says("channelId=")) and re.search(r"<meta[^>]+(?:website|channel)Id=", source):
        signs.append(Sign(3, "meta website、column"))
    if view.says("createPageHTML") and re.search(r"""createPageHTML\(\s*['"][\w#-]+['"]\s*,\s*\d""", source):
        signs.append(Sign(2, "分页函数 createPageHTML（先容器）"))
    return tuple(signs)


def _kind(view: View) -> Kind | None:
    if _DOCUMENT.search(view.path):
        return "document"
    return "column" if _LIST.search(view.path) else None


def _total(view: View) -> int | None:
    call = paging_call(view)
    return call[4] if call else None


FAMILY = Family(
    "ucap",
    (
        address(12, r"/[0-9a-f]{32}\.shtml", "网址形如 32 位编号.shtml"),
        address(9, r"/(?:common|nav|zfxxgk|xxgk)_?\w*[lL]ist\w*\.shtml", "栏目页 common_list.shtml"),
    ),
    _signs,
    _kind,
    next_page=next_from_call,
    list_total=_total,
)
