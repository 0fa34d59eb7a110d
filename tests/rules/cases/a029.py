"""A029 财政预决算领域标准目录."""

from tests.rules.standard_catalogues import catalogue_cases

CASES = catalogue_cases("财政预决算领域", "区财政局", column="财政信息", other="社会救助领域")
