import type { CellStyle } from '../cell-style.ts'
import type { RowTaker } from '../plain-rows.ts'
import { columnIn, parseRange } from '../reference.ts'
import type { Spent } from '../spent.ts'
import { flag, wholeNumber } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'
import type { Attributes } from '../xml-scope.ts'
import type { FormulaAppearance, RowAppearance, RowShape } from './book-appearance.ts'
import { unknownSetting } from './losses.ts'
import type { Losses } from './losses.ts'
import { levelIn } from './read-level.ts'

/** More shapes than these are hardly those of other rows, and then no longer looked up. */
const mostKnown = 20_000
const highestRow = 409.5

type Look = Omit<RowAppearance, 'row' | 'shape' | 'formulas'>

const noFormulas: readonly FormulaAppearance[] = []
const attribute = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Takes the looks and the formulas of a sheet's cells, row by row. That they are in order, who reads values sees to. */
export class RowLooks {
  readonly rows: RowAppearance[] = []
  private readonly shapes = new Map<string, RowShape>()
  /** How rows look that open alike, by what stands behind their number. */
  private readonly looks = new Map<string, Look>()
  private row = 0
  private look: Look | undefined
  private columns: number[] = []
  private ids: number[] = []
  private formulas: FormulaAppearance[] = []
  private column = 0
  private draft: { text: string; readonly attributes: Attributes } | undefined

  constructor(
    private readonly sheet: string,
    private readonly styles: readonly CellStyle[],
    private readonly losses: Losses,
    private readonly spent: Spent,
  ) {}

  get plain(): RowTaker {
    return {
      startRow: (number, written) => {
        const known = this.looks.get(written)
        const look = known ?? this.lookOf(attributesIn(written))
        if (!known && this.looks.size < mostKnown) this.looks.set(written, look)
        this.start(Number(number), look)
      },
      cell: (column, { style }, formula) => {
        this.place(column, style)
        if (formula !== undefined) this.add({ column, text: formula })
      },
    }
  }

  startRow(attributes: Attributes): void {
    const number = attributes.r === undefined ? this.row + 1 : wholeNumber(attributes.r, this.sheet)
    this.start(number, this.lookOf(attributes))
  }

  startCell({ r, s = '0' }: Attributes): void {
    this.place(r === undefined ? this.column + 1 : columnIn(r, String(this.row)), s)
  }

  startFormula(attributes: Attributes): void {
    this.draft = { text: '', attributes }
  }

  formulaText(text: string): void {
    if (this.draft) this.draft.text += text
  }

  endFormula(): void {
    const { text = '', attributes = {} } = this.draft ?? {}
    this.draft = undefined
    const { t = 'normal', si, ref } = attributes
    if (t === 'shared' && si !== undefined) {
      this.add({ column: this.column, text, shared: wholeNumber(si, this.sheet) })
    } else if (t === 'array') {
      if (parseRange(ref ?? '') === undefined) throw damaged(`an array formula of ${this.sheet} has no range`)
      this.add({ column: this.column, text, array: ref?.replaceAll('$', '') ?? '' })
    } else if (t === 'dataTable') this.losses.add('data tables')
    else this.add({ column: this.column, text })
  }

  finish(): void {
    if (this.look === undefined) return
    this.spent.add('cells', this.columns.length)
    this.rows.push({
      row: this.row,
      ...this.look,
      shape: this.shapeOf(),
      formulas: this.formulas.length === 0 ? noFormulas : this.formulas,
    })
    this.columns = []
    this.ids = []
    this.formulas = []
    this.column = 0
    this.look = undefined
  }

  private start(row: number, look: Look): void {
    this.finish()
    this.row = row
    this.look = look
  }

  private place(column: number, style: string): void {
    this.column = column
    this.columns.push(column)
    this.ids.push(Number(style))
  }

  private add(formula: FormulaAppearance): void {
    this.spent.add('objects', 1)
    this.spent.add('characters', formula.text.length)
    this.formulas.push(formula)
  }

  private shapeOf(): RowShape {
    const key = `${this.columns.join()};${this.ids.join()}`
    const known = this.shapes.get(key)
    if (known) return known
    const shape = { columns: this.columns, styles: this.ids.map((id) => this.styleOf(id)) }
    if (this.shapes.size < mostKnown) this.shapes.set(key, shape)
    return shape
  }

  private styleOf(id: number): CellStyle {
    const style = this.styles[id]
    if (style === undefined) throw damaged(`a cell of ${this.sheet} has a style that is not there`)
    return style
  }

  private lookOf({ ht, customHeight, hidden, s, customFormat, outlineLevel }: Attributes): Look {
    const height = ht === undefined ? undefined : Number(ht)
    if (height !== undefined && !(height >= 0 && height <= highestRow)) this.losses.add(unknownSetting)
    const hasStyle = s !== undefined && flag(customFormat, false, this.sheet)
    return {
      ...(height !== undefined && height >= 0 && height <= highestRow && { height }),
      isFixed: flag(customHeight, false, this.sheet),
      hidden: flag(hidden, false, this.sheet),
      ...levelIn(outlineLevel, this.sheet),
      ...(hasStyle && { style: this.styleOf(wholeNumber(s, this.sheet)) }),
    }
  }
}

function attributesIn(written: string): Attributes {
  return Object.fromEntries(
    Array.from(written.matchAll(attribute), ([, name = '', value, other = '']) => [name, value ?? other]),
  )
}
