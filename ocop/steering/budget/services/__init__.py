"""What can be done with the budget.

`entering` writes entries and totals (internal); `years` plan, open, adjust; `closing` close; `lines` open, estimate,
allocate, adjust; `commitments` propose, appraise, approve, release, note progress; `payments` advance, clear, pay,
recover; `reversing` reverse, correct; `carrying` carry over; `contributions` money from outside.
"""
