package org.mingfa.text.parse.judgment;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.lexicon.PartyRole;
import org.mingfa.text.table.CauseOpening;
import org.mingfa.text.table.CausesOfAction;

/**
 * The cause that a judgment states behind the names of its parties: 甲与乙民间借贷纠纷一案.
 *
 * <p>A cause of the catalogue is known as a whole. Others, and those that a court writes in its own way, are known by the
 * word with which they begin.
 */
public final class CauseReader {

    private static final String CASE = "一案";
    private static final int FARTHEST = 60;

    private static final Pattern ENDS = Pattern.compile(".*(?:纠纷|争议|之诉)");
    private static final Set<String> CATALOGUE = CausesOfAction.all().stream()
            .filter(cause -> ENDS.matcher(cause).matches())
            .collect(Collectors.toUnmodifiableSet());
    private static final String OPENING =
            CauseOpening.all().stream().map(CauseOpening::opening).collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern OPENED =
            Pattern.compile("(" + OPENING + "([^，,。；：（）()]{0,26}?)(?:纠纷|争议|异议之诉|之诉))(?:一案|再审案|，|,|$)");

    /** What shows that a party's name goes on behind the opening; 与 also stands in the words 赠与, 让与 and 参与. */
    private static final Pattern PARTY = Pattern.compile("[厂社院局校店某诉]|(?<![赠让参])与");

    /** 案外人执行异议之诉, 第三人撤销之诉 and 申请人格权侵害禁令 are causes. */
    private static final Pattern ROLE = Pattern.compile("(?!案外人)" + PartyRole.LISTED + "(?!撤销|执行异议|身|格)");

    private CauseReader() {}

    /** The cause that stands before 一案 in a line; empty where none does. */
    public static Optional<String> find(String line) {
        int end = line.indexOf(CASE);
        if (end < 0) {
            return Optional.empty();
        }
        String before = line.substring(Math.max(0, end - FARTHEST), end);
        String opened = opened(before);
        String listed = listed(before);
        boolean whole = listed != null && (opened == null || listed.endsWith(opened));
        return Optional.ofNullable(whole ? listed : opened);
    }

    /** The longest cause of the catalogue at the end of the words. */
    private static @Nullable String listed(String before) {
        for (int from = 0; from < before.length(); from++) {
            String end = before.substring(from);
            if (CATALOGUE.contains(end)) {
                return end;
            }
        }
        return null;
    }

    private static @Nullable String opened(String before) {
        Matcher cause = OPENED.matcher(before);
        int from = 0;
        while (cause.find(from)) {
            if (isWhole(cause)) {
                return cause.group(1);
            }
            from = cause.start() + 1;
        }
        return null;
    }

    /** False where the words are still part of a party's name, 某保险公司, and the cause begins behind them. */
    private static boolean isWhole(Matcher cause) {
        String words = cause.group(1);
        boolean company = words.indexOf("公司", 1) > 0 && !words.startsWith("损害公司") && !words.startsWith("请求");
        return !company
                && !ROLE.matcher(words).find()
                && !PARTY.matcher(cause.group(2)).find();
    }
}
