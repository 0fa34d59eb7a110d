"""A060 卫生健康领域基层政务公开标准目录."""

from tests.rules.standard_catalogues import catalogue_cases

CASES = catalogue_cases("卫生健康领域", "区卫生健康局", column="医疗卫生", other="养老服务领域", also="医疗卫生领域")
