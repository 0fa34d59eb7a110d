"""A055 义务教育领域基层政务公开标准目录."""

from tests.rules.standard_catalogues import catalogue_cases

CASES = catalogue_cases("义务教育领域", "区教育和体育局", column="义务教育", other="社会救助领域")
