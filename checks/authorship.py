"""Whose thing a title announces: the unit's own, another body's, the government's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from checks.attribution import attribute, by_branch, forms_of, names_of
from checks.evidence import Document, Unit
from checks.reading.names import plain

_BODY = re.compile(
    r"(局|委员会|办公室|委|办|中心|街道(办事处)?|镇(人民政府)?|乡(人民政府)?|院|队|站|所|公司|联合会|总工会|协会|学会|妇联|残联|文联|工商联|科协|工作部"
    r"|组织部|宣传部|统战部|武装部|党校|学校|中学|小学|幼儿园|档案馆|图书馆|文化馆)$"
)

_TOWN = re.compile(r"[一-鿿]{2}([镇乡](人民)?政府|街道办事处)")
"""A town or its office, wherever a title or a source names it."""

_PARTY = re.compile(r"(公司|厂|店|商行|超市|合作社|事务所|个体工商户)$")


def core_name(name: str) -> str:
    """A unit's name without the place before it: 示例区财政局, 区财政局 -> 财政局."""
    bare = re.sub(r"^.{0,12}?(?<!社)(区|县|市|旗)(?=.{2,})", "", plain(name), count=1)
    return bare or plain(name)


def is_government_office(unit: Unit) -> bool:
    """Whether the unit answers for the government itself (区政府办公室, 管委会办公室)."""
    return re.search(r"(政府|管委会|管理委员会|党政)办公?室?$|^区?(县|市)?府办$", plain(unit.name)) is not None


def speaks_for(title: str, unit: Unit, district: str) -> bool | None:
    """Whose report a title announces: the unit's (True), another body's (False), or nobody named (None)."""
    told = plain(title)
    if (branch := by_branch(told, district)) != told and speaks_for(branch, unit, district):
        return True
    body = re.sub(r"\([^()]*\)", "", body_named(told))
    names = list(forms_of(unit))
    cores = [c for c in {*names, *(core_name(n) for n in names)} if len(c) >= 3]
    for name in sorted({*cores, *(c.replace("和", "") for c in cores)}, key=len, reverse=True):
        # An alias may be the mere name of the place, before which another body's name begins.
        if name in body and not _BODY.search(body.replace(name, "", 1)):
            return True
        if name in told and name not in body and len(name) >= 4:
            return True
    if _BODY.search(body):
        return False
    if of_government(told) or (district and body == plain(district)):
        return is_government_office(unit)
    return None


def is_anothers(document: Document, unit: Unit, district: str) -> bool:
    """Whether a document's title names a body that is not the unit, or a town published it that is not: judged or not, it is that one's.

    What the government itself publishes may be its office's or a bureau's; a firm is whom a document is about.
    """
    own = tuple(forms_of(unit))
    for told in (plain(document.title), plain(document.source or "")):
        if _TOWN.search(told) and not any(form in told for form in own):
            return True
    if _PARTY.search(body_named(document.title)):
        return False
    governments = of_government(document.title) and not _TOWN.search(body_named(document.title))
    return not governments and speaks_for(document.title, unit, district) is False


def body_named(title: str) -> str:
    """What stands before the year or the matter of a title: the name of a body, mostly."""
    before = re.split(
        r"(19|20)\d{2}|政府信息公开|信息公开|政务公开|(?<=[局委办室府镇乡处])(?:关于|转发|印发)", plain(title), maxsplit=1
    )[0]
    return re.sub(r"^(关于|中共|\()+", "", before)


_HIGHER = re.compile(
    r"^(?!.*转发)(国务院|中共中央|全国人大|国家[一-鿿]{2,10}(局|委员会|委|部)|[一-鿿]{0,5}(省|自治区)(?![级市直])[一-鿿]{0,8}?(厅|局|委员会|委|办公室|政府|中心))"
)


def of_higher(title: str, unit: Unit, district: str) -> bool:
    """Whether a title begins with a body of the nation or a province (省水利厅), and names neither the unit nor the district.

    A city's bodies are not told apart: districts are cities, and units branches of a city's.
    """
    told = plain(title)
    return _HIGHER.match(told) is not None and not any(n in told for n in (plain(district) or told, *forms_of(unit)))


def of_government(title: str) -> bool:
    """Whether a title announces something of a government rather than of one of its bodies."""
    return re.search(r"(人民政府|政府|管委会|全?省|全?市|全?区|全?县)$", body_named(title)) is not None


_ISSUER = re.compile(r"(国务院|政府|办公厅|办公室|委|委员会|局|厅|部|中心|领导小组|办事处)$")
_GOVERNMENT = re.compile(r"政府|管委会|管理委员会")
_ABOVE = re.compile(r"国务院|国办|省|自治区|(?<!城)市(人民政府|政府|委|局)")


def issued_by_another(title: str, unit: Unit, district: str) -> bool:
    """Whether a title names before 关于, 印发, 转发 a body that is not the unit: 国务院办公厅关于印发….

    The office that answers for the government also issues what the government's small groups do.
    """
    issuer = re.split(r"关于|印发|转发|《", plain(title), maxsplit=1)[0]
    if not _ISSUER.search(issuer) or attribute(names_of((unit,), district), title=issuer):
        return False
    return not is_government_office(unit) or _ABOVE.search(issuer) is not None


def of_another(document: Document, unit: Unit, district: str) -> bool:
    """Whether a title says that the thing is another body's: by who issues it, or by the body that it names."""
    return issued_by_another(document.title, unit, district) or speaks_for(document.title, unit, district) is False


def reposted(document: Document, unit: Unit, district: str) -> bool:
    """Whether a document is another body's that the unit only reposted, by who issues it in its title or by its source.

    What the district's government issues counts as its departments', who draft it, but not as its towns'.
    """
    issuer = re.split(r"关于|印发|《", plain(document.title), maxsplit=1)[0]
    if issued_by_another(document.title, unit, district) and (unit.kind.is_town or not _GOVERNMENT.search(issuer)):
        return True
    told = issuer if _ISSUER.search(issuer) else plain(document.source or "")
    bare = told.replace(plain(district), "") if district else told
    if not bare or "转发" in bare or "分局" in bare or attribute(names_of((unit,), district), title=told):
        return False
    return re.search(r"国务院|国家|中国政府网|^(.{2,3}省|.{2,5}自治区|.{1,3}(?<!城)市(?!场))|[^公]厅", bare) is not None


def own_of(documents: Iterable[Document], told: Callable[[str], str], unit: Unit, district: str) -> tuple[Document, ...]:
    """Those of the documents that are the unit's: whose titles name it, else those that name nobody; ``told`` cuts a title down to its body."""
    spoken = [(d, speaks_for(told(d.title), unit, district)) for d in documents]
    return tuple(d for d, own in spoken if own) or tuple(d for d, own in spoken if own is None)
