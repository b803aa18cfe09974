-- Fixed groups of contacts, and who is in them. A group's own word is taken by SQL.
CREATE TABLE contact_group (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  name VARCHAR
);

CREATE TABLE membership (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  in_group UUID
);

-- Rows that came from a newer version may be known from now on: then the database is made again from the journal.
UPDATE book SET building = TRUE WHERE EXISTS (SELECT 1 FROM unknown_row);
