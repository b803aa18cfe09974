-- Files that belong to contacts and companies. Their bytes lie beside the database, each content once.
CREATE TABLE attachment (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  name VARCHAR,
  bytes BIGINT,
  type VARCHAR,
  sha256 VARCHAR,
  who VARCHAR,
  moment BIGINT,
  entry UUID
);
