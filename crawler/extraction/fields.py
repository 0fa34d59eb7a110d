"""Labelled values of a page's information head: 索引号, 文号, 发布机构, dates, 有效性, 分类.

The head may be a table, a definition list or lines of text, with label and value in one piece of markup or in several.
Read as a run of text pieces, all of these look the same, so that is how they are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from checks.reading.dates import parse_date
from checks.reading.document_numbers import read_document_number
from checks.reading.names import plain

INDEX, NUMBER, PUBLISHER, SOURCE = "索引号", "文号", "发布机构", "来源"
PUBLISHED, WRITTEN, ISSUED, UPDATED = "发布日期", "成文日期", "发文日期", "更新日期"
VALIDITY, NAME, CATEGORY, AUTHOR = "有效性", "名称", "分类", "作者"
EFFECTIVE, EXPIRES, DEADLINE, BARE_TIME = "生效日期", "失效日期", "截止日期", "时间"

_SYNONYMS: Mapping[str, tuple[str, ...]] = {
    INDEX: ("索引号", "索引码", "信息索引", "信息索引号", "索引编号", "索取号", "索引"),
    NUMBER: ("文号", "发文字号", "文件编号", "发布文号", "文件字号", "发文文号", "文件号", "文件文号", "公文文号", "发文号", "信息文号", "发布字号"),
    PUBLISHER: ("发布机构", "发文机关", "发文机构", "发布单位", "公开责任部门", "发文单位", "制发机关", "发布机关", "公开机构", "责任部门", "发布部门",
                "公开单位", "信息发布机构", "公开主体", "发文部门", "制定机关", "信息公开责任部门", "所属机构", "供稿单位", "公开部门", "所属单位",
                "答复单位", "答复部门", "答复机构", "回复单位", "回复部门", "回复机构"),
    SOURCE: ("来源", "信息来源", "文章来源", "稿源", "稿件来源", "发布来源", "内容来源"),
    PUBLISHED: ("发布日期", "公开日期", "发布时间", "公布日期", "公开时间", "公布时间", "发表时间", "发稿时间", "信息时间", "发布于", "上传时间", "录入时间",
                "发布时刻", "公示日期", "发表日期", "添加时间", "公示时间", "信息公开日期"),
    WRITTEN: ("成文日期", "生成日期", "成文时间", "生成时间", "制文日期", "形成日期", "签发日期"),
    ISSUED: ("发文日期", "发文时间", "印发日期", "印发时间"),
    UPDATED: ("更新日期", "更新时间", "修改时间", "修改日期", "最后更新", "最后更新时间", "更新于"),
    VALIDITY: ("有效性", "时效", "是否有效", "文件状态", "效力状态", "时效性", "效力", "有效状态", "文件有效性", "文件时效", "公文时效", "信息有效性", "时效状态",
               "效力状况", "有效状况", "时效状况", "有效情况"),
    NAME: ("名称", "标题", "信息名称", "文件名称", "信息标题", "公文标题", "文件标题", "内容标题"),
    CATEGORY: ("分类", "主题分类", "组配分类", "信息分类", "公开目录", "主题导航", "公文分类", "体裁分类", "服务对象分类", "公开分类", "公文种类", "所属主题", "所属栏目"),
    EFFECTIVE: ("生效日期", "实施日期", "施行日期", "生效时间", "实施时间", "开始实施日期"),
    EXPIRES: ("失效日期", "废止日期", "失效时间", "废止时间", "终止日期", "有效期至"),
    DEADLINE: ("截止日期", "截止时间", "结束时间", "结束日期"),
    BARE_TIME: ("时间", "日期"),
    AUTHOR: ("作者", "供稿", "撰稿", "发布人", "发布者", "作者单位"),
}  # fmt: skip
# Labels that are not kept, but that end the value before them and have values that are not ours.
_OTHER = (
    "访问量", "浏览次数", "浏览量", "阅读次数", "点击", "人气", "点击次数", "点击数", "点击量", "阅读量", "浏览", "阅读", "字号", "字体", "字体大小", "公开方式", "公开形式",
    "公开范围", "公开时限", "公开属性", "有效期", "有效期限", "主题词", "关键词", "内容概述", "内容概况", "内容简介", "概述", "责任编辑", "编辑", "审核",
    "关联稿件", "分享", "分享到", "信息类别", "语种", "载体类型", "载体形式", "更新周期", "联系方式", "语音播报", "保护视力色", "公开类型", "公开程序",
    "服务对象", "所属地区", "标识", "备注", "记录形式", "著录日期", "下载", "打印", "收藏", "摘要", "公开期限", "公开依据", "信息形式",
    "背景颜色", "视力保护色", "文章点击数", "摄影", "初审", "复审", "终审", "签发", "签发人", "录入",
)  # fmt: skip
_LABELS: dict[str, str] = {synonym: label for label, synonyms in _SYNONYMS.items() for synonym in synonyms}
_KNOWN = frozenset(_LABELS) | frozenset(_OTHER)
DATE_LABELS = (PUBLISHED, WRITTEN, ISSUED, UPDATED, EFFECTIVE, EXPIRES, DEADLINE)
_LONGEST_LABELLED = 3 * max(map(len, _KNOWN))
_SPACED = re.compile(r"[\s\u3000\[\]【】〔〕（）()·•◆■*|]+")
_ONE_LINE = re.compile(
    r"(?:^|(?<=[\s|｜\]】)）;；,，>]))[\[【（(]?(?P<label>[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff]){1,9})[ \u3000]*(?:[\]】）)]?[ \u3000]*[:：]|】)[ \u3000]*"
)
_GAP = re.compile(r"[ \u3000]+")
_SHORTEST_OFFICE, _LONGEST_OFFICE = 3, 60
_OFFICES = (
    "局",
    "委",
    "委员会",
    "办",
    "办公室",
    "政府",
    "厅",
    "中心",
    "院",
    "会",
    "大队",
    "支队",
    "街道",
    "办事处",
    "镇",
    "部",
    "署",
    "处",
    "科",
    "队",
    "所",
    "网",
    "社",
    "站",
)
_OTHER_VALUE = re.compile(r"^[^效废]*[0-9A-Za-z]")
"""What no 有效性 is: numbers and letters that do not tell of it (an index number, a day)."""
_AFTER_NAME = re.compile(r"\s{2,}|\s*[|｜\]】]")
"""What ends the name of an office or a source: two blanks, a rule, the bracket around it."""
_NARROWEST, _WIDEST = 3, 10
"""How many labels make a row of labels, and how many are looked at."""
_EMPTY_VALUE = re.compile(r"[\s\-—/\\|:：.。_]*|无|暂无|null|undefined|NaN|&nbsp;")


Placed = tuple[int, str, str]
"""Which piece of text states it, the canonical label, the value."""


def read_fields(chunks: Sequence[str]) -> dict[str, str]:
    """Values by canonical label (``索引号``, ``文号``, ``发布日期`` ...); the first non-empty value of a label wins.

    ``chunks`` are text pieces in page order. A date's label gets the text its date stands in.
    """
    return first_of(placed_fields(chunks))


def first_of(placed: Iterable[Placed]) -> dict[str, str]:
    """The first value of each label."""
    found: dict[str, str] = {}
    for _, label, value in placed:
        found.setdefault(label, value)
    return found


def placed_fields(chunks: Sequence[str]) -> Iterator[Placed]:
    """Every labelled value in page order, with the number of the piece that holds its label."""
    heads_end = 0
    for position, chunk in enumerate(chunks):
        if position < heads_end:
            continue
        pairs = _pairs_within(chunk) if ":" in chunk or "：" in chunk or "】" in chunk else ()
        if pairs:
            for order, (label, value) in enumerate(pairs):
                last = order == len(pairs) - 1
                yield from _accepted(position, label, value or (_following(chunks, position) if last else ""))
            continue
        if chunk.isascii() or len(chunk) > _LONGEST_LABELLED:
            continue
        name = chunk if chunk.isalpha() else squeeze_label(chunk)
        if name not in _LABELS:
            continue
        if beneath := _beneath(chunks, position):
            heads_end = position + len(beneath)
            yield from beneath
        else:
            yield from _accepted(position, name, _following(chunks, position))


def dates_of(fields: Mapping[str, str], context: date | None = None) -> dict[str, date]:
    """The days that the date labels among the fields carry."""
    days = {label: parse_date(fields[label], context=context) for label in DATE_LABELS if label in fields}
    return {label: day for label, day in days.items() if day}


def clean_document_number(value: str) -> str | None:
    """The 文号 a field holds, None for 无 and for text that is none."""
    return read_document_number(value) if value else None


def office(value: str) -> str:
    """The value where it names an office rather than a person, else an empty text."""
    return value if _SHORTEST_OFFICE <= len(value) <= _LONGEST_OFFICE and value.endswith(_OFFICES) else ""


def clean_validity(value: str) -> str | None:
    """有效, 失效, 废止 ... as the page says it; 是 and 否 under 是否有效 are turned into the words they mean."""
    word = squeeze_label(value)
    if word in ("是", "现行有效", "继续有效", "有效的"):
        return "有效"
    if word in ("否", "已失效"):
        return "失效"
    if word == "已废止":
        return "废止"
    return word if 0 < len(word) <= 12 and not _EMPTY_VALUE.fullmatch(word) and not _OTHER_VALUE.search(word) else None


def is_label(chunk: str) -> bool:
    """Whether the piece of text is a label that stands for itself, known here or ending in a colon."""
    name = _bare_label(chunk)
    if name in _KNOWN:
        return True
    return chunk.rstrip().endswith((":", "：")) and 0 < len(name) <= 8


def squeeze_label(text: str) -> str:
    """A label without blanks and brackets."""
    return _SPACED.sub("", text).strip(":：")


def _bare_label(chunk: str) -> str:
    if len(chunk) > _LONGEST_LABELLED:
        return ""
    return chunk if chunk.isalpha() else squeeze_label(chunk)


def _pairs_within(chunk: str) -> list[tuple[str, str]]:
    """Labels with a colon inside one piece: 发布日期：2021-08-05 来源：区财政局."""
    marks = []
    for match in _ONE_LINE.finditer(chunk):
        name, start = _known_end(match["label"], match.start("label"))
        if name:
            marks.append((start, match.end(), name))
    if not marks or marks[0][0] > 60:
        return []
    ends = [mark[0] for mark in marks[1:]] + [len(chunk)]
    return [(name, chunk[start:end].strip(" \u3000|｜;；,，[【(（")) for (_, start, name), end in zip(marks, ends, strict=True)]


def _known_end(text: str, start: int) -> tuple[str, int]:
    """The known label that the text is or ends in after a blank (基教科 点击数), and where it begins; empty where it is none."""
    name = squeeze_label(text)
    if name in _KNOWN:
        return name, start
    for blank in _GAP.finditer(text):
        name = squeeze_label(text[blank.end() :])
        if name in _KNOWN:
            return name, start + blank.end()
    return "", start


def _following(chunks: Sequence[str], position: int) -> str:
    """The value in the pieces after a label; empty where the next piece is a label again."""
    value = ""
    for chunk in chunks[position + 1 : position + 4]:
        candidate = chunk.lstrip(":： \u3000")
        if not candidate:
            continue
        if is_label(candidate) or _starts_with_label(candidate):
            return ""
        value = candidate
        break
    return value


def _beneath(chunks: Sequence[str], position: int) -> list[Placed]:
    """The values of labels that stand in one row with their values in the next; empty where it is not plainly so.

    Plainly: three or more labels in a run from ``position``, as many texts after it that are none, and each can be its label's value.
    """
    labels = [_bare_label(chunk) for chunk in chunks[position : position + _WIDEST]]
    width = next((place for place, name in enumerate(labels) if name not in _LABELS), len(labels))
    values = chunks[position + width : position + 2 * width]
    if width < _NARROWEST or len(values) < width or any(map(is_label, values)):
        return []
    told = [(place, value) for place, value in enumerate(values) if not _EMPTY_VALUE.fullmatch(value)]
    taken = [placed for place, value in told for placed in _accepted(position + place, labels[place], value)]
    return taken if len(taken) == len(told) > 1 else []


def _starts_with_label(chunk: str) -> bool:
    match = _ONE_LINE.match(chunk)
    return bool(match and squeeze_label(match["label"]) in _KNOWN)


def _accepted(position: int, name: str, value: str) -> Iterator[Placed]:
    """The labelled value where the label is known and the value can be its."""
    label = _LABELS.get(name)
    if label is None or _EMPTY_VALUE.fullmatch(value):
        return
    if label in (*DATE_LABELS, BARE_TIME):
        if parse_date(value[:40]) is None:
            return
        value = value[:40]
    elif (label == INDEX and (len(value) > 60 or not re.search(r"[A-Za-z0-9]", value))) or (label == NUMBER and len(value) > 60):
        return
    elif label in (PUBLISHER, SOURCE, AUTHOR):
        value = _AFTER_NAME.split(value, 1)[0].strip()
        if len(value) > 60 or (parse_date(value) is not None and len(value) < 20):
            return
    elif label == CATEGORY and len(value) > 80:
        return
    yield position, label, value


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for blanks, brackets and quotes."""
    return plain(one) == plain(other)
