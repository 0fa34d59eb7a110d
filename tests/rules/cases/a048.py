"""A048 社会救助领域基层政务公开标准目录."""

from tests.rules.standard_catalogues import catalogue_cases

CASES = catalogue_cases("社会救助领域", "区民政局", column="社会救助", other="养老服务领域")
