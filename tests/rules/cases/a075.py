"""A075 食品安全领域基层政务公开标准目录."""

from tests.rules.standard_catalogues import catalogue_cases

CASES = catalogue_cases("食品安全领域", "区市场监督管理局", column="食品安全", other="安全生产领域", also="食品药品监管领域")
