"""The district profile: which portal, which units, by what edition and day (contract section 2).

``load_profile`` answers a ``Profile`` or raises ``ProfileError`` with one Chinese message for each thing that is wrong, with
its line and key, because the person who reads them edits the file by hand.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from checks.evidence import Unit, UnitKind
from checks.reading.names import plain
from crawler.profile_hosts import address, host, is_private, on_hosts
from crawler.profile_marks import Location, MarkedDocument, ProfileSyntaxError, read_marked

Fault = tuple[Location, str]
"""Where in the profile, and what is wrong there."""


class ProfileError(Exception):
    """What is wrong with a profile: ``messages`` are Chinese sentences with file, line and key, one for each fault."""

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


def _text(value: str) -> str:
    if not value.strip():
        raise ValueError("不能为空")
    return value.strip()


def _code(value: str) -> str:
    if not re.fullmatch(r"[A-Z]\d{3}", value):
        raise ValueError(f"应是指标编码，如 A030，现为“{value}”")
    return value


def _contact(value: str) -> str:
    if "待填" in value:
        raise ValueError("请换成本单位的联系方式")
    if not re.fullmatch(r"mailto:[^@\s]+@[^@\s]+|https?://\S+", value):
        raise ValueError(f"应是 mailto:邮箱 或 https:// 开头的网址，现为“{value}”")
    return value


def _hours(value: str) -> str:
    match = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)", value)
    if match is None or match[1] + match[2] == match[3] + match[4]:
        raise ValueError(f'应是起止时间，如 "22:00-06:00"，现为“{value}”')
    return value


def _listed(value: object) -> object:
    """A list as a tuple; what is not a list is left for the type check to name."""
    return tuple(value) if isinstance(value, list) else value


Text = Annotated[str, AfterValidator(_text)]
Address = Annotated[str, AfterValidator(address)]
Host = Annotated[str, AfterValidator(host)]
Code = Annotated[str, AfterValidator(_code)]
Year = Annotated[int, Field(ge=2008, le=2100, strict=True)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Exemption(_Part):
    """A reviewed exception of one unit from one indicator, in force while ``until`` >= the judged day."""

    indicator: Code
    reason: Text
    until: date


class UnitEntry(_Part):
    """One unit as the profile lists it; several units may share one ``site``."""

    name: Text
    aliases: Annotated[tuple[Text, ...], BeforeValidator(_listed)] = ()
    kind: UnitKind
    site: Address
    columns: Mapping[str, Address] = Field(default_factory=dict)
    key: bool = False
    exempt: Annotated[tuple[Exemption, ...], BeforeValidator(_listed)] = ()

    def as_unit(self) -> Unit:
        """The unit as rules know it."""
        return Unit(self.name, self.kind, self.aliases, self.site, self.key)


class PortalEntry(_Part):
    """Where and how fast to crawl; ``requests_per_second`` counts per host, 0 means no limit."""

    home: Address
    hosts: Annotated[tuple[Host, ...], BeforeValidator(_listed)] = Field(min_length=1)
    link_hosts: Annotated[tuple[Host, ...], BeforeValidator(_listed)] = ()
    allow_private: bool = False
    requests_per_second: float = Field(default=1.0, ge=0, allow_inf_nan=False)
    hours: Annotated[str, AfterValidator(_hours)] | None = None
    contact: Annotated[str, AfterValidator(_contact)] | None = None

    def allows(self, url: str) -> bool:
        """Whether the URL lies on a host that may be crawled."""
        return on_hosts(url, self.hosts)

    def allows_link(self, url: str) -> bool:
        """Whether the URL lies on one of the other hosts where a linked page may be opened once."""
        return on_hosts(url, self.link_hosts)

    def open_at(self, moment: time) -> bool:
        """Whether crawling is allowed at that time of day; the window may run over midnight."""
        if self.hours is None:
            return True
        start, end = (time.fromisoformat(part) for part in self.hours.split("-"))
        return start <= moment < end if start < end else moment >= start or moment < end


class Profile(_Part):
    """A district: contract section 2. ``folder`` is where the file lies; ``records`` is relative to it."""

    district: Text
    edition: Year
    as_of: date | None = None
    year: Year | None = None
    portal: PortalEntry
    disabled: Annotated[tuple[Code, ...], BeforeValidator(_listed)] = ()
    units: Annotated[tuple[UnitEntry, ...], BeforeValidator(_listed)] = Field(min_length=1)
    records: Text | None = None
    folder: Annotated[Path, Field(exclude=True)] = Path()

    def judged_units(self) -> tuple[Unit, ...]:
        """The units as rules know them, in the profile's order."""
        return tuple(entry.as_unit() for entry in self.units)

    def unit(self, name: str) -> UnitEntry:
        """The unit of that name or alias; raises ``ProfileError`` naming near ones."""
        wanted = plain(name)
        for entry in self.units:
            if plain(entry.name) == wanted:
                return entry
        by_alias = [entry for entry in self.units if wanted in map(plain, entry.aliases)]
        if len(by_alias) == 1:
            return by_alias[0]
        near = get_close_matches(name, [entry.name for entry in self.units], n=3, cutoff=0.4)
        raise ProfileError((f"档案里没有单位“{name}”" + (f"；是不是：{'、'.join(near)}？" if near else ""),))

    def judged_on(self, today: date) -> date:
        """The day to judge by: the profile's, else the one given."""
        return self.as_of or today

    def case_year(self, as_of: date) -> int:
        """The assessed year Y: the profile's, else the year of the judged day."""
        return self.year or as_of.year

    @property
    def records_folder(self) -> Path | None:
        """The folder of offline ledgers, if the profile names one."""
        return self.folder / self.records if self.records else None

    def digest(self) -> str:
        """SHA-256 of what the profile says, blind to comments, order of keys and where the file lies."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


def load_profile(path: str | Path) -> Profile:
    """The profile in that file; raises ``ProfileError`` with everything that is wrong."""
    path = Path(path)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ProfileError((f"找不到档案文件：{path}",)) from None
    except IsADirectoryError:
        raise ProfileError((f"读不了档案文件 {path}：是文件夹，不是文件",)) from None
    except PermissionError:
        raise ProfileError((f"读不了档案文件 {path}：没有权限",)) from None
    except OSError as error:
        raise ProfileError((f"读不了档案文件 {path}：{error.strerror or error}",)) from None
    return read_profile(raw, path)


def placed_faults(path: Path, faults: Iterable[Fault]) -> tuple[str, ...]:
    """Messages with file, line and key for faults that only a look beyond the profile could find."""
    return _messages(path, read_marked(path.read_bytes()), list(faults))


def read_profile(raw: bytes, path: Path) -> Profile:
    """The profile that these bytes hold; ``path`` names the file in messages and anchors relative folders."""
    try:
        document = read_marked(raw)
    except ProfileSyntaxError as error:
        raise ProfileError((f"{path.name} 第 {error.line} 行：{error.reason}",)) from None
    faults = list(document.faults)
    profile: Profile | None = None
    if isinstance(document.data, dict):
        faults += _folder_faults(document.data)
        try:
            profile = Profile.model_validate({**document.data, "folder": path.parent})
        except ValidationError as error:
            faults += _model_faults(error)
    else:
        faults.append(((), "应是“键: 值”的列表，第一层要有 district、edition、portal、units"))
    if profile is not None:
        faults += _cross_faults(profile)
    if profile is None or faults:
        raise ProfileError(_messages(path, document, faults))
    return profile


def _messages(path: Path, document: MarkedDocument, faults: list[Fault]) -> tuple[str, ...]:
    placed = sorted({(document.line(location), location_text(location), reason) for location, reason in faults})
    return tuple(f"{path.name} 第 {line} 行{f' {key}' if key else ''}：{reason}" for line, key, reason in placed)


def location_text(location: Location) -> str:
    """units[2].kind for ("units", 2, "kind")."""
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _folder_faults(data: Mapping[str, object]) -> Iterator[Fault]:
    """``folder`` is set by the loader; a profile that writes it gets the same answer as any unknown key."""
    if "folder" in data:
        yield ("folder",), "不认识的键“folder”"


_KINDS = "、".join(kind.value for kind in UnitKind)
_REASONS: Mapping[str, str] = {
    "string_type": "应是文字（若像数字或日期，请加引号）",
    "int_type": "应是整数",
    "int_parsing": "应是整数",
    "int_from_float": "应是整数",
    "float_type": "应是数字",
    "float_parsing": "应是数字",
    "finite_number": "应是有限的数字",
    "bool_type": "应是 true 或 false",
    "bool_parsing": "应是 true 或 false",
    "tuple_type": "应是列表，如 [甲, 乙] 或每行一个“- 甲”",
    "mapping_type": "应是“名称: 值”的对照",
    "dict_type": "应是“名称: 值”的对照",
    "model_type": "应是“键: 值”的一组内容",
    "model_attributes_type": "应是“键: 值”的一组内容",
    "date_type": "应是日期，如 2021-11-30",
    "date_parsing": "应是日期，如 2021-11-30",
    "date_from_datetime_parsing": "应是日期，如 2021-11-30",
    "date_from_datetime_inexact": "应只写日期，不带时刻，如 2021-11-30",
    "too_short": "不能为空，至少要有一项",
}


def _model_faults(error: ValidationError) -> Iterator[Fault]:
    for each in error.errors():
        location, kind, value = each["loc"], each["type"], each["input"]
        if kind == "missing":
            yield location[:-1], f"缺少“{location[-1]}”"
        elif kind == "extra_forbidden":
            yield location, _unknown_key(location)
        elif kind == "enum":
            yield location, f"只能是 {_KINDS}，现为“{value}”"
        elif kind in ("greater_than_equal", "less_than_equal"):
            bound = "不小于" if kind == "greater_than_equal" else "不大于"
            yield location, f"数值 {value} 超出允许范围（应{bound} {next(iter(each['ctx'].values())):g}）"
        elif kind == "too_short" and value:
            continue  # the list has entries; what is wrong with each is told at its own line
        elif kind == "value_error":
            yield location, str(each["ctx"]["error"])
        elif value is None:
            yield location, "不能为空"
        else:
            shown = f"，现为“{value}”" if isinstance(value, str | int | float) else ""
            yield location, _REASONS.get(kind, f"写法不对（{each['msg']}）") + shown


def _unknown_key(location: Location) -> str:
    models: Mapping[str, type[BaseModel]] = {"portal": PortalEntry, "units": UnitEntry, "exempt": Exemption}
    owner = next((models[part] for part in reversed(location[:-1]) if isinstance(part, str) and part in models), Profile)
    known = [name for name in owner.model_fields if name != "folder"]
    near = get_close_matches(str(location[-1]).lower(), known, n=1, cutoff=0.5)
    return f"不认识的键“{location[-1]}”" + (f"，是不是想写“{near[0]}”？" if near else f"；这里可以写：{'、'.join(known)}")


def _cross_faults(profile: Profile) -> Iterator[Fault]:
    """What no single key shows: names twice, addresses off the hosts, private addresses without leave."""
    yield from _name_faults(profile)
    portal = profile.portal
    addresses: list[tuple[Location, str]] = [(("portal", "home"), portal.home)]
    for i, unit in enumerate(profile.units):
        addresses.append((("units", i, "site"), unit.site))
        addresses += ((("units", i, "columns", name), url) for name, url in unit.columns.items())
    for location, url in addresses:
        if not portal.allows(url) and not (location[2:3] == ("columns",) and portal.allows_link(url)):
            yield location, f"网址的主机“{urlsplit(url).netloc}”不在 portal.hosts 里"
    for key in ("hosts", "link_hosts"):
        hosts = getattr(portal, key)
        for i, each in enumerate(hosts):
            if is_private(each) and not portal.allow_private:
                yield ("portal", key, i), f"“{each}”是本机或内网地址；确要抓取，请写 allow_private: true"
            if each in hosts[:i]:
                yield ("portal", key, i), f"主机“{each}”重复"
    public = [each for each in portal.hosts if not is_private(each)]
    if portal.requests_per_second == 0 and public:
        yield ("portal", "requests_per_second"), f"0（不限速）只能用于自己的测试服务器，不能用于“{public[0]}”"
    if portal.contact is None and public:
        yield ("portal",), "缺少“contact”：抓取公开网站时须在请求里留联系方式，如 mailto:office@example.gov.cn"


def _name_faults(profile: Profile) -> Iterator[Fault]:
    names: dict[str, str] = {}
    for i, unit in enumerate(profile.units):
        if plain(unit.name) in names:
            yield ("units", i, "name"), f"单位“{unit.name}”重复"
        names.setdefault(plain(unit.name), unit.name)
    for i, unit in enumerate(profile.units):
        for j, alias in enumerate(unit.aliases):
            owner = names.get(plain(alias))
            if owner is not None and owner != unit.name:
                yield ("units", i, "aliases", j), f"别名“{alias}”是另一单位“{owner}”的名称"
    for i, code in enumerate(profile.disabled):
        if code in profile.disabled[:i]:
            yield ("disabled", i), f"指标“{code}”重复"
