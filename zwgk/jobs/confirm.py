"""Records a person's decision beside the newest verdict."""

from __future__ import annotations

from datetime import date

from checks.evidence import Status
from crawler.profile import Profile
from rules.model import Verdict
from storage import Decision, Repository
from zwgk.jobs.failures import JobError
from zwgk.jobs.report import current_verdicts
from zwgk.workplace import Workplace


def confirm_verdict(
    place: Workplace, profile: Profile, unit: str, code: str, *, status: Status, reason: str, by: str, until: date | None = None
) -> Verdict:
    """Append the decision; answers the verdict it stands beside. Raises JobError where there is no such verdict."""
    name, wanted = profile.unit(unit).name, code.upper()
    if not reason.strip() or not by.strip():
        raise JobError("请写明理由（--reason）和确认人（--by）", 2)
    repo = Repository.open(place.db_url, place.snapshots)
    try:
        assessments = repo.assessments(profile.district)
        verdicts = current_verdicts(repo, assessments)[1] if assessments else []
        verdict = next((v for v in verdicts if v.unit == name and v.code == wanted), None)
        if verdict is None:
            raise JobError(f"{name}没有指标 {wanted} 的判定；先运行 zwgk assess，或用 zwgk rule show {wanted} 看责任单位", 2)
        if until is not None and until < verdict.as_of:
            raise JobError(f"有效期 {until} 早于判定日 {verdict.as_of}，记下也不起作用；请改 --until", 2)
        repo.add_decision(
            Decision(
                profile.district,
                name,
                verdict.rule,
                wanted,
                status.value,
                reason.strip(),
                by.strip(),
                "",
                until,
                verdict.grounds(),
            )
        )
        return verdict
    finally:
        repo.close()
