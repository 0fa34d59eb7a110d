"""Test applications for information, judged from the ledgers: did they arrive, and were they answered within their term of workdays.

Each record gives a finding of its own; a row is the sum of them. Without records a person is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checks.combine import join
from checks.deadlines import CalendarNotCoveredError, add_workdays, workdays_between
from checks.evidence import Case, Evidence, Finding, Site, Status
from checks.needs import Need
from checks.people import AskAPerson
from checks.reading.names import plain
from checks.records import ApplicationTest, Channel, Reply

TERM = 20
"""Workdays for a reply (条例第三十三条), and again as many where the extension was told in time."""

CORRECTION = 7
"""Workdays to ask for a correction of an application (条例第三十条)."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A test application with its reply, where there is one by the day of judgement."""

    test: ApplicationTest
    reply: Reply | None

    def evidence(self, quote: str) -> Evidence:
        """The ledger's row as evidence."""
        return Evidence(
            f"records:application_tests/{self.test.number}", f"依申请公开实测件号{self.test.number}", quote, self.test.submitted
        )


_INTERIM = re.compile(r"(补正|延期|延长|征求(第三方)?意见|受理|登记|缴费|收费)[^,。\n]{0,10}(告知书|通知书|通知|告知|回执|函)")
"""Letters on the way to a reply: they answer nothing and need no remedies."""


def filed(site: Site, case: Case) -> tuple[Filed, ...]:
    """The test applications of Y up to the day of judgement, in order of filing, each with its first reply."""
    tests = [t for t in site.records.get("application_tests", ()) if isinstance(t, ApplicationTest)]
    found = {r.number: r for r in reversed(replies(site, case))}
    past = sorted(
        (t for t in tests if t.submitted.year == case.year and t.submitted <= case.as_of), key=lambda t: (t.submitted, t.number)
    )
    return tuple(Filed(t, found.get(t.number)) for t in past)


def replies(site: Site, case: Case) -> tuple[Reply, ...]:
    """The replies of Y up to the day of judgement, oldest first: to applications of Y, or given in Y; letters on the way are none."""
    tests = {t.number: t for t in site.records.get("application_tests", ()) if isinstance(t, ApplicationTest)}
    given = [r for r in site.records.get("replies", ()) if isinstance(r, Reply) and r.replied <= case.as_of]
    own = (
        r for r in given if (tests[r.number].submitted if r.number in tests else r.replied).year == case.year and not _interim(r)
    )
    return tuple(sorted(own, key=lambda r: (r.replied, r.number)))


def _interim(reply: Reply) -> bool:
    return _INTERIM.search(plain(reply.title or reply.text[:40])) is not None


@dataclass(frozen=True, slots=True)
class ChannelWorks:
    """合格: every test by these channels arrived; 不合格 with what happened where none did."""

    channels: tuple[Channel, ...]
    what: str
    question: str
    columns: tuple[str, ...] = ()

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"{self.what}实测送达"

    def needs(self) -> tuple[Need, ...]:
        """Pages that show the channel, for the person who is asked."""
        return AskAPerson(self.question, self.columns).needs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look the tests up in the ledger."""
        mine = [f for f in filed(site, case) if f.test.channel in self.channels]
        if not mine:
            return AskAPerson(f"{self.question}；尚无实测台账", self.columns)(site, case)
        return join([self._arrived(f) for f in mine])

    def _arrived(self, case_file: Filed) -> Finding:
        test = case_file.test
        told = f"件号{test.number}于{test.submitted.isoformat()}经{test.channel}提交"
        day = test.received or (case_file.reply.replied if case_file.reply else None)
        if test.delivered is False:
            why = test.failure or "未送达"
            return Finding(
                Status.FAILED,
                f"{self.what}不畅通：{told}，{why}",
                (case_file.evidence(why),),
                fix=f"修复{self.what}，确保申请能够送达并有人处理",
            )
        if test.delivered or day or test.receipt:
            proof = f"{day.isoformat()}收到" if day else test.receipt or "已送达"
            return Finding(Status.PASSED, f"{self.what}畅通：{told}，{proof}", (case_file.evidence(proof),))
        return Finding(Status.NEEDS_REVIEW, f"{told}，台账未填是否送达，请补填", (case_file.evidence("是否送达未填"),))


@dataclass(frozen=True, slots=True)
class RepliedInTime:
    """合格: every application was answered within its term of workdays.

    20 workdays from receipt, or from the corrected application; 20 more where the extension was told before they ended; the time
    for asking third parties does not count; a correction is asked within 7 workdays. A year without a calendar is 未能核查.
    """

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "收到申请之日起20个工作日内答复；延期不超过20个工作日且已告知；征求意见的时间不计"

    def needs(self) -> tuple[Need, ...]:
        """Nothing from pages."""
        return ()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Count the workdays of each application."""
        mine = filed(site, case)
        if not mine:
            return Finding(Status.NEEDS_REVIEW, "依申请公开是否在20个工作日内答复，须实测后登记台账；尚无实测台账")
        return join([self._in_time(f, case) for f in mine])

    def _in_time(self, case_file: Filed, case: Case) -> Finding:
        try:
            return _counted(case_file, case)
        except CalendarNotCoveredError as error:
            return Finding(Status.UNKNOWN, f"件号{case_file.test.number}：{error}", (case_file.evidence(str(error)),))


def _counted(case_file: Filed, case: Case) -> Finding:
    test = case_file.test
    if test.delivered is False:
        return Finding(Status.NOT_APPLICABLE, f"件号{test.number}未送达，不计答复时限", (case_file.evidence("未送达"),))
    received = test.received
    if received is None:
        told = f"件号{test.number}台账未填签收或确认日期，不能起算时限"
        return Finding(Status.NEEDS_REVIEW, told, (case_file.evidence("收到日未填"),))
    return _asked_late(case_file, received, case) or _waiting(case_file) or _compared(case_file, received, case)


def _waiting(case_file: Filed) -> Finding | None:
    test = case_file.test
    if case_file.reply is not None:
        return None
    if test.correction_asked and not test.corrected:
        return Finding(Status.NOT_DUE, f"件号{test.number}已告知补正，尚未收到补正材料", (case_file.evidence("待补正"),))
    if test.third_party_from and not test.third_party_to:
        return Finding(Status.NOT_DUE, f"件号{test.number}正在征求意见，期间不计入时限", (case_file.evidence("征求意见中"),))
    return None


def _compared(case_file: Filed, received: date, case: Case) -> Finding:
    deadline, how = _deadline(case_file.test, case_file.test.corrected or received, case)
    end = case_file.reply.replied if case_file.reply else None
    told = f"件号{case_file.test.number}收到日{received.isoformat()}，答复期限{deadline.isoformat()}（{how}）"
    if end and end <= deadline:
        return Finding(Status.PASSED, f"{told}，{end.isoformat()}答复，未超期", (case_file.evidence(f"{end.isoformat()}答复"),))
    if end is None and case.as_of <= deadline:
        return Finding(Status.NOT_DUE, f"{told}，期限未到", (case_file.evidence("尚未答复"),))
    until = end or case.as_of
    over = workdays_between(deadline, until, case.holidays)
    what = f"{until.isoformat()}才答复" if end else f"截至{until.isoformat()}未答复"
    fix = "在法定期限内答复；不能按期的，经机构负责人同意后延期并在期限内告知申请人"
    return Finding(Status.FAILED, f"{told}，{what}，超过{over}个工作日", (case_file.evidence(what),), fix=fix)


def _asked_late(case_file: Filed, received: date, case: Case) -> Finding | None:
    asked = case_file.test.correction_asked
    if asked is None or workdays_between(received, asked, case.holidays) <= CORRECTION:
        return None
    last = add_workdays(received, CORRECTION, case.holidays)
    reason = f"件号{case_file.test.number}收到日{received.isoformat()}，应在{last.isoformat()}前一次性告知补正，{asked.isoformat()}才告知"
    return Finding(
        Status.FAILED, reason, (case_file.evidence("补正告知超期"),), fix="需要补正的，在收到申请之日起7个工作日内一次性告知"
    )


def _deadline(test: ApplicationTest, start: date, case: Case) -> tuple[date, str]:
    """The last day for the reply and how it was counted."""
    waited = 0
    if test.third_party_from and test.third_party_to:
        waited = workdays_between(test.third_party_from, test.third_party_to, case.holidays)
    first = add_workdays(start, TERM + waited, case.holidays)
    parts = [f"{TERM}个工作日", *([f"自收到补正之日{start.isoformat()}起"] if test.corrected else [])]
    parts += [f"扣除征求意见{waited}个工作日"] if waited else []
    told = test.extension_told
    if told is None:
        return first, "，".join(parts)
    if told > first:
        return first, "，".join([*parts, f"{told.isoformat()}才告知延期，已过期，不计"])
    return add_workdays(start, 2 * TERM + waited, case.holidays), "，".join([*parts, f"{told.isoformat()}告知延期{TERM}个工作日"])
