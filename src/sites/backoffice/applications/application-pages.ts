import { assignPage } from './assign.ts'
import { bulkPage } from './bulk.tsx'
import { bulkDecisionPage } from './bulk-decision.tsx'
import { queuePage } from './queue.tsx'
import { deleteQueueViewPage, queueViewsPage } from './queue-views.tsx'
import { decidePage, reviewPage } from './review.tsx'

export const applicationPages = [
  queuePage,
  queueViewsPage,
  deleteQueueViewPage,
  bulkPage,
  bulkDecisionPage,
  reviewPage,
  decidePage,
  assignPage,
]
