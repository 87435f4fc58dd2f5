// What a script adds to a page of a law, an article or a case, which is complete without it: copying with the source, and the
// way back to the results that this tab holds, and the timeline of versions to drag.
'use strict';

(() => {
  const copy = document.getElementById('copy');
  const canonical = document.querySelector('link[rel=canonical]');
  const back = document.getElementById('back');

  // the address that is passed on is the one that lasts, whatever led here; one with a day is kept as it is
  if (canonical && !location.search) history.replaceState(null, '', canonical.getAttribute('href') + location.hash);

  if (back && sessionStorage.getItem('mingfa.asked')) {
    back.textContent = '返回检索结果';
    back.href = '/#/pages/results/index';
  }

  // the list of versions stays as it is, the newest first; above it the same versions on a line to drag, as time runs: the oldest on the left
  const list = document.querySelector('ol.timeline');
  const versions = list ? [...list.children].reverse() : [];
  if (versions.length > 1) {
    const name = (version) => [version.querySelector('span:not(.here)'), version.querySelector('small')].map((part) => part.textContent.trim()).join('，');
    const here = versions.findIndex((version) => version.querySelector('.here'));
    const [line, label, slider, says] = ['div', 'label', 'input', 'p'].map((tag) => document.createElement(tag));
    line.className = 'drag';
    label.htmlFor = slider.id = 'drag';
    label.textContent = '拖动选一版，左边旧，右边新，松开就打开（键盘：左右键选，回车打开）';
    slider.type = 'range';
    says.setAttribute('role', 'status');
    line.append(label, slider, says);
    slider.max = String(versions.length - 1);
    slider.value = String(here);
    const tell = () => {
      says.textContent = name(versions[slider.value]) + (Number(slider.value) === here ? '（正在看）' : '');
      slider.setAttribute('aria-valuetext', says.textContent);
    };
    const open = () => { if (Number(slider.value) !== here) location.href = versions[slider.value].querySelector('a').href; };
    slider.addEventListener('input', tell);
    slider.addEventListener('pointerup', open);
    slider.addEventListener('keydown', (event) => { if (event.key === 'Enter') open(); });
    tell();
    list.before(line);
  }

  if (copy) {
    const copied = document.getElementById('copied');
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(copy.dataset.copy);
        copied.textContent = '已复制';
      } catch (error) {
        copied.textContent = '浏览器不允许复制，请手动选取';
      }
    });
  }
})();
