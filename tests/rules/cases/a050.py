"""A050 社会救助申报指南."""

from checks.evidence import Site, Status
from checks.page import Body
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

GUIDE = """一、申请条件：家庭人均收入低于当地标准的本地户籍居民。
二、申请材料：身份证、户口簿、申请书。
三、办理程序：向户籍所在地镇政府提出书面申请，经审核、公示后确认。
四、办理时限：自受理之日起30个工作日内办结。
五、咨询电话：0632-1234567"""
NO_TIME = GUIDE.replace("四、办理时限：自受理之日起30个工作日内办结。\n", "")
CIVIL = case(unit="区民政局", facet="除医疗救助外")
CARE = case(unit="区医疗保障分局", facet="医疗救助")


def _guides(*texts: tuple[str, str], column: str = "申报指南") -> Site:
    site = SiteBuilder("区民政局")
    documents = [site.document(title, "2019-03-01", text) for title, text in texts]
    return site.column(column, *documents, path=("重点领域", "社会救助")).build()


def _file() -> Site:
    site = SiteBuilder("区医疗保障分局")
    return site.column(
        "医疗救助", site.document("医疗救助办事指南", "2020-01-01", "见附件", attachments={"指南.docx": Body(GUIDE)})
    ).build()


def _blocked_file() -> Site:
    site = SiteBuilder("区医疗保障分局")
    locked = {"指南.pdf": Body(unreadable="文件加密")}
    return site.column("医疗救助", site.document("医疗救助办事指南", "2020-01-01", "见附件", attachments=locked)).build()


def _misplaced() -> Site:
    site = SiteBuilder("区民政局")
    return site.column("通知公告", *(site.document(t, "2019-03-01", text) for t, text in THREE)).column("社会救助").build()


THREE = (("城乡低保申请指南", GUIDE), ("特困人员救助供养办理指南", GUIDE), ("临时救助办事指南", GUIDE))
CASES = [
    RuleCase("三份指南齐全", "pass", _guides(*THREE), CIVIL, Status.PASSED),
    RuleCase("指南写在附件里", "pass", _file(), CARE, Status.PASSED),
    RuleCase(
        "临时救助缺时限",
        "near",
        _guides(*THREE[:2], ("临时救助办事指南", NO_TIME)),
        CIVIL,
        Status.PARTIAL,
        "未公开临时救助的时限",
    ),
    RuleCase(
        "没有特困指南",
        "near",
        _guides(THREE[0], THREE[2]),
        CIVIL,
        Status.PARTIAL,
        "未公开特困人员救助供养的条件、材料、程序、时限、联系方式",
    ),
    RuleCase("附件加密", "near", _blocked_file(), CARE, Status.UNKNOWN, "加密"),
    RuleCase("放在通知公告栏目", "near", _misplaced(), CIVIL, Status.PARTIAL, "未放在"),
    RuleCase(
        "只有一条提到申请的新闻", "fail", _guides(("低保申请更方便了", "我区低保申请实现了掌上提交。")), CIVIL, Status.FAILED
    ),
    RuleCase("社会救助栏目打不开", "near", SiteBuilder("区民政局").gap("社会救助").build(), CIVIL, Status.UNKNOWN),
    RuleCase("临时救助称急难救助", "pass", _guides(*THREE[:2], ("急难救助办事指南", GUIDE)), CIVIL, Status.PASSED),
]
