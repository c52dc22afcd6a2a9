import { authenticatorPage } from './authenticator.tsx'
import { codePage } from './code.tsx'
import { recoveryCodePage } from './recovery-code.tsx'
import { signInPage } from './sign-in.tsx'
import { signedOutPage, signOutPage } from './sign-out.tsx'

export const signInPages = [signInPage, codePage, authenticatorPage, recoveryCodePage, signOutPage, signedOutPage]
