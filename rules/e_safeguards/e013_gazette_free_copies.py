"""E013 明确纸质公报赠阅范围

合格
    政府公报栏目的页面或文件写明纸质公报的赠阅（免费发放、发行）范围或赠阅点，有具体对象。

不合格
    没有公报栏目，或栏目内的说明和近期公报都没有写明赠阅范围。

整改
    在政府公报栏目发布公报简介或赠阅说明，写明纸质公报的赠阅范围、赠阅点。

依据
    《政府网站发展指引》（国办发〔2017〕47号）；指标表本行。
"""

from checks import AnyOf, ColumnStates, DocumentStates, Selection
from rules import Rule

_NOTES = Selection(
    ("政府公报",),
    "公报赠阅说明",
    title=r"赠阅|赠送|发行|发放|领取|取阅|订阅|索取|简介|介绍|说明|关于公报",
    elsewhere="公报.{0,8}(赠阅|发放|简介)",
)

RULE = Rule(
    id="E013",
    check=AnyOf(
        (
            DocumentStates(_NOTES, elements=("公报赠阅范围",)),
            ColumnStates(("政府公报",), elements=("公报赠阅范围",), what="纸质政府公报赠阅范围", latest=6, faces=True),
        )
    ),
)
