"""Verbs of products, each one transaction: ask, decide, write, record, tell.

`starting` begins entries and products, `writing` saves forms a and b, `handing_in` submits them, `receiving` receives,
screens, verifies and returns, `judging` selects, rejects, approves, `ending` withdraws, suspends, carries over,
`selecting` approves the list of the year, `working` keeps milestones and support, `scoring` the self-score, `training`
the trainings, `keeping` the product's lasting record.
"""
