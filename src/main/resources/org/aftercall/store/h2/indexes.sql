-- Made after a bulk load, checked at every start. One a line.
CREATE UNIQUE INDEX IF NOT EXISTS contact_uuid ON contact (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS company_uuid ON company (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS affiliation_uuid ON affiliation (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS contact_point_uuid ON contact_point (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS address_uuid ON address (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS activity_uuid ON activity (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS history_uuid ON history (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS note_uuid ON note (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS consent_uuid ON consent (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS import_batch_uuid ON import_batch (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS user_field_uuid ON user_field (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS claim_uuid ON claim (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS forget_uuid ON forget (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS attachment_uuid ON attachment (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS merge_record_uuid ON merge_record (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS contact_group_uuid ON contact_group (uuid);
CREATE UNIQUE INDEX IF NOT EXISTS membership_uuid ON membership (uuid);
-- All that an import asks about those of a name, of whom there may be many.
DROP INDEX IF EXISTS contact_name_key;
CREATE INDEX IF NOT EXISTS contact_name ON contact (name_key, id, uuid, company_id, shown);
CREATE INDEX IF NOT EXISTS company_name_key ON company (name_key);
CREATE INDEX IF NOT EXISTS affiliation_contact ON affiliation (contact_id);
CREATE INDEX IF NOT EXISTS affiliation_company ON affiliation (company_id);
-- Nearly all rows belong to a contact, and an index of companies would hold nothing but empty places: what belongs to a
-- company alone stands before everything else. What belongs to both stands in second_parent too.
CREATE INDEX IF NOT EXISTS contact_point_parent ON contact_point (contact_id, company_id);
DROP INDEX IF EXISTS contact_point_contact;
DROP INDEX IF EXISTS contact_point_company;
CREATE INDEX IF NOT EXISTS contact_point_comparable ON contact_point (comparable);
CREATE INDEX IF NOT EXISTS address_parent ON address (contact_id, company_id);
DROP INDEX IF EXISTS address_contact;
DROP INDEX IF EXISTS address_company;
CREATE INDEX IF NOT EXISTS activity_parent ON activity (contact_id, company_id);
DROP INDEX IF EXISTS activity_contact;
DROP INDEX IF EXISTS activity_company;
-- All that Today and the reminders ask of open work; the narrower one of earlier days did not know all of it.
DROP INDEX IF EXISTS activity_open_due;
CREATE INDEX IF NOT EXISTS activity_due ON activity (open_due, contact_id, uuid, due_minute, promised, owner, kind, given_by, remind);
CREATE INDEX IF NOT EXISTS history_contact ON history (contact_id, moment);
CREATE INDEX IF NOT EXISTS history_company ON history (company_id);
CREATE INDEX IF NOT EXISTS history_moment ON history (moment);
CREATE INDEX IF NOT EXISTS note_parent ON note (contact_id, company_id);
DROP INDEX IF EXISTS note_contact;
DROP INDEX IF EXISTS note_company;
CREATE INDEX IF NOT EXISTS consent_parent ON consent (contact_id, company_id);
DROP INDEX IF EXISTS consent_contact;
DROP INDEX IF EXISTS consent_company;
CREATE INDEX IF NOT EXISTS claim_contact ON claim (contact_id);
CREATE INDEX IF NOT EXISTS claim_company ON claim (company_id);
CREATE INDEX IF NOT EXISTS attachment_contact ON attachment (contact_id);
CREATE INDEX IF NOT EXISTS attachment_company ON attachment (company_id);
CREATE INDEX IF NOT EXISTS membership_contact ON membership (contact_id, shown, in_group);
CREATE INDEX IF NOT EXISTS membership_company ON membership (company_id);
-- All that is asked of a whole group.
CREATE INDEX IF NOT EXISTS membership_group ON membership (in_group, shown, contact_id);
-- All that Today asks of every contact, so that the wide rows are left alone.
CREATE INDEX IF NOT EXISTS contact_rank ON contact (id, uuid, priority_rank, shown, next_due, no_follow_up, parked_until, status, last_touch);
CREATE INDEX IF NOT EXISTS contact_company ON contact (company_id, shown, last_touch, next_due);
-- What was taken back is asked for whenever an operation is named; without it every save there ever was is read.
CREATE INDEX IF NOT EXISTS frame_intent ON frame (intent);
