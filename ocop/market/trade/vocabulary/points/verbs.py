"""What a post may carry (`reference/roles.yaml`)."""

POINTS_VIEW = "points.view"
POINTS_OWN = "points.own"
POINTS_ASSIST = "points.assist"
POINTS_INSPECT = "points.inspect"
POINTS_KEEP = "points.keep"
POINTS_DECIDE = "points.decide"
