"""E019 专栏页面设计按参考方案调整

核查方法
    四个部分一个都没有的不合格。有的，列出各部分名称、顺序与参考方案的差别，由人对照页面判断。

不合格
    专栏首页已看到，指南、制度、法定主动公开内容、年报一个都没有。

整改
    按参考方案设置四个部分，名称逐字一致，依次排列。

依据
    国办公开办函〔2019〕61号《关于规范政府信息公开平台有关事项的通知》。
"""

from checks.safeguards.section_design import DesignShown
from rules import Rule

RULE = Rule(id="E019", check=DesignShown("请对照中国政府网运行中心参考方案核查专栏页面设计"), method="assisted")
