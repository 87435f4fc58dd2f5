package org.mingfa.similar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.similar.search.PendingCase;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.parse.judgment.Court;
import org.mingfa.text.parse.judgment.DisputeReading;
import org.mingfa.text.parse.judgment.JudgmentParser;
import org.mingfa.text.parse.judgment.ParsedJudgment;

/**
 * What the asker told, read: a description as it stands, or a whole judgment in its parts.
 *
 * @param dispute sums and days that the text names
 */
record TextOfCase(PendingCase pending, Dispute dispute, LocalDate day) {

    private static final String ASKED = "asked";

    static TextOfCase read(SimilarQuestion question, LocalDate day) {
        String facts = question.facts() == null ? "" : question.facts().strip();
        ParsedJudgment parsed = new JudgmentParser().parse(ASKED, facts).value();
        List<CaseSection> sections = parsed == null ? List.of() : parsed.sections();
        PendingCase pending = parsed != null && parsed.number() != null && has(parsed, CasePart.REASONING)
                ? ofJudgment(question, facts, parsed, day)
                : new PendingCase(
                        facts,
                        given(question.focus()),
                        given(question.cause()),
                        cited(question),
                        given(question.court()),
                        null,
                        day);
        return new TextOfCase(pending, dispute(sections, facts), day);
    }

    /** What the judgment says counts where the asker does not say otherwise. */
    private static PendingCase ofJudgment(
            SimilarQuestion question, String facts, ParsedJudgment parsed, LocalDate day) {
        List<String> cited = new ArrayList<>(cited(question));
        cited.add(facts);
        Court court = parsed.court();
        return new PendingCase(
                factsText(parsed.sections()),
                orElse(question.focus(), text(parsed.sections(), List.of(CasePart.REASONING))),
                orElse(question.cause(), parsed.cause()),
                cited,
                orElse(question.court(), court == null ? null : court.name()),
                parsed.number(),
                day);
    }

    private static List<String> cited(SimilarQuestion question) {
        return question.cited() == null ? List.of() : question.cited();
    }

    private static @Nullable String given(@Nullable String value) {
        return orElse(value, null);
    }

    private static @Nullable String orElse(@Nullable String given, @Nullable String read) {
        String value = given == null || given.isBlank() ? read : given.strip();
        return value == null || value.isBlank() ? null : value;
    }

    private static boolean has(ParsedJudgment parsed, CasePart part) {
        return parsed.sections().stream().anyMatch(section -> section.part() == part);
    }

    private static String factsText(List<CaseSection> sections) {
        String told = text(sections, List.of(CasePart.CLAIM, CasePart.DEFENCE, CasePart.FACTS));
        return told.isBlank() ? text(sections, List.of(CasePart.values())) : told;
    }

    private static String text(List<CaseSection> sections, List<CasePart> parts) {
        return sections.stream()
                .filter(section -> parts.contains(section.part()))
                .map(CaseSection::text)
                .collect(Collectors.joining("\n"));
    }

    /** A description has no parts; all of it is then what happened. */
    private static Dispute dispute(List<CaseSection> sections, String facts) {
        List<CaseSection> read = new ArrayList<>(sections);
        if (read.stream().noneMatch(section -> section.part() == CasePart.FACTS)) {
            read.add(new CaseSection(CasePart.FACTS, facts));
        }
        CaseHeader header = new CaseHeader(
                new DocumentId(ASKED),
                ASKED,
                null,
                "",
                Nature.OFFICIAL,
                null,
                null,
                null,
                null,
                null,
                null,
                CaseTier.BASIC,
                new SourceFile(ASKED, ASKED, ASKED),
                Dispute.UNREAD,
                null);
        return DisputeReading.read(header, read);
    }
}
