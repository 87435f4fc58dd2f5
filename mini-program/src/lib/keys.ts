/** Moves the focus to another of the group that has it. uni-app hands no element to a view's listener, so it is looked up. */
export function focusIn(group: string, role: string, index: number): void {
  // #ifdef H5
  const members = document.activeElement?.closest(`[role=${group}]`)?.querySelectorAll<HTMLElement>(`[role=${role}]`);
  members?.[index]?.focus();
  // #endif
}
