"""What a page labels of its document (文号, 成文日期, 发布日期, 有效性), and whether every document states what it must."""

from __future__ import annotations

from dataclasses import dataclass

from checks.documents import look_up
from checks.elements import stated
from checks.evidence import Case, Document, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.readings import read
from checks.selections import Selection
from checks.titles import dated


@dataclass(frozen=True, slots=True)
class EveryDocumentStates:
    """合格: each document of the selection states every element; 部分合格 names those that lack some.

    An element counts when it is a labelled field of the page (``fields``: 文号, 成文日期, 发布日期, 有效性 ...) or stated in its text.
    """

    selection: Selection
    elements: tuple[str, ...]
    latest: int = 50

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"“{self.selection.columns[0]}”栏目的每份{self.selection.what}都写明{'、'.join(self.elements)}"

    def needs(self) -> tuple[Need, ...]:
        """Lists and pages."""
        return self.selection.need(bodies=True, newest=self.latest)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Open each document in turn."""
        looked = look_up(self.selection, site, case)
        if looked.missing:
            return looked.missing
        lacks: list[tuple[Document, tuple[str, ...]]] = []
        unread_parts: list[str] = []
        for document in looked.chosen[: self.latest]:
            reading = read(site, (document,), attachments=False)
            told = stated(reading, tuple(e for e in self.elements if not has_field(document, e)))
            if told.lacking and reading.unread:
                unread_parts += reading.unread
            elif told.lacking:
                lacks.append((document, told.lacking))
        return self._weigh(looked.chosen[: self.latest], lacks, unread_parts)

    def _weigh(
        self, chosen: tuple[Document, ...], lacks: list[tuple[Document, tuple[str, ...]]], unread_parts: list[str]
    ) -> Finding:
        evidence = unique_evidence(
            [*(d.as_evidence(f"缺少{'、'.join(m)}") for d, m in lacks), *(d.as_evidence() for d in chosen[:10])]
        )
        what = self.selection.what
        if not lacks and not unread_parts:
            return Finding(Status.PASSED, f"{len(chosen)}份{what}均写明{'、'.join(self.elements)}", evidence, found=chosen)
        if not lacks:
            return Finding(
                Status.UNKNOWN, f"有{what}未能打开，无法核查要素（{'；'.join(unread_parts[:3])}）", evidence, found=chosen
            )
        told = "；".join(f"{dated(d)}缺少{'、'.join(m)}" for d, m in lacks[:5])
        more = f"等{len(lacks)}份" if len(lacks) > 5 else ""
        bare = len(lacks) == len(chosen) and all(set(m) == set(self.elements) for _, m in lacks)
        status = Status.FAILED if bare else Status.PARTIAL
        missing = "、".join(e for e in self.elements if any(e in m for _, m in lacks))
        fix = f"在文件页面补齐{what}缺少的{missing}"
        return Finding(status, f"{what}要素不全：{told}{more}", evidence, fix=fix, found=chosen)


FIELD_DATES = {
    "成文日期": ("成文日期", "生成日期", "发文日期", "印发日期"),
    "发布日期": ("发布日期", "公开日期", "发布时间", "公开时间"),
}


SHOWN_TO_READERS = ("页面标注", "标题下方")
"""How ``published_from`` begins where the day stands on the page for everybody to read."""


def has_field(document: Document, element: str) -> bool:
    """Whether the page itself labels this element (文号, 有效性, 索引号, 成文日期, 发布日期)."""
    if element == "文号":
        return bool(document.document_number)
    if element == "有效性":
        return bool(document.validity)
    if element == "索引号":
        return bool(document.index_number)
    if element == "发布日期" and (document.listed or (document.published_from or "").startswith(SHOWN_TO_READERS)):
        return True
    return any(label in document.dates for label in FIELD_DATES.get(element, (element,)))
