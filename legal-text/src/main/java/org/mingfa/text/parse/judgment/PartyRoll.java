package org.mingfa.text.parse.judgment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Party;
import org.mingfa.text.lexicon.Organisation;
import org.mingfa.text.lexicon.PartyRole;

/**
 * The parties of a case with their roles: by the roll that stands above the judgment, else by its first sentence
 * (原告张某与被告李某民间借贷纠纷一案), else by the order.
 */
final class PartyRoll {

    private static final String BRACKET = "(?:\\s*[（(]([^（()）\\n]{0,40})[）)])?";
    private static final Pattern LISTED = Pattern.compile("(?:^|(?<=[。；\\n\\s\\u3000]))(" + PartyRole.LISTED + ")"
            + BRACKET + "\\s*[：:]?\\s*([^，,。；;：:（(\\n]{2,60})(?=[，,。；;（(\\n]|$)");
    private static final Pattern CALLED =
            Pattern.compile("(?<![被再复起申上原一])(" + PartyRole.LISTED + ")" + BRACKET + "[：:]?");
    private static final Pattern IN_ORDER =
            Pattern.compile("(原告人?|被告人?|第三人)“?([\\u4e00-\\u9fa5]{1,2}某\\d*|[^，,。；;、：:\\s“”被原第向与于应在的对和]{1,30}?(?:银行|(?:"
                    + Organisation.IN_SENTENCE + "|厂|局)(?!有限|股份|管理))\\d*)((?:、[\\u4e00-\\u9fa5]{1,2}某\\d*)*)");
    private static final Pattern NO_NAME =
            Pattern.compile("(?:诉称|辩称|述称|请求|主张|认为|不服|提出|承担|支付|返还|偿还|于|在|向|的|之间|双方|未|应|答辩|直至|多次|经|因|已|均|所|对|以|将|为).*");
    private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]*[）)]");
    private static final Pattern EDGE = Pattern.compile("^[：:、，,\\s]+|(?:[、，,；;\\s]|与|诉|和|及|以及|因|为|之间|间|等)+$");
    private static final Pattern AGAINST =
            Pattern.compile("(?<=某\\d{0,2}|联社|" + Organisation.COMPANY + "|" + Organisation.BRANCH + ")[与诉]");
    private static final Pattern SHORT_NAME = Pattern.compile("[（(](?:以下|下称|简称)[^（()）]*[）)]");
    private static final Pattern HIDDEN = Pattern.compile("([^某]{1,2}某[某\\d甲乙丙丁戊己]*)[^\\d某].*");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_SENTENCE = 600;

    private final Map<String, Party> parties = new LinkedHashMap<>();

    private PartyRoll() {}

    static List<Party> read(List<CaseSection> sections, @Nullable String cause) {
        PartyRoll roll = new PartyRoll();
        Matcher party = LISTED.matcher(text(sections, CasePart.PARTIES));
        while (party.find()) {
            roll.add(party.group(1), party.group(2), party.group(3));
        }
        if (roll.parties.size() < 2) {
            opening(sections).ifPresent(sentence -> roll.sentence(sentence, cause));
        }
        if (roll.parties.isEmpty()) {
            Matcher ordered = IN_ORDER.matcher(text(sections, CasePart.ORDER));
            while (ordered.find()) {
                roll.add(ordered.group(1), null, ordered.group(2) + ordered.group(3));
            }
        }
        return List.copyOf(roll.parties.values());
    }

    private static String text(List<CaseSection> sections, CasePart part) {
        return sections.stream()
                .filter(section -> section.part() == part)
                .map(CaseSection::text)
                .collect(Collectors.joining("\n"));
    }

    /** What stands before 一案 in its sentence. */
    private static Optional<String> opening(List<CaseSection> sections) {
        for (CaseSection section : sections) {
            if (section.part() == CasePart.FACTS || section.part() == CasePart.REASONING) {
                continue; // other cases are told there
            }
            String text = section.text();
            int whole = text.indexOf("一案");
            int end = whole < 0 && section.part() == CasePart.PARTIES ? text.indexOf("纠纷，本院") : whole;
            int start = Math.max(text.lastIndexOf('。', end), text.lastIndexOf('\n', end)) + 1;
            if (end > 0 && end - start < LONGEST_SENTENCE) {
                return Optional.of(
                        SHORT_NAME.matcher(text.substring(start, end)).replaceAll(""));
            }
        }
        return Optional.empty();
    }

    /** Names stand between the roles; behind the last one the cause begins. */
    private void sentence(String sentence, @Nullable String cause) {
        Matcher called = CALLED.matcher(sentence);
        String role = null;
        String before = null;
        int from = 0;
        while (called.find()) {
            if (role != null) {
                add(role, before, sentence.substring(from, called.start()));
            }
            role = called.group(1);
            before = called.group(2);
            from = called.end();
        }
        if (role != null) {
            last(role, before, upToCause(sentence.substring(from), cause));
        }
    }

    /** 原告甲与乙: who stands behind 与 without a role is the other side. */
    private void last(String role, @Nullable String before, String names) {
        Matcher against = AGAINST.matcher(names);
        if (role.equals("原告") && against.find()) {
            add(role, before, names.substring(0, against.start()));
            add("被告", null, names.substring(against.end()));
        } else {
            add(role, before, names);
        }
    }

    private static String upToCause(String tail, @Nullable String cause) {
        int given = cause == null ? -1 : tail.indexOf(cause);
        int end = given >= 0
                ? given
                : CauseReader.find(tail + "一案").map(tail::lastIndexOf).orElse(-1);
        return end < 0 ? tail.split("[，,]")[0] : tail.substring(0, end);
    }

    private void add(String role, @Nullable String before, String names) {
        for (String name : ASIDE.matcher(names).replaceAll("").split("、|(?<=某\\d{0,2})[与和诉及](?=[\\u4e00-\\u9fa5])")) {
            String bare = bare(EDGE.matcher(name).replaceAll(""));
            if (bare.length() > 1
                    && bare.length() <= LONGEST_NAME
                    && !NO_NAME.matcher(bare).matches()) {
                String whole = isOfRole(before) ? role + "（" + before + "）" : role;
                Party.Kind kind = Organisation.isName(bare) ? Party.Kind.ORGANISATION : Party.Kind.PERSON;
                parties.putIfAbsent(
                        bare, new Party(bare, whole, PartyRole.side(whole).orElse(null), kind));
            }
        }
    }

    /** A label goes no further than its own signs; an organisation may begin with one. */
    private static String bare(String name) {
        Matcher hidden = HIDDEN.matcher(name);
        return hidden.matches() && !Organisation.isName(name) ? hidden.group(1) : name;
    }

    private static boolean isOfRole(@Nullable String before) {
        return before != null && before.matches(".*(?:审|诉|原告|被告|人)") && !before.contains("简称");
    }
}
