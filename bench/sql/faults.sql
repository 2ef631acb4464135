-- How many lines have each fault, by the name of the engine's rule for it.
WITH
  doubled AS (SELECT count(*) AS lines FROM lines WHERE id <> '' GROUP BY id HAVING count(*) > 1),
  judged AS (
    SELECT
      id = '' AS id_missing,
      unit NOT IN (SELECT code FROM units) AS unit_unknown,
      category NOT IN (SELECT code FROM categories) AS category_unknown,
      fund NOT IN (SELECT code FROM funds) AS fund_unknown,
      lines.output <> '' AND outputs.code IS NULL AS output_unknown,
      outputs.objective <> lines.objective AS not_under_objective,
      enabler <> '' AND enabler NOT IN (SELECT code FROM enablers) AS enabler_unknown,
      lines.objective || lines.output || enabler = '' AND id NOT IN (SELECT id FROM splits) AS untagged,
      (amount_0 IS NULL AND NOT blank_0) OR (amount_1 IS NULL AND NOT blank_1)
        OR (amount_2 IS NULL AND NOT blank_2) OR (amount_3 IS NULL AND NOT blank_3) AS unreadable,
      (blank_0 OR blank_1 OR blank_2 OR blank_3) AND NOT (blank_0 AND blank_1 AND blank_2 AND blank_3) AS some_blank,
      amount_0 = 0 AND amount_1 = 0 AND amount_2 = 0 AND amount_3 = 0 AS zero
    FROM lines LEFT JOIN outputs ON outputs.code = lines.output
  ),
  counted AS (
    SELECT
      count(*) FILTER (id_missing) AS "line-id-missing",
      (SELECT coalesce(sum(lines), 0) FROM doubled) AS "line-id-doubled",
      count(*) FILTER (unit_unknown) AS "unit-unknown",
      count(*) FILTER (category_unknown) AS "category-unknown",
      count(*) FILTER (fund_unknown) AS "fund-unknown",
      count(*) FILTER (output_unknown) AS "output-unknown",
      count(*) FILTER (not_under_objective) AS "output-not-under-objective",
      count(*) FILTER (enabler_unknown) AS "enabler-unknown",
      count(*) FILTER (untagged) AS "mapping-missing",
      count(*) FILTER (unreadable) AS "amount-not-a-number",
      count(*) FILTER (some_blank) AS "year-amount-blank",
      count(*) FILTER (zero) AS "amounts-zero"
    FROM judged
  )
UNPIVOT counted ON COLUMNS(*) INTO NAME kind VALUE found;
