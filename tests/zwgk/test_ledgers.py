"""Offline ledgers as offices really fill them in: what cannot be taken is told, what can be is taken."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from crawler.profile import Profile, load_profile
from tests.zwgk.test_usage import PROFILE
from zwgk.cli import run
from zwgk.jobs.ledgers import ledgers_of

HEAD = "责任单位,件号,申请渠道,提交日期,是否送达\n"


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    path = tmp_path / "profile.yml"
    path.write_text(PROFILE.replace("units:", "records: records\nunits:"), encoding="utf-8")
    (tmp_path / "records").mkdir()
    return load_profile(path)


def test_a_file_that_is_no_table_does_not_keep_the_others_from_being_read(profile: Profile, tmp_path: Path) -> None:
    records = tmp_path / "records"
    (records / "依申请公开实测.csv").write_text(HEAD + "区财政局,1,在线,2021-05-01,是\n", encoding="utf-8")
    (records / "政务新媒体账号.xlsx").write_bytes(b"PK\x03\x04 broken")
    (records / "政务舆情回应.csv").write_bytes(b"\xff\xff\x81\xff")

    ledgers = ledgers_of(profile)

    assert len(ledgers.by_unit["区财政局"]["application_tests"]) == 1
    assert [p.split("：")[0] for p in ledgers.problems] == ["政务新媒体账号.xlsx", "政务舆情回应.csv"]


def test_records_of_a_unit_that_the_profile_lacks_are_told(profile: Profile, tmp_path: Path) -> None:
    text = HEAD + "区财正局,1,在线,2021-05-01,是\n区财正局,2,在线,2021-05-01,是\n区财政局,3,在线,2021-05-01,是\n"
    (tmp_path / "records/依申请公开实测.csv").write_text(text, encoding="utf-8")

    (told,) = ledgers_of(profile).problems

    assert "“区财正局”不在档案里" in told
    assert "2条" in told


def test_a_number_typed_into_a_spreadsheet_stays_the_number_that_was_typed(profile: Profile, tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (HEAD.strip().split(","), ["区财政局", 1, "在线", date(2021, 5, 1), "是"]):
        book.active.append(row)
    book.save(tmp_path / "records/依申请公开实测.xlsx")

    (record,) = ledgers_of(profile).of("区财政局")["application_tests"]

    assert (record.number, record.submitted) == ("1", date(2021, 5, 1))  # type: ignore[attr-defined]


def test_a_folder_that_is_not_there_is_told_before_the_night(
    profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "records").rmdir()

    assert run(["nightly", str(tmp_path / "profile.yml"), "--data", str(tmp_path / "data")]) == 2

    assert "台账文件夹不存在" in capsys.readouterr().err
    assert not (tmp_path / "data/log").exists()
