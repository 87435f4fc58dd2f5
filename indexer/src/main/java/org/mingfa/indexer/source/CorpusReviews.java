package org.mingfa.indexer.source;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingfa.indexer.source.ReviewDecision.Decision;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.problem.ErrorCode;

/**
 * The decisions on the judgments of one corpus.
 *
 * @param corpus its name
 * @param bySubject checksum of a record, or code of a rule
 */
public record CorpusReviews(String corpus, Map<String, Decision> bySubject) {

    /** A corpus on which nothing was decided. */
    public static CorpusReviews none(String corpus) {
        return new CorpusReviews(corpus, Map.of());
    }

    public CorpusReviews {
        bySubject = Map.copyOf(bySubject);
    }

    /** The same for the same decisions. */
    public String fingerprint() {
        return Sha256.of(new TreeMap<>(bySubject).toString()).substring(0, 16);
    }

    /** Whether the record was withdrawn. */
    public boolean isWithdrawn(String sha256) {
        return bySubject.get(sha256) == Decision.WITHDRAWN;
    }

    /**
     * Whether the record may be shown although the rule keeps it out; what touches state secrets never may, and what masking
     * altered only one record at a time.
     */
    public boolean isAdmitted(String sha256, ErrorCode rule) {
        boolean decided = Optional.ofNullable(bySubject.get(sha256))
                .or(() -> Optional.ofNullable(bySubject.get(rule.code()))
                        .filter(decision -> rule != ErrorCode.ALTERED_BY_MASKING))
                .filter(decision -> decision == Decision.ADMITTED)
                .isPresent();
        return decided && rule != ErrorCode.STATE_SECRET;
    }
}
