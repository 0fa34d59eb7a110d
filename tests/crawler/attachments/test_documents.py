"""Text documents: docx, doc, pdf, ofd, rtf, odt, pptx, html and plain text, each as its readers see it."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from checks.page import Body, Link
from crawler.extraction.attachments import office, read_attachment
from tests.crawler.attachments.files import IN_CELL, OFD, doc, docx, ofd, ofd_text, paragraph, pdf, row_end, zipped


def made_with_python_docx() -> bytes:
    document = python_docx.Document()
    document.add_heading("示例区民政局公告", 0)
    document.add_paragraph("第一段，说明事由。")
    table = document.add_table(rows=3, cols=3)
    for place, text in enumerate(("序号", "事项名称", "办理期限")):
        table.cell(0, place).text = text
    table.cell(1, 0).merge(table.cell(2, 0)).text = "1"
    table.cell(1, 1).merge(table.cell(1, 2)).text = "社会团体登记"
    table.cell(2, 1).text, table.cell(2, 2).text = "变更", "20个工作日"
    document.add_paragraph("末段在表格之后。")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_docx_gives_paragraphs_and_tables_in_order() -> None:
    body = read_attachment(made_with_python_docx(), "公告.docx")
    assert body.unreadable is None
    assert body.text.splitlines() == [
        "示例区民政局公告",
        "第一段，说明事由。",
        "序号\t事项名称\t办理期限",
        "1\t社会团体登记",
        "变更\t20个工作日",
        "末段在表格之后。",
    ]


def test_merged_cells_of_a_docx_are_repeated_across_and_down() -> None:
    (table,) = read_attachment(made_with_python_docx()).tables
    assert table.rows == (("序号", "事项名称", "办理期限"), ("1", "社会团体登记", "社会团体登记"), ("1", "变更", "20个工作日"))


def test_text_boxes_and_content_controls_are_read_and_deleted_words_are_not() -> None:
    box = f"<w:p><w:r><w:t>标题</w:t><w:pict><w:txbxContent>{paragraph('联系电话：12345')}</w:txbxContent></w:pict></w:r></w:p>"
    control = f"<w:sdt><w:sdtContent>{paragraph('受理范围')}</w:sdtContent></w:sdt>"
    changed = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新期限</w:t></w:r></w:ins></w:p>"
    assert read_attachment(docx(box + control + changed)).text.splitlines() == ["标题", "联系电话：12345", "受理范围", "新期限"]


def test_a_docx_of_the_strict_dialect_and_one_with_forbidden_letters_are_read() -> None:
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        + paragraph("严格格式")
        + "</w:body></w:document>"
    )
    assert read_attachment(docx("", {"word/document.xml": strict})).text == "严格格式"
    assert read_attachment(docx(paragraph("前\x0b后"))).text == "前后"


def test_links_of_a_docx_lead_where_its_relations_say() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://www.example.gov.cn/zn/"/></Relationships>'
    )
    link = (
        '<w:p><w:hyperlink r:id="r1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        "<w:r><w:t>公开指南</w:t></w:r></w:hyperlink></w:p>"
    )
    body = read_attachment(docx(link, {"word/_rels/document.xml.rels": relations}))
    assert body.links == (Link("公开指南", "http://www.example.gov.cn/zn/", "main"),)


DOC = doc(
    [
        ("示例区司法局通知\r", b""),
        ("见\x13 HYPERLINK \x14附件\x15。\r", b""),
        ("序号\x07", IN_CELL),
        ("事项\x07", IN_CELL),
        ("\x07", row_end([0, 1000, 3000])),
        ("1\x07", IN_CELL),
        ("调解\r仲裁\x07", IN_CELL),
        ("\x07", row_end([0, 1000, 3000], [0b01100000])),
        ("\x07", IN_CELL),
        ("\x07", IN_CELL),
        ("\x07", row_end([0, 1000, 3000], [0b00100000])),
        ("合计两项\x07", IN_CELL),
        ("\x07", row_end([0, 3000])),
        ("末段。\r", b""),
    ],
    ansi="Tel 0591-1234\r",
)


def test_a_word_97_document_gives_text_fields_as_results_and_both_kinds_of_pieces() -> None:
    body = read_attachment(DOC, "通知.doc")
    assert body.unreadable is None
    assert body.text.splitlines() == [
        "示例区司法局通知",
        "见附件。",
        "序号\t事项",
        "1\t调解 仲裁",
        "合计两项",
        "末段。",
        "Tel 0591-1234",
    ]


def test_cells_of_a_word_97_table_keep_their_columns_even_when_empty_or_merged() -> None:
    (table,) = read_attachment(DOC).tables
    assert table.rows == (("序号", "事项"), ("1", "调解 仲裁"), ("1", ""), ("合计两项", "合计两项"))


def test_a_wps_file_is_read_as_the_word_document_it_is() -> None:
    assert read_attachment(DOC, "通知.wps").text.startswith("示例区司法局通知")


def test_a_word_95_document_without_libreoffice_names_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    from crawler.extraction.attachments.limits import Limits, UnreadableError
    from crawler.extraction.attachments.parsing import parse

    monkeypatch.setattr(office, "program", lambda: None)
    with pytest.raises(UnreadableError, match="未解析的格式（doc）：需要 LibreOffice"):
        parse(doc([("旧文档\r", b"")], version=0x65), "旧.doc", "", Limits(), "")


def test_what_the_word_reader_leaves_goes_through_libreoffice(tmp_path: object) -> None:
    if office.program() is None:
        pytest.skip("LibreOffice 未安装，跳过 doc 转换测试")
    from crawler.extraction.attachments.limits import Limits
    from crawler.extraction.attachments.word import read_docx

    converted = office.convert(DOC, "doc", "docx", Limits(), str(tmp_path))
    assert "示例区司法局通知" in read_docx(converted, Limits()).blocks


def test_a_pdf_gives_ordinary_characters_for_radicals() -> None:
    body = read_attachment(pdf([[(90, 700, "区发展和改⾰局⻚⻔户⻓")]]), "a.pdf")
    assert body.text == "区发展和改革局页门户长"


def test_full_width_punctuation_of_a_pdf_stays_as_it_is() -> None:
    assert read_attachment(pdf([[(90, 700, "（一）依据：《条例》①；")]])).text == "（一）依据：《条例》①；"


def test_lines_of_a_pdf_are_joined_to_paragraphs_across_pages_without_the_page_number() -> None:
    first = [
        (114, 700, "为了进一步规范行政权力运行全面推进政务公开工作经研究"),
        (90, 680, "决定由区发展和改革局牵头会同区有关部门制定下列清单并且向"),
        (90, 660, "社会公布。"),
        (114, 640, "各单位应当在收到本通知之日起二十个工作日以内完成自查"),
        (280, 40, "— 1 —"),
    ]
    second = [(90, 700, "并书面报送。"), (114, 680, "一、总体要求")]
    assert read_attachment(pdf([first, second])).text.splitlines() == [
        "为了进一步规范行政权力运行全面推进政务公开工作经研究决定由区发展和改革局牵头会同区有关部门制定下列清单并且向社会公布。",
        "各单位应当在收到本通知之日起二十个工作日以内完成自查并书面报送。",
        "一、总体要求",
    ]


def test_rows_of_a_table_in_a_pdf_are_not_run_together() -> None:
    rows = [(90, 700 - 20 * n, f"{n} 事项{n} 登记 区民政局 二十个工作日 无偿办理 全区") for n in range(1, 5)]
    assert len(read_attachment(pdf([rows])).text.splitlines()) == 4


def test_an_ofd_is_read_by_place_with_its_template() -> None:
    page = ofd_text(20, 40, "第二行文字") + ofd_text(20, 20, "示例区民政局") + ofd_text(44, 20, "文件")
    body = read_attachment(ofd([page, ofd_text(20, 20, "第二页")], template=ofd_text(20, 5, "政府信息公开")), "a.ofd")
    assert body.unreadable is None
    assert body.text.splitlines() == ["政府信息公开", "示例区民政局文件", "第二行文字", "政府信息公开", "第二页"]


def test_an_ofd_page_that_is_missing_is_told_beside_the_text() -> None:
    whole = ofd([ofd_text(20, 20, "第一页有文字")])
    listed = f"<ofd:Document {OFD}><ofd:Pages><ofd:Page BaseLoc='Pages/Page_0/Content.xml'/><ofd:Page BaseLoc='/没有.xml'/></ofd:Pages></ofd:Document>"
    broken = ofd([ofd_text(20, 20, "第一页有文字")], extra={"Doc_0/Document.xml": listed})
    assert read_attachment(whole).unreadable is None
    body = read_attachment(broken)
    assert (body.text, body.unreadable) == ("第一页有文字", "第2页内容缺失")


RTF = (
    rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fcharset0 Arial;}}{\*\generator Wps;}"
    rb"{\info{\title hidden}}\uc1 \'ca\'be\'c0\'fd\f1\u21306?\f0\'c3\'f1\'d5\'fe\'be\'d6\par "
    rb"\trowd\intbl \'d0\'f2\'ba\'c5\cell \'ca\'c2\'cf\'ee\cell\row\trowd\intbl 1\cell \'b5\'c7\'bc\'c7\cell\row\pard "
    rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt \'bd\'e1\'b9\'fb}}\'ba\'cd\{1\}\tab end\par}"
)


def test_rtf_is_read_in_its_code_page_with_unicode_escapes_and_tables() -> None:
    body = read_attachment(RTF, "a.rtf")
    assert body.text.splitlines() == ["示例区民政局", "序号\t事项", "1\t登记", "结果和{1} end"]
    assert body.tables[0].rows == (("序号", "事项"), ("1", "登记"))


def test_rtf_under_the_name_of_a_doc_is_read_as_rtf() -> None:
    assert read_attachment(RTF, "a.doc").text == read_attachment(RTF, "a.rtf").text


WORD_HTML = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="gb2312"><title>t</title><style>p{}</style></head><body>'
    "<p>示例区<b>财政局</b>通知</p><table><tr><td rowspan=2>甲</td><td colspan=2>乙丙</td></tr><tr><td>一</td><td>二</td></tr></table></body></html>"
)


def test_a_web_page_saved_by_word_under_the_name_doc_is_read() -> None:
    body = read_attachment(WORD_HTML.encode("gbk"), "通知.doc")
    assert body.unreadable is None
    assert body.text.splitlines()[0] == "示例区财政局通知"
    assert body.tables[0].rows == (("甲", "乙丙", "乙丙"), ("甲", "一", "二"))


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.doc", "a.xls", "a.ofd", "a.zip", "a.jpg"])
def test_an_error_page_served_for_a_file_is_told_and_never_read(name: str) -> None:
    page = (
        "<!DOCTYPE html><html><head><title>404 页面不存在</title><link rel='stylesheet' href='/x.css'><script src='/a.js'></script></head>"
        "<body><table><tr><td>您访问的页面不存在</td></tr></table></body></html>"
    )
    body = read_attachment(page.encode(), name)
    assert body.text == ""
    assert body.unreadable == f"下载到的是网页而不是{name[2:]}文件（可能是出错页或跳转页）：404 页面不存在"


def test_a_json_error_served_for_a_pdf_is_told() -> None:
    body = read_attachment('{"code":500,"msg":"文件不存在或已删除"}'.encode(), "a.pdf", "application/pdf")
    assert body.text == ""
    assert "而不是pdf文件" in (body.unreadable or "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text_is_read_in_every_encoding_met_here(encoding: str) -> None:
    assert read_attachment("示例区公告\r\n\r\n第二段 文字\n".encode(encoding), "a.txt").text == "示例区公告\n第二段 文字"


def test_an_opendocument_text_is_read() -> None:
    content = (
        '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><text:h>标题</text:h>'
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>合并</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>左</text:p></table:table-cell>"
        "<table:table-cell><text:p>右</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>"
    )
    body = read_attachment(zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}), "a.odt")
    assert body.text.splitlines() == ["标题", "合并", "左\t右"]
    assert body.tables[0].rows == (("合并", "合并"), ("左", "右"))


def test_slides_are_read_in_order() -> None:
    slide = '<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:sld>'
    members = {f"ppt/slides/slide{n}.xml": slide.format(f"第{n}页内容") for n in (10, 2, 1)}
    assert read_attachment(zipped({"[Content_Types].xml": "<Types/>", **members}), "a.pptx").text.splitlines() == [
        "第1页内容",
        "第2页内容",
        "第10页内容",
    ]


def test_the_name_only_decides_where_the_bytes_do_not() -> None:
    data = made_with_python_docx()
    assert (
        read_attachment(data, "a.pdf")
        == read_attachment(data, "")
        == read_attachment(data, "down.jsp?id=3", "application/octet-stream")
    )
    assert isinstance(read_attachment(data, "a.pdf"), Body)
