package org.mingfa.text.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.publication.GateRuling.Released;
import org.mingfa.text.publication.GateRuling.Withheld;
import org.mingfa.text.publication.WithheldCategory.Marked;
import org.mingfa.text.table.CauseTree;

/**
 * Decides whether a judgment may be shown to the public, and takes out of it what nobody may read
 * (法释〔2016〕19号 4, 8 to 11). What a court said of it counts more than what its words suggest.
 */
public final class PublicationGate {

    private static final Pattern BETWEEN_PARTIES = Pattern.compile("[与诉]");

    private PublicationGate() {}

    /** The ruling on a judgment as its source gave it. */
    public static GateRuling rule(Judgment judgment, CourtMarks marks) {
        Optional<Withheld> withheld = WithheldCategory.find(new Marked(judgment, marks));
        return withheld.isPresent() ? withheld.get() : screened(judgment, marks);
    }

    private static GateRuling screened(Judgment judgment, CourtMarks marks) {
        String text = text(judgment);
        Optional<String> topic = ReviewWords.topic(new Marked(judgment, marks), text);
        if (topic.isPresent()) {
            return new Withheld(ErrorCode.AWAITS_REVIEW, "文中提到" + topic.get() + "，待人工核对。");
        }
        return PersonalNumbers.isDoubtful(text)
                ? new Withheld(ErrorCode.AWAITS_REVIEW, "有校验位不符的身份证号码，待人工核对。")
                : masked(judgment, marks);
    }

    /** What stands of a judgment that may be shown; withheld where more than names and numbers would differ. */
    public static GateRuling masked(Judgment judgment, CourtMarks marks) {
        Anonymiser anonymiser = anonymiser(judgment, marks);
        Released released = released(judgment, anonymiser);
        String withNames = text(rewritten(judgment, anonymiser::withNames));
        return Alteration.find(withNames, text(released.judgment()))
                .<GateRuling>map(differing ->
                        new Withheld(ErrorCode.ALTERED_BY_MASKING, "隐去姓名、名称使其他文字也有不同：" + differing + "，待人工核对。"))
                .orElse(released);
    }

    /** The same, of a judgment that a person found fit to be shown with what differs. */
    public static Released released(Judgment judgment, CourtMarks marks) {
        return released(judgment, anonymiser(judgment, marks));
    }

    private static Anonymiser anonymiser(Judgment judgment, CourtMarks marks) {
        return Anonymiser.of(text(judgment), PartyRegister.of(judgment, marks));
    }

    private static Released released(Judgment judgment, Anonymiser anonymiser) {
        return new Released(rewritten(judgment, anonymiser::anonymise), anonymiser.taken());
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
}
