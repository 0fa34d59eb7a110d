"""The district profile: what is read, and how each fault is named with its line and key."""

import json
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

from checks.evidence import Unit, UnitKind
from crawler.profile import Profile, ProfileError, load_profile
from crawler.profile_draft import UnitListError, draft_profile, read_unit_list
from crawler.profile_hosts import is_private
from zwgk.cli.profile import app
from zwgk.jobs.assess import terms_of

GOOD = """\
district: 示例区
edition: 2021
as_of: 2021-11-30
portal:
  home: http://127.0.0.1:8080/
  hosts: [127.0.0.1:8080]
  link_hosts: [zwfw.example.gov.cn]
  allow_private: true
  requests_per_second: 0
  hours: "22:00-06:00"
  contact: mailto:office@example.gov.cn
disabled: [A066, A067]
units:
  - name: 区财政局
    aliases: [示例区财政局, 财政局]
    kind: department
    site: http://127.0.0.1:8080/czj/
    columns:
      机构职能: http://127.0.0.1:8080/czj/jgzn/
    key: true
    exempt:
      - {indicator: A030, reason: 本年度新设单位, until: 2021-12-31}
  - name: 东山镇
    kind: town
    site: http://127.0.0.1:8080/dsz/
records: records/
"""


def load(folder: Path, text: str) -> Profile:
    path = folder / "profile.yml"
    path.write_text(text, "utf-8")
    return load_profile(path)


def faults(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(ProfileError) as caught:
        load(folder, text)
    return caught.value.messages


def test_a_full_profile_is_read(tmp_path: Path) -> None:
    profile = load(tmp_path, GOOD)
    assert profile.judged_units() == (
        Unit("区财政局", UnitKind.DEPARTMENT, ("示例区财政局", "财政局"), "http://127.0.0.1:8080/czj/", True),
        Unit("东山镇", UnitKind.TOWN, (), "http://127.0.0.1:8080/dsz/"),
    )
    assert profile.unit("财政局").columns == {"机构职能": "http://127.0.0.1:8080/czj/jgzn/"}
    assert profile.records_folder == tmp_path / "records"


def test_the_year_is_the_profiles_or_that_of_the_judged_day(tmp_path: Path) -> None:
    profile = load(tmp_path, GOOD)
    assert profile.case_year(profile.judged_on(date(2026, 1, 2))) == 2021
    assert load(tmp_path, GOOD.replace("as_of: 2021-11-30", "year: 2025")).case_year(date(2026, 1, 2)) == 2025
    assert load(tmp_path, GOOD.replace("as_of: 2021-11-30\n", "")).judged_on(date(2026, 1, 2)) == date(2026, 1, 2)


def test_an_exemption_holds_through_its_last_day(tmp_path: Path) -> None:
    profile = load(tmp_path, GOOD)
    in_force = terms_of(profile, date(2021, 12, 31)).exemptions
    assert in_force == {("区财政局", "A030"): "本年度新设单位（豁免至2021-12-31）"}
    assert terms_of(profile, date(2022, 1, 1)).exemptions == {}


def test_the_hours_run_over_midnight(tmp_path: Path) -> None:
    portal = load(tmp_path, GOOD).portal
    assert [portal.open_at(time(h, m)) for h, m in ((21, 59), (22, 0), (3, 0), (5, 59), (6, 0))] == [
        False,
        True,
        True,
        True,
        False,
    ]
    assert load(tmp_path, GOOD.replace('  hours: "22:00-06:00"\n', "")).portal.open_at(time(12))


def test_only_listed_hosts_and_their_ports_are_allowed(tmp_path: Path) -> None:
    portal = load(tmp_path, GOOD).portal
    assert portal.allows("http://127.0.0.1:8080/x")
    assert not portal.allows("http://127.0.0.1/x")
    assert not portal.allows("http://127.0.0.1:8080.evil.cn/x")
    assert not portal.allows("ftp://127.0.0.1:8080/x")
    assert portal.allows_link("https://ZWFW.example.gov.cn:443/x")
    assert not portal.allows_link("https://zwfw.example.gov.cn:8443/x")
    assert not portal.allows_link("http://zwfw.example.gov.cn:99999/x")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "kind: department",
            "kind: bureau",
            "第 16 行 units[0].kind：只能是 department、office、other、town、subdistrict，现为“bureau”",
        ),
        ("    key: true", "    keey: true", "第 20 行 units[0].keey：不认识的键“keey”，是不是想写“key”？"),
        (
            "  allow_private: true",
            "  allow_privat: true",
            "第 8 行 portal.allow_privat：不认识的键“allow_privat”，是不是想写“allow_private”？",
        ),
        ("district: 示例区", "distrikt: 示例区", "第 1 行 distrikt：不认识的键“distrikt”，是不是想写“district”？"),
        (
            "until: 2021-12-31",
            "until: 2021-02-30",
            "第 22 行 units[0].exempt[0].until：应是日期，如 2021-11-30，现为“2021-02-30”",
        ),
        (", until: 2021-12-31", "", "第 22 行 units[0].exempt[0]：缺少“until”"),
        ("indicator: A030", "indicator: 30", "第 22 行 units[0].exempt[0].indicator：应是文字"),
        ("indicator: A030", "indicator: a30", "第 22 行 units[0].exempt[0].indicator：应是指标编码"),
        ("edition: 2021", 'edition: "2021"', "第 2 行 edition：应是整数"),
        ("as_of: 2021-11-30", "as_of: 去年底", "第 3 行 as_of：应是日期，如 2021-11-30，现为“去年底”"),
        ('hours: "22:00-06:00"', 'hours: "22点到6点"', "第 10 行 portal.hours：应是起止时间"),
        ('hours: "22:00-06:00"', 'hours: "24:00-06:00"', "第 10 行 portal.hours：应是起止时间"),
        ('hours: "22:00-06:00"', 'hours: "06:00-06:00"', "第 10 行 portal.hours：应是起止时间"),
        (
            "requests_per_second: 0",
            "requests_per_second: -1",
            "第 9 行 portal.requests_per_second：数值 -1 超出允许范围（应不小于 0",
        ),
        ("requests_per_second: 0", "requests_per_second: 快", "第 9 行 portal.requests_per_second：应是数字"),
        (
            "site: http://127.0.0.1:8080/dsz/",
            "site: http://127.0.0.1:9090/dsz/",
            "第 25 行 units[1].site：网址的主机“127.0.0.1:9090”不在 portal.hosts 里",
        ),
        (
            "http://127.0.0.1:8080/czj/jgzn/",
            "http://other.gov.cn/",
            "第 19 行 units[0].columns.机构职能：网址的主机“other.gov.cn”不在",
        ),
        (
            "site: http://127.0.0.1:8080/dsz/",
            "site: www.example.gov.cn/dsz",
            "第 25 行 units[1].site：应是 http:// 或 https:// 开头的完整网址",
        ),
        (
            "site: http://127.0.0.1:8080/dsz/",
            "site: http://u:p@127.0.0.1:8080/dsz/",
            "第 25 行 units[1].site：网址里不能带用户名或密码",
        ),
        ("hosts: [127.0.0.1:8080]", "hosts: [http://127.0.0.1:8080/]", "第 6 行 portal.hosts[0]：应只写主机名"),
        ("hosts: [127.0.0.1:8080]", "hosts: 127.0.0.1:8080", "第 6 行 portal.hosts：应是列表"),
        ("hosts: [127.0.0.1:8080]", "hosts: []", "第 6 行 portal.hosts：不能为空"),
        (
            "  allow_private: true\n",
            "",
            "第 6 行 portal.hosts[0]：“127.0.0.1:8080”是本机或内网地址；确要抓取，请写 allow_private: true",
        ),
        ("name: 东山镇", "name: 区财政局 ", "第 23 行 units[1].name：单位“区财政局”重复"),
        ("name: 东山镇", "name: 财政局", "第 15 行 units[0].aliases[1]：别名“财政局”是另一单位“财政局”的名称"),
        ("name: 东山镇", "name: 123", "第 23 行 units[1].name：应是文字（若像数字或日期，请加引号），现为“123”"),
        ("name: 东山镇", 'name: " "', "第 23 行 units[1].name：不能为空"),
        (
            "    kind: town\n",
            "    kind: town\n    kind: office\n",
            "第 25 行 units[1].kind：键“kind”写了两次（前一次在第 24 行）",
        ),
        ("disabled: [A066, A067]", "disabled: [A066, A066]", "第 12 行 disabled[1]：指标“A066”重复"),
        ("mailto:office@example.gov.cn", "office", "第 11 行 portal.contact：应是 mailto:邮箱"),
        ("mailto:office@", "mailto:待填@", "第 11 行 portal.contact：请换成本单位的联系方式"),
        ("district: 示例区", "district:", "第 1 行 district：不能为空"),
        ("records: records/", "folder: /etc", "第 26 行 folder：不认识的键“folder”"),
    ],
)
def test_a_fault_is_named_with_its_line_and_key(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    assert any(f"profile.yml {message}" in each for each in faults(tmp_path, GOOD.replace(old, new)))


def test_all_faults_are_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = GOOD.replace("edition: 2021", "edition: x").replace("kind: department", "kind: y").replace("kind: town", "kind: z")
    assert [each.split("：")[0] for each in faults(tmp_path, text)] == [
        "profile.yml 第 2 行 edition",
        "profile.yml 第 16 行 units[0].kind",
        "profile.yml 第 24 行 units[1].kind",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "第 1 行：文件是空的"),
        ("- 甲\n- 乙\n", "应是“键: 值”的列表"),
        ("district：示例区\nedition: 2021\n", "第 1 行：用了全角冒号"),
        ("district: 甲\nportal:\n\thome: x\n", "第 3 行：缩进不能用制表符"),
        ("district: 甲\nunits: [a, b\nedition: 2021\n", "YAML 写法有误"),
        ("a: &a [*a]\n", "绕成了圈"),
        ("district: 甲\nx: \x07\n", "控制字符"),
        ("units: 5\ndistrict: 甲\nedition: 2021\n", "第 1 行 units：应是列表"),
    ],
)
def test_text_that_is_no_profile_gets_one_plain_sentence(tmp_path: Path, text: str, message: str) -> None:
    assert message in "\n".join(faults(tmp_path, text))


def test_a_file_saved_by_an_old_editor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "profile.yml"
    for encoding in ("gb18030", "utf-8-sig"):
        path.write_bytes(GOOD.replace("\n", "\r\n").encode(encoding))
        assert load_profile(path).district == "示例区"
    path.write_bytes(b"\xff\xff\x00")
    with pytest.raises(ProfileError, match="UTF-8"):
        load_profile(path)


def test_a_missing_file_and_a_folder_are_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="找不到档案文件"):
        load_profile(tmp_path / "none.yml")
    with pytest.raises(ProfileError, match=r"读不了档案文件.*是文件夹"):
        load_profile(tmp_path)


def test_a_public_portal_needs_a_contact_and_a_pace(tmp_path: Path) -> None:
    text = GOOD.replace("127.0.0.1:8080", "www.example.gov.cn").replace("  contact: mailto:office@example.gov.cn\n", "")
    told = "\n".join(faults(tmp_path, text))
    assert "缺少“contact”" in told
    assert "0（不限速）只能用于自己的测试服务器" in told


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "localhost:80", "10.1.2.3:8080", "[::1]:80", "[64:ff9b::7f00:1]"]
)
def test_every_spelling_of_a_private_address_is_known(host: str) -> None:
    assert is_private(host)


@pytest.mark.parametrize("host", ["www.example.gov.cn", "114.114.114.114", "abc.cn", "face.ad"])
def test_public_hosts_are_not_taken_for_private(host: str) -> None:
    assert not is_private(host)


def test_an_unknown_unit_names_near_ones(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="没有单位“区财证局”；是不是：区财政局"):
        load(tmp_path, GOOD).unit("区财证局")


def test_the_digest_sees_content_and_not_comments_or_place(tmp_path: Path) -> None:
    first = load(tmp_path, GOOD).digest()
    (tmp_path / "other").mkdir()
    assert load(tmp_path / "other", "# 说明\n" + GOOD).digest() == first
    assert load(tmp_path, GOOD.replace("key: true", "key: false")).digest() != first


def write_list(path: Path, rows: list[list[str]]) -> Path:
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        for row in rows:
            sheet.append(row)
        book.save(path)
    else:
        path.write_bytes("\n".join(",".join(row) for row in rows).encode("gb18030"))
    return path


ROWS = [
    ["示例区单位名单", "", "", ""],
    ["序号", "单位名称 ", "类别（必填）", "网址", "简称"],
    ["1", "区财政局", "部门", "http://www.example.gov.cn/czj/", "财政局、区财政"],
    ["2", "东山街道办事处", "", "", ""],
    ["", "", "", "", ""],
    ["3", "大数据中心", "事业单位", "http://www.example.gov.cn/sjzx/", ""],
]


@pytest.mark.parametrize("name", ["units.xlsx", "units.csv"])
def test_a_unit_list_is_read_with_tolerant_headings(tmp_path: Path, name: str) -> None:
    listed = read_unit_list(write_list(tmp_path / name, ROWS))
    assert [(unit.name, unit.kind, unit.guessed) for unit in listed] == [
        ("区财政局", UnitKind.DEPARTMENT, False),
        ("东山街道办事处", UnitKind.SUBDISTRICT, True),
        ("大数据中心", UnitKind.OTHER, False),
    ]
    assert listed[0].aliases == ("财政局", "区财政")


def test_the_drafted_profile_becomes_valid_once_the_blanks_are_filled(tmp_path: Path) -> None:
    text = draft_profile(read_unit_list(write_list(tmp_path / "units.csv", ROWS)), "示例区")
    assert "第 " in "\n".join(faults(tmp_path, text))
    profile = load(tmp_path, text.replace("http://待填/", "http://www.example.gov.cn/ds/").replace("待填", "office"))
    assert [unit.name for unit in profile.units] == ["区财政局", "东山街道办事处", "大数据中心"]
    assert profile.portal.hosts == ("www.example.gov.cn",)


def test_a_list_without_units_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnitListError, match="找不到表头“单位名称”"):
        read_unit_list(write_list(tmp_path / "u.csv", [["甲", "乙"], ["1", "2"]]))
    with pytest.raises(UnitListError, match="表头下面没有单位"):
        read_unit_list(write_list(tmp_path / "u.xlsx", [["单位名称"]]))
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 no")
    with pytest.raises(UnitListError, match="读不了表格"):
        read_unit_list(tmp_path / "broken.xlsx")
    with pytest.raises(UnitListError, match="找不到单位名单"):
        read_unit_list(tmp_path / "none.csv")


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.output


def test_profile_check_answers_0_or_2(tmp_path: Path) -> None:
    path = tmp_path / "profile.yml"
    path.write_text(GOOD, "utf-8")
    code, said = run("check", str(path))
    assert code == 0
    assert "部门、单位 1 个，镇（街道）1 个" in said
    assert "区政府办公室" in said
    path.write_text(GOOD.replace("kind: town", "kind: x"), "utf-8")
    code, said = run("check", str(path))
    assert (code, "第 24 行 units[1].kind" in said) == (2, True)
    code, said = run("check", str(path), "--json")
    assert (code, json.loads(said)["ok"]) == (2, False)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("A067", "A099", "profile.yml 第 12 行 disabled[1]：2021 年版指标表里没有 A099"),
        ("A030", "A099", "profile.yml 第 22 行 units[0].exempt[0].indicator：2021 年版指标表里没有 A099"),
        ("edition: 2021", "edition: 2019", "profile.yml 第 2 行 edition：没有 2019 年版"),
    ],
)
def test_profile_check_knows_the_editions_codes(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = tmp_path / "profile.yml"
    path.write_text(GOOD.replace(old, new), "utf-8")
    code, said = run("check", str(path))
    assert code == 2
    assert told in said


def test_profile_new_writes_once_and_never_over(tmp_path: Path) -> None:
    units = write_list(tmp_path / "units.xlsx", ROWS)
    out = tmp_path / "profile.yml"
    assert run("new", "--units", str(units), "--out", str(out))[0] == 0
    before = out.read_text("utf-8")
    code, said = run("new", "--units", str(units), "--out", str(out))
    assert (code, "文件已存在" in said, out.read_text("utf-8")) == (2, True, before)
    assert run("new", "--units", str(tmp_path / "none.csv"))[0] == 2
    code, said = run("new", "--units", str(units))
    assert (code, "name: 区财政局" in said) == (0, True)
