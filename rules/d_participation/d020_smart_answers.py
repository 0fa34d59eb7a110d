"""D020 智能问答

核查方法
    门户首页、本单位页面没有智能问答（智能客服、机器人）入口的不合格。有入口的，由人用常见问题实测能否实时回答、内容是否准确。

不合格
    首页已看到，没有智能问答入口。

整改
    在网站提供智能问答功能，充实问答知识库。

依据
    《政府网站发展指引》（国办发〔2017〕47号）；指标表本行。
"""

from checks.safeguards.front_functions import EntriesShown, Entry
from rules import Rule

RULE = Rule(
    id="D020",
    check=EntriesShown(
        "智能问答",
        (
            Entry(
                "智能问答",
                r"智能(问答|客服|机器人|助手|咨询|问政|互动|应答)|智能小|机器人|在线客服|AI(政务|智能)?(问答|助手|客服)|数字人|小助手|小智|智慧问答|智答|大模型",
            ),
        ),
        question="请用常见问题实测智能问答能否实时回答、内容是否准确",
        own=True,
        inside=("互动交流", "咨询建言"),
    ),
    method="assisted",
)
