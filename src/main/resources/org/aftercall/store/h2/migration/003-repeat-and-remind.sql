-- Whether planned work comes again once it is done, and how many minutes before it is due it reminds.
ALTER TABLE activity ADD COLUMN repeats VARCHAR;
ALTER TABLE activity ADD COLUMN remind BIGINT;
