package org.mingfa.api.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.CitationAnswer;
import org.mingfa.citations.CitationChecks;

/**
 * The page where a brief is checked.
 *
 * @param text that was checked, empty on a page where none was yet
 * @param asOf the day as it was typed, empty for today
 * @param refusal why the text could not be checked, or null
 * @param checked what was found, or null
 */
public record VerifySheet(
        String text,
        String asOf,
        @Nullable String refusal,
        @Nullable CitationChecks checked,
        List<FindingView> findings)
        implements Sheet {

    private static final String TITLE = "核对文书中的引用";

    /** Where nothing was checked yet. */
    static VerifySheet blank() {
        return new VerifySheet("", "", null, null, List.of());
    }

    /** Where it could not be; what was typed stays. */
    static VerifySheet refused(String text, String asOf, String why) {
        return new VerifySheet(text, asOf, why, null, List.of());
    }

    static VerifySheet of(String text, String asOf, CitationChecks checked, Links links) {
        List<FindingView> findings = IntStream.range(0, checked.citations().size())
                .mapToObj(i -> FindingView.of(i + 1, checked.citations().get(i), links))
                .toList();
        return new VerifySheet(text, asOf, null, checked, findings);
    }

    @Override
    public String template() {
        return "verify";
    }

    @Override
    public PageHead head() {
        return new PageHead(
                TITLE,
                "逐处核对文书引用的法律和条文：是否存在、当日是否施行、引文是否一致。",
                null,
                null,
                null,
                checked == null ? null : checked.from().generation());
    }

    /**
     * A piece of the brief.
     *
     * @param finding what was found of it, or null where it cites nothing
     */
    public record Piece(String text, @Nullable FindingView finding) {}

    /** The brief, cut where it cites; citations of which one lies within another are marked once, where the first begins. */
    public List<Piece> brief() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (FindingView finding : findings) {
            CitationAnswer citation = finding.citation();
            if (citation.span().start() >= at) {
                pieces.add(new Piece(text.substring(at, citation.span().start()), null));
                at = citation.span().end();
                pieces.add(new Piece(text.substring(citation.span().start(), at), finding));
            }
        }
        pieces.add(new Piece(text.substring(at), null));
        return pieces;
    }

    /** How many there are of each verdict, the wrong ones first. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String kind : List.of("wrong", "doubted", "open", "right", "skipped")) {
            of(kind).forEach(one ->
                    counts.merge(one.sign() + " " + one.citation().wording(), 1, Integer::sum));
        }
        return counts;
    }

    public List<FindingView> of(String kind) {
        return findings.stream().filter(one -> one.kind().equals(kind)).toList();
    }
}
