package org.mingfa.text.document;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a decided case.
 *
 * @param sourceId the id that the source file gave it, kept so that others can find it again
 * @param number 案号 as written, or null
 * @param cause 案由 as written, or null
 * @param procedure 民事一审, 民事二审, 执行 …, or null
 * @param end why it is no longer to be followed, where its source says so; null else
 * @param dispute what was in dispute and how it ended, as far as it was read
 */
public record CaseHeader(
        DocumentId id,
        String sourceId,
        @Nullable String number,
        String title,
        Nature nature,
        @Nullable String court,
        @Nullable CourtLevel courtLevel,
        @Nullable String province,
        @Nullable String cause,
        @Nullable String procedure,
        @Nullable LocalDate decided,
        CaseTier tier,
        SourceFile source,
        Dispute dispute,
        @Nullable CaseEnd end) {

    public CaseHeader {
        dispute = Objects.requireNonNullElse(dispute, Dispute.UNREAD); // generations of before have none
    }

    /** The same with another cause. */
    public CaseHeader withCause(@Nullable String other) {
        return with(title, other, dispute);
    }

    /** The same with what was read of the dispute. */
    public CaseHeader withDispute(Dispute read) {
        return with(title, cause, read);
    }

    /** The same under another title. */
    public CaseHeader withTitle(String other) {
        return with(other, cause, dispute);
    }

    private CaseHeader with(String newTitle, @Nullable String newCause, Dispute newDispute) {
        return new CaseHeader(
                id,
                sourceId,
                number,
                newTitle,
                nature,
                court,
                courtLevel,
                province,
                newCause,
                procedure,
                decided,
                tier,
                source,
                newDispute,
                end);
    }

    /** 法院级别. */
    public enum CourtLevel {
        SUPREME("最高人民法院"),
        HIGH("高级人民法院"),
        INTERMEDIATE("中级人民法院"),
        BASIC("基层人民法院");

        private final String label;

        CourtLevel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The rank of a case in the statutory order of similar-case search. */
    public enum CaseTier {
        GUIDING("指导性案例"),
        TYPICAL("典型案例"),
        SUPREME("最高人民法院"),
        HIGH("高级人民法院"),
        INTERMEDIATE("中级人民法院"),
        BASIC("基层人民法院");

        private final String label;

        CaseTier(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
