"""B009 答复说明法律依据和理由."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.ledgers import reply_row, with_ledgers
from tests.rules.sites import case

GOOD = "经检索，您申请的信息不存在。根据《中华人民共和国政府信息公开条例》第三十六条第（四）项规定，现予告知。"
CASES = [
    RuleCase("条款和理由都有", "pass", with_ledgers(replies=[reply_row(答复正文=GOOD)]), case(), Status.PASSED),
    RuleCase("由人登记", "pass", with_ledgers(replies=[reply_row(说明法律依据="是", 说明理由="是")]), case(), Status.PASSED),
    RuleCase(
        "只说不存在，没有条款",
        "near",
        with_ledgers(replies=[reply_row(答复正文="经检索，您申请的信息不存在。")]),
        case(),
        Status.PARTIAL,
        "未说明法律依据",
    ),
    RuleCase(
        "只提条例不写条款",
        "near",
        with_ledgers(replies=[reply_row(答复正文="依照有关规定答复，材料另附。")]),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "登记为都没有",
        "fail",
        with_ledgers(replies=[reply_row(说明法律依据="否", 说明理由="否")]),
        case(),
        Status.FAILED,
        "未说明法律依据、未说明理由",
    ),
    RuleCase("没有正文也没登记", "near", with_ledgers(replies=[reply_row()]), case(), Status.NEEDS_REVIEW),
]
