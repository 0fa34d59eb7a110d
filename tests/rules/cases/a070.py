"""A070 社会保险领域基层政务公开标准目录."""

from tests.rules.standard_catalogues import catalogue_cases

CASES = catalogue_cases("社会保险领域", "区人力资源和社会保障局", column="社会保险", other="就业领域")
