"""Parts that every intake form is made of: who comes, what it is about, what was handed in, and the draft of it all."""
