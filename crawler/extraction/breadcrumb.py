"""The path of column names that a page shows above its content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from checks.reading.names import plain
from crawler.extraction.texts import Element, found_by, squeeze, text_of
from crawler.extraction.view import View

_MARK = re.compile(
    r"crumb|(?:^|[\s_-])(?:location|position|weizhi|dqwz|wz|place|local|curmb|site_?path|dqlm|lujing|currentpath|path)(?:$|[\s_-]|\d)|curr?chnl|mbx|bread|dangqianweizhi"
)
_HOME = frozenset(
    {"首页", "网站首页", "本站首页", "主页", "门户首页", "返回首页", "网站主页", "政府首页", "站点首页", "HOME", "Home", "home"}
)
_TAIL_WORDS = frozenset(
    {
        "正文",
        "内容",
        "详情",
        "信息详情",
        "详细内容",
        "内容页",
        "文章内容",
        "文章详情",
        "文章",
        "浏览文章",
        "查看详情",
        "详细信息",
        "列表",
        "信息列表",
    }
)
_LEAD = re.compile(r"^.*?(?:当前|所在|现在|您的|你的)?(?:的)?位置\s*(?:是|为|在|：|:|】|\]|\s)*")
_POSITION_HOLDER = etree.XPath(
    "//*[text()[contains(., '位置') and string-length(normalize-space(.)) < 120]][ancestor-or-self::body]"
)
_HOME_LINK = etree.XPath("//a[contains(., '首页')]")
_CURRENT_LINK = etree.XPath("//a[contains(@class, 'CurrChnlCls')]")
_SEPARATORS = re.compile(r"\s*(?:>>|>|＞|»|›|→|/|／|\||｜|»|::|＞＞|➤|⟩|-->|->|－>|\s-\s|\s—\s|»|·|\\)\s*")
_SPELLED_OUT = re.compile(r"\S{0,8}首页\s*[>＞»›→/／]")
_ARROW = re.compile(r"arrow|jiantou|(?:^|[/_-])(?:jt|right|sanjiao)\d*\.(?:png|gif|jpe?g|svg)", re.IGNORECASE)
_DASH = re.compile(r"^[-—–－]+\s*")
_TOOLS = re.compile(r"share|print|font|tool|search|(?:^|[\s_-])(?:size|zoom|fx|dy)(?:$|[\s_-])")
_MOST_STEPS = 8
_ICON = re.compile("[\ue000-\uf8ff]")


def breadcrumb(view: View) -> tuple[tuple[str, ...], Element | None]:
    """The names shown, outermost first, without 首页 and 正文, and the element that shows them (None where there is none)."""
    for container in _containers(view):
        names = _names(container)
        if names:
            return names, container
    return (), None


def _containers(view: View) -> Iterator[Element]:
    called = [(element, text) for element in view.marks.parts(_MARK.search) if len(text := text_of(element)) < 300]
    linked = [element for element, _ in called if element.find(".//a") is not None]
    for element, text in called:
        if ("位置" in text or "首页" in text) and (element in linked or _SPELLED_OUT.match(text)):
            yield element
    for element in found_by(_POSITION_HOLDER, view.root)[:5] if "位置" in view.source else ():
        holder = _climb(element)
        if holder is not None:
            yield holder
    for link in found_by(_CURRENT_LINK, view.root)[:1] if "CurrChnlCls" in view.source else ():
        holder = _climb(link.getparent())
        if holder is not None:
            yield holder
    yield from linked
    yield from _after_home(view)


def _climb(element: Element | None) -> Element | None:
    """The nearest ancestor, itself included, that holds links or separators and is still short."""
    for _ in range(4):
        if element is None or element.tag in ("body", "html"):
            return None
        text = text_of(element)
        if len(text) > 300:
            return None
        if element.find(".//a") is not None or len(_SEPARATORS.split(_LEAD.sub("", text))) > 1:
            return element
        element = element.getparent()
    return None


def _after_home(view: View) -> Iterator[Element]:
    """A link 首页 with a separator behind it begins a path, whatever its container is called; so does one in a list that ends unlinked."""
    for link in found_by(_HOME_LINK, view.root):
        if text_of(link) not in _HOME:
            continue
        if (steps := _steps(link)) is not None:
            yield steps
            continue
        after = (link.tail or "").strip()
        if not after:
            following = link.getnext()
            after = text_of(following) if following is not None else ""
        if after and re.match(r">|＞|»|›|→|/|-|·", after):
            parent = link.getparent()
            if parent is not None and len(text_of(parent)) < 300:
                yield parent


def _steps(home: Element) -> Element | None:
    """The list whose first item is the link 首页 and whose last, alone among few, leads nowhere."""
    item = home.getparent()
    steps = item.getparent() if item is not None and item.tag == "li" and item.getprevious() is None else None
    if steps is None or not 2 <= len(steps) <= _MOST_STEPS:
        return None
    linked = [step.find(".//a") is not None for step in steps]
    return steps if all(linked[:-1]) and not linked[-1] and text_of(steps[-1]) else None


def _names(container: Element) -> tuple[str, ...]:
    parts: list[str] = []
    loose = ""
    inside: set[Element] = set()
    for node in container.iter("*"):
        if node in inside:
            continue
        if node is not container and _TOOLS.search(f"{node.get('id') or ''} {node.get('class') or ''}".lower()):
            inside.update(node.iter("*"))
        elif node.tag == "a" and (node.get("href") is not None or (node.get("class") or "").startswith("Curr")):
            inside.update(node.iter("*"))
            if parts and _stops(loose):
                loose = ""
                break
            parts.extend(_split(loose))
            loose = ""
            parts.append(text_of(node) or squeeze(node.get("title") or ""))
        else:
            loose += (" > " if _leads_up(node) else " ") + (node.text or "")
        if node is not container:
            loose += _tails(node, container, node in inside)
    parts.extend(_split(loose))
    names: list[str] = []
    for part in parts:
        name = squeeze(_ICON.sub("", part)).strip(" >＞»›→/|-—:：·\\")
        if not name or name in _HOME or name in _TAIL_WORDS or plain(name).endswith(("位置", "位置:")) or len(name) > 60:
            continue
        if not names or names[-1] != name:
            names.append(name)
    return tuple(names)


def _leads_up(node: Element) -> bool:
    """Whether what follows is a step of the path though no sign says so: the last item of a list, what stands behind a drawn arrow."""
    if node.tag == "li":
        return node.getnext() is None and node.getprevious() is not None
    return node.tag == "img" and _ARROW.search(node.get("src") or "") is not None


def _stops(loose: str) -> bool:
    """Whether the words since the last step are none of the path: an unclosed tag may hold the whole page behind it."""
    text = squeeze(loose)
    return bool(text) and not _SEPARATORS.match(f" {text} ") and not _SEPARATORS.match(text)


def _tails(node: Element, container: Element, taken: bool) -> str:
    """The text behind a node, and behind those of its ancestors that end with it; ``taken`` tells that what is in it has been read."""
    if len(node) and not taken:
        return ""
    text = ""
    current: Element | None = node
    while current is not None and current is not container:
        text += " " + (current.tail or "")
        if current.getnext() is not None:
            break
        current = current.getparent()
    return text


def _split(loose: str) -> list[str]:
    text = squeeze(loose)
    if not text:
        return []
    text = _DASH.sub("> ", text)
    led = "位置" in text
    if led:
        text = _LEAD.sub("", text)
    parts = _SEPARATORS.split(f" {text} ")
    # What no separator leads up to is no step of the path: a date, a button, the site's name.
    return [part for part in (parts if led else parts[1:]) if part.strip()]
