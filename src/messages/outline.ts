/** Where the words of a template stand without their values: `…` for every placeholder, the plural for a choice by number. */
export function outline(template: string): string {
  return template.replace(/\{[A-Za-z_]+\|plural:[^}/]*\/([^}]*)\}/g, '$1').replace(/\{[A-Za-z_]+(?:\|[^}]*)?\}/g, '…');
}
