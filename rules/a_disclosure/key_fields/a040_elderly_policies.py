"""A040 养老服务政策

合格
    养老服务一类栏目公开了养老服务扶持政策措施清单、养老机构投资指南和相关补贴政策三类。

部分合格
    三类中缺一类或两类；或者没有放在养老服务一类栏目。

不合格
    三类都没有；发给老年人本人的津贴、护理补贴政策由老年人补贴一条评估，不算在内。

整改
    在“养老服务”栏目补充公开缺少的扶持政策措施清单、投资指南或补贴政策。

依据
    《中华人民共和国政府信息公开条例》第二十条（十一）。
"""

from checks import AllOf, Published, Selection
from rules import Rule

COLUMNS = ("养老服务",)
SERVICE = "(养老|助老|助餐|日间照料|居家|适老|托养|照护床位|护理型床位|幸福院|敬老院|护理院|长者|老年.{0,4}(服务|机构|设施|食堂))"
"""What allowances to old people themselves (高龄津贴, 护理补贴) are not: those are row 42's."""
NEWS = "标准目录|名单|公示|发放(情况|汇总|明细)|招标|中标|采购|会议|活动|慰问|调研|督导"

RULE = Rule(
    id="A040",
    check=AllOf(
        (
            Published(
                Selection(
                    COLUMNS,
                    "养老服务扶持政策措施清单",
                    title="(扶持|优惠|支持).{0,10}(政策|措施)|政策(措施)?(清单|汇编|汇总|一览)|(促进|加快|推进|支持|深化).{0,14}养老.{0,16}(意见|措施|方案|通知|办法|政策)",
                    without=NEWS,
                    elsewhere=r"养老.{0,14}(扶持|优惠|支持|发展|政策清单|政策措施)",
                )
            ),
            Published(
                Selection(
                    COLUMNS,
                    "养老机构投资指南",
                    title="投资.{0,6}(指南|指引|手册)|养老机构.{0,8}(设立|备案|开办).{0,10}(指南|须知|流程)|(兴办|设立|开办|举办).{0,8}养老.{0,10}(指南|须知|流程)",
                    without=NEWS,
                    elsewhere=r"养老.{0,8}投资(指南|指引)",
                )
            ),
            Published(
                Selection(
                    COLUMNS,
                    "养老服务、养老机构补贴政策",
                    title=f"{SERVICE}.{{0,16}}(补贴|补助|奖补|资助)|(补贴|补助|奖补|资助).{{0,16}}{SERVICE}",
                    without=NEWS,
                )
            ),
        )
    ),
    confidence="heuristic",
)
