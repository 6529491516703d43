"""Waivers: findings that somebody has looked at and lets stand, in writing."""

from __future__ import annotations

from datetime import date

from relwriter.checks.finding import Finding
from relwriter.model.release import Release
from relwriter.model.waiver import Waiver


def find_waiver(release: Release, finding: Finding) -> Waiver | None:
    """The waiver that holds for a finding; None where there is none with a reason that has not expired."""
    if finding.code.startswith("U"):
        return None
    return next((one for one in release.waivers if holds(release, one) and matches(one, finding)), None)


def holds(release: Release, waiver: Waiver) -> bool:
    """Whether a waiver has a reason, and has not expired on the day of the release."""
    return waiver.reason is not None and not has_expired(release, waiver)


def has_expired(release: Release, waiver: Waiver) -> bool:
    """Whether a waiver ends before the day of the release; none does while that day is pending."""
    released = release.release.date
    return waiver.until is not None and isinstance(released, date) and waiver.until < released


def matches(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver is for a finding: by the check's code or name, and the field or one that holds it."""
    if str(waiver.check) not in (finding.code, finding.name):
        return False
    field = str(waiver.field or "")
    return not field or finding.field == field or finding.field.startswith((f"{field}.", f"{field}["))
