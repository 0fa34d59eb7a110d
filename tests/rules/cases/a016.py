"""A016 行政处罚、行政强制的依据、条件和程序."""

from checks.evidence import Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

PENALTY = "一、行政处罚依据：《中华人民共和国会计法》第四十二条。\n二、处罚条件：\n有下列情形之一的，应当处罚。\n三、处罚程序：\n立案、调查取证、告知、作出决定。"
FORCE = PENALTY.replace("处罚", "强制")


def _site(*documents: tuple[str, str], column: str = "行政处罚/行政强制") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, *(site.document(title, "2020-03-01", text) for title, text in documents))


BOTH = (("行政处罚依据、条件和程序", PENALTY), ("行政强制依据、条件和程序", FORCE))

CASES = [
    RuleCase("处罚和强制都写全", "pass", _site(*BOTH).build(), case(), Status.PASSED),
    RuleCase("只评估处罚的单位", "pass", _site(BOTH[0]).build(), case(facet="行政处罚"), Status.PASSED),
    RuleCase("只有处罚", "near", _site(BOTH[0]).build(), case(), Status.PARTIAL, "行政强制"),
    RuleCase("只评估强制却只有处罚", "near", _site(BOTH[0]).build(), case(facet="行政强制"), Status.FAILED),
    RuleCase("处罚决定书不是依据", "near", _site(("示财罚决〔2021〕3号行政处罚决定书", PENALTY)).build(), case(), Status.FAILED),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("行政处罚").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("行政处罚").build(), case(), Status.UNKNOWN),
]
