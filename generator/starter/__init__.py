"""Writes the first files of a new site or briefing."""

from generator.starter.briefing_files import BriefingAnswers, Kind, new_briefing
from generator.starter.site import NewSite, SiteAnswers, new_site, workflows

__all__ = [
    "BriefingAnswers",
    "Kind",
    "NewSite",
    "SiteAnswers",
    "new_briefing",
    "new_site",
    "workflows",
]
