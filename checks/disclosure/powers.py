"""How single powers of a list are titled where each has a page of its own."""

POWER = "(许可|审批|处罚|强制|确认|检查|征收|征用|给付|裁决|奖励|登记|核准|核发|备案|审核|认定|验收|注册|收费)(事项|类|清单|一览表)?(\\([^()]*\\))?$|^对.{2,60}(处罚|强制)"
"""取水许可; 对未经批准取水的处罚."""
