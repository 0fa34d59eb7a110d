"""The bare deal: the columns stand, and nothing of what they are for is in them.

Not a variant of its own. It shows the rows failing on whatever system a unit lives on, where the bad deal has other faults to show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samples.contents.enforcement import ENFORCING
from samples.faults.changes import dropped, emptied
from samples.faults.deal import Deal, Plant
from samples.faults.deals import absences
from samples.faults.kinds import FAILED, LEFT_OUT, NOT_WHOLE, SOFT
from samples.model import SampleUnit

_LETTERS = {113: SOFT, 114: SOFT, 115: LEFT_OUT, 116: NOT_WHOLE, 119: NOT_WHOLE}
_TOLD = dict.fromkeys(range(88, 96), LEFT_OUT)
"""Interpretations of policies that are not there."""
_WITHOUT_POLICIES = ("kjj", "mzj", "rsj")
_NO_POLICIES = {3: SOFT, 4: FAILED, 5: FAILED, **_TOLD}
_WITHOUT_PARTS = ("tcj", "sjj")
_PARTS = ("gkzd", "fdzdgknr", "gknb")
"""Three of the four parts of the section; the guide is nowhere in this deal."""
_NO_PARTS = {
    **dict.fromkeys((1, 2, 4, 5, 11, 12, 13, 14, 30, *range(103, 107), *range(136, 143), *range(144, 158)), FAILED),
    **dict.fromkeys((3, 7, 15, 108, 109, 110), SOFT),
    **dict.fromkeys((107, 143), LEFT_OUT),
    **_TOLD,
}
_NO_PLATFORM = Plant("qzfb", (("hdjl", dropped),), dict.fromkeys((111, 112, 117, 118), FAILED), "没有互动交流平台", "no-platform")
_HIDDEN = frozenset(("zwgk", "search", "advanced", "tabs", "wza", "smart", "media"))


def bare_deal(units: Iterable[SampleUnit]) -> Deal:
    """Every matter of every unit away, and the few columns whose mere standing would answer a row."""
    return Deal(
        tuple(plant for unit in units for plant in (*absences(unit), *_more(unit))),
        portal_plants=(_NO_PLATFORM,),
        home_hidden=_HIDDEN,
    )


def _more(unit: SampleUnit) -> Iterator[Plant]:
    slug = unit.slug
    yield Plant(slug, (), {106: FAILED, 107: LEFT_OUT}, "建议提案栏目是空的")
    if slug in ENFORCING:
        yield Plant(slug, (), {34: FAILED}, "行政执法公示栏目是空的")
    if slug == "czj":
        yield Plant(slug, (), {52: FAILED}, "直达资金专栏是空的")
        yield Plant(slug, (("sfml", dropped),), dict.fromkeys((20, 21, 22), FAILED), "没有行政事业性收费栏目")
    if slug == "wjj":
        yield Plant(slug, (("yqfk", dropped),), dict.fromkeys((66, 67, 68, 69), FAILED), "没有疫情防控专栏")
    if slug == "qzfb":
        yield Plant(slug, (("hdjl", dropped),), _LETTERS, "没有互动栏目")
    else:
        rows = {**dict.fromkeys((78, 80, 138, 139), FAILED), 136: NOT_WHOLE}
        yield Plant(slug, (("gkzn", dropped), ("ysqgk", dropped)), rows, "没有指南，也没有依申请公开栏目")
    if slug in _WITHOUT_POLICIES:
        yield Plant(slug, (("zcwj", emptied),), _NO_POLICIES, "规范性文件栏目是空的")
    if slug in _WITHOUT_PARTS:
        yield Plant(slug, tuple((key, dropped) for key in _PARTS), _NO_PARTS, "专栏的四个部分都没有")
    if slug in ("zrzy", "fjq"):
        yield Plant(
            slug, (("juece", dropped),), {98: FAILED, 99: FAILED, **dict.fromkeys((100, 101, 102), SOFT)}, "没有行政决策栏目"
        )
