"""A field's standard catalogue is known by the head of its table, wherever a portal keeps it."""

from checks.disclosure.catalogues import HEADERS, StandardCatalogue
from checks.evidence import Status
from checks.page import Body, Table
from tests.rules.sites import SiteBuilder, case

ELDERLY = StandardCatalogue(("养老服务", "养老"), columns=("基层政务公开",))
CASE = case(unit="区民政局", sole=True)
ROW = (
    "1",
    "养老服务通用政策",
    "政策名称、文号",
    "《老年人权益保障法》",
    "20个工作日",
    "民政局",
    "■政府网站",
    "全社会",
    "主动",
    "县级",
)
TABLE = Table((("序号", *HEADERS), ROW))
TITLE = "示例区养老服务领域基层政务公开标准目录"


def test_table_with_all_heads_in_the_page_passes() -> None:
    site = SiteBuilder("区民政局")
    found = ELDERLY(site.column("标准目录", site.document(TITLE, "2021-01-05", tables=(TABLE,))).build(), CASE)
    assert found.status is Status.PASSED


def test_table_in_a_file_passes() -> None:
    site = SiteBuilder("区民政局")
    document = site.document(TITLE, "2021-01-05", "见附件", attachments={"目录.xlsx": Body(tables=(TABLE,))})
    assert ELDERLY(site.column("标准目录", document).build(), CASE).status is Status.PASSED


def test_heads_spread_over_two_rows_pass() -> None:
    upper = (
        "序号",
        "公开事项",
        "公开事项",
        "公开内容（要素）",
        "公开依据",
        "公开时限",
        "公开主体",
        "公开渠道和载体",
        "公开对象",
        "公开方式",
    )
    lower = (
        "序号",
        "一级事项",
        "二级事项",
        "公开内容（要素）",
        "公开依据",
        "公开时限",
        "公开主体",
        "公开渠道和载体",
        "全社会",
        "主动",
    )
    site = SiteBuilder("区民政局")
    document = site.document(TITLE, "2021-01-05", tables=(Table((("养老服务领域标准目录",) * 10, upper, lower)),))
    assert ELDERLY(site.column("标准目录", document).build(), CASE).status is Status.PASSED


def test_pdf_text_without_a_grid_passes_by_its_heads() -> None:
    site = SiteBuilder("区民政局")
    text = "序号 公开事项 公开内容\n(要素) 公开\n依据 公开时限 公开主体 公开渠道和载体 公开对象 公开方式 公开层级"
    document = site.document(TITLE, "2021-01-05", "附件", attachments={"养老.pdf": Body(text)})
    assert ELDERLY(site.column("基层政务公开标准化规范化", document).build(), CASE).status is Status.PASSED


def test_notice_of_all_fields_passes_by_the_file_of_the_field() -> None:
    files = {"社会救助领域.xlsx": Body(tables=(TABLE,)), "养老服务领域.xlsx": Body(tables=(TABLE,))}
    site = SiteBuilder("区民政局")
    document = site.document("关于印发26个领域基层政务公开标准目录的通知", "2020-12-01", "各部门：", attachments=files)
    assert ELDERLY(site.column("标准目录", document, shared=True).build(), CASE).status is Status.PASSED


def test_notice_of_all_fields_without_the_field_fails() -> None:
    site = SiteBuilder("区民政局")
    document = site.document(
        "关于印发25个领域基层政务公开标准目录的通知", "2020-12-01", "各部门：", attachments={"社会救助领域.xlsx": Body("序号")}
    )
    assert ELDERLY(site.column("标准目录", document).build(), CASE).status is Status.FAILED


def test_page_of_a_column_that_bears_the_field_passes() -> None:
    site = SiteBuilder("区民政局")
    site.column("标准目录", site.document("标准目录", "2021-01-05", tables=(TABLE,)), path=("基层政务公开", "养老服务"))
    assert ELDERLY(site.build(), CASE).status is Status.PASSED


def test_catalogue_of_another_field_does_not_answer() -> None:
    site = SiteBuilder("区民政局")
    site.column("标准目录", site.document("社会救助领域基层政务公开标准目录", "2021-01-05", tables=(TABLE,)))
    assert ELDERLY(site.build(), CASE).status is Status.FAILED


def test_policy_filed_among_the_catalogues_fails_and_tells_what_lacks() -> None:
    site = SiteBuilder("区民政局")
    found = ELDERLY(site.column("标准目录", site.document("养老服务应急预案", "2021-01-05", "一、总则")).build(), CASE)
    assert found.status is Status.FAILED
    assert "公开依据" in found.reason


def test_five_heads_are_partial() -> None:
    site = SiteBuilder("区民政局")
    table = Table((("序号", "公开事项", "公开内容", "公开依据", "公开时限", "公开主体"),))
    assert ELDERLY(site.column("标准目录", site.document(TITLE, tables=(table,))).build(), CASE).status is Status.PARTIAL


def test_unread_file_is_unknown() -> None:
    site = SiteBuilder("区民政局")
    document = site.document(TITLE, "2021-01-05", "见附件", attachments={"目录.wps": Body(unreadable="未解析的格式wps")})
    assert ELDERLY(site.column("标准目录", document).build(), CASE).status is Status.UNKNOWN


def test_picture_of_a_table_is_unknown() -> None:
    site = SiteBuilder("区民政局")
    assert ELDERLY(site.column("标准目录", site.document(TITLE, images=3)).build(), CASE).status is Status.UNKNOWN


def test_catalogue_on_another_host_is_put_to_a_person() -> None:
    site = SiteBuilder("区民政局")
    found = ELDERLY(site.column("标准目录", site.document(TITLE, "2021-01-05", offsite=True)).build(), CASE)
    assert found.status is Status.NEEDS_REVIEW


def test_catalogue_among_the_notices_is_partial() -> None:
    site = SiteBuilder("区民政局").column("机构职能")
    site.column("通知公告", site.document(TITLE, "2021-01-05", tables=(TABLE,)))
    found = ELDERLY(site.build(), CASE)
    assert found.status is Status.PARTIAL
    assert "通知公告" in found.reason


def test_blocked_column_is_unknown() -> None:
    assert ELDERLY(SiteBuilder("区民政局").gap("标准目录").build(), CASE).status is Status.UNKNOWN
