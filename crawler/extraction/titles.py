"""A document's or column's own title, told from the site's name and from the column's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from checks.reading.dates import parse_date
from checks.reading.names import plain
from crawler.extraction import fields as labels
from crawler.extraction.texts import Element, pieces, squeeze, text_of, texts_of
from crawler.extraction.view import View

_TITLE_MARK = re.compile(
    r"(?:^|[\s_-])(?:(?:art(?:icle)?|news|con(?:tent)?|info|detail|doc|wz|xl|main|page|xxgk|zw|text|arc|view|show|gk|nr)[_-]?(?:title|tit|bt)|title_?name|con-title|bt|biaoti|zwbt|wzbt|xl_?bt|h1)(?:$|[\s_\d-])"
    r"|article[_-]?tit|arti[_-]?tit|ucaptitle|(?:^|\s)(?:title|tit)(?:$|\s|\d)"
)
# Whatever it is the title of: only where nothing better is called one.
_LIKE_TITLE = re.compile(r"[\w-](?:title|tit|biaoti)(?:$|[\s_\d-])")
_SITE_END = re.compile(r"(?:政府|政府网|门户网|网站|管委会|政务网|信息网|平台|局|厅|委员会|办公室|办事处)$")
_BLOCK_NAME = re.compile(
    r"(?:最新|热[点门]|相关|推荐|友情|点击|要闻|头条|排行)\w{0,4}$|(?:栏目|站内|快速)导航$|(?:信息公开|公开)?目录$"
)
_SEPARATOR = re.compile(r"\s*(?:_+|\||｜|——|--|»|>>|>|<)\s*|\s+[-–—]\s+|(?<=[\u4e00-\u9fff）)”》])[-–—](?=[\u4e00-\u9fff])")
_SITE = re.compile(
    r"人民政府|政府网|门户网|官方网站|网站|管委会|管理委员会|政务网|政务公开|信息公开(?:网|平台)|信息网|.{2,}(?:局|厅|委员会|办公室|街道办事处)$|^中国.{2,6}$"
)
_PLAIN = re.compile(r"[\u4e00-\u9fa5A-Za-z0-9]")
_MARKUP = re.compile(r"<[^>]*>?|&(?:nbsp|lt|gt|amp|quot|#\d+);?")
_WORTHLESS = frozenset(
    {
        "",
        "首页",
        "无标题",
        "无标题文档",
        "标题",
        "untitledDocument",
        "untitled",
        "正文",
        "内容",
        "详情",
        "文章",
        "新闻",
        "document",
        "信息内容",
        "信息详情",
        "文章详情",
        "新闻详情",
        "公告详情",
        "详细信息",
        "详细内容",
        "信息查看",
        "信息浏览",
        "内容页",
        "详情页",
        "查看详情",
        "政府信息公开",
        "政务公开",
        "信息公开",
    }
)

_STEP = re.compile(r"[>＞»›→/]")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LEAST_CHINESE = 4
_LONG = 10
"""A name in <title> with so many letters is a document's."""
_MOMENT = re.compile(r"(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}")
_HEAD = {labels.INDEX, labels.PUBLISHED, labels.BARE_TIME, labels.SOURCE, labels.PUBLISHER, labels.AUTHOR}
"""Labels of which one begins the information head."""


def clean(title: str) -> str:
    """A title on one line without markup that leaked into it."""
    return squeeze(_MARKUP.sub(" ", title)).strip(" \u3000_|>") if "<" in title or "&" in title else squeeze(title)


def document_title(view: View, fields: Mapping[str, str], column: str) -> str | None:
    """The document's title: its meta tag, its heading, its metadata table, else what <title> says beside site and column."""
    site = view.meta("sitename", "site_name")
    from_meta = clean(view.meta("articletitle", "article:title", "og:title"))
    if from_meta and not _worthless(from_meta, site) and "…" not in from_meta[-3:] and not from_meta.endswith("..."):
        return from_meta
    sure, heading = _heading(view, site, column)
    above = "" if sure else _above_head(view, column)
    candidates: tuple[Callable[[], str], ...] = (
        lambda: heading if sure or plain(heading) in map(plain, above) else "",
        lambda: labels_name(fields, view),
        lambda: _shown(view, head_title(view, site, column), column),
        lambda: next(iter(above), ""),
        lambda: heading,
        lambda: head_title(view, site, column),
        lambda: from_meta,
    )
    named = (candidate() for candidate in candidates)
    return next((name for name in named if name and not _worthless(name, site)), None)


def _begins_head(chunks: Sequence[str], number: int) -> bool:
    until = number + (2 if labels.is_label(chunks[number]) else 1)
    return not _HEAD.isdisjoint(labels.read_fields(chunks[number:until]))


def _may_be_title(line: str, column: str) -> bool:
    if (
        not 6 <= len(line) <= 200
        or len(_CHINESE.findall(line)) < _LEAST_CHINESE
        or "位置" in line
        or plain(line) == plain(column)
        or _is_name(line, "")
    ):
        return False
    return (
        not _STEP.match(line)
        and not labels.is_label(line)
        and not labels.read_fields([line])
        and (len(line) > 24 or parse_date(line) is None)
    )


def _above_head(view: View, column: str) -> list[str]:
    """The lines right above the page's information head (标题, then 作者：… 时间：…), the nearest first; empty where none can be a title."""
    chunks = view.chunks[:400]
    linked = {anchor.text for anchor in view.anchors if chunks.count(anchor.text) < 2}
    for head in (number for number in range(1, len(chunks)) if _begins_head(chunks, number)):
        lines = [c for c in reversed(chunks[max(0, head - 3) : head]) if _may_be_title(c, column) and c not in linked]
        if lines:
            return lines
    return []


def _shown(view: View, name: str, column: str) -> str:
    """The name from <title> where it is long, or the page shows it in a line that leads nowhere; else it may be the column's."""
    if len(name) >= _LONG:
        return name
    bare = plain(name)
    linked = {plain(column), *(plain(anchor.text) for anchor in view.anchors)}
    return name if bare not in linked and any(plain(chunk) == bare for chunk in view.chunks[:400]) else ""


def labels_name(fields: Mapping[str, str], view: View) -> str:
    """The title that the metadata table gives under 名称 or 标题; short words only where <title> begins with them or another line of the page has them too."""
    name = clean(fields.get(labels.NAME, ""))
    if len(name) >= _LONG or (len(name) >= 4 and plain(view.head_title).startswith(plain(name))):
        return name
    return name if len(name) >= 4 and view.chunks[:400].count(name) > 1 else ""


def column_title(view: View, path: tuple[str, ...]) -> str | None:
    """The column's own name: end of the breadcrumb, else the first part of <title>, else the meta tags."""
    site = view.meta("sitename", "site_name")
    if path and not _worthless(path[-1], site):
        return path[-1]
    for candidate in (head_title(view, site, ""), clean(view.meta("columnname")), clean(view.meta("columntype"))):
        if candidate and not _worthless(candidate, site):
            return candidate
    return None


def head_title(view: View, site: str, column: str) -> str:
    """The part of <title> that is neither the site's name nor the column's."""
    whole = clean(view.head_title)
    parts = [part for part in _SEPARATOR.split(whole) if part and part.strip()]
    if not parts:
        return ""
    shown = _shown_beginning(view, whole) if len(parts) > 1 else ""
    if shown and not _is_site(shown, site) and plain(shown) != plain(column):
        return shown
    own = [part.strip() for part in parts if not _is_site(part, site)]
    if not own:
        return "" if len(parts) == 1 and _is_site(parts[0], site) else parts[0]
    other = [part for part in own if not column or plain(part) != plain(column)]
    return (other or own)[0]


def _shown_beginning(view: View, whole: str) -> str:
    """The longest beginning of <title>, up to a separator, that the page shows as a line: titles may hold separators of their own."""
    ends = [match.start() for match in _SEPARATOR.finditer(whole)]
    beginnings = {plain(whole[:end]): whole[:end].strip() for end in ends if len(whole[:end].strip()) >= 6}
    if not beginnings:
        return ""
    # The first character tells most lines apart before the dear comparison.
    first = plain(whole)[:1]
    lines = (chunk for chunk in view.chunks[:600] if 6 <= len(chunk) <= 200 and (chunk[0] == first or not _PLAIN.match(chunk)))
    shown = [bare for bare in map(plain, lines) if bare in beginnings]
    return beginnings[max(shown, key=len)] if shown else ""


def _is_site(part: str, site: str) -> bool:
    if site and (plain(part) == plain(site) or plain(part) in (plain(site) + "门户网站", plain(site) + "网站")):
        return True
    return (
        bool(_SITE.search(part))
        and len(part) <= 24
        and not re.search(r"关于|通知|公告|报告|公示|意见|办法|\d{4}年|解读|指南|制度|年报", part)
    )


def _is_name(line: str, site: str) -> bool:
    """Whether a line is the name of a site or an office and nothing more."""
    return bool(_SITE_END.search(line)) and _is_site(line, site)


def _worthless(title: str, site: str) -> bool:
    bare = plain(title)
    return bare in _WORTHLESS or bare.isdigit() or bool(site and bare == plain(site)) or "{{" in bare


def _heading(view: View, site: str, column: str) -> tuple[bool, str]:
    """The heading above the content (h1 to h3, or an element that is called a title) and whether <title> says the same."""
    head = plain(clean(view.head_title))
    found: list[tuple[int, str]] = []
    order = 0
    for element in view.root.iter("h1", "h2", "h3", "ucaptitle"):
        _weigh(view, element, 3 if element.tag in ("h1", "ucaptitle") else 2, head, site, column, found, order)
        if found and found[-1][0] == 3 * 100 - order + 1000:
            # What comes later weighs less, whatever speaks for it.
            return True, found[-1][1]
        order += 1
    for element in view.marks.parts(_speaks_of_title):
        if element.tag in ("h1", "h2", "h3", "body"):
            continue
        weight = 2 if _TITLE_MARK.search(view.marks.of(element)) else 1 if len(text_of(element)) >= 8 else 0
        if weight:
            _weigh(view, element, weight, head, site, column, found, order)
            order += 1
        if order > 60:
            break
    score, text = max(found, key=lambda pair: pair[0], default=(0, ""))
    return score > _SAID_TWICE, text


def _speaks_of_title(mark: str) -> bool:
    return _TITLE_MARK.search(mark) is not None or _LIKE_TITLE.search(mark) is not None


def _heading_text(element: Element) -> str:
    """What a heading says, without the information head that some templates put into it: <h1>标题<br><span>2021-08-05 10:11 来源：…</span></h1>."""
    said = pieces(texts_of(element)) if len(element) else []
    for number, piece in enumerate(said[1:], 1):
        if _MOMENT.match(piece) or not _HEAD.isdisjoint(labels.read_fields([piece])):
            return squeeze("".join(said[:number]))
    return text_of(element)


_SAID_TWICE = 500
"""More than any heading weighs that <title> does not say too."""


def _weigh(
    view: View, element: Element, weight: int, head: str, site: str, column: str, found: list[tuple[int, str]], order: int
) -> None:
    text = _heading_text(element)
    if not 2 <= len(text) <= 200 or _worthless(text, site):
        return
    area = view.area(element)
    score = weight * 100 - order
    bare = plain(text)
    if head and len(bare) >= 4 and head.startswith(bare):
        score += 1000
    elif head and len(bare) >= 6 and (bare in head or (weight > 1 and head in bare)):
        score += 600
    if area in ("nav", "side", "footer"):
        score -= 500
    if _is_name(text, site) or _BLOCK_NAME.match(text):
        score -= 1200
    if column and bare == plain(column):
        score -= 400
    if element.find(".//a") is not None:
        score -= 150
    if score > 0:
        found.append((score, clean(text)))
