import type { AddIn, RibbonButton } from '../add-in/read-manifest.ts'

interface RibbonProps {
  readonly addIns: readonly AddIn[]
  readonly shown: number
  readonly show: (tab: number) => void
  readonly press: (addIn: AddIn, button: RibbonButton) => void
  /** Whether nothing can be pressed yet. */
  readonly isBusy: boolean
  /** Whose functions are under way: what is pressed meanwhile, an add-in may pass over. */
  readonly running: ReadonlySet<AddIn>
}

/** The tabs of the ribbon, each an add-in's as its manifest has it, and the buttons of the one that is shown. */
export function Ribbon({ addIns, shown, show, press, isBusy, running }: RibbonProps) {
  const addIn = addIns[shown]
  return (
    <section className="ribbon" aria-label="Ribbon" aria-busy={addIn !== undefined && running.has(addIn)}>
      <div role="tablist" aria-label="Add-ins" className="ribbonTabs">
        {addIns.map(({ tab }, at) => (
          <button
            // Two add-ins may have tabs of one name.
            key={at}
            type="button"
            role="tab"
            id={`ribbon-tab-${at}`}
            aria-selected={at === shown}
            aria-controls="ribbon-buttons"
            onClick={() => show(at)}
          >
            {tab}
          </button>
        ))}
      </div>
      <div
        id="ribbon-buttons"
        role="tabpanel"
        aria-labelledby={`ribbon-tab-${shown}`}
        className="ribbonButtons"
      >
        {addIn?.groups.map(({ label, buttons }, at) => (
          <div key={at} role="group" aria-label={label} className="ribbonGroup">
            <div className="ribbonRow">
              {buttons.map((button, place) => (
                <button
                  key={place}
                  type="button"
                  className="ribbonButton"
                  title={button.tip}
                  disabled={isBusy}
                  onClick={() => press(addIn, button)}
                >
                  {button.icon?.startsWith(`${location.origin}/`) === true && (
                    <img
                      src={button.icon}
                      alt=""
                      width={32}
                      height={32}
                      // An add-in may name an icon that is not there.
                      onError={({ currentTarget }) => (currentTarget.style.visibility = 'hidden')}
                    />
                  )}
                  <span>{button.label}</span>
                </button>
              ))}
            </div>
            <span className="ribbonLabel" aria-hidden>
              {label}
            </span>
          </div>
        ))}
      </div>
    </section>
  )
}
