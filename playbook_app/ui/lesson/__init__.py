"""Reading a lesson: contents, the text with its posts and margin notes, and the bar that leads on."""
