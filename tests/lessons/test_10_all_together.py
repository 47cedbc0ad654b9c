"""What lesson 10 says happens."""

from tests.lessons.claims import every_claim

test_what_it_claims = every_claim(__file__)
