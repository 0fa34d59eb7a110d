"""E044 政务舆情回应

核查方法
    依据“政务舆情回应”台账：特别重大、重大舆情5小时内发布权威信息、24小时内举行新闻发布会，其他舆情48小时内回应；都按时的合格，部分超时的部分合格，
    全部超时的不合格。没有台账的，列出回应关切类栏目的内容，由人核查有无涉及本单位的舆情。

整改
    按时限回应舆情，回应要有针对性。

依据
    国办发〔2016〕80号、国办发〔2016〕61号。
"""

from checks.safeguards.opinions import OpinionsAnswered
from rules import Rule

RULE = Rule(
    id="E044",
    check=OpinionsAnswered("请核查本年度有无涉及本单位的政务舆情、是否按时限回应，并登记台账"),
    method="records",
)
