"""B004 信函渠道畅通."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.ledgers import filed_row, with_ledgers
from tests.rules.sites import SiteBuilder, case

SIGNED = filed_row(申请渠道="挂号信", 签收日期="2021-03-05", 确认日期="")
BACK = filed_row("2", 申请渠道="信函", 是否送达="否", 失败情形="原址无此单位，退回", 确认日期="")
CASES = [
    RuleCase("挂号信已签收", "pass", with_ledgers(application_tests=[SIGNED]), case(), Status.PASSED, "2021-03-05收到"),
    RuleCase("退信", "fail", with_ledgers(application_tests=[BACK]), case(), Status.FAILED, "原址无此单位"),
    RuleCase("一封签收一封退回", "near", with_ledgers(application_tests=[SIGNED, BACK]), case(), Status.PARTIAL),
    RuleCase("没有台账", "near", SiteBuilder().build(), case(), Status.NEEDS_REVIEW, "尚无实测台账"),
]
