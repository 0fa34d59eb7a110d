"""B008 答复没有文字差错."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.ledgers import reply_row, with_ledgers
from tests.rules.sites import SiteBuilder, case

CASES = [
    RuleCase("核对无差错", "pass", with_ledgers(replies=[reply_row(文字差错="无")]), case(), Status.PASSED),
    RuleCase(
        "有差错",
        "fail",
        with_ledgers(replies=[reply_row(文字差错="申请人姓名写错；条例写成“条列”")]),
        case(),
        Status.FAILED,
        "条列",
    ),
    RuleCase(
        "一件有一件没有",
        "near",
        with_ledgers(replies=[reply_row(文字差错="无"), reply_row("2", 文字差错="落款日期写错")]),
        case(),
        Status.PARTIAL,
        "件号2",
    ),
    RuleCase(
        "没核对，正文有疑似处",
        "near",
        with_ledgers(replies=[reply_row(答复正文="根据《政府信息公开条列》第三十六条，您申请的的信息")]),
        case(),
        Status.NEEDS_REVIEW,
        "疑似",
    ),
    RuleCase("没有台账", "near", SiteBuilder().build(), case(), Status.NEEDS_REVIEW),
]
