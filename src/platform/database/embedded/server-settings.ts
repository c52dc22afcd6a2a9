import { TOKYO } from '../../clock/clock.ts'

/**
 * Sized for the whole product in 400 MB on an old PC: a small cache (the system's own does the rest), no helper
 * processes that two cores cannot use. Errors of single statements stay out of the log: they quote people's data.
 */
const SETTINGS = {
  cluster_name: 'madoguchi',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  max_connections: 60,
  shared_buffers: '64MB',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  random_page_cost: 1.1,
  max_wal_size: '512MB',
  checkpoint_timeout: '15min',
  max_wal_senders: 0,
  max_logical_replication_workers: 0,
  max_parallel_workers: 0,
  max_parallel_workers_per_gather: 0,
  max_parallel_maintenance_workers: 0,
  autovacuum_max_workers: 2,
  io_method: 'sync',
  jit: 'off',
  huge_pages: 'off',
  timezone: TOKYO,
  log_timezone: TOKYO,
  default_text_search_config: 'pg_catalog.simple',
  lc_messages: 'C',
  log_line_prefix: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

export type ServerSettings = Readonly<Record<string, string | number>>

/**
 * As arguments at each start, not in the data folder's file: a newer version brings its own.
 * @param port of 127.0.0.1, to listen there too
 */
export function serverSettings(port: number | undefined, own: ServerSettings = {}): string[] {
  const listening = port === undefined ? { listen_addresses: '' } : { listen_addresses: '127.0.0.1', port }
  return Object.entries({ ...SETTINGS, ...listening, ...own }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
