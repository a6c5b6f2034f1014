"""Kế hoạch: schemes and annual plans, from the call for inputs to approval, adjustment and closing.

A plan is made of lines that carry targets, money and responsibility; approval turns lines into tasks.
"""
