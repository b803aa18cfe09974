-- Rows that belong to a contact and a company at once, but jobs: their indexes begin with the contact. Few.
CREATE TABLE second_parent (
  row_uuid UUID NOT NULL,
  company_id BIGINT NOT NULL,
  PRIMARY KEY (row_uuid, company_id)
);
CREATE INDEX second_parent_company ON second_parent (company_id);
INSERT INTO second_parent
  SELECT uuid, company_id FROM contact_point WHERE contact_id IS NOT NULL AND company_id IS NOT NULL
  UNION SELECT uuid, company_id FROM address WHERE contact_id IS NOT NULL AND company_id IS NOT NULL
  UNION SELECT uuid, company_id FROM activity WHERE contact_id IS NOT NULL AND company_id IS NOT NULL
  UNION SELECT uuid, company_id FROM note WHERE contact_id IS NOT NULL AND company_id IS NOT NULL
  UNION SELECT uuid, company_id FROM consent WHERE contact_id IS NOT NULL AND company_id IS NOT NULL;
