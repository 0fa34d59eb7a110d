"""E020 指南更新日期."""

from datetime import date

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TEXT = "根据《中华人民共和国政府信息公开条例》，编制本指南。\n一、公开范围\n二、公开形式\n三、依申请公开\n四、监督方式"


def _page(text: str) -> Site:
    return SiteBuilder().column("政府信息公开指南", page_text=text).build()


def _document(text: str, day: str | None, **fields: object) -> Site:
    site = SiteBuilder()
    return site.column("信息公开指南", site.document("示例区财政局政府信息公开指南", day, text, **fields)).build()  # type: ignore[arg-type]


def _named(name: str, unit: str) -> Site:
    site = SiteBuilder(unit)
    return site.column("政府信息公开指南", site.document(f"{name}政府信息公开指南", "2021-02-03", TEXT)).build()


CASES = [
    RuleCase("题下标注日期", "pass", _page(f"政府信息公开指南\n（2021年3月5日）\n{TEXT}"), case(), Status.PASSED, "2021-03-05"),
    RuleCase("写明更新日期", "pass", _page(f"{TEXT}\n更新日期：2020年1月1日"), case(), Status.PASSED),
    RuleCase("发布日期", "pass", _document(TEXT, "2021-02-03"), case(), Status.PASSED),
    RuleCase("没有日期", "near", _page(TEXT), case(), Status.PARTIAL, "没有标注更新日期"),
    RuleCase("日期太旧", "near", _page(f"{TEXT}\n更新日期：2019年12月31日"), case(), Status.PARTIAL, "2019-12-31"),
    RuleCase(
        "正文里的文件日期不是更新日期",
        "near",
        _page(TEXT + "\n" + "根据2021年1月1日起施行的收费办法执行有关规定和各项要求。"),
        case(),
        Status.PARTIAL,
    ),
    RuleCase("旧日期先于新发布日期", "near", _document(f"更新时间：2018-05-01\n{TEXT}", "2021-02-03"), case(), Status.PARTIAL),
    RuleCase("页面字段的更新日期", "near", _document(TEXT, None, dates={"更新日期": date(2021, 4, 1)}), case(), Status.PASSED),
    RuleCase("没有指南", "fail", SiteBuilder().column("机构职能").build(), case(), Status.FAILED),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("政府信息公开指南").build(), case(), Status.FAILED, "空的"),
    RuleCase("看不到", "near", SiteBuilder().gap("政府信息公开指南").build(), case(), Status.UNKNOWN),
    *(
        RuleCase(f"换一种写法：{mark}", "near", _page(f"{TEXT}\n{mark}"), case(), Status.PASSED)
        for mark in (
            "最后修改时间 2021年3月",
            "修订日期：二〇二一年三月",
            "此指南最近一次更新为2021年10月",
            "（2021年修订版）",
            "（2021年3月更新）",
        )
    ),
    RuleCase("只写到月的旧日期", "near", _page(f"{TEXT}\n（2018年5月修订）"), case(), Status.PARTIAL, "2018年5月"),
    RuleCase(
        "条例的修订年份不是指南的",
        "near",
        _document("根据2019年4月修订的《中华人民共和国政府信息公开条例》，编制本指南。\n" + TEXT, "2021-02-03"),
        case(),
        Status.PASSED,
        "2021-02-03",
    ),
    *(
        RuleCase(f"指南写的是{name}", "near", _named(name, unit), case(unit=unit), expect)
        for name, unit, expect in (
            ("示例市公安局示例分局", "区公安分局", Status.PASSED),
            ("示例风景名胜区管委会", "区风景名胜区管理委员会", Status.PASSED),
            ("示例区投资促进服务中心", "区投资促进中心", Status.PASSED),
            ("示例区民政局", "区财政局", Status.NEEDS_REVIEW),
            ("示例区人民政府", "区财政局", Status.FAILED),
        )
    ),
]
