"""What the offices receive."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from checks.evidence import Evidence, Role, Status
from reports import Decision, Health, Line, Report, write_all
from reports.model import pass_rate
from reports.writers.page import render
from rules.model import Verdict

HOSTILE = '=HYPERLINK("http://evil.test","点我")<script>alert(1)</script>\x07'


def verdict(code: str = "A001", unit: str = "区财政局", status: Status = Status.FAILED, **fields: object) -> Verdict:
    values: dict[str, object] = {
        "code": code, "rule": code, "row": 1, "indicator": "是否公开本部门机构设置", "levels": ("主动公开", "法定基础内容", "机构职能", "机构设置"),
        "unit": unit, "role": Role.RESPONSIBLE, "method": "auto", "confidence": "firm", "status": status, "reason": "未设置“机构职能”栏目",
        "fix": "设置栏目" if status in (Status.FAILED, Status.PARTIAL) else "", "as_of": date(2021, 11, 30), "year": 2021, "edition": 2021,
        "evidence": (Evidence("http://portal.test/czj/", "区财政局", "已查看3个栏目", date(2021, 1, 5), "2021-11-30T02:00:00+08:00", "ab" * 32),),
        "run": "r1", "inputs": "x",
    }  # fmt: skip
    return Verdict(**{**values, **fields})  # type: ignore[arg-type]


def report(*lines: Line, **fields: object) -> Report:
    values: dict[str, object] = {
        "district": "示例区", "edition": 2021, "year": 2021, "as_of": date(2021, 11, 30), "run": "r1", "units": ("区财政局", "区统计局"),
        "lines": lines, "made_at": "2021-12-01 06:00:00",
    }  # fmt: skip
    return Report(**{**values, **fields})  # type: ignore[arg-type]


def test_every_format_appears_whole_and_leaves_no_part_behind(tmp_path: Path) -> None:
    files = write_all(report(Line(verdict())), tmp_path)

    assert sorted(p.name for p in files) == ["report.html", "report.xlsx", "summary.json", "verdicts.jsonl"]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(p.name for p in files)


def test_verdict_lines_keep_the_contract_and_the_decision_beside_it(tmp_path: Path) -> None:
    decision = Decision(Status.PASSED, "情况属实", "张三", date(2021, 12, 31))
    write_all(report(Line(verdict(), "条例第二十条", decision)), tmp_path, ["jsonl"])

    record = json.loads((tmp_path / "verdicts.jsonl").read_text(encoding="utf-8"))

    assert record["status"] == "failed"
    assert record["decision"] == {"status": "passed", "reason": "情况属实", "by": "张三", "until": "2021-12-31"}
    assert record["evidence"][0]["published"] == "2021-01-05"
    assert record["levels"] == ["主动公开", "法定基础内容", "机构职能", "机构设置"]


def test_summary_counts_every_status_and_names_unconfigured_units(tmp_path: Path) -> None:
    lines = (Line(verdict()), Line(verdict("A002", status=Status.PASSED)), Line(verdict("A003", status=Status.UNKNOWN)))
    write_all(report(*lines, unconfigured={"区水利局": ("A016",)}), tmp_path, ["json"])

    told = json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))

    assert told["statuses"]["failed"] == told["statuses"]["passed"] == told["statuses"]["unknown"] == 1
    assert told["pass_rate"] == 0.5
    assert told["unconfigured_units"] == {"区水利局": ["A016"]}


def test_pass_rate_leaves_out_what_was_not_decided() -> None:
    assert pass_rate([Line(verdict(status=Status.UNKNOWN))]) is None


def test_workbook_has_the_office_columns_and_writes_formulas_as_text(tmp_path: Path) -> None:
    write_all(report(Line(verdict(reason=HOSTILE, fix="-1+1"), "条例第二十条")), tmp_path, ["xlsx"])
    book = load_workbook(tmp_path / "report.xlsx")

    sheet = book["区财政局"]
    heads = [c.value for c in sheet[1]]
    row = {h: sheet.cell(2, n) for n, h in enumerate(heads, 1)}

    assert heads == [
        "序号",
        "一级指标",
        "二级指标",
        "三级指标",
        "四级指标",
        "五级指标",
        "检查结果",
        "存在问题",
        "问题位置",
        "问题链接",
        "依据",
        "整改要求",
    ]
    assert row["存在问题"].data_type == "s"
    assert str(row["存在问题"].value).startswith("=HYPERLINK")
    assert row["整改要求"].data_type == "s"
    assert row["检查结果"].value == "不合格"
    assert book.sheetnames == ["封面", "问题清单", "单位×指标", "区财政局", "区统计局", "需人工核查", "未能核查"]


def _of_every_method() -> Report:
    methods = ("auto", "auto", "assisted", "records", "manual")
    return report(*(Line(verdict(f"A00{n}", method=method)) for n, method in enumerate(methods, 1)))


COVERAGE = {"页面判定": 2, "页面取证、人工确认": 1, "线下台账": 1, "人工核查": 1}


def test_the_cover_tells_how_many_rows_are_decided_in_which_way(tmp_path: Path) -> None:
    write_all(_of_every_method(), tmp_path, ["xlsx"])

    rows = list(load_workbook(tmp_path / "report.xlsx")["封面"].values)

    told = [row[:2] for row in rows[rows.index(next(row for row in rows if row[0] == "判定方式")) + 1 :]]
    assert told[: len(COVERAGE)] == list(COVERAGE.items())


def test_the_page_tells_it_before_any_unit() -> None:
    text = render(_of_every_method())

    told = text.index("判定方式（指标数）：" + "；".join(f"{name}{number}" for name, number in COVERAGE.items()))
    assert told < text.index("<details") < text.index("区财政局</td>")


def _rows(folder: Path, sheet: str) -> list[dict[str, object]]:
    heads, *rows = load_workbook(folder / "report.xlsx")[sheet].values
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def _of_two_units() -> Report:
    said = Decision(Status.PASSED, "纸质公开，已看", "张三", date(2021, 12, 31))
    found = Decision(Status.FAILED, "栏目是空的", "李四")
    return report(
        Line(verdict("A001", "区统计局", Status.PARTIAL, confidence="heuristic")),
        Line(verdict("A001", "区财政局"), decision=said),
        Line(verdict("A002", "区财政局", Status.PASSED, confidence="heuristic"), decision=found),
        Line(verdict("A003", "区财政局")),
        Line(verdict("A004", "区财政局", Status.UNKNOWN)),
    )


def test_the_list_of_problems_holds_what_is_to_be_mended_and_agrees_with_the_cover(tmp_path: Path) -> None:
    write_all(_of_two_units(), tmp_path, ["xlsx"])

    told = _rows(tmp_path, "问题清单")
    cover = next(row for row in load_workbook(tmp_path / "report.xlsx")["封面"].values if row[0] == "全区")

    assert [(r["序号"], r["责任单位"], r["检查结果"], r["整改要求"]) for r in told] == [
        (1, "区财政局", "不合格", "按人工确认意见整改：栏目是空的"),
        (2, "区财政局", "不合格", "设置栏目"),
        (3, "区统计局", "部分合格", "设置栏目"),
    ]
    assert cover[1:4] == (1, 1, 2)


def test_what_a_person_confirmed_asks_for_nothing_more_and_needs_no_sampling(tmp_path: Path) -> None:
    write_all(_of_two_units(), tmp_path, ["xlsx", "html"])

    passed, found, *_ = _rows(tmp_path, "区财政局")
    (sampled,) = _rows(tmp_path, "区统计局")

    assert (passed["检查结果"], passed["整改要求"]) == ("合格", None)
    assert "张三确认，有效期至2021-12-31；系统结论：不合格" in str(passed["存在问题"])
    assert not str(found["存在问题"]).startswith("【抽查后使用】")
    assert str(sampled["存在问题"]).startswith("【抽查后使用】")
    assert (tmp_path / "report.html").read_text(encoding="utf-8").count('<span class="muted">抽查</span>') == 1


def test_every_sheet_prints_across_a4_as_wide_as_the_page(tmp_path: Path) -> None:
    write_all(_of_two_units(), tmp_path, ["xlsx"])

    for sheet in load_workbook(tmp_path / "report.xlsx"):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == (None if sheet.title == "封面" else "$1:$1")
        assert str(sheet.oddHeader.center.text).startswith("示例区2021年政务公开")


def test_long_texts_of_the_cover_run_over_its_whole_width(tmp_path: Path) -> None:
    codes = tuple(f"A{n:03d}" for n in range(1, 63))
    write_all(report(Line(verdict()), unconfigured={"区水利局": codes}), tmp_path, ["xlsx"])
    cover = load_workbook(tmp_path / "report.xlsx")["封面"]

    (row,) = [cells[0].row for cells in cover.iter_rows() if cells[0].value == "区水利局"]

    assert f"B{row}:I{row}" in map(str, cover.merged_cells.ranges)
    assert cover.row_dimensions[row].height > 60


def test_what_could_not_be_taken_in_is_told_on_every_face(tmp_path: Path) -> None:
    problem = "政务新媒体账号.xlsx：读不了，里面的记录都没有采用（不是完好的表格文件）"
    write_all(report(Line(verdict()), problems=(problem,)), tmp_path)

    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))["problems"] == [problem]
    assert problem in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert ("注意", problem) in [row[:2] for row in load_workbook(tmp_path / "report.xlsx")["封面"].values]


def test_ways_that_decide_nothing_are_not_told() -> None:
    text = render(report(Line(verdict())))

    assert "判定方式（指标数）：页面判定1</p>" in text


def test_unseen_lines_stand_in_their_own_sheet(tmp_path: Path) -> None:
    write_all(report(Line(verdict(status=Status.UNKNOWN, reason="页面返回403"))), tmp_path, ["xlsx"])

    rows = list(load_workbook(tmp_path / "report.xlsx")["未能核查"].values)

    assert any("页面返回403" in str(cell) for cell in rows[1])


def test_page_escapes_what_portals_say_and_links_only_web_addresses() -> None:
    bad = verdict(
        reason=HOSTILE, evidence=(Evidence("javascript:alert(1)", "<img src=x>"), Evidence("http://portal.test/a", "公告"))
    )
    text = render(report(Line(bad)))

    assert "<script>alert" not in text
    assert "<img src=x>" not in text
    assert 'href="javascript' not in text
    assert 'href="http://portal.test/a"' in text
    assert "src=" not in text.replace("src=x", "")
    assert 'rel="stylesheet"' not in text


def test_the_moment_of_a_look_is_told_as_people_write_it() -> None:
    assert "查看时间2021-11-30 02:00 快照" in render(report(Line(verdict())))


def test_unusable_run_is_told_on_top() -> None:
    text = render(report(Line(verdict()), health=Health(usable=False, notes=("门户首页打不开",))))

    assert text.index("本次结果不可用：门户首页打不开") < text.index("<table")


def test_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_all(report(), tmp_path, ["docm"])
