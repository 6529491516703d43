"""The ledger: what finance keeps (workbooks, CSV tables, company facts), read for the figures of a release."""
