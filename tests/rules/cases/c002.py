"""C002 文件公开后3个工作日内解读."""

from checks.evidence import Site, Status, UnitKind
from tests.rules.cases import RuleCase
from tests.rules.policies import NOBODYS, POLICY, PolicySite
from tests.rules.sites import SiteBuilder, case


def _two() -> Site:
    late = PolicySite().policy().reading()
    return late.policy("2021-06-01", "示例区财政专项资金管理办法").reading("2021-07-20", "示例区财政专项资金管理办法图解").build()


def _by_number() -> Site:
    site = PolicySite().policy(title="关于加强资产管理的实施意见", document_number="示财发〔2021〕8号")
    return site.reading(title="资产怎么管？财政局来解读", text="日前，示财发〔2021〕8号文件印发。").build()


def _named_inside() -> Site:
    site = PolicySite().policy("2021-06-01", "关于印发《示例区农业产业化项目管理办法》的通知")
    return site.reading("2021-06-02", "媒体解读｜示例区农业产业化项目管理办法带来哪些便利").build()


CASES = [
    RuleCase("两个工作日内解读", "pass", PolicySite().policy().reading().build(), case(), Status.PASSED, "书名号标题"),
    RuleCase(
        "跨国庆长假的第三个工作日", "near", PolicySite().policy("2021-09-29").reading("2021-10-09").build(), case(), Status.PASSED
    ),
    RuleCase(
        "第四个工作日",
        "fail",
        PolicySite().policy("2021-09-13").reading("2021-09-17").build(),
        case(),
        Status.FAILED,
        "应在2021-09-16前解读",
        fix="今后在文件公开后3个工作日内发布解读",
    ),
    RuleCase("解读早于文件", "near", PolicySite().policy("2021-09-13").reading("2021-09-10").build(), case(), Status.PASSED),
    RuleCase("按文号配对", "pass", _by_number(), case(), Status.PASSED, "文号"),
    RuleCase("一份及时一份超期", "near", _two(), case(), Status.PARTIAL, "示例区财政专项资金管理办法"),
    RuleCase(
        "办法未见解读",
        "fail",
        PolicySite().policy().reading(title="《另一项政策的实施细则》解读").build(),
        case(),
        Status.FAILED,
        "未见解读",
        fix="补发《示例区财政局关于印发《示例区国有资产管理办法》的通知》的解读材料，今后在文件公开后3个工作日内发布解读",
    ),
    RuleCase(
        "人事任免不需要解读",
        "near",
        PolicySite().policy(title="关于张某等同志任免职务的通知").reading(title="《省政府若干措施》解读").build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase(
        "刚公开一天",
        "near",
        PolicySite().policy("2021-11-29").reading("2021-03-01", "《旧政策的实施办法》解读").build(),
        case(),
        Status.NOT_DUE,
    ),
    RuleCase(
        "没有节假日安排的年份",
        "near",
        PolicySite().policy("2035-09-13").reading("2035-09-15").build(),
        case("2035-11-30"),
        Status.UNKNOWN,
        "尚未收录",
    ),
    RuleCase(
        "没有解读栏目",
        "fail",
        SiteBuilder().column("政策文件", SiteBuilder().document(POLICY, "2021-09-13")).build(),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "解读栏目打不开",
        "near",
        SiteBuilder().column("政策文件", SiteBuilder().document(POLICY, "2021-09-13")).gap("政策解读").build(),
        case(),
        Status.UNKNOWN,
    ),
    *(
        RuleCase(
            f"标题写法不同也配得上：{reading}",
            "near",
            PolicySite().policy(title=policy).reading(title=reading).build(),
            case(),
            Status.PASSED,
        )
        for policy, reading in (
            ("关于印发《示例区老旧小区改造实施方案（2021-2025年）》的通知", "示例区老旧小区改造实施方案解读"),
            ("示例区财政局关于印发养老服务发展三年行动计划的通知（示财发〔2021〕8号）", "《养老服务发展三年行动计划》政策解读"),
            ("关于印发2021年惠企政策措施的通知", "2021年惠企政策措施图解"),
            ("示例区2021年小学招生工作实施方案", "2021年小学招生政策解读"),
        )
    ),
    RuleCase(
        "简称可指两份文件时不配对",
        "near",
        PolicySite()
        .policy(title="示例区财政专项资金管理办法")
        .policy(title="示例区财政专项资金绩效实施细则")
        .reading(title="财政专项资金政策解读")
        .build(),
        case(),
        Status.FAILED,
    ),
    *(
        RuleCase(
            f"转载上级的文件不由本单位解读：{title}",
            "near",
            PolicySite().policy(title=title, source=source).reading("2021-10-20", "《全省优化营商环境实施办法》解读").build(),
            case(),
            Status.NEEDS_REVIEW,
        )
        for title, source in (
            ("山东省人民政府关于印发《全省优化营商环境实施办法》的通知", None),
            ("国务院办公厅关于印发全国政务服务实施方案的通知", None),
            ("优化营商环境实施办法", "山东省人民政府"),
        )
    ),
    RuleCase(
        "名称里有市的分局发的是自己的文件",
        "near",
        PolicySite()
        .policy(title="优化环境监管实施办法", source="示例市生态环境局示例分局")
        .reading(title="《另一项政策的实施细则》解读")
        .build(),
        case(),
        Status.FAILED,
    ),
    RuleCase("解读标题没有书名号，含文件全名", "near", _named_inside(), case(), Status.PASSED),
    RuleCase("门户栏目里没写单位的解读", "near", NOBODYS, case(), Status.NEEDS_REVIEW, "没有写明发布单位"),
    RuleCase(
        "名称里有城市的单位不是上级",
        "near",
        PolicySite()
        .policy(title="更新改造实施办法", source="区城市更新中心")
        .reading(title="《另一项政策的实施细则》解读")
        .build(),
        case(),
        Status.FAILED,
    ),
    *(
        RuleCase(
            f"内部事务和部署不需要解读：{title}",
            "near",
            PolicySite().policy(title=title).reading(title="《省政府若干措施》解读").build(),
            case(),
            Status.NEEDS_REVIEW,
        )
        for title in (
            "示例区财政局2021年政务公开工作实施方案",
            "关于印发示例区财政局公务用车管理办法的通知",
            "示例区财政局安全生产专项整治实施方案",
            "示例区财政局党组议事规则和工作规定",
        )
    ),
    RuleCase(
        "别的局的文件不由本单位解读",
        "near",
        PolicySite()
        .policy(title="示例区民政局关于印发《高龄津贴发放办法》的通知")
        .reading(title="《另一项政策的实施细则》解读")
        .build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase(
        "联合印发的是本单位的",
        "near",
        PolicySite()
        .policy(title="示例区民政局、示例区财政局关于印发《高龄津贴发放办法》的通知")
        .reading(title="《另一项政策的实施细则》解读")
        .build(),
        case(),
        Status.FAILED,
    ),
    *(
        RuleCase(
            f"区政府的文件在{unit}的栏目里",
            "near",
            PolicySite()
            .policy(title="示例区人民政府关于印发《示例区养犬管理办法》的通知")
            .reading("2021-11-01", "《示例区养犬管理办法》解读")
            .build(),
            case(unit=unit, kind=kind),
            expect,
        )
        for unit, kind, expect in (
            ("城关镇", UnitKind.TOWN, Status.NEEDS_REVIEW),
            ("区财政局", UnitKind.DEPARTMENT, Status.FAILED),
        )
    ),
]
