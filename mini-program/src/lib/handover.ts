// What the page hands to the phone: an entry in the calendar, the notice as a file. The mini-program asks for privacy consent first.
import { NOTICE_TYPES, type NoticeForm, type Prompt } from './api';
import { consent } from './privacy';

export type Deadline = Pick<NonNullable<Prompt['deadline']>, 'day' | 'label' | 'calendar'>;
type Saved = 'saved' | 'refused';

/** The last day of a deadline into the calendar: a file in the browser, WeChat's own calendar in the mini-program. */
export async function toCalendar(deadline: Deadline): Promise<Saved> {
  // #ifdef H5
  download(new Blob([deadline.calendar], { type: 'text/calendar' }), `期限-${deadline.day}.ics`);
  return 'saved';
  // #endif
  // #ifdef MP-WEIXIN
  if (!(await consent())) return 'refused';
  return new Promise((done) => {
    wx.addPhoneCalendar({
      title: deadline.label,
      startTime: Math.floor(Date.parse(`${deadline.day}T09:00:00+08:00`) / 1000),
      allDay: true,
      alarm: true,
      alarmOffset: 3 * 24 * 3600,
      description: '由明法按您填写的内容算出，仅供参考',
      success: () => done('saved'),
      fail: () => done('refused'),
    });
  });
  // #endif
}

/** The notice: saved by the browser, opened in WeChat's own viewer, from which it is sent on or kept. */
export async function toFile(bytes: ArrayBuffer, name: string, form: NoticeForm): Promise<Saved> {
  // #ifdef H5
  download(new Blob([bytes], { type: NOTICE_TYPES[form] }), `${name}.${form}`);
  return 'saved';
  // #endif
  // #ifdef MP-WEIXIN
  if (!(await consent())) return 'refused';
  const path = `${wx.env.USER_DATA_PATH}/${name}.${form}`;
  wx.getFileSystemManager().writeFileSync(path, bytes, 'binary');
  return new Promise((done) => {
    wx.openDocument({ filePath: path, fileType: form, showMenu: true, success: () => done('saved'), fail: () => done('refused') });
  });
  // #endif
}

// #ifdef H5
function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
// #endif
