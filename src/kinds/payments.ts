/** 「電子証明書発行料の支払方法」. 003 p.20, 30 */
export const PAYMENTS = {
  deducted: '1：診療報酬等支払額から控除',
  transfer: '2：払込請求書による振込み',
} as const
