"""A unit's policy documents and interpretations as a site, for the cases of C rows."""

from __future__ import annotations

from dataclasses import replace

from checks.evidence import Document, Site
from checks.page import Link
from tests.rules.sites import SiteBuilder

POLICY = "示例区财政局关于印发《示例区国有资产管理办法》的通知"
READING = "《示例区国有资产管理办法》政策解读"


def linked(document: Document, *targets: Document, area: str = "main") -> Document:
    """The document with links to others under their titles."""
    return replace(document, links=(*document.links, *(Link(t.title, t.url, area) for t in targets)))


class PolicySite:
    """Collects rows of the two columns; ``build`` freezes them."""

    def __init__(self, policies: str = "政策文件", readings: str = "政策解读") -> None:
        self.site = SiteBuilder()
        self.names = (policies, readings)
        self.policies: list[Document] = []
        self.readings: list[Document] = []

    def policy(
        self, published: str | None = "2021-09-13", title: str = POLICY, text: str | None = "第一条", **fields: object
    ) -> PolicySite:
        """Add a policy document."""
        self.policies.append(self.site.document(title, published, text, **fields))  # type: ignore[arg-type]
        return self

    def reading(
        self, published: str | None = "2021-09-15", title: str = READING, text: str | None = "解读", **fields: object
    ) -> PolicySite:
        """Add an interpretation."""
        self.readings.append(self.site.document(title, published, text, **fields))  # type: ignore[arg-type]
        return self

    def link(self, *, forward: bool = True, back: bool = True, area: str = "main") -> PolicySite:
        """Link the last policy and the last interpretation."""
        policy, reading = self.policies[-1], self.readings[-1]
        self.policies[-1] = linked(policy, reading, area=area) if forward else policy
        self.readings[-1] = linked(reading, policy, area=area) if back else reading
        return self

    def build(self) -> Site:
        """The site with both columns."""
        self.site.column(self.names[0], *self.policies).column(self.names[1], *self.readings)
        return self.site.build()


def _nobodys() -> Site:
    site = SiteBuilder()
    return site.column("政策解读", site.document(READING, "2021-09-15", "解读"), shared=True).build()


NOBODYS = _nobodys()
"""An interpretation in the portal's column that names no unit."""
