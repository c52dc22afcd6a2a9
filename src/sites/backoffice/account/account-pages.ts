import { accountPage } from './account.tsx'
import { beginAuthenticatorPage, changeAuthenticatorPage } from './change-authenticator.tsx'
import { renewRecoveryCodesPage } from './renew-recovery-codes.tsx'

export const accountPages = [accountPage, beginAuthenticatorPage, changeAuthenticatorPage, renewRecoveryCodesPage]
