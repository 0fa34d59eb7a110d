"""How the disclosure section is built: are its four parts named word for word, in order, with nothing else beside them."""

from __future__ import annotations

from dataclasses import dataclass

from checks.columns import belongs
from checks.evidence import Case, Column, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.reading.names import plain
from checks.unit_columns import own_search

REFERENCE = ("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报")


@dataclass(frozen=True, slots=True)
class DesignShown:
    """需人工核查 with the names and order seen against the reference; none of the four parts at all is 不合格."""

    question: str

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return f"四个部分都没有的不合格；否则由人核查：{self.question}"

    def needs(self) -> tuple[Need, ...]:
        """Names only."""
        return tuple(Need(p, 0) for p in REFERENCE)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Compare the columns' names with the reference."""
        found: dict[str, Column] = {}
        blind = False
        for part in REFERENCE:
            search = own_search(site, (part,))
            blind = blind or bool(search.blind)
            whose = next((c for c in search.shared if any(belongs(d, site, case) for d in c.documents)), None)
            if there := next(iter(search.own), whose):
                found[part] = there
        lacking = [p for p in REFERENCE if p not in found]
        home = [site.home.as_evidence("专栏首页")] if site.home else []
        evidence = unique_evidence([*home, *(c.as_evidence(f"对应{p}") for p, c in found.items())])
        if not found:
            if blind or site.home is None or not site.home.fetched:
                return Finding(Status.UNKNOWN, "专栏首页或栏目导航未能看到，无法核查页面设计", evidence)
            fix = "按参考方案设置政府信息公开专栏四个部分"
            return Finding(Status.FAILED, f"没有{'、'.join(lacking)}中的任何一部分，未按参考方案设置专栏", evidence, fix=fix)
        renamed = [f"“{c.name}”（应为{p}）" for p, c in found.items() if plain(c.name) != p and p not in c.path]
        order = [c.url for c in (*site.columns, *site.portal.columns) if c.url in {f.url for f in found.values()}]
        wanted = [c.url for c in found.values() if c.url in order]
        parts = [f"缺{'、'.join(lacking)}"] if lacking else ["四个部分齐全"]
        parts += [f"名称不一致：{'、'.join(renamed)}"] if renamed else []
        parts += ["栏目顺序与参考方案不同"] if order != wanted else []
        return Finding(Status.NEEDS_REVIEW, f"{self.question}（{'；'.join(parts)}）", evidence)
