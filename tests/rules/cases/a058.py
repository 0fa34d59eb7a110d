"""A058 义务教育招生结果."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

EDUCATION = case(unit="区教育和体育局")


def _site(title: str, day: str, column: str = "招生入学") -> Site:
    site = SiteBuilder("区教育和体育局")
    return site.column(column, site.document(title, day), path=("义务教育",) if column == "招生入学" else ()).build()


CASES = [
    RuleCase("摇号结果", "pass", _site("2021年秋季城区小学余下学位公开摇号结果", "2021-08-11"), EDUCATION, Status.PASSED),
    RuleCase("录取名单公示", "pass", _site("示例区2021年初中新生录取名单公示", "2021-08-20"), EDUCATION, Status.PASSED),
    RuleCase("教师招聘结果不算", "near", _site("2021年新任教师录取结果公示", "2021-08-20"), EDUCATION, Status.FAILED),
    RuleCase("高中录取不算", "near", _site("2021年普通高中录取结果", "2021-08-20"), EDUCATION, Status.FAILED),
    RuleCase(
        "中招录取简报不算", "near", _site("2021年中招3号简报——第一批普高录取投档线公布", "2021-07-15"), EDUCATION, Status.FAILED
    ),
    RuleCase("去年的结果", "fail", _site("2020年小学招生结果", "2020-08-20"), EDUCATION, Status.FAILED),
    RuleCase(
        "招生还没结束", "near", _site("2020年小学招生结果", "2020-08-20"), case("2021-08-01", "区教育和体育局"), Status.NOT_DUE
    ),
    RuleCase("放在通知公告", "near", _site("2021年小学招生结果公示", "2021-08-20", "通知公告"), EDUCATION, Status.PARTIAL),
    RuleCase("称招生情况", "pass", _site("示例区2021年中小学招生情况", "2021-09-08"), EDUCATION, Status.PASSED),
    RuleCase("招生计划人数不是结果", "near", _site("2021年义务教育招生计划人数", "2021-06-08"), EDUCATION, Status.FAILED),
    RuleCase("招生结果座谈会", "near", _site("2021年义务教育招生结果座谈会召开", "2021-09-08"), EDUCATION, Status.FAILED),
    RuleCase(
        "要求报送结果的通知不是结果",
        "near",
        _site("关于报送2021年秋季义务教育招生录取结果的通知", "2021-09-01"),
        EDUCATION,
        Status.FAILED,
    ),
    RuleCase("栏目叫阳光招生", "pass", _site("2021年义务教育招生结果", "2021-09-08", "阳光招生"), EDUCATION, Status.PASSED),
]
