"""Letters and their answers: how long an answer took, where both times are shown."""

from __future__ import annotations

import re
from datetime import date

from checks.deadlines import CalendarNotCoveredError, workdays_between
from checks.evidence import Case, Document, Site
from checks.reading.dates import parse_date
from checks.readings import Reading, read

_WRITTEN = re.compile(r"(?:留言|来信|写信|信件|提交|咨询|投诉|提问|反映|诉求|登记|来电|发起)(?:时间|日期)[:：]?\n?([^\n]{8,20})")
_ANSWERED = re.compile(r"(?:答复|回复|办结|反馈|解答|处理)(?:时间|日期)[:：]?\n?([^\n]{8,20})")
NOT_LETTERS = (
    r"^(?!咨询|请问|反映)(?!.*\?$)"
    r".*(统计|调查|征集|征求|征询|问卷|访谈|直播|情况通报|须知|说明|简介|公告|指南|通知|公示|采纳|意见反馈|结果|召开|举办|目录)"
)
"""Titles of things in the columns of interaction that are no letters."""
LIMIT = 15
"""Workdays after which an answer is shown to a person as slow."""


def delays(_reading: Reading, documents: tuple[Document, ...], site: Site, case: Case) -> tuple[str, ...]:
    """For the letters that show both times: how many there are, the slowest, and which took more than fifteen workdays."""
    measured: list[tuple[int, Document]] = []
    uncovered = ""
    for document in documents:
        text = read(site, (document,), attachments=False).text
        written, answered = _day(_WRITTEN, text), _day(_ANSWERED, text)
        if written and answered and answered >= written:
            try:
                measured.append((workdays_between(written, answered, case.holidays), document))
            except CalendarNotCoveredError as error:
                uncovered = str(error)
    if not measured:
        return (uncovered or "来信页面未读到成对的留言时间和答复时间",)
    slow = sorted(((n, d) for n, d in measured if n > LIMIT), key=lambda m: -m[0])
    told = f"{len(measured)}件读到留言和答复时间，最长{max(n for n, _ in measured)}个工作日"
    if not slow:
        return (f"{told}，均未超过{LIMIT}个工作日",)
    names = "、".join(f"《{d.title}》{n}个工作日" for n, d in slow[:4])
    return (f"{told}，超过{LIMIT}个工作日的{len(slow)}件：{names}",)


def _day(pattern: re.Pattern[str], text: str) -> date | None:
    hit = pattern.search(text)
    return parse_date(hit[1]) if hit else None
