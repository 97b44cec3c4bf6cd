"""The inbox drill: posts that arrive, time spent by acting, and four numbers that are never blended."""
