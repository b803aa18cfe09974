-- What a field of the user's own may be filled with, when it reminds, and whether the list shows it from the start.
ALTER TABLE user_field ADD COLUMN options VARCHAR;
ALTER TABLE user_field ADD COLUMN remind BIGINT;
ALTER TABLE user_field ADD COLUMN listed BOOLEAN;
