"""A052 财政资金直达基层专栏或目录

合格
    设有财政资金直达基层（直达资金）专栏或目录，且有内容。

不合格
    没有这样的专栏或目录，或者是空的。

整改
    在重点领域信息公开的财政信息下设“财政资金直达基层”专栏，集中发布政策、进展和使用情况。

依据
    《中华人民共和国政府信息公开条例》第二十条（七）。
"""

from checks import ColumnExists, Otherwise, Published, Selection
from rules import Rule

RULE = Rule(
    id="A052",
    check=Otherwise(
        ColumnExists(("财政资金直达基层",)),
        Published(Selection(("财政信息",), "财政资金直达基层目录", title="直达.{0,12}(目录|清单)", elsewhere="")),
    ),
)
