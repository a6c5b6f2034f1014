"""What a post may carry (`reference/roles.yaml`)."""

VIEW = "certificates.view"
OWN = "certificates.own"
KEEP = "certificates.keep"
DECIDE = "certificates.decide"
