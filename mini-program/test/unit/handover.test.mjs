import { expect, it, vi } from 'vitest';

vi.mock('../../src/lib/api', () => ({ NOTICE_TYPES: {} }));
vi.mock('../../src/lib/privacy', () => ({ consent: vi.fn() }));
const { oneCalendar } = await import('../../src/lib/handover');

it('puts the events of several days into one calendar, with nothing lost and one end', () => {
  const file = (day) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${day}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const [one, other] = [file(20261208), file(20991231)];
  const both = oneCalendar([one, other]);
  expect(both.match(/BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VEVENT|END:VEVENT/g)).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR']);
  expect(both).toContain('20991231');
  expect(oneCalendar([one])).toBe(one);
});
