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
    assert book.sheetnames == ["封面", "单位×指标", "区财政局", "区统计局", "需人工核查", "未能核查"]


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


def test_unusable_run_is_told_on_top() -> None:
    text = render(report(Line(verdict()), health=Health(usable=False, notes=("门户首页打不开",))))

    assert text.index("本次结果不可用：门户首页打不开") < text.index("<table")


def test_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_all(report(), tmp_path, ["docm"])
