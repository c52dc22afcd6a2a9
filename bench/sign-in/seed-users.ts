import { hash } from '@node-rs/argon2'
import pg from 'pg'
import { ARGON2ID } from '#platform/password-hash/password-hasher.ts'

/** So many clinics with one user each, all with the same password. */
export async function seedUsers(url: string, users: number, password: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await insertUsers(client, users, await hash(password, ARGON2ID)).finally(() => client.end())
}

async function insertUsers(client: pg.Client, users: number, passwordHash: string): Promise<void> {
  await client.query(
    `with clinics as (
       insert into institutions (id, kind, code, name, founder, postal_code, phone, registered_at)
       select gen_random_uuid(), 'medical', '99' || lpad(n::text, 8, '0'), 'clinic ' || n, 'founder', '1000001', '0312345678', now()
       from generate_series(0, $1 - 1) n
       returning id, name
     ), people as (
       insert into portal_users (institution_id, id, last_name, first_name, email, password_hash, registered_at, password_changed_at)
       select id, gen_random_uuid(), '窓口', '花子', 'user-' || substr(name, 8) || '@bench.example', $2, now(), now()
       from clinics
       returning institution_id, id, email
     )
     insert into portal_user_emails (email, institution_id, portal_user_id) select email, institution_id, id from people`,
    [users, passwordHash],
  )
  await client.query('analyze')
}
