"""B003 信函申请渠道."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FULL = """受理机构名称：示例区财政局办公室
通讯地址：示例区光明路1号
邮政编码：277000
联系电话：0632-1234567
信函申请：申请人填写申请表后邮寄至受理机构，信封左下角注明“政府信息公开申请”。"""


def _guide(text: str, column: str = "政府信息公开指南", shared: bool = False) -> Site:
    site = SiteBuilder()
    return site.column(column, site.document("政府信息公开指南", "2021-03-01", text), shared=shared).build()


def _parts() -> Site:
    site = SiteBuilder().column("政府信息公开指南", page_text="申请人可以通过信函方式提出申请。")
    return site.column("受理机构", page_text="\n".join(FULL.splitlines()[:4]), path=("依申请公开",)).build()


CASES = [
    RuleCase("指南五项齐全", "pass", _guide(FULL), case(), Status.PASSED),
    RuleCase("分写在指南和受理机构页", "pass", _parts(), case(), Status.PASSED),
    RuleCase("缺邮编", "near", _guide(FULL.replace("邮政编码：277000\n", "")), case(), Status.PARTIAL, "缺少受理机构邮编"),
    RuleCase("只写标签没有值", "near", _guide(FULL.replace("277000", "")), case(), Status.PARTIAL, "受理机构邮编"),
    RuleCase("指南没写申请办法", "fail", _guide("本指南依据条例编制，公开范围见目录。"), case(), Status.FAILED),
    RuleCase("门户总指南不是本单位的", "near", _guide(FULL, shared=True), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED, "未设置"),
    RuleCase("指南被拦截", "near", SiteBuilder().gap("政府信息公开指南").build(), case(), Status.UNKNOWN),
    RuleCase(
        "信函寄给谁写在句子里",
        "near",
        _guide(
            "申请人来信请寄：示例区黄河路6号行政中心402室，收信人：示例区财政局政务公开科，邮编277300。受理机关：示例区财政局。"
            "咨询电话：0632-8812345。"
        ),
        case(),
        Status.PASSED,
    ),
]
