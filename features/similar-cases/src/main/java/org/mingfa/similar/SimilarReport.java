package org.mingfa.similar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.Document;

/**
 * A report of a search for similar cases, with what the guidance of 2020 (item 8) wants of it. On one day the same question to
 * the same generation gives the same report.
 *
 * @param id of the answer that it reports, by which that can be had again
 * @param caseNumber of the pending case, or null
 * @param searcher 法官, 当事人 or 代理人
 * @param searcherName of that person, or null: it is then filled in by hand
 * @param searched the day on which it was made
 * @param asOf the day whose law applies, and after which no case shown was decided
 * @param grounds why the search is mandatory (item 2); empty where it is not
 * @param divergence cases that were decided the other way, each in a line; empty where there are none
 * @param disclaimer what stands under the report
 */
public record SimilarReport(
        String id,
        String title,
        @Nullable String caseNumber,
        @Nullable String cause,
        String searcher,
        @Nullable String searcherName,
        LocalDate searched,
        LocalDate asOf,
        List<String> grounds,
        Search search,
        PendingDescription pending,
        List<Tier> tiers,
        String stop,
        List<ReferenceCase> chosen,
        List<String> divergence,
        boolean archived,
        String disclaimer) {

    public SimilarReport {
        grounds = List.copyOf(grounds);
        tiers = List.copyOf(tiers);
        chosen = List.copyOf(chosen);
        divergence = List.copyOf(divergence);
    }

    /** The report in its eight sections. */
    public Document document() {
        return new SimilarReportDocument(this).document();
    }

    /**
     * How it was searched.
     *
     * @param platform name and generation
     * @param methods each with the literal words that were searched for
     * @param range of decisions that the generation holds and the day of the search allows
     * @param gaps what is not held, and where else to look
     */
    public record Search(
            String platform,
            String generation,
            List<String> corpora,
            String range,
            List<Method> methods,
            List<String> filters,
            List<String> gaps) {
        public Search {
            corpora = List.copyOf(corpora);
            methods = List.copyOf(methods);
            filters = List.copyOf(filters);
            gaps = List.copyOf(gaps);
        }
    }

    /** A way to search (item 5) and what was searched for by it. */
    public record Method(String name, List<String> queries) {
        public Method {
            queries = List.copyOf(queries);
        }
    }

    /** The pending case as it was given; {@code focus} and {@code law} say where they were read and not given. */
    public record PendingDescription(String facts, @Nullable String focus, List<String> law) {
        public PendingDescription {
            law = List.copyOf(law);
        }
    }

    /**
     * A tier of the guidance (item 4); one without a case is there too.
     *
     * @param note of what is not held or not found, or null
     */
    public record Tier(
            int number,
            String name,
            long held,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note,
            List<ListedCase> cases) {
        public Tier {
            cases = List.copyOf(cases);
        }
    }

    /**
     * A case of the result; the four figures are 0 to 1.
     *
     * @param law null where it was not compared: what the searcher cites began after the case was decided
     */
    public record ListedCase(
            String id,
            String name,
            @Nullable String court,
            @Nullable LocalDate decided,
            @Nullable String cause,
            String standing,
            double facts,
            double focus,
            @Nullable Double law,
            double causeLikeness,
            List<String> foundBy) {
        public ListedCase {
            foundBy = List.copyOf(foundBy);
        }
    }

    /**
     * A case that is compared and made use of.
     *
     * @param gist quoted from the case, with the part and place where it stands
     * @param cited articles with the version of the day of the decision
     * @param outcome how it was decided, in a word and as the order says
     * @param use 应当参照, 可以作为参考 …
     * @param why in the words of the searcher, or of the guidance; empty where nothing was said
     * @param file and {@code sha256}: where the full text was read
     */
    public record ReferenceCase(
            ListedCase found,
            Gist gist,
            List<String> cited,
            String outcome,
            String order,
            List<ComparisonLine> table,
            List<String> notes,
            String use,
            String why,
            String file,
            String sha256) {
        public ReferenceCase {
            cited = List.copyOf(cited);
            table = List.copyOf(table);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Words of a case.
     *
     * @param passage id of the part where they stand
     * @param end behind the last character, in UTF-16 units of the part
     */
    public record Gist(String part, String words, String passage, int start, int end) {}

    /** A line of what is the same and what differs; {@code same} is 同, 异 or empty. */
    public record ComparisonLine(String item, String pending, String decided, String same) {}
}
