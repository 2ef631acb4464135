export const seaBureau = { code: 'SB', name: 'Bureau of seaways', role: 'bureau', sector: 'SEA' }
export const headOffice = { code: 'HQ', name: 'Head office', role: 'central' }

export const pilots = {
  code: 'S.1',
  sector: 'SEA',
  title: 'Pilots',
  outcomes: [{ code: 'S.1-a', text: 'Fewer groundings' }],
  outputs: [
    { code: 'S.1-1', text: 'Trained pilots' },
    { code: 'S.1-2', text: 'Pilot boats' },
  ],
}
export const towers = {
  code: 'A.1',
  sector: 'AIR',
  title: 'Towers',
  outcomes: [{ code: 'A.1-a', text: 'Fewer delays' }],
  outputs: [{ code: 'A.1-1', text: 'Staffed towers' }],
}

export const workshop = { code: 'SB.1', unit: 'SB', objectives: ['S.1'], text: 'Workshop' }
export const payroll = { code: 'HQ.1', unit: 'HQ', objectives: ['S.1', 'A.1'], text: 'Payroll' }

export const toOpen = { objective: 'S.1', goal: 'G.1', kind: 'primary', weight: 3 }
export const toSafe = { objective: 'S.1', goal: 'G.2', kind: 'secondary', weight: 1 }
export const towersToSafe = { objective: 'A.1', goal: 'G.2', kind: 'primary' }

/** A small framework without a fault, illustrative; each case of the audit changes some of its parts. */
export const sound = {
  id: 'sound',
  years: [2030, 2031],
  sectors: [
    { code: 'SEA', name: 'Seaways' },
    { code: 'AIR', name: 'Airways' },
  ],
  units: [seaBureau, headOffice],
  goals: [
    { code: 'G.1', title: 'Open', targets: [{ code: '1.1', text: 'all year' }] },
    { code: 'G.2', title: 'Safe' },
  ],
  objectives: [pilots, towers],
  enablers: [workshop, payroll],
  links: [toOpen, toSafe, towersToSafe],
}
