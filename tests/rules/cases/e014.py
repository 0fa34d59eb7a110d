"""E014 定期出版公报."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

LAST_YEAR = [(f"示例区人民政府公报2020年第{n}期", f"2020-{3 * n:02d}-28") for n in range(1, 5)]


def _site(*rows: tuple[str, str]) -> Site:
    site = SiteBuilder("区政府办公室")
    return site.column("政府公报", *(site.document(t, d) for t, d in (*rows, *LAST_YEAR))).build()


def _folders() -> Site:
    site = SiteBuilder("区政府办公室")
    for n, day in ((1, "2021-04-02"), (2, "2021-07-02"), (3, "2021-10-09")):
        site.column(f"2021年第{n}期", site.document(f"关于印发办法{n}的通知", day), path=("政府公报",))
    return site.build()


THREE = [
    ("2021年第1期（总第41期）", "2021-04-02"),
    ("2021年第2期（总第42期）", "2021-07-02"),
    ("2021年第3期（总第43期）", "2021-10-09"),
]

CASES = [
    RuleCase("季刊连续", "pass", _site(*THREE), case(), Status.PASSED, "第1、2、3期"),
    RuleCase("每期一个子栏目", "pass", _folders(), case(), Status.PASSED),
    RuleCase("本年一期没有", "fail", _site(), case(), Status.FAILED, "2021"),
    RuleCase("缺第二期", "near", _site(THREE[0], THREE[2]), case(), Status.PARTIAL, "缺第2期"),
    RuleCase("第二季度后停刊", "near", _site(*THREE[:1]), case(), Status.PARTIAL, "未出新刊"),
    RuleCase("年初首期未到", "near", _site(), case("2021-03-01"), Status.NOT_DUE),
    RuleCase("没有栏目", "fail", SiteBuilder().build(), case(), Status.FAILED),
    RuleCase(
        "期号写法不同",
        "near",
        _site(
            ("示例区人民政府公报 2021·1", "2021-04-02"), ("示例区政府公报2021-2", "2021-07-02"), ("公报2021年第3期", "2021-10-09")
        ),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "合刊不缺期", "near", _site(("2021年第1-2期合刊", "2021-07-02"), ("2021年第3期", "2021-10-09")), case(), Status.PASSED
    ),
    RuleCase(
        "转载的省公报不是本级的",
        "near",
        SiteBuilder("区政府办公室")
        .column("政府公报", *(SiteBuilder().document(f"山东省人民政府公报2021年第{n}期", "2021-10-10") for n in (1,)))
        .build(),
        case(),
        Status.FAILED,
    ),
]
