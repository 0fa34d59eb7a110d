"""A072 医保定点医院、药店和药品、诊疗项目目录."""

from dataclasses import replace

from checks.evidence import Document, Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

CARE = case(unit="区医疗保障分局")
FOUR = (
    "2021年定点医疗机构名单",
    "2021年定点零售药店名单",
    "国家基本医疗保险药品目录（2020年）",
    "山东省基本医疗保险诊疗项目目录",
)


def _site(*titles: str, day: str = "2021-03-01") -> SiteBuilder:
    site = SiteBuilder("区医疗保障分局")
    return site.column("医疗保险", *(site.document(t, day) for t in titles))


def _linked(host: str) -> Site:
    site = SiteBuilder("区医疗保障分局")

    def away(title: str) -> Document:
        return replace(site.document(title, "2021-03-01"), url=f"http://{host}/{title}", offsite=True)

    return site.column("医疗保险", *(site.document(t, "2021-03-01") for t in FOUR[:2]), *(away(t) for t in FOUR[2:])).build()


CASES = [
    RuleCase("四项齐全", "pass", _site(*FOUR).build(), CARE, Status.PASSED),
    RuleCase(
        "医药机构合在一份，三大目录一份", "pass", _site("2021年定点医药机构名单", "医保三大目录").build(), CARE, Status.PASSED
    ),
    RuleCase("目录链接到国家医保局", "pass", _linked("www.nhsa.gov.cn"), CARE, Status.PASSED),
    RuleCase("目录链接到不明网站", "near", _linked("www.example.com"), CARE, Status.NEEDS_REVIEW, "站外"),
    RuleCase("没有诊疗项目目录", "near", _site(*FOUR[:3]).build(), CARE, Status.PARTIAL, "未公开诊疗项目目录"),
    RuleCase(
        "名单是三年前的",
        "near",
        _site("2018年定点医药机构名单", *FOUR[2:], day="2021-03-01").build(),
        CARE,
        Status.PARTIAL,
        "只有往年的",
    ),
    RuleCase("栏目里只有提示", "fail", _site("4大优点！缴纳居民医保").build(), CARE, Status.FAILED),
    RuleCase("集中采购目录不算", "near", _site("药品集中采购目录").build(), CARE, Status.FAILED),
    RuleCase("称两定机构", "pass", _site("2021年两定机构名单", *FOUR[2:]).build(), CARE, Status.PASSED),
]
