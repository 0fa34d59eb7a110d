"""Online surveys and consultations of the last year: how many, and whether people can take part on the page itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from checks.columns import find_columns
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.page import Form
from checks.participation.consultations import consultation_needs, stock
from checks.reading.names import plain
from checks.titles import dated

_ONLINE = re.compile(
    r"在线(提交|填写|参与|答题|投票|留言|征集)|我要(参与|留言|投票|提意见|建言)|(点击|立即|马上)参与|提交(意见|问卷|留言)|填写(问卷|意见)|发表意见|投票"
)
_OFFLINE = re.compile(
    r"(发送|发|传真|邮寄|寄送|反馈|提交)[^。\n]{0,6}(至|到|往)[^。\n]{0,40}(邮箱|邮件|@|＠|地址|传真)|电子邮(箱|件)|通过(电话|信函|邮件|邮寄|传真)|拨打|[\w.]+[@＠]\w+"
)
_SEARCH = re.compile(r"搜索|检索|search|登录|login|验证码$", re.IGNORECASE)


def takes_part(form: Form) -> bool:
    """Whether a form lets people answer, as against a search box or a login."""
    words = plain("|".join((form.action, *form.fields, *form.labels, *form.buttons)))
    return not (_SEARCH.search(words) and not re.search(r"意见|留言|内容|提交|投票|建议", words))


@dataclass(frozen=True, slots=True)
class SurveysHeld:
    """合格: at least ``least`` consultations or surveys in the last 365 days, with a form on their pages or their column.

    Fewer is 部分合格; none, or none in which people can take part otherwise than by mail or telephone, is 不合格. Pages that tell no
    way at all are 部分合格: the form may be shown by a script.
    """

    columns: tuple[str, ...]
    least: int = 6

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"最近一年在线调查征集不少于{self.least}次，页面上可在线参与"

    def needs(self) -> tuple[Need, ...]:
        """Notices of two years with their pages."""
        return consultation_needs(self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Count the notices and look for forms."""
        held = stock(self.columns, site, case, case.as_of - timedelta(days=365), "在线调查征集")
        if held.missing:
            return held.missing
        count = len(held.notices)
        online = [d for d in held.notices if self._online(d, site)]
        column_form = any(takes_part(f) for c in find_columns(site, self.columns).columns if c.page for f in c.page.forms)
        evidence = unique_evidence(
            [*(d.as_evidence("可在线参与") for d in online[:8]), *(d.as_evidence() for d in held.notices[:12])]
        )
        where = held.search.found_as
        parts = [f"最近一年开展{count}次，少于{self.least}次"] if count < self.least else []
        if not online and not column_form:
            if any(site.open(d).unreadable for d in held.notices) and not parts:
                return Finding(Status.UNKNOWN, f"最近一年开展{count}次，页面未能打开，无法核查是否可在线参与", evidence)
            texts = [site.open(d).text for d in held.notices]
            if all(_OFFLINE.search("".join(text.split())) for text in texts):
                reason = f"最近一年开展的{count}次调查征集都只能通过邮件、电话、信函等方式参与，没有在线渠道：{dated(held.notices[0])}等"
                fix = f"在{where}栏目提供在线填写提交渠道（电子邮件不算），每年开展不少于{self.least}次"
                return Finding(Status.FAILED, reason, evidence, fix=fix)
            parts.append("征集页面上没有在线填写、提交的表单")
        told = "、".join(dated(d) for d in held.notices[:3])
        if parts:
            fix = f"在{where}栏目提供在线填写提交渠道，每年开展不少于{self.least}次"
            return Finding(Status.PARTIAL, f"在线调查征集：{'；'.join(parts)}（{told}）", evidence, fix=fix)
        return Finding(
            Status.PASSED, f"最近一年在线调查征集{count}次，其中{max(len(online), 1)}项页面可在线参与：{told}", evidence
        )

    @staticmethod
    def _online(document: Document, site: Site) -> bool:
        body = site.open(document)
        forms = (*document.forms, *body.forms)
        words = plain("|".join(link.text for link in (*document.links, *body.links)))
        return any(takes_part(f) for f in forms) or _ONLINE.search(words) is not None or _ONLINE.search(body.text) is not None
