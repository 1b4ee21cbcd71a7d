"""The public holidays of the country that a time zone is of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@lru_cache(maxsize=64)
def public_holidays(zone: str, first_year: int, last_year: int) -> Mapping[date, str]:
    """The names of the public holidays of those years, as the country calls them.

    None for a zone of no country, or of one whose holidays are not known.

    >>> from datetime import date
    >>> public_holidays("Europe/Paris", 2026, 2026)[date(2026, 11, 11)]
    'Armistice'
    >>> public_holidays("UTC", 2026, 2026)
    {}
    """
    import holidays  # noqa: PLC0415  (only when something is judged)
    from babel.core import get_global  # noqa: PLC0415

    country = get_global("zone_territories").get(zone, "")
    if country not in holidays.list_supported_countries():
        return {}
    language = holidays.country_holidays(country).default_language  # else that of the machine
    years = range(first_year, last_year + 1)
    return dict(holidays.country_holidays(country, years=years, language=language).items())
