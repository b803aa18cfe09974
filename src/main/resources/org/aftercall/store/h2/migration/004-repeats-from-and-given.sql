-- From which day the weeks, months and years of planned work are counted, who gave it to its owner, and with what word.
ALTER TABLE activity ADD COLUMN repeats_from DATE;
ALTER TABLE activity ADD COLUMN given_by VARCHAR;
ALTER TABLE activity ADD COLUMN given_word VARCHAR;
