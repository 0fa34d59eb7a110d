"""B006 按要求的形式答复."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.ledgers import filed_row, reply_row, with_ledgers
from tests.rules.sites import SiteBuilder, case

ASKED = filed_row(要求答复形式="电子邮件")
CASES = [
    RuleCase(
        "要求电子，发了邮件",
        "pass",
        with_ledgers(application_tests=[ASKED], replies=[reply_row(答复形式="电子")]),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "要求电子，寄了纸件",
        "fail",
        with_ledgers(application_tests=[ASKED], replies=[reply_row(答复形式="邮寄")]),
        case(),
        Status.FAILED,
        "要求电子，实际纸质",
    ),
    RuleCase(
        "一件一致一件不一致",
        "near",
        with_ledgers(
            application_tests=[ASKED, filed_row("2", 要求答复形式="电子邮件")],
            replies=[reply_row(答复形式="电子"), reply_row("2", 答复形式="邮寄")],
        ),
        case(),
        Status.PARTIAL,
        "件号2",
    ),
    RuleCase(
        "没登记要求的形式",
        "near",
        with_ledgers(application_tests=[filed_row()], replies=[reply_row(答复形式="电子")]),
        case(),
        Status.NEEDS_REVIEW,
        "要求未填",
    ),
    RuleCase("没有台账", "near", SiteBuilder().build(), case(), Status.NEEDS_REVIEW),
]
