"""D016 门户设有统一互动交流平台

合格
    门户网站首页有互动交流（政民互动、公众参与）平台入口，或门户有该栏目。

不合格
    首页已看到，没有互动交流平台入口，也没有该栏目。

整改
    在门户网站首页设置统一的互动交流平台入口。

依据
    《政府网站发展指引》（国办发〔2017〕47号）。
"""

from checks.safeguards.front_functions import EntriesShown, Entry
from rules import Rule

RULE = Rule(
    id="D016",
    check=EntriesShown(
        "统一互动交流平台", (Entry("互动交流平台", r"互动交流|交流互动|政民互动|公众参与|公众互动|互动平台|网上互动|^互动$"),)
    ),
)
