"""A025 公务员招考专栏

合格
    政府网站设有公务员招考（考录）专栏且有内容，或者人事信息栏目、首页有公务员招考信息或通往人事考试网的链接。

部分合格
    招考信息已公开，但没有放在招考、人事一类栏目。

不合格
    既没有专栏，也没有任何公务员招考信息或链接。

整改
    在政府网站设置“公务员招考”专栏，发布招考信息，或链接到省、市人事考试网。

依据
    《中华人民共和国政府信息公开条例》第二十条（十四）。
"""

from checks import AnyOf, ColumnLands, Published, Selection
from checks.links import LinkOnHome
from rules import Rule

RULE = Rule(
    id="A025",
    check=AnyOf(
        (
            Published(
                Selection(
                    columns=("公务员招考",),
                    what="公务员招考信息",
                    without="任免|任职|免职|免去|任用|表彰|事业单位|教师招聘",
                    elsewhere="",
                ),
                higher=True,
            ),
            ColumnLands(("公务员招考",)),
            Published(
                Selection(
                    columns=("人事信息",),
                    what="公务员招考信息",
                    title="公务员|选调生|考试录用",
                    without="任免|表彰|培训|年度考核",
                    elsewhere=r"公务员.{0,6}(招|考|录)|考试录用",
                ),
                higher=True,
            ),
            LinkOnHome("公务员招考（人事考试）", name="公务员.*(招|考|录)|人事考试|考试录用"),
        )
    ),
)
