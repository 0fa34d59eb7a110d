"""Attachments that real offices published: each gives the text that its subject speaks of."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.tables import column_values, headers
from crawler.extraction.attachments import read_attachment

FOLDER = Path(os.environ.get("ZWGK_REAL_PAGES", "")) / "attachments"
# What the subjects in the manifest speak of, without the words that only describe the file.
SUBJECTS = {
    "dagang1_2022.docx": "中央机关及其直属机构2022年度考试录用公务员公共科目笔试考试大纲",
    "dagang3_2022.doc": "财政金融类、会计与审计类职位",
    "jx_gwy_posts_2021.xls": "江西省2021年度考试录用公务员职位表",
    "jx_teacher_major_2022.doc": "江西省中小学教师招聘岗位专业要求参照目录\n（2022年修订）",
    "jx_teacher_posts_2023.xlsx": "江西省2023年中小学教师招聘岗位表",
    "moe_shifan_2022.docx": "2022年通过普通高等学校师范类专业认证的专业名单",
    "police_fitness_2019.doc": "公安机关录用人民警察体能测评标准\n及实施规范",
    "shenzhen_tj_gender_2021.pdf": "2021 年深圳市社会性别统计报告",
    "wanzai_tj_2023-10.xls": "万载县主要农副产品及居民生活必需品价格行情",
    "yichun_linxuan_posts_2016.docx": "2016年宜春市市直机关遴选公务员（参照管理单位工作人员）职位表",
    "yichun_linxuan_posts_2018.xlsx": "2018年宜春市市直机关遴选公务员（参照管理单位工作人员）职位表",
}

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir() or not os.environ.get("ZWGK_REAL_PAGES"), reason="未设 ZWGK_REAL_PAGES，跳过真实附件"
)


def test_every_real_attachment_has_an_expectation_here() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(SUBJECTS)


@pytest.mark.parametrize("name", sorted(SUBJECTS))
def test_a_real_attachment_says_what_its_subject_speaks_of(name: str) -> None:
    body = read_attachment((FOLDER / name).read_bytes(), name)
    assert body.unreadable is None
    assert SUBJECTS[name] in body.text


@pytest.mark.parametrize(
    ("name", "names", "rows"),
    [
        ("jx_gwy_posts_2021.xls", ("职位层级", "部门名称", "职位代码"), 3394),
        ("jx_teacher_posts_2023.xlsx", ("序号", "招聘单位", "岗位代码"), 2510),
        ("jx_teacher_major_2022.doc", ("招聘岗位类别", "相关专业目录/本科专业"), 18),
        ("moe_shifan_2022.docx", ("学校名称", "认证结论"), 5),
        ("wanzai_tj_2023-10.xls", ("类别", "品种", "价格（元）"), 38),
        ("yichun_linxuan_posts_2016.docx", ("部门名称", "资格条件/最低学历"), 30),
    ],
)
def test_columns_of_a_real_table_are_found_by_name(name: str, names: tuple[str, ...], rows: int) -> None:
    body = read_attachment((FOLDER / name).read_bytes(), name)
    assert set(names) <= set(headers(body)[0])
    assert len(column_values(body.tables[0], [names[0]])) == rows


def test_a_real_file_cut_short_never_gives_part_of_its_text_as_the_whole() -> None:
    for name in SUBJECTS:
        data = (FOLDER / name).read_bytes()
        for share in (0.3, 0.6, 0.9):
            body = read_attachment(data[: int(len(data) * share)], name)
            assert body.unreadable, f"{name} {share}"
