/** Line drawings on a 24 × 24 grid. An icon never speaks alone: the words stand beside it. */
const PATHS = {
  'arrow-down': 'M12 5v14M6 13l6 6 6-6',
  'arrow-up': 'M12 19V5M6 11l6-6 6 6',
  building: 'M5 21V4h14v17M3 21h18M9 8h2M13 8h2M9 12h2M13 12h2M10 21v-4h4v4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  card: 'M3 6h18v12H3zM3 10h18M6.5 14.5H11',
  check: 'M5 12.5 10 17.5 19 7',
  'chevron-down': 'm6 9 6 6 6-6',
  'chevron-left': 'm15 6-6 6 6 6',
  'chevron-right': 'm9 6 6 6-6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.5 2',
  close: 'M6 6 18 18M18 6 6 18',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  dash: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12h8',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  error: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3ZM12 7.5v5.5M12 16.4v.1',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  eye: 'M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12ZM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5.5M12 7.6v.1',
  login: 'M10 4h10v16H10M3 12h12M11 8l4 4-4 4',
  phone:
    'M6.5 3H10l1.5 5-2.2 1.6a12 12 0 0 0 5.1 5.1L16 12.5l5 1.5v3.5a3 3 0 0 1-3.3 3A16.5 16.5 0 0 1 3.5 6.3 3 3 0 0 1 6.5 3Z',
  question:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.6A2.5 2.5 0 0 1 12 7.2c1.4 0 2.5 1 2.5 2.3 0 1.8-2.5 2-2.5 4M12 16.6v.1',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  share:
    'M17 3.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM7 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM17 15.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM9.2 10.8l5.6-3.5M9.2 13.2l5.6 3.5',
  sortable: 'M8 20V5M4 9l4-4 4 4M16 4v15M12 15l4 4 4-4',
  success: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8 12.3l3 3 5.2-6',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.6-3.5 3.6-5.5 7.5-5.5s6.9 2 7.5 5.5',
  warning: 'M12 3.5 22 20.5H2ZM12 10v5M12 17.8v.1',
} as const

export type IconName = keyof typeof PATHS

const draw = (path: string) => (
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
)

/** Always the same, and on some pages a hundred times: drawn once. */
const ICONS = new Map(Object.entries(PATHS).map(([name, path]) => [name, draw(path)]))

export const Icon = ({ name }: { readonly name: IconName }) => <>{ICONS.get(name)}</>
