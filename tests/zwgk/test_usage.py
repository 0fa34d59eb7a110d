"""Wrong usage is told in Chinese with the contract's exit code, and nothing is stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from zwgk.cli import run

PROFILE = """\
district: 示例区
edition: 2021
portal:
  home: http://127.0.0.1:9/
  hosts: ["127.0.0.1:9"]
  allow_private: true
units:
  - name: 区财政局
    kind: department
    site: http://127.0.0.1:9/czj/
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "profile.yml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nonsense"], "没有这个命令"),
        (["assess"], "缺少参数"),
        (["assess", "p.yml", "--no-such"], "没有选项 --no-such"),
        (["assess", "p.yml", "--as-of", "30/11/2021"], "不是日期"),
        (["report", "p.yml", "--format", "docm"], "没有"),
        (["assess", "p.yml", "more"], "多余的参数：more"),
        (["nightly", "p.yml", "--as-of"], "选项 --as-of 后面要写值"),
        (["demo", "--port", "http"], "--port：应是整数"),
        (["demo", "--port", "65536"], "--port：应不大于 65535"),
        (["confirm", "p.yml", "区财政局", "A001", "--status", "ok", "--reason", "已看", "--by", "张三"], "没有结论“ok”"),
        (["rule", "show", "Z999"], "没有编码为 Z999"),
        (["inspect", "no-such-file.html"], "没有这个文件"),
        (["inspect", "http://[::1/"], "不是完整的网址"),
        (["db", "status", "--db", "nonsense"], "看不懂数据库地址"),
    ],
)
def test_wrong_usage_is_told_in_chinese(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(arguments)

    assert code == 2
    assert says in capsys.readouterr().err


def test_inspecting_a_page_that_cannot_be_reached_says_why_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", "http://127.0.0.1:9/"]) == 1

    assert "打不开 http://127.0.0.1:9/：连接被拒绝" in capsys.readouterr().err


def test_missing_profile_is_told_with_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["assess", str(tmp_path / "none.yml"), "--data", str(tmp_path / "data")])

    assert code == 2
    assert "none.yml" in capsys.readouterr().err


def test_assess_before_any_crawl_says_what_to_do_first(profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["assess", str(profile), "--data", str(tmp_path / "data")])

    assert code == 1
    assert "请先运行" in capsys.readouterr().err


def test_unknown_indicator_is_wrong_usage(profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["assess", str(profile), "--indicator", "Q001", "--data", str(tmp_path / "data")])

    assert code == 2
    assert "Q001" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["crawl", "nightly", "assess"])
def test_a_profile_that_its_edition_contradicts_is_refused_by_every_command(
    command: str, profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile.write_text(PROFILE.replace("units:", "disabled: [A099]\nunits:"), encoding="utf-8")

    assert run([command, str(profile), "--data", str(tmp_path / "data")]) == 2

    assert "第 7 行 disabled[0]" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


def test_unknown_unit_is_wrong_usage_and_near_names_are_offered(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["recheck", str(profile), "区财正局", "--data", str(tmp_path / "data")])

    assert code == 2
    assert "区财政局" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--indicator", "Q001"], "没有编码为 Q001"),
        (["--indicator", "A001", "--indicator", "D004"], "区财政局不负责指标 D004"),
        (["--url", "http://elsewhere.example/"], "不能抓取 http://elsewhere.example/"),
        (["--url", "/czj/"], "不能抓取 /czj/"),
    ],
)
def test_recheck_of_what_cannot_be_asked_is_refused_before_anything_is_fetched(
    words: list[str], says: str, profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["recheck", str(profile), "区财政局", *words, "--data", str(tmp_path / "data")]) == 2

    assert says in capsys.readouterr().err
    assert not list((tmp_path / "data").iterdir())


def test_rule_list_names_every_indicator(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["rule", "list"])

    lines = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("X")]  # beside local rules
    assert code == 0
    assert [line[:4] for line in lines][:1] + [line[:4] for line in lines][-1:] == ["A001", "E044"]
    assert len(lines) == 162


def test_rule_new_drafts_a_module_and_its_cases(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["rule", "new", "X001", "open_day", "--title", "政府开放日", "--into", str(tmp_path)])

    assert code == 0
    assert (tmp_path / "rules/local/x001_open_day.py").read_text(encoding="utf-8").startswith('"""X001 政府开放日')
    assert (tmp_path / "tests/rules/cases/x001.py").is_file()
    assert run(["rule", "new", "X001", "open_day", "--title", "政府开放日", "--into", str(tmp_path)]) == 2
    assert "已存在" in capsys.readouterr().err


def test_ledger_templates_are_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["records", "template", "--out", str(tmp_path / "records")]) == 0
    assert (tmp_path / "records/依申请公开实测.xlsx").is_file()
    assert run(["records", "template", "--out", str(tmp_path / "records")]) == 2
    assert "不覆盖" in capsys.readouterr().err
