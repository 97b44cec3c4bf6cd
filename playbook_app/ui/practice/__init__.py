"""Practice: go on with what is half done, play a conversation, take questions again."""
