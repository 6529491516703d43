"""The run sheet: what has to happen when, from the hour of release, the exchanges and the call, each with its rule."""
