package org.mingfa.text.parse.dispute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.dispute.Party;
import org.mingfa.text.dispute.Party.Kind;
import org.mingfa.text.dispute.Party.Side;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.Part;

/**
 * The parties of a case with their roles: by the roll that stands above the judgment, else by its first sentence,
 * 原告张某与被告李某民间借贷纠纷一案.
 */
final class PartyRoll {

    private static final String ROLE =
            "原告人?|被告人?|第三人|上诉人|被上诉人|原审原告|原审被告|原审第三人|一审原告|一审被告|一审第三人|再审申请人|被申请人|申请执行人|被执行人|申请人|申诉人|被申诉人|抗诉机关|公诉机关|异议人|复议申请人|案外人|利害关系人|自诉人|附带民事诉讼原告人|起诉人|赔偿请求人|赔偿义务机关";
    private static final String BRACKET = "(?:[（(]((?:一审|原审|二审|再审|反诉|本诉|执行|申请)?[^（()）]{0,40})[）)])?";
    private static final Pattern LISTED = Pattern.compile(
            "(?:^|(?<=[。；\\n\\s\\u3000]))(" + ROLE + ")" + BRACKET + "\\s*[：:]?\\s*([^，,。；;：:（(\\n]{2,60})(?=[，,。；;（(\\n]|$)");
    private static final Pattern OPENING = Pattern.compile("(" + ROLE + ")" + BRACKET
            + "\\s*[：:]?\\s*([^，,。；;：:（()）\\n]{2,60}?)(?:[（(][^（()）]{0,40}[）)])?(?=与|诉|及|和|、(?:" + ROLE + ")|因|[，,。]|(?<=[某\\d公司行厂局会府院]))");
    private static final Pattern ORGANISATION = Pattern.compile(
            ".*(?:公司|银行|厂|店|中心|局|院|学校|大学|中学|小学|园|委员会|政府|小组|合作社|协会|会|集团|社|所|部|队|处|站|馆|办公室|支行|分行|矿|场|商行|企业|机关)\\d*$");
    private static final Pattern NO_NAME = Pattern.compile("(?:诉称|辩称|述称|请求|主张|认为|不服|提出|承担|支付|返还|偿还|于|在|向|的).*");

    private final Map<String, Party> parties = new LinkedHashMap<>();

    private PartyRoll() {}

    static List<Party> read(List<CaseSection> sections) {
        PartyRoll roll = new PartyRoll();
        String listed = text(sections, Part.PARTIES);
        Matcher party = LISTED.matcher(listed);
        while (party.find()) {
            roll.add(party.group(1), party.group(2), party.group(3));
        }
        if (roll.parties.isEmpty()) {
            roll.opening(sections);
        }
        return List.copyOf(roll.parties.values());
    }

    private static String text(List<CaseSection> sections, Part part) {
        return sections.stream()
                .filter(section -> section.part() == part)
                .map(CaseSection::text)
                .collect(Collectors.joining("\n"));
    }

    /** The sentence that ends in 一案. */
    private void opening(List<CaseSection> sections) {
        for (CaseSection section : sections) {
            int end = section.text().indexOf("一案");
            int start = end < 0 ? -1 : Math.max(section.text().lastIndexOf('。', end), section.text().lastIndexOf('\n', end)) + 1;
            if (start >= 0 && end - start < 400) {
                sentence(section.text().substring(start, end));
                return;
            }
        }
    }

    private void sentence(String sentence) {
        Matcher party = OPENING.matcher(sentence);
        while (party.find()) {
            for (String name : party.group(3).split("、")) {
                add(party.group(1), party.group(2), name);
            }
        }
    }

    private void add(String role, @Nullable String before, String names) {
        for (String name : names.split("、")) {
            String bare = name.strip();
            if (bare.length() > 1 && !NO_NAME.matcher(bare).lookingAt()) {
                String whole = before == null || before.startsWith("以下") || before.startsWith("简称") ? role : role + "（" + before + "）";
                Kind kind = ORGANISATION.matcher(bare).matches() ? Kind.ORGANISATION : Kind.PERSON;
                parties.putIfAbsent(bare, new Party(bare, whole, Side.of(whole).orElse(null), kind));
            }
        }
    }
}
