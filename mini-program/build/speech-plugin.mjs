// Puts WeChat's plugin for speech into a built mini-program where the operator asks for it: SPEECH_PLUGIN names its version, as
// WeChat's console shows it once the plugin was added there. Without it the build has no plugin, and its pages have no button for it.
import fs from 'node:fs';
import path from 'node:path';

const version = process.env.SPEECH_PLUGIN;
if (version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    console.error(`SPEECH_PLUGIN=${version} 不是版本号，应如 0.3.6：写微信公众平台“设置 → 第三方设置 → 插件管理”里“微信同声传译”的版本。`);
    process.exit(1);
  }
  const file = path.join(process.argv[2], 'app.json');
  const app = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file, JSON.stringify({ ...app, plugins: { WechatSI: { version, provider: 'wx069ba97219f66d99' } } }, null, 2));
}
