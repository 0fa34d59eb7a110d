"""A044 重大建设项目领域标准目录."""

from tests.rules.standard_catalogues import catalogue_cases

CASES = catalogue_cases("重大建设项目领域", "区发展和改革局", column="重大建设项目", other="公共资源交易领域")
