"""Where the keys of certificates lie: the payload of paper QRs, and the organisation's signature on PDFs."""

from config.environment import ROOT, Environment

_environment = Environment()
SIGNING = {
    # PKCS#8 files payload-<key id>.pem (Ed25519), written by `manage.py signing_keys`.
    "folder": _environment.text("OCOP_KEYS", str(ROOT / "var" / "keys")),
    # The organisation's key on PDFs: a PKCS#12 file …
    "file": _environment.text("OCOP_PDF_KEY", ""),
    "password": _environment.text("OCOP_PDF_KEY_PASSWORD", ""),
    # … or a token or HSM through its PKCS#11 library.
    "library": _environment.text("OCOP_PDF_PKCS11", ""),
    "token": _environment.text("OCOP_PDF_TOKEN", ""),
    "pin": _environment.text("OCOP_PDF_PIN", ""),
    "label": _environment.text("OCOP_PDF_LABEL", ""),
    # The address of a time-stamping authority; empty = the signature carries the time of this machine.
    "time_stamps": _environment.text("OCOP_PDF_TIME_STAMPS", ""),
}
