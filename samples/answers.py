"""What a careful evaluator must answer for the sample district, from the contract, the table and what was planted.

Nothing here looks at pages or rules: the good contents are good by their making, and each planted fault says what it does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import accumulate

from samples.contents import ON_PLATFORM
from samples.contents.enforcement import ENFORCING, PUNISHING
from samples.contents.social import CONTRIBUTORS
from samples.district import District
from samples.faults.general import ASSISTED
from samples.faults.kinds import UNKNOWN, UNSEEN
from samples.model import SampleUnit

_GROUPS = (("A", 77), ("B", 10), ("C", 8), ("D", 23), ("E", 44))
# Rows whose answer comes from ledgers, probes or people.
BY_HAND = frozenset((79, *range(81, 88), 127, 128, 129, 162))
EVERYONE = (
    1,
    2,
    11,
    12,
    30,
    *range(78, 96),
    *range(103, 111),
    *range(113, 117),
    120,
    *range(126, 130),
    *range(136, 149),
    *range(150, 158),
    162,
)
ALL_BUT_TOWNS = (3, 4, 5, 7)
POWERS = (13, 14, 15)
WITHOUT_POWERS = ("xfj", "tcj", "fjq")
PLANNERS = ("zrzy", "hbj", "jtys", "gxj", "scj")
# Rows that 区发展和改革局 only supervises, and who contributes.
LEADS: Mapping[int, tuple[str, ...]] = {8: PLANNERS, 46: CONTRIBUTORS, 47: CONTRIBUTORS}
SOLE: Mapping[str, tuple[int, ...]] = {
    "qzfb": (10, 25, 26, 27, 28, 96, 97, 111, 112, 117, 118, 119, 121, 122, 123, 124, 125, *range(130, 136), 161),
    "sfj": (6,),
    "fgj": (9, 44, 45),
    "czj": (18, 19, 20, 21, 22, 29, 31, 32, 52, 53, 54),
    "tjj": (23, 24),
    "mzj": (39, 40, 41, 42, 43, 48, 49, 50, 51),
    "ybj": (48, 49, 50, 51, 72),
    "jtj": (55, 56, 57, 58, 59, 149),
    "wjj": tuple(range(60, 70)),
    "rsj": (70, 71, 73, 74),
    "scj": (75, 76, 77),
    "zrzy": (98, 99, 100, 101, 102),
    "fjq": (98, 99, 100, 101, 102),
    "nyj": (158, 159),
    "wlj": (160,),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One scored pair: any of ``expect`` is right."""

    row: int
    unit: str
    expect: tuple[str, ...]
    why: str

    @property
    def code(self) -> str:
        """The indicator's code in the 2021 edition."""
        return code_of(self.row)

    def as_json(self) -> str:
        """The line of the truth file."""
        return json.dumps(
            {"code": self.code, "unit": self.unit, "expect": list(self.expect), "why": self.why}, ensure_ascii=False
        )


def code_of(row: int) -> str:
    """A001 for row 1, E044 for row 162. ValueError outside 1-162."""
    ends = list(accumulate(count for _, count in _GROUPS))
    for (letter, count), end in zip(_GROUPS, ends, strict=True):
        if 1 <= row <= end:
            return f"{letter}{row - end + count:03d}"
    raise ValueError(f"no row {row}")


def rows_of(unit: SampleUnit) -> tuple[int, ...]:
    """The rows that the table makes the unit answer for, in order; supervision of others' contents included."""
    rows = set(EVERYONE) | set(SOLE.get(unit.slug, ()))
    if not unit.is_town:
        rows |= set(ALL_BUT_TOWNS)
    if unit.slug not in WITHOUT_POWERS:
        rows |= set(POWERS)
    if unit.slug in PUNISHING:
        rows |= {16, 17}
    if unit.slug in ENFORCING:
        rows |= set(range(33, 39))
    for row, contributors in LEADS.items():
        if unit.slug in contributors or unit.slug == "fgj":
            rows.add(row)
    return tuple(sorted(rows))


def good_answer(row: int) -> tuple[str, ...]:
    """What the good contents deserve."""
    if row in BY_HAND:
        return ("needs_review",)
    return ("passed", "needs_review") if row in ASSISTED else ("passed",)


def lines(district: District) -> tuple[Line, ...]:
    """All scored pairs of a district, in the order of its units and of the table."""
    made: dict[tuple[int, str], Line] = {}
    for unit in district.units:
        for line in _unit_lines(district, unit):
            made[line.row, unit.slug] = line
    for row, contributors in LEADS.items():
        made[row, "fgj"] = _lead(
            row, next(u.name for u in district.units if u.slug == "fgj"), [made.get((row, slug)) for slug in contributors]
        )
    order = {unit.slug: place for place, unit in enumerate(district.units)}
    keys = sorted(made, key=lambda key: (order[key[1]], key[0]))
    return tuple(made[key] for key in keys if made[key].expect)


def _unit_lines(district: District, unit: SampleUnit) -> Iterator[Line]:
    deal = district.deal
    answers: dict[int, tuple[tuple[str, ...], str]] = {}
    for plant in (*deal.plants, *deal.portal_plants):
        if plant.slug == unit.slug:
            answers |= {row: (expect, plant.why) for row, expect in plant.answers.items()}
    if unit.slug == "qzfb":
        answers |= _home_answers(district)
    if unit.slug in ON_PLATFORM and any(plant.name == "no-platform" for plant in deal.portal_plants):
        answers |= dict.fromkeys((113, 114, 115, 116), ((), ""))
    if unit.slug != "zfj" and any(plant.slug == "zfj" and 33 in plant.answers for plant in deal.plants):
        answers[33] = ((), "全区的标准目录只在区综合行政执法局一处")
    down = unit.slug in deal.site_faults
    for row in rows_of(unit):
        expect, why = answers.get(row, (good_answer(row), "内容齐全" if row not in BY_HAND else "要靠实测、台账或人工"))
        if down and row not in BY_HAND:
            expect, why = (UNSEEN if row in ASSISTED else UNKNOWN), "该单位整个目录503"
        yield Line(row, unit.name, expect, why)


def _home_answers(district: District) -> dict[int, tuple[tuple[str, ...], str]]:
    """What is wrong with the portal's home page."""
    hidden = district.deal.home_hidden
    out: dict[int, tuple[tuple[str, ...], str]] = {}
    if "zwgk" in hidden:
        out[135] = (("failed",), "首页没有“政府信息公开”入口")
    elif "zwgk" in district.deal.home_names:
        out[135] = (("failed", "partial"), f"首页入口叫“{district.deal.home_names['zwgk']}”，不叫“政府信息公开”")
    if "search" in hidden:
        # The boxes on inner pages remain, so what the search page shows can be judged either way.
        out |= {121: (("failed", "partial"), "首页没有检索框和高级检索"), 122: ((), ""), 123: ((), ""), 124: ((), "")}
    elif "advanced" in hidden:
        out[121] = (("partial",), "有简单检索，没有高级检索")
    if "tabs" in hidden and "search" not in hidden:
        out[124] = (("failed",), "检索结果没有分类")
    if "wza" in hidden:
        out[125] = (("failed",), "首页没有无障碍浏览")
    if "smart" in hidden:
        out[115] = ((), "")
    return out


def _lead(row: int, name: str, parts: list[Line | None]) -> Line:
    """The supervisor's line: all passed, some not, none seen."""
    if any(part is None or not part.expect for part in parts):
        return Line(row, name, (), "有的单位没有定论")
    expects = [set(part.expect) for part in parts if part is not None]
    answers = []
    if all("passed" in expect for expect in expects):
        answers.append("passed")
    if any(expect - {"passed"} for expect in expects):
        answers.append("partial")
    if any("needs_review" in expect for expect in expects):
        answers.append("needs_review")
    if all("unknown" in expect for expect in expects):
        answers = ["unknown"]
    return Line(row, name, tuple(answers), "按提供内容的单位汇总")


def read(variant: str) -> tuple[dict[str, object], ...]:
    """The lines of the bundled truth file, as plain data. FileNotFoundError for a variant without one."""
    text = files("samples").joinpath("truth", f"{variant}.jsonl").read_text(encoding="utf-8")
    return tuple(json.loads(line) for line in text.splitlines())
