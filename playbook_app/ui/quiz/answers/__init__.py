"""Where a question is answered: one widget per type of question, all used in the same way."""
