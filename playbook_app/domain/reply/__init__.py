"""The reply check: what a reply does and what makes it worse. It coaches and never decides a pass."""
