package org.mingfa.similar;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.text.problem.Refusal;

/**
 * What a 类案检索报告 is made from, in the words of the contract; nulls are not given.
 *
 * @param search the question that is searched and reported
 * @param format docx, html or json; docx where not given
 * @param caseNumber 案号 of the pending case
 * @param searcher 法官, 当事人 or 代理人; 法官 where not given
 * @param searcherName of that person, who answers for the search (指导意见 3); a line to fill in where not given
 * @param grounds why the search is mandatory: committee, no_rule, president, other; with one of them nothing that the
 *     guidance wants may be empty
 * @param chosen ids of the cases that are compared and made use of; where not given, all that are 类案
 * @param uses what the searcher says of a chosen case
 * @param archive whether the report is filed with the case
 */
public record SimilarReportQuestion(
        @Nullable SimilarQuestion search,
        @Nullable String format,
        @Nullable String caseNumber,
        @Nullable String searcher,
        @Nullable String searcherName,
        @Nullable List<String> grounds,
        @Nullable List<String> chosen,
        @Nullable List<CaseUse> uses,
        @Nullable Boolean archive) {

    /** The file that is wanted, a Word file where nothing is said; null for JSON. */
    public @Nullable DocumentFormat file() {
        String wanted = Objects.requireNonNullElse(format, DocumentFormat.DOCX.ending());
        return wanted.equals("json")
                ? null
                : Arrays.stream(DocumentFormat.values())
                        .filter(one -> one.ending().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("format", "应为 docx、html、pdf 或 json，收到“" + wanted + "”。"));
    }

    /**
     * Whether a case is followed.
     *
     * @param id of the case
     * @param use 参照, 参考, 不参照 …; of the guidance's own where not given
     * @param why in the searcher's words
     */
    public record CaseUse(
            String id, @Nullable String use, @Nullable String why) {}
}
