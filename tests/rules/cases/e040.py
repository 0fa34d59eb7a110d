"""E040 乡村振兴专栏."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.front_pages import with_links
from tests.rules.sites import SiteBuilder, case

ROWS = (
    ("关于印发乡村振兴实施方案的通知", "2021-03-01"),
    ("《乡村振兴实施方案》政策解读", "2021-03-05"),
    ("示例镇蔬菜大棚喜获丰收", "2021-11-01"),
)


def _site(*rows: tuple[str, str], link: str = "乡村振兴") -> SiteBuilder:
    site = with_links(SiteBuilder("区农业农村局"), "政务公开", link)
    return site.column("乡村振兴", *(site.document(t, d) for t, d in rows), shared=True)


WHO = case(unit="区农业农村局", sole=True)

CASES = [
    RuleCase("链接和三类都有", "pass", _site(*ROWS).build(), WHO, Status.PASSED),
    RuleCase("没有解读", "near", _site(ROWS[0], ROWS[2]).build(), WHO, Status.PARTIAL, "政策解读"),
    RuleCase("首页没有链接", "near", _site(*ROWS, link="办事").build(), WHO, Status.PARTIAL, "首页"),
    RuleCase("都是去年的", "near", _site(("关于印发乡村振兴方案的通知", "2020-03-01")).build(), WHO, Status.PARTIAL),
    RuleCase("没有专栏", "fail", with_links(SiteBuilder(), "政务公开").build(), WHO, Status.FAILED),
    RuleCase(
        "年初只有去年的不算缺",
        "near",
        _site(*((title, day.replace("2021", "2020")) for title, day in ROWS)).build(),
        case("2021-03-10", unit="区农业农村局", sole=True),
        Status.PASSED,
        "2020年以来",
    ),
]
