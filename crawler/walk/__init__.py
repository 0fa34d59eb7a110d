"""The walk over a portal as a state machine: addresses to ask for come out, what was seen goes in. Nothing here fetches."""
