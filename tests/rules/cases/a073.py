"""A073 就业领域基层政务公开标准目录."""

from tests.rules.standard_catalogues import catalogue_cases

CASES = catalogue_cases("就业领域", "区人力资源和社会保障局", column="稳岗就业", other="社会保险领域", also="就业创业领域")
