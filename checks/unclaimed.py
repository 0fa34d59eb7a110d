"""Documents of the portal's shared columns that no field, title or column gives to any unit.

They may be the judged unit's: where one of them answers a row, its absence cannot be told by a machine.
"""

from __future__ import annotations

from collections.abc import Iterable

from checks.authorship import is_anothers
from checks.columns import Search
from checks.evidence import Case, Column, Document, Finding, Status


def unclaimed(search: Search, case: Case) -> tuple[tuple[Column, Document], ...]:
    """The documents of the found shared columns that belong to nobody, published by the day of judgement; none where one unit owns all.

    What another body announces in its title is that one's, be it judged or not.
    """
    if case.sole:
        return ()
    nobodys = ((c, d) for c in search.shared for d in c.documents if not d.units and not is_anothers(d, case.unit, case.district))
    return tuple((c, d) for c, d in nobodys if (d.published or d.listed or case.as_of) <= case.as_of)


def whose(documents: Iterable[Document], search: Search, what: str) -> Finding:
    """需人工核查: whether one of these is the unit's."""
    found = tuple(documents)
    titles = "、".join(f"《{d.title}》" for d in found[:3])
    return Finding(
        Status.NEEDS_REVIEW,
        f"门户统一的“{search.shared[0].name}”栏目有{len(found)}条{what}没有写明发布单位，须由人确认有无本单位的：{titles}",
        tuple(d.as_evidence("未写明发布单位") for d in found[:10]),
        found=found,
    )
