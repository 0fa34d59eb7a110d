"""E042 公共文化服务专栏."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(*rows: tuple[str, str]) -> Site:
    site = SiteBuilder("区文化和旅游局")
    return site.column("公共文化服务", *(site.document(t, "2021-05-05", text) for t, text in rows), shared=True).build()


WHO = case(unit="区文化和旅游局", sole=True)

CASES = [
    RuleCase(
        "列出覆盖情况",
        "pass",
        _site(("图书馆免费开放信息", "开放时间：周二至周日"), ("文物保护单位名录", "名录如下")),
        WHO,
        Status.NEEDS_REVIEW,
        "已见免费开放信息",
    ),
    RuleCase(
        "缺的也列出", "near", _site(("图书馆免费开放信息", "开放时间：周二至周日")), WHO, Status.NEEDS_REVIEW, "文物机构名录"
    ),
    RuleCase("没有专栏", "fail", SiteBuilder("区文化和旅游局").build(), WHO, Status.FAILED),
]
