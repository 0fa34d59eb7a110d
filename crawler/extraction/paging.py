"""The next page of a list and how many rows the list has, from links, scripts and plain words."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from crawler.extraction.texts import Element, all_texts, pieces, text_of
from crawler.extraction.view import Anchor, View

_NEXT_WORD = re.compile(
    r"^\[?(?:下一页|下页|后一页|下一頁|下一页\s*[>»›]*|[>»›]{1,2}\s*下一页|next(?: page)?|Next|[>›»]{1,2}|后页)\]?$", re.I
)
_PAGER_WORDS = frozenset({
    "首页", "尾页", "末页", "上一页", "下一页", "上页", "下页", "前一页", "后一页", "第一页", "最后一页", "…", "跳转", "GO", "go", "more", "MORE", "查看更多",
})  # fmt: skip
_PAGER_SIGNS = re.compile(r"\[?\d{1,4}\]?|[<>«»‹›]+|\.{2,}|\+?更多[>»+]*|共\d+页")
_ORDERS = re.compile(r"[\[【(（]?(?:按?\w{0,6}(?:排序|升序|降序|排列)|[正倒逆]序)[↑↓▲▼]?[\])）】]?")
_TOTAL = re.compile(
    r"(?:共有?|总共|总计|合计)\s*[:：]?\s*(?P<a>\d{1,6})\s*(?:条|篇|个?记录|项信息|条信息|条记录)|(?:总记录数?|总条数|记录总数|信息总数|总数)\s*[:：]?\s*(?P<b>\d{1,6})(?!\d*页)"
)
_SCRIPT_TOTAL = re.compile(
    r"(?:recordCount|totalRecords?|countnum|totalCount|total_?record|m_nRecordCount|rowcount|RecordTotal)\s*[:=]\s*['\"]?(\d{1,6})\b"
    r"|\blaypage(?:\.render)?\(\s*\{[^{}]{0,200}?\bcount\s*:\s*(\d{1,6})\b"
)
_SCRIPT_PAGES = re.compile(
    r"\b(?:countPage|totalPages?|pageCount|m_nPageCount|pagecount|_nPageCount|maxPage)\s*[:=]\s*['\"]?(\d{1,5})\b"
)
_SCRIPT_CURRENT = re.compile(
    r"\b(?:currentPage|nowPage|curPage|m_nCurrPage|currPage|_nCurrIndex|pageIndex)\s*[:=]\s*['\"]?(\d{1,5})\b"
)
_POSITION = re.compile(
    r"(?:第|页次|当前页?|页码)\s*[:：]?\s*(?P<page>\d{1,4})\s*页?\s*[/／,，]?\s*(?:共|总)?\s*[:：]?\s*(?P<pages>(?<![\d])\d{1,4})\s*页"
)
_NEXT_CLICK = re.compile(r"^[\[【]?\s*(?:下一页|下页|后一页|后页)\s*[>»›]*[\]】]?$")
_MORE_ROWS = re.compile(r"(?:加载|显示|查看|展开)(?:更多|下一页)")
_MORE_LABEL = re.compile(r"^[+\s]*(?:点击|上拉)?(?:加载|显示|展开)(?:更多|下一页)(?:信息|内容|数据)?[\s.…>»+]*$")
_ARROW = re.compile(r"(?:^|\s)(?:btn-next|ant-pagination-next|ivu-page-next|layui-laypage-next)(?:\s|$)")
_CHOICE = re.compile(r"第?\s*(\d{1,4})\s*页?")
_POSTED_PAGE = re.compile(r"__doPostBack\([^()]{1,80}Page\$(\d{1,4})")
_NEIGHBOUR = re.compile(r"^[\s【\[〖]*[上下前后]一?[篇条则个]")
_NEIGHBOUR_AHEAD = re.compile(r"[上前下后]一?[篇条则个][】\]〗]?\s*[:：]?\s*$")
_PLACE = re.compile(r"#(?!!?/).*$")
"""A fragment that names a place on the page, and no page of its own (#/list/12)."""
_FIRST_YEAR = 1949
"""A number from here on is a year's tab, not a page's."""
_PAGER_CALL = re.compile(r"\blaypage(?:\.render)?\(|\.(?:pagination|jqPaginator|bootstrapPaginator|twbsPagination)\(\s*\{")
_ONE_PAGE = re.compile(r"共\s*[01]\s*页")
_PAGE_PARAMETERS = (
    "page",
    "pageindex",
    "pageno",
    "pagenum",
    "currpage",
    "pn",
    "p",
    "cur_page",
    "page_no",
    "curpage",
    "pageid",
    "currentpage",
    "pagenumber",
    "current",
    "pagenow",
    "nowpage",
    "page_num",
)


def turns_pages(text: str) -> bool:
    """Whether a link of this text leads to another page of the list, to the whole of it or to it in another order, rather than to a document."""
    return text in _PAGER_WORDS or _PAGER_SIGNS.fullmatch(text) is not None or _ORDERS.fullmatch(text) is not None


def next_page(view: View) -> str | None:
    """The address of the next list page, None at the end of the list or where only a script knows it."""
    return _linked(view) or _scripted(view) or _numbered(view) or _chosen(view)


def list_total(view: View) -> int | None:
    """How many rows the whole list has, as the page says."""
    match = _SCRIPT_TOTAL.search(view.scripts)
    if match and int(match[1] or match[2]):
        return int(match[1] or match[2])
    for match in _TOTAL.finditer(view.visible):
        return int(match["a"] or match["b"]) or None
    return None


def goes_on_by_script(view: View) -> bool:
    """Whether the page shows that its list has a following page that no address leads to: 第1/3页, 下一页 as a script's click, Page$2,
    加载更多, an arrow of one of the usual pagers.
    """
    position = next(_POSITION.finditer(view.visible), None)
    if position:
        return int(position["page"]) < int(position["pages"])
    for element in view.root.iter("a", "button", "input"):
        label = text_of(element) or element.get("value") or ""
        if len(label) <= 8 and _NEXT_CLICK.match(label) and _by_script(element):
            return not _is_article_neighbour(element.getparent())
    if _loads_more(view) or _chooses_by_script(view):
        return True
    pages, current = _SCRIPT_PAGES.search(view.scripts), _SCRIPT_CURRENT.search(view.scripts)
    if pages:
        return int(pages[1]) > 1 and (current is None or int(current[1]) < int(pages[1]) - 1)
    if _PAGER_CALL.search(view.scripts) and not _ONE_PAGE.search(view.visible):
        return True
    posted = sorted({int(number) for number in _POSTED_PAGE.findall(view.source)})
    return bool(posted) and posted[-1] > _gap(posted)


def _loads_more(view: View) -> bool:
    """Whether a button for more rows, or a pager's arrow, stands on the page and works."""
    if not view.says("btn-next", "pagination-next", "page-next", "laypage-next") and not _MORE_ROWS.search(view.source):
        return False
    for element in view.root.iter("a", "button", "div", "span", "p", "li"):
        marks = (element.get("class") or "").lower()
        arrow = _ARROW.search(marks) is not None
        if not arrow and not (len(label := text_of(element)) < 16 and _MORE_LABEL.match(label)):
            continue
        href = (element.get("href") or "").strip().lower()
        shown = "display:none" not in (element.get("style") or "").replace(" ", "").lower()
        off = element.get("disabled") is not None or element.get("aria-disabled") == "true" or _disabled(marks)
        if shown and not off and (not href or href.startswith(("#", "javascript:"))):
            return True
    return False


def _choices(view: View) -> list[tuple[Element, str]]:
    """The pages that a box lets choose, 1, 2, 3, with the values of the choices; none where no such box stands on the page."""
    for box in view.root.iter("select"):
        if not box.get("onchange"):
            continue
        choices = [(option, _CHOICE.fullmatch(text_of(option))) for option in box.iter("option")]
        numbers = [int(match[1]) for _, match in choices if match]
        if len(numbers) > 1 and numbers == list(range(1, len(choices) + 1)):
            return [(option, (option.get("value") or "").strip()) for option, _ in choices]
    return []


def _chosen(view: View) -> str | None:
    """The page after the one that a box of pages shows as chosen."""
    choices = _choices(view)
    urls = [_choice_target(view, value) for _, value in choices]
    if not choices or not all(urls):
        return None
    here = next((n for n, url in enumerate(urls) if _same_page(url, view.url)), None)
    following = (_selected(choices) if here is None else here) + 1
    return urls[following] if following < len(urls) else None


def _chooses_by_script(view: View) -> bool:
    """Whether a box of pages has one after the chosen one, to which only its script leads."""
    choices = _choices(view)
    return any(not _choice_target(view, value) for _, value in choices) and _selected(choices) + 1 < len(choices)


def _choice_target(view: View, value: str) -> str:
    return view.join(value) if re.search(r"[/.?=]", value) else ""


def _selected(choices: list[tuple[Element, str]]) -> int:
    return next((n for n, (option, _) in enumerate(choices) if option.get("selected") is not None), 0)


def _by_script(element: Element) -> bool:
    href = (element.get("href") or "").strip().lower()
    if href and not href.startswith(("#", "javascript:")):
        return False
    parent = element.getparent()
    marks = f"{element.get('class') or ''} {parent.get('class') or '' if parent is not None else ''}".lower()
    off = element.get("disabled") is not None or element.get("aria-disabled") == "true"
    return not off and not _disabled(marks) and (bool(href) or bool(element.get("onclick")))


def page_parameter(url: str) -> tuple[str, int] | None:
    """The query parameter that numbers pages and its value."""
    try:
        query = parse_qsl(urlsplit(url).query)
    except ValueError:
        return None
    for name, value in query:
        if name.lower() in _PAGE_PARAMETERS and value.isdigit():
            return name, int(value)
    return None


def with_parameter(url: str, name: str, value: object) -> str:
    """The address with one query parameter set; an address that cannot be taken apart stays as it is."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = [(key, old) for key, old in parse_qsl(parts.query, keep_blank_values=True) if key != name]
    return urlunsplit(parts._replace(query=urlencode([*query, (name, str(value))])))


def _linked(view: View) -> str | None:
    for anchor in reversed(view.anchors):
        label = anchor.text or anchor.title
        if len(label) <= 12 and _NEXT_WORD.match(label) and not _disabled(anchor.element.get("class") or ""):
            if _same_page(anchor.url, view.url) or _is_article_neighbour(anchor.element.getparent()):
                continue
            return anchor.url
    for link in view.root.iter("link"):
        if (link.get("rel") or "").lower() == "next" and link.get("href"):
            return view.join(link.get("href") or "") or None
    return None


def _numbered(view: View) -> str | None:
    """Among links that are bare numbers, the one after the page that is shown."""
    numbers: dict[int, Anchor] = {}
    for anchor in view.anchors:
        text = anchor.text.strip("[]【】 ")
        if text.isdigit() and int(text) < _FIRST_YEAR:
            numbers.setdefault(int(text), anchor)
    if len(numbers) < 2 and 2 not in numbers:
        return None
    following = numbers.get(_current_number(view, numbers) + 1)
    return following.url if following and not _same_page(following.url, view.url) else None


def _current_number(view: View, numbers: dict[int, Anchor]) -> int:
    for number, anchor in numbers.items():
        if _same_page(anchor.url, view.url):
            return number
    parameter = page_parameter(view.url)
    if parameter:
        return parameter[1]
    gap = _gap(sorted(numbers))
    linked = 1 in numbers and gap > max(numbers) and not _says_number(numbers[gap - 1], gap)
    # Every number is a link, the shown page's too: the first page has an address without its number.
    return 1 if linked and _numbers_this(numbers[1].url, view.url) else gap


def _numbers_this(first: str, url: str) -> bool:
    """Whether ``first`` is the address with the number of its first page added: ?page=1, index_1.html."""
    parameter = page_parameter(first)
    if parameter is not None and parameter[1] == 1:
        return _same_page(re.sub(rf"(?<=[?&]){re.escape(parameter[0])}=0*1(?:&|$)", "", first).rstrip("?&"), url)
    bare = re.sub(r"(?:[_-]|/)0*1(\.\w+)$", r"\1", first)
    return bare != first and _same_page(bare, url)


def _says_number(anchor: Anchor, number: int) -> bool:
    """Whether the number stands as a word near the link."""
    box = anchor.element.getparent()
    if box is not None and box.tag in ("li", "span") and box.getparent() is not None:
        box = box.getparent()
    return box is not None and any(piece.strip("[]【】 ") == str(number) for piece in pieces(all_texts(box)))


def _gap(known: list[int]) -> int:
    """The page that is shown has no link: it is the gap in the numbers, or stands before the first or behind the last."""
    if known[0] > 1:
        return known[0] - 1
    return next((one + 1 for one, other in pairwise(known) if other != one + 1), known[-1] + 1)


def _scripted(view: View) -> str | None:
    """Var countPage=56; var currentPage=0; with pages index_1.html and so on written by the script."""
    pages = _SCRIPT_PAGES.search(view.scripts)
    current = _SCRIPT_CURRENT.search(view.scripts)
    if not pages or not current or "index" not in view.scripts:
        return None
    following = int(current[1]) + 1
    extension = re.search(r"index[\"'_+\s\w]*?[.\"'+\s]*\.?[\"'+\s]*(s?html?|jhtml)\b", view.scripts)
    if following >= int(pages[1]) or not extension:
        return None
    return view.join(f"index_{following}.{extension[1]}") or None


def _disabled(mark: str) -> bool:
    return bool(re.search(r"disabled|(?:^|\s)(?:no|end|off)(?:$|\s)", mark))


def _same_page(one: str, other: str) -> bool:
    return bool(other) and _canonical(one) == _canonical(other)


def _canonical(url: str) -> str:
    return re.sub(r"/index\.s?html?$", "/", _PLACE.sub("", url))


def _is_article_neighbour(parent: Element | None) -> bool:
    text = text_of(parent) if parent is not None else ""
    return "上一篇" in text or "下一篇" in text


def leads_to_a_neighbour(anchor: Anchor) -> bool:
    """Whether the link leads to the document before or after this one, as its own words or those right before it say."""
    before, parent = anchor.element.getprevious(), anchor.element.getparent()
    words = before.tail if before is not None else parent.text if parent is not None else None
    return bool(_NEIGHBOUR.match(anchor.text) or (words and _NEIGHBOUR_AHEAD.search(words)))
