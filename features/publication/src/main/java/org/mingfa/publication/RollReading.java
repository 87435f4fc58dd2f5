package org.mingfa.publication;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.lexicon.Appellation;
import org.mingfa.text.lexicon.Organisation;
import org.mingfa.text.lexicon.PartyRole;

/**
 * The roll of a judgment: a line for each party and who acts for it, the name behind its role and before what tells the person.
 * A name is read best there, for a mark ends it.
 */
final class RollReading {

    private static final Pattern IN_ROLL = Pattern.compile("(?:"
            + PartyRole.NAMED + "|" + PartyRole.ACTING + ")(?:[（(][^）)\\n]{1,40}[）)])?"
            + "([：:]?)\\s*([^，,。；;：:（(）)\\n]{2,40})(?=([，,。；;（(\\n][^。\\n]{0,60})|$)");
    private static final Pattern OF_A_PERSON = Pattern.compile(
            "^(?:[（(][^（()）\\n]{1,50}[）)])?[，,（(]\\s*(?:[男女]\\s*[，,。；;）)]|[\\u4e00-\\u9fa5]{1,6}族[，,。）)]|"
                    + WrittenDay.ANY.pattern()
                    + "(?:出)?生|住(?=[\\u4e00-\\u9fa5]{2,12}[省市县区])|(?:居民|公民)?身份证?号|曾用名|又名|[\\u4e00-\\u9fa5]{2,12}国籍)");
    private static final Pattern LAWYER = Pattern.compile("律师|法律服务|法律工作者|法律援助");
    static final Pattern NAME =
            Pattern.compile("[\\u4e00-\\u9fa5]{2,4}|[\\u4e00-\\u9fa5·•・．‧]{3,24}|[A-Za-z][A-Za-z .·-]{2,40}");
    private static final Pattern IN_A_SENTENCE = Pattern.compile("[与和及在因被将向系的婚养求]|儿子|女儿|登记|义务");
    private static final Pattern REPRESENTS = Pattern.compile(PartyRole.REPRESENTING);
    private static final Pattern OFFICE = Pattern.compile(".*(?:" + Organisation.OFFICE + "|公安[^公]*)");
    private static final Pattern OFFICIAL =
            Pattern.compile("^[，,（(]\\s*(?:该[\\u4e00-\\u9fa5]{1,8})?(?:副)?" + Appellation.OFFICIAL);
    static final Pattern NO_PARTY = Pattern.compile("(?:双方|[一各对]方|方|自行|共同|各自|本人|自己|连带|分别|均|[一二三四五六七八九十两]).*|.*(?:"
            + Organisation.COMPANY + "|共同|各自|自行|分别|[负承担某].*)");

    /** What tells two persons of one name apart. */
    private static final Pattern BIRTH = Pattern.compile(
            WrittenDay.FROM_YEAR.pattern() + "(?=(?:出)?生)|(?<=[出生于]{2})" + WrittenDay.FROM_YEAR.pattern());

    private static final Pattern ONLY_A_ROLE = Pattern.compile("(?:" + PartyRole.NAMED + "|" + PartyRole.ACTING + ")+");

    private static final int LONGEST = 6;
    private static final Pattern OF_A_PLACE = Pattern.compile("[省市县区镇村厂]|公司");

    private final String text;
    private final Map<Integer, String> byPlace = new TreeMap<>();
    private final Set<String> officials = new HashSet<>();
    private final Map<String, Set<String>> births = new HashMap<>();

    private RollReading(String text) {
        this.text = text;
    }

    static RollReading of(String text) {
        RollReading roll = new RollReading(text);
        roll.read();
        return roll;
    }

    /** The names by where they stand. */
    Map<Integer, String> byPlace() {
        return byPlace;
    }

    /** Who represents an office, and stays. */
    Set<String> officials() {
        return officials;
    }

    /** Whether two persons have one name; no label can tell them apart. */
    boolean hasNamesakes() {
        return births.values().stream().anyMatch(days -> days.size() > 1);
    }

    /** Parties in their order; who represents a company goes with it, who represents an office stays. */
    private void read() {
        String last = "";
        Matcher roll = IN_ROLL.matcher(text);
        int from = 0;
        while (roll.find(from)) {
            from = roll.start(2);
            String details = roll.group(3) == null ? "" : roll.group(3);
            boolean agent = text.startsWith("委托", roll.start());
            boolean lawyer = agent
                    && (LAWYER.matcher(details).find()
                            || LAWYER.matcher(roll.group(2)).find());
            boolean person = OF_A_PERSON.matcher(details).find();
            boolean represents =
                    REPRESENTS.matcher(text).region(roll.start(), text.length()).lookingAt();
            String listed = roll.group(2).strip();
            if (represents
                    && (OFFICE.matcher(last).matches()
                            || last.isEmpty() && OFFICIAL.matcher(details).find())) {
                officials.add(roll.group(2).strip());
                continue; // officials stay named
            }
            last = represents || agent ? last : listed;
            if (!lawyer && (!roll.group(1).isEmpty() || person)) {
                listed(
                        roll.group(2),
                        roll.start(2),
                        person || hasLine(roll.start(), roll.group(2).strip()));
            }
        }
    }

    private void listed(String names, int at, boolean person) {
        int place = at;
        for (String name : names.split("、", -1)) {
            String bare = name.strip();
            if (isName(bare, person)) {
                byPlace.putIfAbsent(place, bare);
                born(place + name.length())
                        .ifPresent(day -> births.computeIfAbsent(bare, key -> new HashSet<>())
                                .add(day));
            }
            place += name.length() + 1;
        }
    }

    /**
     * A foreign name may begin with any character, and so may who has a line of the roll: what stands there then tells that it
     * is a person's.
     */
    private static boolean isName(String bare, boolean person) {
        if (!isFree(bare) || !NAME.matcher(bare).matches()) {
            return false;
        }
        boolean dotted = bare.chars().anyMatch(c -> "·•・．‧".indexOf(c) >= 0);
        boolean family = bare.length() <= 4 && Surnames.length(bare, 0) > 0 && !Surnames.isWord(bare, 0);
        boolean organisation = bare.length() > 3 && Organisation.isName(bare);
        boolean sentence =
                bare.length() > 4 && !dotted && IN_A_SENTENCE.matcher(bare).find();
        boolean latin = bare.charAt(0) < 0x250 && !CompanyLabel.isCompany(bare);
        return !organisation && !sentence && (person || dotted || family || latin);
    }

    /** Whether a register or a title may mean a person by it: no place, no business, and not longer than names without a dot are. */
    static boolean isKnownName(String name) {
        boolean latinOrDotted = !name.isEmpty() && name.charAt(0) < 0x250 || name.indexOf('·') >= 0;
        return isFree(name)
                && NAME.matcher(name).matches()
                && (latinOrDotted
                        || name.length() <= LONGEST && !OF_A_PLACE.matcher(name).find());
    }

    /** Whether such words are no role, and hide nothing already. */
    static boolean isFree(String called) {
        return called.indexOf('某') < 0 && !isRole(called);
    }

    /** 被申请人 and the like, which stand where names do. */
    static boolean isRole(String called) {
        return ONLY_A_ROLE.matcher(called).matches();
    }

    /** Who has a line of the roll to himself: 第三人：赖兆利. */
    private boolean hasLine(int at, String bare) {
        return bare.length() < 4
                && (at == 0 || text.charAt(at - 1) == '\n')
                && !Organisation.isName(bare)
                && !NO_PARTY.matcher(bare).matches();
    }

    private Optional<String> born(int end) {
        int line = text.indexOf('\n', end);
        Matcher birth = BIRTH.matcher(text).region(end, line < 0 ? text.length() : line);
        return birth.find() ? Optional.of(birth.group()) : Optional.empty();
    }
}
