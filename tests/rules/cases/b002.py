"""B002 在线渠道畅通."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.ledgers import filed_row, with_ledgers
from tests.rules.sites import SiteBuilder, case

SENT = filed_row(是否送达="是", 回执号="A1")
BACK = filed_row("2", 是否送达="否", 失败情形="提交时报错500", 确认日期="")
MAIL = filed_row("3", 申请渠道="电子邮件")
PAGES = SiteBuilder().column("依申请公开", page_text="在线申请").build()
CASES = [
    RuleCase("平台和邮箱都收到", "pass", with_ledgers(application_tests=[SENT, MAIL]), case(), Status.PASSED, "件号3"),
    RuleCase("平台报错，邮箱收到", "near", with_ledgers(application_tests=[BACK, MAIL]), case(), Status.PARTIAL, "提交时报错500"),
    RuleCase("平台报错", "fail", with_ledgers(application_tests=[BACK]), case(), Status.FAILED, "提交时报错500"),
    RuleCase("没有台账，页面有入口", "near", PAGES, case(), Status.NEEDS_REVIEW, "页面所见"),
    RuleCase(
        "只寄过信",
        "near",
        with_ledgers(application_tests=[filed_row(申请渠道="信函", 是否送达="是")]),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase(
        "去年的实测不算",
        "near",
        with_ledgers(application_tests=[filed_row(提交日期="2020-03-01", 是否送达="是")]),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase(
        "没填是否送达", "near", with_ledgers(application_tests=[filed_row(确认日期="")]), case(), Status.NEEDS_REVIEW, "补填"
    ),
]
