"""D005 草案、说明、渠道."""

from checks.evidence import Site, Status
from checks.page import Body
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TITLE = "关于《示例区养犬管理办法（征求意见稿）》公开征求意见的公告"
WAY = "可将意见发送至邮箱fgk@example.gov.cn，联系电话：0531-12345678。"
FILES = {"养犬管理办法（征求意见稿）.docx": Body("第一条"), "起草说明.docx": Body("起草背景")}


def _site(text: str | None, files: dict[str, Body] | None = None, title: str = TITLE) -> Site:
    site = SiteBuilder("区自然资源局")
    return site.column("决策预公开", site.document(title, "2021-05-06", text, attachments=files)).build()


def _nobodys() -> Site:
    site = SiteBuilder("区自然资源局")
    return site.column("决策预公开", site.document(TITLE, "2021-05-06", WAY, attachments=FILES), shared=True).build()


CASES = [
    RuleCase("三样齐全", "pass", _site(WAY, FILES), case(), Status.PASSED),
    RuleCase("缺起草说明", "near", _site(WAY, {"征求意见稿.docx": Body("第一条")}), case(), Status.PARTIAL, "解读说明"),
    RuleCase("三样都没有", "fail", _site("欢迎提意见。"), case(), Status.FAILED),
    RuleCase("附件没保存", "near", _site("见附件。", {"征求意见稿.docx": Body(unreadable="加密")}), case(), Status.UNKNOWN),
    RuleCase("本年没有征集", "fail", SiteBuilder().column("决策预公开").build(), case(), Status.FAILED),
    RuleCase("只有情况说明", "near", _site("无", None, "2021年无重大行政决策事项的情况说明"), case(), Status.NEEDS_REVIEW),
    RuleCase("未到期", "near", SiteBuilder().column("决策预公开").build(), case("2021-03-01"), Status.NOT_DUE),
    *(
        RuleCase(f"渠道的另一种写法：{way}", "near", _site(way, FILES), case(), Status.PASSED)
        for way in ("联系人：张三 0531-12345678", "书面意见请送达区自然资源局法规科（人民路1号205室）")
    ),
    RuleCase(
        "座谈会的消息不是征集",
        "near",
        _site("近日召开座谈会。", None, "养犬管理办法征求意见座谈会召开"),
        case(),
        Status.FAILED,
        "没有",
    ),
    RuleCase("门户栏目里没写单位的征集", "near", _nobodys(), case(unit="区自然资源局"), Status.NEEDS_REVIEW, "没有写明发布单位"),
    RuleCase(
        "只附了意见反馈表和说明",
        "near",
        _site(WAY, {"意见反馈表.docx": Body("姓名"), "起草说明.docx": Body("起草背景")}),
        case(),
        Status.PARTIAL,
        "决策草案全文",
    ),
]
