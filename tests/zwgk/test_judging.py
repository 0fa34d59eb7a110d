"""From stored facts to verdicts, decisions and reports, without any network."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import rules.assess
from checks.evidence import Status
from checks.page import Item
from crawler.extraction import EXTRACTOR_VERSION, read_page
from crawler.profile import Profile, load_profile
from rules.model import Rule
from storage import PORTAL, ColumnRead, HomeRead, OwnedGap, PageFetch, Repository
from zwgk.jobs.assess import assess_district
from zwgk.jobs.confirm import confirm_verdict
from zwgk.jobs.failures import JobError
from zwgk.jobs.report import report_of
from zwgk.workplace import Workplace

BASE = "http://127.0.0.1:9/"
PROFILE = f"""\
district: 示例区
edition: 2021
as_of: 2021-11-30
portal:
  home: {BASE}
  hosts: ["127.0.0.1:9"]
  allow_private: true
disabled: [A066]
units:
  - name: 区财政局
    kind: department
    site: {BASE}czj/
    exempt:
      - {{indicator: A030, reason: 本年度新设单位, until: 2021-12-31}}
  - name: 区卫生健康局
    kind: department
    site: {BASE}wjj/
"""
LINKS = "".join(
    f"<li><a href='c{n}/'>{name}</a></li>"
    for n, name in enumerate(("领导信息", "政策文件", "财政信息", "通知公告", "工作动态", "规划计划"))
)
HOME = f"<html><head><title>示例区财政局</title></head><body><h1>示例区财政局政府信息公开</h1><ul>{LINKS}</ul><p>主办单位：示例区财政局</p></body></html>"
DUTIES = """<html><head><title>机构职能</title></head><body><h1>机构职能</h1><div class="content"><p>主要职责：负责全区财政收支管理，拟订财政政策并组织实施。</p>
<p>内设机构：办公室、预算科、国库科。</p><p>办公地址：示例区人民路1号</p><p>办公时间：工作日上午8:30-12:00，下午13:30-17:30</p><p>联系电话：0632-1234567</p>
</div></body></html>"""


class District:
    """A stored district: pages by address, columns, homes."""

    def __init__(self, work: Path) -> None:
        self.place = Workplace.at(work / "data")
        path = work / "profile.yml"
        path.write_text(PROFILE, encoding="utf-8")
        self.profile: Profile = load_profile(path)

    def store(self, pages: dict[str, str], columns: list[ColumnRead], gaps: list[OwnedGap] | None = None) -> str:
        """Write a finished run; answers its id."""
        repo = Repository.open(self.place.db_url, self.place.snapshots)
        run = repo.start_run("示例区", "crawl", scope=["区财政局", "区卫生健康局", PORTAL])
        with repo.page_writer(run) as writer:
            for url, text in pages.items():
                body = text.encode()
                record = read_page(body, url, "text/html")
                writer.add(
                    PageFetch(
                        url, url, "2021-11-30T02:00:00+08:00", 200, "text/html", body, record, extractor=str(EXTRACTOR_VERSION)
                    )
                )
        repo.save_columns(run, columns)
        home = f"{BASE}czj/"
        repo.save_homes(run, [HomeRead("区财政局", home, home in pages, not gaps), HomeRead(PORTAL, BASE, True, True)])
        repo.save_gaps(run, gaps or [])
        repo.finish_run(run)
        repo.close()
        return run.id


@pytest.fixture
def district(tmp_path: Path) -> District:
    return District(tmp_path)


DUTY_COLUMN = ColumnRead("区财政局", f"{BASE}czj/jgzn/", "机构职能", static=True)
PAGES = {f"{BASE}czj/": HOME, f"{BASE}czj/jgzn/": DUTIES, BASE: HOME}


def test_stored_page_passes_and_names_its_evidence(district: District) -> None:
    district.store(PAGES, [DUTY_COLUMN])

    done = assess_district(district.place, district.profile, units=["区财政局"], codes=["A001"])

    (verdict,) = done.verdicts
    assert verdict.status is Status.PASSED, verdict.reason
    assert verdict.evidence[0].url == f"{BASE}czj/jgzn/"
    assert verdict.evidence[0].sha256


def test_same_facts_and_day_give_the_same_lines(district: District) -> None:
    district.store(PAGES, [DUTY_COLUMN])

    first = assess_district(district.place, district.profile)
    second = assess_district(district.place, district.profile)

    assert [v.to_json() for v in first.verdicts] == [v.to_json() for v in second.verdicts]


class Raises:
    """A check that is broken."""

    def describe(self) -> str:
        return "坏"

    def needs(self) -> tuple[()]:
        return ()

    def __call__(self, site: object, case: object) -> None:
        raise RuntimeError("broken")


def test_a_rule_that_raises_marks_the_run(district: District, monkeypatch: pytest.MonkeyPatch) -> None:
    district.store(PAGES, [DUTY_COLUMN])
    monkeypatch.setattr(rules.assess, "rule_of", lambda indicator: Rule(indicator.rule, Raises()))  # type: ignore[arg-type]

    done = assess_district(district.place, district.profile, units=["区财政局"], codes=["A001", "A002"])

    assert {v.status for v in done.verdicts} == {Status.UNKNOWN}
    assert [note for note in done.notes if "A001、A002 运行出错" in note]


def test_exempt_and_disabled_pairs_do_not_apply(district: District) -> None:
    district.store(PAGES, [DUTY_COLUMN])

    done = {(v.code, v.unit): v for v in assess_district(district.place, district.profile).verdicts}

    assert done["A030", "区财政局"].status is Status.NOT_APPLICABLE
    assert "本年度新设单位" in done["A030", "区财政局"].reason
    assert done["A066", "区卫生健康局"].status is Status.NOT_APPLICABLE


def test_unit_whose_home_was_never_seen_is_unknown_and_never_failed(district: District) -> None:
    district.store(PAGES, [DUTY_COLUMN])

    statuses = {v.status for v in assess_district(district.place, district.profile, units=["区卫生健康局"]).verdicts}

    assert Status.FAILED not in statuses
    assert Status.PASSED not in statuses


def test_blocked_column_leaves_absence_open(district: District) -> None:
    gap = OwnedGap("区财政局", f"{BASE}czj/jgzn/", "机构职能", "返回403，被防火墙拦截")
    district.store({f"{BASE}czj/": HOME, BASE: HOME}, [], [gap])

    (verdict,) = assess_district(district.place, district.profile, units=["区财政局"], codes=["A001"]).verdicts

    assert verdict.status is Status.UNKNOWN
    assert "403" in verdict.reason


def test_what_was_published_after_the_day_does_not_count(district: District) -> None:
    late = Item("2021年度政府采购目录及标准", f"{BASE}czj/zfcg/1.html", date(2021, 12, 5))
    column = ColumnRead("区财政局", f"{BASE}czj/zfcg/", "政府采购", rows=(late,))
    district.store({**PAGES, late.url: "<html><body><h1>2021年度政府采购目录及标准</h1></body></html>"}, [column])

    (verdict,) = assess_district(district.place, district.profile, units=["区财政局"], codes=["A018"]).verdicts

    assert verdict.status is not Status.PASSED


def test_decision_stands_beside_the_verdict_and_falls_away_with_its_evidence(district: District) -> None:
    district.store(PAGES, [])
    assess_district(district.place, district.profile)
    confirm_verdict(district.place, district.profile, "区财政局", "A001", status=Status.PASSED, reason="纸质公开", by="张三")

    def line() -> object:
        repo = Repository.open(district.place.db_url, district.place.snapshots)
        try:
            return next(
                x for x in report_of(repo, district.profile).lines if (x.verdict.code, x.verdict.unit) == ("A001", "区财政局")
            )
        finally:
            repo.close()

    beside = line()
    district.store(PAGES, [DUTY_COLUMN])
    assess_district(district.place, district.profile)
    after = line()

    assert beside.verdict.status is Status.FAILED  # type: ignore[attr-defined]
    assert beside.status is Status.PASSED  # type: ignore[attr-defined]
    assert after.decision is None  # type: ignore[attr-defined]


def test_units_that_the_table_names_and_the_profile_lacks_are_listed(district: District) -> None:
    district.store(PAGES, [DUTY_COLUMN])

    done = assess_district(district.place, district.profile)

    assert "区水利局" in done.unconfigured
    assert not any(v.unit == "区水利局" for v in done.verdicts)


def test_codes_are_taken_in_either_case(district: District) -> None:
    district.store(PAGES, [DUTY_COLUMN])

    done = assess_district(district.place, district.profile, units=["区财政局"], codes=["a001"])

    assert [v.code for v in done.verdicts] == ["A001"]


def test_a_crawl_that_was_never_made_is_wrong_usage(district: District) -> None:
    district.store(PAGES, [DUTY_COLUMN])

    with pytest.raises(JobError, match="没有编号为 r0 的抓取") as told:
        assess_district(district.place, district.profile, run="r0")
    assert told.value.exit_code == 2


def test_a_decision_that_had_run_out_before_the_judged_day_is_refused(district: District) -> None:
    district.store(PAGES, [])
    assess_district(district.place, district.profile)

    with pytest.raises(JobError, match="早于判定日 2021-11-30"):
        confirm_verdict(
            district.place,
            district.profile,
            "区财政局",
            "A001",
            status=Status.PASSED,
            reason="纸质公开",
            by="张三",
            until=date(2021, 11, 29),
        )
