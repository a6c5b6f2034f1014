"""What a post may carry (`reference/roles.yaml`)."""

VIEW = "assessment.view"
SET = "assessment.set"
SIT = "assessment.sit"
CHAIR = "assessment.chair"
KEEP = "assessment.keep"
SUBMIT = "assessment.submit"
DECIDE = "assessment.decide"
