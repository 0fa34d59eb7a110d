"""D015 办理总体情况."""

from checks.evidence import Site, Status
from checks.page import Body
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(
    title: str, text: str | None = "共承办建议12件，办结率100%，采纳8件。", day: str = "2021-11-05", **fields: object
) -> Site:
    site = SiteBuilder()
    return site.column("建议提案", site.document(title, day, text, **fields)).build()  # type: ignore[arg-type]


TITLE = "2021年建议提案办理总体情况"

OFFICE = "区政府办公室"


def _on_the_portal(unit: str) -> Site:
    site = SiteBuilder(unit).column("机构职能")
    account = site.document(TITLE, "2021-11-05", "共承办建议12件，办结率100%，采纳8件。")
    return site.column("建议提案", account, shared=True).build()


def _misplaced(title: str) -> Site:
    site = SiteBuilder().column("建议提案")
    return site.column("通知公告", site.document(title, "2021-11-05", "共承办12件，采纳8件。")).build()


CASES = [
    RuleCase("全区的总体情况由政府办公室负责", "near", _on_the_portal(OFFICE), case(unit=OFFICE), Status.PASSED),
    RuleCase("全区的总体情况不是本局的", "near", _on_the_portal("区财政局"), case(), Status.FAILED),
    RuleCase("写明采纳", "pass", _site(TITLE), case(), Status.PASSED),
    RuleCase("没写采纳", "near", _site(TITLE, "各承办单位高度重视。"), case(), Status.PARTIAL),
    RuleCase(
        "全文在附件",
        "near",
        _site(TITLE, "见附件", attachments={"情况.pdf": Body(unreadable="扫描件")}),
        case(),
        Status.UNKNOWN,
        "未能读取",
    ),
    RuleCase("单件复文不是总体", "fail", _site("关于第12号建议办理情况的答复"), case(), Status.FAILED),
    RuleCase("去年的", "near", _site("2020年建议提案办理情况总结", day="2020-12-05"), case(), Status.FAILED),
    RuleCase("未到期", "near", SiteBuilder().column("建议提案").build(), case("2021-09-01"), Status.NOT_DUE),
    RuleCase("交办的通知不是总体情况", "near", _site("关于做好2021年建议提案办理工作的通知"), case(), Status.FAILED),
    RuleCase("推进会不是总体情况", "near", _site("区财政局召开2021年建议提案办理工作推进会"), case(), Status.FAILED),
    *(
        RuleCase(f"换一种名称：{title}", "near", _site(title), case(), Status.PASSED)
        for title in (
            "示例区财政局2021年建议提案办结情况",
            "2021年建议提案答复情况汇总表",
            "2021年人大代表建议和政协委员提案办理结果公开",
        )
    ),
    RuleCase("一件建议的答复情况不是总体情况", "near", _site("关于加强养老服务建议的答复情况"), case(), Status.FAILED),
    RuleCase("放在别的栏目", "near", _misplaced("2021年人大建议和政协提案办理情况总结"), case(), Status.PARTIAL, "通知公告"),
    RuleCase("别的总体情况", "near", _misplaced("2021年度行政执法总体情况"), case(), Status.FAILED),
    RuleCase(
        "叫办理结果公开而没有总数的是复文",
        "near",
        _site("2021年人大代表建议办理结果公开", "您提出的建议收悉，现答复如下。"),
        case(),
        Status.FAILED,
    ),
    *(
        RuleCase(f"不是总体情况：{title}", "near", _site(title), case(), Status.FAILED)
        for title in (
            "关于做好2021年建议提案办理工作的通知",
            "2021年建议提案办理工作方案",
            "我局召开建议提案办理工作推进会",
            "2021年建议提案办理工作制度",
        )
    ),
    RuleCase("通报办理情况的通知是", "near", _site("关于通报2021年建议提案办理情况的通知"), case(), Status.PASSED),
    RuleCase("布置办理工作的通知不是总体情况", "near", _site("关于做好2021年建议提案办理工作的通知"), case(), Status.FAILED),
]
