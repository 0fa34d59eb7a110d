"""C007 多角度解读."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.policies import READING, PolicySite
from tests.rules.sites import SiteBuilder, case


def _columns() -> Site:
    site = SiteBuilder()
    site.column("文字解读", site.document(READING, "2021-09-15"), path=("政策解读",))
    return site.column("专家解读", site.document("示例区国有资产管理办法解读", "2021-09-16"), path=("政策解读",)).build()


LEADER = "区财政局局长解读《示例区国有资产管理办法》"
CASES = [
    RuleCase(
        "部门和负责人各解读一次",
        "pass",
        PolicySite().reading().reading("2021-09-16", LEADER).build(),
        case(),
        Status.PASSED,
        "领导",
    ),
    RuleCase("按栏目分角度", "pass", _columns(), case(), Status.PASSED, "专家"),
    RuleCase(
        "同一角度两篇",
        "near",
        PolicySite().reading().reading("2021-09-16", "一图读懂《示例区国有资产管理办法》").build(),
        case(),
        Status.PARTIAL,
        "同一角度",
    ),
    RuleCase(
        "两项政策各一篇",
        "near",
        PolicySite().reading().reading("2021-09-16", "区财政局局长解读《示例区会计管理办法》").build(),
        case(),
        Status.FAILED,
    ),
    RuleCase("只有一篇", "fail", PolicySite().reading().build(), case(), Status.FAILED),
    RuleCase("解读栏目打不开", "near", SiteBuilder().gap("政策解读").build(), case(), Status.UNKNOWN),
]
