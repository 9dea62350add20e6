"""Reading aloud: a page as sentences that a voice can say, the voices there are, and a player that can be stopped."""
