-- Which way a conversation went, and how many minutes it took.
ALTER TABLE history ADD COLUMN direction VARCHAR;
ALTER TABLE history ADD COLUMN minutes BIGINT;
