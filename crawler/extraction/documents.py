"""The record of a document: title, date, labelled values, text, files, what stands beside it."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from checks.page import FRAMED_FORMAT, AttachmentLink, Link, PageRecord
from crawler.extraction import fields as labels
from crawler.extraction.files import attachments_in, files_beside
from crawler.extraction.forms import forms_of
from crawler.extraction.kinds import has_list_address
from crawler.extraction.listings import (
    FRAME,
    FRAMED,
    fills_a_box,
    fills_a_text,
    framed_links,
    framed_pages,
    links_of,
    wants_scripts,
)
from crawler.extraction.main_text import paragraphs, pictures_in
from crawler.extraction.publication import publication, under_title
from crawler.extraction.reading import Reading
from crawler.extraction.texts import Element, pieces, text_of, texts_by
from crawler.extraction.titles import document_title
from crawler.extraction.view import View

_LONGEST_LABEL, _LONGEST_LABELLED = 7, 60
_SHORT_TEXT = 60
"""Letters of a text that says no more than that the content is elsewhere."""
_LITTLE_TEXT = 400
"""Letters of a document's title and labelled values: a page that shows no more than these, and a box for scripts, was not read."""
_FOLLOWING = etree.XPath("following::text()[position() <= 90]", smart_strings=False)


def document_record(reading: Reading) -> PageRecord:
    """The record of a reading that is a document. Changes the tree, so it comes last."""
    view, content = reading.view, reading.content
    found = dict(reading.heads)
    if content is not None:
        _complete(found, content, reading)
    for label, value in reading.family.fields(view).items():
        found.setdefault(label, value)
    path = reading.path
    column = path[-1] if path else view.meta("columnname")
    title = document_title(view, found, column)
    static = not reading.has_article_meta and reading.family.kind(view) != "document" and labels.PUBLISHED not in found
    if static and path and (title is None or (view.url and has_list_address(view))):
        title = path[-1]
    if path and title and labels.same_name(path[-1], title) and not static:
        path = path[:-1]
    # What stands right under the title is the document's own; further up there may be other documents' dates.
    place = under_title(reading.above, title)
    under = reading.above[place]
    nearest = labels.first_of(one for one in reading.placed if place.start <= one[0] < place.stop)
    found.update({label: nearest[label] for label in (labels.PUBLISHED, labels.SOURCE) if label in nearest})
    inside = reading.beginning[:12] if content is not None and reading.known_content else ()
    when = publication(view, found, reading.above, title, inside)
    scope = content if content is not None else view.body
    files = attachments_in(view, _file_scope(content) if reading.known_content else content)
    if content is not None:
        files = tuple({file.url: file for file in (*files, *files_beside(view, content))}.values())
    links = (
        links_of(view)
        if static
        else tuple(Link(anchor.text, anchor.url, "main") for anchor in view.anchors_in(scope) if anchor.text)
    )
    if not static and content is not None:
        links += _related(view, content)
    forms = forms_of(view, None if static else scope)
    pictures = pictures_in(content) if content is not None else 0
    own_pictures = any(view.area(picture) not in ("nav", "footer") for picture in scope.iter("img", "video"))
    little = reading.letters < _LITTLE_TEXT
    boxed, filled_text = little and fills_a_box(view), little and fills_a_text(view)
    text = paragraphs(view, content, reading.crumbs, weighed=not reading.known_content) if content is not None else ""
    number = (
        labels.clean_document_number(found.get(labels.NUMBER, ""))
        or _number_in_head("\n".join(under[:8] if reading.known_content else ()))
        or _number_in_head(text)
    )
    hints = [*when.hints]
    framed = framed_pages(view, scope) if len(text) < _SHORT_TEXT and not files else ()
    if framed:
        hints.append(FRAMED)
        if static:
            links += framed_links(view, title or FRAME)
        else:
            files = tuple(AttachmentLink(title or FRAME, url, FRAMED_FORMAT) for url in framed)
    # Besides a frame, and the site's own head, there may be pictures that are the text.
    if len(text) < _SHORT_TEXT and ((files and not framed) or (own_pictures if framed else pictures)):
        hints.append("正文很少，内容在附件中" if files and not framed else "正文为图片")
    # Around a text that was only weighed there are the site's own pictures.
    shown = files or framed or (pictures and (reading.known_content or len(text) < 20))
    unfilled = (len(text) < 20 and wants_scripts(reading, None, text, boxed=boxed)) or (len(text) < _LITTLE_TEXT and filled_text)
    return PageRecord(
        url=view.url, encoding=view.encoding, kind="document", family=reading.family.name, family_evidence=reading.evidence, title=title,
        published=when.day, published_time=when.time, published_from=when.source, dates=when.dates,
        source=_who_answered(text) or found.get(labels.SOURCE) or found.get(labels.PUBLISHER) or view.meta("contentsource", "source") or labels.office(found.get(labels.AUTHOR, "")) or None,
        document_number=number, index_number=found.get(labels.INDEX) or None, validity=labels.clean_validity(found.get(labels.VALIDITY, "")),
        column_path=path, attachments=files, text=text, links=links, forms=forms,
        needs_browser=not shown and unfilled, hints=tuple(hints),
    )  # fmt: skip


def _complete(found: dict[str, str], content: Element, reading: Reading) -> None:
    """Labels below the content and in a table at its head, for what the head of the page did not tell."""
    inside = reading.beginning
    head = labels.read_fields(inside) if reading.known_content and any(map(_may_label, inside)) else {}
    if labels.INDEX in head or labels.PUBLISHED in head:
        for label, value in head.items():
            found.setdefault(label, value)
    if labels.PUBLISHED not in found:
        after = pieces(texts_by(_FOLLOWING, content))[:40]
        below = labels.read_fields(after)
        for label in (labels.PUBLISHED, labels.SOURCE, labels.INDEX, labels.NUMBER):
            if label in below:
                found.setdefault(label, below[label])


_ANSWERED = re.compile(r"^(?:答复|回复)(?:单位|部门|机构)[ \u3000]*[|：:][ \u3000]*([^|\n：:]{3,40})$", re.MULTILINE)


def _who_answered(text: str) -> str:
    """The office that answered the letter that the text is; it outweighs whoever put the letter on the site."""
    match = _ANSWERED.search(text)
    return match[1].strip() if match else ""


def _may_label(chunk: str) -> bool:
    """Whether a piece of text may be the label of an index number or a day: short, or with its value behind a colon."""
    alone = len(chunk) <= _LONGEST_LABEL or (len(chunk) <= _LONGEST_LABELLED and ("：" in chunk or ":" in chunk))
    return alone and ("索" in chunk or "发布" in chunk or "公开" in chunk)


def _number_in_head(text: str) -> str | None:
    """A 文号 that is a line of its own near the top of the text."""
    for line in text.split("\n", 12)[:12]:
        bare = line.strip()
        if 5 <= len(bare) <= 30 and bare.endswith("号"):
            number = labels.clean_document_number(bare)
            if number and "令" not in number[:2]:
                return number
    return None


def _file_scope(content: Element | None) -> Element | None:
    """Files often hang in a list beside the text: the content's parent, where that holds little else."""
    if content is None:
        return None
    scope = content
    most = sum(1 for _ in content.iter("a")) + 15
    for _ in range(3):
        parent = scope.getparent()
        if parent is None or parent.tag in ("body", "html") or next(islice(parent.iter("a"), most, None), None) is not None:
            return scope
        scope = parent
    return scope


_NEIGHBOURS = re.compile(r"[上下前后]一[篇条则个]")


def _related(view: View, content: Element) -> tuple[Link, ...]:
    """The links in the blocks that follow a document's text (相关链接, 相关解读): beside the text, yet the document's own."""
    found: dict[str, Link] = {}
    node: Element | None = content
    for _ in range(3):
        if node is None or node.tag == "body":
            break
        blocks = [block for block in node.itersiblings("*") if next(block.iter("a"), None) is not None]
        blocks = [block for block in blocks if view.area(block) == "main" and not _NEIGHBOURS.search(text_of(block))]
        for anchor in (anchor for block in blocks for anchor in view.anchors_in(block)):
            if anchor.text and len(found) < 30:
                found.setdefault(anchor.url, Link(anchor.text, anchor.url, "main"))
        node = node.getparent()
    return tuple(found.values())
