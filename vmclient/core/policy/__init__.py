"""Policies: what administrators add to the rules and put before the criteria, without code."""
