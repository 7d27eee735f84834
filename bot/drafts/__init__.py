"""From a plain text to a fact file: proposing claims, sealing quotes, proving them against the text."""
