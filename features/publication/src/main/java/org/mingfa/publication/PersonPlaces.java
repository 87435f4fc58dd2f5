package org.mingfa.publication;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.publication.names.NameTagger;
import org.mingfa.text.lexicon.Appellation;

/**
 * Places where hardly anything but a person is named: behind who somebody is to another or what somebody does, before what people do.
 * There a word may be a name too, and characters that make no word are one.
 */
final class PersonPlaces {

    /** Beside kin: what somebody does or is in the case; no party, whose name the roll has. */
    private static final String WHO =
            "证人|案外人|和事佬|司机|驾驶员|目击者|(?:护理|工作|施工|管理|业务|销售|收费)人员|介绍人|遗产管理人|被害人|被继承人|遗嘱人|受害人|死者|伤者|介绍人|中间人|见证人|证明人|租客|房东|车主|货主|摊主|店主|住户|顾客|客户|乘客"
                    + "|会计|出纳|采购|财务|人事|仓管|前台|工头|带班|村医|寨老|朋友|亲戚|熟人|楼下|楼上|隔壁|对门|同村|同寨|妹夫|姐夫|弟媳|嫂子|姑父|姨夫|妻弟|现场管理"
                    + "|(?<![人成职雇学会党动官演球团])员(?!工)|(?:民|瓦|木|电|焊|钢筋|架子|油漆|零|小|大|杂|技|长|短|护)工|\\d室的|[村寨店厂队组]里|名叫|叫作|一个叫";

    private static final String DOES =
            "(?:均|也|都|还|曾|又|亦)?(?:证实|证明|述称|陈述|称|说(?![明法服好])|讲(?![解好])|看见|听见|到庭|出庭|作证|签名|签字|介绍|作为介绍|代为|运送|转告|到场|在场|取走|通知|代转|代收|代签)"
                    + "|的(?:证言|笔录|签名|签字|陈述|丈夫|妻子|父亲|母亲|儿子|女儿|弟弟|哥哥)|家(?:里|中|漏|门|的)|死亡|去世|病故|病逝|过世|离世|生前|死后|受伤|签收|名下|[两二]人|等人|夫妇|夫妻|两口|处[拿买取换借]";

    private static final Pattern BEHIND_WHO =
            Pattern.compile("(?<=" + String.join("|", Appellation.ofPerson()) + "|" + WHO + ")");
    private static final Pattern BEFORE_DOES = Pattern.compile(DOES);
    private static final String NO_NAME =
            "的了在是与和及对向从将把被由为于其该此这那有无不未已曾又也都均还就才只所等至到以而且或但因并即若各每某人方者员们时日月年元号后前中上下内外里间一两几多个第称说讲出证陈名叫请让";
    private static final String CHARACTERS = "[\\u4e00-\\u9fa5&&[^" + NO_NAME + "]]{2,4}?";
    private static final String GOES_ON = "(?:" + DOES + "|[、（(，,])";
    /** Two to four characters there, none of which only sentences have. What stands before is looked at last: it is a hundred words. */
    private static final Pattern UNKNOWN = Pattern.compile("(?=" + CHARACTERS + GOES_ON + ")" + BEHIND_WHO.pattern()
            + "(?<name>" + CHARACTERS + ")(?=" + GOES_ON + ")");

    private PersonPlaces() {}

    /** 店长Tina, Tina姐: how somebody is called in letters. */
    private static final String LETTER_NAME = "[A-Z][A-Za-z]{2,}(?:[ .][A-Z][A-Za-z]+){0,2}";

    private static final Pattern LETTERS = Pattern.compile("(?=[A-Z])(?:" + BEHIND_WHO.pattern()
            + "|(?<=叫))(?<name>" + LETTER_NAME
            + ")(?![A-Za-z])|(?<![A-Za-z])(?<titled>" + LETTER_NAME + ")(?=姐|哥|总|老师|小姐|先生|女士|" + DOES + ")");
    /** JOHN MILLER where a name may stand, and no company or thing by what follows. */
    private static final Pattern TWO_WORDS = Pattern.compile(
            "(?<=[由经向与和及、，。；：\\n时让请被给把将])[A-Z][A-Za-z]+[ .](?:[A-Z][.] ?)?[A-Z][A-Za-z]+(?=[\\u4e00-\\u9fa5])(?!公司|牌|商标|品牌|型|软件|系统|酒店|集团|项目|有限|标识|字样|图形)");

    /** Whether the surroundings say that a person is named there. */
    static boolean tell(String text, int start, int end) {
        boolean begins = NamePlaces.mayBegin(text, start) || start > 0 && text.charAt(start - 1) == '时';
        return isBehindWho(text, start) || begins && does(text, end);
    }

    static boolean isBehindWho(String text, int at) {
        return at(BEHIND_WHO, text, at);
    }

    static boolean does(String text, int at) {
        return at(BEFORE_DOES, text, at);
    }

    private static boolean at(Pattern pattern, String text, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    /** What stands between such places and holds no word. */
    static Set<String> unknown(String text) {
        Set<String> unknown = new TreeSet<>();
        Matcher found = UNKNOWN.matcher(text);
        while (found.find()) {
            String name = found.group("name");
            boolean word = isWord(name.substring(name.length() - 2))
                    || isWord(name)
                    || isWord(name.substring(0, 2)) && name.length() != 3;
            if (!word) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    /** By where each stands: somebody who is called in letters. */
    static Map<Integer, String> inLetters(String text) {
        Map<Integer, String> called = new TreeMap<>();
        LETTERS.matcher(text).results().forEach(found -> {
            int group = found.group(1) == null ? 2 : 1;
            called.put(found.start(group), found.group(group));
        });
        return called;
    }

    /** Two words in letters that may be somebody. */
    static Stream<String> twoWords(String text) {
        return TWO_WORDS.matcher(text).results().map(MatchResult::group);
    }

    private static boolean isWord(String characters) {
        return NameTagger.isWord(characters)
                || Surnames.isCommon(characters)
                || Surnames.isWord(characters, 0)
                || NameReading.isVerb(characters);
    }
}
