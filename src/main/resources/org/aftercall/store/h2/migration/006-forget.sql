-- What is known of people who asked to be forgotten: the ids of their rows, and keys by which a list is told that it
-- would bring them back.
CREATE TABLE forget (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  forgotten UUID ARRAY,
  salt VARCHAR,
  digests VARCHAR
);

-- Every row that is forgotten. Few; kept in memory.
CREATE TABLE forgotten_row (
  row_uuid UUID PRIMARY KEY
);
