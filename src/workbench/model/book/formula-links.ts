import { intersection, isWithin, parseArea, type Area } from '../area.ts'
import { scanFormula } from '../formula/scan.ts'
import type { Book } from './book.ts'
import { areaOfFormula, findName, type Found } from './find-area.ts'
import type { Sheet } from './sheet.ts'

/** The cells that the formulas of a block read, or with `deep` also those that these are calculated from. */
export function precedents(book: Book, start: Found, deep: boolean): readonly Found[] {
  const links = linksOf(book)
  return follow(start, deep, (place) => links.flatMap(({ cell, reads }) => (isIn(cell, place) ? reads : [])))
}

/** The cells whose formulas read a block, or with `deep` also those that are calculated from these. */
export function dependents(book: Book, start: Found, deep: boolean): readonly Found[] {
  const links = linksOf(book)
  return follow(start, deep, (place) =>
    links.flatMap(({ cell, reads }) => (reads.some((read) => isIn(place, read)) ? cell : [])),
  )
}

interface Link {
  readonly cell: Found
  readonly reads: readonly Found[]
}

function linksOf(book: Book): readonly Link[] {
  const links: Link[] = []
  for (const sheet of book.sheets) {
    sheet.grid.forEach((row, column, { f }) => {
      if (typeof f !== 'string') return
      const cell = { sheet, area: { top: row, left: column, rows: 1, columns: 1 } }
      links.push({ cell, reads: readBy(book, sheet, f) })
    })
  }
  return links
}

function readBy(book: Book, home: Sheet, formula: string): readonly Found[] {
  return scanFormula(formula).flatMap((token): Found[] => {
    if (token.is === 'reference') {
      const sheet = token.sheet === undefined ? home : book.findSheet(token.sheet)
      return sheet ? [{ sheet, area: parseArea(token.address.replaceAll('$', '')) }] : []
    }
    const name = token.is === 'name' ? findName(book, token.text, home) : undefined
    const named = name && areaOfFormula(book, home, name.formula)
    return named ? [named] : []
  })
}

function follow(start: Found, deep: boolean, next: (place: Found) => readonly Found[]): readonly Found[] {
  const found: Found[] = []
  for (let places: readonly Found[] = [start]; places.length > 0;) {
    const news = places.flatMap(next).filter((place) => !found.some((one) => covers(one, place)))
    for (const place of news) if (!found.some((one) => covers(one, place))) found.push(place)
    places = deep ? news : []
  }
  return found.filter((place, at) => !found.some((one, other) => other !== at && covers(one, place)))
}

function isIn(one: Found, other: Found): boolean {
  return one.sheet === other.sheet && intersection(one.area, other.area) !== undefined
}

function covers(one: Found, other: Found): boolean {
  return one.sheet === other.sheet && isWithin(other.area, one.area)
}

/** Cells below one another and blocks of the same height side by side, as one. */
export function joinedAreas(areas: readonly Area[]): readonly Area[] {
  const columns = join(sorted(areas, 'left', 'top'), (last, next) =>
    last.left === next.left && last.columns === next.columns && last.top + last.rows === next.top
      ? { ...last, rows: last.rows + next.rows }
      : undefined,
  )
  return join(sorted(columns, 'top', 'left'), (last, next) =>
    last.top === next.top && last.rows === next.rows && last.left + last.columns === next.left
      ? { ...last, columns: last.columns + next.columns }
      : undefined,
  )
}

function join(areas: readonly Area[], joined: (last: Area, next: Area) => Area | undefined): readonly Area[] {
  const all: Area[] = []
  for (const area of areas) {
    const last = all.at(-1)
    const one = last && joined(last, area)
    if (one) all[all.length - 1] = one
    else all.push(area)
  }
  return all
}

function sorted(areas: readonly Area[], first: 'top' | 'left', second: 'top' | 'left'): readonly Area[] {
  return [...areas].sort((one, other) => one[first] - other[first] || one[second] - other[second])
}
