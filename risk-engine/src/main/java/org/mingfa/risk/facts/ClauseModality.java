package org.mingfa.risk.facts;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text asserts what stands at a place of it: 收到传票, but not 没收到传票, 要不要申请执行, 想上诉, 如果他上诉了 or 听说已经立案. One
 * mechanism for all facts, so that their patterns need not know it.
 */
final class ClauseModality {

    private static final String ENDS = ",，。;；!！?？\n";

    /** How far before a place a word of {@link #DENIED} and the like may begin. */
    private static final int NEAR = 12;

    private static final String DENIED =
            "(?:没有?|不[是肯给让想]|不愿意?|拒绝|并非|未曾?|从未|不存在|不打算)(?:有|说|讲|提|谈|写|签|被|让|给|去|过|再|人|任何|[他她我]){0,3}";

    private static final String ASKED =
            "(?:要不要|能不能|可不可以|会不会|该不该|是不是|算不算|用不用|有没有|是否|能否|可否|怎么才?能?|怎样|如何|哪里|去哪儿?)[^" + ENDS + "]{0,4}";

    private static final String WISHED =
            "(?:想|(?<!只)要(?!是)|打算|准备|希望|愿意|考虑|可能?以?|(?<!只)能|应该|应当|该)(?:去|先|再|直接|马上|尽快|就|向法院|[他她]|对方){0,2}";

    /** What was only heard; what the other side says (他说还清了) is told apart by the cues of each fact. */
    private static final String REPORTED = "(?:听|据|网上|有人|别人|朋友|邻居|律师|亲戚)说[^" + ENDS + "]{0,8}";

    private static final Pattern BEFORE =
            Pattern.compile("(?:" + DENIED + "|" + ASKED + "|" + WISHED + "|" + REPORTED + ")$");

    private static final Pattern DENIAL = Pattern.compile("(?:" + DENIED + "|" + REPORTED + ")$");

    private static final Pattern BEHIND = Pattern.compile("^.{0,2}[吗么嘛](?:$|[" + ENDS + "])");

    private static final Pattern SUPPOSED = Pattern.compile("如果|要是|假如|万一|倘若|假设|一旦|除非|就算|的话(?!费)");

    /** The clause behind, where it says what would follow. */
    private static final Pattern FOLLOWING =
            Pattern.compile("(?<=[,，])(?![可但不现])[^" + ENDS + "]{0,20}?(?:也|就|会|能|多久|[吗吧呢](?=[" + ENDS + "]|$))");

    /** Somebody whose case it is; 房东, 公司 and 孩子 stand for anybody in a question about the rule. */
    private static final Pattern SOMEBODY =
            Pattern.compile("[我俺咱你您他她]|本人|对方|人家|老[公婆板]|丈夫|妻子|媳妇|爱人|前[夫妻]|爸|妈|爹|娘|父亲|母亲|爷爷|奶奶|[哥姐弟妹叔舅姑]|朋友|同事|老乡|邻居|工头");

    /** What has happened; 过了三年 is only a length of time. */
    private static final Pattern EVENT = Pattern.compile(
            "(?<![为除](?=了))(?<!(?:过|满|超)(?=了))了(?!解)|已经|刚|正在|一直|至今|到现在|现在|收到|接到|拿到|找到|找不到|还没|没有?[给还付发结赔]|[租买借]的");

    private static final Pattern QUESTION =
            Pattern.compile("[吗么嘛呢](?:$|[" + ENDS + "])|多久|多少|多长|几[天年个]|怎么(?!办|了)|如何|是否|什么|哪[些个天里]|能不能|可不可以|要不要|算不算|谁");

    private final String text;

    /** Of each character, the clause that it stands in. */
    private final int[] clauses;

    /** The clauses that suppose something. */
    private final BitSet supposed = new BitSet();

    ClauseModality(String text) {
        this.text = text;
        this.clauses = new int[text.length() + 1];
        for (int i = 1; i <= text.length(); i++) {
            clauses[i] = clauses[i - 1] + (ENDS.indexOf(text.charAt(i - 1)) >= 0 ? 1 : 0);
        }
        Matcher matcher = SUPPOSED.matcher(text);
        while (matcher.find()) {
            supposed.set(clauses[matcher.start()]);
        }
        Matcher following = FOLLOWING.matcher(text);
        while (following.find()) {
            int clause = clauses[following.start()];
            if (clause > 0 && supposed.get(clause - 1)) {
                supposed.set(clause);
            }
        }
    }

    /** 判决书下来多久可以上诉: what the rule is, told of nobody and of nothing that has happened. */
    boolean isOnlyAboutTheRule() {
        return QUESTION.matcher(text).find()
                && !SOMEBODY.matcher(text).find()
                && EVENT.matcher(text).results().allMatch(event -> isSupposed(event.start()));
    }

    boolean isAsserted(int start, int end) {
        String before = text.substring(Math.max(0, start - NEAR), start);
        String behind = text.substring(end, Math.min(text.length(), end + 4));
        return !isSupposed(start)
                && !BEFORE.matcher(before).find()
                && !BEHIND.matcher(behind).find();
    }

    /** 没说担保; of what a sentence is about, for that is asked, wished and supposed as well as asserted. */
    boolean isDenied(int start) {
        return DENIAL.matcher(text.substring(Math.max(0, start - NEAR), start)).find();
    }

    /** 如果判决下来他还是不给 */
    boolean isSupposed(int place) {
        return supposed.get(clauses[place]);
    }
}
