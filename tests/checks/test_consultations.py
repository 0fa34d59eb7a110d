"""Consultations: how long they run, which titles are some, and which result answers which notice."""

from __future__ import annotations

from datetime import date

import pytest

from checks.evidence import Document
from checks.participation.consultations import is_notice, is_result, same_matter, span_of
from checks.readings import Reading

POSTED = date(2021, 5, 6)


def _document(title: str, day: date = POSTED) -> Document:
    return Document(f"http://portal.test/{title}", title, published=day)


@pytest.mark.parametrize(
    ("text", "end", "days"),
    [
        ("征求意见时间：2021年5月6日至2021年6月4日。", date(2021, 6, 4), 30),
        ("开始时间：2021-05-06\n结束时间：2021-06-05", date(2021, 6, 5), 31),
        ("请于2021年5月20日前反馈意见。", date(2021, 5, 20), 15),
        ("请于6月5日前反馈意见。", date(2021, 6, 5), 31),
        ("自公告之日起30日内提出意见。", date(2021, 6, 4), 30),
        ("公示期限为七日", date(2021, 5, 12), 7),
    ],
)
def test_the_span_is_read_with_both_ends(text: str, end: date, days: int) -> None:
    span = span_of(_document("关于征求意见的公告"), Reading(text))

    assert span.end == end
    assert span.days == days


def test_a_notice_without_a_term_has_a_start_and_no_end() -> None:
    span = span_of(_document("关于征求意见的公告"), Reading("欢迎提出意见。根据2020年3月1日施行的办法。"))

    assert (span.start, span.end, span.days) == (POSTED, None, None)


@pytest.mark.parametrize(
    ("title", "notice", "result"),
    [
        ("关于《养犬管理办法（征求意见稿）》公开征求意见的公告", True, False),
        ("《养犬管理办法》征求意见采纳情况的公告", False, True),
        ("群众满意度网上调查", True, False),
        ("农贸市场环境调查", True, False),
        ("群众满意度调查结果", False, True),
        ("供应室耗材采购方案征集公告", False, False),
        ("征集非遗作品的公告", False, False),
        ("关于召开工作会议的通知", False, False),
    ],
)
def test_which_titles_are_consultations_and_results(title: str, notice: bool, result: bool) -> None:
    assert is_notice(_document(title)) is notice
    assert is_result(_document(title)) is result


def test_a_result_answers_only_its_own_earlier_notice() -> None:
    notice = _document("关于《示例区养犬管理办法（征求意见稿）》公开征求意见的公告")

    assert same_matter(notice, _document("《示例区养犬管理办法》征求意见采纳情况", date(2021, 7, 1)))
    assert not same_matter(notice, _document("《示例区养犬管理办法》征求意见采纳情况", date(2021, 1, 1)))
    assert not same_matter(notice, _document("《示例区公厕管理办法》征求意见采纳情况", date(2021, 7, 1)))
