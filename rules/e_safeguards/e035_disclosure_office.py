"""E035 明确政务公开工作机构和职能

合格
    组织管理、工作机构类栏目里的文件或页面写明政务公开（政府信息公开）工作机构，并写明职责。

部分合格
    只写了机构或只写了职责；或者只在政府信息公开指南中写明，没有在组织管理类栏目公开。

不合格
    上述栏目和指南都没有写明。

整改
    在组织管理（工作机构）栏目公开政务公开工作机构名称和职责。

依据
    《中华人民共和国政府信息公开条例》第四条。
"""

from checks import AnyOf, DocumentStates, Selection
from checks.guide import GuideStates
from checks.misplaced import Misplaced
from rules import Rule

_ELEMENTS = ("政务公开工作机构", "政务公开工作职责")
_OFFICE = Selection(
    ("政务公开工作机构",),
    "政务公开工作机构及职能",
    title=r"公开.*(领导小组|机构|办公室|职责|职能|分工|组织|专班)|工作机构|组织管理|组织领导|组织机构",
    without=r"指南|年报|报告|申请公开|培训|考核",
)

RULE = Rule(
    id="E035",
    check=AnyOf(
        (
            DocumentStates(_OFFICE, elements=_ELEMENTS),
            Misplaced(
                GuideStates(_ELEMENTS),
                "政务公开工作机构及职能只写在政府信息公开指南中，没有在组织管理类栏目公开",
                "组织管理（工作机构）",
            ),
        )
    ),
)
