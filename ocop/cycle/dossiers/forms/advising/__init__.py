"""Forms of the advisory team; what is missing is said by the service, all at once."""

from .examining import PointsForm, ReportForm, SamplesForm, TestForm, TestResultForm, UseForm
from .teams import AssignForm, InterestForm, MeetingForm, NewMemberForm, TeamForm
from .visits import HeldForm, VisitForm, VisitPhotosForm
from .words import ReasonForm

__all__ = [
    "AssignForm",
    "HeldForm",
    "InterestForm",
    "MeetingForm",
    "NewMemberForm",
    "PointsForm",
    "ReasonForm",
    "ReportForm",
    "SamplesForm",
    "TeamForm",
    "TestForm",
    "TestResultForm",
    "UseForm",
    "VisitForm",
    "VisitPhotosForm",
]
