"""A039 养老服务领域标准目录."""

from tests.rules.standard_catalogues import catalogue_cases

CASES = catalogue_cases("养老服务领域", "区民政局", column="养老服务", other="户籍管理领域")
