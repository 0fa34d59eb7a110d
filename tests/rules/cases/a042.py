"""A042 老年人补贴政策."""

from checks.evidence import Case, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

UNIT = "区民政局"
TEXT = "一、发放对象：具有本区户籍、年满80周岁的老年人。\n二、发放标准：每人每月100元。\n三、申请程序：由本人向村（居）提出申请。"


def _case() -> Case:
    return case(unit=UNIT, sole=True)


def _site(title: str = "示例区高龄津贴发放办法", text: str = TEXT, column: str = "养老服务") -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column(column, site.document(title, "2019-03-01", text))


def _file() -> SiteBuilder:
    site = SiteBuilder(UNIT)
    return site.column("养老服务", site.document("经济困难老年人补贴政策", "2019-03-01", "见附件", unreadable="未解析的格式doc"))


def _split(text: str) -> SiteBuilder:
    site = SiteBuilder(UNIT)
    site.column("养老服务", site.document("示例区养老服务政策清单", "2021-03-01", "清单见政务服务网。"))
    return site.column("政策文件", site.document("示例区高龄津贴发放办法", "2021-03-01", text))


CASES = [
    RuleCase("对象标准程序齐全", "pass", _site().build(), _case(), Status.PASSED),
    RuleCase(
        "只写“对象”二字作标签",
        "pass",
        _site(text="对象：80周岁以上老年人。标准：每人每月50元。申请程序：向镇政府申请。").build(),
        _case(),
        Status.PASSED,
    ),
    RuleCase(
        "缺申请程序",
        "near",
        _site(text="对象：年满80周岁老年人，标准：每人每月100元。").build(),
        _case(),
        Status.PARTIAL,
        "申请程序",
    ),
    RuleCase("发放名单不是政策", "near", _site("2021年9月高龄津贴发放名单公示").build(), _case(), Status.FAILED),
    RuleCase("给养老机构的补贴不算", "near", _site("养老机构建设和运营补贴办法").build(), _case(), Status.FAILED),
    RuleCase("养老新闻不是政策", "near", _site("区民政局调研养老服务政策落实").build(), _case(), Status.FAILED),
    RuleCase("正文读不到", "near", _file().build(), _case(), Status.UNKNOWN),
    RuleCase("放在通知公告", "near", _site(column="通知公告").build(), _case(), Status.PARTIAL, "通知公告"),
    RuleCase("栏目里只有清单，政策在别的栏目", "near", _split(TEXT).build(), _case(), Status.PARTIAL, "政策文件"),
    RuleCase("别的栏目里的也没有写", "near", _split("印发给你们。").build(), _case(), Status.FAILED, "未写明"),
    RuleCase("没有栏目", "fail", SiteBuilder(UNIT).column("机构职能").build(), _case(), Status.FAILED),
]
