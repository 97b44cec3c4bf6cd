"""Questions, behaviours and attempts: three separate things."""
