-- Where the database stands in the journal. One row, so that a save moves all of it at once.
CREATE TABLE book (
  one INT PRIMARY KEY,
  records BIGINT NOT NULL,
  segment INT NOT NULL,
  place BIGINT NOT NULL,
  chain VARCHAR(32) NOT NULL,
  building BOOLEAN NOT NULL,
  -- the latest reading of the hybrid clock
  clock BIGINT NOT NULL,
  -- the version vector: the last applied frame of each replica, in the order of their small numbers
  applied BIGINT ARRAY NOT NULL
);
INSERT INTO book VALUES (1, 0, 1, 0, '00000000000000000000000000000000', FALSE, 0, ARRAY[]);

-- The replicas that were ever seen, with their small number, counted from 0.
CREATE TABLE replica (
  idx INT PRIMARY KEY,
  id BIGINT NOT NULL UNIQUE
);

-- Every applied frame: where it lies in the journal, and of which operation it is.
CREATE TABLE frame (
  idx INT NOT NULL,
  seq BIGINT NOT NULL,
  segment INT NOT NULL,
  place BIGINT NOT NULL,
  clock BIGINT NOT NULL,
  operation UUID NOT NULL,
  author VARCHAR NOT NULL,
  intent VARCHAR NOT NULL,
  arguments VARCHAR ARRAY NOT NULL,
  row_count INT NOT NULL,
  PRIMARY KEY (idx, seq)
);
CREATE INDEX frame_operation ON frame (operation);

-- Frames of large operations that are in the journal and not yet applied.
CREATE TABLE stream_frame (
  id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  segment INT NOT NULL,
  place BIGINT NOT NULL,
  stream_end BIGINT NOT NULL,
  PRIMARY KEY (id, seq)
);

-- Versions that stand beside the shown one.
CREATE TABLE sibling (
  row_uuid UUID NOT NULL,
  field INT NOT NULL,
  idx INT NOT NULL,
  seq BIGINT NOT NULL,
  clock BIGINT NOT NULL,
  doubt BOOLEAN NOT NULL,
  content VARBINARY NOT NULL,
  PRIMARY KEY (row_uuid, field, idx, seq)
);

-- Values that have no column, or do not fit theirs: from a newer version, or stranger than a column can hold.
CREATE TABLE odd_cell (
  row_uuid UUID NOT NULL,
  field INT NOT NULL,
  content VARBINARY NOT NULL,
  PRIMARY KEY (row_uuid, field)
);

-- Rows of a kind that only a newer version knows.
CREATE TABLE unknown_row (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL UNIQUE,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL
);

-- Rows that were deleted at some time. Few; kept in memory.
CREATE TABLE tombstone (
  row_uuid UUID PRIMARY KEY,
  entity INT NOT NULL
);

CREATE TABLE contact (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  salutation VARCHAR, first_name VARCHAR, middle_name VARCHAR, last_name VARCHAR, suffix VARCHAR,
  nickname VARCHAR,
  priority VARCHAR,
  types VARCHAR,
  status VARCHAR,
  manager VARCHAR,
  key_person BOOLEAN,
  persona VARCHAR,
  source VARCHAR,
  referred_by VARCHAR,
  campaign VARCHAR,
  birthday DATE,
  language VARCHAR,
  parked_until DATE,
  no_follow_up VARCHAR,
  user_1 VARCHAR, user_2 VARCHAR, user_3 VARCHAR, user_4 VARCHAR, user_5 VARCHAR,
  user_6 VARCHAR, user_7 VARCHAR, user_8 VARCHAR, user_9 VARCHAR, user_10 VARCHAR,
  user_11 VARCHAR, user_12 VARCHAR, user_13 VARCHAR, user_14 VARCHAR, user_15 VARCHAR,
  -- derived
  name_key VARCHAR,
  priority_rank INT,
  company_id BIGINT,
  title VARCHAR,
  phone VARCHAR,
  email VARCHAR,
  next_due DATE,
  last_touch BIGINT,
  last_fact VARCHAR,
  created BIGINT
);

CREATE TABLE company (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  name VARCHAR,
  domain VARCHAR,
  manager VARCHAR,
  -- derived
  name_key VARCHAR
);

CREATE TABLE affiliation (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  title VARCHAR,
  department VARCHAR,
  role VARCHAR,
  from_day DATE,
  to_day DATE,
  is_current BOOLEAN
);

CREATE TABLE contact_point (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  kind VARCHAR,
  written VARCHAR,
  label VARCHAR,
  status VARCHAR,
  preferred BOOLEAN,
  country VARCHAR,
  -- derived
  comparable VARCHAR
);

CREATE TABLE address (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  street VARCHAR, city VARCHAR, region VARCHAR, postal_code VARCHAR, country VARCHAR,
  label VARCHAR
);

CREATE TABLE activity (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  kind VARCHAR,
  title VARCHAR,
  due DATE,
  due_minute INT,
  promised DATE,
  slips VARCHAR,
  state VARCHAR,
  owner VARCHAR,
  -- derived: the due day while it is open and shown
  open_due DATE
);

CREATE TABLE history (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  type VARCHAR,
  result VARCHAR,
  who VARCHAR,
  moment BIGINT,
  company VARCHAR,
  activity UUID,
  corrects UUID,
  text VARCHAR
);

CREATE TABLE note (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  pinned BOOLEAN,
  text VARCHAR
);

CREATE TABLE consent (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  channel VARCHAR,
  allowed BOOLEAN,
  on_day DATE,
  source VARCHAR,
  wording VARCHAR,
  names UUID ARRAY
);

CREATE TABLE import_batch (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  file VARCHAR,
  moment BIGINT,
  counts VARCHAR,
  digest VARCHAR
);

CREATE TABLE user_field (
  id BIGINT PRIMARY KEY,
  uuid UUID NOT NULL,
  versions VARBINARY NOT NULL,
  shown BOOLEAN NOT NULL,
  contact_id BIGINT,
  company_id BIGINT,
  name VARCHAR,
  type VARCHAR,
  purpose VARCHAR,
  slot BIGINT
);
