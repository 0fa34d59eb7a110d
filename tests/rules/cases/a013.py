"""A013 权责清单公开."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, column: str = "权责清单") -> SiteBuilder:
    site = SiteBuilder()
    return site.column(column, site.document(title, "2020-06-01", "序号"))


def _shared(*units: str) -> SiteBuilder:
    site = SiteBuilder()
    return site.column("部门权责清单", site.document("示例区财政局", "2020-06-01", "序号", units=units), shared=True)


def _platform(*, landed: bool) -> SiteBuilder:
    return SiteBuilder().column("权责清单", offsite=True, landed=landed)


def _common_page(text: str) -> SiteBuilder:
    return SiteBuilder().column("权责清单", page_text=text, shared=True)


def _penalties_only() -> Site:
    site = SiteBuilder()
    rows = [site.document(f"示例区财政局行政处罚的{what}", "2021-03-01", "处罚依据") for what in ("依据、条件、程序", "信息公示")]
    return site.column("行政处罚", *rows, path=("权力运行",)).build()


def _misfiled() -> SiteBuilder:
    site = SiteBuilder()
    title = "示例区发展和改革局权责清单（2020年版）"
    return site.column("权责清单", site.document(title, "2020-06-01", "序号", units=("区财政局", "区发展和改革局")))


CASES = [
    RuleCase("只有调整公告没有清单", "near", _site("关于调整示例区财政局权责清单的公告").build(), case(), Status.FAILED),
    RuleCase("公布调整后的清单", "near", _site("关于公布调整后的示例区财政局权责清单的公告").build(), case(), Status.PASSED),
    RuleCase(
        "门户一页列出各单位",
        "pass",
        _common_page("区财政局权责清单\n区民政局权责清单").build(),
        case(),
        Status.PASSED,
        "列有本单位",
    ),
    RuleCase("门户一页没有本单位", "near", _common_page("区民政局权责清单").build(), case(), Status.FAILED),
    RuleCase(
        "门户统一链接到站外平台",
        "near",
        SiteBuilder().column("权责清单", shared=True, offsite=True, landed=True).build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase("本单位清单", "pass", _site("示例区财政局权责清单（2020年版）").build(), case(), Status.PASSED),
    RuleCase("门户统一栏目里的本单位", "pass", _shared("区财政局").build(), case(), Status.PASSED),
    RuleCase("链接到政务服务网且打开", "pass", _platform(landed=True).build(), case(), Status.PASSED),
    RuleCase("链接到站外未打开", "near", _platform(landed=False).build(), case(), Status.NEEDS_REVIEW),
    RuleCase("门户栏目里只有别的单位", "near", _shared("区民政局").build(), case(), Status.FAILED),
    RuleCase("清单放在通知公告", "near", _site("区财政局权责清单", "通知公告").build(), case(), Status.PARTIAL, "通知公告"),
    RuleCase(
        "安全生产责任清单不是权责清单", "near", _site("安全生产责任清单", "安全生产责任清单").build(), case(), Status.FAILED
    ),
    RuleCase("栏目是空的", "fail", SiteBuilder().column("权责清单").build(), case(), Status.FAILED),
    RuleCase("栏目打不开", "near", SiteBuilder().gap("权责清单").build(), case(), Status.UNKNOWN),
    RuleCase(
        "处罚的依据和程序不是清单",
        "near",
        _penalties_only(),
        case(),
        Status.FAILED,
    ),
    RuleCase("每项职权一页", "pass", _site("取水许可").build(), case(), Status.PASSED),
    RuleCase("镇政府的清单只以名称为题", "pass", _site("城关镇人民政府").build(), case(), Status.PASSED),
    RuleCase("要求报清单的通知", "near", _site("关于报送权责清单的通知").build(), case(), Status.FAILED),
    RuleCase("清单培训", "near", _site("关于举办权责清单培训班的通知").build(), case(), Status.FAILED),
    RuleCase("部署清单工作的通知", "near", _site("关于做好权责清单编制工作的通知").build(), case(), Status.FAILED),
    RuleCase("省厅的清单", "near", _site("省财政厅权责清单").build(), case(), Status.FAILED),
    RuleCase("权责清单栏目里的班子成员", "near", _site("领导班子成员").build(), case(), Status.FAILED),
    RuleCase("本单位栏目里误放别的单位的清单", "near", _misfiled().build(), case(), Status.FAILED),
    RuleCase("处罚的依据、条件、程序不是清单", "near", _site("区财政局行政处罚依据、条件、程序").build(), case(), Status.FAILED),
    RuleCase("栏目叫权责公开", "pass", _site("区财政局权责清单", "权责公开").build(), case(), Status.PASSED),
]
