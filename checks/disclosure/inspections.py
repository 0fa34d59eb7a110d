"""What health inspections owe to the public: the plan, what came out, and what was done about it."""

from checks.deadlines import YEARLY
from checks.matrix import Trait
from checks.selections import Selection

_PLAN = "计划|方案|部署|要点|任务清单|(开展|做好|加强|进行|组织|实施).*(通知|意见)"
_INSPECTED = "检查|抽查|抽检|监督|监测|执法|整治|双随机"
_TOLD = f"{_INSPECTED}|巡查|督导|自查|点评|稽查|处罚|检测|检验|水质"
"""What makes 情况 or 信息 in a title those of an inspection: 医疗机构床位配置情况 is none."""
_RESULT = "结果|情况|通报|公示|公告|报告|总结|信息"

INSPECTION = (
    Trait("检查计划及方案", title=_PLAN, without="(结果|情况).*(通知|通报|公示|公告|报告)"),
    Trait(
        "检查结果",
        title=f"^(?!.*({_PLAN}))(?=.*({_TOLD})).*({_RESULT})",
        element="监督检查结果",
        expected=YEARLY,
        without="^(?!.*(结果|情况|总结)).*(计划|方案)",
    ),
    Trait(
        "处理信息",
        title="处罚|处理|查处|立案|曝光",
        element="监督检查处理",
        expected=YEARLY,
        without="^(?!.*(结果|情况|总结|处理)).*(计划|方案|部署|通知)",
    ),
)
"""A plan tells what will be checked: what it threatens is neither result nor handling."""


def inspections(what: str, named: str) -> Selection:
    """Documents of year Y on inspections, ``named`` (a regular expression) being enough where the title does not say 检查."""
    return Selection(
        columns=("医疗卫生",),
        what=what,
        title=f"检查|抽查|抽检|监督|监测|执法|整治|巡查|督导|双随机|点评|稽查|处罚|{named}",
        without="招聘|采购|招标|中标|教师|领导|党建|党风|考试|职称|普法|食品安全监督抽检",
        about="Y",
        elsewhere=f"({named}).*({_INSPECTED})|(卫生|医疗)(健康|计生)?(执法)?(随机)?监督.*(检查|抽查)",
    )
