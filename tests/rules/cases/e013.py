"""E013 公报赠阅范围."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, text: str) -> Site:
    site = SiteBuilder("区政府办公室")
    return site.column("政府公报", site.document(title, "2021-03-01", text)).build()


CASES = [
    RuleCase(
        "写明赠阅范围",
        "pass",
        _site("政府公报简介", "《示例区人民政府公报》免费赠阅范围：区直各部门、镇（街道）、村（社区）、图书馆。"),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "写在栏目页上",
        "pass",
        SiteBuilder().column("政府公报", page_text="本公报向各镇、街道和社区免费发放。").build(),
        case(sole=True),
        Status.PASSED,
    ),
    RuleCase("没有写", "fail", _site("政府公报2021年第1期", "示政发〔2021〕1号……"), case(), Status.FAILED, "赠阅范围"),
    RuleCase("只提到公报二字", "near", _site("政府公报简介", "政府公报是政府信息公开的重要载体。"), case(), Status.FAILED),
    RuleCase("没有公报栏目", "near", SiteBuilder().column("机构职能").build(), case(), Status.FAILED, "未设置"),
    RuleCase("公报栏目看不到", "near", SiteBuilder().gap("政府公报").build(), case(), Status.UNKNOWN),
]
