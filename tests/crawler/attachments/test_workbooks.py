"""Workbooks and csv: sheets as tables that rules can ask."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl

from checks.tables import column_values, header
from crawler.extraction.attachments import read_attachment


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def powers() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "权责清单"
    for row in (
        ["示例区民政局权责清单"],
        [],
        ["序号", "职权信息", None, "发布日期"],
        [None, "名称", "编码", None],
        [1, "社会团体登记", "0100", date(2021, 9, 27)],
        [2, "慈善组织认定", "0200", datetime(2021, 9, 28, 10, 30)],  # noqa: DTZ001 - sheets know no time zone
        [3.5, True, 0.1 + 0.2, None],
    ):
        sheet.append(row)
    for area in ("A1:D1", "A3:A4", "B3:C3", "D3:D4"):
        sheet.merge_cells(area)
    return book


def test_a_sheet_is_a_table_with_its_name_as_caption_and_merged_cells_repeated() -> None:
    body = read_attachment(saved(powers()), "清单.xlsx")
    assert body.unreadable is None
    (table,) = body.tables
    assert table.caption == "权责清单"
    assert table.rows[0] == ("示例区民政局权责清单",) * 4
    assert header(table) == ("序号", "职权信息/名称", "职权信息/编码", "发布日期")
    assert column_values(table, ["编码"])[:2] == ("0100", "0200")


def test_numbers_and_dates_of_a_sheet_read_as_people_write_them() -> None:
    table = read_attachment(saved(powers())).tables[0]
    assert table.rows[3] == ("1", "社会团体登记", "0100", "2021-09-27")
    assert table.rows[4][3] == "2021-09-28 10:30:00"
    assert table.rows[5] == ("3.5", "TRUE", "0.3", "")


def test_the_text_of_a_workbook_says_merged_cells_once() -> None:
    lines = read_attachment(saved(powers())).text.splitlines()
    assert lines[:3] == ["示例区民政局权责清单", "序号\t职权信息\t\t发布日期", "名称\t编码"]


def test_a_table_that_does_not_begin_in_the_corner_keeps_its_merged_cells() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["C5"], sheet["D5"], sheet["C6"], sheet["D6"], sheet["D7"] = "部门", "事项", "区民政局", "登记", "变更"
    sheet.merge_cells("C6:C7")
    table = read_attachment(saved(book)).tables[0]
    assert [row[-2:] for row in table.rows] == [("部门", "事项"), ("区民政局", "登记"), ("区民政局", "变更")]


def test_hidden_sheets_are_not_what_was_published() -> None:
    book = powers()
    hidden = book.create_sheet("内部")
    hidden["A1"], hidden.sheet_state = "内部测算", "hidden"
    assert "内部测算" not in read_attachment(saved(book)).text


def test_an_empty_workbook_says_so() -> None:
    assert read_attachment(saved(openpyxl.Workbook()), "a.xlsx").unreadable == "文件中没有文字（xlsx）"


def test_a_workbook_saved_as_one_xml_file_is_read_with_gaps_and_merges() -> None:
    data = (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="一"><Table><Row><Cell ss:MergeDown="1"><Data>甲</Data></Cell>'
        '<Cell ss:MergeAcross="1"><Data>乙</Data></Cell></Row><Row><Cell ss:Index="3"><Data>丙</Data></Cell></Row></Table></Worksheet></Workbook>'
    )
    body = read_attachment(data.encode(), "a.xls")
    assert body.tables[0].caption == "一"
    assert body.tables[0].rows == (("甲", "乙", "乙"), ("甲", "", "丙"))


def test_a_bare_html_table_under_the_name_xls_is_an_export_and_is_read() -> None:
    body = read_attachment(
        "<table><tr><th>项目</th><th>金额</th></tr><tr><td>低保</td><td>10</td></tr></table>".encode("gbk"), "导出.xls"
    )
    assert body.tables[0].rows == (("项目", "金额"), ("低保", "10"))


def test_csv_in_gbk_with_quoted_commas_and_tabs_under_the_name_xls() -> None:
    assert read_attachment('名称,说明\r\n低保,"一，二,三"\r\n'.encode("gbk"), "a.csv").tables[0].rows == (
        ("名称", "说明"),
        ("低保", "一，二,三"),
    )
    assert read_attachment("名称\t说明\r\n低保\t按月\r\n".encode("gbk"), "a.xls").tables[0].rows == (
        ("名称", "说明"),
        ("低保", "按月"),
    )


def test_a_csv_of_a_single_column_is_read_as_lines() -> None:
    assert read_attachment("名称\n低保\n特困\n".encode(), "a.csv").text == "名称\n低保\n特困"
