"""What can be done with norms and projects.

Projects: `drafting` write, `applying` submit and withdraw, `receiving` return, `surveying`, `appraising` draft, sign,
refuse, `listing` rank and approve, `contracting`, `progressing`, `accepting`, `paying`, `settling`, `adjusting`,
`stopping` stop and recover. `moving` is the one way in which a state changes; `money` the one door to the budget.
"""
