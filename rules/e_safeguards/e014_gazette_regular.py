"""E014 定期出版政府公报

合格
    本年度的期号从第1期起连续，最近一期距核查日不超过刊期加60天。刊期按上一年度的期数推算，至少为季刊。

部分合格
    有缺期，或最近一期超过上述时间，写明缺哪几期、已多少天。

不合格
    没有公报栏目；或者栏目已看完，第一期应出之后仍没有本年度的公报。

整改
    按刊期编印政府公报，在政府公报栏目补齐缺期。

依据
    《政府网站发展指引》（国办发〔2017〕47号）；指标表本行。
"""

from checks.safeguards.gazettes import GazetteRegular
from rules import Rule

RULE = Rule(id="E014", check=GazetteRegular())
