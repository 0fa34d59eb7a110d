"""Policy documents and their interpretations: in time, and how many of the important ones are interpreted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from checks.authorship import reposted
from checks.columns import find_columns, no_column, off_site, unread
from checks.deadlines import CalendarNotCoveredError, add_workdays, workdays_between
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.interpretation.pairs import INTERPRETATIONS, POLICIES, Gathered, Pair, paired
from checks.needs import Need
from checks.notes import NOTE, review_note
from checks.reading.names import plain
from checks.titles import dated, day_of
from checks.unclaimed import unclaimed, whose

DAYS = 3
"""Workdays after a policy document within which its interpretation is due."""

RULES = re.compile(r"办法|规定|细则|措施|规划|实施意见|若干意见|实施方案|行动方案|行动计划|政策")
INTERNAL = re.compile(
    r"任免|任职|免职|人事|表彰|表扬|嘉奖|通报|领导小组|指挥部|委员会成员|成立|分工|值班|放假|会议|督查|考核|批复|公示|公告|招标|采购|预算|决算|年报|年度报告"
    r"|征求意见|征集|草案|废止|清理|失效|机构编制|三定|职能配置|工作要点|整改|目录|名单|转发|解读|培训|应急演练|总结|招聘|听证"
    r"|政务公开|信息公开|普法|法治(政府)?建设|依法行政|信访|专项(整治|检查)|宣传|竞赛|比赛|创建|活动方案|排查|党建|党组|党风|廉政|主题教育|学习教育|巡察"
    r"|公务用车|考勤|内控|内部(控制|管理|审计)|局机关|机关内部|保密|印章|工作制度|议事规则|应急预案"
)
KEY_TOPICS = re.compile(
    r"六稳|六保|稳(岗|就业|增长|投资|外贸|外资)|保(居民|就业|民生|市场主体|供|粮食|能源)|营商环境|放管服|一次办好|一网通办|审批|简化|惠企|纾困|减税|降费"
    r"|疫情|防控|乡村振兴|脱贫|农业|农村|三农|耕地|粮食|民生|就业|创业|教育|招生|医疗|医保|卫生|养老|托育|社保|社会保险|救助|低保|住房|棚改|物业"
    r"|安全|消防|应急|防汛|食品|药品|环境|污染|补贴|补助|人才|经济|产业|发展"
)


def important(policy: Document) -> bool:
    """Whether a policy document is one that asks for an interpretation by its title."""
    title = plain(policy.title)
    return RULES.search(title) is not None and INTERNAL.search(title) is None


def on_topic(policy: Document) -> bool:
    """Whether a policy document is about one of the matters that row 91 names."""
    return INTERNAL.search(plain(policy.title)) is None and KEY_TOPICS.search(plain(policy.title)) is not None


def needs_of_pairs() -> tuple[Need, ...]:
    """Both sorts of pages, of Y and the year before."""
    own = tuple(Need(c, 1, bodies=True, newest=200) for c in INTERPRETATIONS)
    return (*own, *(Need(c, 1, bodies=True, newest=200) for c in POLICIES))


def of_year(documents: Iterable[Document], case: Case, year: int) -> tuple[Document, ...]:
    """Those published in ``year`` up to the day of judgement."""
    return tuple(d for d in documents if (day := day_of(d)) and day.year == year and day <= case.as_of)


def recent(documents: Iterable[Document], case: Case) -> tuple[Document, ...]:
    """Those of Y; where there are none yet, those of the year before."""
    everything = tuple(documents)
    return of_year(everything, case, case.year) or of_year(everything, case, case.previous)


def nothing_to_judge(gathered: Gathered, site: Site, case: Case) -> Finding | None:
    """The finding where the unit's interpretations are missing altogether: column lacking, unseen, empty, only a note or nobody's; else None."""
    if gathered.interpretations:
        return None
    search = find_columns(site, INTERPRETATIONS)
    if not search.columns:
        return no_column(search, site)
    notes = tuple(d for c in search.columns for d in c.documents if NOTE.search(plain(d.title)))
    if notes:
        return review_note(notes, "政策解读")
    empty = Finding(
        Status.FAILED,
        f"{search.found_as}栏目没有本单位的解读材料",
        tuple(c.as_evidence("没有本单位的条目") for c in search.columns[:5]),
        fix=f"在{search.found_as}栏目发布本单位政策文件的解读材料",
    )
    nobodys = tuple(d for _, d in unclaimed(search, case))
    return unread(search) or off_site(search) or (whose(nobodys, search, "政策解读") if nobodys else empty)


@dataclass(frozen=True, slots=True)
class InterpretedInTime:
    """合格: every policy document of Y that asks for it has an interpretation within three workdays; what another body issued does not.

    Documents are by_policy by title, 文号 and links. Those that are by_policy count, and those without a pair whose title makes rules
    (办法, 规定, 细则 ...); internal matters do not. A year without a calendar is 未能核查.
    """

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"政策文件公开后{DAYS}个工作日内发布解读"

    def needs(self) -> tuple[Need, ...]:
        """Documents and interpretations."""
        return needs_of_pairs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare the days of each pair."""
        gathered, pairs = paired(site, case)
        policies = recent((p for p in gathered.policies if not reposted(p, case.unit, case.district)), case)
        year = day_of(policies[0]).year if policies else case.year  # type: ignore[union-attr]
        by_policy: dict[str, list[Pair]] = {}
        for pair in pairs:
            by_policy.setdefault(pair.policy.url, []).append(pair)
        asked = [p for p in policies if p.url in by_policy or important(p)]
        known = {p.url for p in gathered.policies}
        strays = (p.policy for p in pairs if p.policy.url not in known and _in(p.policy, year))
        elsewhere = {p.url: p for p in strays if not reposted(p, case.unit, case.district)}
        asked += elsewhere.values()
        if not asked:
            return self._nothing(gathered, site, case)
        try:
            return self._weigh([(p, self._late(p, by_policy.get(p.url, []), case)) for p in asked], by_policy, site)
        except CalendarNotCoveredError as error:
            return Finding(Status.UNKNOWN, f"不能计算解读是否及时：{error}", tuple(p.as_evidence() for p in asked[:10]))

    def _late(self, policy: Document, pairs: list[Pair], case: Case) -> str | None:
        """Why the policy's interpretation is not in time; empty for 未到期; None where it is in time."""
        day = day_of(policy)
        if day is None:
            return "读不到发布日期"
        due = add_workdays(day, DAYS, case.holidays)
        days = [d for p in pairs if (d := day_of(p.interpretation))]
        if not pairs:
            return "" if case.as_of <= due else f"{day.isoformat()}公开，未见解读"
        if not days:
            return "解读读不到日期"
        first = min(days)
        if first <= due:
            return None
        over = workdays_between(due, first, case.holidays)
        return f"{day.isoformat()}公开，应在{due.isoformat()}前解读，{first.isoformat()}才解读，超过{over}个工作日"

    def _weigh(self, judged: list[tuple[Document, str | None]], by_policy: dict[str, list[Pair]], site: Site) -> Finding:
        bad = [(d, why) for d, why in judged if why]
        good = [d for d, why in judged if why is None]
        shown = [
            e
            for d, why in (*bad[:8], *((g, None) for g in good[:6]))
            for e in (
                d.as_evidence(why or "按期解读"),
                *(p.interpretation.as_evidence(f"配对依据：{'、'.join(p.how)}") for p in by_policy.get(d.url, [])[:1]),
            )
        ]
        evidence = unique_evidence(shown)
        if not bad and not good:
            return Finding(Status.NOT_DUE, f"政策文件公开未满{DAYS}个工作日，解读尚未到期", evidence)
        if not bad:
            told = str(by_policy[good[0].url][0]) if good[0].url in by_policy else ""
            return Finding(Status.PASSED, f"{len(good)}份政策文件均在公开后{DAYS}个工作日内解读，如{told}", evidence)
        unsure = self._unsure(bad, site)
        if unsure:
            return unsure
        told = "；".join(f"《{d.title}》{why}" for d, why in bad[:5])
        more = f"等{len(bad)}份" if len(bad) > 5 else ""
        status = Status.PARTIAL if good else Status.FAILED
        reason = f"应解读的{len(bad) + len(good)}份政策文件中{len(bad)}份未在{DAYS}个工作日内解读：{told}{more}"
        bare = "、".join(f"《{d.title}》" for d, _ in bad if d.url not in by_policy)
        fix = f"{f'补发{bare}的解读材料，' if bare else ''}今后在文件公开后{DAYS}个工作日内发布解读"
        return Finding(status, reason, evidence, fix=fix)

    def _unsure(self, bad: list[tuple[Document, str]], site: Site) -> Finding | None:
        dateless = [d for d, why in bad if "读不到" in why]
        search = find_columns(site, INTERPRETATIONS)
        unpaired = any("未见解读" in why for _, why in bad)
        if dateless:
            told = "、".join(dated(d) for d in dateless[:3])
            return Finding(
                Status.UNKNOWN,
                f"政策文件或解读读不到日期，不能核查是否及时：{told}",
                tuple(d.as_evidence() for d in dateless[:10]),
            )
        if not unpaired:
            return None
        if not search.columns and search.blind:
            return no_column(search, site)
        short = [c for c in search.columns if not c.offsite and not c.seen_since(min(day_of(d) or date.max for d, _ in bad))]
        if short:
            return Finding(
                Status.UNKNOWN, "政策解读栏目未能读完，不能断定文件未解读", tuple(c.as_evidence(c.gap or "") for c in short)
            )
        return unread(search) or off_site(search)

    def _nothing(self, gathered: Gathered, site: Site, case: Case) -> Finding:
        search = find_columns(site, POLICIES)
        if missing := nothing_to_judge(gathered, site, case):
            return missing
        if not search.columns and search.blind:
            return no_column(search, site)
        if gap := unread(search):
            return gap
        evidence = unique_evidence(
            [
                *(c.as_evidence() for c in search.columns[:3]),
                *(d.as_evidence() for d in gathered.interpretations[:5]),
                *search.looked_at,
            ]
        )
        told = f"{search.found_as}栏目" if search.columns else "本单位栏目"
        reason = f"{told}{case.year}年未见须解读的政策文件，无法配对，须由人确认是否确无须解读的文件"
        return Finding(Status.NEEDS_REVIEW, reason, evidence)


def _in(policy: Document, year: int) -> bool:
    day = day_of(policy)
    return day is not None and day.year == year


@dataclass(frozen=True, slots=True)
class ShareInterpreted:
    """How many of Y's policy documents on the key matters are interpreted: none 不合格, all 合格, else a person decides with the list."""

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "重点工作政策文件的解读比例"

    def needs(self) -> tuple[Need, ...]:
        """Documents and interpretations."""
        return needs_of_pairs()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Count the pairs among the key documents."""
        gathered, all_pairs = paired(site, case)
        if missing := nothing_to_judge(gathered, site, case):
            return missing
        cut = case.as_of - timedelta(days=7)
        own = (p for p in gathered.policies if not reposted(p, case.unit, case.district))
        key = [p for p in recent(own, case) if on_topic(p) and (day_of(p) or date.max) <= cut]
        pairs = {p.policy.url: p for p in all_pairs}
        done = [p for p in key if p.url in pairs]
        open_ones = [p for p in key if p.url not in pairs]
        evidence = unique_evidence(
            [
                *(p.as_evidence("未见解读") for p in open_ones[:8]),
                *(pairs[p.url].interpretation.as_evidence(str(pairs[p.url])) for p in done[:8]),
                *(d.as_evidence() for d in gathered.interpretations[:3]),
            ]
        )
        told = f"重点工作政策文件{len(key)}份，已解读{len(done)}份"
        lacking = f"，未见解读：{'、'.join(dated(p) for p in open_ones[:5])}" if open_ones else ""
        if key and not open_ones:
            return Finding(Status.PASSED, told, evidence)
        if key and not done and all(important(p) for p in open_ones):
            return Finding(Status.FAILED, f"{told}{lacking}", evidence, fix="补发重点工作政策文件的解读材料")
        reason = (
            f"{told}{lacking}；比例是否达到要求须由人确认" if key else f"未见{case.year}年重点工作政策文件，须由人确认解读情况"
        )
        return Finding(Status.NEEDS_REVIEW, reason, evidence)
