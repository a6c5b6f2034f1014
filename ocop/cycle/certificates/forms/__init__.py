"""What comes in: recognising and issuing (`recognising`), cases, suspensions (`cases`), complaints (`complaints`)."""
