"""B010 答复告知救济渠道."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.ledgers import filed_row, reply_row, with_ledgers
from tests.rules.sites import case

FULL = (
    "如不服本答复，可自收到之日起60日内向示例区人民政府（地址：光明路1号）申请行政复议，"
    "或者在6个月内向示例区人民法院（地址：民主路9号）提起行政诉讼。"
)
CELLS = {
    "复议机关名称": "示例区人民政府",
    "复议机关地址": "光明路1号",
    "复议期限": "60日",
    "诉讼法院名称": "示例区人民法院",
    "诉讼法院地址": "民主路9号",
    "诉讼期限": "6个月",
}
CASES = [
    RuleCase("正文六项齐全", "pass", with_ledgers(replies=[reply_row(答复正文=FULL)]), case(), Status.PASSED),
    RuleCase("由人登记六项", "pass", with_ledgers(replies=[reply_row(**CELLS)]), case(), Status.PASSED),
    RuleCase(
        "没写地址",
        "near",
        with_ledgers(replies=[reply_row(答复正文=FULL.replace("（地址：光明路1号）", "").replace("（地址：民主路9号）", ""))]),
        case(),
        Status.PARTIAL,
        "未告知复议机关地址、未告知诉讼法院地址",
    ),
    RuleCase(
        "只笼统说可以复议",
        "near",
        with_ledgers(replies=[reply_row(答复正文="如有异议，可依法申请复议或者诉讼。")]),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "没有告知",
        "fail",
        with_ledgers(replies=[reply_row(答复正文="现将材料提供给您。")]),
        case(),
        Status.FAILED,
        "未告知复议期限",
    ),
    RuleCase("没有正文也没登记", "near", with_ledgers(replies=[reply_row()]), case(), Status.NEEDS_REVIEW),
    RuleCase(
        "补正告知书不必写救济渠道",
        "near",
        with_ledgers(
            application_tests=[filed_row()],
            replies=[
                reply_row(replied="2021-03-08", 文书名称="补正告知书", 答复正文="请补正申请内容。"),
                reply_row(答复正文=FULL),
            ],
        ),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "往年的答复不计入本年",
        "near",
        with_ledgers(replies=[reply_row("9", replied="2019-03-05", 答复正文="不服可诉讼。"), reply_row(答复正文=FULL)]),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "地址写在句末括号里",
        "near",
        with_ledgers(
            replies=[
                reply_row(
                    答复正文="可自收到之日起60日内向示例区人民政府行政复议办公室（光明路1号）申请行政复议，"
                    "或者在6个月内向示例区人民法院提起行政诉讼（地址：民主路9号）。"
                )
            ]
        ),
        case(),
        Status.PASSED,
    ),
]
