-- Reads both files, every cell as text as the engine does, and turns amounts into centimes: NULL where blank or
-- no number.
CREATE OR REPLACE TEMP TABLE lines AS
SELECT
  "Line" AS id, "Unit" AS unit, "Objective" AS objective, "Output" AS output, "Enabler" AS enabler,
  "Category" AS category, "Fund" AS fund,
  "2020" = '' AS blank_0, "2021" = '' AS blank_1, "2022" = '' AS blank_2, "2023" = '' AS blank_3,
  CAST(100 * TRY_CAST("2020" AS DECIMAL(15, 2)) AS BIGINT) AS amount_0,
  CAST(100 * TRY_CAST("2021" AS DECIMAL(15, 2)) AS BIGINT) AS amount_1,
  CAST(100 * TRY_CAST("2022" AS DECIMAL(15, 2)) AS BIGINT) AS amount_2,
  CAST(100 * TRY_CAST("2023" AS DECIMAL(15, 2)) AS BIGINT) AS amount_3
FROM read_csv(:lines, header = true, delim = ',', quote = '"', escape = '"', nullstr = 'NULL', columns = {
  'Line': 'VARCHAR', 'Unit': 'VARCHAR', 'Activity': 'VARCHAR', 'Objective': 'VARCHAR', 'Output': 'VARCHAR',
  'Enabler': 'VARCHAR', 'Category': 'VARCHAR', 'Fund': 'VARCHAR', 'Group': 'VARCHAR',
  '2020': 'VARCHAR', '2021': 'VARCHAR', '2022': 'VARCHAR', '2023': 'VARCHAR', 'Note': 'VARCHAR'
});

CREATE OR REPLACE TEMP TABLE splits AS
SELECT "Line" AS id, "Output" AS output, CAST(100 * CAST("Share" AS DECIMAL(5, 2)) AS BIGINT) AS basis_points
FROM read_csv(:splits, header = true, delim = ',', nullstr = 'NULL', columns = {
  'Line': 'VARCHAR', 'Output': 'VARCHAR', 'Enabler': 'VARCHAR', 'Share': 'VARCHAR'
});
