"""A049 社会救助对象认定和救助标准."""

from checks.evidence import Site, Status
from checks.page import Body
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

LOW = """一、城市低保
保障对象：共同生活的家庭成员人均收入低于当地最低生活保障标准，且符合财产状况规定的家庭。
保障标准：每人每月820元。"""
MANY = """城乡低保：家庭人均月收入低于低保标准的可以申请纳入低保，城市低保标准为每人每月820元，农村为每人每月640元。
特困人员救助供养：无劳动能力、无生活来源的老年人应当认定为特困人员，基本生活标准每人每月1066元。
临时救助：遭遇火灾、交通事故，符合生活困难情形之一的，给予一次性救助，标准一般不超过5000元。"""
MEDICAL = "救助对象为特困人员、低保对象。政策范围内个人自付费用按70%的比例救助，年度最高3万元。"


def _civil(text: str, published: str = "2021-05-10", title: str = "2021年社会救助对象和救助标准") -> SiteBuilder:
    site = SiteBuilder("区民政局")
    return site.column(
        "社会救助", site.document(title, published, text), site.document("区民政局开展走访活动", "2021-06-01", "慰问")
    )


def _by_columns() -> Site:
    site = SiteBuilder("区民政局")
    for name, text in (("城乡低保", LOW), ("特困人员供养", MANY.splitlines()[1]), ("临时救助", MANY.splitlines()[2])):
        site.column(name, site.document("救助标准和对象认定", "2021-03-01", text), path=("重点领域", "社会救助"))
    return site.build()


def _scan() -> Site:
    site = SiteBuilder("区民政局")
    scan = {"通知.pdf": Body(unreadable="扫描件未识别")}
    return site.column(
        "社会救助", site.document("关于提高2021年城乡低保标准的通知", "2021-05-10", "现将标准印发。", attachments=scan)
    ).build()


def _elsewhere() -> Site:
    site = SiteBuilder("区民政局")
    site.column("社会救助", site.document("城乡低保对象认定和保障标准", "2021-05-10", LOW))
    site.column("公示公告", site.document("特困人员认定办法和供养标准", "2021-05-11", MANY.splitlines()[1]))
    return site.build()


def _medical(column: str = "医疗救助") -> Site:
    site = SiteBuilder("区医疗保障分局")
    return site.column(column, site.document("城乡居民医疗救助政策", "2021-04-01", MEDICAL)).build()


def _off_site() -> Site:
    site = SiteBuilder("区医疗保障分局")
    away = site.document("医疗救助政策", "2021-04-01", offsite=True)
    return site.column("医疗救助", away).build()


CIVIL = case(unit="区民政局", facet="除医疗救助外")
CARE = case(unit="区医疗保障分局", facet="医疗救助")

CASES = [
    RuleCase("一份文件写全三类", "pass", _civil(MANY).build(), CIVIL, Status.PASSED, "临时救助的对象认定、救助标准"),
    RuleCase("分栏目发布，标题不写救助种类", "pass", _by_columns(), CIVIL, Status.PASSED),
    RuleCase("医保只看医疗救助", "pass", _medical(), CARE, Status.PASSED, "医疗救助的对象认定、救助标准"),
    RuleCase(
        "只有低保",
        "near",
        _civil(LOW, title="城市低保保障对象和标准").build(),
        CIVIL,
        Status.PARTIAL,
        "未公开特困人员救助供养的对象认定、救助标准",
    ),
    RuleCase(
        "标准是三年前的",
        "near",
        _civil(MANY, "2018-05-10", "社会救助对象和救助标准").build(),
        CIVIL,
        Status.PARTIAL,
        "只有往年的",
    ),
    RuleCase(
        "标题写的年份决定新旧",
        "near",
        _civil(MANY, "2021-05-10", "2017年社会救助标准").build(),
        CIVIL,
        Status.PARTIAL,
        "2017年社会救助标准",
    ),
    RuleCase("标准在打不开的扫描件里", "near", _scan(), CIVIL, Status.UNKNOWN, "未能读取"),
    RuleCase("特困的放在公示公告栏目", "near", _elsewhere(), CIVIL, Status.PARTIAL, "未放在本栏目"),
    RuleCase(
        "栏目里全是新闻",
        "fail",
        _civil("慰问困难群众", title="领导走访低保户").build(),
        CIVIL,
        Status.FAILED,
        "城乡低保的对象认定、救助标准",
    ),
    RuleCase("没有栏目", "fail", SiteBuilder("区民政局").column("机构职能").build(), CIVIL, Status.FAILED, "未设置"),
    RuleCase("栏目打不开", "near", SiteBuilder("区民政局").gap("社会救助").build(), CIVIL, Status.UNKNOWN),
    RuleCase("链接到站外没打开", "near", _off_site(), CARE, Status.NEEDS_REVIEW, "站外"),
]
