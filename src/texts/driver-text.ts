const defaults: Readonly<Record<string, string>> = {
  'direct-cost': 'default: direct cost',
  'only-target': 'the only target',
  'own-objective': 'its own objective',
}

/** Why money came this way, in a few words: `driver BR -> R.1-1, weight 40: time survey; 2019-05-31; owner`. */
export function driverText(driver: Readonly<Record<string, string>>): string {
  const { kind = '', from = '', to = '', weight, link = '' } = driver
  const weighed = weight === undefined ? '' : `, weight ${weight}`
  if (kind === 'link') return `${link} link${weighed}`
  if (kind !== 'driver') return defaults[kind] ?? kind
  const facts = [driver.basis, driver.source, driver.date, driver.owner].filter((fact) => fact)
  return `driver ${from} -> ${to}${weighed}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}`
}
