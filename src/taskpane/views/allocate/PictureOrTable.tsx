import { ToggleButton, Tooltip } from '@fluentui/react-components'
import { DataBarHorizontalRegular } from '@fluentui/react-icons/svg/data-bar-horizontal'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import type { Words } from '../../../texts/pane/words.ts'

interface PictureOrTableProps {
  readonly isTable: boolean
  readonly showAs: (table: boolean) => void
  readonly words: Words
}

/** Two ways to show the same rows. */
export function PictureOrTable({ isTable, showAs, words }: PictureOrTableProps) {
  const texts = words.of(allocateTexts).shown
  return (
    <div role="group" aria-label={texts.label}>
      {[false, true].map((table) => (
        <Tooltip key={String(table)} content={table ? texts.table : texts.picture} relationship="label">
          <ToggleButton
            size="small"
            appearance="subtle"
            checked={isTable === table}
            icon={table ? <TableRegular /> : <DataBarHorizontalRegular />}
            onClick={() => showAs(table)}
          />
        </Tooltip>
      ))}
    </div>
  )
}
