"""The screen of the inbox drill: queue, thread, what can be done, clock, debrief."""
