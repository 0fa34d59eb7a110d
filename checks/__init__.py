"""The questions that rules ask of a site, as frozen values that compose."""

from checks.columns import ColumnExists
from checks.combine import AllOf, AnyOf, ByFacet, Check, Lesser, Otherwise, OwnOnly, Then
from checks.deadlines import YEARLY, Day
from checks.disclosure.catalogues import StandardCatalogue
from checks.disclosure.platforms import ColumnLands, PortalColumn
from checks.document_fields import EveryDocumentStates
from checks.documents import Published
from checks.elements import ColumnStates, DocumentStates
from checks.freshness import UpdatedWithin
from checks.people import AskAPerson
from checks.periods import Every, EveryPeriod
from checks.selections import Selection
from checks.timely import PublishedBy
from checks.years import EveryYear

__all__ = [
    "YEARLY",
    "AllOf",
    "AnyOf",
    "AskAPerson",
    "ByFacet",
    "Check",
    "ColumnExists",
    "ColumnLands",
    "ColumnStates",
    "Day",
    "DocumentStates",
    "Every",
    "EveryDocumentStates",
    "EveryPeriod",
    "EveryYear",
    "Lesser",
    "Otherwise",
    "OwnOnly",
    "PortalColumn",
    "Published",
    "PublishedBy",
    "Selection",
    "StandardCatalogue",
    "Then",
    "UpdatedWithin",
]
