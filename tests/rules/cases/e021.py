"""E021 指南内容."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

FULL = """一、政府信息的分类
本机关主动公开的信息分类为机构职能、政策文件、财政信息等。
二、编排体系
政府信息按索引号、名称、内容概述、生成日期编排。
三、获取方式
可以通过示例区人民政府网站查阅。
四、政府信息公开工作机构
机构名称：示例区财政局办公室
办公地址：示例区建设路1号3楼
办公时间：工作日上午8:30-12:00，下午14:00-17:30
联系电话：0531-12345678
传真号码：0531-12345679
电子邮箱：czj@example.gov.cn"""


def _page(text: str) -> Site:
    return SiteBuilder().column("政府信息公开指南", page_text=text).build()


def _image() -> Site:
    site = SiteBuilder()
    return site.column("政府信息公开指南", site.document("政府信息公开指南", "2021-01-02", unreadable="页面保存不全")).build()


def _in_two_pages(title: str) -> Site:
    site = SiteBuilder()
    guide, office = FULL.split("四、")
    rows = (site.document("政府信息公开指南", "2021-01-02", guide), site.document(title, "2021-01-02", office))
    return site.column("政府信息公开指南", *rows).build()


CASES = [
    RuleCase("内容齐全", "pass", _page(FULL), case(), Status.PASSED),
    RuleCase("没有传真", "near", _page(FULL.replace("传真号码：0531-12345679\n", "")), case(), Status.PARTIAL, "缺少传真号码"),
    RuleCase(
        "办公时间只写正常上班",
        "near",
        _page(FULL.replace("工作日上午8:30-12:00，下午14:00-17:30", "正常上班时间").replace("0531-12345678", "12345678")),
        case(),
        Status.PARTIAL,
        "公开机构办公时间",
    ),
    RuleCase("什么都没写", "fail", _page("欢迎查阅。"), case(), Status.FAILED),
    RuleCase("没有指南", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("打不开", "near", _image(), case(), Status.UNKNOWN),
    RuleCase(
        "联系方式列在表中",
        "near",
        _page(
            FULL.replace("联系电话：0531-12345678\n传真号码：0531-12345679", "联系电话 | 0531-12345678\n传真号码 | 0531-12345679")
        ),
        case(),
        Status.PASSED,
    ),
    *(
        RuleCase(f"换一种写法：{new}", "near", _page(FULL.replace(old, new)), case(), Status.PASSED)
        for old, new in (
            ("传真号码：0531-12345679", "传真号码：同上"),
            ("传真号码：0531-12345679", "传真：无"),
            ("传真号码：0531-12345679", "FAX：0531-12345679"),
            ("办公时间：工作日上午8:30-12:00，下午14:00-17:30", "每周一至周五8:30-11:30、14:00-17:30对外办公"),
            ("电子邮箱：czj@example.gov.cn", "邮箱：sqczj（at）163.com"),
            (
                "二、编排体系\n政府信息按索引号、名称、内容概述、生成日期编排。",
                "本机关编制的目录，每条信息设索引号、名称、概述、生成日期。",
            ),
            ("二、编排体系\n政府信息按索引号", "目录编排采用两级结构，按索引号"),
            (
                "机构名称：示例区财政局办公室\n办公地址：示例区建设路1号3楼",
                "本机关政府信息公开工作由示例区财政局办公室承担（示例区建设路1号财政大厦305室）",
            ),
            ("机构名称：示例区财政局办公室\n办公地址：", "受理部门为示例区财政局办公室，设在"),
        )
    ),
    RuleCase(
        "邮箱里的数字不是办公时间",
        "near",
        _page(FULL.replace("工作日上午8:30-12:00，下午14:00-17:30", "").replace("czj@example.gov.cn", "czj@163.com")),
        case(),
        Status.PARTIAL,
        "公开机构办公时间",
    ),
    RuleCase("工作机构写在指南栏目的另一页", "near", _in_two_pages("公开工作机构"), case(), Status.PASSED),
    RuleCase("别的事项的页面不算指南", "near", _in_two_pages("政府信息公开目录"), case(), Status.PARTIAL),
    RuleCase(
        "写在表格里",
        "near",
        _page(FULL.replace("传真号码：", "传真号码|").replace("联系电话：", "联系电话|")),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "页面信息头的索引号不是编排体系",
        "near",
        _page(
            "索引号 | 113700 | 名称 | 公开指南 | 发布日期 | 2021-03-01\n"
            + FULL.replace("二、编排体系\n政府信息按索引号、名称、内容概述、生成日期编排。", "")
        ),
        case(),
        Status.PARTIAL,
        "编排体系",
    ),
]
