"""What lesson 2 says happens."""

from tests.lessons.claims import every_claim
from tests.lessons.walks import walk

test_what_it_claims = every_claim(__file__)
test_it_can_be_gone_through = walk(__file__)
