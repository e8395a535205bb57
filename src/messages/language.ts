/** The languages prose is written in. */
export type Language = 'en' | 'zh';
