"""B005 按期答复."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.ledgers import filed_row, reply_row, with_ledgers
from tests.rules.sites import SiteBuilder, case

EXTENDED = filed_row(延期告知日期="2021-03-26")
CORRECTED = filed_row(补正告知日期="2021-03-08", 补正收到日期="2021-03-15")
ASKED = filed_row(征求意见开始日期="2021-03-10", 征求意见结束日期="2021-03-24")
CASES = [
    RuleCase(
        "期限最后一天答复，清明调休照算",
        "pass",
        with_ledgers(application_tests=[filed_row()], replies=[reply_row(replied="2021-03-30")]),
        case(),
        Status.PASSED,
        "2021-03-30",
    ),
    RuleCase(
        "超一个工作日",
        "fail",
        with_ledgers(application_tests=[filed_row()], replies=[reply_row(replied="2021-03-31")]),
        case(),
        Status.FAILED,
        "超过1个工作日",
    ),
    RuleCase(
        "跨五一假期",
        "near",
        with_ledgers(
            application_tests=[filed_row(提交日期="2021-04-19", 确认日期="2021-04-20")], replies=[reply_row(replied="2021-05-19")]
        ),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "已告知延期",
        "pass",
        with_ledgers(application_tests=[EXTENDED], replies=[reply_row(replied="2021-04-27")]),
        case(),
        Status.PASSED,
        "延期20个工作日",
    ),
    RuleCase(
        "期满后才告知延期",
        "near",
        with_ledgers(application_tests=[filed_row(延期告知日期="2021-04-06")], replies=[reply_row(replied="2021-04-20")]),
        case(),
        Status.FAILED,
        "不计",
    ),
    RuleCase(
        "自收到补正起算",
        "near",
        with_ledgers(application_tests=[CORRECTED], replies=[reply_row(replied="2021-04-12")]),
        case(),
        Status.PASSED,
        "补正",
    ),
    RuleCase(
        "补正告知超过7个工作日",
        "near",
        with_ledgers(
            application_tests=[filed_row(补正告知日期="2021-03-12", 补正收到日期="2021-03-15")],
            replies=[reply_row(replied="2021-03-20")],
        ),
        case(),
        Status.FAILED,
        "2021-03-11前",
    ),
    RuleCase(
        "征求意见时间不计",
        "near",
        with_ledgers(application_tests=[ASKED], replies=[reply_row(replied="2021-04-13")]),
        case(),
        Status.PASSED,
        "扣除征求意见10个工作日",
    ),
    RuleCase("至今未答复", "fail", with_ledgers(application_tests=[filed_row()]), case(), Status.FAILED, "截至2021-11-30未答复"),
    RuleCase("期限未到", "near", with_ledgers(application_tests=[filed_row()]), case("2021-03-30"), Status.NOT_DUE),
    RuleCase(
        "一件按期一件超期",
        "near",
        with_ledgers(
            application_tests=[filed_row(), filed_row("2")],
            replies=[reply_row(replied="2021-03-30"), reply_row("2", "2021-05-20")],
        ),
        case(),
        Status.PARTIAL,
        "件号2",
    ),
    RuleCase(
        "挂号信自签收日起算",
        "near",
        with_ledgers(
            application_tests=[filed_row(申请渠道="信函", 签收日期="2021-03-05", 确认日期="")],
            replies=[reply_row(replied="2021-04-02")],
        ),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "没填收到日", "near", with_ledgers(application_tests=[filed_row(确认日期="")]), case(), Status.NEEDS_REVIEW, "不能起算"
    ),
    RuleCase(
        "没有节假日安排的年份",
        "near",
        with_ledgers(application_tests=[filed_row(提交日期="2035-03-01", 确认日期="2035-03-02")]),
        case("2035-11-30"),
        Status.UNKNOWN,
        "尚未收录",
    ),
    RuleCase("没有台账", "near", SiteBuilder().build(), case(), Status.NEEDS_REVIEW),
    *(
        RuleCase(
            f"{letter}不是答复",
            "near",
            with_ledgers(application_tests=[filed_row()], replies=[reply_row(replied="2021-03-08", 文书名称=letter)]),
            case(),
            Status.FAILED,
            "未答复",
        )
        for letter in ("补正告知书", "登记回执")
    ),
]
