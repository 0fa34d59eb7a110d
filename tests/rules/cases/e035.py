"""E035 政务公开工作机构."""

from checks.evidence import Site, Status
from tests.rules.cases import RuleCase
from tests.rules.sites import SiteBuilder, case


def _site(title: str, text: str, column: str = "组织管理") -> Site:
    site = SiteBuilder()
    return site.column(column, site.document(title, "2021-03-06", text)).build()


BOTH = "示例区财政局政务公开工作领导小组办公室设在局办公室，主要职责：负责推进、指导本局政务公开工作。"

CASES = [
    RuleCase("机构和职责", "pass", _site("政务公开工作机构及职能", BOTH), case(), Status.PASSED),
    RuleCase(
        "只有机构",
        "near",
        _site("关于成立政务公开领导小组的通知", "成立政务公开工作领导小组，组长张某。"),
        case(),
        Status.PARTIAL,
        "职责",
    ),
    RuleCase("指南里的受理机构不代替", "near", _site("政府信息公开指南", BOTH, "政府信息公开指南"), case(), Status.FAILED),
    RuleCase(
        "公开征集的公告不是政务公开",
        "near",
        _site("关于公开征集中介机构违规问题线索的公告", "线索请寄局办公室。", "通知公告"),
        case(),
        Status.FAILED,
    ),
    RuleCase(
        "发在别的栏目", "near", _site("示例区财政局政务公开工作机构及职责", BOTH, "通知公告"), case(), Status.PARTIAL, "通知公告"
    ),
    RuleCase(
        "政务公开办公室发的文件不是机构和职责",
        "near",
        _site("国务院办公厅政府信息与政务公开办公室关于转发答复规范的函", "请参照执行。", "政府信息公开制度"),
        case(),
        Status.FAILED,
    ),
    RuleCase("都没有", "fail", _site("政府信息公开指南", "欢迎查阅", "政府信息公开指南"), case(), Status.FAILED),
    RuleCase("栏目看不到", "near", SiteBuilder().gap("组织管理").gap("政府信息公开指南").build(), case(), Status.UNKNOWN),
    RuleCase("政务公开工作栏目", "near", _site("政务公开工作机构及职能", BOTH, "政务公开工作"), case(), Status.PASSED),
    RuleCase("组织保障栏目", "near", _site("政务公开工作机构及职能", BOTH, "组织保障"), case(), Status.PASSED),
    RuleCase(
        "通知里明确专班",
        "near",
        _site("关于成立政务公开工作专班的通知", "专班设在局办公室，负责统筹政务公开工作。"),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "领导小组办公室负责日常工作",
        "near",
        _site("关于调整政务公开工作领导小组的通知", "成立政务公开领导小组，下设办公室，负责日常工作。"),
        case(),
        Status.PASSED,
    ),
    RuleCase(
        "区里的领导小组不是本单位的",
        "near",
        _site("示例区人民政府关于调整区政务公开领导小组的通知", BOTH),
        case(),
        Status.NEEDS_REVIEW,
    ),
]
