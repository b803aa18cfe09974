-- Who is getting in touch with a contact just now, so that no colleague does at the same time.
CREATE TABLE claim (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  who VARCHAR,
  moment BIGINT,
  channel VARCHAR
);
