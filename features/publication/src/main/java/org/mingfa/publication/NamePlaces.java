package org.mingfa.publication;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingfa.text.lexicon.Appellation;
import org.mingfa.text.lexicon.PartyRole;

/** Where a name stands that is a word as well, 高兴 or 万元: behind a role, among other names, before what only a party does. */
final class NamePlaces {

    private static final String ROLES = PartyRole.NAMED;
    /** The words alone, for a look back. */
    private static final String KIN = String.join("|", Appellation.ofPerson());
    /** Who somebody is, in the case or to another. */
    private static final String BEHIND_WHO = "(?<=" + ROLES + "|" + KIN + "|名叫)";

    private static final String PAYS = "支付|给付|偿还|归还|返还|退还|赔偿|交付|借款|出借|转账|汇款|赔礼";

    /** Behind one of these a name may begin, or behind no character at all. */
    private static final String LEFT =
            "[与和向由给对被将把让找替为因是叫及其经某称系欠且但]|" + ROLES + "|" + KIN + "|赔偿|驳回|支付|给付|返还|归还|偿还|请求|要求|判令|责令|确认|补足|交付";

    private static final String BEGINS = "(?:(?<![\\u4e00-\\u9fa50-9０-９.％%])|(?<=" + LEFT + "))";

    private static final Pattern WHO_BEFORE = Pattern.compile(BEHIND_WHO);
    private static final Pattern BEGIN = Pattern.compile(BEGINS);
    private static final Pattern VERB = Pattern.compile(NameReading.VERBS);
    private static final Pattern END = Pattern.compile(NameReading.ENDS);

    private NamePlaces() {}

    static boolean isBehindWho(String text, int at) {
        return stands(WHO_BEFORE, text, at);
    }

    static boolean mayBegin(String text, int at) {
        return stands(BEGIN, text, at);
    }

    static boolean mayEnd(String text, int at) {
        return stands(END, text, at);
    }

    /** Whether a name ends there by what follows, holds no word and shares none with what follows: 冯洁云 before 负担, not 张伟归 before 还. */
    static boolean surelyEnds(String text, String name, int end) {
        String over = text.substring(Math.max(0, end - 1), Math.min(text.length(), end + 1));
        boolean words =
                IntStream.range(0, name.length() - 1).anyMatch(at -> Surnames.isCommon(name.substring(at, at + 2)));
        return mayEnd(text, end) && !words && !Surnames.isCommon(over) && !stands(VERB, text, end - 1);
    }

    private static boolean stands(Pattern pattern, String text, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    /** The pattern of the places where the word surely is the name. */
    static String of(String name) {
        return BEHIND_WHO + name + "|(?<=(?:负责人|代表人|经营者|合伙人|代理人|监护人|投资人)[：:])" + name + "|(?<=(?:" + ROLES
                + ")(?:[（(][^（()）\\n]{1,20}[）)])?[：:、 ]?|[）)][：:])" + name
                + "|" + name
                + "(?=诉称|辩称|述称|提出上诉|[，,]\\s?[男女][，,。]|(?:负担|承担)[，。；;]|于本判决|应于本|的(?:全部|其他|其它)?(?:诉讼请求|异议请求|起诉|上诉))"
                + "|" + name + "(?=弟弟|妹妹|哥哥|姐姐|先生|女士|老板|师傅|大哥|大姐|叔叔|阿姨)"
                + "|(?<=[、与和及])" + name + "(?=[、，,。；;]|与|和|及|应|于|共同|连带|各|负担|承担)"
                + "|(?<=由)" + name + "(?=负担|承担|" + PAYS + ")|(?<=[向给])" + name + "(?=" + PAYS + ")";
    }

    /** Places where it may be the name, for all that stands around it. */
    static Pattern mayBeOf(String name) {
        return Pattern.compile(BEGINS + name + "(?=" + NameReading.ENDS + ")");
    }

    /**
     * Whether the text says nothing else by it: a noun that begins where a name may begin, wherever it stands. Of a verb or an adverb,
     * which begins clauses, nobody can tell.
     */
    static boolean alwaysIn(String text, String name) {
        return Surnames.isNoun(name)
                && !Pattern.compile("(?<!" + LEFT + "|^|[^\\u4e00-\\u9fa50-9０-９.％%])" + name)
                        .matcher(text)
                        .find();
    }
}
