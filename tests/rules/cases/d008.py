"""D008 常态化公开会议."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case

TEXT = "6月3日，局长主持召开局长办公会。会议研究了《财政资金管理办法》，听取了预算执行情况的汇报。"
DAYS = ("2021-02-03", "2021-05-03", "2021-08-03", "2021-11-03")


def _site(
    *days: str | None,
    text: str | None = TEXT,
    name: str = "会议公开",
    title: str = "区财政局召开局长办公会",
    numbered: bool = True,
) -> Site:
    site = SiteBuilder()
    return site.column(
        name, *(site.document(f"{title}第{n}次" if numbered else title, day, text) for n, day in enumerate(days, 1))
    ).build()


def _behind_a_gap() -> Site:
    site = SiteBuilder()
    news = site.document("区政府召开常务会议研究冬季供暖工作", "2021-11-28", TEXT)
    return site.column("政府会议", news).column("会议公开", complete=False, gap="返回412，被防火墙拦截").build()


OFFICE = "区政府办公室"


def _on_the_portal(unit: str) -> Site:
    """Meetings in a column of the portal that name no unit."""
    site = SiteBuilder(unit).column("机构职能")
    rows = (site.document(f"管委会2021年第{n}次主任办公会", day, TEXT) for n, day in enumerate(DAYS, 1))
    return site.column("主任办公会", *rows, path=("政府会议",), shared=True).build()


def _towns_meetings() -> Site:
    """Meetings of a town that nobody judges, on a page that all towns share."""
    site = SiteBuilder(OFFICE).column("机构职能")
    rows = (site.document(f"示例区石井镇人民政府2021年第{n}次镇长办公会议", day, TEXT) for n, day in enumerate(DAYS, 1))
    return site.column("会议公开", *rows, path=("镇（街道）信息公开",), shared=True).build()


def _in_news() -> Site:
    site = SiteBuilder()
    rows = (site.document(f"区财政局召开2021年第{n}次局长办公会", day, TEXT) for n, day in enumerate(DAYS, 1))
    return site.column("工作动态", *rows).build()


CASES = [
    RuleCase("政府的会议由政府办公室负责", "near", _on_the_portal(OFFICE), case(unit=OFFICE), Status.PASSED),
    RuleCase("没写单位的会议未必是本局的", "near", _on_the_portal("区财政局"), case(), Status.NEEDS_REVIEW, "由人确认"),
    RuleCase("只见区政府会议，本单位栏目看不到", "near", _behind_a_gap(), case(), Status.UNKNOWN, "412"),
    RuleCase("每季度都有", "pass", _site(*DAYS), case(), Status.PASSED),
    RuleCase("主任办公会栏目", "pass", _site(*DAYS, name="主任办公会"), case(), Status.PASSED),
    RuleCase("缺第二季度", "near", _site(DAYS[0], *DAYS[2:]), case(), Status.PARTIAL, "第二季度"),
    RuleCase("92天前", "near", _site(*DAYS[:3], "2021-08-29"), case(), Status.PARTIAL, "93天"),
    RuleCase("刚好92天", "near", _site(*DAYS[:3], "2021-08-30"), case(), Status.PASSED),
    RuleCase(
        "只有消息没有内容",
        "near",
        _site(*DAYS, text="区财政局召开局长办公会，全体班子成员参加了此次会议，会议由局长主持。"),
        case(),
        Status.PARTIAL,
        "没有写明",
    ),
    RuleCase("正文打不开", "near", _site(*DAYS, text=None), case(), Status.UNKNOWN),
    RuleCase("一年没有", "fail", _site("2020-03-03"), case(), Status.FAILED),
    RuleCase("没有栏目", "fail", SiteBuilder().column("通知公告").build(), case(), Status.FAILED),
    RuleCase("没有日期", "near", _site(None), case(), Status.UNKNOWN),
    RuleCase("单位名里有社会二字", "near", _site(*DAYS, title="区人力资源和社会保障局召开局长办公会"), case(), Status.PASSED),
    RuleCase("区委部门的部务会是本单位的", "near", _site(*DAYS, title="区委宣传部召开部务会议"), case(), Status.PASSED),
    RuleCase("只有区政府常务会议", "near", _site(*DAYS, title="区政府召开常务会议"), case(), Status.FAILED, "本单位"),
    RuleCase("年初看上年末", "near", _site("2020-12-20"), case("2021-01-15"), Status.PASSED),
    RuleCase(
        "别的镇的会议不是政府的",
        "near",
        _towns_meetings(),
        case(unit=OFFICE),
        Status.FAILED,
    ),
    *(
        RuleCase(f"内容的另一种写法：{text[:6]}", "near", _site(*DAYS, text=text), case(), Status.PASSED)
        for text in (
            "主要内容：1.通报上周工作完成情况；2.安排本周重点工作；3.强调安全生产。",
            "办公室通报了重点任务推进情况，与会人员逐项提出了意见和建议。",
        )
    ),
    *(
        RuleCase(f"上级的会议不是本单位的：{title}", "near", _site(*DAYS, title=title), case(), Status.FAILED, "本单位")
        for title in ("省财政厅召开全省财政工作会议", "全国财政工作会议召开")
    ),
    RuleCase(
        "未召开的说明",
        "near",
        SiteBuilder()
        .column("会议公开", SiteBuilder().document("2021年我局未召开局务会的说明", "2021-08-01", "特此说明。"))
        .build(),
        case(),
        Status.NEEDS_REVIEW,
    ),
    RuleCase("按次公开在工作动态里", "near", _in_news(), case(), Status.PARTIAL, "工作动态"),
    RuleCase(
        "会议通知不是会议内容", "near", _site(*DAYS, title="关于召开财政工作会议的通知", numbered=False), case(), Status.FAILED
    ),
]
