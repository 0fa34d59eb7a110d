"""What is published while a project is built: seven kinds of documents, of which not every unit owes every kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checks.documents import look_up
from checks.evidence import Case, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.selections import Selection
from checks.titles import dated, has_title

STAGES: dict[str, str] = {
    "批准结果信息": r"批复|核准|备案(证明|信息|结果)|立项|环评|环境影响|用地预审|规划许可|选址意见|可行性研究|初步设计|审批结果|批准结果",
    "招标投标信息": r"招标|中标|投标|资格预审|开标|评标",
    "征收土地信息": r"征收土地|土地征收|征地|拆迁|补偿安置|征收补偿",
    "重大设计变更信息": r"设计变更|变更设计|规划变更|变更公示",
    "施工有关信息": r"施工(许可|单位|进展|进度|信息|公告|图审查|管理)|开工|监理|项目(进展|进度)|建设(进展|进度)",
    "质量安全监督信息": r"质量.{0,4}(安全)?.{0,2}监督|安全监督|质量监督|质监|工程质量|施工安全|安全生产检查",
    "竣工有关信息": r"竣工|验收",
}
"""The kinds of the table's row, by the words of titles."""

SELECTION = Selection(
    columns=("项目实施",),
    what="重大建设项目实施信息",
    title="|".join(STAGES.values()),
    without="标准目录|公开目录|办法|制度|解读|培训|会议|招聘|指南|流程",
    about="Y",
    asking=True,
    elsewhere=r"(项目|工程).{0,20}(批复|核准|招标|中标|竣工|验收|施工许可|设计变更|质量监督)",
)


@dataclass(frozen=True, slots=True)
class ProjectStages:
    """合格 with all seven kinds in Y, 不合格 with none (到期后), otherwise 需人工核查 with what was seen and what was not.

    Whether a kind had to be there depends on what was built in the year: a person compares with the list of projects.
    """

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"本年度公开{'、'.join(STAGES)}"

    def needs(self) -> tuple[Need, ...]:
        """The lists of the year."""
        return SELECTION.need()

    def __call__(self, site: Site, case: Case) -> Finding:
        """Sort the year's documents by kind."""
        looked = look_up(SELECTION, site, case)
        if looked.missing:
            return looked.missing
        there: dict[str, list[Document]] = {
            kind: [d for d in looked.chosen if has_title(d, re.compile(pattern))] for kind, pattern in STAGES.items()
        }
        lacking = [kind for kind, documents in there.items() if not documents]
        evidence: tuple[Evidence, ...] = unique_evidence(d.as_evidence(kind) for kind, ds in there.items() for d in ds[:3])
        told = "、".join(f"{kind}{len(ds)}条（如{dated(ds[0])}）" for kind, ds in there.items() if ds)
        if not lacking:
            return Finding(Status.PASSED, f"{case.year}年{SELECTION.what}七类均有公开", evidence, found=looked.chosen)
        reason = f"{case.year}年已见{told}；未见{'、'.join(lacking)}，须对照项目清单确认是否应有"
        return Finding(Status.NEEDS_REVIEW, reason, evidence, found=looked.chosen)
