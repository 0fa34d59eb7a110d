"""Offline ledgers (线下台账): what people wrote down that no page shows, one model for each kind.

A ledger is a table whose headings are the models' Chinese titles. ``read_rows`` turns its rows into frozen records and says in Chinese
what it could not read; nothing is guessed and no row is dropped without a word. ``Site.records`` maps a kind to a unit's records.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from checks.reading.dates import parse_date
from checks.reading.moments import parse_moment
from checks.reading.names import plain

YES = frozenset({"是", "有", "已", "√", "✓", "y", "yes", "true", "1", "正常", "成功"})
NO = frozenset({"否", "无", "未", "没有", "×", "x", "n", "no", "false", "0", "不正常", "失败"})


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = parse_date(value)
    if found is None:
        raise ValueError("不是日期，请写成2021-03-05的样子")
    return found


def _moment(value: object) -> object:
    if not isinstance(value, str):
        return value
    found = parse_moment(value)
    if found is None:
        raise ValueError("不是时间，请写成2021-03-05 14:30的样子")
    return found


def _yes_no(value: object) -> object:
    if not isinstance(value, str):
        return value
    word = plain(value).lower()
    if word in YES or word in NO:
        return word in YES
    raise ValueError("请填“是”或“否”")


def _one_of(words: Mapping[str, tuple[str, ...]]) -> BeforeValidator:
    def read(value: object) -> object:
        told = plain(str(value))
        for word, synonyms in words.items():
            if told == word or any(s in told for s in synonyms):
                return word
        raise ValueError(f"请填{'、'.join(words)}之一")

    return BeforeValidator(read)


Channel = Literal["在线", "电子邮件", "信函", "传真", "当面"]
ReplyForm = Literal["纸质", "电子", "当面", "查阅"]
Severity = Literal["特别重大", "重大", "其他"]
DayCell = Annotated[date, BeforeValidator(_day)]
MomentCell = Annotated[datetime, BeforeValidator(_moment)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
ChannelCell = Annotated[
    Channel,
    _one_of(
        {
            "电子邮件": ("邮箱", "邮件", "email", "E-mail"),
            "在线": ("网上", "网络", "互联网", "网站", "平台"),
            "信函": ("信", "邮寄", "挂号", "快递", "EMS"),
            "传真": (),
            "当面": ("现场", "窗口"),
        }
    ),
]
FormCell = Annotated[
    ReplyForm,
    _one_of(
        {
            "电子": ("邮箱", "邮件", "网上", "网络", "在线", "光盘", "传真"),
            "纸质": ("书面", "邮寄", "信函", "快递", "挂号", "纸面", "复印"),
            "当面": ("自取", "自行领取", "现场", "窗口"),
            "查阅": ("抄录",),
        }
    ),
]
SeverityCell = Annotated[Severity, _one_of({"特别重大": ("特大",), "重大": (), "其他": ("一般", "较大")})]


class Record(BaseModel):
    """What every ledger row has: the unit it is about."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, extra="ignore", str_strip_whitespace=True)

    unit: str = Field(alias="责任单位", min_length=1, description="与指标表写法一致")


class ApplicationTest(Record):
    """One test application for information, by its dates; empty cells mean that the thing did not happen."""

    number: str = Field(alias="件号", min_length=1, description="本次实测的编号，答复件用同一编号")
    channel: ChannelCell = Field(alias="申请渠道", description="在线、电子邮件、信函、传真、当面")
    submitted: DayCell = Field(alias="提交日期", description="提交或寄出的日期")
    delivered: YesNo | None = Field(None, alias="是否送达", description="是：提交成功或已签收；否：打不开、提交失败、退信")
    receipt: str = Field("", alias="回执号", description="查询码、挂号信号码等")
    signed: DayCell | None = Field(None, alias="签收日期", description="信函、快递的签收日")
    confirmed: DayCell | None = Field(None, alias="确认日期", description="平信、网络、传真申请，双方确认之日")
    failure: str = Field("", alias="失败情形", description="退信、报错、无人签收等，照实写")
    requested_form: FormCell | None = Field(None, alias="要求答复形式", description="纸质、电子、当面、查阅")
    correction_asked: DayCell | None = Field(None, alias="补正告知日期")
    corrected: DayCell | None = Field(None, alias="补正收到日期", description="机关收到补正材料之日")
    extension_told: DayCell | None = Field(None, alias="延期告知日期")
    third_party_from: DayCell | None = Field(None, alias="征求意见开始日期", description="征求第三方或其他机关意见")
    third_party_to: DayCell | None = Field(None, alias="征求意见结束日期")
    note: str = Field("", alias="备注")

    @property
    def received(self) -> date | None:
        """The day on which the office received it (条例第三十一条): handed over, signed for, or confirmed with the applicant."""
        if self.channel == "当面":
            return self.submitted
        if self.channel == "信函":
            return self.signed or self.confirmed
        return self.confirmed


class Reply(Record):
    """One reply that was received. Yes-no cells that are empty are decided from ``text`` where that is given."""

    number: str = Field(alias="件号", min_length=1, description="对应的申请件号")
    replied: DayCell = Field(alias="答复日期", description="答复书落款或送达日期")
    form: FormCell | None = Field(None, alias="答复形式", description="纸质、电子、当面、查阅")
    title: str = Field("", alias="文书名称", description="如：政府信息公开告知书")
    document_number: str = Field("", alias="文号")
    sealed: YesNo | None = Field(None, alias="加盖公章")
    text: str = Field("", alias="答复正文", description="答复书全文；填了正文，以下各项可空")
    errors: str = Field("", alias="文字差错", description="逐处写明；核对后确无差错填“无”，未核对留空")
    states_law: YesNo | None = Field(None, alias="说明法律依据")
    states_reason: YesNo | None = Field(None, alias="说明理由")
    review_body: str = Field("", alias="复议机关名称")
    review_address: str = Field("", alias="复议机关地址")
    review_term: str = Field("", alias="复议期限")
    court: str = Field("", alias="诉讼法院名称")
    court_address: str = Field("", alias="诉讼法院地址")
    court_term: str = Field("", alias="诉讼期限")
    note: str = Field("", alias="备注")


class NewMediaAccount(Record):
    """One account as a person found it, with the functions its menus offer."""

    platform: str = Field(alias="平台", min_length=1, description="微信、微博、客户端、抖音等")
    account: str = Field(alias="账号", min_length=1)
    url: str = Field("", alias="链接")
    checked: DayCell = Field(alias="核查日期")
    closed: YesNo | None = Field(None, alias="已注销或停用")
    site_entry: YesNo | None = Field(None, alias="政府网站入口")
    services: YesNo | None = Field(None, alias="办事服务")
    enquiries: YesNo | None = Field(None, alias="便民查询")
    interaction: YesNo | None = Field(None, alias="互动交流")
    note: str = Field("", alias="备注")


class NewMediaPost(Record):
    """One post of an account."""

    platform: str = Field(alias="平台", min_length=1)
    account: str = Field(alias="账号", min_length=1)
    title: str = Field(alias="标题", min_length=1)
    published: DayCell = Field(alias="发布日期")
    url: str = Field("", alias="链接")


class OpinionEvent(Record):
    """One matter of public concern and how it was answered; times by the minute, Asia/Shanghai."""

    event: str = Field(alias="舆情事项", min_length=1)
    severity: SeverityCell = Field(alias="级别", description="特别重大、重大、其他")
    occurred: MomentCell = Field(alias="发生时间", description="事件发生或舆情发现的时间")
    first_response: MomentCell | None = Field(None, alias="首次回应时间")
    response_url: str = Field("", alias="回应链接")
    press_conference: MomentCell | None = Field(None, alias="新闻发布会时间")
    press_url: str = Field("", alias="发布会链接")
    note: str = Field("", alias="备注")


KINDS: Mapping[str, type[Record]] = {
    "application_tests": ApplicationTest,
    "replies": Reply,
    "new_media_accounts": NewMediaAccount,
    "new_media_posts": NewMediaPost,
    "opinion_events": OpinionEvent,
}
"""Kind -> model; the kind is also the name of the ledger's file."""

LABELS: Mapping[str, str] = {
    "application_tests": "依申请公开实测",
    "replies": "依申请公开答复件",
    "new_media_accounts": "政务新媒体账号",
    "new_media_posts": "政务新媒体发布内容",
    "opinion_events": "政务舆情回应",
}
"""Kind -> what the office calls the ledger; a file may carry this name too."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read in row ``row`` of a ledger (the heading is row 1; 0 means the whole table)."""

    row: int
    message: str

    def __str__(self) -> str:
        return f"第{self.row}行：{self.message}" if self.row else self.message


def template_headers(kind: str) -> tuple[str, ...]:
    """The headings of a ledger in order. Raises KeyError for an unknown kind."""
    return tuple(_headings(kind))


def template_hints(kind: str) -> Mapping[str, str]:
    """Heading -> how to fill it in (必填 first where the cell must not be empty)."""
    return {
        str(field.alias): "，".join(filter(None, ("必填" if field.is_required() else "", field.description or "")))
        for field in KINDS[kind].model_fields.values()
    }


@cache
def _headings(kind: str) -> Mapping[str, str]:
    return {str(field.alias): name for name, field in KINDS[kind].model_fields.items()}


def kind_of(name: str) -> str | None:
    """The kind of a ledger by its file's stem, English or Chinese; None for a name that is neither."""
    told = plain(name)
    return next((k for k in KINDS if told == k), None) or next((k for k, label in LABELS.items() if plain(label) in told), None)


def read_rows(kind: str, rows: Iterable[Mapping[str, str]]) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """Records of a ledger's rows, and every row or heading that could not be read.

    Empty rows are skipped; a row with a bad cell is left out and reported with the cell's heading. Raises KeyError for an unknown kind.
    """
    model, headings = KINDS[kind], {plain(h): h for h in _headings(kind)}
    records: list[Record] = []
    problems: list[Problem] = []
    strange: dict[str, None] = {}
    for number, row in enumerate(rows, start=2):
        cells = {plain(str(k or "")): str(v).strip() for k, v in row.items() if v is not None and str(v).strip()}
        strange.update(dict.fromkeys(k for k in cells if k and k not in headings))
        known = {headings[k]: v for k, v in cells.items() if k in headings}
        if not known:
            continue
        try:
            records.append(model.model_validate(known))
        except ValidationError as error:
            problems += [Problem(number, _told(dict(detail))) for detail in error.errors()]
    if strange:
        problems.insert(0, Problem(1, f"看不懂的列：{'、'.join(strange)}；应为{'、'.join(headings.values())}"))
    return tuple(records), tuple(problems)


def _told(detail: Mapping[str, Any]) -> str:
    heading = str(detail["loc"][0]) if detail["loc"] else ""
    if detail["type"] == "missing":
        return f"缺少“{heading}”"
    message = str(detail["msg"]).removeprefix("Value error, ")
    return f"“{heading}”填的“{detail.get('input')}”有误：{message}"
