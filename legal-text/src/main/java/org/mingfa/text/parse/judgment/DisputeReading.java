package org.mingfa.text.parse.judgment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Claim;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.FactPeriod;
import org.mingfa.text.document.Party;

/** Reads what was in dispute in a case, and how it ended, from its sections as they may be published. */
public final class DisputeReading {

    private static final Pattern RULED = Pattern.compile("(?:裁定|决定)如下\\s*[：:]?\\s*(?:$|\\n|一、|[驳准按撤终本指])");
    private static final Pattern JUDGED = Pattern.compile("判决如下\\s*[：:]?\\s*(?:$|\\n|一、|[驳被原维撤])");
    private static final Pattern KEYWORDS = Pattern.compile("^关键词[\\s\\u3000：:]*");
    private static final Pattern BETWEEN_KEYWORDS = Pattern.compile("[\\s\\u3000/、，,；;]+");

    private DisputeReading() {}

    /** The dispute of a case; parts of it that the text does not tell are null or empty. */
    public static Dispute read(CaseHeader header, List<CaseSection> sections) {
        OrderReading.Kind kind = kind(header, sections);
        OrderReading order = OrderReading.of(sections, kind);
        List<Claim> claims = new ClaimMatching(order.deciding()).of(ClaimSplitter.claims(sections, kind));
        return new Dispute(
                PartyRoll.read(sections, header.cause()),
                claims,
                order.deciding().result(),
                order.disposal(),
                claimed(claims),
                order.deciding().awarded(),
                FactDays.read(sections, header.decided()),
                keywords(sections));
    }

    /** The parties alone, of a text that may name them still. */
    public static List<Party> parties(CaseHeader header, List<CaseSection> sections) {
        return PartyRoll.read(sections, header.cause());
    }

    private static OrderReading.Kind kind(CaseHeader header, List<CaseSection> sections) {
        String procedure = Objects.requireNonNullElse(header.procedure(), "");
        String cause = Objects.requireNonNullElse(header.cause(), "");
        boolean ruled = header.title().contains("裁定") || header.title().contains("决定书") || has(sections, RULED);
        if (ruled && !has(sections, JUDGED)) {
            return OrderReading.Kind.RULING;
        }
        boolean criminal = header.title().contains("刑事") || procedure.startsWith("刑") || cause.endsWith("罪");
        return criminal ? OrderReading.Kind.CRIMINAL : OrderReading.Kind.CIVIL;
    }

    private static boolean has(List<CaseSection> sections, Pattern words) {
        return sections.stream()
                .filter(section -> section.part() != CasePart.FACTS && section.part() != CasePart.CLAIM)
                .anyMatch(section -> words.matcher(section.text()).find());
    }

    private static @Nullable BigDecimal claimed(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> !ClaimMatching.isOfCosts(claim.text()))
                .map(Claim::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static List<String> keywords(List<CaseSection> sections) {
        return sections.stream()
                .map(CaseSection::text)
                .filter(text -> KEYWORDS.matcher(text).find())
                .findFirst()
                .map(text -> KEYWORDS.matcher(text).replaceFirst(""))
                .map(text -> Arrays.stream(BETWEEN_KEYWORDS.split(text))
                        .filter(word -> !word.isBlank())
                        .toList())
                .orElse(List.of());
    }

    /** The first and the last day that the facts of a case name; none behind the decision, for such days are still to come. */
    private static final class FactDays {

        private static final Pattern OF_THE_FACTS = Pattern.compile(
                "(" + WrittenDay.ARABIC.pattern() + ")(?!出?生|[^。；，]{0,10}(?:立案|受理|开庭|向本院|作出[^。，]{0,20}(?:判决|裁定)))");

        private FactDays() {}

        static @Nullable FactPeriod read(List<CaseSection> sections, @Nullable LocalDate decided) {
            List<LocalDate> days = sections.stream()
                    .filter(section -> section.part() == CasePart.FACTS)
                    .flatMap(section -> days(section.text()))
                    .filter(day -> decided == null || !day.isAfter(decided))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return days.isEmpty() ? null : new FactPeriod(days.getFirst(), days.getLast());
        }

        private static Stream<LocalDate> days(String text) {
            return OF_THE_FACTS.matcher(text).results().flatMap(found -> WrittenDay.parse(found.group(1)).stream());
        }
    }

    /** Finds where a judgment tells what was asked for, and splits it into the single claims. */
    private static final class ClaimSplitter {

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

        private static final Pattern ENDS =
                Pattern.compile("。?\\s*(?:事实[与和及、]理由|事实及理由|事实依据|理由[：:]|其?主要理由|上述事实|为支持其|为证明)");
        /** Who asks for a retrial or against a ruling argues with the judgment and claims nothing. */
        private static final Pattern REVIEW = Pattern.compile("申请再审|再审申请|提起上诉|上诉称|管辖权?异议|申请复议");

        private static final int LONGEST = 2_000;

        private ClaimSplitter() {}

        /** The single claims; none where the text tells none. */
        static List<String> claims(List<CaseSection> sections, OrderReading.Kind kind) {
            String told = text(sections, FIRST_INSTANCE, true);
            boolean reviews = sections.stream()
                    .anyMatch(section -> section.part() == CasePart.CLAIM
                            && REVIEW.matcher(section.text()).find());
            for (Pattern opens : kind == OrderReading.Kind.RULING && reviews ? List.<Pattern>of() : OPENS) {
                told = told.isEmpty() ? text(sections, opens, false) : told;
            }
            return told.isEmpty() ? List.of() : single(told);
        }

        private static String text(List<CaseSection> sections, Pattern opens, boolean everywhere) {
            for (CaseSection section : sections) {
                boolean asked = section.part() == CasePart.CLAIM
                        || everywhere && (section.part() == CasePart.FACTS || section.part() == CasePart.OTHER);
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
}
