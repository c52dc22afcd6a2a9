import { accountPage } from './account.tsx'
import { deleteAccountPage } from './delete-account.tsx'
import { handoutPage } from './handout.ts'
import { initialPasswordPage } from './initial-password.tsx'
import { initialisePasswordPage } from './initialise-password.tsx'
import { registerPage } from './register.tsx'
import { searchPage } from './search.tsx'

/** アカウント情報管理. E-05–E-09, 004 ch.2 */
export const accountPages = [
  registerPage,
  searchPage,
  accountPage,
  deleteAccountPage,
  initialisePasswordPage,
  initialPasswordPage,
  handoutPage,
] as const
