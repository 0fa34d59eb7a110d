"""文号 in all the ways offices and their editors write them, brought to one form: 某政发〔2021〕5号."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_OPEN = r"[〔﹝\[(【〖{<《]"
_CLOSE = r"[〕﹞\])】〗}>》]"
_S = r"[ \t\r\n\u200b]*"
_NUMBER = re.compile(
    rf"(?P<maker>[\u4e00-\u9fa5A-Za-z](?:{_S}[\u4e00-\u9fa5A-Za-z]){{0,13}}){_S}"
    rf"(?:{_OPEN}{_S}(?P<y>(?:19|20)\d{{2}}){_S}年?{_S}{_CLOSE}?|(?P<y2>(?:19|20)\d{{2}}){_S}{_CLOSE}){_S}"
    rf"(?:(?P<kind>[字函]){_S})?(?:第{_S})?(?P<n>\d{{1,5}}){_S}(?P<hao>号)"
)
_BARE = re.compile(r"(?P<maker>[\u4e00-\u9fa5]{2,14})[〔﹝\[(]?(?P<y>20\d{2})[〕﹞\])]?[-年]?第?(?P<n>\d{1,4})号?")
_ORDER = re.compile(
    r"[\u4e00-\u9fa5]{2,20}(?:令|公告|通告)(?:〔(?:19|20)\d{2}〕|\((?:19|20)\d{2}\)|(?:19|20)\d{2}年)?第?[〇一二三四五六七八九十百零\d]{1,6}号"
    r"|(?:(?:19|20)\d{2}年)?第[〇一二三四五六七八九十百零\d]{1,6}号(?:令|公告|通告)?"
)
_NOTHING = re.compile(r"(?:无|暂无|没有|空|未编号|无文号|null|none|undefined|[-/.\\*_\s])*", re.IGNORECASE)
# What comes before the maker's short name in running text is not part of it.
_LEADING = re.compile(
    r"^.*(?:根据|按照|依据|依照|遵照|执行|落实|贯彻|转发|印发|下发|废止|修改|修订|停止|参照|文号|字号|编号|文件|通知|意见|方案|办法|规定|决定|号|的|以|见)(?=.)"
)  # fmt: skip


def find_document_number(text: str) -> str | None:
    """The first 文号 in the text in the form 某政发〔2021〕5号; None where none stands. One bracket is enough, none is not."""
    return next(find_document_numbers(text), None)


def find_document_numbers(text: str) -> Iterator[str]:
    """Every 文号 in the text in order, repetitions included."""
    if "号" not in text:
        return
    folded = unicodedata.normalize("NFKC", text)
    for match in _NUMBER.finditer(folded):
        maker = _maker(match["maker"], folded[max(match.start() - 1, 0) : match.start()])
        if maker:
            yield f"{maker}〔{match['y'] or match['y2']}〕{match['kind'] or ''}{int(match['n'])}号"


def read_document_number(value: str) -> str | None:
    """The 文号 in a field that is labelled so, where brackets or 号 may lack (某财金2025197); 无 and dashes are none.

    Orders and announcements (国务院令第711号, 2021年第3号) are kept as written.
    """
    found = find_document_number(value)
    if found:
        return found
    folded = re.sub(r"[\s\u200b]+", "", unicodedata.normalize("NFKC", value))
    if _NOTHING.fullmatch(folded):
        return None
    if _ORDER.fullmatch(folded):
        return folded
    bare = _BARE.fullmatch(folded)
    return f"{bare['maker']}〔{bare['y']}〕{int(bare['n'])}号" if bare else None


def _maker(name: str, before: str) -> str:
    bare = re.sub(r"\s|\u200b", "", name)
    rest: str = _LEADING.sub("", bare)
    # 和 begins the short names of some counties; behind another number it only joins.
    if (
        (before in ("号", "、", ",", ")") or (rest != bare and bare[: -len(rest)].endswith("号")))
        and rest[0] in "和及与并"
        and len(rest) > 2
    ):
        return rest[1:]
    return rest
