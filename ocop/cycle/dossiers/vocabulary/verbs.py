"""What a post may carry (`reference/roles.yaml`), and the parts of the file by name."""

VIEW = "dossiers.view"
OWN = "dossiers.own"
ASSIST = "dossiers.assist"
VERIFY = "dossiers.verify"
SIGN = "dossiers.sign"
RECEIVE = "dossiers.receive"
TEAM = "dossiers.team"
ADVISE = "dossiers.advise"

OFFICIAL = "vi"  # the language of every official paper, whatever language its author's screen speaks
# Parts of the file: what a form asks for stands on the ground that the framework's row of the part gives.
FORM_01 = "form01"
FORM_02 = "form02"
FORM_03 = "form03"
SAMPLES = "samples"
