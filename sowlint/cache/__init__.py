"""What was worked out before, kept in the user's own cache folder by all that it was worked out from."""
