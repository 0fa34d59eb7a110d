"""The four kinds of social relief, as titles and texts name them; shared by the rows on standards, guides and figures."""

from checks.matrix import Trait

RELIEF = (
    Trait("城乡低保", "低保|最低生活保障"),
    Trait("特困人员救助供养", "特困|五保"),
    Trait("医疗救助", "医疗救助|大病救助"),
    Trait("临时救助", "临时救助|救急难|急难型|急难救助"),
)
"""民政 answers for all but 医疗救助, 医疗保障 for 医疗救助; the case's facet tells."""
