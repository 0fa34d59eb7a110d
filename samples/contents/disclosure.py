"""政府信息公开 指南, 制度, 年报, 依申请公开, 主动公开基本目录, 组织管理 (rows 78, 80, 136-157) of any unit."""

from __future__ import annotations

from samples.contents.annual_report import ReportShape, annual_report
from samples.contents.organisation import doc, offices
from samples.model import Column, Doc, File, Rows, SampleUnit
from samples.prose import LAST, YEAR, chinese_day, day, h, p, pick, signature, table


def guide_text(unit: SampleUnit, updated: str | None = None, fax: bool = True, post: bool = True) -> str:
    """The guide with all elements of article 12; parts can be left out."""
    when = chinese_day(day(2, 26)) if updated is None else updated
    office = f"{unit.full}办公室"
    contacts = [
        f"工作机构名称：{office}",
        f"办公地址：{unit.street}",
        "办公时间：周一至周五 8:30-12:00，13:30-17:30（法定节假日除外）",
        f"联系电话：{unit.phone}",
        f"传真号码：{unit.fax}" if fax else "",
        f"电子邮箱：{unit.email}",
        "互联网联系方式：http://www.shili.example.gov.cn/" if unit.number % 2 else "",
    ]
    letters = f"通信地址：{unit.street}，{office}（收）" + ("，邮政编码：000100" if post else "")
    mark = pick(unit.slug + "upd", (f"（更新日期：{when}）", f"更新时间：{when}", f"（{when}更新）")) if when else ""
    return (
        (p(mark) if when and unit.number % 3 else "")
        + p(f"为了更好地提供政府信息公开服务，{unit.full}根据《中华人民共和国政府信息公开条例》编制本指南。")
        + h("一、政府信息的分类和编排体系")
        + p(
            "（一）信息分类：机构职能、政策文件、规划计划、财政信息、重点领域信息、其他应当公开的信息。",
            "（二）编排体系：按照索引号、名称、内容概述、生成日期、公开日期等编制政府信息公开目录。",
        )
        + h("二、政府信息的获取方式")
        + p("主动公开的信息可以通过区政府门户网站、政府公报、档案馆、图书馆等途径获取；需要其他信息的，可以依申请获取。")
        + h("三、依申请公开")
        + p(
            f"（一）受理机构：{office}，联系电话：{unit.phone}。",
            f"（二）申请方式：信函申请。{letters}，请在信封左下角注明“政府信息公开申请”字样。",
            f"电子邮件申请：{unit.email}。在线申请：通过“依申请公开”栏目填写申请表。",
            "（三）本机关自收到申请之日起20个工作日内予以答复；需要延长的，延长期限最长不超过20个工作日。",
        )
        + h("四、政府信息公开工作机构")
        + p(*(text for text in contacts if text))
        + h("五、监督和救济")
        + p(
            "公民、法人或者其他组织认为本机关不依法履行政府信息公开义务的，可以向区政府办公室投诉举报，或者依法申请行政复议、提起行政诉讼。"
        )
        + (p(mark) if when and unit.number % 3 == 0 else "")
    )


def guide(unit: SampleUnit) -> Column:
    """政府信息公开指南: the text stands on the column page."""
    return Column("gkzn", "政府信息公开指南", page=guide_text(unit), page_day=day(2, 26))


def rule_rows(unit: SampleUnit) -> tuple[Doc, ...]:
    """The three kinds that belong into 政府信息公开制度; the pages are the portal's common ones, the regulation stands on top."""
    return (
        doc(unit, "law-1", "中华人民共和国政府信息公开条例", day(4, 15, 2019), "", same="portal/law-1", pinned=True),
        doc(unit, "law-2", "示例省政府信息公开办法", day(6, 20, 2019), "", same="portal/law-2"),
        doc(unit, "law-3", "国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知", day(12, 4, 2020), "", same="portal/law-3"),
        doc(
            unit, "law-4", "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知", day(11, 26, 2019), "", same="portal/law-4"
        ),
    )  # fmt: skip


def report_doc(unit: SampleUnit, shape: ReportShape, when_day: int = 18, month: int = 1, key: str = "") -> Doc:
    """One annual report, published the year after."""
    title = pick(
        f"{unit.slug}nb",
        (
            f"{unit.full}{shape.year}年政府信息公开工作年度报告",
            f"{shape.year}年度{unit.full}政府信息公开工作年度报告",
            f"{unit.full}{shape.year}年政府信息公开年报",
        ),
    )
    when = day(month, when_day, shape.year + 1)
    return doc(unit, key or f"report-{shape.year}", title, when, annual_report(unit, shape) + signature(unit.full, when))


def reports(unit: SampleUnit) -> Column:
    """政府信息公开年报: two years, so that carried cases can be compared."""
    schools = unit.slug == "jtj"
    both = (
        report_doc(unit, ReportShape(LAST, schools=schools), 12 + unit.number % 15),
        report_doc(unit, ReportShape(LAST - 1, schools=schools), 16),
    )
    name = pick(unit.slug + "gknb", ("政府信息公开年报", "政府信息公开年报", "政府信息公开工作年度报告", "信息公开年度报告"))
    return Column("gknb", name, both)


def application(unit: SampleUnit) -> Column:
    """依申请公开: an online form."""
    fields = "".join(
        f'<tr><td>{label}</td><td><input type="text" name="{name}"/></td></tr>'
        for label, name in (
            ("姓名/名称", "xm"),
            ("证件号码", "zjhm"),
            ("联系电话", "lxdh"),
            ("通信地址", "txdz"),
            ("电子邮箱", "dzyx"),
        )
    )
    form = (
        f'<form action="/ysqgk/submit" method="post"><input type="hidden" name="dw" value="{unit.slug}"/><table>{fields}'
        '<tr><td>所需政府信息的名称、文号或者其他特征描述</td><td><textarea name="nr"></textarea></td></tr>'
        '<tr><td>获取信息的方式</td><td><select name="fs"><option>邮寄</option><option>电子邮件</option><option>自行领取</option></select></td></tr>'
        '<tr><td>信息的载体形式</td><td><select name="xs"><option>纸质</option><option>电子</option></select></td></tr></table>'
        '<input type="submit" value="提交申请"/></form>'
    )
    text = p(f"受理机构：{unit.full}办公室　联系电话：{unit.phone}") + h("政府信息公开申请表") + form
    return Column("ysqgk", "依申请公开", page=text, page_day=day(2, 26))


CATALOGUE_HEADER = ("序号", "公开事项", "公开内容", "公开主体", "公开时限", "公开方式", "公开渠道")


def catalogue_rows(unit: SampleUnit, header: tuple[str, ...] = CATALOGUE_HEADER) -> Rows:
    """主动公开基本目录 with the columns asked for."""
    matters = (
        ("机构职能", "机构设置、主要职责、办公地址、联系方式"),
        ("领导信息", "姓名、职务、分工"),
        ("政策文件", "规范性文件及其解读"),
        ("财政信息", "部门预算、决算"),
        ("建议提案", "办理结果复文"),
    )
    rows = []
    for i, (matter, content) in enumerate(matters, 1):
        full = {"序号": str(i), "公开事项": matter, "公开内容": content, "公开主体": unit.full}
        full |= {"公开时限": "信息形成或者变更之日起20个工作日内", "公开方式": "主动公开", "公开渠道": "区政府门户网站"}
        rows.append(tuple(full[name] for name in header))
    return (header, *rows)


def catalogue(unit: SampleUnit) -> Column:
    """主动公开基本目录: in the page or as a spreadsheet."""
    title = pick(unit.slug + "ml", (f"{unit.full}主动公开基本目录（{YEAR}年版）", f"{unit.full}政府信息主动公开基本目录"))
    when = day(5, 21)
    if unit.number % 2:
        rows = catalogue_rows(unit)
        made = doc(unit, "catalogue", title, when, table(rows[0], rows[1:]))
    else:
        text = p("现将修订后的主动公开基本目录予以发布。") + signature(unit.full, when)
        made = doc(unit, "catalogue", title, when, text, files=(File(f"{unit.name}主动公开基本目录.xlsx", catalogue_rows(unit)),))
    return Column("jbml", pick(unit.slug + "jbml", ("主动公开基本目录", "主动公开基本目录", "主动公开目录")), (made,))


def management(unit: SampleUnit) -> Column:
    """组织管理: the working body, training plan and reports, this year's plan of work."""
    body = doc(
        unit, "org-body", f"{unit.full}政务公开工作机构及职责", day(1, 22),
        p(
            f"{unit.full}政务公开工作领导小组负责统筹本单位政务公开工作，日常工作由{offices(unit)[0]}承担。",
            "主要职责：组织编制政府信息公开指南、目录和年度报告；维护更新本机关公开的政府信息；受理政府信息公开申请。",
            f"联系电话：{unit.phone}。",
        ),
    )  # fmt: skip
    plan = doc(
        unit, "train-plan", f"{unit.full}{YEAR}年政务公开业务培训计划", day(2, 3),
        p("为提高政务公开工作水平，制定本计划。培训对象：各科室信息员。培训不少于2次。")
        + table(("培训时间", "培训内容", "培训形式"), (("5月", "政府信息公开条例", "集中授课"), ("9月", "政策解读与平台管理", "研讨交流"))),
    )  # fmt: skip
    first = doc(
        unit,
        "train-1",
        f"{unit.full}开展政务公开业务培训",
        day(5, 18),
        p("5月17日上午，在二楼会议室举办政务公开业务培训，解读政府信息公开条例，30人参加。"),
    )
    second = doc(
        unit,
        "train-2",
        f"{unit.full}组织召开第二次政务公开培训会",
        day(9, 16),
        p("9月15日，在四楼会议室组织第二次政务公开业务培训，讲解政策解读要求。"),
    )
    work = doc(
        unit, "year-plan",
        pick(unit.slug + "plan", (f"{unit.full}{YEAR}年政务公开工作实施方案", f"{YEAR}年{unit.full}政务公开工作安排")),
        day(5, 27),
        p(
            f"根据上级{YEAR}年政务公开工作要点，结合{unit.name}实际，制定本方案。",
            f"一、围绕{unit.field.split('、')[0]}做好信息公开，由{offices(unit)[2]}负责。",
            f"二、加强政策解读，由{offices(unit)[1]}负责。三、规范专栏建设，由{offices(unit)[0]}负责。",
        ),
    )  # fmt: skip
    last = doc(unit, "last-plan", f"{unit.full}{LAST}年政务公开工作要点", day(6, 10, LAST), p(f"{LAST}年政务公开工作要点如下。"))
    name = pick(unit.slug + "zzgl", ("组织管理", "政务公开组织管理", "机制建设", "组织管理"))
    return Column("zzgl", name, (body, plan, first, second, work, *((last,) if unit.number % 3 == 1 else ())))


def disclosure_rules(unit: SampleUnit) -> Column:
    """政府信息公开制度."""
    return Column("gkzd", "政府信息公开制度", rule_rows(unit))


def common_laws() -> tuple[Doc, ...]:
    """The four documents that all units' 制度 columns lead to; they stand on the portal."""
    texts = (
        (
            "中华人民共和国政府信息公开条例",
            day(4, 15, 2019),
            "中国政府网",
            "（2007年4月5日中华人民共和国国务院令第492号公布　2019年4月3日中华人民共和国国务院令第711号修订）",
            "第一条　为了保障公民、法人和其他组织依法获取政府信息，提高政府工作的透明度，建设法治政府，制定本条例。",
        ),
        (
            "示例省政府信息公开办法",
            day(6, 20, 2019),
            "示例省人民政府",
            "第一条　为了规范政府信息公开工作，根据国家有关规定，结合本省实际，制定本办法。",
            "",
        ),
        (
            "国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知",
            day(12, 4, 2020),
            "中国政府网",
            "国办函〔2020〕109号",
            "第一条　为了规范政府信息公开信息处理费管理，制定本办法。",
        ),
        (
            "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
            day(11, 26, 2019),
            "中国政府网",
            "国办公开办函〔2019〕60号",
            "各地区、各部门要按照新修订的格式编制年度报告。",
        ),
    )
    return tuple(
        Doc(f"portal/law-{i}", title, when, p(*(t for t in lines if t)), source=source)
        for i, (title, when, source, *lines) in enumerate(texts, 1)
    )
