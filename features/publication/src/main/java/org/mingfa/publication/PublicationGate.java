package org.mingfa.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.publication.GateRuling.Released;
import org.mingfa.publication.GateRuling.Withheld;
import org.mingfa.publication.WithheldCategory.JudgmentWithMarks;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.table.CauseTree;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * Decides whether a judgment may be shown to the public, and takes out of it what nobody may read
 * (法释〔2016〕19号 4, 8 to 11). What a court said of it counts more than what its words suggest.
 */
public final class PublicationGate {

    private static final Pattern BETWEEN_PARTIES = Pattern.compile("[与诉]");
    private static final Pattern ORDERED = Pattern.compile("(?s)(?:判决|裁定|决定)如下[：:](?!.*(?:判决|裁定|决定)如下[：:]).*");
    private static final String WAITS = "，待人工核对。";

    private PublicationGate() {}

    /** The ruling on a judgment as its source gave it, of which nobody decided anything. */
    public static GateRuling rule(Judgment judgment, CourtMarks marks) {
        return rule(judgment, marks, rule -> false);
    }

    /**
     * The ruling on a judgment as its source gave it.
     *
     * @param admitted the rules that a person let this judgment pass; each lets pass what it keeps out itself and nothing else
     */
    public static GateRuling rule(Judgment judgment, CourtMarks marks, Predicate<ErrorCode> admitted) {
        JudgmentWithMarks marked = new JudgmentWithMarks(judgment, marks);
        Optional<Withheld> before = Stream.concat(
                        WithheldCategory.all(marked), ReviewWords.find(marked, text(judgment)).stream())
                .filter(withheld -> !admitted.test(withheld.rule()))
                .findFirst();
        return before.isPresent() ? before.get() : masked(judgment, marks, admitted);
    }

    /** What stands of a judgment that may be shown; withheld where a name or number may be left, or more than those would differ. */
    private static GateRuling masked(Judgment judgment, CourtMarks marks, Predicate<ErrorCode> admitted) {
        Anonymiser anonymiser = Anonymiser.of(text(judgment), PartyRegister.of(judgment, marks));
        Judgment without = rewritten(judgment, anonymiser::anonymise);
        List<Withheld> holds = holds(judgment, without, anonymiser);
        return holds.stream()
                .filter(hold -> !admitted.test(hold.rule()))
                .findFirst()
                .<GateRuling>map(held -> held)
                .orElseGet(() -> new Released(without, anonymiser.taken(), holds));
    }

    private static List<Withheld> holds(Judgment judgment, Judgment without, Anonymiser anonymiser) {
        String shown = text(without);
        List<Withheld> holds = new ArrayList<>();
        anonymiser
                .doubt(order(judgment), shown)
                .ifPresent(doubt -> holds.add(new Withheld(ErrorCode.NAME_IN_DOUBT, doubt + WAITS)));
        if (PersonalNumbers.isLeft(shown)) {
            holds.add(new Withheld(ErrorCode.NUMBER_IN_DOUBT, "还有十五位以上的号码" + WAITS));
        }
        Alteration.find(text(rewritten(judgment, anonymiser::withNames)), shown)
                .or(() -> Alteration.findVerbs(order(rewritten(judgment, anonymiser::withPersons)), order(without)))
                .ifPresent(differing ->
                        holds.add(new Withheld(ErrorCode.ALTERED_BY_MASKING, "隐去姓名、名称使其他文字也有不同：" + differing + WAITS)));
        return holds;
    }

    private static Judgment rewritten(Judgment judgment, UnaryOperator<String> rewriting) {
        CaseHeader header = judgment.header();
        List<CaseSection> sections = new ArrayList<>();
        for (CaseSection section : judgment.sections()) {
            sections.add(new CaseSection(section.part(), rewriting.apply(section.text())));
        }
        return new Judgment(
                header.withTitle(rewriting.apply(header.title())).withCause(cause(header.cause(), rewriting)),
                sections);
    }

    /**
     * The cause without whoever stands in it: some records write 甲与乙某某纠纷, and the names may stand nowhere else. Null where
     * such a one holds no cause of the catalogue.
     */
    private static @Nullable String cause(@Nullable String written, UnaryOperator<String> rewriting) {
        if (written == null || CauseTree.find(written).isPresent()) {
            return written;
        }
        return BETWEEN_PARTIES.matcher(written).find()
                ? IntStream.range(1, written.length())
                        .mapToObj(written::substring)
                        .flatMap(end -> CauseTree.find(end).stream())
                        .findFirst()
                        .orElse(null)
                : rewriting.apply(written);
    }

    private static String text(Judgment judgment) {
        return judgment.header().title()
                + "\n"
                + judgment.sections().stream().map(CaseSection::text).collect(Collectors.joining("\n"));
    }

    /** The operative part; where the parts could not be told, what stands behind 判决如下. */
    private static String order(Judgment judgment) {
        String order = judgment.sections().stream()
                .filter(section -> section.part() == CasePart.ORDER)
                .map(CaseSection::text)
                .collect(Collectors.joining("\n"));
        String text = text(judgment);
        Matcher ordered = ORDERED.matcher(text);
        return order.isEmpty() && ordered.find() ? ordered.group() : order;
    }

    /** What a judgment speaks of that nobody but a person can judge: such a judgment waits for its review. */
    private static final class ReviewWords {

        private static final String MINOR = "未成年人";
        private static final List<ReviewWords> ALL = new TextResource(ReviewWords.class, "review-words.tsv")
                .rows("topic", "words", "example").stream().map(ReviewWords::of).toList();
        private static final Pattern NOT_ITS_OWN =
                Pattern.compile("《[^《》]{1,60}》|(?:不|未|并非|没有)(?:涉及|属于?|存在|构成)[^。；]{0,40}(?:秘密|隐私)");
        /** Causes in which the story itself tells who the minor is. */
        private static final Pattern OF_THE_PERSON = Pattern.compile("教育机构|人格|名誉|肖像|荣誉|姓名权|隐私|个人信息|性骚扰");

        private static final Pattern BORN =
                Pattern.compile("(?:男|女)[，,][^。\\n]{0,30}?(" + WrittenDay.ANY.pattern() + ")(?:出)?生");

        private final String topic;
        private final Pattern words;

        private ReviewWords(String topic, Pattern words) {
            this.topic = topic;
            this.words = words;
        }

        private static ReviewWords of(TableRow row) {
            return new ReviewWords(row.get("topic"), row.read("words", Pattern::compile));
        }

        /**
         * The topic that asks for a review; empty when none does. A minor in a civil case needs none: article 8(三) has the name
         * hidden, and what article 4 keeps back of family cases is told by its cause.
         */
        static Optional<Withheld> find(JudgmentWithMarks marked, String text) {
            return topic(marked, text).map(topic -> new Withheld(ErrorCode.AWAITS_REVIEW, "文中提到" + topic + WAITS));
        }

        private static Optional<String> topic(JudgmentWithMarks marked, String text) {
            String own = NOT_ITS_OWN.matcher(text).replaceAll("");
            boolean hidden = !marked.isCriminal() && !marked.hasCause(OF_THE_PERSON);
            return ALL.stream()
                    .filter(known -> !(hidden && known.topic.equals(MINOR)))
                    .filter(known -> known.words.matcher(own).find())
                    .map(known -> known.topic)
                    .findFirst()
                    .or(() -> !hidden && hasMinor(text, marked.header().decided())
                            ? Optional.of(MINOR)
                            : Optional.empty());
        }

        /** Whether somebody whose birth is told was not of age when the case was decided. */
        private static boolean hasMinor(String text, @Nullable LocalDate decided) {
            Matcher born = BORN.matcher(text);
            while (decided != null && born.find()) {
                if (WrittenDay.year(born.group(1)) > decided.getYear() - MajorityAge.on(decided)) {
                    return true;
                }
            }
            return false;
        }
    }
}
