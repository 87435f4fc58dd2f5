// What the page hands to the phone: an entry in the calendar, the notice as a file. The mini-program asks for privacy consent first.
import { NOTICE_TYPES, type NoticeForm, type Prompt, type WrittenFile } from './api';
import { consent } from './privacy';

export type Deadline = Pick<NonNullable<Prompt['deadline']>, 'day' | 'label' | 'calendar'>;

/** The events of several iCalendar files in one. */
export function oneCalendar(files: string[]): string {
  const events = files.map((file) => file.slice(file.indexOf('BEGIN:VEVENT'), file.lastIndexOf('END:VCALENDAR')));
  return files[0].slice(0, files[0].indexOf('BEGIN:VEVENT')) + events.join('') + 'END:VCALENDAR\r\n';
}

/**
 * Last days into the calendar: one file in the browser, entries of WeChat's own calendar in the mini-program.
 * @returns what to say of it; a browser does not tell whether a file was kept
 */
export async function toCalendar(deadlines: Deadline[]): Promise<string> {
  // #ifdef H5
  const name = deadlines.length > 1 ? '我的期限.ics' : `期限-${deadlines[0].day}.ics`;
  return hand(new File([oneCalendar(deadlines.map((one) => one.calendar))], name, { type: 'text/calendar' }), '打开它，就能加进手机的日历。');
  // #endif
  // #ifdef MP-WEIXIN
  if (!(await consent())) return '没有加入日历。';
  let entered = 0;
  for (const deadline of deadlines) if (await entry(deadline)) entered += 1;
  return entered ? `已把 ${entered} 个日子加入日历。` : '没有加入日历。';
  // #endif
}

// #ifdef MP-WEIXIN
function entry(deadline: Deadline): Promise<boolean> {
  return new Promise((done) => {
    wx.addPhoneCalendar({
      title: deadline.label,
      startTime: Math.floor(Date.parse(`${deadline.day}T09:00:00+08:00`) / 1000),
      allDay: true,
      alarm: true,
      alarmOffset: 3 * 24 * 3600,
      description: '由明法按您填写的内容算出，仅供参考',
      success: () => done(true),
      fail: () => done(false),
    });
  });
}
// #endif

/** The notice: handed to the browser, opened in WeChat's own viewer, from which it is sent on or kept. Returns what to say of it. */
export async function toFile(written: WrittenFile, name: string, form: NoticeForm): Promise<string> {
  // #ifdef H5
  const fileOf = (bytes: BlobPart[]): File => new File(bytes, `${name}.${form}`, { type: NOTICE_TYPES[form] });
  const said = shares(fileOf([])) ? await share(fileOf([await written.bytes()]), '') : '';
  return said || downloaded(await written.address(), `${name}.${form}`, '');
  // #endif
  // #ifdef MP-WEIXIN
  const bytes = await written.bytes();
  if (!(await consent())) return `没有保存${name}。`;
  const path = `${wx.env.USER_DATA_PATH}/${name}.${form}`;
  wx.getFileSystemManager().writeFileSync(path, bytes, 'binary');
  return new Promise((done) => {
    wx.openDocument({ filePath: path, fileType: form, showMenu: true, success: () => done(`${name}已打开，可以转发或者打印。`), fail: () => done(`没有打开${name}。`) });
  });
  // #endif
}

// #ifdef H5
/** A file that was made here: to the phone's own sheet for sharing where it takes files, else as a download. */
export async function hand(file: File, then: string): Promise<string> {
  const said = shares(file) ? await share(file, then) : '';
  if (said) return said;
  const address = URL.createObjectURL(file);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return downloaded(address, file.name, then);
}

const shares = (file: File): boolean => matchMedia('(pointer: coarse)').matches && Boolean(navigator.canShare?.({ files: [file] }));

/** Nothing to say where the tap is too long ago, because the file took its time: then it is downloaded. */
async function share(file: File, then: string): Promise<string> {
  try {
    await navigator.share({ files: [file] });
    return `已交给您选的应用：${file.name}。${then}`;
  } catch (error) {
    return (error as DOMException).name === 'AbortError' ? '您没有选保存或者发送到哪里，可以再点一次。' : '';
  }
}

/** A browser tells no more of a download than that it was asked for it. */
function downloaded(address: string, name: string, then: string): string {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  return `已请浏览器下载“${name}”。${then}没看到文件的，请在手机自带的浏览器里打开本页再点一次（微信、抖音等应用里常常不能下载）。`;
}
// #endif
