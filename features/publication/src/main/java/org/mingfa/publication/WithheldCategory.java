package org.mingfa.publication;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.publication.CourtMarks.Effect;
import org.mingfa.publication.CourtMarks.Suitability;
import org.mingfa.publication.GateRuling.Withheld;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.problem.ErrorCode;

/**
 * The categories of cases and documents that are not published, the first that fits; a cause is known by its name, and
 * where none is given by what was asked for and ordered.
 */
record WithheldCategory(ErrorCode rule, String because, Predicate<JudgmentWithMarks> fits) {

    private static final int HEAD = 300;
    private static final Pattern SECRET_MARK =
            Pattern.compile("(?:^|[\\n\\s★])(?:绝密|机密|秘密)(?:★|\\s*(?:\\n|$)|\\s+\\d+年)");
    private static final Pattern SECRET_CRIME = Pattern.compile("国家秘密|间谍|国家情报");
    private static final Pattern CONFIDENTIAL = Pattern.compile("商业秘密|技术秘密|经营秘密|隐私权|隐私、");
    private static final Pattern JUVENILE = Pattern.compile(
            "未成年人犯罪|未成年被告人|(?:犯罪|作案|案发)时[^。，]{0,10}(?:不满|未满|未年满|尚未成年)|被告人[^。，]{0,12}系未成年|少年(?:刑事)?审判庭|(?:已满十四周岁|已满十六周岁)不满十[六八]周岁");
    private static final Pattern ACCUSED = Pattern.compile("公诉机关|被告人[^。，；]{1,12}犯");
    private static final Pattern CONFIRMED = Pattern.compile("司法确认|确认(?:人民)?调解协议");
    private static final Pattern FAMILY = Pattern.compile("离婚|抚养(?!义务)|监护|探望|婚姻无效|无效婚姻|撤销婚姻|婚姻撤销");
    private static final Pattern FAMILY_ORDER = Pattern.compile("(?:准予|准许|不准|不准予|不准许)[^。；\\n"
            + "]{0,40}离婚|(?:婚生|子女|之子|之女|儿子|女儿)[^。；\\n"
            + "]{0,40}[由随归][^。；\\n"
            + "]{0,20}抚养|(?:变更|撤销)[^。；\\n"
            + "]{0,24}(?:抚养关系|抚养权|监护人)");
    private static final Pattern FAMILY_CLAIM = Pattern.compile("(?:判令|判决|准予|准许|请求|要求|诉请)[^。；\\n"
            + "]{0,24}(?:离婚(?!协议|证|时|前|期间|财产)|解除婚姻关系)|(?:变更|取得)[^。；\\n"
            + "]{0,20}(?:抚养权|抚养关系)");
    private static final Pattern NOT_A_JUDGMENT =
            Pattern.compile("(?:审理报告|笔录|起诉状|起诉书|答辩状|上诉状|代理词|辩护词|证据目录|送达回证|审查报告|评议意见)(?:（[^）]*）)?$");

    private static final List<WithheldCategory> ALL = List.of(
            new WithheldCategory(ErrorCode.STATE_SECRET, "涉及国家秘密。", WithheldCategory::isSecret),
            new WithheldCategory(
                    ErrorCode.CONFIDENTIAL_CASE,
                    "涉及商业秘密、个人隐私等依法不公开的案件。",
                    marked -> !marked.marks().secrets().isEmpty() || marked.hasCause(CONFIDENTIAL)),
            new WithheldCategory(ErrorCode.JUVENILE_CRIME, "未成年人犯罪。", WithheldCategory::isJuvenile),
            new WithheldCategory(
                    ErrorCode.MEDIATED,
                    "以调解方式结案，或者确认调解协议效力。",
                    marked -> marked.kind().contains("调解书")
                            || marked.hasCause(CONFIRMED)
                            || CONFIRMED.matcher(marked.header().title()).find()),
            new WithheldCategory(ErrorCode.FAMILY_STATUS, "离婚诉讼，或者涉及未成年子女抚养、监护。", WithheldCategory::isFamily),
            new WithheldCategory(
                    ErrorCode.UNSUITABLE,
                    "法院标明不宜公布。",
                    marked -> marked.marks().suitability() == Suitability.UNSUITABLE),
            new WithheldCategory(
                    ErrorCode.NOT_EFFECTIVE,
                    "尚未发生法律效力。",
                    marked -> marked.marks().effect() == Effect.NOT_EFFECTIVE),
            new WithheldCategory(
                    ErrorCode.NOT_FOR_PUBLICATION,
                    "不是应当公布的裁判文书。",
                    marked -> NOT_A_JUDGMENT.matcher(marked.kind()).find()
                            || NOT_A_JUDGMENT.matcher(marked.header().title()).find()),
            new WithheldCategory(
                    ErrorCode.NOT_FROM_THE_PUBLIC,
                    "来源不是公开平台，或者缺少网址、取得日期。",
                    marked -> marked.marks().origin() == Origin.NOT_PUBLIC));

    /** A judgment with what was said of it. */
    record JudgmentWithMarks(Judgment judgment, CourtMarks marks) {

        CaseHeader header() {
            return judgment.header();
        }

        String kind() {
            return marks.kind() == null ? header().title() : marks.kind();
        }

        boolean hasCause(Pattern pattern) {
            return header().cause() != null && pattern.matcher(header().cause()).find();
        }

        boolean isCriminal() {
            String procedure = header().procedure();
            return procedure != null && procedure.startsWith("刑")
                    || kind().contains("刑事")
                    || header().cause() != null && header().cause().endsWith("罪")
                    || header().cause() == null && has(ACCUSED);
        }

        boolean has(CasePart part, Pattern pattern) {
            return judgment.sections().stream()
                    .filter(section -> section.part() == part)
                    .anyMatch(section -> pattern.matcher(section.text()).find());
        }

        boolean has(Pattern pattern) {
            return judgment.sections().stream()
                    .map(CaseSection::text)
                    .anyMatch(text -> pattern.matcher(text).find());
        }
    }

    /** Every category that keeps the judgment out. */
    static Stream<Withheld> all(JudgmentWithMarks marked) {
        return ALL.stream()
                .filter(category -> category.fits.test(marked))
                .map(category -> new Withheld(category.rule, category.because));
    }

    private static boolean isSecret(JudgmentWithMarks marked) {
        String first = marked.judgment().sections().stream()
                .findFirst()
                .map(CaseSection::text)
                .orElse("");
        return marked.marks().secrets().stream().anyMatch(secret -> secret.contains("国家") || secret.contains("state"))
                || marked.hasCause(SECRET_CRIME)
                || SECRET_MARK
                        .matcher(first.substring(0, Math.min(HEAD, first.length())))
                        .find();
    }

    private static boolean isJuvenile(JudgmentWithMarks marked) {
        return marked.isCriminal() && marked.has(JUVENILE);
    }

    private static boolean isFamily(JudgmentWithMarks marked) {
        String title = marked.header().title();
        return marked.hasCause(FAMILY)
                || Pattern.compile("(?:" + FAMILY + ")[^，。]{0,10}(?:纠纷|一案)")
                        .matcher(title)
                        .find()
                || marked.has(CasePart.ORDER, FAMILY_ORDER)
                || marked.header().cause() == null && marked.has(CasePart.CLAIM, FAMILY_CLAIM);
    }
}
