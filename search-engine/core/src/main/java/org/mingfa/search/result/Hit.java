package org.mingfa.search.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.HitConfidence;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Validity;

/** One found passage as it is shown. */
public sealed interface Hit {

    /** Id of the passage. */
    String id();

    String text();

    MatchReason match();

    double score();

    /** Spans of the text that the query met, in order, not overlapping. */
    List<TextSpan> highlights();

    /** What speaks for it; null for one that was not searched for, but cites what was looked up. */
    @Nullable
    HitConfidence weighed();

    /** How the score came about; only when asked for. */
    @Nullable
    String explanation();

    /** A half-open span of UTF-16 indices of the hit's text. */
    record TextSpan(int start, int end) {}

    /** Why it was found, the strongest reason. */
    enum MatchReason {
        CITATION("citation"),
        WORDS("words"),
        MEANING("meaning");

        private final String label;

        MatchReason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * An article, or a section of a law.
     *
     * @param status 时效性 of the version on the day asked for
     */
    record OfLaw(
            LawPassage passage,
            LawHeader law,
            Validity status,
            MatchReason match,
            double score,
            List<TextSpan> highlights,
            @Nullable HitConfidence weighed,
            @Nullable String explanation)
            implements Hit {
        @Override
        public String id() {
            return passage.id();
        }

        @Override
        public String text() {
            return passage.text();
        }
    }

    /** A section of a case. */
    record OfCase(
            CasePassage passage,
            MatchReason match,
            double score,
            List<TextSpan> highlights,
            @Nullable HitConfidence weighed,
            @Nullable String explanation)
            implements Hit {
        @Override
        public String id() {
            return passage.id();
        }

        @Override
        public String text() {
            return passage.text();
        }
    }
}
