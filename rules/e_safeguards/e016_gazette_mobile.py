"""E016 公报移动端电子版

核查方法
    没有政府公报栏目的不合格。有的，列出电子版、电子书、PDF、移动版线索，由人在手机上打开核查是否适合移动平台。

不合格
    没有政府公报栏目。

整改
    推出适合手机阅读的政府公报电子版。

依据
    《政府网站发展指引》（国办发〔2017〕47号）；指标表本行。
"""

from checks.assisted import AskAboutColumn
from rules import Rule

RULE = Rule(
    id="E016",
    check=AskAboutColumn(
        ("政府公报",),
        "请在手机上打开，核查政府公报是否有适合移动平台展示的电子版",
        (("电子版线索", r"电子版|电子书|电子公报|翻页|H5|手机|移动|二维码|扫码|PDF|flash"),),
    ),
    method="assisted",
)
