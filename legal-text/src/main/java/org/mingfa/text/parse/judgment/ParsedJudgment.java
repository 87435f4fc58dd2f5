package org.mingfa.text.parse.judgment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseSection;

/**
 * A judgment as its text alone shows it.
 *
 * @param number 案号 as written, or null where the text has none
 * @param kind 民事判决书, 执行裁定书 …, or null
 * @param cause 案由, or null
 * @param procedure 民事一审, 民事二审, 民事再审, 执行 …, or null
 * @param decided date of the signature, or null
 */
public record ParsedJudgment(
        @Nullable String number,
        @Nullable Court court,
        @Nullable String kind,
        @Nullable String cause,
        @Nullable String procedure,
        @Nullable LocalDate decided,
        List<CaseSection> sections) {

    public ParsedJudgment {
        sections = List.copyOf(sections);
    }

    /** The same head with other sections. */
    public ParsedJudgment withSections(List<CaseSection> others) {
        return new ParsedJudgment(number, court, kind, cause, procedure, decided, others);
    }
}
