/** Everything works without this file. Each behaviour finds its elements by a data attribute. */
import { wireMenus } from './menu.ts'

wireMenus(document)
