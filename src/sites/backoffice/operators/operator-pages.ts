import { addOperatorPage } from './add-operator.tsx'
import { changeOperatorPages } from './change-operator.tsx'
import { changeRolesPage } from './change-roles.tsx'
import { operatorPage } from './operator.tsx'
import { operatorsPage } from './operators.tsx'

/** 「運用者」. The page of a new one stands before that of any, whose address it would be otherwise. */
export const operatorPages = [operatorsPage, addOperatorPage, operatorPage, changeRolesPage, ...changeOperatorPages]
