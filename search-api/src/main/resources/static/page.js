// What a script adds to a page of a law, an article or a case, which is complete without it: copying with the source, and the
// way back to the results that this tab holds.
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
