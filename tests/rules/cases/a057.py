"""A057 义务教育招生政策、计划、范围和咨询方式."""

from checks.evidence import Site, Status
from checks.page import Body, Table
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

POLICY = "为做好招生工作，坚持免试就近入学。招生咨询电话：0632-7654321。"
PLAN = Table((("学校", "招生计划（班数）", "招生范围"), ("实验小学", "6", "文化路以东、人民路以北小区居民子女")))
EDUCATION = case(unit="区教育和体育局")


def _site(*documents: tuple[str, str, str], column: str = "招生入学", tables: tuple[Table, ...] = ()) -> Site:
    site = SiteBuilder("区教育和体育局")
    rows = [
        site.document(t, day, text, tables=tables if i == len(documents) - 1 else ())
        for i, (t, day, text) in enumerate(documents)
    ]
    return site.column(column, *rows, path=("重点领域", "义务教育") if column == "招生入学" else ()).build()


def _attached(body: Body) -> Site:
    site = SiteBuilder("区教育和体育局")
    document = site.document("2021年义务教育学校招生工作实施意见", "2021-06-20", POLICY, attachments={"计划和范围.xls": body})
    return site.column("义务教育", document).build()


NOTICE = ("示例区2021年义务教育学校招生工作的通知", "2021-06-20", POLICY)
CASES = [
    RuleCase(
        "通知加计划表",
        "pass",
        _site(NOTICE, ("2021年小学招生计划和学区划分", "2021-06-21", ""), tables=(PLAN,)),
        EDUCATION,
        Status.PASSED,
    ),
    RuleCase("计划和范围在附件里", "pass", _attached(Body("", (PLAN,))), EDUCATION, Status.PASSED),
    RuleCase("只有通知没有计划范围", "near", _site(NOTICE), EDUCATION, Status.PARTIAL, "未公开招生计划、招生范围"),
    RuleCase("附件打不开", "near", _attached(Body(unreadable="扫描件未识别")), EDUCATION, Status.UNKNOWN),
    RuleCase("全是去年的", "fail", _site(("2020年义务教育招生通知", "2020-06-20", POLICY)), EDUCATION, Status.FAILED, "2021年"),
    RuleCase(
        "教师招聘和高中招生不算",
        "near",
        _site(("2021年公开招聘新任教师通知", "2021-06-20", POLICY), ("2021年普通高中招生计划", "2021-06-01", "计划招生600人")),
        EDUCATION,
        Status.FAILED,
    ),
    RuleCase(
        "五月还没有",
        "near",
        _site(("2020年义务教育招生通知", "2020-06-20", POLICY)),
        case("2021-05-20", "区教育和体育局"),
        Status.NOT_DUE,
    ),
    RuleCase("放在通知公告栏目", "near", _site(NOTICE, column="通知公告"), EDUCATION, Status.PARTIAL),
]
