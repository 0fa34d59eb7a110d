"""Replies to applications for information, judged from the ledger: form, seal, wording, grounds and remedies.

Each reply gives a finding of its own; a row is the sum of them. Without records a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checks.combine import join
from checks.elements import stated
from checks.evidence import Case, Evidence, Finding, Site, Status
from checks.needs import Need
from checks.reading.document_numbers import find_document_number, read_document_number
from checks.reading.names import plain
from checks.readings import Reading
from checks.records import ApplicationTest, Reply
from checks.requests.applications import filed, replies

_WRITTEN = re.compile(r"告知书|答复书|答复意见书|答复函|告知函|决定书")
_YEAR_FIRST = re.compile(r"\((19|20)\d\d\)[^,。\n]{1,16}\d{1,4}号")
_SLIP = re.compile(
    r"的的|了了|是是|在在|和和|条列|公开条令|做为|按排|既使|申情|答覆|候补正|帐户|《[^》]{60}|^[^《]*》|，，|。。|、、"
)
_NOTHING_WRONG = re.compile(r"无|没有|未发现|未见|无误|无差错|0处?")

Answer = tuple[Mapping[str, bool | None], str]
Question = Callable[[Reply, ApplicationTest | None], Answer]
"""Reads a reply beside its application: which points hold (None: the ledger does not tell), and a quote."""


@dataclass(frozen=True, slots=True)
class EveryReply:
    """合格: every reply in the ledger has all points; 部分合格 and 不合格 name those that lack."""

    what: str
    points: Question
    fix: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"每件答复{self.what}"

    def needs(self) -> tuple[Need, ...]:
        """Nothing from pages."""
        return ()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Put the question to each reply."""
        mine = replies(site, case)
        if not mine:
            return Finding(Status.NEEDS_REVIEW, f"答复{self.what}须由人对照答复件核查；尚无答复件台账")
        tests = {f.test.number: f.test for f in filed(site, case)}
        return join([self._asked(reply, tests.get(reply.number)) for reply in mine])

    def _asked(self, reply: Reply, test: ApplicationTest | None) -> Finding:
        points, quote = self.points(reply, test)
        evidence = (Evidence(f"records:replies/{reply.number}", f"答复件件号{reply.number}", quote, reply.replied),)
        bad = [name for name, holds in points.items() if holds is False]
        open_points = [name for name, holds in points.items() if holds is None]
        there = [name for name, holds in points.items() if holds]
        if bad:
            status = Status.PARTIAL if there else Status.FAILED
            reason = f"件号{reply.number}答复不合要求：{'、'.join(bad)}" + (f"（{quote}）" if quote else "")
            return Finding(status, reason, evidence, fix=self.fix)
        if open_points:
            told = f"（{quote}）" if quote else ""
            return Finding(
                Status.NEEDS_REVIEW, f"件号{reply.number}台账未填，须由人核查：{'、'.join(open_points)}{told}", evidence
            )
        return Finding(Status.PASSED, f"件号{reply.number}答复{self.what}", evidence)


def as_requested(reply: Reply, test: ApplicationTest | None) -> Answer:
    """Whether the reply came in the form that was asked for."""
    wanted = test.requested_form if test else None
    if wanted is None or reply.form is None:
        return {"答复形式与申请要求一致": None}, f"要求{wanted or '未填'}，实际{reply.form or '未填'}"
    return {
        f"未按申请人要求的{wanted}形式答复" if wanted != reply.form else "形式一致": wanted == reply.form
    }, f"要求{wanted}，实际{reply.form}"


def written(reply: Reply, _test: ApplicationTest | None) -> Answer:
    """Whether it is a formal letter with number and seal."""
    head = reply.title or reply.text[:80]
    number = read_document_number(reply.document_number) or find_document_number(reply.text[:300])
    formal = None if not head and not reply.text else _WRITTEN.search(plain(head)) is not None
    numbered = (
        True
        if number or _YEAR_FIRST.search(plain(reply.document_number))
        else (None if not reply.document_number and not reply.text else False)
    )
    points = {"告知书或答复书": formal, "正式文号": numbered, "加盖公章": reply.sealed}
    return _worded(points, "缺少"), "，".join(filter(None, (reply.title, number or reply.document_number)))


def free_of_slips(reply: Reply, _test: ApplicationTest | None) -> Answer:
    """Whether a person found slips of the pen; where nobody looked, candidates from the text."""
    if reply.errors:
        clean = _NOTHING_WRONG.fullmatch(plain(reply.errors)) is not None
        return {"无文字差错" if clean else "有文字性错误": clean}, "" if clean else reply.errors
    candidates = [reply.text[max(0, m.start() - 6) : m.end() + 6] for m in _SLIP.finditer(reply.text)]
    return {"答复文字有无差错": None}, f"疑似：{'；'.join(candidates[:5])}" if candidates else ""


def grounded(reply: Reply, _test: ApplicationTest | None) -> Answer:
    """Whether law and reasons are given."""
    quote, told = _elements(reply, {"法律依据": "答复法律依据", "理由": "答复理由"})
    points = {"法律依据": _first(reply.states_law, told["法律依据"]), "理由": _first(reply.states_reason, told["理由"])}
    return _worded(points, "未说明"), quote


def remedies(reply: Reply, _test: ApplicationTest | None) -> Answer:
    """Whether review and suit are told, each with name, address and term."""
    cells = {
        "复议机关名称": (reply.review_body, "复议机关"),
        "复议机关地址": (reply.review_address, "复议地址"),
        "复议期限": (reply.review_term, "复议期限"),
        "诉讼法院名称": (reply.court, "诉讼法院"),
        "诉讼法院地址": (reply.court_address, "诉讼地址"),
        "诉讼期限": (reply.court_term, "诉讼期限"),
    }
    quote, told = _elements(reply, {name: element for name, (_, element) in cells.items()})
    filled = any(cell for cell, _ in cells.values())
    points: dict[str, bool | None] = {}
    for name, (cell, _) in cells.items():
        points[name] = (
            True
            if cell and not _NOTHING_WRONG.fullmatch(plain(cell))
            else (told[name] if reply.text else (False if filled else None))
        )
    return _worded(points, "未告知"), quote


def _elements(reply: Reply, wanted: Mapping[str, str]) -> tuple[str, Mapping[str, bool | None]]:
    if not reply.text:
        return "", dict.fromkeys(wanted)
    reading = Reading(re.sub(r"[ \t\u3000\xa0]+", "", reply.text))
    there = dict(stated(reading, tuple(wanted.values())).there)
    quote = "；".join(q[:40] for q in there.values())[:120]
    return quote, {name: element in there for name, element in wanted.items()}


def _first(*answers: bool | None) -> bool | None:
    return next((a for a in answers if a is not None), None)


def _worded(points: Mapping[str, bool | None], lack: str) -> dict[str, bool | None]:
    return {f"{lack}{name}" if holds is False else name: holds for name, holds in points.items()}
