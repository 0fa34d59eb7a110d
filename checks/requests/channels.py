"""Ways to apply for information: an online form or an address for electronic mail, as pages show them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from checks.columns import Search, belongs, documents_in, find_columns, no_column, off_site, unread
from checks.evidence import Case, Document, Evidence, Finding, Site, Status, unique_evidence
from checks.needs import Need
from checks.page import Form, Link
from checks.reading.names import plain
from checks.readings import Reading, read
from checks.unit_columns import no_own_column

COLUMNS = ("依申请公开", "申请指南")

_APPLICANT = re.compile(r"申请人|姓名|公民|法人")
_WANTED = re.compile(
    r"(所需|需要|申请)(的)?(政府)?(信息|内容)|信息(名称|描述|内容|用途|索取)|内容描述|(获取|提供|答复)(信息)?(的)?(方式|介质|载体)|用途"
)
_ENTRY = re.compile(
    r"(在线|网上|网络)(提交|填写|填报|递交)?申请|我要申请|申请公开(入口|系统|平台)|(在线|网上)(填写|填报|提交|递交|受理)|申请(系统|平台|入口|提交)"
    r"|依申请公开(系统|平台|在线)|信息公开申请(系统|平台|入口)"
)
_OTHER_MATTER = re.compile(r"办事|许可|补贴|低保|政务服务|查询|进度|结果")

_TEMPERED = r"(?:(?!下载|查阅|查询|查看|邮寄|打印|领取|复制)[^。；;\n]){0,60}"
_ONLINE = re.compile(
    rf"(登[录陆]|通过|访问|进入|点击|利用|在){_TEMPERED}(网站|门户|网页|平台|系统|专栏|互联网|网址|网上|在线|www|http){_TEMPERED}"
    r"(填写|填报|提交|递交|提出|申请)"
    r"|(在线|网上|网络|互联网)(方式)?(提出|提交|填写|填报|递交)?申请[)）】]?[:：。\n][^\n]{8}"
)
_TO_COLUMN = re.compile(r"依申请公开[”\"』」]?(栏目|专栏|频道|页面)")
_REFUSED = re.compile(
    r"[^。；;，,\n]*(暂未|尚未|没有|未|暂不|不)(开通|开设|设置|受理|接受|接收|提供|支持|通过)[^。；;，,\n]{0,24}"
    r"(在线|网上|网络|互联网|电子邮件|邮箱|电子邮箱|数据电文)[^。；;，,\n]*"
)
_MAIL = re.compile(
    r"[A-Za-z0-9_][\w.+-]*\s*(?:[@＠#＃]|[(（\[]at[)）\]])\s*[A-Za-z0-9][\w-]*(?:[.．][\w-]+)+", re.IGNORECASE | re.ASCII
)
_NO_MAIL = re.compile(
    r"(?:不予?|暂不|拒绝)(?:接受|受理|接收|支持)[^。；;\n]{0,16}(?:电子邮件|电子邮箱|邮箱|邮件|E-?mail)", re.IGNORECASE
)
_FOR_COMPLAINTS = re.compile(r"(监督|投诉|举报|纠错|找错|信访|检举)[^。；;\n]{0,24}$")
_NOT_FOR_APPLICATIONS = re.compile(r"^[^。；;\n]{0,6}[(（,，]?[^。；;\n]{0,6}(仅供|仅用于|只供|只用于|不接[收受]|不受理)")


def request_form(forms: Iterable[Form]) -> Form | None:
    """The form on which a person can apply for information: it asks who applies and for what."""
    for form in forms:
        words = plain("|".join((*form.labels, *form.fields, *form.buttons)))
        if _APPLICANT.search(words) and _WANTED.search(words):
            return form
    return None


def entry_link(links: Iterable[Link], *, anywhere: bool) -> Link | None:
    """The link that leads to the online form; where not ``anywhere`` is meant, its words must speak of disclosure."""
    for link in links:
        words = plain(link.text)
        leads = link.url and not link.url.lower().startswith(("javascript:", "#", "mailto:"))
        if leads and _ENTRY.search(words) and not _OTHER_MATTER.search(words) and (anywhere or "公开" in words):
            return link
    return None


def told_in(text: str, *, formless: bool = False) -> str | None:
    """The statement of an online way or of a mail address for applications in a text without blanks, None where it has none.

    With ``formless`` a statement that only points to the column 依申请公开 does not count: nothing was found there.
    """
    kept = _REFUSED.sub("", text)
    online = next(
        (m for m in _ONLINE.finditer(kept) if not (formless and _TO_COLUMN.search(kept[m.start() : m.end() + 20]))), None
    )
    if online:
        return kept[online.start() : online.end() + 20].replace("\n", " ")
    for mail in _MAIL.finditer(kept) if not _NO_MAIL.search(text) else ():
        before, after = kept[max(0, mail.start() - 40) : mail.start()], kept[mail.end() : mail.end() + 30]
        if not _FOR_COMPLAINTS.search(before) and not _NOT_FOR_APPLICATIONS.match(after):
            return f"{before[-12:]}{mail[0]}".replace("\n", " ")
    return None


@dataclass(frozen=True, slots=True)
class OnlineRequest:
    """合格: an online form, a link to one, or a guide that tells an online way or a mail address for applications.

    The portal's common form serves every unit. Whether it works is the probe's to tell.
    """

    columns: tuple[str, ...] = COLUMNS

    def describe(self) -> str:
        """In Chinese, for the handbook."""
        return "设有在线申请入口，或者指南、申请须知写明在线申请方式或申请用的电子邮箱"

    def needs(self) -> tuple[Need, ...]:
        """The pages on applications and the guide, with their files."""
        return tuple(Need(c, None, bodies=True, attachments=True, newest=100) for c in self.columns)

    def __call__(self, site: Site, case: Case) -> Finding:
        """Look at forms and links, then read what the guide says."""
        search = find_columns(site, self.columns)
        own = _own_pages(search, site, case)
        shared = [c.page for c in search.shared if c.page]
        homes = [d for d in (site.home, site.portal.home) if d]
        return (
            self._entry([*own, *shared], homes, site)
            or self._landed(search)
            or self._told(own, site, search)
            or self._absent(search, own, site)
        )

    def _entry(self, pages: list[Document], homes: list[Document], site: Site) -> Finding | None:
        for page in (*pages, *homes):
            body = site.open(page)
            form = request_form((*page.forms, *body.forms))
            if form:
                quote = f"在线申请表单：{'、'.join(form.labels[:8]) or form.action}"
                return Finding(Status.PASSED, f"“{page.title}”页面设有在线申请表单", (page.as_evidence(quote),), found=(page,))
            anywhere = page in pages or page is site.home
            link = entry_link((*page.links, *body.links), anywhere=anywhere)
            if link:
                evidence = (page.as_evidence(f"入口链接：{link.text.strip()}"), Evidence(link.url, link.text.strip()))
                return Finding(Status.PASSED, f"“{page.title}”页面设有在线申请入口“{link.text.strip()}”", evidence, found=(page,))
        return None

    def _landed(self, search: Search) -> Finding | None:
        column = next((c for c in search.columns if c.offsite and c.landed and _ENTRY.search(plain(c.name))), None)
        if column is None:
            return None
        return Finding(Status.PASSED, f"“{column.name}”链接到统一的在线申请平台，已打开确认", (column.as_evidence(),))

    def _told(self, own: list[Document], site: Site, search: Search) -> Finding | None:
        # A guide that sends people to the column 依申请公开 is not believed where that column was seen to hold no form.
        formless = any(
            c.page and c.page.fetched and not site.open(c.page).unreadable and "依申请公开" in plain(c.name) for c in search.own
        )
        for page in own:
            quote = told_in(read(site, (page,)).text, formless=formless)
            if quote:
                reason = f"“{page.title}”写明了在线申请方式或电子邮箱：{quote[:60]}"
                return Finding(Status.PASSED, reason, (page.as_evidence(quote),), found=(page,))
        return None

    def _absent(self, search: Search, own: list[Document], site: Site) -> Finding:
        if not search.columns:
            return no_column(search, site)
        reading: Reading = read(site, own)
        if reading.unread:
            reason = f"申请指南有内容未能读取，无法核查在线申请方式（{'；'.join(reading.unread[:3])}）"
            return Finding(Status.UNKNOWN, reason, tuple(p.as_evidence() for p in own[:10]))
        if gap := unread(search) or off_site(search):
            return gap
        if not own and not search.own:
            return no_own_column(search, site) or no_column(search, site)
        evidence = unique_evidence(
            [
                *(p.as_evidence("未见在线申请方式和电子邮箱") for p in own[:6]),
                *(c.as_evidence() for c in search.columns[:3]),
                *search.looked_at,
            ]
        )
        told = f"已查看{'、'.join(f'“{p.title}”' for p in own[:3])}" if own else f"{search.found_as}栏目没有内容"
        return Finding(
            Status.FAILED,
            f"未开通在线申请渠道，也未提供申请用的电子邮箱：{told}",
            evidence,
            fix="在依申请公开栏目开通在线申请入口，或者在政府信息公开指南中写明受理申请的电子邮箱",
        )


def _own_pages(search: Search, site: Site, case: Case) -> list[Document]:
    """The unit's pages on applications; of the portal's those that are attributed to it, or all where the row has one owner.

    A portal page that the unit merely links to (the government's own guide) counts only where the unit has none.
    """
    common = {c.url for c in site.portal.columns}
    alone = replace(search, own=tuple(c for c in search.own if c.url not in common))
    for told in (alone, search):
        pages = [c.page for c in told.own if c.page]
        pages += [c.page for c in told.shared if c.page and belongs(c.page, site, case)]
        pages += [d for _, d in documents_in(told, site, case)]
        if pages:
            break
    return list({p.url: p for p in pages}.values())[:30]
