"""B007 出具书面答复书."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.ledgers import reply_row, with_ledgers
from tests.rules.sites import SiteBuilder, case

FORMAL = reply_row(文书名称="政府信息公开告知书", 文号="示财公开〔2021〕3号", 加盖公章="是")
FROM_TEXT = reply_row(答复正文="示例区财政局政府信息公开申请答复书\n示财公开〔2021〕4号\n张某：……", 加盖公章="是")
CASES = [
    RuleCase("三项齐全", "pass", with_ledgers(replies=[FORMAL]), case(), Status.PASSED),
    RuleCase("文书名称和文号从正文读出", "pass", with_ledgers(replies=[FROM_TEXT]), case(), Status.PASSED),
    RuleCase(
        "没有文号",
        "near",
        with_ledgers(replies=[reply_row(文书名称="政府信息公开告知书", 文号="无", 加盖公章="是")]),
        case(),
        Status.PARTIAL,
        "缺少正式文号",
    ),
    RuleCase(
        "邮件口头回复",
        "fail",
        with_ledgers(replies=[reply_row(文书名称="邮件回复", 文号="无", 加盖公章="否")]),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "公章没人看过",
        "near",
        with_ledgers(replies=[reply_row(文书名称="答复书", 文号="示财公开〔2021〕3号")]),
        case(),
        Status.NEEDS_REVIEW,
        "加盖公章",
    ),
    RuleCase("没有台账", "near", SiteBuilder().build(), case(), Status.NEEDS_REVIEW),
    RuleCase(
        "文号年份在前",
        "near",
        with_ledgers(replies=[reply_row(文书名称="政府信息公开告知书", 文号="〔2021〕示财公开答复第3号", 加盖公章="是")]),
        case(),
        Status.PASSED,
    ),
]
