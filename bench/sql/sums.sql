-- Centimes by output or enabler and year. A split line is apportioned in whole centimes as the engine does it: each
-- share rounded down, the missing centimes to the largest remainders, ties to the output printed first.
WITH
  tagged AS (
    SELECT coalesce(outputs.code, enablers.code) AS code, amount_0, amount_1, amount_2, amount_3
    FROM lines
    LEFT JOIN outputs ON outputs.code = lines.output
    LEFT JOIN enablers ON enablers.code = lines.enabler
    WHERE (outputs.objective = lines.objective AND lines.enabler = '')
      OR (enablers.code IS NOT NULL AND lines.output = '' AND lines.objective = '')
  ),
  shares AS (
    SELECT lines.id, splits.output AS code, printed, basis_points, year,
      CASE year WHEN 0 THEN amount_0 WHEN 1 THEN amount_1 WHEN 2 THEN amount_2 ELSE amount_3 END AS amount
    FROM lines JOIN splits USING (id) JOIN outputs ON outputs.code = splits.output, range(4) AS years(year)
    WHERE lines.output = '' AND lines.enabler = '' AND lines.objective = ''
  ),
  whole AS (
    SELECT *, abs(amount) * basis_points // 10000 AS part, abs(amount) * basis_points % 10000 AS remainder
    FROM shares
  ),
  apportioned AS (
    SELECT code, year, sign(amount) * (part + CAST(
      row_number() OVER (PARTITION BY id, year ORDER BY remainder DESC, printed)
        <= abs(amount) - sum(part) OVER (PARTITION BY id, year) AS BIGINT)) AS amount
    FROM whole
  ),
  planned AS (
    FROM tagged
    UNION ALL
    SELECT code,
      CASE year WHEN 0 THEN amount END, CASE year WHEN 1 THEN amount END,
      CASE year WHEN 2 THEN amount END, CASE year WHEN 3 THEN amount END
    FROM apportioned
  )
SELECT code, coalesce(sum(amount_0), 0), coalesce(sum(amount_1), 0), coalesce(sum(amount_2), 0), coalesce(sum(amount_3), 0)
FROM planned GROUP BY code ORDER BY code;
