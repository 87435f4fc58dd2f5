package org.mingfa.text.parse.judgment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.Part;
import org.mingfa.text.parse.judgment.OrderReading.Kind;

/** Finds where a judgment tells what was asked for, and splits it into the single claims. */
final class ClaimSplitter {

    /** What was asked of the first instance, as a higher court tells it. */
    private static final Pattern FIRST_INSTANCE = Pattern.compile(
            "向(?:一审|原审|该)?(?:法院|[\\u4e00-\\u9fa5]{2,20}法院)?(?:起诉|提起诉讼|提出诉讼)[^。；：:]{0,12}(?:请求|要求|诉请)(?:判令|法院判令|依法判令|判决)?[：:，,]?|(?:一审|原审)(?:诉讼)?请求(?:判令)?[：:]");

    /** The words that open the claims, the surest first. */
    private static final List<Pattern> OPENS = List.of(
            Pattern.compile(
                    "(?:诉讼请求(?:为|是|如下)*|诉请(?:判令)?|请求事项|请求(?:法院|本院|贵院)?(?:依法)?(?:判令|判决)?|要求(?:法院|本院)?(?:依法)?(?:判令|判决)?)[：:]"),
            Pattern.compile("诉讼请求(?:为|是|如下)?[：:，,]?(?=判令|判决|确认|撤销|要求|被告|依法|解除|责令|请求|\\d[.、．]|一、|[（(][一1])"),
            Pattern.compile("(?:请求|要求|诉请|申请)(?:法院|本院|贵院|人民法院)?(?:依法)?(?:判令|判决|确认|撤销|裁决)"),
            Pattern.compile(
                    "(?:起诉|诉至[^。，]{0,12}|诉来[^。，]{0,8}|提起诉讼|为此|故|特|现)[^。；]{0,30}?(?:要求|请求|诉请)(?:法院|本院|贵院|人民法院)?(?:依法)?"));

    private static final Pattern ENDS = Pattern.compile("。?\\s*(?:事实[与和及、]理由|事实及理由|事实依据|理由[：:]|其?主要理由|上述事实|为支持其|为证明)");
    /** Who asks for a retrial or against a ruling argues with the judgment and claims nothing. */
    private static final Pattern REVIEW = Pattern.compile("申请再审|再审申请|提起上诉|上诉称|管辖权?异议|申请复议");

    private static final int LONGEST = 2_000;

    private ClaimSplitter() {}

    /** The single claims; none where the text tells none. */
    static List<String> claims(List<CaseSection> sections, Kind kind) {
        String told = text(sections, FIRST_INSTANCE, true);
        boolean reviews = sections.stream()
                .anyMatch(section -> section.part() == Part.CLAIM
                        && REVIEW.matcher(section.text()).find());
        for (Pattern opens : kind == Kind.RULING && reviews ? List.<Pattern>of() : OPENS) {
            told = told.isEmpty() ? text(sections, opens, false) : told;
        }
        return told.isEmpty() ? List.of() : single(told);
    }

    private static String text(List<CaseSection> sections, Pattern opens, boolean everywhere) {
        for (CaseSection section : sections) {
            boolean asked = section.part() == Part.CLAIM
                    || everywhere && (section.part() == Part.FACTS || section.part() == Part.OTHER);
            Matcher opened = opens.matcher(section.text());
            if (asked && opened.find()) {
                String behind = section.text().substring(opened.end());
                return upToReasons(behind);
            }
        }
        return "";
    }

    private static String upToReasons(String behind) {
        Matcher ends = ENDS.matcher(behind);
        String told = ends.find() ? behind.substring(0, ends.start()) : behind;
        return told.substring(0, Math.min(LONGEST, told.length()));
    }

    /** Numbered claims; else what stands before the first full stop, parted by semicolons. */
    private static List<String> single(String told) {
        List<String> numbered = NumberedList.of(told);
        if (numbered.size() > 1) {
            return numbered.stream().map(ClaimSplitter::firstSentence).toList();
        }
        return List.of(firstSentence(told).split("[；;]")).stream()
                .map(claim -> claim.strip().replaceAll("^[：:，,\\s]+|[，,。\\s]+$", ""))
                .filter(claim -> claim.length() > 3)
                .toList();
    }

    private static String firstSentence(String claim) {
        int stop = claim.indexOf('。');
        return (stop < 0 ? claim : claim.substring(0, stop)).strip();
    }
}
