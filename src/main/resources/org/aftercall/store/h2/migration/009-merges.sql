-- Which contacts are one person. What belongs to any of them has the id of the one under which they are shown.
CREATE TABLE merge_record (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contacts UUID ARRAY
);

-- Rows that came from a newer version may be known from now on: then the database is made again from the journal.
UPDATE book SET building = TRUE WHERE EXISTS (SELECT 1 FROM unknown_row);
