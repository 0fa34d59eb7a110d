"""A059 学生优待政策."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

EDUCATION = case(unit="区教育和体育局")


def _site(title: str, day: str, text: str | None, column: str = "义务教育", **fields: object) -> Site:
    site = SiteBuilder("区教育和体育局")
    return site.column(column, site.document(title, day, text, **fields)).build()  # type: ignore[arg-type]


CASES = [
    RuleCase("专门的优待办法", "pass", _site("2021年军人子女教育优待政策", "2021-06-01", "见正文"), EDUCATION, Status.PASSED),
    RuleCase(
        "写在招生通知里",
        "pass",
        _site("2021年义务教育招生工作通知", "2021-06-20", "现役军人子女、烈士子女按规定优先安排入学。"),
        EDUCATION,
        Status.PASSED,
    ),
    RuleCase(
        "招生通知没写优待", "near", _site("2021年义务教育招生工作通知", "2021-06-20", "免试就近入学。"), EDUCATION, Status.FAILED
    ),
    RuleCase(
        "招生通知打不开",
        "near",
        _site("2021年义务教育招生工作通知", "2021-06-20", "", unreadable="页面超时"),
        EDUCATION,
        Status.UNKNOWN,
    ),
    RuleCase(
        "放在通知公告",
        "near",
        _site("2021年军人子女教育优待政策", "2021-06-01", "见正文", "通知公告"),
        EDUCATION,
        Status.PARTIAL,
        "通知公告",
    ),
    RuleCase(
        "是去年的", "fail", _site("2020年军人子女教育优待政策", "2020-06-01", "优待对象：军人子女"), EDUCATION, Status.FAILED
    ),
    RuleCase(
        "五月还没有",
        "near",
        _site("2020年军人子女教育优待政策", "2020-06-01", "优待"),
        case("2021-05-01", "区教育和体育局"),
        Status.NOT_DUE,
    ),
]
