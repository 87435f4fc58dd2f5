package org.mingfa.publication;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.publication.names.NameTagger;

/**
 * What people call themselves where a judgment tells a chat, a video channel or a transfer: Tina童 before what she writes, “喜羊羊” behind
 * 账号. Marks end such a name, so any characters may make it.
 */
final class ChatNames {

    private static final Pattern CHAT = Pattern.compile("微信|聊天|公屏|私信|短信|群聊|[在入个]群|业主群|直播|平台|朋友圈|昵称|账号|抖音|QQ|钉钉|转账");
    private static final Pattern SPEAKER = Pattern.compile(
            "(?:[“\"]|\\n|【)(?<name>[\\u4e00-\\u9fa5A-Za-z0-9][\\u4e00-\\u9fa5A-Za-z0-9·_（）()-]{1,13})(?:：|】)(?=[^\\n])");
    private static final String QUOTED = "[“\"「](?<name>[^”\"」，。；：！？、\\n]{2,14})[”\"」]";
    private static final Pattern CALLED = Pattern.compile(
            "(?:昵称|微信名|网名|群名片?|账号名?|备注名?|用户名?|群成员|主播|博主|户名|店名|店铺|ID|业主|群主|领队|网友|骑手|收款人)(?:显示)?(?:均|都)?(?:叫作?|为|是|系|名为)?[：:]?"
                    + QUOTED);
    private static final Pattern SPEAKS =
            Pattern.compile(QUOTED + "(?=问|答|说|回[：:复]|发言|发送|留言|在群|：|" + "[（(](?:真名|本名|实名|即|系))");
    private static final Pattern REAL =
            Pattern.compile("[”\"」]?[（(](?:真名|本名|实名|即|系)(?:为|是|叫)?(?<real>[\\u4e00-\\u9fa5·]{2,12})[，,）)]");

    private static final Pattern NOBODY = Pattern.compile(
            ".*(?:[告诉辩称人方者员长构明审查定认核问答容由求实某为是的地]|内容|时间|地点|电话|账号|备注|主文|款|额|证据|本院|法院|公司|表示|陈述|病史|往史|史|协议|合同|通知|文件|店|群|银行|支付|转账|红包|语音|图片|视频|截图|录音|保险|服务|产品|商品|订单|系统|客服|小助手|[一二三四五六七八九十]).*");
    private static final int SHORTEST = 2;

    private ChatNames() {}

    /**
     * Where each stands, with the name that brackets tell to be that person's, or its own.
     *
     * @param places filled with the names by their places
     * @return the names that brackets explain, with the person's own
     */
    static Map<String, String> read(String text, Map<Integer, String> places) {
        Map<String, String> owners = new TreeMap<>();
        if (!CHAT.matcher(text).find()) {
            return owners;
        }
        for (Pattern pattern : new Pattern[] {SPEAKER, CALLED, SPEAKS}) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                String name = found.group("name").strip();
                if (!isName(name)) {
                    continue;
                }
                places.putIfAbsent(found.start("name"), name);
                real(text, found.end("name")).ifPresent(own -> owners.put(name, own));
            }
        }
        return owners;
    }

    private static Optional<String> real(String text, int end) {
        Matcher real = REAL.matcher(text).region(end, text.length());
        return real.lookingAt() ? Optional.of(real.group("real")) : Optional.empty();
    }

    private static boolean isName(String name) {
        return name.length() >= SHORTEST
                && !NOBODY.matcher(name).matches()
                && name.chars().anyMatch(Character::isLetter)
                && !NameTagger.isWord(name)
                && !Surnames.isCommon(name)
                && !RollReading.isRole(name);
    }
}
