package org.mingfa.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.lexicon.Organisation;
import org.mingfa.text.lexicon.PartyRole;
import org.mingfa.text.table.CauseOpening;
import org.mingfa.text.table.TextResource;

/**
 * Reads the name of a person that begins at a place of a judgment's text, behind 原告, 被告 and the like.
 *
 * <p>Nothing parts a Chinese name from the words that follow it; so its length is told by those words, and by how the
 * same characters go on elsewhere in the text.
 */
final class NameReading {

    private static final String PART = "[\\u4e00-\\u9fa5&&[^和与及等以在的犯向因经为被将从曾伙亦虽驾携策是系均诉称辩]]{1,10}";
    private static final Pattern DOTTED = Pattern.compile("((?:" + PART + "[·•・．‧]){1,3})(" + PART + ")");
    private static final String NEVER_IN_A_NAME = "犯伙杀骗抢被赔判退";
    private static final String PREPOSITIONS = "向于";
    private static final Pattern NAMED_BEFORE = Pattern.compile("(?:" + PartyRole.NAMED + "|[\\u4e00-\\u9fa5]、)$");
    private static final String OF_A_PLACE = "市县区镇乡村省州厂局";
    /** 阿克苏市. */
    private static final Pattern IS_PLACE = Pattern.compile("[市县旗州](?!长)");

    private static final Pattern ORGANISATION =
            Pattern.compile("[^系是为在于与向将对的和及诉称应、，,。；;：:（(\\s]{2,28}?" + Organisation.SHOWN);
    private static final Pattern ACTS = Pattern.compile(
            "(?:一审|二审)?(?:诉称|辩称|述称|上诉|不服|答辩|主张|认可|陈述|承认|签字|签名|出具|出借|借款|还款|转账|汇款|偿还|归还|支付|给付|[与向][^，。；]{1,12}(?:签订|借款|出借|转账|支付|归还|偿还|出具|催要))");
    /** Characters that sentences go on with behind a name. */
    private static final String FOLLOWS = "诉与和及称辩向于在系是为的之因对将以应已未不签犯伙杀预被骗抢涉违非赔判退补卖雇拖尚亦作使治索借欠认主出驾经依均可给从到至"
            + "提共有没如自按并又也还就要请申起收交履负继名处等各曾当所来再先后其本该用通拒接至承支偿返赔购租受持享取转住生患死伤至每虽若故且则仅同另即";

    private static final String AFTER = "(?:$|[\\s，,。；;：:、（(）)“”\"'！？?!/《》·]|[" + FOLLOWS + "]|自愿|继续|连带|变更|[二三四五六七两]人)";
    static final String VERBS = String.join("|", new TextResource(NameReading.class, "order-verbs.txt").words());
    /** What tells that the characters before it may be a name. */
    static final String ENDS = AFTER + "|" + VERBS;

    private static final Pattern VERB = Pattern.compile(VERBS);
    private static final Pattern AT_END = Pattern.compile("^(?:" + ENDS + ")");

    /** 原告张三与被告李四民间借贷纠纷一案: behind the last name the cause begins. */
    private static final List<String> CAUSES = CauseOpening.all().stream()
            .map(CauseOpening::opening)
            .filter(words -> words.length() > 1)
            .toList();

    private final String packed;
    private final Map<String, Integer> counts = new HashMap<>();

    /** Reads in a text, given without its white space. */
    NameReading(String packed) {
        this.packed = packed;
    }

    /** The name that begins there; empty when none does, or one that is hidden already. */
    Optional<String> at(String text, int at) {
        Matcher dotted = DOTTED.matcher(text).region(at, text.length());
        if (dotted.lookingAt()) {
            return Optional.of(dotted.group(1) + lastPart(dotted.group(1), dotted.group(2)));
        }
        int surname = Surnames.length(text, at);
        boolean none = surname == 0
                || Surnames.isWord(text, at)
                || text.startsWith("某", at + surname)
                || text.startsWith("×", at + surname)
                || ORGANISATION.matcher(text).region(at, text.length()).lookingAt();
        if (none) {
            return Optional.empty();
        }
        String name = name(text, at, surname);
        boolean place = !name.isEmpty()
                && (OF_A_PLACE.indexOf(name.charAt(name.length() - 1)) >= 0
                        || name.startsWith("市", surname)
                        || IS_PLACE.matcher(text)
                                .region(at + name.length(), text.length())
                                .lookingAt());
        boolean listed = name.length() > 2 && text.startsWith("、", at + name.length());
        boolean sure = !name.isEmpty()
                && !place
                && !name.endsWith("公司")
                && !name.endsWith("担")
                && (surname == 2 || !Surnames.isDoubtful(name.charAt(0)) || listed || recurs(name));
        return sure ? Optional.of(name) : Optional.empty();
    }

    /** The end of a name with a dot: as far as the same characters follow its beginning wherever that stands. */
    private String lastPart(String beginning, String read) {
        int same = read.length();
        for (int at = packed.indexOf(beginning); at >= 0; at = packed.indexOf(beginning, at + 1)) {
            int from = at + beginning.length();
            int equal = 0;
            while (equal < same
                    && from + equal < packed.length()
                    && packed.charAt(from + equal) == read.charAt(equal)) {
                equal++;
            }
            same = equal < 2 ? same : equal;
        }
        int end = 1;
        while (end < same && !ends(read, end)) {
            end++;
        }
        return read.substring(0, count(beginning) > 2 ? same : end);
    }

    private String name(String text, int at, int surname) {
        String shorter = characters(text, at, surname + 1);
        String longer = characters(text, at, surname + 2);
        if (shorter.isEmpty() || longer.isEmpty()) {
            return shorter;
        }
        boolean shortEnds = ends(text, at + shorter.length());
        boolean longEnds = ends(text, at + longer.length());
        boolean never = NEVER_IN_A_NAME.indexOf(longer.charAt(longer.length() - 1)) >= 0;
        boolean always = !never && count(longer) == count(shorter) && count(shorter) > 2;
        if (longEnds != shortEnds) {
            return longEnds || always ? longer : shorter;
        }
        boolean mostly = count(longer) * 5 >= count(shorter) * 4;
        return always || !shortEnds && mostly ? longer : shorter;
    }

    private static String characters(String text, int at, int length) {
        if (at + length > text.length()) {
            return "";
        }
        String characters = text.substring(at, at + length);
        return characters.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fa5) && characters.indexOf('某') < 0
                ? characters
                : "";
    }

    private static boolean ends(String text, int at) {
        return AT_END.matcher(text.substring(at, Math.min(text.length(), at + 2)))
                        .find()
                || CAUSES.stream().anyMatch(cause -> text.startsWith(cause, at));
    }

    /**
     * Of a surname that is a word too: the name must recur, and stand before a comma, 诉 or the like at least once. In 向林小栋 it is
     * the word, where 林小 stands elsewhere too.
     */
    private boolean recurs(String name) {
        String rest = name.substring(1);
        if (rest.length() > 1 && Surnames.length(rest, 0) > 0 && count(rest) > count(name)) {
            return false;
        }
        if (PREPOSITIONS.indexOf(name.charAt(0)) >= 0 && name.length() == 2) {
            return count(name) > 1 && endsBehindARole(name);
        }
        int before = 0;
        for (int at = packed.indexOf(name); at >= 0; at = packed.indexOf(name, at + 1)) {
            int end = at + name.length();
            before += end < packed.length() && "，。、；（诉与称辩".indexOf(packed.charAt(end)) >= 0 ? 1 : 0;
        }
        boolean whole = count(name) > 2 && count(name) == count(name.substring(0, name.length() - 1));
        return name.length() > 2 && (before > 0 && count(name) > 1 || whole && isCalled(name));
    }

    /** 被告人向某，: behind a preposition and one character no sentence ends, so these two are a name. */
    private boolean endsBehindARole(String name) {
        for (int at = packed.indexOf(name); at >= 0; at = packed.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean stop = end < packed.length() && "，。、；（诉辩".indexOf(packed.charAt(end)) >= 0;
            if (stop
                    && NAMED_BEFORE
                            .matcher(packed)
                            .region(Math.max(0, at - 4), at)
                            .find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a role stands before the name at least twice. */
    private boolean isCalled(String name) {
        return count("原告" + name) + count("被告" + name) + count("上诉人" + name) + count("申请人" + name) > 1;
    }

    /**
     * Whether the two or three characters are a name by how they recur: in 李磊将 the name goes no further than 李磊, which goes on
     * otherwise elsewhere.
     */
    boolean isWhole(String name) {
        String last = name.substring(name.length() - 1);
        String shorter = name.substring(0, name.length() - 1);
        return name.length() > 2
                ? NEVER_IN_A_NAME.indexOf(last) < 0
                        && count(name) > 1
                        && (FOLLOWS.indexOf(last) < 0 || count(name) == count(shorter))
                : count(name) > 2 && FOLLOWS.indexOf(last) < 0 && nextAreMany(name);
    }

    private boolean nextAreMany(String name) {
        Set<String> next = new HashSet<>();
        for (int at = packed.indexOf(name); at >= 0; at = packed.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (!ends(packed, end)) {
                return false;
            }
            next.add(packed.substring(end, Math.min(packed.length(), end + 1)));
        }
        return next.size() > 1;
    }

    /** Whether somebody of that name says, pays or signs something. */
    boolean acts(String name) {
        for (int at = packed.indexOf(name); at >= 0; at = packed.indexOf(name, at + 1)) {
            if (ACTS.matcher(packed).region(at + name.length(), packed.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** 腾退 and the like, which orders say. */
    static boolean isVerb(String characters) {
        return VERB.matcher(characters).matches();
    }

    int count(String name) {
        return counts.computeIfAbsent(name, wanted -> {
            int found = 0;
            for (int at = packed.indexOf(wanted); at >= 0; at = packed.indexOf(wanted, at + 1)) {
                found++;
            }
            return found;
        });
    }
}
