"""A074 重点群体就业创业补贴政策和服务."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

LABOUR = case(unit="区人力资源和社会保障局")
THREE = ("公益性岗位补贴发放公示", "高校毕业生就业见习补贴政策", "脱贫人口务工补贴申领指南")


def _site(*titles: str, year: int = 2021, text: str = "详见正文", column: str = "就业创业") -> Site:
    site = SiteBuilder("区人力资源和社会保障局")
    return site.column(column, *(site.document(t, f"{year}-06-10", text) for t in titles)).build()


CASES = [
    RuleCase("三类分别发布", "pass", _site(*THREE), LABOUR, Status.PASSED),
    RuleCase(
        "一份政策清单写全三类",
        "pass",
        _site(
            "2021年就业创业政策清单",
            text="就业困难人员：社保补贴，按标准的60%。高校毕业生：求职补贴1000元。残疾人：一次性创业补贴。",
        ),
        LABOUR,
        Status.PASSED,
    ),
    RuleCase(
        "只有高校毕业生",
        "near",
        _site(THREE[1]),
        LABOUR,
        Status.PARTIAL,
        "未公开就业困难人员的补贴政策或服务，困难人员的补贴政策或服务",
    ),
    RuleCase(
        "就业困难人员不等于困难人员",
        "near",
        _site("就业困难人员社保补贴公示", THREE[1]),
        LABOUR,
        Status.PARTIAL,
        "未公开困难人员",
    ),
    RuleCase("全是去年的", "fail", _site(*THREE, year=2020), LABOUR, Status.FAILED),
    RuleCase("教师招聘不算", "near", _site("2021年公开招聘教师岗位公示"), LABOUR, Status.FAILED),
    RuleCase("放在通知公告", "near", _site(*THREE, column="通知公告"), LABOUR, Status.PARTIAL),
    RuleCase("培训班和招聘会也是服务", "near", _site("举办高校毕业生专场招聘会", *THREE[::2]), LABOUR, Status.PASSED),
]
