"""The rules, one file each: `steps(account) -> Iterator[Step]`."""
