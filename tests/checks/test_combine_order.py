"""How checks are put one after the other, and by facet."""

from dataclasses import dataclass

from checks.combine import AllOf, AnyOf, ByFacet, Lesser, Otherwise, Then
from checks.evidence import Case, Finding, Site, Status
from checks.needs import Need
from tests.rules.sites import SiteBuilder, case


@dataclass(frozen=True, slots=True)
class Says:
    """A check with a fixed answer."""

    status: Status
    reason: str = "理由"
    fix: str = ""

    def describe(self) -> str:
        """The reason."""
        return self.reason

    def needs(self) -> tuple[Need, ...]:
        """One wish, named by the reason."""
        return (Need(self.reason),)

    def __call__(self, site: Site, case: Case) -> Finding:
        """The fixed answer."""
        return Finding(self.status, self.reason, fix=self.fix)


SITE, CASE = SiteBuilder().build(), case()


def test_second_place_is_asked_only_after_a_plain_no() -> None:
    assert Otherwise(Says(Status.FAILED, "一"), Says(Status.PARTIAL, "二"))(SITE, CASE).reason == "二"
    assert Otherwise(Says(Status.UNKNOWN, "一"), Says(Status.PASSED, "二"))(SITE, CASE).status is Status.UNKNOWN
    assert Otherwise(Says(Status.FAILED, "一"), Says(Status.FAILED, "二"))(SITE, CASE).reason == "一"


def test_a_way_that_is_open_may_still_lead_to_a_pass() -> None:
    partial, unseen, asked = Says(Status.PARTIAL, "缺"), Says(Status.UNKNOWN, "没看到"), Says(Status.NEEDS_REVIEW, "站外")
    assert AnyOf((partial, unseen))(SITE, CASE).status is Status.UNKNOWN
    assert AnyOf((partial, asked))(SITE, CASE).status is Status.NEEDS_REVIEW
    assert AnyOf((partial, Says(Status.FAILED)))(SITE, CASE).status is Status.PARTIAL
    assert AnyOf((unseen, Says(Status.PASSED)))(SITE, CASE).status is Status.PASSED


def test_where_every_way_fails_one_of_them_is_asked_for_and_not_all() -> None:
    one, other = Says(Status.FAILED, "没有甲", "公开甲"), Says(Status.FAILED, "没有乙", "公开乙")
    assert AnyOf((one, other))(SITE, CASE).fix == "公开甲；或者公开乙"
    assert AnyOf((one, one))(SITE, CASE).fix == "公开甲"
    assert AllOf((one, other))(SITE, CASE).fix == "公开甲；公开乙"


def test_what_is_not_due_is_told_after_what_passed() -> None:
    told = AllOf((Says(Status.NOT_DUE, "总结未到期"), Says(Status.PASSED, "进展已公开")))(SITE, CASE)
    assert (told.status, told.reason) == (Status.PASSED, "进展已公开；总结未到期")


def test_second_question_lowers_to_partial_at_most() -> None:
    assert Then(Says(Status.PASSED), Says(Status.FAILED, "缺"))(SITE, CASE).status is Status.PARTIAL
    assert Then(Says(Status.PASSED), Says(Status.UNKNOWN, "缺"))(SITE, CASE).status is Status.UNKNOWN
    assert Then(Says(Status.FAILED, "晚"), Says(Status.PASSED))(SITE, CASE).status is Status.FAILED


def test_lesser_keeps_everything_but_a_pass() -> None:
    lowered = Lesser(Says(Status.PASSED), but="不在本级", fix="补")(SITE, CASE)
    assert (lowered.status, lowered.fix) == (Status.PARTIAL, "补")
    assert "不在本级" in lowered.reason
    assert Lesser(Says(Status.UNKNOWN), but="", fix="")(SITE, CASE).status is Status.UNKNOWN


def test_facet_chooses_its_check_and_needs_tell_all() -> None:
    check = ByFacet((("行政强制", Says(Status.FAILED, "强制")),), Says(Status.PASSED, "全部"))
    assert check(SITE, case(facet="行政强制")).reason == "强制"
    assert check(SITE, case(facet="行政处罚")).reason == "全部"
    assert check(SITE, CASE).reason == "全部"
    assert {n.column for n in check.needs()} == {"强制", "全部"}
