"""From readings to answers: the one use case of the product."""
