"""What was not seen is never absent: gaps beside found columns, pictures, notes of nothing, titles outside their columns."""

from checks import ColumnStates, DocumentStates, Published, Selection
from checks.columns import answers, words_for
from checks.evidence import Status
from checks.needs import Need
from checks.notes import notes_among
from checks.readings import read
from tests.rules.sites import SiteBuilder, case

CASE = case()
RULES = Selection(("规范性文件",), "规范性文件", title="办法")


def test_namesake_behind_a_gap_leaves_an_absence_open() -> None:
    site = SiteBuilder().column("规范性文件").gap("行政规范性文件")
    assert Published(RULES)(site.build(), CASE).status is Status.UNKNOWN


def test_gap_of_another_name_does_not() -> None:
    site = SiteBuilder().column("规范性文件").gap("领导信息")
    assert Published(RULES)(site.build(), CASE).status is Status.FAILED


def test_document_elsewhere_is_no_lesser_pass_while_its_own_column_is_blocked() -> None:
    site = SiteBuilder().gap("规范性文件")
    site.column("通知公告", site.document("财政资金管理办法", "2021-03-01", "第一条"))
    assert Published(RULES)(site.build(), CASE).status is Status.UNKNOWN


def test_elsewhere_needs_the_full_name_where_one_is_given() -> None:
    strict = Selection(("规范性文件",), "规范性文件", title="办法", elsewhere="规范性文件.*办法")
    site = SiteBuilder().column("规范性文件")
    site.column("通知公告", site.document("停车收费办法", "2021-03-01", "一"))
    assert Published(RULES)(site.build(), CASE).status is Status.PARTIAL
    assert Published(strict)(site.build(), CASE).status is Status.FAILED


def test_title_that_says_there_is_nothing_is_put_to_a_person() -> None:
    site = SiteBuilder()
    site.column("规范性文件", site.document("2021年未制定财政管理办法的情况说明", "2021-03-01", "无"))
    assert Published(RULES)(site.build(), CASE).status is Status.NEEDS_REVIEW


def test_note_of_years_ago_answers_nothing_today() -> None:
    site = SiteBuilder()
    site.column("规范性文件", site.document("情况说明", "2016-03-01", "无"))
    assert Published(RULES)(site.build(), CASE).status is Status.FAILED


def test_note_does_not_answer_for_what_everybody_owes() -> None:
    owed = Selection(("规范性文件",), "规范性文件", title="办法", noted=False)
    site = SiteBuilder()
    site.column("规范性文件", site.document("情况说明", "2021-03-01", "无"))
    assert Published(owed)(site.build(), CASE).status is Status.FAILED


def test_explanations_of_figures_are_no_notes() -> None:
    site = SiteBuilder()
    titles = ("2021年部门预算情况说明", "转移支付执行情况说明", "2021年无行政处罚情况说明", "关于规范性文件的情况说明")
    assert [d.title for d in notes_among(site.document(t) for t in titles)] == list(titles[2:])


def test_free_blood_donation_is_not_nothing() -> None:
    site = SiteBuilder()
    assert notes_among([site.document("2021年无偿献血管理办法"), site.document("2021年无障碍环境建设办法")]) == ()


def test_page_of_pictures_counts_as_unread() -> None:
    site = SiteBuilder()
    picture = site.document("流程图", "2021-03-01", "", images=1)
    written = site.document("流程", "2021-03-01", "本事项由办公室受理，" * 10, images=1)
    assert read(site.build(), (picture,)).unread
    assert not read(site.build(), (written,)).unread


def test_cells_of_a_row_stay_apart() -> None:
    site = SiteBuilder()
    document = site.document("表", text="职权 类型\t实施依据")
    assert read(site.build(), (document,)).text == "职权类型|实施依据"


def test_unopened_link_to_another_host_is_put_to_a_person() -> None:
    site = SiteBuilder()
    site.column("规范性文件", site.document("财政资金管理办法", "2021-03-01", offsite=True))
    assert Published(RULES)(site.build(), CASE).status is Status.NEEDS_REVIEW
    assert DocumentStates(RULES, ("文号",))(site.build(), CASE).status is Status.NEEDS_REVIEW


def test_word_that_rules_a_name_out_does_so_under_an_answering_parent() -> None:
    words = words_for(("规范性文件",))
    assert answers(words, "市政府文件", ("规范性文件",))
    assert not answers(words, "文件备案", ("规范性文件",))


def test_wish_leaves_out_what_the_selection_rules_out() -> None:
    (need,) = Selection(("规范性文件",), "办法", title="{P}年.*办法", without="解读", about="P").need(bodies=True, newest=5)
    assert need.wants("2020年财政资金管理办法")
    assert not need.wants("2020年财政资金管理办法解读")
    assert need.newest > 5


def test_column_of_many_things_is_read_where_its_titles_say_so() -> None:
    check = ColumnStates(("机构职能",), ("办公地址",), what="地址", title="职能|地址")
    site = SiteBuilder()
    noise = [site.document(f"通知{n}", "2021-03-01", "一") for n in range(60)]
    site.column("机构职能", *noise, site.document("职能和地址", "2019-03-01", "办公地址：人民路18号"))
    assert check(site.build(), CASE).status is Status.PASSED
    assert Need("机构职能", None, True, True, "职能|地址", 20) in check.needs()


def test_a_site_map_that_cannot_be_opened_hides_no_column() -> None:
    site = SiteBuilder().column("领导信息").gap("网站地图")
    assert Published(RULES)(site.build(), CASE).status is Status.FAILED


def test_an_account_of_an_enforcement_bureau_is_no_column_of_enforcement() -> None:
    assert not answers(words_for(("行政执法公示",)), "示例区综合行政执法局微信公众号", ())
    assert answers(words_for(("政务新媒体",)), "示例区综合行政执法局微信公众号", ())
